public import DecisionDiagrams
public import Phrases
internal import XMLKit

/// Files in the Open-PSA model exchange format, read as one: fault trees over basic events with
/// constant probabilities.
///
/// Read are fault trees and model data with gates (and, or, not, atleast, cardinality, xor, nand,
/// nor, iff, imply, nested as one likes), house events, basic events and constant
/// parameters; names are global. Everything else, such as other expressions, event trees, components or common-cause groups, is refused
/// by name and line, since to leave it out would change the answer.
public struct OpenPSADocument: Sendable {
    /// The outermost element, by which a file is known.
    static let rootElement: StaticString = "opsa-mef"

    /// All gates over all basic events; the top is set if `tops` has one name.
    public private(set) var tree: FaultTree
    /// The gates that no other gate uses, in the order of the file.
    public let tops: [String]

    /// What is doubtful: names of two things that look alike.
    public let warnings: [Diagnostic]

    private let gates: [String: FaultTree.Node]
    /// Where the file, the second of its tops and its first basic event without a probability stand.
    private let start: DiagnosticPlace
    private let secondTop: DiagnosticPlace
    private let bareEvent: DiagnosticPlace

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: the name to give in messages.
    ///   - limits: how much is read before the file is refused.
    /// - Throws: the first fault.
    /// - Complexity: O(*n*) for *n* bytes; nothing is recursive.
    public init(
        bytes: [UInt8], file: String, maximumBytes: Int = 256 << 20
    ) throws(OpenPSAFault) {
        try self.init(files: [(file, bytes)], maximumBytes: maximumBytes)
    }

    /// Reads several files as one, such as the structure and the data of a tree.
    ///
    /// - Parameters:
    ///   - files: the names to give in messages, and the bytes.
    ///   - maximumBytes: how much is read of one file before it is refused.
    /// - Precondition: at least one file.
    /// - Throws: the first fault.
    /// - Complexity: O(*n*) for *n* bytes; nothing is recursive.
    public init(
        files: [(name: String, bytes: [UInt8])], maximumBytes: Int = 256 << 20
    ) throws(OpenPSAFault) {
        var content = OpenPSAContent()
        for (name, bytes) in files {
            content.files.append(name)
            var handler = OpenPSAHandler(content)
            do {
                try XMLReader(limits: XMLLimits(bytes: maximumBytes)).read(bytes, into: &handler)
            } catch {
                throw OpenPSAFault(error, file: name)
            }
            content = handler.content
        }
        let resolved = try OpenPSAResolver(content).resolve()
        (tree, tops, gates) = (resolved.tree, resolved.tops, resolved.gates)
        func place(_ name: String?) -> DiagnosticPlace {
            let found = name.flatMap { content.places[$0] }.map { content.definitions[$0] }
            return DiagnosticPlace(
                file: content.files[found?.file ?? 0], line: found?.position.line ?? 1,
                column: found?.position.column ?? 1)
        }
        warnings = content.lookAlikes
        start = place(nil)
        secondTop = place(tops.dropFirst().first)
        bareEvent = place(tree.events.first { $0.probability == nil }?.name)
        if let only = tops.first, tops.count == 1 { tree.top = gates[only] }
    }

    /// The tree with a gate as its top.
    ///
    /// - Parameter name: the gate; may be left out if only one gate is used by no other.
    /// - Throws: a fault that names the gates to choose from.
    public func tree(top name: String?) throws(OpenPSAFault) -> FaultTree {
        var tree = tree
        if let name {
            guard let node = gates[name] else {
                let near = Suggestion.nearest(to: name, among: gates.keys.sorted())
                let advice =
                    near.map { "did you mean '\($0)'?" }
                    ?? "name one of the file's gates, such as \(choices(tops))"
                throw OpenPSAFault("there is no gate '\(name.prefix(80))': \(advice)", at: start)
            }
            tree.top = node
        } else if tops.count != 1 {
            throw OpenPSAFault(
                tops.isEmpty
                    ? "there is no gate: define at least one"
                    : "\(tops.count) gates are used by no other: choose one with --top: "
                        + choices(tops), at: tops.isEmpty ? start : secondTop)
        }
        return tree
    }

    /// Refuses a tree with events of which no probability is given.
    ///
    /// - Throws: a fault that names them, at the first one.
    public func requireProbabilities() throws(OpenPSAFault) {
        let bare = tree.events.filter { $0.probability == nil }.map(\.name)
        if bare.isEmpty { return }
        throw OpenPSAFault(
            "basic events without a probability: " + choices(bare)
                + ": give each <float value=\"…\"/>, or ask without numbers", at: bareEvent)
    }

    private func choices(_ names: [String]) -> String {
        names.prefix(8).map { "'\($0.prefix(80))'" }.joined(separator: ", ")
            + (names.count > 8 ? ", …" : "")
    }
}
