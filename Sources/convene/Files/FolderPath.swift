import Foundation

/// Questions about folders by their paths.
enum FolderPath {
    /// The path of a folder that must exist, absolute and without links.
    static func existing(_ path: String) throws(Failure) -> String {
        guard let real = resolved(path) else {
            if errno == ENOENT {
                throw Failure(.noSuchFolder, path, "there is no such folder", "Check the path")
            }
            throw DiskError(path).reading
        }
        guard isFolder(real) else {
            throw Failure(.notAFolder, path, "this is a file, not a folder", "Give the folder that holds it")
        }
        return real
    }

    /// Absolute and without links; nil, with `errno`, for what does not exist or cannot be reached.
    static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether anything has this path, be it a link to nothing.
    static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The names in a folder, sorted.
    static func entries(of path: String) throws(Failure) -> [String] {
        do { return try names(in: path) } catch { throw error.reading }
    }

    static func names(in path: String) throws(DiskError) -> [String] {
        guard let folder = opendir(path) else { throw DiskError(path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The last part: `/a/b` -> `b`.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "/" }

    /// All but the last part: `/a/b` -> `/a`.
    static func parent(of path: String) -> String {
        let parts = path.split(separator: "/").dropLast()
        return "/" + parts.joined(separator: "/")
    }

    /// Whether `path` is `folder` or lies in it; both absolute and without links.
    static func lies(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }
}
