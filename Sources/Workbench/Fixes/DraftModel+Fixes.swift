import Phrases

extension DraftModel {
    /// The changes that are offered for some bytes of the text, those that mend something first.
    ///
    /// - Complexity: O(*d* · *n*) for *d* diagnostics there and *n* names that may have been meant.
    package func fixes(in range: Range<Int>) -> [QuickFix] {
        guard let text = chain.first, let roles = roles.first else { return [] }
        let finder = FixFinder(draft: self, text: text, roles: roles)
        let there = diagnostics().filter { found in
            found.place.file == file && found.place.range.lowerBound <= range.upperBound
                && range.lowerBound <= found.place.range.upperBound
        }
        let mending = there.prefix(FixFinder.mostDiagnostics).flatMap {
            [finder.spelling($0), finder.blank($0), finder.declaration($0)].compactMap { $0 }
        }
        return mending + [finder.unknown(at: range), finder.remedy(at: range)].compactMap { $0 }
    }
}
