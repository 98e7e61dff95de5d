import Compilation
import DecisionDiagrams
import ThreatGraph

/// A model with its coalitions, as far as it is judged against another.
protocol JudgedModel {
    /// The letter by which it is called.
    var label: String { get }
    /// What was asked.
    var compiled: CompiledModel { get }
    /// Its coalitions.
    var table: ExposureTable { get }
    /// What was proved of it.
    var certificates: CertificateRegister { get set }
}

extension JudgedModel {
    /// Whether it states anything that a consequence could come about of.
    func states(_ consequence: String) -> Bool { compiled.states(consequence) }
}

/// A model with its coalitions and nothing else of it.
struct SolvedTable: JudgedModel {
    let label: String
    let compiled: CompiledModel
    let table: ExposureTable
    var certificates: CertificateRegister
    /// What ended the search for its coalitions.
    let ending: Extent.Ending

    init(
        _ compiled: CompiledModel, label: String, options: AnalysisOptions, watch: WorkWatch,
        spending meter: inout WorkMeter
    ) throws(AnalysisError) {
        let graph = compiled.graph
        let options = options.askingForLengths(of: compiled)
        var certificates = CertificateRegister(graph, remembers: true)
        (table, ending) = try FailureAnalyser(compiled, options: options, watch: watch).solved(
            by: ExposureSolver(graph, options: options), certificates: &certificates,
            spending: &meter)
        self.label = label
        self.compiled = compiled
        self.certificates = certificates
    }
}
