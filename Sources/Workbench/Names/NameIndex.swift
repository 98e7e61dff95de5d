import ModelFormat

/// Every name in the texts of a draft: where it is declared and where it is used.
struct NameIndex: Sendable {
    /// All places, by text and place; those of the draft's own text first.
    let uses: [NameUse]
    /// The places by name.
    private let byName: [ModelName: [Int]]
    /// The names that each section declares, those that are extended first.
    private let declared: [ModelSection: [String]]
    private let known: Set<ModelName>
    /// The places of the draft's own text in order.
    private let own: [Int]

    /// Goes through texts, the uppermost first.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    init(_ texts: [DraftText], _ roles: [RoleTree]) {
        let uses = zip(texts, roles).enumerated().flatMap { layer, text in
            NameFinder(text.0, roles: text.1, layer: layer).uses
        }
        let known = Self.known(in: uses)
        // In the order in which they are written, base models first.
        var declared: [ModelSection: [String]] = [:]
        var seen: Set<ModelName> = []
        for use in uses.enumerated().sorted(by: {
            ($1.element.layer, $0.offset) < ($0.element.layer, $1.offset)
        }).map(\.element) where use.manner == .declares {
            guard let section = use.sections.first else { continue }
            let name = ModelName(section, use.name)
            if known.contains(name), seen.insert(name).inserted {
                declared[section, default: []].append(use.name)
            }
        }
        var byName: [ModelName: [Int]] = [:]
        for at in uses.indices {
            byName[Self.name(of: uses[at], known: known), default: []].append(at)
        }
        self.uses = uses
        self.byName = byName
        self.declared = declared
        self.known = known
        own = uses.indices.filter { uses[$0].layer == 0 }
    }

    /// The names that are declared once everything is laid over each other.
    private static func known(in uses: [NameUse]) -> Set<ModelName> {
        var known: Set<ModelName> = []
        for use in uses.reversed() where use.manner != .refers {
            guard let section = use.sections.first else { continue }
            let name = ModelName(section, use.name)
            if use.manner == .removes { known.remove(name) } else { known.insert(name) }
        }
        return known
    }

    /// The names that a section declares.
    func names(in section: ModelSection) -> [String] { declared[section] ?? [] }

    /// The title of what a name is of, the uppermost that is written.
    func title(of name: ModelName) -> String? { places(of: name).lazy.compactMap(\.title).first }

    /// Whether a name is declared.
    func isDeclared(_ name: ModelName) -> Bool { known.contains(name) }

    /// The name at a place: of the sections that may declare it the one that does, else the first.
    func name(of use: NameUse) -> ModelName { Self.name(of: use, known: known) }

    private static func name(of use: NameUse, known: Set<ModelName>) -> ModelName {
        let names = use.sections.map { ModelName($0, use.name) }
        return names.first(where: known.contains) ?? names.first ?? ModelName(.sources, use.name)
    }

    /// The place of the draft's own text that holds an offset, its end included.
    ///
    /// - Complexity: O(*u*) for *u* places.
    func use(at offset: Int) -> NameUse? {
        let found = own.filter {
            let range = uses[$0].place.range
            return range.lowerBound <= offset && offset <= range.upperBound
        }
        // Of two that touch the one that begins there.
        return found.max { uses[$0].place.range.lowerBound < uses[$1].place.range.lowerBound }
            .map { uses[$0] }
    }

    /// Every place of a name.
    func places(of name: ModelName) -> [NameUse] { (byName[name] ?? []).map { uses[$0] } }

    /// The names that are used and that no section declares, by the section that would, sorted.
    func missing(in section: ModelSection) -> [String] {
        let names = byName.keys.filter { $0.section == section && !known.contains($0) }
        return names.filter { name in
            places(of: name).contains { $0.manner == .refers && ModelID.isValid($0.name) }
        }.map(\.name).sorted()
    }
}
