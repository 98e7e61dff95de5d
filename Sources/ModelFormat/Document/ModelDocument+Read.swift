internal import Phrases
internal import ThreatGraph
internal import YAMLKit

extension ModelDocument {
    /// The longest chain of models that extend each other.
    public static let longestChain = 16

    /// Reads a model and the models that it extends.
    ///
    /// - Parameters:
    ///   - bytes: The text of the model, YAML or JSON, in UTF-8.
    ///   - file: Its name, for diagnostics, and the place from which `extends` leads on.
    ///   - maximumBytes: The most bytes in one file.
    ///   - resolving: Gives the bytes of a base model; its argument is the path that `extends`
    ///     writes, seen from the folder of the extending file.
    /// - Throws: `ModelErrors` with every fault of the text of the first file that has any.
    public static func read(
        bytes: [UInt8], file: String, maximumBytes: Int = 16 << 20,
        resolving: (String) throws -> [UInt8]
    ) throws(ModelErrors) -> ModelDocument {
        var limits = YAMLLimits()
        limits.bytes = maximumBytes
        var files = [file]
        var layers = [try tree(of: bytes, file: file, limits: limits)]
        while let last = layers.last, let entry = last.entry("extends"), !entry.value.isNull {
            let next = try baseFile(entry.value, extending: files)
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
            files.append(next)
            layers.append(try tree(of: read, file: next, limits: limits))
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

    private static func tree(
        of bytes: [UInt8], file: String, limits: YAMLLimits
    ) throws(ModelErrors) -> YAMLNode {
        let root: YAMLNode
        do throws(YAMLFaults) {
            root = try YAMLDocument(bytes: bytes, file: file, limits: limits).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
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

/// Paths of base models.
enum RelativePath {
    static func isAllowed(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("~")
            && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0 != ":" }
    }

    /// `path` seen from the folder of `file`, without `.` and needless `..`.
    static func resolve(_ path: String, from file: String) -> String {
        let whole = path.hasPrefix("/") ? path : folder(of: file) + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    private static func folder(of file: String) -> String {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(file[...slash])
    }
}
