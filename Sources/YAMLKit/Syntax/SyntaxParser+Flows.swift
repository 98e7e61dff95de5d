/// Lists and mappings in brackets.
extension SyntaxParser {
    /// Reads what separates entries; false when the state has been decided otherwise.
    private mutating func separator() -> Bool {
        if kind == .comma {
            skip()
            return true
        }
        switch kind {
        case .key, .plain, .singleQuoted, .doubleQuoted, .flowListStart, .flowMappingStart, .alias,
            .anchor, .tag:
            note(.missingComma)
            return state != .finished
        case .end, .documentStart, .documentEnd, .blockEnd:
            note(.afterValue)
            guard state != .finished else { return false }
            state = pop()
            end(at: token.start)
        case .value:
            note(.colonInValue)
            if state != .finished { skipWhole() }
            if state != .finished, kind.isScalar { skip() }
        default:
            note(.afterValue)
            if state != .finished { skipWhole() }
        }
        return false
    }

    mutating func flowListNext(isFirst: Bool) {
        if isFirst { skip() }
        state = .flowListNext
        if kind != .flowListEnd {
            if !isFirst, !separator() { return }
            if kind == .key {
                begin(.mapping, .flow, start: token.start)
                if state != .finished { state = .flowPairKey }
                return skip()
            }
            if kind != .flowListEnd {
                states.append(.flowListNext)
                state = .flowNode
                return node(isBlock: false, takesItems: false)
            }
        }
        state = pop()
        end(at: token.end, contentEnd: token.end)
        skip()
    }

    mutating func flowPairKey() {
        switch kind {
        case .value, .comma, .flowListEnd:
            let end = token.end
            // libyaml 0.2.5 passes over what stands there.
            if !isLenient { skip() }
            state = .flowPairValue
            addEmpty(at: end)
        default:
            states.append(.flowPairValue)
            node(isBlock: false, takesItems: false)
        }
    }

    mutating func flowPairValue() {
        state = .flowPairEnd
        if kind == .value {
            skip()
            if kind != .comma, kind != .flowListEnd {
                states.append(.flowPairEnd)
                state = .flowNode
                return node(isBlock: false, takesItems: false)
            }
        }
        addEmpty(at: token.start)
    }

    mutating func flowMappingKey(isFirst: Bool) {
        if isFirst { skip() }
        state = .flowMappingKey
        if kind != .flowMappingEnd {
            if !isFirst, !separator() { return }
            if kind == .key {
                skip()
                state = .flowMappingValue
                if kind != .value, kind != .comma, kind != .flowMappingEnd {
                    states.append(.flowMappingValue)
                    state = .flowNode
                    return node(isBlock: false, takesItems: false)
                }
                return addEmpty(at: token.start)
            }
            if kind != .flowMappingEnd {
                states.append(.flowMappingEmptyValue)
                state = .flowNode
                return node(isBlock: false, takesItems: false)
            }
        }
        state = pop()
        end(at: token.end, contentEnd: token.end)
        skip()
    }

    mutating func flowMappingValue() {
        state = .flowMappingKey
        if kind == .value {
            skip()
            if kind != .comma, kind != .flowMappingEnd {
                states.append(.flowMappingKey)
                state = .flowNode
                return node(isBlock: false, takesItems: false)
            }
        }
        addEmpty(at: token.start)
    }
}
