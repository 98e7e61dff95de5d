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
        case .map, .mapImage, .mapPaper:
            guard let compiled = try draft.compiled(of: setup, unless: { false }) else {
                return nil
            }
            let form: PictureForm =
                switch what {
                case .mapImage: .png
                case .mapPaper: .pdf
                default: .svg
                }
            return try picture(PerimeterMap(compiled).picture, form)
        default:
            guard let analysis = try draft.analysis(of: setup, unless: { false }) else {
                return nil
            }
            return try bytes(of: what, analysis)
        }
    }

    private func bytes(of what: Export, _ analysis: Analysis) throws -> [UInt8] {
        switch what {
        case .path: try path(analysis)
        case .report:
            Array(try HTMLReport(analysis, explaining: session.catalogue).text().utf8)
        case .findings: Array(try FindingsDocument(analysis).json().utf8)
        case .sarif: try sarif(analysis)
        case .coalitions: Array(CoalitionTable(analysis).csv.utf8)
        case .requirements: Array(HoldingLines(analysis).text.utf8)
        case .matrix, .map, .mapImage, .mapPaper: Array(FindingsTable(analysis).csv.utf8)
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

    /// The picture of the first path of those who fail.
    private func path(_ analysis: Analysis) throws -> [UInt8] {
        let found = analysis.findings.allPaths.first {
            $0.failed == failed && (consequence == nil || $0.consequence == consequence)
        }
        guard let found else {
            throw StudioFault.cannot("a path is drawn of one failure that suffices: choose one")
        }
        return Array(FailurePathDiagram(path: found, in: analysis.compiled).svg().utf8)
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
