// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// One of our libraries and what of ours it may import; the order of the list is the way of the data.
func library(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, _ imports: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .testTarget(name: name + "Tests", dependencies: imports, resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "convene",
    products: [
        .executable(name: "convene", targets: ["convene"]),
        .library(name: "Convene", targets: ["ForumModel", "Intake", "Planner", "Publishing", "Verification"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // libglpk (Debian: libglpk-dev) and the shim that keeps it from ending the process.
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        // libxlsxwriter (Debian: libxlsxwriter-dev), for Workbooks alone.
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        library("ForumModel"),
        library("LinearModel"),
        library("GLPKSolver", ["LinearModel", "CGLPK"]),
        library("Intake", ["ForumModel", .product(name: "Yams", package: "Yams")]),
        library("Rules", ["ForumModel"]),
        library("Timetabling", ["ForumModel", "Rules", "LinearModel"]),
        library("Verification", ["ForumModel"]),
        // Break-out groups need nothing of the programme's solver.
        library("Breakouts", ["ForumModel", "LinearModel"]),
        // SHA-1 and SHA-256 for the identifiers of schedule files and for what a history remembers.
        library("Publishing", ["ForumModel", "Verification", .product(name: "Crypto", package: "swift-crypto")]),
        // The programme as a workbook: the one format that needs a library of the system.
        library("Workbooks", ["ForumModel", "Publishing", "CXLSXWriter"]),
        library(
            "Planner", ["ForumModel", "Intake", "LinearModel", "Rules", "Timetabling", "Verification", "Publishing"]),
        // What a request for a session says before it is planned: who is who, how balanced, how its time is spent.
        library("Requests", ["ForumModel"]),
        // From proposals to the event folder: merged into what is there, judged, and laid out for print.
        library("Submissions", ["ForumModel", "Intake", "Publishing", "Requests"]),
        // Seeded fictional forums, for trying Convene and for its tests.
        library("SampleForum", ["ForumModel"]),

        .executableTarget(
            name: "convene",
            dependencies: [
                "Breakouts", "ForumModel", "GLPKSolver", "Intake", "LinearModel", "Planner", "Publishing",
                "Requests", "SampleForum", "Submissions", "Timetabling", "Verification", "Workbooks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        .executableTarget(
            name: "convene-bench",
            dependencies: [
                "Breakouts", "ForumModel", "GLPKSolver", "Intake", "LinearModel", "Planner", "Rules",
                "SampleForum", "Timetabling", "Verification",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        tests("ForumModel", ["ForumModel"]),
        tests("LinearModel", ["LinearModel"]),
        tests("GLPKSolver", ["CGLPK", "GLPKSolver", "LinearModel"]),
        tests("Intake", ["ForumModel", "Intake"], resources: [.copy("Fixtures")]),
        // With the second opinion beside it: both implementations of the rules have to agree.
        tests("Rules", ["ForumModel", "Rules", "Verification"]),
        tests(
            "Timetabling",
            [
                "ForumModel", "GLPKSolver", "Intake", "LinearModel", "Planner", "Rules", "SampleForum", "Timetabling",
                "Verification",
            ]),
        tests("Verification", ["ForumModel", "Verification"]),
        tests("Breakouts", ["Breakouts", "ForumModel", "GLPKSolver", "LinearModel", "SampleForum", "Verification"]),
        tests("Publishing", ["ForumModel", "Publishing", "Verification"], resources: [.copy("Golden")]),
        tests("Workbooks", ["ForumModel", "Publishing", "Verification", "Workbooks"]),
        tests("Requests", ["ForumModel", "Requests"]),
        tests("Submissions", ["ForumModel", "Intake", "Requests", "Submissions"]),
        tests("SampleForum", ["ForumModel", "Intake", "SampleForum"]),
        tests(
            "Planner",
            [
                "ForumModel", "GLPKSolver", "Intake", "LinearModel", "Planner", "Publishing", "SampleForum",
                "Verification",
            ]),
        tests(
            "Bench",
            ["ForumModel", "GLPKSolver", "Rules", "Timetabling", "convene-bench"]),
        // Runs the built command as users do.
        tests(
            "Convene",
            [
                "ForumModel", "GLPKSolver", "Intake", "Planner", "Publishing", "Verification", "convene",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ]
)
