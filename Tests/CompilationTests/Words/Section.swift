import Interchange
import ModelFormat
import Phrases
import Testing

/// A section of Docs/Compilation.md that came later than the rest.
enum Section: String, CaseIterable, CustomTestStringConvertible {
    case works, time, people, sites, hosts, ties, stops

    /// Those whose keys the reader knows.
    static let known = Set(allCases.filter(\.isKnown))

    var testDescription: String { rawValue }

    /// Whether the reader knows the keys of a section; what else it has to say of the text plays no
    /// role.
    private var isKnown: Bool {
        let wall = "operator: lab, level: SL2"
        let copy = "copies: [ { in: room, form: plaintext } ]"
        var texts: [String] = []
        switch self {
        case .works:
            texts = [
                "weights: { w: { \(copy) } }\nassets: { a: { \(copy) } }",
                "workloads: { run: { capacity: lab, in: room, for: lab } }",
            ]
        case .time:
            texts = ["workloads: { run: { any: [ { capacity: lab, in: room, after: 30d } ] } }"]
        case .people:
            texts = ["perimeters: { room: { operator: { op: lab, persons: 2 }, level: SL2 } }"]
        case .sites:
            texts = [
                "sites: { s: { jurisdictions: [J], facility: lab } }",
                "perimeters: { room: { \(wall), at: s } }",
                "services: { c: { by: lab, level: SL2, into: [room], denied: [hands] } }",
            ]
        case .hosts:
            texts = [
                "perimeters: { room: { \(wall), host-hands: { operator: lab, level: SL2 } } }",
                "keys: { k: { release: { attested: { enclave: room, root: lab, verifier: lab, "
                    + "policy: lab, pinned: yes } } } }",
            ]
        case .stops: texts = [""]
        case .ties: texts = ["ties: { t: { holder: lab, in: lab, kind: investment } }"]
        }
        let stops = self == .stops ? ", kind: administration, stops: yes" : ""
        return texts.allSatisfy { text in
            let model = """
                sallyport: 1
                title: Probe
                jurisdictions: { J: {} }
                defenders: { lab: { role: lab } }
                channels: { door: { from: room, to: outside, operator: lab, level: SL2\(stops) } }
                \(text)

                """
            do {
                _ = try CheckedInput.read(bytes: Array(model.utf8), file: "probe.yaml")
                return true
            } catch let errors as ModelErrors {
                return !errors.diagnostics.contains { $0.code == .unknownKey }
            } catch {
                return false
            }
        }
    }
}
