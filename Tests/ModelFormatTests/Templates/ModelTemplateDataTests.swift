import TestSupport
import Testing

@testable import ModelFormat

/// Templates/templates.yaml is what is compiled in, and its marks say whose a line is.
struct ModelTemplateDataTests {
    @Test func whatIsCompiledInIsWhatTheFileSays() throws {
        let files = try DataFolder.files(in: "Templates")
        #expect(files.keys.sorted() == ["templates"])
        let difference = DataFolder.difference(
            file: files["templates"], compiledIn: ModelTemplate.templates)
        #expect(difference == nil, "Templates/templates.yaml: \(difference ?? "")")
    }

    @Test func aLineIsWhoseTheMarkAboveItSays() {
        let marked = """
            ## A remark.
            every: one
            #only single split
            two: of them

            #only replicated
            another: one
            ## A remark within.
              and: more
            #all
            # A comment of the model.
            last: one
            """
        let shared = "# A comment of the model.\nlast: one\n"
        #expect(ModelTemplate.single.text(from: marked) == "every: one\ntwo: of them\n\n" + shared)
        #expect(ModelTemplate.split.text(from: marked) == "every: one\ntwo: of them\n\n" + shared)
        #expect(
            ModelTemplate.replicated.text(from: marked)
                == "every: one\nanother: one\n  and: more\n" + shared)
        #expect(ModelTemplate.serving.text(from: marked) == "every: one\n" + shared)
    }

    /// A name that is no template's, or a mark that is spelled another way, would lose lines or
    /// print the mark.
    @Test func everyMarkIsOneThatIsKnown() {
        let names = Set(ModelTemplate.allCases.map(\.rawValue))
        var named: Set<String> = []
        for line in ModelTemplate.templates.split(separator: "\n") {
            guard line.hasPrefix("#"), !line.hasPrefix("# "), line != "#" else { continue }
            guard !line.hasPrefix("##"), line != "#all" else { continue }
            #expect(line.hasPrefix("#only "), "\(line)")
            let words = line.split(separator: " ").dropFirst().map(String.init)
            #expect(!words.isEmpty && names.isSuperset(of: words), "\(line)")
            #expect(words.count < names.count, "\(line): is everybody's, so write #all")
            named.formUnion(words)
        }
        #expect(named == names, "every template has lines of its own")
    }
}
