import Testing

@testable import Workbench

/// What a text declares, as an outline.
struct DraftSymbolsTests {
    private func outline(_ symbols: [DraftSymbol], _ text: String, indent: String = "") -> [String]
    {
        symbols.flatMap { symbol in
            ["\(indent)\(symbol.name) (\(symbol.detail))"]
                + outline(symbol.children, text, indent: indent + "  ")
        }
    }

    @Test func sectionsElementsAndItemsAreTold() {
        let draft = DraftModel(SmallDraft.text)
        #expect(
            outline(draft.symbols(), SmallDraft.text) == [
                "jurisdictions (1 entry)", "  US (jurisdiction: United States)",
                "defenders (2 entries)", "  lab (defender)", "  aws (defender: AWS)",
                "perimeters (1 entry)", "  campus (perimeter)",
                "weights (1 entry)", "  w (weights)", "    campus (copy)",
                "channels (2 entries)", "  door (channel)", "  hatch (channel)",
                "workloads (1 entry)", "  run (workload)",
            ])
    }

    @Test func placesHoldTheNamesAndWhatTheyHold() {
        let draft = DraftModel(SmallDraft.text)
        var waiting = draft.symbols()
        var count = 0
        while let symbol = waiting.popLast() {
            count += 1
            #expect(symbol.namePlace.words(in: SmallDraft.text) == symbol.name)
            for inner in [symbol.namePlace] + symbol.children.map(\.place) {
                #expect(symbol.place.range.lowerBound <= inner.range.lowerBound)
                #expect(inner.range.upperBound <= symbol.place.range.upperBound)
            }
            waiting += symbol.children
        }
        #expect(count == 15)
    }

    @Test func aHalfWrittenTextHasWhatIsThere() {
        let draft = DraftModel("defenders:\n  lab: { role: lab\nperimeters:\n  room: { ope")
        #expect(
            outline(draft.symbols(), "") == [
                "defenders (1 entry)", "  lab (defender)", "perimeters (1 entry)",
                "  room (perimeter)",
            ])
    }
}
