import Interchange
import Phrases
import Testing

/// Two names of a fault tree that a reader would take for one are told.
struct OpenPSALookAlikeTests {
    private static func warnings(_ names: [String], more count: Int = 0) throws -> [String] {
        let all = names + (0..<count).map { "e\($0)" }
        let text =
            "<opsa-mef><define-fault-tree name=\"t\">\n<define-gate name=\"top\"><or>"
            + all.map { "<basic-event name=\"\($0)\"/>" }.joined()
            + "</or></define-gate></define-fault-tree><model-data>\n"
            + all.map { "<define-basic-event name=\"\($0)\"/>\n" }.joined()
            + "</model-data></opsa-mef>"
        return try OpenPSADocument(bytes: Array(text.utf8), file: "tree.xml").warnings.map {
            "\($0)"
        }
    }

    @Test func lookAlikesAreTold() throws {
        #expect(
            try Self.warnings(["pump", "\u{440}ump"]) == [
                "tree.xml:4:1: warning: '\u{440}ump' of basic event '\u{440}ump' looks like "
                    + "'pump' of basic event 'pump' and is another name (U+0440 where the other has "
                    + "U+0070): write names that a reader can tell apart "
                    + "[fault-tree.look-alike-name]\ntree.xml:3:1: note: the other one is here"
            ])
        #expect(try Self.warnings(["pump", "pipe", "\u{444}"]).isEmpty)
        // A gate and an event are read side by side too.
        #expect(try Self.warnings(["t\u{43E}p"]).count == 1)
    }

    /// Of more than 20,000 things the names are not compared.
    @Test func namesThatNobodyReadsAreNot() throws {
        #expect(try Self.warnings(["pump", "\u{440}ump"], more: 19_997).count == 1)
        #expect(try Self.warnings(["pump", "\u{440}ump"], more: 19_998).isEmpty)
    }
}
