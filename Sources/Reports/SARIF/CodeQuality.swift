import FoundationEssentials
import ModelFormat
import Phrases

/// Results in the form in which GitLab takes reports of code quality: a list of JSON objects, one on
/// a line of its own, so that a script can put several lists together.
struct CodeQuality {
    private let log: SARIFLog

    init(_ log: SARIFLog) { self.log = log }

    /// The list, ending in a line break.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try log.runs.flatMap { run in
            try run.results.map { result in
                InertText.escaped(
                    json: String(
                        decoding: try encoder.encode(Issue(result, of: run)), as: UTF8.self))
            }
        }
        return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    }

    private struct Issue: Encodable {
        var description: String
        var checkName: String
        var fingerprint: String
        var severity: String
        var location: Location

        struct Location: Encodable {
            var path: String
            var lines: Lines
        }

        struct Lines: Encodable { var begin: Int }

        enum CodingKeys: String, CodingKey {
            case description, fingerprint, severity, location
            case checkName = "check_name"
        }

        init(_ result: SARIFLog.Result, of run: SARIFLog.Run) {
            description = result.message.plain
            checkName = result.ruleId
            let place = result.locations.first?.physicalLocation
            let uri = place?.artifactLocation.uri ?? ""
            // What is known of a result is known in its run only.
            fingerprint = ContentDigest.of(
                ([run.automationDetails.id, uri, result.ruleId]
                    + result.partialFingerprints.sorted { $0.key < $1.key }.map(\.value))
                    .joined(separator: "\n"))
            severity =
                switch result.level {
                case .error: "critical"
                case .warning: "major"
                case .note: "info"
                }
            location = Location(
                path: Self.path(of: uri), lines: Lines(begin: place?.region.startLine ?? 1))
        }

        /// The path that a URI of ours stands for.
        private static func path(of uri: String) -> String {
            var bytes: [UInt8] = []
            var rest = Array(uri.utf8)[...]
            while let byte = rest.popFirst() {
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
                    bytes.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
