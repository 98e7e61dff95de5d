package import Compilation
package import Drawing
package import FailureAnalysis
import Wording

/// The maps of two models as two pictures of one size: what both have stands at the same place in
/// both, and what differs is ringed.
///
/// Where one of them is too large to be drawn thing by thing, both are overviews, sorted alike.
package struct ComparedMaps: Sendable {
    /// A picture of each model.
    package let pictures: [Picture]
    /// Whether they are overviews, on which no element is drawn by itself.
    package let isOverview: Bool
    /// The paths in the model of the elements that differ in more than their sources, sorted.
    package let differing: [String]
    /// What the second model buys and costs, in a few words.
    package let verdict: String

    /// Lays two models out.
    ///
    /// - Parameters:
    ///   - comparison: What was found; its first pair is told.
    ///   - first: The first model of the pair.
    ///   - second: The second model of the pair.
    ///   - size: Above which size of either the maps are overviews.
    ///   - theme: For which ground to draw.
    /// - Complexity: that of one map of everything in either model.
    package init(
        _ comparison: Comparison, first: CompiledModel, second: CompiledModel,
        size: MapSize = .standard, theme: Theme = .auto
    ) {
        let scenes = ComparedScenes(comparison, first: first, second: second, size: size)
        let words = scenes.words
        isOverview = scenes.isOverview
        verdict = words.verdict
        differing = words.changes.filter { change in
            change.kind != .changed || change.fields.contains { !$0.field.isEvidence }
        }.map { "\($0.section).\($0.id)" }.sorted()
        pictures = scenes.parts.enumerated().map { place, part in
            let title = words.panelTitles.count > place ? words.panelTitles[place] : ""
            var page = Page(
                width: scenes.extent.width + 2 * Page.margin, style: .product, minimum: 480)
            page.add(
                Lettering.boxTitle.wrapped(title, to: page.textWidth, lines: 2),
                Lettering.boxTitle)
            page.y += 14
            page.addScene(part, extent: scenes.extent)
            page.y += scenes.extent.height + 24
            page.addKey(words.key(of: [part], operators: scenes.operators))
            page.addCaption(
                words.caption(losses: scenes.parts.map(\.losses), of: place...place))
            return Picture(
                layout: page.finished(), theme: theme, title: title,
                summary: "\(title). What differs between the two is ringed. "
                    + "\(words.verdict). \(comparison.conditions).",
                metadata: words.metadata, identifier: place == 0 ? "map-a-svg" : "map-b-svg")
        }
    }
}
