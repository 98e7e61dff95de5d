import ThreatGraph

/// The levels that vary over axes, taken out of what is compiled: whoever asks about a set-up says what
/// each of them is there.
///
/// A rule of the compiler only holds a level against an attacker's tier, so that it need not be run for
/// each level by itself. A level is left open where the model states it, nothing takes its own level from
/// it, and a model read with each of its values is the model as written but for that level; others stay
/// with the axes.
struct OpenLevels: Sendable {
    /// A level of one element.
    private struct Level: Sendable {
        let part: ModelPart
        let path: String
        let written: SecurityLevel
        /// By axis, from the last one to the first, what each of its values sets it to.
        let settings: [(axis: Int, levels: [SecurityLevel?])]
    }

    private let levels: [Level]
    /// What is left of the axes: for each value the changes but those of open levels.
    let axes: [[[Change]]]

    /// How many levels are open.
    var count: Int { levels.count }

    /// Finds them.
    ///
    /// - Parameters:
    ///   - written: the model as written.
    ///   - complete: the model with changes made.
    /// - Throws: what `complete` throws.
    /// - Complexity: a reading of the model for each value of a level.
    init(
        _ axes: [[[Change]]], of written: ThreatGraph,
        complete: ([Change]) throws -> ThreatGraph
    ) throws {
        let paths = Set(axes.joined().joined().map(\.path)).sorted()
        let taken = Self.levelsTaken(from: written)
        var levels: [Level] = []
        for path in paths {
            guard path.hasSuffix(".level"), let part = ModelPart(path: path),
                part.levelPath == path, !taken.contains(part),
                let level = written.statedLevel(of: part),
                let settings = Self.settings(of: path, in: axes)
            else { continue }
            var isAlone = true
            for value in Set(settings.flatMap { $0.levels.compactMap { $0 } }).sorted() {
                let changed = try complete([Change(path: path, value: .scalar("\(value)"))])
                var expected = written
                expected.setLevel(value, of: part)
                isAlone =
                    isAlone && expected.parts == changed.parts
                    && expected.parts.allSatisfy { expected.agrees(with: changed, on: $0) }
            }
            guard isAlone else { continue }
            levels.append(
                Level(part: part, path: path, written: level, settings: settings.reversed()))
        }
        let open = Set(levels.map(\.path))
        self.levels = levels
        self.axes = axes.map { $0.map { $0.filter { !open.contains($0.path) } } }
    }

    /// What each axis sets a level to, value by value; `nil` where one is no level.
    private static func settings(
        of path: String, in axes: [[[Change]]]
    ) -> [(axis: Int, levels: [SecurityLevel?])]? {
        var settings: [(axis: Int, levels: [SecurityLevel?])] = []
        for (axis, values) in axes.enumerated() {
            var own: [SecurityLevel?] = []
            for changes in values {
                // Changes are made in their order.
                guard let last = changes.last(where: { $0.path == path }) else {
                    own.append(nil)
                    continue
                }
                guard case .scalar(let text) = last.value, let level = SecurityLevel(text) else {
                    return nil
                }
                own.append(level)
            }
            if own.contains(where: { $0 != nil }) { settings.append((axis, own)) }
        }
        return settings
    }

    /// The model with these levels open.
    ///
    /// - Returns: `nil` where something takes its level from one of them.
    func opened(_ model: ThreatGraph) -> ThreatGraph? {
        if levels.isEmpty { return model }
        let taken = Self.levelsTaken(from: model)
        var opened = model
        for (place, level) in levels.enumerated() {
            guard !taken.contains(level.part), model.statedLevel(of: level.part) != nil else {
                return nil
            }
            opened.setLevel(.open(place), of: level.part)
        }
        return opened
    }

    /// What each open level is in a set-up, given the place of each axis' value.
    ///
    /// - Complexity: O(levels and axes that set them).
    func levels(for picks: [Int]) -> [Int] {
        levels.map { level in
            for (axis, values) in level.settings {
                if let value = values[picks[axis]] { return value.rawValue }
            }
            return level.written.rawValue
        }
    }

    /// The parts of which some other part takes its level, or which take theirs themselves.
    private static func levelsTaken(from model: ThreatGraph) -> Set<ModelPart> {
        model.takenLevels.reduce(into: []) { $0.formUnion($1.value.union([$1.key])) }
    }
}

extension ModelPart {
    /// Where the level of a perimeter or a channel is written; `nil` for other parts.
    fileprivate var levelPath: String? {
        switch self {
        case .perimeter(let id): "perimeters.\(id).level"
        case .channel(let id): "channels.\(id).level"
        default: nil
        }
    }
}

extension ThreatGraph {
    /// The level that a perimeter without a baseline or a channel states.
    fileprivate func statedLevel(of part: ModelPart) -> SecurityLevel? {
        switch part {
        case .perimeter(let id):
            guard let perimeter = perimeters[id], perimeter.baseline == nil else { return nil }
            return perimeter.level
        case .channel(let id):
            guard case .barrier(_, let level)? = channels[id]?.guardedBy else { return nil }
            return level
        default: return nil
        }
    }

    /// Writes another level where one is stated.
    fileprivate mutating func setLevel(_ level: SecurityLevel, of part: ModelPart) {
        switch part {
        case .perimeter(let id):
            guard var perimeter = perimeters[id] else { return }
            perimeter.level = level
            perimeters[id] = perimeter
        case .channel(let id):
            guard var channel = channels[id], case .barrier(let operators, _) = channel.guardedBy
            else { return }
            channel.guardedBy = .barrier(operators: operators, level: level)
            channels[id] = channel
        default: return
        }
    }
}
