package import ThreatGraph

/// Which goals a model has besides the four sums, and who is never asked in the bypass of each.
///
/// The rules are those of Docs/Compilation.md, "Work by work": one goal for each set of weights,
/// each asset and each workload. Where there is only one of them its goals are the sums.
package struct GoalPlan: Sendable {
    /// The most assets, and the most workloads, that get goals of their own; of more only those
    /// that a requirement names do.
    package static let maximumMembers = 1_024

    /// One asset or workload.
    private struct Member: Sendable {
        let name: String
        let principals: [DefenderID]
        /// Whether it has goals of its own.
        let isSeparate: Bool
        /// The times for which it is asked whether a denial of it lasts longer.
        let lengths: [TimeSpan]
    }

    /// What is said of an asset or a workload.
    private typealias Name = (name: String, principals: [DefenderID], lengths: [TimeSpan])

    /// What the bypass of a goal asks: which fact must not follow, and who is never asked.
    package struct Bypass: Hashable, Sendable {
        package let fact: String
        package let principals: [DefenderID]
    }

    /// The members of a sum whose goals have the same principals.
    private struct Group: Sendable {
        let principals: [DefenderID]
        /// The one member, where it has a goal of its own.
        let separate: String?
        /// Whether all members of the sum are in it.
        let isWhole: Bool

        func fact(_ sum: GoalName) -> String {
            if isWhole { return sum.factID }
            guard let separate else {
                return sum.factID + "~" + principals.map(\.rawValue).joined(separator: "+")
            }
            return sum.of(separate).factID
        }
    }

    /// What a sum is the disjunction of.
    private struct Members: Sendable {
        var all: [Member] = []
        /// The place of each in `all`, by name.
        var places: [String: Int] = [:]
        /// By principals.
        var groups: [Group] = []
        /// The place of each group in `groups`, by principals.
        var groupPlaces: [[DefenderID]: Int] = [:]

        init() {}

        /// The times for which it is asked whether a denial of any of them lasts longer.
        var lengths: [TimeSpan] { Set(all.flatMap(\.lengths)).sorted() }

        init(_ names: [Name], required: Set<String>) {
            let areFew = names.count <= GoalPlan.maximumMembers
            var found: [[DefenderID]: [Member]] = [:]
            for (place, name) in names.enumerated() {
                let member = Member(
                    name: name.name, principals: name.principals.sorted(),
                    isSeparate: names.count > 1 && (areFew || required.contains(name.name)),
                    lengths: name.lengths)
                all.append(member)
                places[member.name] = place
                found[member.principals, default: []].append(member)
            }
            for (principals, group) in found.sorted(by: {
                $0.key.lexicographicallyPrecedes($1.key)
            }) {
                groupPlaces[principals] = groups.count
                groups.append(
                    Group(
                        principals: principals,
                        separate: group.count == 1 && group[0].isSeparate ? group[0].name : nil,
                        isWhole: group.count == all.count))
            }
        }

        subscript(name: String) -> Member? { places[name].map { all[$0] } }
    }

    private let assets: Members
    private let workloads: Members
    /// The model of which facts are told apart by principals' labels too; `nil` where not.
    private let labelled: ThreatGraph?
    /// Whether goals are planned, and not only labels.
    private let isPlanned: Bool
    /// Goals that are asked for whatever the model says.
    private let asked: Set<GoalName>
    /// The assets and the workloads that are asked for.
    private let askedAssets: Set<String>
    private let askedWorkloads: Set<String>

    /// The label of what has no principal of its own, and so has all labs.
    package static let labs = "*"

    /// Nothing has a goal of its own.
    package init() {
        assets = Members()
        workloads = Members()
        labelled = nil
        isPlanned = false
        asked = []
        (askedAssets, askedWorkloads) = ([], [])
    }

    /// The goals that are asked for, and a fact for each of them and for each sum with each label of
    /// principals.
    ///
    /// The label is the owner where one is stated, and all labs for anything else. Reads one element,
    /// and of a workload the weights that it works on.
    package init(labelling model: ThreatGraph, asking asked: [GoalName] = []) {
        assets = Members()
        workloads = Members()
        labelled = model
        isPlanned = false
        self.asked = Set(asked)
        (askedAssets, askedWorkloads) = Self.names(in: asked)
    }

    /// The names of the assets and of the workloads that some goals are of.
    private static func names(in goals: [GoalName]) -> (Set<String>, Set<String>) {
        func names(_ isDenial: Bool) -> Set<String> {
            Set(goals.filter { ($0.kind == .denial) == isDenial }.compactMap(\.asset))
        }
        return (names(false), names(true))
    }

    /// The fact that a goal came about for something whose principals have a label.
    package static func fact(_ goal: GoalName, label: String) -> String {
        goal.factID + labelMark + label
    }

    /// What stands between a goal and a label in the id of a fact.
    package static let labelMark = "~~"

    /// Plans the goals of a model.
    ///
    /// - Parameters:
    ///   - keepsLabels: whether there is a fact for each label too, as `init(labelling:)` has them,
    ///     which no consequence is about.
    ///   - asked: goals that are planned whatever the model says: of what is the only one of its
    ///     sort, of what is not there, and for longer than a time that nothing in it takes.
    /// - Complexity: O(*n* log *n*) for *n* assets and workloads.
    package init(
        _ model: ThreatGraph, keepingLabels keepsLabels: Bool = false, asking asked: [GoalName] = []
    ) {
        self.asked = Set(asked)
        (askedAssets, askedWorkloads) = Self.names(in: asked)
        func required(_ isDenial: Bool) -> Set<String> {
            Set(
                model.requirements.filter { ($0.consequence == .denial) == isDenial }
                    .compactMap(\.asset))
        }
        assets = Members(
            model.weights.map { ($0.id.rawValue, model.possibleOwners(of: $0), []) },
            required: required(false))
        labelled = keepsLabels ? model : nil
        isPlanned = true
        workloads = Members(
            model.workloads.map {
                ($0.id.rawValue, model.principals(of: $0), $0.needs.lengths)
            },
            required: required(true))
    }

    private func members(for kind: ConsequenceKind) -> Members {
        kind == .denial ? workloads : assets
    }

    /// The goals of a kind that are asked for besides the sum: the sum for longer than each length,
    /// and by the name of whose they are those of each member, for longer than its own lengths too.
    package func goals(of kind: ConsequenceKind) -> [GoalName] {
        let members = members(for: kind)
        let planned =
            members.lengths.map { GoalName(kind, longerThan: $0) }
            + members.all.filter(\.isSeparate).flatMap { member in
                [GoalName(kind, of: member.name)]
                    + member.lengths.map { GoalName(kind, of: member.name, longerThan: $0) }
            }
        let known = Set(planned + [GoalName(kind)])
        return planned
            + asked.filter { $0.kind == kind && !known.contains($0) }.sorted { $0.id < $1.id }
    }

    /// What the bypass of a goal or of a sum asks.
    ///
    /// The bypass of a sum is the disjunction of its goals' bypasses: where all have the same
    /// principals, the sum without them; otherwise one question for each set of principals.
    package func bypasses(of goal: GoalName) -> [Bypass] {
        let members = members(for: goal.kind)
        if let name = goal.asset {
            return members[name].map {
                [Bypass(fact: goal.factID, principals: $0.principals)]
            } ?? []
        }
        return members.groups.map { Bypass(fact: $0.fact(goal), principals: $0.principals) }
    }

    /// The facts that follow, besides the sum's, when a member of a sum comes about: its own goal,
    /// and the one of all members with the same principals.
    ///
    /// - Parameter sum: The consequence, of everything.
    package func facts(of name: String, in sum: GoalName) -> [String] {
        let goal = sum.of(name)
        // Of whatever is asked for there is a fact for every sum, so that each follows from the others.
        let isAsked = (sum.kind == .denial ? askedWorkloads : askedAssets).contains(name)
        var labels: [String] = []
        if let labelled {
            let label = label(of: name, in: sum, labelled)
            labels.append(Self.fact(sum, label: label))
            if isAsked { labels.append(Self.fact(goal, label: label)) }
        }
        if !isPlanned { return (isAsked ? [goal.factID] : []) + labels }
        let members = members(for: sum.kind)
        guard let member = members[name], let at = members.groupPlaces[member.principals] else {
            return labels
        }
        let group = members.groups[at]
        var facts = member.isSeparate || isAsked ? [goal.factID] : []
        if !group.isWhole, group.separate == nil { facts.append(group.fact(sum)) }
        return facts + labels
    }

    /// The label of one member of a sum.
    private func label(of name: String, in sum: GoalName, _ model: ThreatGraph) -> String {
        let stated =
            sum.kind == .denial
            ? model.statedPrincipal(ofWorkload: WorkloadID(name))
            : model.weights[WeightsID(name)]?.owner
        return stated?.rawValue ?? Self.labs
    }
}

extension GoalName {
    /// The stable id of the fact that it has come about.
    package var factID: String {
        FactMeaning.consequence(kind).factID + (asset.map { ":\($0)" } ?? "")
            + Self.suffix(longerThan)
    }

    /// For longer than which time, as the id of a goal's fact says it; `nil` for any time at all.
    package static func length(ofFact id: String) -> TimeSpan? {
        guard let mark = id.lastIndex(of: ">") else { return nil }
        let rest = id[id.index(after: mark)...]
        return TimeSpan(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// The same of one asset or workload.
    fileprivate func of(_ name: String) -> GoalName {
        GoalName(kind, of: name, longerThan: longerThan)
    }
}
