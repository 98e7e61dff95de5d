import FailureAnalysis
import Phrases
import ThreatGraph
import YAMLKit

/// Reads what is asked of set-ups from an object that holds it among other things: a request, or a plan.
struct InquiryReader {
    /// The keys that it reads.
    static let keys = ["ask", "consequences", "effort", "fail", "maxOrder", "tiers"]

    /// The object.
    let root: YAMLNode
    /// Whether texts may stand without quotes, as in YAML.
    let takesPlainTexts: Bool

    /// What is asked.
    ///
    /// - Throws: `RequestFault`.
    func inquiry() throws(RequestFault) -> SetupInquiry {
        let fail = try names("fail")
        var inquiry = SetupInquiry(ask: try questions(hasFailures: !fail.isEmpty), fail: fail)
        inquiry.tiers = try tiers()
        if root["consequences"] != nil {
            // One goal has one id, however its length is written.
            let ids = try names("consequences").map { GoalName(id: $0)?.id ?? $0 }
            inquiry.consequences = Set(ids).sorted()
        }
        inquiry.maximumOrder = try maximumOrder()
        inquiry.effort = try effort()
        return inquiry
    }

    /// The text that a node writes; `nil` for anything else.
    func text(_ node: YAMLNode) -> String? {
        guard let scalar = node.scalar, !scalar.isPlain || takesPlainTexts, !node.isNull,
            !node.isBlank
        else { return nil }
        return scalar.text
    }

    /// The texts under a key: a list of them.
    func names(_ key: String) throws(RequestFault) -> [String] {
        guard let node = root[key] else { return [] }
        let texts = node.items?.compactMap(text)
        guard let texts, texts.count == node.items?.count else {
            throw .wrongValue(key: key, wanted: "a list of names in quotes")
        }
        return texts
    }

    private func questions(hasFailures: Bool) throws(RequestFault) -> [SetupQuestion] {
        guard root["ask"] != nil else {
            return hasFailures ? [.whatIf] : SetupInquiry.usualQuestions
        }
        var asked = try SetupQuestion.read(names("ask"))
        if asked.isEmpty {
            throw .wrongValue(key: "ask", wanted: "a list of one question or more")
        }
        if hasFailures { asked.insert(.whatIf) }
        return asked.sorted()
    }

    private func tiers() throws(RequestFault) -> [Int] {
        guard let node = root["tiers"] else { return [1, 2, 3, 4, 5] }
        let tiers = node.items?.compactMap { $0.scalar.flatMap { CapabilityTier($0.text) } }
        guard let tiers, !tiers.isEmpty, tiers.count == node.items?.count else {
            throw .wrongValue(key: "tiers", wanted: "a list of tiers, OC1 to OC5")
        }
        return Set(tiers.map(\.rawValue)).sorted()
    }

    private func maximumOrder() throws(RequestFault) -> Int? {
        guard let node = root["maxOrder"] else { return nil }
        guard let order = node.scalar.flatMap({ Int($0.text) }), order >= 1 else {
            throw .wrongValue(key: "maxOrder", wanted: "a whole number from 1 up")
        }
        return order
    }

    private func effort() throws(RequestFault) -> Effort? {
        guard let node = root["effort"] else { return nil }
        guard let effort = node.scalar.flatMap({ Effort(rawValue: $0.text) }) else {
            throw .wrongValue(key: "effort", wanted: "quick, normal or thorough")
        }
        return effort
    }
}

extension SetupQuestion {
    /// The questions of some names, each once.
    ///
    /// - Throws: `RequestFault.unknownQuestion`.
    static func read(_ names: [String]) throws(RequestFault) -> Set<SetupQuestion> {
        var asked: Set<SetupQuestion> = []
        for name in names {
            guard let question = SetupQuestion(rawValue: name) else {
                throw .unknownQuestion(
                    name, hint: Suggestion.hint(for: name, among: allCases.map(\.rawValue)))
            }
            asked.insert(question)
        }
        return asked
    }
}
