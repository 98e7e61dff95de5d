import Phrases

/// The part of SARIF 2.1.0 (OASIS, 2020) that is written.
struct SARIFLog: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        var tool: Tool
        /// Which of several runs it is: readers replace the results of one by those of the next with
        /// the same id.
        var automationDetails: AutomationDetails
        /// The unit of columns: as editors count, UTF-16.
        var columnKind = "utf16CodeUnits"
        var invocations: [Invocation]
        var artifacts: [Artifact]
        var results: [Result]
        var properties: [String: String]
    }

    /// What a run is of: the command and the model, by the path from the folder of the run.
    struct AutomationDetails: Encodable {
        var id: String

        /// The id ends in a slash, so that all of it is what readers call the category.
        init(command: String, uri: String) { id = "sallyport/\(command)/\(uri)/" }
    }

    struct Tool: Encodable { var driver: Driver }

    struct Driver: Encodable {
        var name: String
        var version: String
        var rules: [Rule]
    }

    struct Rule: Encodable {
        var id: String
        var name: String
        var shortDescription: Message
        var fullDescription: Message
        var help: Message
        var defaultConfiguration: Configuration
        var properties: Tags
    }

    struct Configuration: Encodable { var level: Level }
    struct Tags: Encodable { var tags: [String] }

    struct Invocation: Encodable {
        var executionSuccessful = true
        var toolExecutionNotifications: [Notification]
    }

    struct Notification: Encodable {
        var level: Level
        var message: Message
    }

    struct Artifact: Encodable { var location: ArtifactLocation }

    struct ArtifactLocation: Encodable, Hashable { var uri: String }

    enum Level: String, Encodable {
        case error, warning, note
    }

    struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var level: Level
        var message: Message
        var locations: [Location]
        var partialFingerprints: [String: String]
        var codeFlows: [CodeFlow]?
        var relatedLocations: [Location]?
    }

    struct Location: Encodable {
        var physicalLocation: PhysicalLocation
        var message: Message?

        init(_ place: SourcePlace, message: String? = nil) {
            physicalLocation = PhysicalLocation(
                artifactLocation: ArtifactLocation(uri: place.uri),
                region: Region(startLine: max(1, place.line), startColumn: place.utf16Column))
            self.message = message.map(Message.init)
        }
    }

    struct PhysicalLocation: Encodable {
        var artifactLocation: ArtifactLocation
        var region: Region
    }

    struct Region: Encodable {
        var startLine: Int
        /// In the units that the run declares.
        var startColumn: Int?
    }

    struct CodeFlow: Encodable {
        var message: Message
        var threadFlows: [ThreadFlow]
    }

    struct ThreadFlow: Encodable { var locations: [ThreadFlowLocation] }

    struct ThreadFlowLocation: Encodable {
        var location: Location
        var nestingLevel: Int
        var executionOrder: Int
    }

    /// A text in which nothing counts as a placeholder or a link.
    struct Message: Encodable {
        var text: String
        /// The text as it reads.
        let plain: String

        enum CodingKeys: String, CodingKey { case text }

        init(_ text: String) {
            plain = InertText.line(text)
            var result = ""
            for character in plain {
                switch character {
                case "{", "}": result += String([character, character])
                case "[", "]", "\\": result += "\\" + String(character)
                default: result.append(character)
                }
            }
            self.text = result
        }
    }
}
