package import Catalogue
package import Interchange
import ModelFormat
import Phrases
import ThreatGraph
import YAMLKit

/// Reads a plan from a file, with the model that it names.
package struct PlanReader {
    /// Every key of a plan.
    private static let keys =
        ([
            "sallyport-sweep", "title", "model", "vary", "how", "rows", "seed", "exclude",
            "costs",
        ]
        + InquiryReader.keys).sorted()
    /// The most things that vary.
    private static let mostAxes = 64
    /// The most rows of a plan that are held against its conditions before any is made.
    static let mostHeld = 10_000

    let root: YAMLNode
    let model: CheckedInput
    private var faults: [Diagnostic] = []

    /// Reads a plan.
    ///
    /// - Parameters:
    ///   - file: its path, `-` for standard input; the model's path leads on from its folder.
    ///   - folder: the folder below which the model lies, and what it extends; the plan's when `nil`.
    ///   - catalogue: where controls are looked up; the built-in catalogue when `nil`.
    /// - Throws: `ModelErrors` with everything wrong in it, or what keeps the model from being read.
    package static func plan(
        at file: String, below folder: String? = nil, catalogue: CatalogueBook? = nil
    ) throws -> (plan: SweepPlan, model: CheckedInput) {
        let bytes = try InputFile(file).bytes(upTo: 16 << 20)
        return try plan(
            bytes: bytes, file: InputFile(file).isStandardInput ? "" : file, below: folder,
            catalogue: catalogue)
    }

    static func plan(
        bytes: [UInt8], file: String, below folder: String?, catalogue: CatalogueBook?
    ) throws -> (plan: SweepPlan, model: CheckedInput) {
        let name = file.isEmpty ? "<standard input>" : file
        let root: YAMLNode
        do throws(YAMLFaults) {
            root = try YAMLDocument(bytes: bytes, file: name).root
        } catch {
            throw ModelErrors(error.faults.map { Diagnostic($0) })
        }
        guard root["sallyport-sweep"]?.scalar?.text == "1" else {
            throw ModelErrors([
                Diagnostic(
                    .missingKey, "this is no plan: begin it with 'sallyport-sweep: 1'",
                    at: root.range)
            ])
        }
        guard let node = root["model"], let written = node.scalar?.text, !written.isEmpty else {
            throw ModelErrors([
                Diagnostic(
                    .missingKey, "the plan names no model: write 'model' with the path of one",
                    at: root.range)
            ])
        }
        let found: (path: String, bytes: [UInt8])
        do {
            found = try BaseModels.model(
                named: written, in: file, below: folder, upTo: InputFile.maximumBytes)
        } catch {
            throw BaseFault(path: written, reason: "\(error)", key: "model")
        }
        let bases = BaseModels.beside(found.path, root: folder)
        let model = try CheckedInput.read(
            bytes: found.bytes, file: found.path, catalogue: catalogue, bases: bases)
        var reader = PlanReader(root: root, model: model)
        return (try reader.plan(of: found.path), model)
    }

    private init(root: YAMLNode, model: CheckedInput) {
        self.root = root
        self.model = model
    }

    private mutating func plan(of path: String) throws -> SweepPlan {
        for entry in root.entries ?? [] where !Self.keys.contains(entry.key) {
            faults.append(
                Diagnostic(
                    .unknownKey,
                    "a plan has no '\(entry.key.prefix(80))'"
                        + Suggestion.hint(for: entry.key, among: Self.keys), at: entry.keyRange))
        }
        let axes = self.axes()
        let exclusions = self.exclusions(among: axes)
        let design = self.design(of: axes)
        let inquiry = self.inquiry()
        let costs = self.costs(among: axes)
        guard let design, let inquiry, faults.isEmpty else { throw ModelErrors(faults) }
        let plan = SweepPlan(
            title: root["title"]?.scalar?.text, model: path, axes: axes, design: design,
            exclusions: exclusions, inquiry: inquiry, costs: costs)
        if plan.count <= Self.mostHeld, !plan.hasSetUp(amongFirst: plan.count) {
            throw ModelErrors([
                Diagnostic(
                    .wrongType,
                    "'exclude' leaves every set-up out: take a condition away, or narrow it",
                    at: root["exclude"]?.range ?? root.range)
            ])
        }
        return plan
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, at range: YAMLRange) {
        if faults.count < ModelErrors.mostWorthReading {
            faults.append(Diagnostic(code, message, at: range))
        }
    }

    // MARK: What varies

    private mutating func axes() -> [SweepAxis] {
        guard let node = root["vary"], let entries = node.entries, !entries.isEmpty else {
            report(
                .missingKey, "nothing varies: write 'vary' with paths and the values of each",
                at: root["vary"]?.range ?? root.range)
            return []
        }
        guard entries.count <= Self.mostAxes else {
            report(.limit, "more than \(Self.mostAxes) things vary", at: node.range)
            return []
        }
        guard case .model(let graph, _) = model.content else {
            report(
                .wrongType, "an attack graph has no facts to vary: name a model",
                at: root["model"]?.range ?? root.range)
            return []
        }
        var values = AxisValues(graph: graph)
        let axes = entries.map { SweepAxis(name: $0.key, values: values.values(of: $0)) }
        faults += values.faults
        return axes
    }

    /// Conditions under which a set-up is left out.
    private mutating func exclusions(among axes: [SweepAxis]) -> [SweepExclusion] {
        guard let node = root["exclude"] else { return [] }
        guard let items = node.items else {
            report(.wrongType, "'exclude' takes a list of conditions", at: node.range)
            return []
        }
        var reader = ExclusionReader(axes: axes)
        let exclusions = reader.exclusions(in: items)
        faults += reader.faults.prefix(ModelErrors.mostWorthReading)
        return exclusions
    }

    // MARK: Which go together

    private mutating func design(of axes: [SweepAxis]) -> SweepDesign? {
        let place = root["how"]?.range ?? root.range
        guard let way = way() else { return nil }
        let sizes = axes.map(\.values.count)
        if axes.isEmpty || sizes.contains(0) { return nil }
        guard let design = SweepDesign(way, sizes: sizes) else {
            report(
                .limit,
                way == .zip
                    ? "what goes side by side has as many values each: there are "
                        + WordList.joined(Set(sizes).sorted().map(String.init))
                    : "there are more than \(SweepDesign.mostRows) rows", at: place)
            return nil
        }
        return design
    }

    private mutating func way() -> SweepDesign.Way? {
        let name = root["how"]?.scalar?.text ?? "grid"
        let seed = number("seed", usual: 1, within: 0...Int.max)
        switch name {
        case "grid", "zip":
            for key in ["rows", "seed"] {
                if let node = root[key] {
                    report(
                        .unknownKey, "'\(key)' goes with latin-hypercube and random",
                        at: node.range)
                }
            }
            return name == "zip" ? .zip : .grid
        case "latin-hypercube", "random":
            guard root["rows"] != nil else {
                report(
                    .missingKey, "'\(name)' takes 'rows': say how many",
                    at: root["how"]?.range ?? root.range)
                return nil
            }
            guard let seed, let rows = number("rows", usual: 1, within: 1...SweepDesign.mostRows)
            else { return nil }
            return name == "random"
                ? .random(rows: rows, seed: UInt64(seed))
                : .latinHypercube(rows: rows, seed: UInt64(seed))
        default:
            report(
                .wrongType,
                "'\(name.prefix(80))' is no way to combine values: write grid, zip, "
                    + "latin-hypercube or random", at: root["how"]?.range ?? root.range)
            return nil
        }
    }

    private mutating func number(
        _ key: String, usual: Int, within range: ClosedRange<Int>
    ) -> Int? {
        guard let node = root[key] else { return usual }
        guard let number = node.scalar.flatMap({ Int($0.text) }), range.contains(number) else {
            report(
                .wrongType, "'\(key)' takes a whole number from \(range.lowerBound) up",
                at: node.range)
            return nil
        }
        return number
    }

    private mutating func inquiry() -> SetupInquiry? {
        do throws(RequestFault) {
            return try InquiryReader(root: root, takesPlainTexts: true).inquiry()
        } catch {
            report(.wrongType, "\(error)", at: place(of: error))
            return nil
        }
    }

    /// Where what is asked is wrong.
    private func place(of fault: RequestFault) -> YAMLRange {
        let key =
            switch fault {
            case .wrongValue(let key, _): key
            default: "ask"
            }
        let node = root[key]
        if case .unknownQuestion(let name, _) = fault,
            let item = node?.items?.first(where: { $0.scalar?.text == name })
        {
            return item.range
        }
        return node?.range ?? root.range
    }
}
