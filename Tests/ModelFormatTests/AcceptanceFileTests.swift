import ModelFormat
import Phrases
import Testing
import ThreatGraph

struct AcceptanceFileTests {
    private func read(_ text: String) throws(ModelErrors) -> AcceptanceFile {
        try AcceptanceFile(bytes: Array(text.utf8), file: "accepted.yaml")
    }

    private func messages(_ text: String) -> [String] {
        do throws(ModelErrors) {
            _ = try read(text)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func readsWhatIsAccepted() throws {
        let file = try read("- { id: path-1, reason: being mended, until: 2026-12-31 }\n")
        #expect(
            file.acceptances == [
                Acceptance(
                    id: "path-1", reason: "being mended",
                    until: try #require(CalendarDate("2026-12-31")))
            ])
        #expect(try read("[]").acceptances.isEmpty)
    }

    @Test func wantsAReasonAndAnEnd() {
        #expect(
            messages("- { id: path-1 }\n") == [
                "accepted.yaml:1:3: error: an acceptance has no 'reason': say why it is accepted "
                    + "[model.missing-key]",
                "accepted.yaml:1:3: error: an acceptance has no 'until': write the last day on "
                    + "which it is [model.missing-key]",
            ])
    }

    @Test func refusesKeysThatDoNotBelong() {
        #expect(
            messages("- { id: path-1, reson: x, reason: y, until: 2026-12-31 }\n") == [
                "accepted.yaml:1:17: error: an acceptance has no key 'reson': did you mean "
                    + "'reason'? [model.unknown-key]"
            ])
    }

    @Test func refusesTheSameTwice() {
        let entry = "- { id: path-1, reason: x, until: 2026-12-31 }\n"
        #expect(
            messages(entry + entry) == [
                "accepted.yaml:2:9: error: 'path-1' is accepted twice: keep one "
                    + "[model.duplicate-id]\naccepted.yaml:1:9: note: the first is here"
            ])
    }

    @Test func refusesWhatIsNoDateAndNoList() {
        #expect(
            messages("- { id: path-1, reason: x, until: soon }\n") == [
                "accepted.yaml:1:35: error: 'soon' is not a date: write it as 2026-04-20 "
                    + "[model.bad-date]"
            ])
        #expect(messages("id: path-1\n").count == 1)
        #expect(messages("- &a x\n- *a\n").allSatisfy { $0.contains("[yaml.alias]") })
    }

    @Test func refusesWhatMatchesNothing() throws {
        let file = try read("- { id: path-12, reason: x, until: 2026-12-31 }\n")
        #expect(file.errors(unmatched: [], known: []) == nil)
        #expect(
            file.errors(unmatched: ["path-12"], known: ["path-13"])?.description
                == "accepted.yaml:1:9: error: 'path-12' matches neither a failure path nor a "
                + "requirement of the model: did you mean 'path-13'? [accept.unmatched]")
        #expect(
            file.errors(unmatched: ["path-12"], known: [])?.description
                == "accepted.yaml:1:9: error: 'path-12' matches neither a failure path nor a "
                + "requirement of the model: take the entry out [accept.unmatched]")
    }

    @Test func refusesDatesThatNothingIsComparedWith() throws {
        let file = try read("- { id: path-12, reason: x, until: 2026-12-31 }\n")
        #expect(
            file.undatedErrors?.description
                == "accepted.yaml:1:9: error: 'until' cannot be judged, since the model has no "
                + "date: give the model one, or pass --today [accept.undated]")
    }
}
