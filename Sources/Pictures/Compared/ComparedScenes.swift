import Compilation
import Drawing
import FailureAnalysis
import ThreatGraph
import Wording

/// The maps of two models, laid out as one so that what both have stands at the same place, with
/// rings around what differs.
///
/// Where one of the models is too large to be drawn thing by thing, both are overviews, sorted alike.
struct ComparedScenes {
    let words: PanelWords
    /// The parties of both models in one order, so that each has one colour.
    let operators: [(id: String, name: String)]
    /// What is drawn of each model.
    let parts: [Layout]
    /// What either takes up.
    let extent: Rectangle
    let isOverview: Bool

    /// Lays both out.
    ///
    /// - Parameter room: how wide each may be; as wide as it wants to unless given.
    /// - Complexity: that of one map of everything in either model.
    init(
        _ comparison: Comparison, first: CompiledModel, second: CompiledModel, size: MapSize,
        within room: Int? = nil
    ) {
        // Told by name, as in the text.
        let comparison = comparison.called(
            ComparedNames([first.model, second.model], ids: comparison.failing))
        let operators = Self.operators(of: [first, second])
        let names = [first, second].map { DiagramNames(of: $0, tier: 1) }
        let models = names.compactMap(\.compiled.model)
        let isOverview = models.contains { $0.thingsOnMap > size.things }
        let scenes = names.map { names in
            guard isOverview, let model = names.compiled.model else {
                return PerimeterMap.base(
                    names: names, model: names.compiled.model, operators: operators
                ).scene
            }
            return OverviewScene(
                MapGroups(of: model, among: models, size: size),
                base: ModelScene(names: names, operators: operators)
            ).base.scene
        }
        let words = PanelWords(comparison, names: names, overviewAbove: isOverview ? size : nil)
        let union = SceneUnion(scenes[0], scenes[1], likeness: Self.likeness)
        let composer = Composer.compose(union.union, within: room)
        let rings = union.sides.indices.map { place in
            SceneRings(union, side: place, changes: words.changes)
        }
        self.words = words
        self.operators = operators
        self.isOverview = isOverview
        extent = composer.layout.extent
        parts = zip(union.sides, rings).map { side, rings in
            rings.added(to: composer.layout(of: side))
        }
    }

    /// By what a thing is known to both models; a copy by the weights that it is a copy of.
    private static func likeness(_ identity: Identity, _ shape: Shape?) -> String? {
        guard shape == .weights, let element = identity.element else {
            return identity.element ?? identity.counted ?? (shape == nil ? nil : identity.fact)
        }
        // Its path ends in `copies` and a number.
        return element.split(separator: ".").dropLast(2).joined(separator: ".")
    }

    private static func operators(of models: [CompiledModel]) -> [(id: String, name: String)] {
        let all = models.map { ModelScene.operators(of: $0.model) }
        let tinted = models.map { model in
            Set(model.model?.perimeters.flatMap(\.operators.defenders).map(\.rawValue) ?? [])
        }
        var seen: Set<String> = []
        var operators: [(id: String, name: String)] = []
        for isTinted in [true, false] {
            let entries = zip(all, tinted).flatMap { entries, tinted in
                entries.filter { tinted.contains($0.id) == isTinted }
            }
            operators += entries.sorted { $0.id < $1.id }.filter { seen.insert($0.id).inserted }
        }
        return operators
    }
}
