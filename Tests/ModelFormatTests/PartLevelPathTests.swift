import Formulas
import Foundation
import ModelFormat
import Phrases
import TestSupport
import Testing
import ThreatGraph

/// Every level that a model states can be set by the path that it has among the stated levels.
struct PartLevelPathTests {
    private static let head = """
        sallyport: 1
        title: T
        defenders: { a: { role: lab }, b: { role: cloud } }
        perimeters:
          room:
            operator: { all: [ { op: a, level: SL2 }, { any: [ b, { op: a, level: SL3 } ] } ] }
            kind: hall
            baseline: SL1
            level: SL4
            exits: stated
            controls:
              - { use: SL3-NET-01, level: SL4 }
              - { id: own, level: SL2, blocks: [host], operator: { op: b, level: SL1 } }
        weights: { w: { copies: [ { in: room, form: ciphertext, key: k } ] } }
        keys: { k: { in: room, level: SL3, release: { at-least: 2, of: [ a, { op: a }, { op: b, level: SL2 } ] } } }
        channels: { door: { from: room, to: outside, operator: { op: b, level: SL2, persons: 2 } } }
        workloads: { run: { any: [ { capacity: b, level: SL2 }, { all: [ { chips: b, level: SL3 }, { capacity: a, level: SL1 } ] } ] } }

        """

    private static func levels(_ model: ThreatGraph) -> [String: String] {
        Dictionary(
            model.statedLevels.map { ($0.path, $0.level.description) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func partsOfFormulasControlsAndLegs() throws {
        let document = try SampleModels.document(Self.head)
        let paths = Self.levels(try document.threatGraph())
        #expect(
            Set(paths.keys).isSuperset(of: [
                "perimeters.room.operator.a", "perimeters.room.operator.a.2",
                "perimeters.room.controls.SL3-NET-01.level", "perimeters.room.controls.own.level",
                "perimeters.room.controls.own.operator.b", "keys.k.release.b",
                "channels.door.operator.b", "workloads.run.legs.1", "workloads.run.legs.2",
                "workloads.run.legs.3",
            ]))
        try Self.setsEach(of: document, named: "head")
    }

    /// Of the models that come along, each level, one after the other.
    @Test(arguments: ShippedModels.folders)
    func everyStatedLevelOfEveryModel(_ folder: String) throws {
        for path in ShippedModels.paths where path.hasPrefix(folder + "/") {
            let document = try ModelReader().document(at: ShippedModels.url(of: path).path)
            try Self.setsEach(of: document, named: path)
        }
    }

    /// Sets each stated level to another one, and sees that it and nothing else changed.
    private static func setsEach(of document: ModelDocument, named name: String) throws {
        let model = try document.threatGraph(checkingChanges: false)
        let before = levels(model)
        for stated in model.statedLevels where !stated.isLeftOut && stated.level != .zero {
            let other = stated.level.rawValue == 5 ? "SL4" : "SL5"
            let changed = try document.applying(assignments: ["\(stated.path)=\(other)"])
                .document.threatGraph(checkingChanges: false)
            let after = levels(changed)
            #expect(after[stated.path] == other, "\(name): \(stated.path)")
            let differing = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
            // What was left out follows, and a baseline brings its controls along.
            let own = differing.filter { path in
                !model.statedLevels.contains { $0.path == path && $0.isLeftOut }
            }
            #expect(own == [stated.path], "\(name): \(stated.path)")
        }
    }

    @Test(arguments: [
        ("perimeters.room.operator.b=SL3", "has no key 'b'"),
        ("perimeters.room.operator.a.3=SL3", "has no 'a'"),
        ("keys.k.release.a=SL3", "has no key 'a'"),
        ("perimeters.room.operator.a.0=SL3", "has no 'a'"),
        ("perimeters.room.controls.other.level=SL3", "is a list: name one of its items by number"),
        ("workloads.run.legs.4=SL3", "has no 'legs'"),
        ("perimeters.legs.1=SL3", "has no 'legs'"),
        ("channels.door.operator.b.2=SL3", "has no 'b'"),
    ])
    func whatStatesNoLevelLeadsNowhere(_ assignment: String, _ words: String) throws {
        let document = try SampleModels.document(Self.head)
        do {
            _ = try document.applying(assignments: [assignment]).document.threatGraph()
            Issue.record("\(assignment) was taken")
        } catch let errors as ModelErrors {
            let told = errors.diagnostics.map(\.message).joined()
            #expect(told.contains(words), "\(told)")
        }
    }

    /// What is taken away is no level of its own any more; other keys of the part stay.
    @Test func aLevelIsTakenAway() throws {
        let document = try SampleModels.document(Self.head)
        let changed = try document.applying(assignments: ["channels.door.operator.b=~"]).document
            .threatGraph()
        guard case .barrier(let operators, _)? = changed.channels["door"]?.guardedBy else {
            Issue.record("another guard")
            return
        }
        #expect(operators.leaves == [QuorumMember("b", persons: 2)])
    }
}
