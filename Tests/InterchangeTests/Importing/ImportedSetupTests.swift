import Interchange
import ModelFormat
import Phrases
import Testing

/// What all imports refuse or take out, whatever the format.
struct ImportedSetupTests {
    private static func made(_ text: String, _ format: ImportFormat? = nil) throws -> ModelImport {
        try ModelImport(bytes: Array(text.utf8), file: "f.yaml", format: format)
    }

    private static func told(_ text: String, _ format: ImportFormat? = nil) -> [String] {
        do {
            _ = try made(text, format)
            return []
        } catch let error as ModelErrors {
            return error.diagnostics.map { "\($0)" }
        } catch {
            return ["\(error)"]
        }
    }

    /// Zones each in the one before it, called by a letter; the first is called as it is said.
    private static func nested(
        _ count: Int, _ letter: String = "z", first: String = "z0"
    ) -> String {
        let zones = (0..<count).map { at in
            at == 0
                ? "{ id: \(letter)0, name: \(first) }"
                : "{ id: \(letter)\(at), name: \(letter)\(at), "
                    + "parent: { trustZone: \(letter)\(at - 1) } }"
        }
        return "otmVersion: 0.2.0\nproject: { name: n, id: p }\ntrustZones:\n"
            + zones.map { "  - \($0)\n" }.joined()
    }

    @Test func zonesTooDeepInEachOtherAreRefusedAtTheirPlace() throws {
        #expect(Self.told(Self.nested(65)) == [])
        #expect(
            Self.told(Self.nested(70)).map { String($0.prefix(62)) } == [
                "f.yaml:69:5: error: 'z65' lies inside more than 64 others: lea"
            ])
    }

    /// A model that is there and a file may be deep only together.
    @Test func filesThatAreDeepTogetherAreRefused() throws {
        let files = [Self.nested(40), Self.nested(40, "y", first: "z39")]
        do {
            _ = try ModelImport(
                files.enumerated().map { at, text in
                    .init(bytes: Array(text.utf8), name: "f\(at).yaml")
                })
            Issue.record("read")
        } catch let error {
            #expect(
                error.diagnostics.map(\.message).joined().contains("lies inside more than 64"),
                "\(error)")
        }
    }

    // MARK: Characters that are not seen

    private static let hidden = """
        otmVersion: 0.2.0
        project: { name: "Sh\\u200Bop", id: p }
        trustZones: [ { id: a, name: Front }, { id: b, name: "Fro\\u200Bnt" } ]
        assets: [ { id: d, name: "Car\\u00ADds" } ]
        components: [ { id: y, name: Y, parent: { trustZone: b }, assets: { stored: [d] } } ]
        threats: [ { id: t, name: "T\\u200B" } ]

        """

    @Test func whatNobodySeesIsToldAndNotPassedOn() throws {
        let made = try Self.made(Self.hidden)
        for character in ["\u{200B}", "\u{AD}", "200b", "200B", "u00AD"] {
            #expect(!made.text.contains(character))
            #expect(!made.dropped.contains { $0.text.contains(character) })
        }
        #expect(
            made.remarks.map { "\($0.place.line) \($0.text)" } == [
                "3 'Front' has a character in its name that is not seen (U+200B): left out",
                "4 'Cards' has a character in its name that is not seen (U+00AD): left out",
            ])
        #expect(made.text.contains("title: Cards"))
    }

    @Test func manySuchNamesAreToldInOneLine() throws {
        let zones = (0..<30).map { "{ id: z\($0), name: \"z\\u200B\($0)\" }" }.joined(
            separator: ", ")
        let made = try Self.made(
            "otmVersion: 0.2.0\nproject: { name: n, id: p }\ntrustZones: [ \(zones) ]\n")
        let told = made.remarks.filter {
            $0.text.contains("such a character") || $0.text.contains("not seen")
        }
        #expect(told.count == 21)
        #expect(told.last?.text == "10 further names have such a character: left out")
    }

    // MARK: Characters that YAML does not allow

    @Test(arguments: [("\u{FFFF}", "U+FFFF"), ("\u{FFFE}", "U+FFFE"), ("\u{7}", "U+0007")])
    func aCharacterThatIsForbiddenHasItsOwnMessage(_ character: String, _ number: String) {
        let text = "otmVersion: 0.2.0\nproject: { name: \"a\(character)b\", id: p }\n"
        let told = Self.told(text)
        #expect(told.count == 1)
        #expect(
            told.first?.hasPrefix("f.yaml:2:20: error: a control character (\(number))") == true,
            "\(told)")
    }

    @Test func whatIsNoneOfTheFormatsIsStillToldSo() {
        #expect(Self.told("title: x\n").joined().contains("none of the formats"))
    }
}
