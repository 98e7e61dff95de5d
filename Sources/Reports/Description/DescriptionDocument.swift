import Compilation
package import FailureAnalysis
package import ThreatGraph
package import Wording

/// A model in sentences, in the form in which it is written as JSON.
///
/// Keys and order are fixed by `sallyport-description/1`, see Docs/Describe.md.
package struct DescriptionDocument: Codable, Hashable, Sendable {
    /// The version of the form.
    package static let formatName = "sallyport-description/1"

    /// `sallyport-description/1`.
    package var format = Self.formatName
    /// What was described, with what was taken for granted.
    package var model: ModelSummary
    /// Under which conditions the order of the parts holds.
    package var conditions: String
    /// The parts of the model, what the answers rest on first.
    package var parts: [Part]
    /// What was taken for granted, a sentence each.
    package var takenForGranted: [Sentence]
    /// How far the search went; not there where every smallest coalition was looked for.
    package var extent: Extent?
    /// How many certificates were made and verified.
    package var certificates: CertificateSummary

    /// One part of the model.
    package struct Part: Codable, Hashable, Sendable {
        /// Its dotted path, which stays the same from run to run.
        package var path: String
        /// What kind of statement it is.
        package var group: DescriptionGroup
        /// The sentences.
        package var sentences: [Sentence]
        /// The status that counts; `null` where none is stated.
        @WrittenAsNull package var status: EvidenceStatus?
        /// The source that counts, by id; `null` where none is named.
        @WrittenAsNull package var source: String?
        /// Who says so and how sure it is; not there for what has no place for it.
        package var certainty: String?
        /// The lone failures and smallest coalitions whose path leads over it.
        package var opens: [DescribedOpening]
    }

    /// A sentence.
    package struct Sentence: Codable, Hashable, Sendable {
        /// Its number, from 1 up, as printed.
        package var number: Int
        /// An id that stays the same as long as the model says as much of the part.
        package var id: String
        /// The sentence.
        package var says: String
    }

    /// Puts findings about a model in words.
    package init(
        _ findings: DescriptionFindings, of model: ThreatGraph, completed: CompletedModels = [:]
    ) {
        let words = DescriptionWords(model, completed: completed)
        self.model = findings.model
        conditions = CompiledModel.conditionalSentence + model.datedConditions
        var number = 0
        func sentence(_ says: String, _ path: String, _ place: Int) -> Sentence {
            number += 1
            return Sentence(number: number, id: "\(path)#\(place + 1)", says: says)
        }
        parts = findings.elements.map { element in
            Part(
                path: element.path, group: element.group,
                sentences: words.sentences(of: element.path).enumerated().map {
                    sentence($0.element, element.path, $0.offset)
                }, status: element.evidence?.status, source: element.evidence?.source,
                certainty: element.evidence.map(words.certainty), opens: element.openings)
        }
        takenForGranted = AssumptionWords(findings.model).points.enumerated().map {
            sentence(DescriptionWords.point($0.element), "taken-for-granted", $0.offset)
        }
        extent = findings.extent.unlessAnswered
        certificates = findings.certificates
    }

    /// The document as JSON: keys sorted, two spaces a level, ending in a line break.
    ///
    /// - Throws: Whatever the encoder throws.
    package func json() throws -> String { try JSONText.of(self) }
}
