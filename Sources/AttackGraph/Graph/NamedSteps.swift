/// The steps of a graph being built, as places in tables of names.
///
/// A name is kept once however many steps use it, so a million steps are a few flat arrays.
struct NamedSteps {
    private(set) var factNames = NameTable()
    private(set) var barrierNames = NameTable()
    private(set) var numbered = NumberedSteps()

    mutating func append(to head: String, from premises: [String], through barriers: [String]) {
        let head = UInt32(factNames.place(of: head))
        for premise in premises { numbered.needFact(UInt32(factNames.place(of: premise))) }
        for barrier in barriers { numbered.passBarrier(UInt32(barrierNames.place(of: barrier))) }
        numbered.yieldFact(head)
    }

    mutating func append(_ steps: NumberedSteps, facts: [String], barriers: [String]) {
        let isFirst = numbered.count == 0
        let facts = facts.map { UInt32(factNames.place(of: $0)) }
        let barriers = barriers.map { UInt32(barrierNames.place(of: $0)) }
        // Where every name is new, each has the number that it came with.
        if isFirst, facts.count == factNames.names.count,
            barriers.count == barrierNames.names.count
        {
            numbered = steps
        } else {
            numbered.append(steps, facts: facts, barriers: barriers)
        }
    }
}
