/// The files of one event, already read into memory: intake never touches a disk.
public struct EventFiles: Sendable, Hashable {
    /// The folder's own name, without a path; the default of the event's acronym.
    public let name: String
    /// The bytes of each file by its path inside the folder, with `/` between the parts: `sessions.csv`,
    /// `participants/ws-1.csv`.
    public let files: [String: [UInt8]]

    public init(name: String, files: [String: [UInt8]]) {
        self.name = name
        self.files = files
    }

    public subscript(path: String) -> [UInt8]? { files[path] }
}
