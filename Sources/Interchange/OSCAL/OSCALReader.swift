internal import Formulas
package import ModelFormat
internal import Phrases
package import YAMLKit

/// Reads security plans and component definitions of OSCAL (1.1 and 1.2) as one set-up.
///
/// A system with its authorisation boundary becomes a zone, and so does a leveraged system of which no
/// plan is given; whoever is inside the leveraged one is at once inside the one that runs on it. Parties
/// become parties. A control becomes a control of the zone that rests on everybody who has a part in
/// it: it opens when any of them fails, unless the file says by a property of ours that each can
/// refuse alone. Files that belong together are read together, and find each other by their ids.
///
/// Source: the metaschemas of github.com/usnistgov/OSCAL, `src/metaschema`, 1.2.2.
package struct OSCALReader {
    var fields = ImportFields(.oscal)
    var names = ImportedNames(reserved: ImportedModel.reserved)
    var setup: ImportedSetup
    var documents: [Document] = []
    var people: [String: Person] = [:]
    /// Ids of parties that the files do not name, by what they are there.
    var unnamed: [String: String] = [:]
    /// Parties of the file's head by their ids in the model, and whom of them each belongs to.
    var uuidsOfParties: [String: String] = [:]
    var owned: [String: [String]] = [:]
    var components: [Name: Component] = [:]
    /// The plan that has a component, by the component's id.
    var homes: [String: Int] = [:]
    var authorizations: [Name: Authorization] = [:]
    /// What plans offer to those that run on them.
    var provided: [String: Provision] = [:]
    var responsibilities: Set<String> = []
    /// Ids of controls in their zone, by their names in the files.
    var gathered: [ControlName: String] = [:]
    /// Controls of which something says that they do not apply, whatever else says.
    var void: Set<ControlName> = []
    /// Ids of controls, which are those of their zone.
    var controlNames: [String: ImportedNames] = [:]
    private var uuids: Set<String> = []

    /// A name within one file.
    struct Name: Hashable {
        var file: Int
        var name: String
    }

    struct ControlName: Hashable {
        var zone: String
        var control: String
    }

    /// A file.
    struct Document {
        var isPlan: Bool
        var node: YAMLNode
        var title: String
        /// The zone of a plan's system, and of what a definition defines.
        var zone = ""
        /// Who runs the zone, stated or not.
        var party = ""
        /// Roles, with those whom the file's head names for them.
        var roles: [String: Role] = [:]
        /// The ids of what it leverages, in the order of the file.
        var leveraged: [String] = []
    }

    struct Role {
        var title: String
        var parties: [String] = []
    }

    /// A party of the file's head; an organisation stands for its people.
    struct Person {
        var title: String
        var name: String
        var isOrganisation: Bool
        var organisations: [String]
        var place: DiagnosticPlace
        /// Its id in the model, once it has a part in something.
        var id: String?
    }

    struct Component {
        var title: String
        /// Who has a part in it, by name.
        var operators: [String]
        var leveraged: String?
    }

    /// A leveraged system.
    struct Authorization {
        var title: String
        var zone: String
        /// Who manages it; several for somebody of several organisations.
        var parties: [String]
    }

    /// Something that a plan offers.
    struct Provision {
        var operators: [String]
        /// What it rests on itself.
        var inherits: [String]
    }

    private init(title: String) { setup = ImportedSetup(title: title) }

    /// Reads files that belong together.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* · *p*) for *n* nodes and *p* parts of one control.
    package static func setup(of roots: [YAMLNode]) throws(ModelErrors) -> ImportedSetup {
        var reader = OSCALReader(title: "OSCAL files")
        for root in roots { reader.open(root) }
        reader.setup.title = WordList.joined(reader.documents.map(\.title))
        reader.read()
        // What is looked at twice is told once.
        let faults = once(reader.fields.faults)
        guard faults.isEmpty else { throw ModelErrors(faults) }
        reader.setup.remarks = once(reader.setup.remarks)
        return reader.setup
    }

    private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    private mutating func open(_ root: YAMLNode) {
        let plan = root["system-security-plan"]
        guard let node = plan ?? root["component-definition"] else {
            let isBaseline = root["catalog"] != nil || root["profile"] != nil
            fields.refuse(
                isBaseline
                    ? "a catalog or profile guards nothing: give it to 'check' and others with --catalogue"
                    : "'system-security-plan' or 'component-definition' belongs here", at: root)
            return
        }
        guard let uuid = fields.required("uuid", of: node) else { return }
        guard uuids.insert(uuid).inserted else {
            fields.refuse("a second file '\(uuid)'", at: node)
            return
        }
        var document = Document(isPlan: plan != nil, node: node, title: "an OSCAL file")
        guard let head = node["metadata"] else {
            fields.refuse("'metadata' is missing", at: node)
            return
        }
        if let title = fields.text("title", of: head) { document.title = Self.plain(title) }
        if plan != nil, let system = node["system-characteristics"],
            let name = fields.text("system-name", of: system)
        {
            document.title = Self.plain(name)
        }
        readRoles(of: head, into: &document)
        documents.append(document)
        readParties(of: head)
    }

    private mutating func read() {
        for at in documents.indices { addZone(of: at) }
        for at in documents.indices where documents[at].isPlan { readLeveraged(of: at) }
        for at in documents.indices where documents[at].isPlan { readComponents(of: at) }
        linkSystems()
        for at in documents.indices where documents[at].isPlan { readProvided(of: at) }
        for at in documents.indices {
            if documents[at].isPlan {
                readPlan(at)
            } else {
                readDefinition(at)
            }
            readAssets(of: at)
        }
        takeOutVoid()
        addOwnersOfRunners()
        dropIdle()
    }

    /// A text on one line, without marks of emphasis.
    static func plain(_ text: String) -> String {
        let words = text.replacing("**", with: "").split(whereSeparator: \.isWhitespace)
        let line = words.joined(separator: " ")
        return line.isEmpty ? "one" : String(line.prefix(120))
    }
}
