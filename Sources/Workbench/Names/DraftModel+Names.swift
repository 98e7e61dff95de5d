import ModelFormat
import YAMLKit

extension DraftModel {
    /// The names in the text and in what it extends.
    var names: NameIndex { readings.value { DraftReading(chain) }.names }

    /// The roles of the nodes of each text.
    var roles: [RoleTree] { readings.value { DraftReading(chain) }.roles }

    /// The name at an offset of the text; `nil` where no name stands.
    package func name(at offset: Int) -> ModelName? {
        names.use(at: offset).map { names.name(of: $0) }
    }

    /// Where a name is declared; what is extended comes first.
    package func definitions(of name: ModelName) -> [TextPlace] {
        names.places(of: name).filter { $0.manner == .declares }
            .sorted { ($1.layer, $0.place) < ($0.layer, $1.place) }.map(\.place)
    }

    /// Where the name at an offset of the text is declared; what is extended comes first.
    ///
    /// The file that is extended leads to its beginning.
    package func definitions(at offset: Int) -> [TextPlace] {
        if let name = name(at: offset) { return definitions(of: name) }
        guard chain.count > 1, let node = chain[0].scalar(at: offset),
            case .value? = roles[0][node]?.part, roles[0][node]?.path == ["extends"]
        else { return [] }
        return [chain[1].place(0..<0)]
    }

    /// Where a name is used, in the text and in what it extends, in order.
    ///
    /// - Parameter declarations: whether the places that declare it are told too.
    package func references(to name: ModelName, declarations: Bool) -> [TextPlace] {
        names.places(of: name).filter { declarations || $0.manner != .declares }
            .sorted { ($0.layer, $0.place) < ($1.layer, $1.place) }.map(\.place)
    }

    /// Where the name at an offset of the text is used, in the text and in what it extends.
    package func references(at offset: Int, declarations: Bool) -> [TextPlace] {
        name(at: offset).map { references(to: $0, declarations: declarations) } ?? []
    }

    /// The name at an offset, if it can be changed.
    package func renameTarget(at offset: Int) -> RenameTarget? {
        guard let use = names.use(at: offset),
            !definitions(of: names.name(of: use)).isEmpty
                || use.sections == [.parents]
        else { return nil }
        return RenameTarget(name: use.name, place: use.place)
    }

    /// The changes that give the name at an offset another, in the text and in what it extends.
    ///
    /// - Throws: `RenameFault`.
    package func renaming(at offset: Int, to name: String) throws(RenameFault) -> [TextEdit] {
        guard renameTarget(at: offset) != nil, let old = self.name(at: offset) else {
            throw .noName
        }
        return try renaming(old, to: name)
    }

    /// The changes that give a name another, in the text and in what it extends.
    ///
    /// - Throws: `RenameFault`.
    package func renaming(
        _ old: ModelName, to name: String
    ) throws(RenameFault) -> [TextEdit] {
        guard ModelID.isValid(name), !Self.words.contains(name.lowercased()) else {
            throw .badName(name)
        }
        if name == old.name { return [] }
        let found = names.places(of: old)
        // What may be named in its place must not be called so either.
        for section in Set(found.flatMap(\.sections)).union([old.section]) {
            let other = ModelName(section, name)
            if names.isDeclared(other) || !names.places(of: other).isEmpty { throw .taken(name) }
        }
        for use in found where !chain[use.layer].syntax.mistakes.isEmpty {
            throw .mistakes(file: use.place.file)
        }
        return found.map { TextEdit($0.place, name) }
    }

    /// Words that mean nothing at all, or a place that is none, where a name stands.
    private static let words: Set<String> = ["null", "outside", "none", "unknown", "catalogue"]
}
