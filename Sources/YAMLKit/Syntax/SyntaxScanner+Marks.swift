/// Brackets, commas, and the marks of items, keys and values.
extension SyntaxScanner {
    mutating func fetchFlowStart(isList: Bool) {
        saveKey()
        if isDone { return }
        flows.append(Flow(isList: isList, offset: at))
        keys.append(SimpleKey())
        if refuseDepth() { return }
        allowsKey = true
        let start = at
        skip()
        append(isList ? .flowListStart : .flowMappingStart, from: start)
    }

    mutating func fetchFlowEnd(isList: Bool) {
        if isLenient, !mendFlowEnd(isList: isList) { return }
        let kind = isLenient ? flows.last?.isList ?? isList : isList
        dropKey()
        if isDone { return }
        if !flows.isEmpty {
            flows.removeLast()
            keys.removeLast()
        }
        allowsKey = false
        let start = at
        skip()
        append(kind ? .flowListEnd : .flowMappingEnd, from: start)
    }

    mutating func fetchComma() {
        if isLenient, flows.isEmpty {
            note(
                allowsKey || tokens.last?.kind == .value ? .reservedStart(",") : .afterValue, at,
                at + 1)
            if isDone { return }
            return allowsKey || tokens.last?.kind == .value ? fetchPlain() : skipLine()
        }
        dropKey()
        if isDone { return }
        allowsKey = true
        let start = at
        skip()
        append(.comma, from: start)
    }

    mutating func fetchItem() {
        if flows.isEmpty {
            if !allowsKey {
                note(.itemAfterKey, at, at + 1)
                if isDone { return }
            }
            if indent == column, let isList = levels.last?.isList {
                levels[levels.count - 1].hasOthers = !isList
            }
            openLevel(column, isList: true)
            if isDone { return }
        }
        dropKey()
        if isDone { return }
        allowsKey = true
        let start = at
        skip()
        append(.item, from: start)
    }

    mutating func fetchKey() {
        if flows.isEmpty {
            if !allowsKey {
                note(.reservedStart("?"), at, at + 1)
                if !isDone { fetchPlain() }
                return
            }
            openLevel(column, isList: false)
            if isDone { return }
        }
        dropKey()
        if isDone { return }
        allowsKey = flows.isEmpty
        let start = at
        skip()
        append(.key, from: start)
    }

    mutating func fetchValue() {
        let last = keys.count - 1
        if keys[last].isPossible {
            let key = keys[last]
            insertKey(key)
            if isDone { return }
            keys[last].isPossible = false
            allowsKey = false
        } else {
            if flows.isEmpty {
                if !allowsKey {
                    let isBehindPlain = tokens.last?.kind == .plain
                    note(isBehindPlain ? .colonInValue : .afterValue, at, at + 1)
                    if !isDone { skipLine() }
                    return
                }
                openLevel(column, isList: false)
                if isDone { return }
            }
            allowsKey = flows.isEmpty
        }
        let start = at
        skip()
        append(.value, from: start)
    }

    /// Puts the mark of a key where it began, and the mark of its mapping before that.
    mutating func insertKey(_ key: SimpleKey) {
        tokens.insert(ScanToken(.key, key.offset, key.offset), at: key.tokenIndex)
        openLevel(key.column, isList: false, before: key.tokenIndex, offset: key.offset)
        if flows.isEmpty, !levels.isEmpty { levels[levels.count - 1].hasOthers = false }
    }
}
