/// Puts events together into a tree, without recursion, and collects what it refuses.
struct TreeBuilder {
    /// More faults than this are not worth reading.
    private static let maximumFaults = 100

    private(set) var root: YAMLNode?
    private(set) var faults: [YAMLFault] = []

    private let file: String
    private let limits: YAMLLimits
    private var open: [OpenCollection] = []
    private var nodeCount = 0
    private var hasDocument = false

    init(file: String, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
    }

    /// Takes the next event; false when reading cannot go on.
    mutating func take(_ event: ReadEvent) -> Bool {
        if let anchor = event.anchor { note(.anchor(anchor), at: event.range) }
        if let tag = event.tag { note(.tag(tag), at: event.range) }
        switch event.kind {
        case .documentStart:
            if hasDocument { return stop(.secondDocument, at: event.range) }
            hasDocument = true
        case .failure(let message): return stop(.syntax(.other(message)), at: event.range)
        case .alias(let name):
            note(.alias(name), at: event.range)
            return add(YAMLNode(.scalar(YAMLScalar("", isPlain: true)), at: event.range))
        case .scalar(let scalar, let byteCount):
            guard byteCount <= limits.scalarBytes else {
                return stop(.scalarTooLong(limit: limits.scalarBytes), at: event.range)
            }
            return add(YAMLNode(.scalar(scalar), at: event.range))
        case .listStart: return begin(isMapping: false, at: event.range)
        case .mappingStart: return begin(isMapping: true, at: event.range)
        case .listEnd, .mappingEnd: return end(at: event.range)
        }
        return faults.count < TreeBuilder.maximumFaults
    }

    private mutating func begin(isMapping: Bool, at range: YAMLRange) -> Bool {
        guard open.count < limits.depth else {
            return stop(.tooDeep(limit: limits.depth), at: range)
        }
        if let last = open.last, last.awaitsKey { return stop(.complexKey, at: range) }
        open.append(OpenCollection(isMapping: isMapping, start: range))
        return true
    }

    private mutating func end(at range: YAMLRange) -> Bool {
        guard let collection = open.popLast() else { return true }
        return add(collection.node(endingAt: range.end))
    }

    private mutating func add(_ node: YAMLNode) -> Bool {
        nodeCount += 1
        guard nodeCount <= limits.nodes else {
            return stop(.tooManyNodes(limit: limits.nodes), at: node.range)
        }
        guard let last = open.indices.last else {
            root = node
            return true
        }
        if open[last].awaitsKey, let scalar = node.scalar {
            if scalar.isPlain, scalar.text == "<<" { note(.mergeKey, at: node.range) }
            if let first = open[last].takeKey(scalar.text, at: node.range) {
                note(.duplicateKey(scalar.text, first: first), at: node.range)
            }
        } else {
            open[last].takeValue(node)
        }
        return faults.count < TreeBuilder.maximumFaults
    }

    private mutating func note(_ kind: YAMLFault.Kind, at range: YAMLRange) {
        faults.append(YAMLFault(kind, at: range))
    }

    private mutating func stop(_ kind: YAMLFault.Kind, at range: YAMLRange) -> Bool {
        note(kind, at: range)
        return false
    }
}

/// A list or mapping whose end has not come yet.
private struct OpenCollection {
    /// Mappings with more entries than this look keys up in a table instead of one by one.
    private static let largestScanned = 12

    let isMapping: Bool
    private let start: YAMLRange
    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    private var pending: (key: String, range: YAMLRange)?
    private var places: [String: Int] = [:]

    init(isMapping: Bool, start: YAMLRange) {
        self.isMapping = isMapping
        self.start = start
    }

    var awaitsKey: Bool { isMapping && pending == nil }

    /// Takes a key; returns where it stood before if it did.
    mutating func takeKey(_ key: String, at range: YAMLRange) -> YAMLRange? {
        pending = (key, range)
        guard entries.count > OpenCollection.largestScanned else {
            return entries.first { $0.key == key }?.keyRange
        }
        for at in places.count..<entries.count { places[entries[at].key] = at }
        return places[key].map { entries[$0].keyRange }
    }

    mutating func takeValue(_ node: YAMLNode) {
        guard isMapping else { return items.append(node) }
        guard let (key, range) = pending else { return }
        pending = nil
        entries.append(YAMLEntry(key: key, keyRange: range, value: node))
    }

    func node(endingAt end: YAMLMark) -> YAMLNode {
        let range = YAMLRange(file: start.file, start: start.start, end: end)
        return YAMLNode(isMapping ? .mapping(entries) : .list(items), at: range)
    }
}
