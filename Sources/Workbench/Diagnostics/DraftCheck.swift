import Catalogue
import Interchange
import ModelFormat
import Phrases

/// What `check` says of a draft, and what was read if there is no error.
struct DraftCheck: Sendable {
    /// Everything that is to be said, sorted by place.
    let diagnostics: [Diagnostic]
    /// What was read; `nil` where there is an error.
    let input: CheckedInput?
    /// A fault of ours, after which nothing is said of the text.
    let fault: String?

    /// Checks a text.
    init(
        bytes: [UInt8], file: String, catalogue: CatalogueBook?, resolving: DraftModel.Resolving
    ) {
        do {
            if PresetFile.isPreset(bytes) {
                _ = try PresetFile(bytes: bytes, file: file)
                self.init([])
                return
            }
            let input = try CheckedInput.read(
                bytes: bytes, file: file, catalogue: catalogue, resolving: resolving)
            self.init((input.warnings + input.notes).sorted(), input: input)
        } catch let errors as ModelErrors {
            self.init(errors.diagnostics)
        } catch {
            self.init([], fault: "\(error)")
        }
    }

    private init(_ diagnostics: [Diagnostic], input: CheckedInput? = nil, fault: String? = nil) {
        self.diagnostics = diagnostics
        self.input = input
        self.fault = fault
    }
}
