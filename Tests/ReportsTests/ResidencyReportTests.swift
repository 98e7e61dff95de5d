import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Reports

/// Where weights are and over what they could move, as the report says it.
struct ResidencyReportTests {
    private func text(ties: String = PremisesModel.standardTies) throws -> String {
        let analysis = try FailureAnalyser(PremisesModel.compiled(ties: ties)).analysis()
        return AnalysisReport(analysis, sections: [.residency]).text
    }

    /// The lines of one paragraph as one line.
    private func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func atRestBySiteGroundAndCompany() throws {
        let text = flat(try text())
        #expect(text.contains("At rest: weights kept in"))
        // Whoever runs the building is one of them.
        #expect(text.contains("Frontier Hall plaintext, ciphertext Dublin Ireland AWS, Landlord"))
    }

    @Test func inMotionOverChannelsAndWithServicesHoweverGuarded() throws {
        let text = flat(try text())
        #expect(text.contains("In motion, however it is guarded:"))
        #expect(
            text.contains(
                "Frontier: the channel Media (Hall to outside), the channel Network (Hall to "
                    + "outside) and the people of Repairs (out of Hall)"))
        // It is denied the bytes, and carries none out.
        #expect(!text.contains("Cleaning"))
    }

    @Test func whatIsNotStatedIsSaidToBe() throws {
        var model = try #require(PremisesModel.compiled().model)
        model.perimeters["hall"]?.site = nil
        model.channels = []
        model.services = []
        let analysis = try FailureAnalyser(ModelCompiler(model).compile(digest: "sha256:test"))
            .analysis()
        let text = flat(AnalysisReport(analysis, sections: [.residency]).text)
        #expect(text.contains("Frontier Hall plaintext, ciphertext not stated not stated AWS"))
        #expect(text.contains("Frontier: over no channel and with no service"))
    }
}
