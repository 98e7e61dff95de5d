internal import AttackGraph
internal import Phrases
internal import ThreatGraph
internal import YAMLKit

/// Says that a text is not so plainly right that it may be read without its tree.
struct RawGraphDoubt: Error {}

/// Reads a raw attack graph in JSON in one pass over its bytes, without a tree.
///
/// It takes what is plainly right and nothing else. At anything that `AttackGraphDecoder` would say
/// something about, a warning too, and at anything that it would have to know YAML for, it gives up,
/// and the decoder reads the text from its tree and says what is wrong and where. So nothing is
/// diagnosed in two places, and what both read is the same graph.
struct RawGraphReader {
    let bytes: [UInt8]
    let limits: YAMLLimits
    /// Where it reads on.
    var at = 0
    /// How many values and keys were read.
    var nodeCount = 0
    var parties = NumberedNames()
    private var facts = NumberedNames()
    private var barriers = NumberedNames()
    private var steps = NumberedSteps()
    private var builder = AttackGraphBuilder()
    private var partyIDs: [UInt32] = []
    private var rootIDs: [String] = []
    private var consequenceCount = 0

    private init(_ bytes: [UInt8], limits: YAMLLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The document of a text; `nil` where the decoder has to look.
    ///
    /// - Complexity: O(*n*) for *n* bytes, and O(*m* log *m*) to sort *m* names.
    static func document(of bytes: [UInt8], limits: YAMLLimits) -> AttackGraphDocument? {
        guard bytes.count <= limits.bytes else { return nil }
        var reader = RawGraphReader(bytes, limits: limits)
        do throws(RawGraphDoubt) { return try reader.read() } catch { return nil }
    }

    private static let topKeys = [
        "format", "title", "date", "parties", "roots", "barriers", "steps", "consequences",
    ]
    private static let partyKeys = ["id", "lab", "failsAlone", "alsoFails"]
    private static let rootKeys = ["id", "fails", "failsFor"]
    private static let failureKeys = ["party", "mode"]
    private static let barrierKeys = ["id", "lock"]
    private static let stepKeys = ["fact", "pre", "via"]
    private static let consequenceKeys = ["id", "goal", "modes", "tiered"]
    /// `format`, `parties`, `barriers`, `steps` and `consequences`.
    private static let neededTopKeys: UInt16 = 0b1110_1001

    private mutating func read() throws(RawGraphDoubt) -> AttackGraphDocument {
        skipByteOrderMark()
        skipBlanksOutside()
        var title: String?
        var date: CalendarDate?
        var top = try openObject()
        while let key = try nextKey(of: &top, among: Self.topKeys) {
            switch key {
            case 0: guard try text() == AttackGraphDocument.format else { throw RawGraphDoubt() }
            case 1: title = try text()
            case 2:
                guard let day = CalendarDate(try text()) else { throw RawGraphDoubt() }
                date = day
            case 3: try readParties()
            case 4: try readRoots()
            case 5: try readBarriers()
            case 6: try readSteps()
            default: try readConsequences()
            }
        }
        guard top.has(Self.neededTopKeys) else { throw RawGraphDoubt() }
        skipBlanksOutside()
        guard at == bytes.count else { throw RawGraphDoubt() }
        return AttackGraphDocument(graph: try graph(), title: title, date: date)
    }

    /// The graph of what was read.
    private mutating func graph() throws(RawGraphDoubt) -> AttackGraph {
        // Names that are canonically the same would be one, written as the first of them.
        guard consequenceCount > 0, facts.areDistinctTexts else { throw RawGraphDoubt() }
        try checkLookAlikes()
        builder.addSteps(steps, facts: facts.names, barriers: barriers.names)
        steps = NumberedSteps()
        let graph: AttackGraph
        do throws(AttackGraphError) { graph = try builder.build() } catch { throw RawGraphDoubt() }
        guard graph.isEveryFactYielded else { throw RawGraphDoubt() }
        return graph
    }

    /// Gives up where two names look alike.
    private func checkLookAlikes() throws(RawGraphDoubt) {
        var looks = LookAlikeNames()
        let nowhere = DiagnosticPlace(file: "", line: 1, column: 1)
        for party in partyIDs {
            let name = parties.names[Int(party)]
            looks.add(name, of: AttackGraphDecoder.element("party", name), at: nowhere)
        }
        for name in rootIDs {
            looks.add(name, of: AttackGraphDecoder.element("root cause", name), at: nowhere)
        }
        guard looks.pairs.isEmpty else { throw RawGraphDoubt() }
    }

    private mutating func readParties() throws(RawGraphDoubt) {
        var list = try openList()
        while try nextItem(of: &list) {
            var id: UInt32?
            var isLab = false
            var failsAlone = true
            var others: [(party: String, modes: ModeSet)] = []
            var object = try openObject()
            while let key = try nextKey(of: &object, among: Self.partyKeys) {
                switch key {
                case 0: id = parties.number(of: try name())
                case 1: isLab = try truth()
                case 2: failsAlone = try truth()
                default: others = try failures()
                }
            }
            guard let id else { throw RawGraphDoubt() }
            partyIDs.append(id)
            builder.addParty(
                parties.names[Int(id)], isPrincipal: isLab, failsAlone: failsAlone,
                alsoFails: others)
        }
    }

    private mutating func readRoots() throws(RawGraphDoubt) {
        var list = try openList()
        while try nextItem(of: &list) {
            var id: String?
            var fails: [(party: String, modes: ModeSet)]?
            var exceptions: [String: [(party: String, modes: ModeSet)]] = [:]
            var object = try openObject()
            while let key = try nextKey(of: &object, among: Self.rootKeys) {
                switch key {
                case 0: id = try text()
                case 1: fails = try failures()
                default:
                    var inner = try openObject()
                    while let consequence = try nextFreeKey(of: &inner) {
                        guard exceptions[consequence] == nil else { throw RawGraphDoubt() }
                        exceptions[consequence] = try failures()
                    }
                }
            }
            guard let id, let fails else { throw RawGraphDoubt() }
            rootIDs.append(id)
            builder.addRootCause(id, fails: fails, failsFor: exceptions)
        }
    }

    private mutating func failures() throws(RawGraphDoubt) -> [(party: String, modes: ModeSet)] {
        var failures: [(party: String, modes: ModeSet)] = []
        var list = try openList()
        while try nextItem(of: &list) {
            var party: UInt32?
            var modes: ModeSet?
            var object = try openObject()
            while let key = try nextKey(of: &object, among: Self.failureKeys) {
                switch key {
                case 0: party = parties.number(of: try name())
                default: modes = ModeSet([try mode()])
                }
            }
            guard let party, let modes else { throw RawGraphDoubt() }
            failures.append((parties.names[Int(party)], modes))
        }
        return failures
    }

    private mutating func readBarriers() throws(RawGraphDoubt) {
        var list = try openList()
        while try nextItem(of: &list) {
            var id: UInt32?
            var lock: LockExpression?
            var object = try openObject()
            while let key = try nextKey(of: &object, among: Self.barrierKeys) {
                switch key {
                case 0: id = barriers.number(of: try name())
                default: lock = try self.lock(depth: 0)
                }
            }
            guard let id, let lock else { throw RawGraphDoubt() }
            builder.addBarrier(barriers.names[Int(id)], lock: lock)
        }
    }

    private mutating func readSteps() throws(RawGraphDoubt) {
        var list = try openList()
        while try nextItem(of: &list) {
            var fact: UInt32?
            var object = try openObject()
            while let key = try nextKey(of: &object, among: Self.stepKeys) {
                switch key {
                case 0: fact = facts.number(of: try name())
                case 1:
                    var needed = try openList()
                    while try nextItem(of: &needed) { steps.needFact(facts.number(of: try name())) }
                default:
                    var passed = try openList()
                    while try nextItem(of: &passed) {
                        steps.passBarrier(barriers.number(of: try name()))
                    }
                }
            }
            guard let fact else { throw RawGraphDoubt() }
            steps.yieldFact(fact)
        }
    }

    private mutating func readConsequences() throws(RawGraphDoubt) {
        var list = try openList()
        while try nextItem(of: &list) {
            var id: String?
            var goal: UInt32?
            var modes = ModeSet.all
            var isTiered: Bool?
            var object = try openObject()
            while let key = try nextKey(of: &object, among: Self.consequenceKeys) {
                switch key {
                case 0: id = try text()
                case 1: goal = facts.number(of: try name())
                case 2: modes = try self.modes()
                default: isTiered = try truth()
                }
            }
            guard let id, let goal, let isTiered else { throw RawGraphDoubt() }
            builder.addConsequence(
                id, goal: facts.names[Int(goal)], modes: modes, isTiered: isTiered)
            consequenceCount += 1
        }
    }
}

extension AttackGraph {
    /// Whether some step yields each fact, which it need not.
    fileprivate var isEveryFactYielded: Bool {
        // Steps are sorted by head.
        var heads = 0
        for (place, head) in steps.heads.enumerated()
        where place == 0 || steps.heads[place - 1] != head {
            heads += 1
        }
        return heads == facts.count
    }
}
