import Testing

@testable import Drawing

/// The one way to set a key: samples with words, as many to a row as fit.
struct PageKeyTests {
    private func page(_ samples: [Page.Sample], height: Int = 20, width: Int = 500) -> Layout {
        var page = Page(width: width, style: .standard, minimum: width)
        page.addKey(samples, height: height)
        return page.finished()
    }

    private func sample(_ label: String, width: Int = 30) -> Page.Sample {
        Page.Sample(label, width: width) { page, room in
            page.layout.marks.append(
                Layout.Mark(shape: .rectangle(room, radius: 0), role: .backdrop))
        }
    }

    private func rooms(_ layout: Layout) -> [Rectangle] {
        layout.marks.compactMap { if case .rectangle(let room, _) = $0.shape { room } else { nil } }
    }

    @Test func aSampleDrawsItselfBesideItsWords() {
        let layout = page([sample("One"), sample("Two")], height: 24)
        let rooms = rooms(layout)
        #expect(rooms.map(\.height) == [24, 24] && rooms.map(\.width) == [30, 30])
        #expect(rooms[0].minY == rooms[1].minY)
        for (room, text) in zip(rooms, layout.texts) {
            #expect(text.rect.minX == room.maxX + 8)
            #expect(abs(text.rect.midY - room.midY) <= 1)
        }
        #expect(Lint.violations(in: layout) == [])
    }

    @Test func whatDoesNotFitBeginsARowBelow() {
        let long = String(repeating: "word ", count: 30)
        let layout = page([sample(long), sample("Short"), sample("Other")], height: 20)
        let rooms = rooms(layout)
        #expect(rooms[1].minY > rooms[0].maxY && rooms[1].minX == Page.margin)
        #expect(rooms[2].minY == rooms[1].minY)
        // Words of several lines push down what follows.
        let lines = layout.texts.filter { $0.rect.minY < rooms[1].minY }
        #expect(lines.count > 1)
        #expect(lines.allSatisfy { $0.rect.maxY <= rooms[1].minY })
        #expect(Lint.violations(in: layout) == [])
    }

    @Test func wordsWithoutASampleBeginAtTheMargin() {
        let layout = page([Page.Sample("Nothing is drawn")])
        #expect(layout.texts.map(\.rect.minX) == [Page.margin])
    }

    @Test func aRuleStandsAboveUnlessOneDoes() {
        var page = Page(width: 500, style: .standard, minimum: 500)
        page.addKey([sample("One")], isRuled: false)
        #expect(page.layout.rules.isEmpty)
        page.addKey([sample("One")])
        #expect(page.layout.rules.count == 1)
        page.addKey([Page.Sample]())
        #expect(page.layout.rules.count == 1)
    }
}
