internal import AttackGraph
import Networks

/// What has attributes.
enum GraphMLDomain: Int, CaseIterable {
    case node
    case edge
    case graph
}

/// The keys that a file declares, and in which column each domain's values of a key go.
struct GraphMLKeys {
    /// Where a key's values go.
    enum Target {
        /// The key is not declared.
        case undeclared
        /// The key is declared for something else.
        case elsewhere
        /// The values are not kept: they are graphics, or of something that is not read.
        case nowhere
        case column(Int)
    }

    private struct Key {
        let name: String
        let type: GraphColumn.ValueType
        let isGraphics: Bool
        /// The column in each domain, if it has one there.
        var columns: [Int?] = [nil, nil, nil]
        var standard: [UInt8]?
    }

    private var ids = TextPool()
    /// The keys with each id; a file may give one id to a key of nodes and to one of edges.
    private var declared: [[Int]] = []
    private var keys: [Key] = []
    /// For each domain the column of each name: what has one name is one attribute.
    private var named: [[String: Int]] = [[:], [:], [:]]
    /// For each domain the column of each id, -1 without one; the fast way to most values.
    private var columns: [[Int32]] = [[], [], []]
    /// The key that was asked for after each, the last time; values mostly come in one order.
    private var followers: [Int] = []
    private var last = 0

    /// How many keys there are.
    var count: Int { keys.count }

    /// Declares a key; `false` when its id is taken in one of its domains.
    mutating func declare(
        _ id: String, name: String, type: GraphColumn.ValueType, domains: [GraphMLDomain],
        isGraphics: Bool, in graph: inout AttributedGraph
    ) -> Bool {
        let number = ids.insert(Array(id.utf8).span).number
        if number == declared.count {
            declared.append([])
            followers.append(number)
            for domain in GraphMLDomain.allCases { columns[domain.rawValue].append(-1) }
        } else if domains.isEmpty
            || domains.contains(where: { columns[$0.rawValue][number] >= 0 })
        {
            return false
        }
        declared[number].append(keys.count)
        keys.append(Key(name: name, type: type, isGraphics: isGraphics))
        if !isGraphics {
            for domain in domains { _ = addColumn(of: number, in: domain, to: &graph) }
        }
        return true
    }

    /// The first of some domains in which another key has a name already.
    func clash(of name: String, in domains: [GraphMLDomain]) -> GraphMLDomain? {
        domains.first { named[$0.rawValue][name] != nil }
    }

    /// Where the values of a key go in a domain.
    ///
    /// Changes what is remembered of the order in which keys are asked for, and nothing else.
    mutating func target(of id: Span<UInt8>, in domain: GraphMLDomain) -> Target {
        guard let number = number(of: id) else { return .undeclared }
        let column = columns[domain.rawValue][number]
        if column >= 0 { return .column(Int(column)) }
        return declared[number].allSatisfy { keys[$0].isGraphics } ? .nowhere : .elsewhere
    }

    /// Gives a declared key a column in a domain that it is not declared for.
    mutating func widen(
        _ id: Span<UInt8>, to domain: GraphMLDomain, in graph: inout AttributedGraph
    ) -> Int? {
        ids.number(of: id).map { addColumn(of: $0, in: domain, to: &graph) }
    }

    /// Sets what the last key's elements have that say nothing themselves.
    mutating func setStandard(_ text: [UInt8]) {
        if let last = keys.indices.last { keys[last].standard = text }
    }

    /// The columns that have a standard value.
    var standards: [(domain: GraphMLDomain, column: Int, text: [UInt8])] {
        keys.flatMap { key in
            GraphMLDomain.allCases.compactMap { domain in
                guard let text = key.standard, let column = key.columns[domain.rawValue]
                else { return nil }
                return (domain, column, text)
            }
        }
    }

    private mutating func number(of id: Span<UInt8>) -> Int? {
        guard last < followers.count else { return nil }
        let guess = followers[last]
        if ids.isText(guess, id) {
            last = guess
            return guess
        }
        guard let number = ids.number(of: id) else { return nil }
        followers[last] = number
        last = number
        return number
    }

    private mutating func addColumn(
        of number: Int, in domain: GraphMLDomain, to graph: inout AttributedGraph
    ) -> Int {
        guard let key = declared[number].last else { return 0 }
        let name = keys[key].name
        let column =
            named[domain.rawValue][name]
            ?? graph.addColumn(name, type: keys[key].type, to: domain)
        named[domain.rawValue][name] = column
        keys[key].columns[domain.rawValue] = column
        columns[domain.rawValue][number] = Int32(truncatingIfNeeded: column)
        return column
    }
}

extension AttributedGraph {
    /// Adds an empty column and gives its place.
    mutating func addColumn(
        _ name: String, type: GraphColumn.ValueType, to domain: GraphMLDomain
    ) -> Int {
        let column = GraphColumn(name, type: type)
        switch domain {
        case .node:
            nodeColumns.append(column)
            return nodeColumns.count - 1
        case .edge:
            edgeColumns.append(column)
            return edgeColumns.count - 1
        case .graph:
            graphColumns.append(column)
            return graphColumns.count - 1
        }
    }

    /// How many rows a column has.
    func rowCount(of column: Int, in domain: GraphMLDomain) -> Int {
        switch domain {
        case .node: nodeColumns[column].count
        case .edge: edgeColumns[column].count
        case .graph: graphColumns[column].count
        }
    }

    /// Changes a column where it stands.
    mutating func changeColumn<Result>(
        _ column: Int, of domain: GraphMLDomain, _ body: (inout GraphColumn) -> Result
    ) -> Result {
        switch domain {
        case .node: body(&nodeColumns[column])
        case .edge: body(&edgeColumns[column])
        case .graph: body(&graphColumns[column])
        }
    }
}
