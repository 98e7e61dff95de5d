import FailureAnalysis
import Formulas
import ModelFormat
import TestSupport
import ThreatGraph

@testable import Compilation

/// Models for overviews: one worked by hand, and large ones of a few shapes.
enum OverviewModels {
    /// Two operators of one parent, one without a parent, and a room that two keep together.
    ///
    /// By operators: AWS has the campus and the hall in it (SL3 and SL4), the chipmaker the enclave
    /// in the hall, the Eurocloud the room, the lab and the Eurocloud together the safe.
    static let byHand = """
        sallyport: 1
        title: Two clouds
        jurisdictions: { US: { title: United States }, EU: { title: European Union } }
        parents: { amazon: { title: Amazon } }
        defenders:
          lab: { title: The lab, role: lab, jurisdictions: [US] }
          aws: { title: AWS, role: cloud, jurisdictions: [US], parent: amazon }
          chips: { title: Chipmaker, role: silicon, jurisdictions: [US], parent: amazon }
          euro: { title: Eurocloud, role: cloud, jurisdictions: [EU] }
        perimeters:
          campus: { title: Campus, kind: campus, exits: stated, operator: aws, level: SL4 }
          hall: { title: Hall, inside: campus, kind: hall, exits: stated, operator: aws, level: SL3 }
          enclave:
            { title: Enclave, inside: hall, kind: enclave, exits: stated, operator: chips, level: SL5 }
          room: { title: Room, kind: hall, exits: stated, operator: euro, level: SL2 }
          safe:
            { title: Safe, kind: hall, exits: stated, operator: { all: [lab, euro] }, level: SL1 }
        weights:
          frontier:
            owner: lab
            copies:
              - { in: enclave, form: plaintext, for: training }
              - { in: room, form: ciphertext, key: k }
              - { in: room, form: plaintext, for: serving }
        keys:
          k: { title: Key, in: safe, release: lab, level: SL3 }
          spare: { title: Spare, release: lab, level: SL3 }
        channels:
          up: { from: enclave, to: outside, operator: aws, level: SL3 }
          link: { from: hall, to: room, operator: aws, level: SL4 }
          second: { from: campus, to: room, operator: euro, level: SL2 }
          free: { from: room, to: hall, barrier: none }
          inner: { from: hall, to: campus, operator: aws, level: SL3 }
          entry: { from: outside, to: room, operator: euro, level: SL2, kind: administration }
        workloads:
          training: { all: [ { capacity: aws, in: campus }, { chips: chips } ] }

        """

    static func graph(_ text: String) throws -> ThreatGraph {
        try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml").threatGraph()
    }

    static func compiled(_ text: String = byHand) throws -> CompiledModel {
        try ModelCompiler(graph(text)).compile(digest: "sha256:test")
    }

    /// The shapes of large models: where channels lead.
    enum Shape: CaseIterable {
        /// Perimeters beside one another, a way out of every tenth.
        case flat
        /// Channels at random between perimeters up to four deep.
        case mixed
        /// All channels between two perimeters.
        case pair
        /// A channel from every perimeter to one.
        case star
        /// An operator without a parent for every perimeter.
        case strangers
    }

    /// A model of so many perimeters, or of so many channels between two.
    static func large(_ shape: Shape, _ size: Int) throws -> CompiledModel {
        var random = SplitMix64(seed: 11)
        var model = ThreatGraph(title: "Large", date: CalendarDate("2026-04-20"))
        let operators = shape == .strangers ? size : max(4, size / 25)
        let parents = (0...operators / 5).map { ParentID("par\($0)") }
        if shape != .strangers {
            model.parents = Register(parents.map { ParentOrganisation(id: $0) })
        }
        model.defenders = Register(
            (0..<operators).map {
                Defender(
                    id: DefenderID("op\($0)"), role: $0 == 0 ? .lab : .cloud,
                    parent: shape == .strangers ? nil : parents[$0 / 5])
            })
        let places = shape == .pair ? 2 : size
        func place(_ number: Int) -> PerimeterID { PerimeterID("p\(number)") }
        func party() -> Quorum {
            .defender(DefenderID("op\(Int.random(in: 0..<operators, using: &random))"))
        }
        model.perimeters = Register(
            (0..<places).map { number in
                Perimeter(
                    id: place(number), title: "Place \(number)", kind: .hall,
                    operators: shape == .strangers
                        ? .defender(DefenderID("op\(number)")) : party(),
                    parent: shape == .mixed && number % 4 > 0 ? place(number - 1) : nil,
                    level: SecurityLevel(rawValue: 1 + number % 5), hasStatedExits: true)
            })
        model.weights = [
            Weights(
                id: "w", owner: "op0",
                copies: [Copy(in: place(places - 1), form: .plaintext, purpose: .training)])
        ]
        let count = shape == .flat || shape == .strangers ? size / 10 : size
        model.channels = Register(
            (0..<count).map { number in
                var source = number
                var target: Int?
                switch shape {
                case .flat, .strangers: source = number * 10 % places
                case .mixed:
                    source = Int.random(in: 0..<places, using: &random)
                    target = Int.random(in: 0..<places, using: &random)
                case .pair: (source, target) = (number % 2, 1 - number % 2)
                case .star: target = 0
                }
                return Channel(
                    id: ChannelID("c\(number)"), source: .perimeter(place(source)),
                    destination: target.map { $0 == source ? .outside : .perimeter(place($0)) }
                        ?? .outside,
                    guardedBy: .barrier(operators: party(), level: SecurityLevel(rawValue: 3)))
            })
        return try ModelCompiler(model).compile(digest: "sha256:large")
    }
}
