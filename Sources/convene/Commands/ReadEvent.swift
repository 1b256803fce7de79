import ForumModel

/// A valid event, and the warnings about its folder.
struct ReadEvent {
    let event: Event
    let problems: [Problem]
}
