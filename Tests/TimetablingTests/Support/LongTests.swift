import Foundation

/// Whether the long tests were asked for, by CONVENE_LONG_TESTS=1 in the environment.
enum LongTests {
    static let areWanted = ProcessInfo.processInfo.environment["CONVENE_LONG_TESTS"] == "1"
}
