/// Dropping nodes that nothing needs any more (mark and slide).
extension DiagramStore {
    /// Drops the functions that are not needed; edges to the others change (`NodeTable.moved`).
    mutating func keepFunctions(_ live: LiveNodes) {
        charge(functions.count * Self.workPerVisit)
        functions.keep(live)
        fitLimits()
        cache.clear(for: functions.count)
    }

    /// Drops the families that are not needed; edges to the others change (`NodeTable.moved`).
    mutating func keepSets(_ live: LiveNodes) {
        charge(sets.count * Self.workPerVisit)
        sets.keep(live)
        fitLimits()
        cache.clear(for: sets.count)
    }

    /// Forgets what finding the functions needed, before the minimal sets of one are taken.
    ///
    /// - Parameter least: the nodes from which on all but the function's are dropped.
    /// - Returns: the function's edge from then on.
    mutating func beginSets(of function: UInt32, droppingFrom least: Int) -> UInt32 {
        var edge = function
        if functions.count >= least {
            var live = functions.noneLive
            live.insert(Int(function >> 1))
            functions.close(&live)
            edge = functions.moved(function, live)
            functions.keep(live)
        }
        for place in 0..<functions.count { functions.nodes[place].note = .max }
        cache.clear()
        return edge
    }

    /// Drops the families that taking the minimal sets of a function does not need any more, when
    /// there is no room for another.
    ///
    /// Needed are the families of functions that are finished and from which one that is not is
    /// made. Other finished functions count as unfinished from then on; nothing asks for them.
    ///
    /// - Returns: whether taking them should go on: an eighth of the nodes allowed became free, and
    ///   a function was finished since the last time.
    mutating func makeRoomForSets(of function: UInt32) -> Bool {
        guard sets.count >= setLimit else { return false }
        charge(count * Self.workPerVisit)
        var live = sets.noneLive
        var walked = functions.noneLive
        walked.insert(Int(function >> 1))
        var open = 0
        var at = functions.count
        while let next = walked.last(before: at), next >= functions.terminals {
            let node = functions.nodes[next]
            if node.note != .max {
                live.insert(Int(node.note))
            } else {
                open += 1
                walked.insert(Int(node.low >> 1))
                walked.insert(Int(node.high >> 1))
            }
            at = next
        }
        sets.close(&live)
        guard open < unfinished, sets.count - live.count >= max(1, limit / 8) else { return false }
        unfinished = open
        for place in functions.terminals..<max(functions.terminals, functions.count) {
            let family = functions.nodes[place].note
            guard family != .max else { continue }
            functions.nodes[place].note =
                live.contains(Int(family)) ? sets.moved(family, live) : .max
        }
        keepSets(live)
        return true
    }
}
