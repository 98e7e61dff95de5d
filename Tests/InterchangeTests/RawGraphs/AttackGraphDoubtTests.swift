import Interchange
import ModelFormat
import Phrases
import Testing

/// What a raw attack graph may not say by mistake: it would look safer than it is meant.
struct AttackGraphDoubtTests {
    /// One party's gate, a step behind it and the consequence.
    private func graph(
        lock: String = #"{"op": "cloud", "level": 3}"#, premise: String = "inside-campus",
        goal: String = "weights-out", consequence: String = ""
    ) -> String {
        """
        {"format": "sallyport-attack-graph/1", "parties": [{"id": "cloud"}],
         "barriers": [{"id": "b", "lock": \(lock)}],
         "steps": [{"fact": "inside-campus", "via": ["b"]}, {"fact": "weights-out", "pre": ["\(premise)"]}],
         "consequences": [{"id": "exfiltration", "goal": "\(goal)", "tiered": true\(consequence)}]}
        """
    }

    /// What is said of a text, warnings too.
    private func said(of text: String) throws -> [String] {
        do {
            return try CheckedInput.read(bytes: Array(text.utf8), file: "g").warnings
                .map(\.description)
        } catch let errors as ModelErrors {
            return errors.diagnostics.map(\.description)
        }
    }

    @Test func aGraphAsMeantIsNotDoubted() throws {
        #expect(try said(of: graph()) == [])
    }

    @Test func aFactThatNoStepYieldsIsAskedAbout() throws {
        #expect(
            try said(of: graph(premise: "inside-campsu")) == [
                "g:3:85: warning: no step yields 'inside-campsu', so this step is never taken: did "
                    + "you mean 'inside-campus'? [graph.no-step]"
            ])
        #expect(
            try said(of: graph(goal: "weigths-out")) == [
                "g:4:50: warning: no step yields 'weigths-out', so nothing brings this consequence "
                    + "about: did you mean 'weights-out'? [graph.no-step]"
            ])
    }

    /// Each fact is asked about once, and no more than can be read.
    @Test func doubtsAreBounded() throws {
        let steps = (0..<3_000).map { #"{"fact": "out", "pre": ["a\#($0)", "a\#($0 / 2)"]}"# }
        let text = """
            {"format": "sallyport-attack-graph/1", "parties": [], "barriers": [],
             "steps": [\(steps.joined(separator: ","))],
             "consequences": [{"id": "c", "goal": "out", "tiered": true}]}
            """
        let all = try said(of: text)
        #expect(all.count == ModelErrors.mostWorthReading)
        #expect(Set(all).count == all.count)
    }

    @Test(arguments: [
        (
            #"{"op": "cloud", "level": "3"}"#,
            "g:2:60: error: '3' in quotes is not a level: write 0 to 5, or null if capability alone "
                + "never opens it [graph.level-range]"
        ),
        (
            #"{"op": "cloud", "level": 3.0}"#,
            "g:2:60: error: '3.0' is not a level: write 0 to 5, or null if capability alone never "
                + "opens it [graph.level-range]"
        ),
        (
            #"{"op": 7, "level": 3}"#,
            "g:2:42: error: 7 where the text of 'op' belongs: write it in quotes "
                + "[graph.wrong-type]"
        ),
        (
            #"{"op": true, "level": 3}"#,
            "g:2:42: error: true where the text of 'op' belongs: write it in quotes "
                + "[graph.wrong-type]"
        ),
        (
            #"{"atLeast": "1", "of": [{"op": "cloud", "level": 3}]}"#,
            "g:2:47: error: a single value where the number 'atLeast' belongs: write a whole "
                + "number, not in quotes [graph.wrong-type]"
        ),
        (
            #"{"op": "cloud", "level": 3, "persons": 0}"#,
            "g:2:74: error: '0' where the number 'persons' belongs: write a whole number from 1 to "
                + "20, not in quotes [graph.wrong-type]"
        ),
        (
            #"{"op": "cloud", "level": 3, "persons": 21}"#,
            "g:2:74: error: '21' where the number 'persons' belongs: write a whole number from 1 "
                + "to 20, not in quotes [graph.wrong-type]"
        ),
        (
            #"{"op": "cloud", "level": 3, "persons": "2"}"#,
            "g:2:74: error: '2' where the number 'persons' belongs: write a whole number from 1 to "
                + "20, not in quotes [graph.wrong-type]"
        ),
        (
            #"{"op": "cloud", "level": 3, "modes": []}"#,
            "g:2:72: error: a lock has no mode in 'modes', so that no failure would count: name "
                + "one, or leave 'modes' out for all of them [graph.empty-modes]"
        ),
    ])
    func typesOfALockAreStrict(lock: String, expected: String) throws {
        #expect(try said(of: graph(lock: lock)) == [expected])
    }

    @Test func aConsequenceWithoutAModeIsRefused() throws {
        let found = try said(of: graph(consequence: #", "modes": []"#))
        #expect(found.count == 1)
        #expect(found.first?.contains("a consequence has no mode in 'modes'") == true)
    }

    @Test(arguments: [
        (
            #"{"otmVersion": "0.2.0", "project": {}}"#,
            "an OTM file (Open Threat Model): 'sallyport import FILE' makes"
        ),
        (
            #"{"bomFormat": "CycloneDX", "specVersion": "1.5"}"#,
            "a CycloneDX bill of materials: it is not read"
        ),
    ])
    func aFileOfAnotherToolIsNamed(text: String, name: String) throws {
        let found = try said(of: text)
        #expect(found.count == 1)
        #expect(found.first?.contains("this looks like \(name)") == true)
    }

    /// A model may use such words as names.
    @Test func aModelIsNotTakenForAnotherTools() throws {
        let found = try said(of: "sallyport: 1\ntitle: x\notmVersion: 1\n")
        #expect(found.allSatisfy { !$0.contains("other-format") })
    }
}
