import Compilation
import Drawing
import FailureAnalysis
import Outputs
import PageServer
import Pictures
import Reports
import Workbench

/// What can be taken along.
enum Export: String, CaseIterable, Sendable {
    case map = "map.svg"
    case mapImage = "map.png"
    case mapPaper = "map.pdf"
    case path = "path.svg"
    case report = "report.html"
    case findings = "findings.json"
    case sarif
    case matrix = "matrix.csv"
    case coalitions = "coalitions.csv"
    case requirements = "requires.yaml"

    /// Its type.
    var type: ContentType {
        switch self {
        case .map, .path: .picture
        case .mapImage: .image
        case .mapPaper: .paper
        case .report: .page
        case .findings, .sarif: .json
        case .matrix, .coalitions: .table
        case .requirements: .yaml
        }
    }
}

/// Makes what is taken along, of one set-up of a text.
struct ExportWork {
    let session: StudioSession
    let draft: StudioDraft
    let setup: StudioSetup
    let failed: [String]
    let consequence: String?

    /// The bytes of a file; `nil` where the text is wrong.
    ///
    /// - Throws: `StudioFault` for what there is none of, `PictureConverter.Fault`, or a fault of ours.
    func bytes(of what: Export) throws -> [UInt8]? {
        switch what {
        case .map: try map(.svg)
        case .mapImage: try map(.png)
        case .mapPaper: try map(.pdf)
        case .path: try path()
        case .report:
            try analysis().map {
                Array(try HTMLReport($0, explaining: session.catalogue).text().utf8)
            }
        case .findings: try analysis().map { Array(try FindingsDocument($0).json().utf8) }
        case .sarif: try analysis().map(sarif)
        case .matrix: try analysis().map { Array(FindingsTable($0).csv.utf8) }
        case .coalitions: try analysis().map { Array(CoalitionTable($0).csv.utf8) }
        case .requirements: try analysis().map { Array(HoldingLines($0).text.utf8) }
        }
    }

    private func analysis() throws -> Analysis? {
        try draft.analysis(of: setup, unless: { false })
    }

    private func map(_ form: PictureForm) throws -> [UInt8]? {
        try draft.compiled(of: setup, unless: { false }).map {
            try picture(PerimeterMap($0).picture, form)
        }
    }

    private func picture(_ picture: Picture, _ form: PictureForm) throws -> [UInt8] {
        do {
            return try PictureConverter().converted(picture, to: form)
        } catch PictureConverter.Fault.missing {
            throw StudioFault.cannot(
                "PNG and PDF are made by \(PictureConverter.program), which is not there: install "
                    + "librsvg2-bin, or take the SVG")
        } catch PictureConverter.Fault.failed(let reason) {
            throw StudioFault.cannot("\(PictureConverter.program): \(reason)")
        }
    }

    /// The picture of the path of whoever fails, the one that the page shows; where nobody is said to, the
    /// one that `diagram` chooses.
    private func path() throws -> [UInt8]? {
        if !failed.isEmpty {
            return try FailureWork(draft: draft, setup: setup, isOver: { false })
                .picture(failing: failed, for: consequence).map { Array($0.svg().utf8) }
        }
        return try analysis().map { analysis in
            let path = try PathChoice(consequence: consequence).path(in: analysis.findings)
            return Array(FailurePathDiagram(path: path, in: analysis.compiled).svg().utf8)
        }
    }

    private func sarif(_ analysis: Analysis) throws -> [UInt8] {
        guard let input = draft.model.input else { throw StudioFault.cannot("the text is wrong") }
        let name = draft.model.file
        let report = SARIFReport(analysis, toolVersion: ToolVersion.current) {
            SourceFolder.current.place(of: $0, in: input, read: name)
        }
        return Array(try report.json().utf8)
    }
}
