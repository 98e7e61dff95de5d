import Compilation
import FailureAnalysis
import ModelFormat
import ModelSupport
import Phrases
import Testing
import ThreatGraph
import Wording

/// Whatever nobody asserts is unknown, never safe: models that read as safer than they are, one of
/// each kind, with what Docs/Compilation.md makes of them, worked out by hand.
struct SoundnessTests {
    /// What a text says and what is found out about it.
    private struct Answer {
        let model: ThreatGraph
        let compiled: CompiledModel
        let findings: Findings
        let warnings: [String]

        func lone(_ consequence: String, _ tier: Int?) -> [String] {
            findings.exposure.filter {
                $0.consequence == consequence && $0.tier == tier && $0.level == .party
            }.flatMap(\.coalitions).filter { $0.count == 1 }.map { $0[0] }
        }

        func roots(_ consequence: String, _ tier: Int?) -> [String] {
            findings.exposure.filter {
                $0.consequence == consequence && $0.tier == tier && $0.level == .root
            }.flatMap(\.coalitions).filter { $0.count == 1 }.map { $0[0] }
        }

        var assumed: Set<Assumption.Kind> {
            Set(model.takenForGranted.map(\.kind))
        }
    }

    private func answer(
        _ text: String, options: AnalysisOptions = AnalysisOptions()
    ) throws -> Answer {
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "case.yaml")
        let examination = document.examined()
        let model = try #require(examination.graph, "\(examination.diagnostics)")
        let compiled = try ModelCompiler(model, catalogue: examination.catalogue)
            .compile(digest: "sha256:test")
        return Answer(
            model: model, compiled: compiled,
            findings: try FailureAnalyser(compiled, options: options).analysis().findings,
            warnings: examination.warnings.map(\.code.rawValue))
    }

    private func errors(_ text: String) throws -> [String] {
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "case.yaml")
        return document.examined().diagnostics.filter { $0.severity == .error }
            .map(\.code.rawValue)
    }

    // MARK: Verdicts

    @Test func aVerdictSpeaksOnlyOfWhatWasAsked() throws {
        let denial = try answer(
            SoundnessCase.filteredVerdict, options: AnalysisOptions(consequences: ["denial"]))
        #expect(
            Headline(denial.findings, of: nil).sentence.hasPrefix(
                "No single party suffices for denial in this model; one common cause suffices"))
        #expect(
            Headline(denial.findings, of: nil).sentence.hasSuffix(
                "Not asked about, and so not answered: exfiltration, disclosure and tampering."))
        let tier = try answer(
            SoundnessCase.denialByTheBuilding,
            options: AnalysisOptions(consequences: ["disclosure"], tiers: [1]))
        #expect(!Headline(tier.findings, of: nil).sentence.contains("any consequence"))
        #expect(Headline(tier.findings, of: nil).sentence.contains("OC2–OC5"))
        let all = try answer(SoundnessCase.filteredVerdict)
        #expect(all.lone("exfiltration", 1) == ["a"])
        #expect(all.findings.asked.isEverything)
        #expect(!Headline(all.findings, of: nil).sentence.contains("Not asked"))
    }

    // MARK: Hosts

    @Test func aKindThatDoesNotKeepItsHostOutIsOpenToIt() throws {
        #expect(try answer(SoundnessCase.kindLeftOut).lone("exfiltration", 1) == ["aws"])
        for kind in ["other", "admin-plane"] {
            let text = SoundnessCase.kindLeftOut.replacing(
                "inside: campus", with: "kind: \(kind), inside: campus")
            #expect(try answer(text).lone("exfiltration", 1) == ["aws"], "\(kind)")
        }
        let hall = SoundnessCase.kindLeftOut.replacing(
            "inside: campus", with: "kind: hall, inside: campus")
        #expect(try answer(hall).lone("exfiltration", 1).isEmpty)
    }

    @Test func allIsTheNineCategories() throws {
        #expect(try answer(SoundnessCase.tenancyBlocksAll).lone("exfiltration", 1) == ["aws"])
        let named = SoundnessCase.tenancyBlocksAll.replacing(
            "blocks: all",
            with: "blocks: [AV-CODE, AV-CRED, AV-ACSYS, AV-BYPASS, AV-AI, AV-NET, AV-PHYS, "
                + "AV-SUPPLY, AV-HUMINT, host]"
        ).replacing(
            "kind: tenancy,", with: "kind: tenancy, host-hands: { operator: lab, level: SL4 },")
        let claimed = try answer(named)
        #expect(claimed.lone("exfiltration", 1).isEmpty)
        #expect(claimed.assumed.contains(.claimAgainstHost))
    }

    @Test func theMakerOfTheChipsRootsAnEnclave() throws {
        let found = try answer(SoundnessCase.enclaveByLevel)
        #expect(found.roots("exfiltration", 3) == ["parent:amazon"])
        #expect(found.findings.requirements.map(\.holds) == [false])
        let nobody = SoundnessCase.enclaveByLevel
            .replacing("role: silicon", with: "role: other")
        let unrooted = try answer(nobody)
        #expect(unrooted.lone("exfiltration", 3) == ["aws"])
        #expect(unrooted.warnings.contains("model.no-maker"))
    }

    @Test func aNoteChangesNoOperator() throws {
        let noted = try answer(SoundnessCase.annotatedBaselineControl)
        #expect(noted.roots("exfiltration", 3).contains("parent:amz"))
        #expect(noted.findings.requirements.map(\.holds) == [false])
    }

    @Test func aTenancyOnNothingIsAskedAbout() throws {
        #expect(
            try answer(SoundnessCase.tenancyOnNothing).warnings.contains("model.nothing-beneath"))
    }

    // MARK: Ways out

    @Test func whoeverStandsInAPlaceCarriesOutWhatIsThere() throws {
        let vault = try answer(SoundnessCase.vaultWithoutExit)
        #expect(vault.lone("exfiltration", 1) == ["tape"])
        #expect(vault.findings.effectiveSL["exfiltration"] == 1)
        let path = try #require(
            vault.findings.failurePaths.first { $0.failed == ["tape"] })
        #expect(
            path.steps.contains { step in
                if case .carriedOut = step.ground { true } else { false }
            })
        let words = PathWords(vault.compiled.model)
        #expect(path.steps.contains { words.because($0).contains("by hand") })
        let stated = SoundnessCase.vaultWithoutExit.replacing(
            "kind: other, operator: tape", with: "kind: other, exits: stated, operator: tape")
        #expect(try answer(stated).lone("exfiltration", 1).isEmpty)
        #expect(try answer(stated).assumed.contains(.statedExits))
    }

    @Test func theHostCarriesOutOfItsOwnCampus() throws {
        let found = try answer(SoundnessCase.childExitPastTheParent)
        #expect(found.lone("exfiltration", 4) == ["a"])
        #expect(found.findings.requirements.map(\.holds) == [false])
    }

    @Test func whoAdministersCanCopy() throws {
        let found = try answer(SoundnessCase.adminPlaneExit)
        #expect(found.lone("exfiltration", 1) == ["aws", "lab"])
        // With the campus's exits stated, nothing comes back over the administration.
        let stated = SoundnessCase.adminPlaneExit.replacing(
            "kind: campus, operator", with: "kind: campus, exits: stated, operator")
        #expect(try answer(stated).lone("exfiltration", 1) == ["aws"])
        // Where the campus is left by hand only from a place around it, the copy takes the plane.
        let inner = SoundnessCase.adminPlaneExit.replacing(
            "campus: { kind: campus, operator: aws, level: SL5 }",
            with: "site: { kind: campus, exits: stated, operator: aws, level: SL5 }, "
                + "campus: { kind: tenancy, inside: site, operator: aws, level: SL5 }")
        #expect(try answer(inner).lone("exfiltration", 1).contains("lab"))
    }

    @Test func aLabelStopsNoBytes() throws {
        let found = try answer(SoundnessCase.carriesAsALock)
        #expect(found.lone("exfiltration", 3) == ["a"])
        let stated = SoundnessCase.carriesAsALock.replacing(
            "kind: campus, operator", with: "kind: campus, exits: stated, operator")
        #expect(try answer(stated).lone("exfiltration", 3) == ["a"])
    }

    @Test func whatIsServedIsDecryptedThere() throws {
        let found = try answer(SoundnessCase.ciphertextServedOnTheHost)
        #expect(found.lone("exfiltration", 4) == ["a"])
        #expect(found.lone("tampering", 4).contains("a"))
        let unsaid = SoundnessCase.ciphertextServedOnTheHost
            .replacing("for: serving", with: "for: backup")
        #expect(try answer(unsaid).assumed.contains(.usePlace))
    }

    /// A copy that is left out makes an answer safer, so that it is told of unless there is said to
    /// be none.
    @Test func copiesThatNobodyStatesAreTold() throws {
        let text = SoundnessCase.ciphertextServedOnTheHost
        let plain = try answer(text)
        let told = plain.model.takenForGranted.filter { $0.kind == .unstatedCopies }
        let weights = try #require(plain.model.weights.ids.first)
        #expect(
            told == [
                Assumption(
                    .unstatedCopies, at: "weights.\(weights).all-copies", of: weights.rawValue)
            ])
        #expect(
            told.map(AssumptionWords.sentence(of:)) == [
                "nobody says that the copies of \(weights) that are written are all; there is taken "
                    + "to be no other"
            ])
        let stated = try answer(text.replacing("copies:", with: "all-copies: stated, copies:"))
        #expect(!stated.assumed.contains(.unstatedCopies))
        #expect(stated.findings.exposure == plain.findings.exposure)
        #expect(stated.warnings == plain.warnings)
    }

    @Test func aShareThatIsTrainedIsChanged() throws {
        #expect(try answer(SoundnessCase.trainingShare).lone("tampering", 3) == ["a"])
    }

    // MARK: Denial

    @Test func whoRunsTheBuildingCanStopTheWork() throws {
        let found = try answer(SoundnessCase.denialByTheBuilding)
        #expect(found.lone("denial", 3) == ["fac"])
        #expect(found.findings.requirements.map(\.holds) == [false])
        let unplaced = SoundnessCase.denialByTheBuilding
            .replacing(", in: clb", with: "").replacing(", in: clc", with: "")
        #expect(try answer(unplaced).lone("denial", 3) == ["fac"])
    }

    @Test func aKeyWithheldIsADenial() throws {
        let keyed = SoundnessCase.ciphertextServedOnTheHost
            .replacing("a: { role: cloud }", with: "a: { role: cloud }, keyco: { role: custodian }")
            .replacing("release: lab", with: "release: { all: [lab, keyco] }")
        #expect(try answer(keyed).lone("denial", 4) == ["a", "keyco", "lab"])
        let any = keyed.replacing("all: [lab, keyco]", with: "any: [lab, keyco]")
        #expect(try answer(any).lone("denial", 4) == ["a"])
    }

    @Test func capacityInAnothersPlaceIsAskedAbout() throws {
        let found = try answer(SoundnessCase.capacityInAnotherSPlace)
        #expect(found.warnings.contains("model.capacity-elsewhere"))
        #expect(found.lone("denial", 1) == ["a", "b"])
        #expect(found.findings.effectiveSL["denial"] == 1)
        #expect(found.findings.requirements.map(\.holds) == [false])
    }

    // MARK: Levels

    @Test func aLevelLeftOutBeneathABaselineIsWhatTheControlsSupport() throws {
        let found = try answer(SoundnessCase.capacityBaseline)
        let campus = try #require(found.model.perimeters["campus"])
        #expect(campus.baseline == SecurityLevel("SL4"))
        guard case .barrier(_, let level) = found.model.channels["x"]?.guardedBy else {
            Issue.record("the channel has a barrier")
            return
        }
        #expect(level == found.model.workloads["t"]?.needs.legs.first?.level)
        #expect((level?.rawValue ?? 9) < 4)
        #expect(found.assumed.isSuperset(of: [.channelLevel, .capacityLevel]))
    }

    // MARK: What nobody says

    @Test func aDefenderWithoutAJurisdictionMayBeOrderedBySomebody() throws {
        let found = try answer(SoundnessCase.noJurisdiction)
        #expect(found.assumed.contains(.jurisdiction))
        #expect(found.roots("disclosure", nil).contains("order:?"))
        #expect(
            AssumptionWords(found.findings.model).points.contains {
                $0.hasPrefix("no jurisdiction is stated for aws, lab")
            })
    }

    @Test func weightsWithoutAnOwnerAreTheLabs() throws {
        let found = try answer(SoundnessCase.noOwner)
        #expect(found.lone("disclosure", nil) == ["aws", "lab"])
        #expect(found.roots("disclosure", nil).contains("order:US"))
        #expect(found.assumed.contains(.owner))
    }

    @Test func aParentNearlyCalledLikeAnotherIsAskedAbout() throws {
        #expect(try answer(SoundnessCase.parentMisspelt).warnings.contains("model.near-name"))
        let neither = SoundnessCase.parentMisspelt
            .replacing("parents: { amazon: { jurisdictions: [US] } }", with: "parents: {}")
        #expect(try answer(neither).warnings.contains("model.near-name"))
    }

    @Test(arguments: ["modes:", "modes: []", "modes: [ ]"])
    func emptyModesAreRefused(_ written: String) throws {
        let text = SoundnessCase.sharedCauseWithoutModes.replacing("modes:", with: written)
        #expect(try errors(text) == ["model.empty-list"])
    }

    @Test func anUnknownListsWhatIsWritten() throws {
        let text = SoundnessCase.unknownWithoutTheWrittenValue
        #expect(try answer(text).warnings.contains("model.written-value"))
        let listed = text.replacing("one-of: [", with: "one-of: [ a,")
        #expect(try !answer(listed).warnings.contains("model.written-value"))
    }

    @Test func administrationWithoutItsKindIsAskedAbout() throws {
        #expect(
            try answer(SoundnessCase.administrationWithoutKind).warnings
                .contains("model.administration-kind"))
    }

    @Test func aPartyTwiceInAQuorumIsAskedAbout() throws {
        let text = SoundnessCase.filteredVerdict.replacing(
            "operator: { all: [a, lab] }", with: "operator: { at-least: 2, of: [a, a, lab] }")
        #expect(try answer(text).warnings.contains("model.repeated-party"))
    }

    @Test func aReplacedRequirementIsTold() throws {
        let base = """
            sallyport: 1
            title: Base
            require: [ { consequence: denial, order: 2 } ]
            """
        let above = """
            extends: base.yaml
            require: [ { consequence: tampering, order: 1 } ]
            """
        let document = try ModelDocument.read(bytes: Array(above.utf8), file: "above.yaml") { _ in
            Array(base.utf8)
        }
        let told = document.examined().diagnostics.filter {
            $0.code.rawValue == "model.replaced-requirement"
        }
        #expect(told.map { $0.place?.line } == [2])
    }

    @Test func aFailureThatMeansNothingIsTold() throws {
        let text = """
            sallyport: 1
            title: Platform
            date: 2026-01-01
            jurisdictions: { US: {} }
            defenders:
              lab: { role: lab, jurisdictions: [US] }
              aws: { role: cloud, jurisdictions: [US] }
              other: { role: other, jurisdictions: [US] }
            perimeters:
              region: { kind: campus, operator: aws, level: SL3 }
              platform: { kind: tenancy, inside: region, operator: other, level: SL3 }
            weights: { w: { owner: lab, copies: [ { in: platform, form: plaintext } ] } }
            channels: { x: { from: platform, to: outside, operator: aws, level: SL3 } }
            workloads: { t: { capacity: aws, in: region } }
            """
        let found = try answer(text).findings.meaninglessFailures
        #expect(found.map(\.party) == ["other"])
        #expect(found.map(\.unreached) == [["platform"]])
    }
}
