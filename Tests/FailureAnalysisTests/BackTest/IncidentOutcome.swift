import Foundation
import TestSupport
import ThreatGraph
import YAMLKit

/// What became of a public incident, as a file in `Docs/BackTest` says.
struct IncidentOutcome {
    /// Something that happened, or that was tried and did not come about.
    struct Event: Hashable {
        /// What happened, in a sentence.
        var what: String
        /// Who failed or was ordered, by the ids of the model.
        var failed: [String]
        /// Those of them that the model does not have.
        var notInModel: [String]
        /// The root cause behind them, where there is one.
        var root: String?
        var mode: FailureMode
        var consequence: ConsequenceKind
        /// Of which asset, weights or workload.
        var asset: String
        var cameAbout: Bool
        /// Whether the words are only near ones.
        var isNear: Bool
        /// The publishers of its sources.
        var publishers: Set<String>

        /// Whether sources of two publishers carry it.
        var isVerified: Bool { publishers.count >= 2 }
    }

    /// The incident's name, which is also its files'.
    var name: String
    /// The first day on which it could be known.
    var day: CalendarDate
    /// Whether it was chosen after the vocabulary was frozen.
    var isFrozen: Bool
    var events: [Event]

    /// The names of all incidents, in order.
    static let names: [String] = {
        let folder = PackageRoot.url.appendingPathComponent("Docs/BackTest")
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    static func all() throws -> [IncidentOutcome] {
        try names.map { try IncidentOutcome(named: $0) }
    }

    init(named name: String) throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/BackTest/\(name).yaml")
        try self.init(text: String(contentsOf: url, encoding: .utf8), name: name)
    }

    init(text: String, name: String) throws {
        let root = try YAMLDocument(bytes: Array(text.utf8), file: name).root
        let record = try OutcomeRecord(
            root, in: name, ["incident", "day", "frozen", "sources", "events"])
        guard try record.text("incident") == name else { throw OutcomeFault("incident", in: name) }
        guard let day = CalendarDate(try record.text("day")) else {
            throw OutcomeFault("day", in: name)
        }
        let publishers = try Self.publishers(root["sources"], after: day, in: name)
        guard let events = root["events"]?.items, !events.isEmpty else {
            throw OutcomeFault("events", in: name)
        }
        self.name = name
        self.day = day
        isFrozen = try record.isSaid("frozen")
        self.events = try events.map { try Event($0, in: name, publishers: publishers) }
    }

    /// The publishers by source; no source on what became of it is older than the day.
    private static func publishers(
        _ node: YAMLNode?, after day: CalendarDate, in name: String
    ) throws -> [String: String] {
        var publishers: [String: String] = [:]
        for entry in node?.entries ?? [] {
            let record = try OutcomeRecord(entry.value, in: name, ["title", "publisher", "date"])
            _ = try record.text("title")
            guard let date = CalendarDate(try record.text("date")), date >= day else {
                throw OutcomeFault("the date of \(entry.key)", in: name)
            }
            publishers[entry.key] = try record.text("publisher")
        }
        return publishers
    }
}

extension IncidentOutcome.Event {
    fileprivate init(_ node: YAMLNode, in name: String, publishers: [String: String]) throws {
        let record = try OutcomeRecord(
            node, in: name,
            [
                "what", "failed", "not-in-model", "root", "mode", "consequence", "of", "came-about",
                "words", "note", "sources",
            ])
        guard let mode = FailureMode(rawValue: try record.text("mode")),
            let consequence = ConsequenceKind(rawValue: try record.text("consequence"))
        else { throw OutcomeFault("mode or consequence", in: name) }
        self.mode = mode
        self.consequence = consequence
        what = try record.text("what")
        failed = try record.list("failed")
        notInModel = node["not-in-model"] == nil ? [] : try record.list("not-in-model")
        root = node["root"]?.scalar?.text
        asset = try record.text("of")
        guard node["came-about"] != nil else { throw OutcomeFault("came-about", in: name) }
        cameAbout = try record.isSaid("came-about")
        isNear = node["words"]?.scalar?.text == "near"
        self.publishers = Set(
            try record.list("sources").map { source in
                guard let publisher = publishers[source] else {
                    throw OutcomeFault("source \(source)", in: name)
                }
                return publisher
            })
    }
}

/// A mapping of an outcome, of whose keys all are known.
private struct OutcomeRecord {
    private let node: YAMLNode
    private let name: String

    init(_ node: YAMLNode, in name: String, _ keys: Set<String>) throws {
        guard let entries = node.entries else { throw OutcomeFault("a mapping", in: name) }
        for entry in entries where !keys.contains(entry.key) {
            throw OutcomeFault("key \(entry.key)", in: name)
        }
        self.node = node
        self.name = name
    }

    func text(_ key: String) throws -> String {
        guard let text = node[key]?.scalar?.text, !text.isEmpty else {
            throw OutcomeFault(key, in: name)
        }
        return text
    }

    func list(_ key: String) throws -> [String] {
        guard let items = node[key]?.items, !items.isEmpty else {
            throw OutcomeFault(key, in: name)
        }
        return items.compactMap { $0.scalar?.text }
    }

    /// Whether `yes` stands there; nothing there is no.
    func isSaid(_ key: String) throws -> Bool {
        switch node[key]?.scalar?.text {
        case nil, "no": false
        case "yes": true
        default: throw OutcomeFault(key, in: name)
        }
    }
}

/// An outcome that cannot be read.
struct OutcomeFault: Error, CustomStringConvertible {
    let description: String

    init(_ what: String, in name: String) {
        description = "Docs/BackTest/\(name).yaml: \(what) is missing, unknown or wrong"
    }
}
