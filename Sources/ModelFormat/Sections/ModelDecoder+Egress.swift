import Formulas
internal import ThreatGraph
internal import YAMLKit

extension ModelDecoder {
    /// Whether a perimeter says `compute: none`.
    func hasNoCompute(_ fields: Fields) -> Bool {
        guard let node = writtenWord("compute", of: fields) else { return false }
        if node.scalar?.text == "none" { return true }
        context.report(
            .unknownValue,
            "'compute' can only say 'none': left out, it is taken that there is some",
            at: node.range)
        return false
    }

    /// Whether a perimeter says `exits: stated`.
    func hasStatedExits(_ fields: Fields) -> Bool {
        isStated(
            "exits", of: fields,
            leftOut: "it is taken that whoever stands there can carry out by hand what is there")
    }

    /// Whether weights say `all-copies: stated`.
    func hasStatedCopies(_ fields: Fields) -> Bool {
        isStated(
            "all-copies", of: fields,
            leftOut: "it is taken for granted, and told, that there is no copy but those written")
    }

    /// Whether a key that can only say `stated` says so.
    private func isStated(_ key: String, of fields: Fields, leftOut: String) -> Bool {
        guard let node = writtenWord(key, of: fields) else { return false }
        if node.scalar?.text == "stated" { return true }
        context.report(
            .unknownValue, "'\(key)' can only say 'stated': left out, \(leftOut)", at: node.range)
        return false
    }

    /// What stands after a key that has one word only; nothing where something should stand is
    /// reported as it is after every other word.
    private func writtenWord(_ key: String, of fields: Fields) -> YAMLNode? {
        guard let node = fields[key], node.isBlank else { return fields[key] }
        _ = context.word(node, meaning: "the word of '\(key)'")
        return nil
    }

    /// How much a channel lets through in each window of time.
    func budget(of channel: Fields) -> DataBudget? {
        guard let node = channel["budget"],
            let fields = Fields(
                node, of: "the budget of \(channel.subject)", as: .budget, in: context)
        else { return nil }
        let amount = fields.size("amount")
        let period = fields.duration("every")
        if let period, period.seconds == 0 {
            context.report(
                .badQuantity, "a budget cannot be renewed every 0 s: write for example '1 d'",
                at: fields["every"]?.range ?? node.range)
        }
        guard fields.required("amount", "say how much may pass, for example 100 GB") != nil,
            let amount
        else { return nil }
        return DataBudget(amount: amount, period: period)
    }

    /// Who notices that bytes leave.
    ///
    /// - Parameters:
    ///   - owner: what it belongs to, in words, and `path` its path.
    ///   - standard: the level to take where none is written.
    func detection(
        _ node: YAMLNode, of owner: String, at path: String, standard: LevelField
    ) -> Detection? {
        guard
            let fields = Fields(
                node, of: "the detection of \(owner)", as: .detection, in: context)
        else { return nil }
        var operators: Quorum?
        if let written = fields["operator"] {
            operators = context.quorum(written)
        } else {
            context.report(
                .noOperator, "\(fields.subject) has no operator: name who looks", at: fields.range)
        }
        let level = fields.operatedLevel(
            of: operators, standard: standard, missing: "the place that is left states none")
        if !fields.has("level"), let level, !(operators?.hasOwnLevels ?? true) {
            context.assume(.detectionLevel, at: "\(path).detection.level", taking: "\(level)")
        }
        let detect = fields.required("detect", "say how long until it is noticed, for example 2 d")
        let respond = fields.required(
            "respond", "say how long from then until nothing passes, for example 12 h")
        let (toDetect, toRespond) = (fields.duration("detect"), fields.duration("respond"))
        guard detect != nil, respond != nil, let operators, let toDetect, let toRespond
        else { return nil }
        return Detection(
            operators: operators, level: level, timeToDetect: toDetect, timeToRespond: toRespond)
    }
}
