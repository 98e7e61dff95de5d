import Foundation
import TestSupport
import Testing

/// What the articles and symbol docs of the modules for strangers show, built and run by a stranger.
///
/// The examples of Drawing are held by the tests of Drawing, with its page.
struct ArticleExamplesTests {
    /// The modules, and the fewest examples of each.
    private static let modules = [
        (name: "AttackGraph", least: 12), (name: "DecisionDiagrams", least: 10),
        (name: "ThreatGraph", least: 12),
    ]

    @Test func everyExamplePrintsWhatItSays() throws {
        let examples = try Self.modules.map { try CodeBlocks.ofModule($0.name) }
        let package = StrangerPackage("reader")
        let failure = try package.build(
            zip(Self.modules, examples).map { module, examples in
                .init(
                    "\(module.name)Examples", using: module.name,
                    text: CodeBlocks.program(of: examples.map(\.code), importing: module.name))
            })
        try #require(failure == nil, "\(failure ?? "")")
        for (module, examples) in zip(Self.modules, examples) {
            #expect(examples.count >= module.least, "\(module.name) has \(examples.count)")
            let result = try package.run("\(module.name)Examples")
            #expect(result.status == 0, "\(module.name): \(result.output)")
            let printed = CodeBlocks.printed(in: result.output)
            try #require(printed.count == examples.count, "\(module.name): \(result.output)")
            for (example, lines) in zip(examples, printed) {
                let claims = CodeBlocks.claims(of: example.code)
                #expect(!claims.isEmpty, "\(module.name)/\(example.file) says no result")
                #expect(lines == claims, "\(module.name)/\(example.file)")
            }
        }
    }

    @Test(arguments: ["AttackGraph", "DecisionDiagrams", "Drawing", "ThreatGraph"])
    func everyModuleThatStrangersUseHasAnArticle(module: String) throws {
        let page = PackageRoot.url.appendingPathComponent(
            "Sources/\(module)/\(module).docc/\(module).md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.hasPrefix("# ``\(module)``\n"))
        #expect(text.contains("```swift\nimport \(module)\n"))
        #expect(text.contains("## Topics\n"))
    }

    @Test func readsWhatAnExampleSaysAndPrints() {
        let example =
            "let a = 1  // one\nprint(a)  // 1\nif a > 0 { print(\"// \", a) }  // //  1\n"
        #expect(CodeBlocks.claims(of: example) == ["1", "//  1"])
        let output = "\(CodeBlocks.separator)0\n1\n//  1\n\(CodeBlocks.separator)1\n"
        #expect(CodeBlocks.printed(in: output) == [["1", "//  1"], []])
    }
}
