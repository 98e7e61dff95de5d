package import Compilation
package import Drawing
import FailureAnalysis
package import ThreatGraph

/// The picture of a whole model, or of a part: every perimeter in the one around it, coloured by
/// operator, with the copies and keys in it, the channels with their gates, and what the workloads
/// need.
///
/// What has more things than a size allows is an overview: groups of perimeters by operator and
/// parent, with counts on the lines between them.
///
/// It shows no failure and no path; every barrier is drawn shut. The same model gives the same bytes.
package struct PerimeterMap: Sendable {
    /// The picture.
    package let picture: Picture
    /// Whether things are counted rather than drawn one by one.
    package let isOverview: Bool

    /// Lays a model out.
    ///
    /// - Parameters:
    ///   - model: The compiled model. A graph that came without one gives a map that says so.
    ///   - element: Around what a part is drawn; the whole model is drawn unless given.
    ///   - size: Above which size it is an overview.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with, so that a page can hold several
    ///     pictures: letters, digits, `_` and `-`, a letter first.
    ///   - paper: For which width it is laid out; for a screen unless given.
    /// - Complexity: O(*n* log *n*) for a model of *n* elements to sort and count them, and the
    ///   cost of one layout of at most `size` things, see Docs/Diagrams.md.
    package init(
        _ model: CompiledModel, around element: MapElement? = nil, size: MapSize = .standard,
        theme: Theme = .auto, identifier: String = "sallyport-map", paper: PaperWidth? = nil
    ) {
        // What stops not even the weakest attacker is drawn open.
        let names = DiagramNames(of: model, tier: 1)
        let part = model.model.map { whole in
            element.map { MapPart.model(around: $0, of: whole) } ?? whole
        }
        isOverview = part.map { $0.thingsOnMap > size.things } ?? false
        if let part, isOverview {
            let overview = OverviewScene(
                MapGroups(of: part, size: size), base: ModelScene(names: names))
            let scene = Composer.compose(overview.base.scene, within: Page.room(on: paper)).layout
            let map = MapWords(
                names: names, base: overview.base, losses: scene.losses, model: part,
                around: element)
            let words = OverviewWords(map, overview, of: part, size: size)
            picture = Picture(
                layout: Self.layout(
                    words: words, key: overview.base.key(of: scene), scene: scene, on: paper),
                theme: theme, title: words.verdict, summary: words.description,
                metadata: map.metadata, identifier: identifier, paper: paper)
            return
        }
        let base = Self.base(names: names, model: part)
        var scene = Composer.compose(base.scene, within: Page.room(on: paper)).layout
        let words = MapWords(
            names: names, base: base, losses: scene.losses, model: part, around: element)
        if let element { scene.ring(element) }
        picture = Picture(
            layout: Self.layout(
                words: words, key: base.key(of: scene), scene: scene, on: paper), theme: theme,
            title: words.verdict, summary: words.description, metadata: words.metadata,
            identifier: identifier, paper: paper)
    }

    /// Whether the map of a model, or of the part around an element, is an overview.
    ///
    /// - Complexity: O(*n* log *n*) for *n* elements.
    package static func isOverview(
        of model: ThreatGraph, around element: MapElement? = nil, size: MapSize = .standard
    ) -> Bool {
        let part = element.map { MapPart.model(around: $0, of: model) } ?? model
        return part.thingsOnMap > size.things
    }

    /// The picture as an SVG document, ending in a newline.
    package func svg() -> String { picture.svg() }

    /// Everything that the model says of places.
    static func base(
        names: DiagramNames, model: ThreatGraph?, operators: [(id: String, name: String)]? = nil
    ) -> ModelScene {
        var base = ModelScene(names: names, operators: operators)
        base.scene.kind = .map
        if let model {
            base.addPerimeters(of: model, shown: Set(ModelScene.drawable(of: model).map(\.id)))
            base.addWorkloads(Array(model.workloads), of: model)
            base.addCopies(of: model)
            base.addChannels(of: model)
            base.addTies(of: model)
        }
        return base
    }

    private static func layout(
        words: some MapText, key: [Page.KeyEntry], scene: Layout, on paper: PaperWidth?
    ) -> Layout {
        let extent = scene.extent
        var page = Page(width: extent.width + 2 * Page.margin, on: paper)
        page.addHeading(words.verdict, parts: words.verdictParts, question: words.question)
        page.addScene(scene, extent: extent)
        page.y += extent.height + 24
        page.addParties(words.parties)
        page.addKey(key)
        page.addCaption(words.caption)
        return page.finished()
    }
}
