import TestSupport
import Testing

@testable import Catalogue

/// The files in Catalogue/ are what is compiled in.
struct CatalogueDataTests {
    /// Fails when a file was changed, added or taken away and Scripts/embed was not run, and when a
    /// file is not in the list of texts.
    @Test func whatIsCompiledInIsWhatTheFilesSay() throws {
        let files = try DataFolder.files(in: "Catalogue")
        let texts = Dictionary(uniqueKeysWithValues: CatalogueData.texts.map { ($0.name, $0.text) })
        #expect(!files.isEmpty)
        for name in Set(files.keys).union(texts.keys).sorted() {
            let difference = DataFolder.difference(file: files[name], compiledIn: texts[name])
            #expect(difference == nil, "Catalogue/\(name).yaml: \(difference ?? "")")
        }
    }
}
