package import FailureAnalysis
import Phrases

extension DescriptionWords {
    /// How many sentences a model comes to.
    package static func verdict(all: Int, decisive: Int) -> String {
        let sentences = Counted.words(all, "sentence")
        if decisive == 0 {
            return "The model in \(sentences). No failure that suffices was found, so that none "
                + "comes before the others."
        }
        return "The model in \(sentences); what one followed path to each answer rests on comes "
            + "first, in the first \(decisive)."
    }

    /// How the list is to be read.
    package static let howToRead =
        "Tick what you can confirm and strike out what you cannot. \u{201C}Opens to the failure of\u{201D} somebody, "
        + "or \u{201C}to its failure\u{201D}, says who must fail, be compelled, be realigned or have an insider for a barrier to give way; it says of "
        + "nobody that this is likely. One verified path was followed for each failure that suffices alone, "
        + "and for the smallest coalitions where none does: other paths may lead over other parts. That "
        + "nobody else suffices rests on every barrier, and on who is not whose: both stand further down as well."

    /// The heading of a kind of statement.
    package static func heading(_ group: DescriptionGroup) -> String {
        switch group {
        case .decisive: "What the answers rest on"
        case .barriers: "Other barriers, and where things are"
        case .parties: "Who is who, and who reaches whom"
        case .open: "What is not asserted"
        case .dated: "What changes when"
        case .beside: "What is set beside the answers"
        case .sources: "The documents"
        }
    }

    /// What is to be known about a kind of statement; nothing where the heading says it.
    package static func note(_ group: DescriptionGroup) -> String? {
        switch group {
        case .open:
            "Of each of these the model says that it does not know; no alternative is preferred."
        case .beside: "None of these changes who can fail alone."
        case .decisive, .barriers, .parties, .dated, .sources: nil
        }
    }

    /// What stands before the failures whose path leads over a part, or rests on it.
    package static func openingsHead(of path: String) -> String {
        let parties = [
            "defenders.", "parents.", "shared.", "ties.", "jurisdictions.", "instruments.",
        ]
        return parties.contains(where: path.hasPrefix)
            ? "What rests on it" : "What leads over it"
    }

    /// A point of a list as a sentence of its own.
    package static func point(_ text: String) -> String { sentence(capitalized(text)) }
}

extension DescriptionFindings {
    /// How far the search went, where it did not look for every smallest coalition.
    package var extentSentence: String? {
        extent.sentence(
            "Every sentence is there; what larger coalitions rest on may stand further down than it "
                + "should")
    }
}

extension PartyQuestionsFindings {
    /// How far the search went, where it did not look for everything.
    package var extentSentence: String? {
        extent.sentence("Every question decides what it is said to decide; others may be missing")
    }
}
