import ArgumentParser

/// Everything about the groups of one session.
struct BreakoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breakouts",
        abstract: "Sort the people of a session into groups, before it and while it runs.",
        discussion: """
            Without a subcommand the groups are made: see 'convene breakouts make --help'.

            EXAMPLES
              convene breakouts my-forum ws-12 -o groups
              convene breakouts --participants people.csv --size 6-8 -o groups
              convene breakouts verify groups/groups.csv --participants people.csv
              convene breakouts --participants people.csv --live --journal room.jsonl
              convene breakouts schema
            """,
        subcommands: [MakeGroupsCommand.self, VerifyGroupsCommand.self, SchemaCommand.self],
        defaultSubcommand: MakeGroupsCommand.self)
}
