/// Several files in one input, parted by lines such as `@@ base.yaml`, which no reader takes.
struct InputFiles {
    /// The bytes before the first such line.
    private(set) var first: [UInt8] = []
    /// The others by name.
    private(set) var others: [String: [UInt8]] = [:]
    /// The names of the others in the order given.
    private(set) var names: [String] = []

    init(_ bytes: [UInt8]) {
        var name: String?
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: Array("@@ ".utf8)) {
                let found = String(decoding: line.dropFirst(3), as: UTF8.self)
                name = found
                if others[found] == nil { names.append(found) }
                others[found] = []
            } else if let name {
                others[name, default: []] += line + [0x0A]
            } else {
                first += line + [0x0A]
            }
        }
    }
}
