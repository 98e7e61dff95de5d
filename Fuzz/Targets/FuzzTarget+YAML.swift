@testable import YAMLKit

extension FuzzTarget {
    /// YAML: every byte is kept, what libyaml takes is taken with the same tree, and a tree is
    /// written, in lines and in one, and reads back as the same.
    static let yaml = FuzzTarget(name: "yaml") { bytes in
        let reading = YAMLReading(bytes: bytes, file: "f")
        try claim(reading.root != nil || !reading.faults.isEmpty, "refused without a word")
        guard let syntax = try? YAMLSyntax(bytes: bytes) else {
            return try claim(!reading.faults.isEmpty, "one reading refuses, the other takes")
        }
        try claim(syntax.written == bytes, "bytes are lost")
        for (last, next) in zip(syntax.tokens, syntax.tokens.dropFirst()) {
            try claim(last.range.upperBound == next.range.lowerBound, "tokens overlap")
        }
        try FuzzTarget.agree(on: bytes, syntax)
        guard reading.faults.isEmpty, let root = reading.root else { return }
        let value = YAMLValue(root)
        for text in [try YAMLWriter().text(of: value), YAMLWriter().line(of: value)] {
            let again = YAMLReading(bytes: Array(text.utf8), file: "f")
            guard let read = again.root, again.faults.isEmpty else {
                throw Finding(description: "what is written is refused: \(again.faults)\n\(text)")
            }
            try claim(YAMLValue(read) == value, "reads back otherwise:\n\(text)")
        }
    }

    /// libyaml is the judge of what is right.
    private static func agree(on bytes: [UInt8], _ syntax: YAMLSyntax) throws {
        var judge = TreeBuilder(file: "f", limits: YAMLLimits())
        readEvents(of: SourceText(bytes), file: "f") { judge.take($0) }
        // libyaml's tree ends there, before whatever else is wrong.
        let stops = judge.faults.contains { $0.kind == .complexKey || $0.kind == .secondDocument }
        guard !stops else { return }
        let isRight = !judge.faults.contains(where: \.isSyntax)
        try claim(
            isRight == syntax.mistakes.isEmpty,
            "libyaml says \(judge.faults), we say \(syntax.mistakes)")
        guard isRight else { return }
        var ours = TreeBuilder(file: "f", limits: YAMLLimits())
        syntax.events(file: "f") { ours.take($0) }
        try claim(ours.root == judge.root, "another tree than libyaml's")
        try claim(ours.faults.map(\.kind) == judge.faults.map(\.kind), "other faults")
    }
}

extension YAMLValue {
    /// What a tree says, without its places.
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = node.isNull ? .null : .text(scalar.text)
        case .list(let items): self = .list(items.map { YAMLValue($0) })
        case .mapping(let entries):
            self = .mapping(entries.map { Entry($0.key, YAMLValue($0.value)) })
        }
    }
}
