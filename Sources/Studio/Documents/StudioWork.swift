import Compilation
import Drawing
import FailureAnalysis
import Interchange
import LanguageServer
import Pictures
import Workbench

/// What is worked out of one set-up of a text, as pages are told it.
struct StudioWork: Sendable {
    let session: StudioSession
    let draft: StudioDraft
    let setup: StudioSetup
    let isOver: @Sendable () -> Bool

    /// The map; `null` where the text is wrong.
    ///
    /// A map that counts what it shows needs no attack graph, and so is there at once.
    ///
    /// - Throws: `ModelErrors` for a set-up that is wrong, or a fault of ours.
    func map() throws -> JSONValue {
        guard let input = try draft.input(of: setup) else { return .null }
        if case .model(let model, _) = input.content, PerimeterMap.isOverview(of: model) {
            return Self.map(try CompiledModel(uncompiled: model, digest: input.digest))
        }
        guard let compiled = try draft.compiled(of: setup, unless: isOver) else { return .null }
        return Self.map(compiled)
    }

    private static func map(_ compiled: CompiledModel) -> JSONValue {
        let map = PerimeterMap(compiled, theme: .embedded, identifier: "map-svg")
        return ["svg": .text(PagePicture.inline(map.svg())), "overview": .bool(map.isOverview)]
    }

    /// What `analyse` finds, as members; without them where the text is wrong.
    ///
    /// - Throws: as `map`.
    func findings(_ lines: TextLines) throws -> [JSONValue.Member] {
        guard let analysis = try draft.analysis(of: setup, unless: isOver) else {
            return draft.model.fault.map { [.init("fault", .text($0))] } ?? []
        }
        return try FindingsPart(analysis, of: draft.model, lines).members
            + [.init("switches", switches())]
    }

    /// The options of the model, and what it leaves open.
    private func switches() -> JSONValue {
        guard case .model(let model, _)? = draft.model.input?.content else {
            return ["options": [], "unknowns": []]
        }
        return SwitchList(model, setup).json
    }

    /// What changed against the file as it is saved; `null` where that, or the text, is wrong, and where
    /// both say the same.
    ///
    /// - Throws: as `map`.
    func change() throws -> JSONValue {
        guard let saved = try? session.saved(), let text = saved.text else { return .null }
        let bytes = Array(text.utf8)
        if bytes == draft.model.bytes, setup.changesNothing { return .null }
        let before = session.draft(of: bytes)
        guard let old = try before.compiled(of: StudioSetup(), unless: isOver),
            let new = try draft.compiled(of: setup, unless: isOver)
        else { return .null }
        let change = try ComparedText(
            old, called: "the file", new, called: "the text", effort: setup.effort, unless: isOver)
        return change.json
    }
}
