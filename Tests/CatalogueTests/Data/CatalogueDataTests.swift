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

    /// A lawyer's change is one to read in a diff, so each file says at its head what it holds.
    @Test func everyFileBeginsWithARemark() {
        for (name, text) in CatalogueData.texts {
            #expect(text.hasPrefix("# ") && text.contains("\ncatalogue: 1\n"), "\(name)")
        }
    }
}
