internal import Phrases
internal import YAMLKit

/// What is wrong with texts that are not right as YAML, and which of the mistakes in what could be
/// read of them are worth telling too.
///
/// A mistake that may follow from the first ones is left out: it would be told of a text that nobody
/// wrote.
struct FurtherMistakes {
    /// Codes of mistakes that show in one place, whatever the rest of the text says.
    private static let local: Set<DiagnosticCode> = [
        .unknownKey, .unknownValue, .badID, .badDate, .badNumber, .levelRange, .missingUnit,
        .badQuantity, .badInterval,
    ]
    /// Codes that hang on more than the texts: a catalogue may be given beside them.
    private static let elsewhere: Set<DiagnosticCode> = [
        .unknownControl, .unresolvedControl, .unknownInstrument,
    ]

    private var faults: [YAMLFault] = []

    /// Whether nothing is wrong with the texts.
    var isEmpty: Bool { faults.isEmpty }

    /// Whether what could be read is as good as surely what was meant.
    var isMended: Bool { faults.allSatisfy(\.isMended) }

    /// Notes what is wrong with a text.
    mutating func add(_ faults: [YAMLFault]) { self.faults += faults }

    /// What is wrong with the texts, and what of `found` is so whatever was meant.
    ///
    /// - Complexity: O(*d* · *f*) for *d* diagnostics and *f* faults, of which there are a hundred a
    ///   text at most.
    func errors(and found: [Diagnostic]) -> ModelErrors {
        let kept = found.filter { diagnostic in
            guard diagnostic.severity == .error, let place = diagnostic.place,
                !Self.elsewhere.contains(diagnostic.code)
            else { return false }
            return (isMended || isCertain(diagnostic)) && !faults.contains { hides($0, place) }
        }
        return ModelErrors(faults.map { Diagnostic($0) } + kept)
    }

    private func isCertain(_ diagnostic: Diagnostic) -> Bool {
        Self.local.contains(diagnostic.code)
            || DiagnosticCode.baseModelCodes.contains(diagnostic.code)
            // A name that is nearly one of those declared is misspelt, whatever else is.
            || (diagnostic.code == .danglingReference && diagnostic.message.hasSuffix("'?"))
    }

    /// Whether a mistake at `place` may be nothing but the fault's consequence: it stands in what the
    /// fault is about, or, where that was not mended, behind it on the line.
    private func hides(_ fault: YAMLFault, _ place: DiagnosticPlace) -> Bool {
        guard fault.range.file == place.file else { return false }
        let mark = YAMLMark(line: place.line, column: place.column)
        if fault.isMended { return fault.range.start <= mark && mark < fault.range.end }
        return mark.line == fault.range.start.line && fault.range.start <= mark
    }
}
