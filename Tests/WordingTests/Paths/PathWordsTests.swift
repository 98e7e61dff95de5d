import AttackGraph
import Compilation
import ModelSupport
import Networks
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

struct PathWordsTests {
    /// A model in which some parts have titles and others have none.
    private static func model() -> ThreatGraph {
        var model = ThreatGraph(title: "Small")
        model.defenders = [Defender(id: "maker", title: "The maker", role: .silicon)]
        model.perimeters = [
            Perimeter(id: "campus", title: "Campus", kind: .campus, operators: .defender("maker"))
        ]
        model.weights = [Weights(id: "w", title: "Weights", owner: "maker", copies: [])]
        model.workloads = [
            Workload(
                id: "work", title: "Serving",
                needs: .leg(SubstrateLeg(kind: .chips, provider: "maker")))
        ]
        return model
    }

    private static func step(
        _ meaning: FactMeaning, ground: StepGround? = nil, barriers: [OpenBarrier] = []
    ) -> PathStep {
        PathStep(
            number: 1, step: StepIndex(0), fact: FactIndex(0), factID: "some fact",
            meaning: meaning, premises: [], ground: ground, barriers: barriers)
    }

    private static func barrier(
        _ id: String, _ opening: Opening, guarding meaning: BarrierMeaning = .unexplained
    ) -> OpenBarrier {
        OpenBarrier(
            barrier: BarrierIndex(0), id: id, meaning: meaning, operators: [], opening: opening)
    }

    private static let words = PathWords(model())

    @Test(arguments: [
        (FactMeaning.inside("campus"), "there is access inside Campus"),
        (.inside("hall"), "there is access inside hall"),
        (
            .holds("w", .plaintext, .perimeter("campus")),
            "plaintext of Weights in hand in Campus"
        ),
        (.holds("w", .ciphertext("k"), .outside), "ciphertext of Weights in hand outside"),
        (.holds("w", .share(2), .outside), "share 2 of Weights in hand outside"),
        (.hasKey("k"), "the key k is in hand"),
        (.countsShares("w", count: 1, among: 3, at: nil), "a share of Weights is in hand"),
        (
            .countsShares("w", count: 2, among: 3, at: .outside),
            "at least 2 shares of Weights are in hand"
        ),
        (.legLost("work", leg: 0), "chips from The maker for Serving are withheld"),
        (.legLost("work", leg: 4), "leg 5 of Serving is withheld"),
        (.partLost("work", part: []), "Serving lacks what it cannot run without"),
        (.partLost("work", part: [1]), "one way to run Serving is gone"),
        (.consequence(.exfiltration), "usable weights are outside every perimeter"),
        (.consequence(.disclosure), "weights are handed over under compulsion"),
        (.consequence(.denial), "the work cannot run"),
        (.consequence(.tampering), "weights can be changed"),
        (.unexplained, "some fact"),
    ])
    func whatIsSoIsTold(_ meaning: FactMeaning, _ says: String) {
        #expect(Self.words.says(Self.step(meaning)) == says)
    }

    @Test(arguments: [
        (StepGround.reachedFromOutside, "it is reached from outside"),
        (.surrounded(by: "campus", isUnguarded: false), "Campus surrounds it"),
        (
            .surrounded(by: "campus", isUnguarded: true),
            "Campus surrounds it and nothing keeps its host out"
        ),
        (.connected(to: "campus"), "Campus administers or connects to it"),
        (.keptIn("campus"), "a copy is kept in Campus"),
        (.enoughSharesThere, "enough shares are there"),
        (.oneShareThere, "one share is there already"),
        (.bothSides, "there is access on both sides of the boundary"),
        (.movedFrom(.perimeter("campus")), "bytes move from Campus"),
        (.movedFrom(.outside), "bytes move from outside"),
        (.decrypted("w"), "the key opens the ciphertext of Weights"),
        (.keyHeldIn("campus"), "it is held in Campus"),
        (.keyHandedTo("campus"), "it is released to Campus"),
        (
            .keyFromHands(at: "campus"),
            "it is released to machines of Campus, at which somebody stands"
        ),
        (.trainedThere, "the weights are trained there"),
        (.unencrypted, "they are in hand unencrypted"),
        (.enoughSharesInHand, "enough shares are in hand"),
        (.plaintextOutside, "they are there in plaintext"),
        (.ordered, "they are outside, and the order said so"),
        (.needed, "that way needs it"),
        (.cannotRun("work"), "Serving cannot run without it"),
        (.tooFewWays("work"), "too few ways to run Serving are left"),
        (.follows(from: ["a", "b", "c"]), "it follows from a, b and c"),
    ])
    func whatAStepRestsOnIsTold(_ ground: StepGround, _ because: String) {
        #expect(Self.words.because(Self.step(.hasKey("k"), ground: ground)) == because)
    }

    @Test(arguments: [
        (Opening.failed(["aws"]), "aws failed"),
        (.failed(["aws", "lab"]), "aws and lab failed"),
        (.failed([]), "nobody failed"),
        (.capability(tier: 4), "OC4 exceeds its level"),
        (
            .failedAndCapability(["aws"], tier: 5),
            "aws failed, and OC5 exceeds its level for the rest"
        ),
    ])
    func whyABarrierStandsOpenIsTold(_ opening: Opening, _ opens: String) {
        #expect(Self.words.opens(Self.barrier("b", opening)) == opens)
    }

    @Test func aStepWithoutBarrierAndGroundIsUnguarded() {
        #expect(Self.words.because(Self.step(.hasKey("k"))) == "nothing guards it")
    }

    /// Barriers come before the ground; more than three that open for one reason are counted.
    @Test func barriersThatOpenForOneReasonStandTogether() {
        let lone = Self.barrier(
            "b", .capability(tier: 3), guarding: .perimeter("campus"))
        let others = (1...3).map { Self.barrier("c\($0)", .failed(["aws"])) }
        #expect(
            Self.words.because(
                Self.step(
                    .hasKey("k"), ground: .keyHeldIn("campus"),
                    barriers: [others[0], lone, others[1], others[2]]))
                == "'c1' stands open (aws failed); 'c2' stands open (aws failed); "
                + "'c3' stands open (aws failed); "
                + "the boundary of Campus stands open (OC3 exceeds its level); it is held in Campus"
        )
        let fourth = Self.barrier("c4", .failed(["aws"]))
        #expect(
            Self.words.because(Self.step(.hasKey("k"), barriers: others + [fourth, lone]))
                == "4 controls stand open (aws failed); "
                + "the boundary of Campus stands open (OC3 exceeds its level)")
    }

    /// An option's own perimeter is called as the option calls it.
    @Test func pathsOfARemedyAreToldInTheWordsOfTheModelWithTheOption() throws {
        var request = RemedyRequest()
        request.level = .root
        request.tier = 3
        request.goals = [GoalName(.exfiltration)]
        let found = try RemedyTexts.findings(of: "single-options", request: request)
        let path = try #require(found.paths.first { $0.path.failed == ["parent:amazon"] })
        let words = PathWords(path.model)
        #expect(
            path.path.steps.contains {
                words.because($0).contains("Attested accelerators stands open")
            })
        let network = try #require(found.paths.first { $0.choosing.contains("netlock") })
        #expect(
            network.path.steps.contains {
                PathWords(network.model).because($0).contains("Capped network egress")
            })
    }
}
