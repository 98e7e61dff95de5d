import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing

/// The lists of codes that the folders keep, joined in the order of Docs/Diagnostics.md.
enum DiagnosticCodeLists {
    static let all: [DiagnosticCode] =
        DiagnosticCode.yamlCodes + DiagnosticCode.baseModelCodes + DiagnosticCode.modelCodes
        + DiagnosticCode.acceptanceCodes + DiagnosticCode.interviewCodes
        + DiagnosticCode.inputCodes + DiagnosticCode.importCodes + DiagnosticCode.rawGraphCodes
        + DiagnosticCode.graphMLCodes + DiagnosticCode.faultTreeCodes
}

/// No code may be left out of the lists, and so out of the page.
struct DiagnosticCodeListTests {
    @Test func aCodeIsListedOnce() {
        let names = DiagnosticCodeLists.all.map(\.rawValue)
        #expect(names.count == 143)
        #expect(Set(names).count == names.count)
    }

    /// Reads the sources: a code is made in a static member and nowhere else, and each is listed.
    @Test func everyCodeInTheSourcesIsListed() throws {
        let made = /DiagnosticCode\(\s*"([^"]*)"/
        let declared = /static let \w+ = DiagnosticCode\(\s*"([^"]*)"(?:, \.\w+)?\)/
        let other = /DiagnosticCode\((?!\s*")|:\s*DiagnosticCode\s*=\s*(?:\.init)?\(/
        var found: [String] = []
        let root = PackageRoot.url.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(atPath: root.path))
        for case let file as String in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
                .split(separator: "\n").filter { !$0.contains(/^ *\/\/\//) }
                .joined(separator: "\n")
            let names = text.matches(of: declared).map { String($0.1) }
            #expect(text.matches(of: made).count == names.count, "\(file) makes a code in passing")
            #expect(text.firstMatch(of: other) == nil, "\(file) makes a code without its name")
            found += names
        }
        #expect(found.sorted() == DiagnosticCodeLists.all.map(\.rawValue).sorted())
    }
}
