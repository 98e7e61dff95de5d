internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDocument {
    /// The longest chain of models that extend each other.
    public static let longestChain = 16

    /// Reads a model and the models that it extends, as far as their texts can be read.
    ///
    /// - Parameters:
    ///   - bytes: The text of the model, YAML or JSON, in UTF-8.
    ///   - file: Its name, for diagnostics.
    ///   - start: The path from whose folder `extends` leads on; `file` when left out.
    ///   - maximumBytes: The most bytes in one file.
    ///   - resolving: Gives the bytes of a base model; its argument is the path that `extends`
    ///     writes, seen from the folder of the extending file.
    ///   - further: Takes what is wrong with the texts, none of which is thrown.
    /// - Throws: `ModelErrors` where there is nothing to go on with.
    static func chain(
        bytes: [UInt8], file: String, extendingFrom start: String? = nil,
        maximumBytes: Int = 16 << 20,
        resolving: (String) throws -> [UInt8], noting further: inout FurtherMistakes
    ) throws(ModelErrors) -> ModelDocument {
        var limits = YAMLLimits()
        limits.bytes = maximumBytes
        var files = [file]
        var paths = [start ?? file]
        var layers = [try tree(of: bytes, file: file, limits: limits, noting: &further)]
        while let last = layers.last, let entry = last.entry("extends"), !entry.value.isNull {
            let next = try baseFile(entry.value, extending: paths)
            let read: [UInt8]
            do {
                read = try resolving(next)
            } catch {
                throw ModelErrors([
                    Diagnostic(
                        .extendsUnreadable, "base model '\(next)' cannot be read: \(error)",
                        at: entry.value.range)
                ])
            }
            // What is no model is nobody's business here: its lines are not quoted.
            guard looksLikeModel(read) else {
                throw ModelErrors([
                    Diagnostic(
                        .extendsNoModel,
                        "'\(next)' is no model: name one, which says 'sallyport: 1'",
                        at: entry.value.range)
                ])
            }
            files.append(next)
            paths.append(next)
            layers.append(try tree(of: read, file: next, limits: limits, noting: &further))
        }
        return ModelDocument(
            files: files, root: merged(layers), doubts: replacedRequirements(layers))
    }

    /// Tells of every `require` that takes the place of another: a gate is never lost in silence.
    private static func replacedRequirements(_ layers: [YAMLNode]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var upper: YAMLEntry?
        for layer in layers {
            guard let entry = layer.entry("require") else { continue }
            if let upper, let lines = entry.value.items, !lines.isEmpty,
                FactValue(upper.value) != FactValue(entry.value)
            {
                let count = lines.count == 1 ? "one line" : "\(lines.count) lines"
                found.append(
                    Diagnostic(
                        .replacedRequirement,
                        "this 'require' takes the place of \(count) in '\(entry.keyRange.file)', "
                            + "which are asked no more: repeat those that are still to hold",
                        at: upper.keyRange,
                        notes: [
                            Diagnostic.Note(
                                "what it replaces is here", at: DiagnosticPlace(entry.keyRange))
                        ]))
            }
            if upper == nil || !entry.value.isNull { upper = entry }
        }
        return found
    }

    /// Whether a text says that it is a model, readable or not, or that it extends one.
    private static func looksLikeModel(_ bytes: [UInt8]) -> Bool {
        ["sallyport", "extends"].contains {
            YAMLDocument.topLevelText(of: $0, in: bytes) != nil
        }
    }

    private static func tree(
        of bytes: [UInt8], file: String, limits: YAMLLimits, noting further: inout FurtherMistakes
    ) throws(ModelErrors) -> YAMLNode {
        let reading = YAMLReading(bytes: bytes, file: file, limits: limits)
        further.add(reading.faults)
        guard let root = reading.root else { throw ModelErrors([]) }
        guard root.entries != nil else {
            throw ModelErrors([
                Diagnostic(
                    .wrongType,
                    "\(root.kindName) where a model belongs: begin with 'sallyport: 1'",
                    at: root.range)
            ])
        }
        return root
    }

    /// The layers laid over each other; `layers` begins with the uppermost.
    private static func merged(_ layers: [YAMLNode]) -> YAMLNode {
        var result: YAMLNode?
        for layer in layers.reversed() {
            let kept = (layer.entries ?? []).filter { $0.key != "extends" }
            let bare = YAMLNode(.mapping(kept), at: layer.range)
            result =
                result.map { ModelMerge.laying(bare, over: $0) }
                ?? ModelMerge.withoutNulls(bare)
        }
        let nowhere = YAMLMark(line: 1, column: 1)
        return result
            ?? YAMLNode(.mapping([]), at: YAMLRange(file: "", start: nowhere, end: nowhere))
    }

    /// The file that `extends` names, if it may be read.
    private static func baseFile(
        _ node: YAMLNode, extending files: [String]
    ) throws(ModelErrors) -> String {
        func fault(_ code: DiagnosticCode, _ message: String) -> ModelErrors {
            ModelErrors([Diagnostic(code, message, at: node.range)])
        }
        guard let written = node.scalar?.text, RelativePath.isAllowed(written) else {
            throw fault(
                .extendsPath,
                "'extends' takes the path of one file, seen from this one's folder: write for "
                    + "example 'base.yaml'")
        }
        let next = RelativePath.resolve(written, from: files.last ?? "")
        if let start = files.firstIndex(where: { RelativePath.resolve($0, from: "") == next }) {
            let chain = (files[start...] + [next]).joined(separator: " > ")
            throw fault(.extendsChain, "models extend each other: \(chain): take one 'extends' out")
        }
        guard files.count < longestChain else {
            throw fault(
                .extendsChain,
                "more than \(longestChain) models extend each other: merge some of them")
        }
        return next
    }
}
