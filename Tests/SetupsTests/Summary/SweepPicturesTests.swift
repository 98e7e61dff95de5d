import Drawing
import Pictures
import TestSupport
import Testing

@testable import Setups

/// Pictures of rows keep the rules of layout, at every width, and show what the rows say.
struct SweepPicturesTests {
    private static func summary(
        levels: Int = 5, keepers: Int = 3, failing: Set<Int> = [],
        orders: [String] = ["0", "1", "2", "none"]
    ) throws -> SweepSummary {
        var text = ""
        for row in 0..<levels * keepers {
            let (level, keeper) = (row / keepers, row % keepers)
            let order =
                failing.contains(row) ? nil : orders[min(level / 2 + keeper % 2, orders.count - 1)]
            text += RowText.line(
                row,
                [
                    ("perimeters.the-long-named-campus.level", "SL\(level)"),
                    ("keepers", "{all: [one, two, three, number-\(keeper)]}"),
                ], order: order)
        }
        return try RowText.summary([text], .init(isMapped: true))
    }

    @Test(arguments: SweepPictures.Kind.allCases, [nil, "16cm", "8.5cm"])
    func keepTheRules(_ kind: SweepPictures.Kind, _ width: String?) throws {
        let paper = try width.map { try #require(PaperWidth($0)) }
        for summary in [
            try Self.summary(), try Self.summary(levels: 23, keepers: 9),
            try Self.summary(failing: [3, 7]), try Self.summary(levels: 60, keepers: 2),
        ] {
            let picture = try SweepPictures(summary).picture(kind, paper: paper)
            #expect(Lint.violations(in: picture.layout) == [])
            #expect(picture.leastPaper == nil)
            #expect(picture.summary.contains("conditional on this model"))
            #expect(
                picture.summary.contains("Incomplete.") == summary.isIncomplete)
        }
    }

    /// A cell says the worst row; one with a row that has no answer says that it is not known.
    @Test func theMapShowsTheWorst() throws {
        let layout = try SweepPictures(Self.summary(failing: [0])).picture(.heatMap).layout
        let cells = layout.marks.indices.filter { layout.marks[$0].role == .cell }
        let texts = cells.prefix(15).map { cell in
            layout.texts.first { $0.owner == .mark(cell) }?.string ?? ""
        }
        #expect(texts.filter { $0 == "?" }.count == 1)
        #expect(Set(texts).isSubset(of: ["?", "0", "1", "2", "none"]))
    }

    /// The order of the text: what decides most is on top.
    @Test func theTornadoHasWhatDecidesMostOnTop() throws {
        for summary in [try Self.summary(), try Self.summary(levels: 23, keepers: 9)] {
            let layout = try SweepPictures(summary).picture(.tornado).layout
            let bars = layout.marks.filter { $0.role == .data }.compactMap(\.tooltip)
            let names = try #require(summary.headlines.first).decisions.map {
                summary.axes[$0.axis].name
            }
            #expect(bars.count == 2)
            #expect(zip(bars, names).allSatisfy { $0.hasPrefix($1 + ":") })
        }
    }

    /// A value above a column or beside a row stands there with all its words.
    @Test(arguments: [nil, "16cm", "8.5cm"])
    func headsOfTheMapAreWhole(_ width: String?) throws {
        let paper = try width.map { try #require(PaperWidth($0)) }
        let summary = try Self.summary(levels: 3, keepers: 4)
        let layout = try SweepPictures(summary, by: []).picture(.heatMap, paper: paper).layout
        let texts = layout.texts.map(\.string)
        #expect(!texts.contains { $0.hasSuffix("…") }, "\(texts)")
    }

    /// Where there is no tipping line, what to ask for instead is named.
    @Test func whyThereIsNoTippingLine() throws {
        let summary = try Self.summary()
        // Keepers have no order, so that nothing is from one of them on.
        let pictures = SweepPictures(summary, by: ["keepers"])
        let fault = #expect(throws: SweepSummaryFault.self) { try pictures.picture(.tipping) }
        #expect(
            fault?.description.contains(
                "name one with --by, of 'perimeters.the-long-named-campus.level'") == true,
            "\(fault?.description ?? "")")
        #expect(throws: Never.self) {
            try SweepPictures(summary, by: ["perimeters.the-long-named-campus.level"])
                .picture(.tipping)
        }
    }

    /// The first words of a tornado say in how many rows its sentence is true.
    @Test func aTornadoSaysHowOftenItIsTrue() throws {
        let picture = try SweepPictures(Self.summary()).picture(.tornado)
        let words = picture.layout.texts.map(\.string).joined(separator: " ")
        #expect(words.contains("True in ") && !words.hasPrefix("What matters"), "\(words)")
    }

    /// Nobody who sees a picture can do what its caption advises.
    @Test(arguments: SweepPictures.Kind.allCases)
    func noPictureAdvises(_ kind: SweepPictures.Kind) throws {
        for failing in [[], [3]] as [Set<Int>] {
            let picture = try SweepPictures(Self.summary(failing: failing)).picture(kind)
            #expect(!picture.summary.contains("--"))
            #expect(!picture.layout.texts.contains { $0.string.contains("--") })
        }
    }

    @Test func theTippingLineStandsAtItsValue() throws {
        let summary = try Self.summary()
        let layout = try SweepPictures(summary).picture(.tipping).layout
        let tip = try #require(summary.tippings.first { $0.isOfAll })
        let value = summary.axes[tip.axis].values[tip.value]
        #expect(layout.texts.contains { $0.string == "from \(value) on in all rows read" })
        #expect(
            layout.marks.contains { $0.dashes == "6 4" && $0.tooltip?.hasSuffix(value) == true })
    }

    @Test func saysWhyThereIsNoPicture() throws {
        let same = try Self.summary(orders: ["1"])
        for kind in [SweepPictures.Kind.tornado, .tipping] {
            #expect(throws: SweepSummaryFault.self) { try SweepPictures(same).picture(kind) }
        }
        let one = try RowText.summary(
            [RowText.line(0, [("a", "1")], order: "1")], .init(isMapped: true))
        #expect(throws: SweepSummaryFault.self) { try SweepPictures(one).picture(.heatMap) }
    }
}
