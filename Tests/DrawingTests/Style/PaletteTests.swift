import Testing

@testable import Drawing

/// Colours, their names and the style sheet.
struct PaletteTests {
    /// The relative luminance of a colour (WCAG 2.2).
    private func luminance(_ colour: String) throws -> Double {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        func linear(_ channel: Int) -> Double {
            let share = Double(channel) / 255
            guard share > 0.04045 else { return share / 12.92 }
            // To the power of 2.4 by roots alone: share^(12/5).
            let base = (share + 0.055) / 1.055
            var root = base
            for _ in 0..<60 {
                root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
            }
            return base * base * root * root
        }
        return 0.2126 * linear(value >> 16 & 255) + 0.7152 * linear(value >> 8 & 255)
            + 0.0722 * linear(value & 255)
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let values = [try luminance(one), try luminance(other)].sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    @Test func whiteOnBlackIsTwentyOneToOne() throws {
        #expect(abs(try contrast("#FFFFFF", "#000000") - 21) < 0.01)
        #expect(abs(try contrast("#777777", "#FFFFFF") - 4.48) < 0.01)
    }

    @Test func wordsCanBeReadOnTheirGround() throws {
        let palette = Palette.standard
        let pairs = [
            (palette.text, palette.paper), (palette.muted, palette.paper),
            (palette.text, palette.card), (palette.muted, palette.card),
            (palette.accentText, palette.paper), (palette.onAccent, palette.accentText),
            (palette.onAccent, palette.shut), (palette.text, palette.store),
            (palette.muted, palette.store), (palette.text, palette.accentTint),
        ]
        for (ink, ground) in pairs {
            #expect(try contrast(ink.light, ground.light) >= 4.5, "\(ink.name)")
            #expect(try contrast(ink.dark, ground.dark) >= 4.5, "\(ink.name)")
        }
    }

    @Test func eightTintsDifferInColourAndTheNextInDashes() throws {
        let tints = (0..<48).map { Tint.numbered($0) }
        #expect(Set(tints.prefix(8).map(\.line)).count == 8)
        for place in 0..<40 {
            #expect(tints[place].line == tints[place + 8].line)
            #expect(tints[place].dashes != tints[place + 8].dashes)
        }
        for tint in tints.prefix(8) {
            let palette = Palette.standard
            #expect(try contrast(tint.line.light, palette.paper.light) >= 3, "\(tint.name)")
            #expect(try contrast(tint.line.dark, palette.paper.dark) >= 3, "\(tint.name)")
            for ink in [palette.text, palette.muted, palette.accentText] {
                #expect(try contrast(ink.light, tint.fill.light) >= 4.5, "\(tint.name)")
                #expect(try contrast(ink.dark, tint.fill.dark) >= 4.5, "\(tint.name)")
            }
        }
        #expect(Tint.numbered(-1) == Tint.numbered(0))
    }

    /// Of up to 40 operators no two have the same colour and dashes, and never the same letters.
    @Test(arguments: 1...40)
    func noTwoOperatorsLookAlike(count: Int) {
        struct Look: Hashable {
            var line: Ink
            var fill: Ink
            var dashes: String?
        }
        let tints = (0..<count).map { Tint.numbered($0).tagged(Tint.letters($0)) }
        #expect(
            Set(tints.map { Look(line: $0.line, fill: $0.fill, dashes: $0.dashes) }).count == count)
        #expect(Set(tints.map(\.tag)).count == count)
    }

    @Test func lettersGoOnAfterTheAlphabet() {
        #expect(
            [0, 1, 25, 26, 27, 51, 52, 701, 702].map(Tint.letters)
                == ["a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"])
        #expect(Set((0..<2_000).map(Tint.letters)).count == 2_000)
    }

    @Test func theStyleSheetKnowsTheInksOfTheCaller() throws {
        let moss = Ink(name: "moss", "#336633", "#99CC99")
        var scene = Scene()
        let from = scene.addNode("Stone", shape: Shape(name: "s", outline: .stadium, fill: moss))
        let to = scene.addNode("Tree")
        scene.addLine(from: from, to: to)
        let svg = Picture(of: scene, title: "Moss").svg()
        #expect(svg.contains(".f-moss{fill:#99CC99}"))
        #expect(svg.contains("fill=\"#336633\""))
        #expect(!Palette.standard.styleSheet.contains("moss"))
        // No style sheet, no classes, and the dark colours themselves.
        let dark = Picture(of: scene, title: "Moss", theme: .dark).svg()
        #expect(!dark.contains("class=") && !dark.contains("<style>"))
        #expect(dark.contains("fill=\"#99CC99\""))
    }

    @Test func aPaletteOfTheCallerIsUsed() {
        var style = Style.standard
        style.palette.paper = Ink(name: "sand", "#FFFBEF", "#201C10")
        let svg = Picture(of: Scene(style: style), title: "Sand").svg()
        #expect(svg.contains("fill=\"#FFFBEF\" class=\"f-sand\""))
        #expect(svg.contains(".f-sand{fill:#201C10}"))
    }
}
