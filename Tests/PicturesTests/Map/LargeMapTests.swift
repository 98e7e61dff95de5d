import FailureAnalysis
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Drawing
@testable import Pictures

/// Maps that are too large to be searched point by point.
struct LargeMapTests {
    /// A model of so many things: three tenths perimeters, half copies, the rest keys.
    private func model(things: Int, channels: Int, seed: UInt64) throws -> CompiledModel {
        var random = SplitMix64(seed: seed)
        var model = ThreatGraph(title: "Large", date: CalendarDate("2026-04-20"))
        for party in 0..<6 {
            let id = DefenderID("party-\(party)")
            model.defenders[id] = Defender(id: id, role: party == 0 ? .lab : .cloud)
        }
        func party() -> Quorum {
            .defender(DefenderID("party-\(Int.random(in: 0..<6, using: &random))"))
        }
        let places = things * 3 / 10
        func place() -> PerimeterID {
            PerimeterID("p\(Int.random(in: 0..<places, using: &random))")
        }
        for number in 0..<places {
            var parent: PerimeterID?
            if number > 0, Int.random(in: 0..<4, using: &random) > 0 {
                let candidate = PerimeterID(
                    "p\(Int.random(in: max(0, number - 12)..<number, using: &random))")
                if model.depth(of: candidate) < 5 { parent = candidate }
            }
            let id = PerimeterID("p\(number)")
            model.perimeters[id] = Perimeter(
                id: id, title: "Place \(number)", kind: .hall, operators: party(), parent: parent,
                level: SecurityLevel(rawValue: 1 + number % 5), hasStatedExits: true)
        }
        for number in 0..<things / 2 {
            let id = WeightsID("w\(number)")
            model.weights[id] = Weights(
                id: id, size: ByteCount(bytes: 1_000_000_000_000), owner: "party-0",
                custody: Custody(scheme: .replicated),
                copies: [Copy(in: place(), form: .plaintext, purpose: .training)])
        }
        for number in 0..<things - places - things / 2 {
            let id = KeyID("k\(number)")
            model.keys[id] = Key(id: id, in: place())
        }
        for number in 0..<channels {
            let id = ChannelID("c\(number)")
            let from = place()
            let to = place()
            model.channels[id] = Channel(
                id: id, kind: .network, source: .perimeter(from),
                destination: from == to || number % 3 == 0 ? .outside : .perimeter(to),
                guardedBy: .barrier(operators: party(), level: SecurityLevel(rawValue: 3)))
        }
        return try ModelCompiler(model).compile(digest: "sha256:large")
    }

    @Test(arguments: [(200, 60, UInt64(7)), (500, 100, 8), (300, 120, 9)])
    func everyChannelOfALargeModelFindsAWay(things: Int, channels: Int, seed: UInt64) throws {
        let compiled = try model(things: things, channels: channels, seed: seed)
        var map = PerimeterMap(compiled, size: .whole)
        let time = ThreadTime.of {
            map = PerimeterMap(compiled, size: .whole)
            #expect(!map.svg().isEmpty)
        }
        let layout = map.picture.layout
        print(
            "\(things) things, \(channels) channels on \(layout.width) × \(layout.height) "
                + "in \(time)")
        #expect(Lint.violations(in: layout) == [])
        #expect(layout.losses == Layout.Losses())
        #expect(Set(layout.lines.compactMap(\.link)).count == channels)
        #expect(layout.boxes.count == things * 3 / 10)
    }

    @Test func aLargeMapIsTheSameEveryTime() throws {
        let compiled = try model(things: 200, channels: 60, seed: 3)
        #expect(
            PerimeterMap(compiled, size: .whole).svg() == PerimeterMap(compiled, size: .whole).svg()
        )
    }

    /// More channels than have room: what finds no way keeps its gate and its names at its ends.
    @Test func aChannelWithoutAWayIsShownAtItsEnds() throws {
        let compiled = try model(things: 120, channels: 400, seed: 5)
        let layout = PerimeterMap(compiled, size: .whole).picture.layout
        #expect(Lint.violations(in: layout) == [])
        let lost = layout.losses.links
        try #require(lost > 0, "the test needs a model too crowded to be drawn whole")
        #expect(Set(layout.lines.compactMap(\.link)).count == 400 - lost)
        #expect(
            layout.texts.contains {
                $0.string
                    == "Drawn only at the ends, with the same name: \(lost) channel"
                    + (lost == 1 ? "." : "s.")
            })
        let gates = Set(layout.gates.map(\.identity.element))
        for channel in try #require(compiled.model).channels {
            #expect(gates.contains("channels.\(channel.id)"))
        }
    }
}
