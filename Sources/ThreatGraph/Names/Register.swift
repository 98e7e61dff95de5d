/// A model element that is known by an id of its own type.
public protocol Registrable: Hashable, Sendable {
    /// The element's name, unique among its kind.
    var id: Identifier<Self> { get }
}

/// The elements of one kind in a model, unique by id and always in id order.
///
/// ```swift
/// import ThreatGraph
///
/// var keys: Register<Key> = [Key(id: "vault"), Key(id: "backup", title: "Spare key")]
/// print(keys.map(\.name))  // ["Spare key", "vault"]
/// keys["backup"]?.title = nil
/// keys["vault"] = nil
/// print(keys.map(\.name), keys.contains("vault"))  // ["backup"] false
/// ```
public struct Register<Element: Registrable>: Hashable, Sendable {
    private var elements: [Element] = []

    /// Makes an empty register.
    public init() {}

    /// Makes a register of elements; of two with one id the later one stays.
    ///
    /// - Complexity: O(*n* log *n*) for *n* elements.
    public init(_ elements: some Sequence<Element>) {
        var byID: [Identifier<Element>: Element] = [:]
        for element in elements { byID[element.id] = element }
        self.elements = byID.values.sorted { $0.id < $1.id }
    }

    /// The element called `id`, or `nil`.
    ///
    /// - Complexity: O(log *n*) to read; O(*n*) to add or remove.
    public subscript(id: Identifier<Element>) -> Element? {
        get {
            let at = insertionPoint(of: id)
            return at < elements.count && elements[at].id == id ? elements[at] : nil
        }
        set {
            let at = insertionPoint(of: id)
            let isPresent = at < elements.count && elements[at].id == id
            switch (newValue, isPresent) {
            case (let element?, true): elements[at] = element
            case (let element?, false): elements.insert(element, at: at)
            case (nil, true): elements.remove(at: at)
            case (nil, false): break
            }
        }
    }

    /// The ids, in order.
    public var ids: [Identifier<Element>] { elements.map(\.id) }

    /// Whether an element is called `id`.
    public func contains(_ id: Identifier<Element>) -> Bool { self[id] != nil }

    private func insertionPoint(of id: Identifier<Element>) -> Int {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = (low + high) / 2
            if elements[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Register: RandomAccessCollection {
    /// The first position.
    public var startIndex: Int { elements.startIndex }
    /// The position past the last element.
    public var endIndex: Int { elements.endIndex }
    /// The element at a position in id order.
    public subscript(position: Int) -> Element { elements[position] }
}

extension Register: ExpressibleByArrayLiteral {
    /// Makes a register from a list.
    public init(arrayLiteral elements: Element...) { self.init(elements) }
}
