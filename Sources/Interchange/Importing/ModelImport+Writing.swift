internal import ModelFormat
internal import Phrases
internal import ThreatGraph

/// What is written of the files that were read.
extension ModelImport {
    /// A raw attack graph.
    init(_ graph: MALAttackGraph, of read: ReadFile) {
        self.init(
            formats: [read.format], text: graph.document.text(),
            taken: [
                Count(number: graph.counts.steps, one: "attack step", many: "attack steps"),
                Count(number: graph.counts.defences, one: "defence", many: "defences"),
                Count(number: graph.counts.goals, one: "consequence", many: "consequences"),
            ], filled: [], overlay: nil, dropped: graph.dropped, remarks: graph.remarks)
    }

    /// A model of its own.
    init(_ read: [ReadFile], matching matches: NameMatches) throws(ModelErrors) {
        let setups = Self.setups(read)
        var overlay = SetupOverlay(
            setups.first ?? ImportedSetup(title: "Nothing"), matching: matches)
        for setup in setups.dropFirst() { overlay.lay(setup) }
        try overlay.checkLines()
        let setup = overlay.setup
        try ReadFile.refuseDepth(of: setup, in: read[0].file)
        let files = ImportedFile.named(read.map { ($0.format, $0.file.name) })
        let model = ImportedModel(setup, of: files)
        let text: String
        do throws(ModelWriteError) {
            text = try model.text()
        } catch {
            throw Self.fault("it cannot be written as a model: \(error.message)", in: read[0].file)
        }
        self.init(
            formats: read.map(\.format), text: text, taken: Self.counts(setup),
            filled: model.filled, overlay: overlay, dropped: setup.dropped, remarks: setup.remarks)
    }

    /// A model that is there, with what the files add to it.
    ///
    /// What they answer of its unknowns is written first; then all is laid over the model as it is with that.
    init(_ read: [ReadFile], matching matches: NameMatches, into file: File) throws(ModelErrors) {
        var (ground, document) = try Self.ground(of: file)
        var overlay = try Self.overlay(read, matches, over: ground)
        var answers = ImportAnswers(ground.unknowns, statedBy: overlay.statements)
        var bytes = file.bytes
        if !answers.answers.isEmpty {
            bytes = answers.write(into: file.bytes) { place in
                let name = place.file.split(separator: "/").last.map(String.init) ?? "file"
                return "from \(name):\(place.line):\(place.column)"
            }
            (ground, document) = try Self.ground(
                of: File(bytes: bytes, name: file.name, bases: file.bases))
            overlay = try Self.overlay(read, matches, over: ground)
        }
        let setup = overlay.setup
        try ReadFile.refuseDepth(of: setup, in: read[0].file)
        let files = ImportedFile.named(
            read.map { ($0.format, $0.file.name) }, taken: ground.sources)
        let model = ImportedModel(setup, of: files, on: ground)
        let addition = try ModelAddition(
            model, on: ground, to: bytes, in: document, file: file.name)
        self.init(
            formats: read.map(\.format), text: addition.text,
            taken: Self.counts(setup, beyond: ground.setup), filled: model.filled,
            overlay: overlay, dropped: setup.dropped,
            remarks: answers.told + setup.remarks + Self.placed(file, document),
            conflicts: answers.conflicts + addition.conflicts)
    }

    private static func overlay(
        _ read: [ReadFile], _ matches: NameMatches, over ground: ImportGround
    ) throws(ModelErrors) -> SetupOverlay {
        var overlay = SetupOverlay(
            ground.setup, matching: matches, reserved: ground.ids, isModel: true,
            operators: ground.operators)
        for setup in setups(read) { overlay.lay(setup) }
        try overlay.checkLines()
        return overlay
    }

    /// Where a model that extends another has to lie.
    private static func placed(_ file: File, _ document: ModelDocument) -> [ImportedSetup.Remark] {
        guard document.files.count > 1 else { return [] }
        return [
            .init(
                text:
                    "the model extends another, which is looked for beside it: put what is written into "
                    + "the folder of this file",
                place: DiagnosticPlace(file: file.name, line: 1, column: 1))
        ]
    }

    /// What files say, in their order but for those of OSCAL, which come first.
    private static func setups(_ read: [ReadFile]) -> [ImportedSetup] {
        let first = read.filter { $0.format == .oscal } + read.filter { $0.format != .oscal }
        return first.compactMap(\.setup)
    }

    private static func ground(
        of file: File
    ) throws(ModelErrors) -> (ImportGround, ModelDocument) {
        let checked: CheckedInput
        do {
            checked = try CheckedInput.read(
                bytes: file.bytes, file: file.name, bases: file.bases)
        } catch let errors as ModelErrors {
            throw errors
        } catch {
            throw fault("it cannot be read: \(error)", in: file)
        }
        guard case .model(let model, _) = checked.content, InputKind.sniff(file.bytes) == .model,
            let document = checked.dated?.document ?? checked.document
        else { throw fault("what is added to is a model in YAML, and this is none", in: file) }
        return (ImportGround(checked.dated?.graph ?? model), document)
    }

    private static func counts(
        _ setup: ImportedSetup, beyond base: ImportedSetup = ImportedSetup(title: "")
    ) -> [Count] {
        func copies(_ setup: ImportedSetup) -> Int {
            setup.assets.reduce(0) { $0 + $1.copies.count }
        }
        func guests(_ setup: ImportedSetup) -> Int { setup.guests.count { !$0.into.isEmpty } }
        func parties(_ setup: ImportedSetup) -> Int { setup.parties.count { $0.place != nil } }
        return [
            Count(number: setup.zones.count - base.zones.count, one: "zone", many: "zones"),
            Count(number: setup.assets.count - base.assets.count, one: "asset", many: "assets"),
            Count(number: copies(setup) - copies(base), one: "copy", many: "copies"),
            Count(number: setup.flows.count - base.flows.count, one: "way", many: "ways"),
            Count(
                number: guests(setup) - guests(base), one: "third party", many: "third parties"),
            Count(
                number: setup.zones.reduce(0) { $0 + $1.controls.count }, one: "control",
                many: "controls"),
            Count(number: setup.keys.count, one: "key", many: "keys"),
            Count(number: parties(setup) - parties(base), one: "party", many: "parties"),
        ].filter { $0.number > 0 }
    }
}
