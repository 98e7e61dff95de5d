internal import ThreatGraph

extension CatalogueControl {
    /// Reads a control; `nil` where something is wrong, which the fields then hold.
    init?(_ fields: inout CatalogueFields) {
        let title = fields.text("title")
        // A source that states no level says nothing of whom it stops: SL0.
        let level = fields.value("level", "a level from SL1 to SL5") {
            $0 == "unstated" ? .zero : CatalogueFields.securityLevel($0)
        }
        let basis: LevelBasis? = fields.word("levelBasis", ifMissing: .source)
        let topic: CatalogueTopic? = fields.word("topic")
        let protects: [CatalogueProtection]? = fields.words("protects")
        let blocks: [VectorCategory]? = fields.words("blocks")
        let appliesTo: [PerimeterKind]? = fields.words(
            "appliesTo", everyWord: ("all", PerimeterKind.allCases))
        let operableBy: CatalogueOperability? = fields.word("operableBy")
        let defaultOperator: CatalogueOperator? = fields.word("defaultOperator")
        let nist = fields.texts("nist")
        let mergedItems = fields.number("mergedItems", in: 0...1000, ifMissing: 1)
        let isCore = fields.flag("core")
        let isSupplementary = fields.flag("supplementary")
        for id in nist where !NISTControlName.isWellFormed(id) {
            fields.fault("'\(id)' is no NIST SP 800-53 id: write it as SC-7(10)", fields.keyRange)
        }
        guard let support = fields.support(), let title, let level, let basis, let topic,
            let protects, let blocks, let appliesTo, let operableBy, let defaultOperator,
            let mergedItems
        else { return nil }
        self.init(
            id: Identifier(fields.id), title: title, level: level,
            isLevelInferred: basis == .inference, topic: topic, protects: protects, blocks: blocks,
            appliesTo: appliesTo, operableBy: operableBy, defaultOperator: defaultOperator,
            nist: nist, mergedItems: mergedItems, isCore: isCore,
            isSupplementary: isSupplementary, support: support)
    }

    /// Who says that a control belongs to its level.
    private enum LevelBasis: String, CaseIterable {
        case source, inference
    }
}

/// The form of a NIST SP 800-53 control's id: family, number, and maybe an enhancement.
enum NISTControlName {
    /// Whether `text` is such as `SC-7` or `SC-7(10)`.
    static func isWellFormed(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 2,
            parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return false }
        let number = parts[1].split(separator: "(", omittingEmptySubsequences: false)
        guard let control = number.first, isNumber(control), number.count <= 2 else {
            return false
        }
        guard number.count == 2 else { return true }
        return number[1].hasSuffix(")") && isNumber(number[1].dropLast())
    }

    private static func isNumber(_ text: Substring) -> Bool {
        (1...2).contains(text.utf8.count) && text.first != "0"
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
