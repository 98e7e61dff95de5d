import AttackGraph
import Catalogue
import Compilation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

/// Files made at random by what a format may hold: read or refused with a word, and what is written keeps
/// nobody out.
struct RandomImportsTests {
    private static let seed: UInt64 = 20_261_201
    /// How many files of each format.
    private static let files = 40

    private static let shapes: [(format: ImportFormat, shape: ImportShape)] = [
        (.otm, .otm), (.owasp, .owasp), (.threagile, .threagile), (.oscal, .plan),
        (.oscal, .definition), (.terraform, .terraform),
    ]

    @Test(arguments: shapes.indices)
    func filesOfAFormatKeepNobodyOut(_ at: Int) throws {
        let (format, shape) = Self.shapes[at]
        var random = SplitMix64(seed: Self.seed + UInt64(at))
        var read = 0
        for turn in 0..<Self.files {
            let text = shape.tree(&random).json
            if try isRead(text, as: format, "\(format) \(turn), seed \(Self.seed)") { read += 1 }
        }
        // A test of what is refused alone would hold of a reader that takes nothing.
        #expect(read > Self.files / 6, "\(format): \(read)")
    }

    @Test func matricesKeepNobodyOut() throws {
        var random = SplitMix64(seed: Self.seed)
        let words = [
            "CSP-owned", "CSC-owned", "Shared CSP and CSC", "3rd-party outsourced", "N/A", "", "x",
        ]
        let controls = ["SL3-NET-01", "SL2-GOV-01", "SL4-CC-01", "IAM-01.1", "", "\"a\nb\""]
        var read = 0
        for turn in 0..<Self.files {
            var text = "Control ID,Control Title,SSRM Control Ownership,CSP CAIQ Answer\n"
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                text += [
                    controls.randomElement(using: &random) ?? "", "T",
                    words.randomElement(using: &random) ?? "",
                    Bool.random(using: &random) ? "Yes" : "No",
                ].joined(separator: Int.random(in: 0..<40, using: &random) == 0 ? ";" : ",")
                text += "\n"
            }
            if try isRead(text, as: .matrix, "matrix \(turn), seed \(Self.seed)") { read += 1 }
        }
        #expect(read > Self.files / 6, "\(read)")
    }

    /// Attack graphs whose links are said at both ends, or sometimes at one alone.
    @Test func attackGraphsKeepNobodyOut() throws {
        var random = SplitMix64(seed: Self.seed)
        var read = 0
        for turn in 0..<Self.files {
            let count = Int.random(in: 1...6, using: &random)
            var (parents, children) = ([[Int]](), [[Int]]())
            for _ in 0..<count {
                parents.append([])
                children.append([])
            }
            for from in 0..<count {
                for into in 0..<count where from != into {
                    guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
                    children[from].append(into)
                    if Int.random(in: 0..<40, using: &random) > 0 { parents[into].append(from) }
                }
            }
            func links(_ places: [Int]) -> String {
                "{" + places.map { "\"\($0)\": \"s\($0)\"" }.joined(separator: ", ") + "}"
            }
            let steps = (0..<count).map { at in
                let kind =
                    ["or", "and", "defense", "exist", "notExist"].randomElement(using: &random)
                    ?? "or"
                return "\"s\(at)\": { \"id\": \(at), \"type\": \"\(kind)\", "
                    + "\"lang_graph_attack_step\": \"x\", \"existence_status\": \"True\", "
                    + "\"children\": \(links(children[at])), \"parents\": \(links(parents[at])) }"
            }
            let text = "{ \"attack_steps\": { " + steps.joined(separator: ",\n") + " } }\n"
            if try isRead(text, as: .mal, "mal \(turn), seed \(Self.seed)") { read += 1 }
        }
        #expect(read > Self.files / 6, "\(read)")
    }

    // MARK: What holds

    /// Whether a file is read; then it is the same twice, and keeps nobody out.
    private func isRead(_ text: String, as format: ImportFormat, _ turn: String) throws -> Bool {
        let bytes = Array(text.utf8)
        let made: ModelImport
        do throws(ModelErrors) {
            made = try ModelImport(bytes: bytes, file: "f", format: format)
        } catch {
            #expect(!error.diagnostics.isEmpty, "\(turn)")
            return false
        }
        let again = try ModelImport(bytes: bytes, file: "f", format: format)
        #expect(made.text == again.text && made.dropped == again.dropped, "\(turn)")
        let input: CheckedInput
        do {
            input = try CheckedInput.read(bytes: Array(made.text.utf8), file: "m")
        } catch {
            Issue.record("\(turn): \(error)\n\(text)\n\(made.text)")
            return true
        }
        switch input.content {
        case .attackGraph(let document): expectOpen(document.graph, turn) { _ in true }
        case .model(let model, let catalogue):
            expectNothingGuards(model, turn)
            let graph = try ModelCompiler(model, catalogue: catalogue).compile(digest: "").graph
            expectOpen(graph, turn) { consequence in
                switch GoalName(id: consequence)?.kind {
                case .disclosure: false
                case .denial: !model.workloads.isEmpty
                default: true
                }
            }
        }
        return true
    }

    /// Nothing stands at a level, nothing guards that nobody operates, and each outermost place has a way
    /// out.
    private func expectNothingGuards(_ model: ThreatGraph, _ turn: String) {
        for zone in model.perimeters {
            #expect(zone.level == .zero && zone.baseline == nil, "\(turn): \(zone.id)")
            #expect(
                zone.controls.allSatisfy { $0.level == .zero && $0.operators != nil },
                "\(turn): \(zone.id)")
            let isOpen = model.channels.contains {
                $0.source == .perimeter(zone.id) && $0.destination == .outside
                    && $0.guardedBy == .none
            }
            #expect(zone.parent != nil || isOpen, "\(turn): \(zone.id)")
        }
        for channel in model.channels {
            if case .barrier(_, let level) = channel.guardedBy {
                #expect(level == .zero, "\(turn): \(channel.id)")
            }
        }
    }

    /// What is asked follows without a failure, at the lowest tier.
    private func expectOpen(_ graph: AttackGraph, _ turn: String, for isMeant: (String) -> Bool) {
        let engine = ClosureEngine(graph)
        for consequence in graph.consequences where isMeant(consequence.id) {
            let tier = consequence.isTiered ? 1 : 0
            let closure = engine.closure(under: Scenario(failures: [], tier: tier))
            #expect(closure.isDerivable(consequence.goal), "\(turn): \(consequence.id)")
        }
    }
}
