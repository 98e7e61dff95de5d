import Testing

@testable import Drawing

/// Widths on paper: how they are read, and the law of letters.
struct PaperWidthTests {
    @Test(arguments: [
        ("16cm", 1_600, PaperWidth.Unit.centimetres), ("8.5cm", 850, .centimetres),
        ("8.5 cm", 850, .centimetres), ("170mm", 17_000, .millimetres), ("6.25in", 625, .inches),
        ("450pt", 45_000, .points), ("800px", 80_000, .pixels),
    ])
    func aWidthIsANumberAndAUnit(text: String, hundredths: Int, unit: PaperWidth.Unit) throws {
        let width = try #require(PaperWidth(text))
        #expect(width.hundredths == hundredths)
        #expect(width.unit == unit)
        #expect(PaperWidth("\(width)") == width)
    }

    @Test(arguments: [
        "", "cm", "16", "16 m", "0cm", "0.00in", "-1cm", "1.234cm", ".5cm", "1.cm", "1e3px",
        "16cmcm", "1,5cm", "10000.01px", "123456cm", "٣cm", "16CM",
    ])
    func whatIsNoWidthIsRefused(text: String) { #expect(PaperWidth(text) == nil) }

    /// 16 cm are 453.54 points; letters of 11 pixels have 8 points in 453.54 · 11 / 8 = 623.6 pixels.
    @Test func theLawOfLettersByHand() throws {
        #expect(try #require(PaperWidth("16cm")).pixels() == 623)
        #expect(try #require(PaperWidth("8.5cm")).pixels() == 331)
        #expect(try #require(PaperWidth("1in")).pixels() == 99)
        #expect(try #require(PaperWidth("800px")).pixels() == 825)
        #expect(try #require(PaperWidth("16cm")).pixels(letters: 9) == 510)
    }

    @Test(arguments: PaperWidth.Unit.allCases)
    func theLeastWidthIsEnoughAndATenthLessIsNot(unit: PaperWidth.Unit) {
        for pixels in [99, 120, 331, 332, 623, 1_404, 2_226] {
            let least = PaperWidth.least(pixels: pixels, unit)
            #expect(least.pixels() >= pixels, "\(pixels) \(unit)")
            #expect(least.hundredths % 10 == 0)
            let less = PaperWidth(hundredths: least.hundredths - 10, unit)
            #expect(less.pixels() < pixels, "\(pixels) \(unit)")
        }
    }

    @Test func theHeightKeepsTheShape() throws {
        let width = try #require(PaperWidth("16cm"))
        #expect("\(width.height(of: (600, 300)))" == "8cm")
        #expect("\(width.height(of: (623, 400)))" == "10.27cm")
        #expect("\(width.height(of: (623, 2)))" == "0.05cm")
    }

    /// A house, a safe in it, and a way from the street to the ring: wide on a screen.
    private var scene: Scene {
        var scene = Scene()
        let house = scene.addBox("The house of the family", pill: "family", tint: .numbered(0))
        let safe = scene.addBox("Safe", in: house, pill: "grandmother", tint: .numbered(1))
        let postman = scene.addNode("Postman", subtitle: "in the street", shape: .hexagon)
        let parcel = scene.addNode("Parcel", in: house, subtitle: "in the hall")
        let ring = scene.addNode("Ring", in: safe, subtitle: "gold", shape: .cylinder)
        scene.addLine(
            from: postman, to: parcel,
            gates: [house: Scene.Gate(.open, "door with two locks", "left open")])
        scene.addLine(
            from: parcel, to: ring, gates: [safe: Scene.Gate(.shut, "combination", "she alone")])
        return scene
    }

    @Test(arguments: [260, 307, 400, 599])
    func aNarrowSceneKeepsEveryRuleAndEveryWord(room: Int) {
        let wide = Composer.compose(scene).layout
        #expect(wide.extent.width > 599)
        let layout = Composer.compose(scene, within: room).layout
        #expect(layout.extent.width <= room)
        #expect(layout.losses == Layout.Losses())
        #expect(!layout.texts.contains { $0.string.hasSuffix("…") })
        let words = Set(layout.texts.flatMap { $0.string.split(separator: " ") })
        for text in wide.texts {
            for word in (text.full ?? text.string).split(separator: " ") {
                #expect(words.contains(word), "\(word)")
            }
        }
        var page = Page(width: layout.extent.width + 2 * Page.margin, style: .standard, minimum: 0)
        page.y += 40
        page.addScene(layout, extent: layout.extent)
        page.y += layout.extent.height
        #expect(Lint.violations(in: page.finished()) == [])
        // The flow runs down: every line leaves below what it begins at.
        for line in layout.lines {
            #expect(line.points[0].x == line.points[1].x)
            #expect(line.points[0].y < line.points[1].y)
        }
    }

    @Test func aSceneThatFitsIsDrawnAsOnAScreen() {
        let wide = Composer.compose(scene).layout
        #expect(Composer.compose(scene, within: wide.extent.width).layout == wide)
        #expect(Composer.compose(scene, within: wide.extent.width - 1).layout != wide)
    }
}
