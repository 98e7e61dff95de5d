import TestSupport
import ThreatGraph

/// Changes of a model's facts as a request writes them, drawn by a seeded generator: most give a model,
/// some do not.
struct RandomChanges {
    private let parties: [String]
    private let sovereigns: [String]
    private let perimeters: [String]
    private let channels: [String]
    private let workloads: [String]
    private let keys: [String]
    private let weights: [(id: String, copies: Int)]

    init(of model: ThreatGraph) {
        parties = model.defenders.map(\.id.rawValue)
        sovereigns = model.jurisdictions.map(\.id.rawValue)
        perimeters = model.perimeters.map(\.id.rawValue)
        channels = model.channels.map(\.id.rawValue)
        workloads = model.workloads.map(\.id.rawValue)
        keys = model.keys.map(\.id.rawValue)
        weights = model.weights.map { ($0.id.rawValue, $0.copies.count) }
    }

    /// Up to four facts and what they are set to, as entries of a JSON object.
    func entries(using random: inout SplitMix64) -> String {
        var entries: [String: String] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            if let (path, value) = entry(using: &random) { entries[path] = value }
        }
        return entries.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
            .joined(separator: ", ")
    }

    private func entry(using random: inout SplitMix64) -> (path: String, value: String)? {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: fact("perimeters", perimeters, "level", level(&random), &random)
        case 2: fact("perimeters", perimeters, "operator", formula(&random), &random)
        case 3, 4: fact("channels", channels, "level", level(&random), &random)
        case 5: fact("channels", channels, "operator", formula(&random), &random)
        case 6: fact("defenders", parties, "jurisdictions", some(sovereigns, &random), &random)
        case 7: fact("defenders", parties, "parent", "\"holding\"", &random)
        case 8: fact("workloads", workloads, "all", "[{\"capacity\": \(one(&random))}]", &random)
        case 9: fact("weights", weights.map(\.id), "owner", one(&random), &random)
        case 10:
            weights.filter { $0.copies > 0 }.randomElement(using: &random).map {
                let copy = Int.random(in: 0..<$0.copies, using: &random)
                let form = Bool.random(using: &random) ? "plaintext" : "ciphertext"
                return ("weights.\($0.id).copies.\(copy).form", "\"\(form)\"")
            }
        default: removal(&random)
        }
    }

    private func fact(
        _ section: String, _ ids: [String], _ key: String, _ value: String,
        _ random: inout SplitMix64
    ) -> (path: String, value: String)? {
        ids.randomElement(using: &random).map { ("\(section).\($0).\(key)", value) }
    }

    /// An element is taken away; what names it makes the model wrong.
    private func removal(_ random: inout SplitMix64) -> (path: String, value: String)? {
        let all =
            channels.map { "channels.\($0)" } + workloads.map { "workloads.\($0)" }
            + keys.map { "keys.\($0)" } + perimeters.map { "perimeters.\($0)" }
        return all.randomElement(using: &random).map { ($0, "null") }
    }

    private func level(_ random: inout SplitMix64) -> String {
        "\"SL\(Int.random(in: 0...5, using: &random))\""
    }

    private func one(_ random: inout SplitMix64) -> String {
        "\"\(parties.randomElement(using: &random) ?? "nobody")\""
    }

    private func some(_ ids: [String], _ random: inout SplitMix64) -> String {
        let chosen = ids.filter { _ in Bool.random(using: &random) }
        return "[" + chosen.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }

    private func formula(_ random: inout SplitMix64) -> String {
        let members = [one(&random), one(&random)].joined(separator: ", ")
        return switch Int.random(in: 0..<4, using: &random) {
        case 0: "{\"all\": [\(members)]}"
        case 1: "{\"any\": [\(members)]}"
        default: one(&random)
        }
    }
}
