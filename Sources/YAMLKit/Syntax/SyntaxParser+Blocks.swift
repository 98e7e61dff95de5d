/// Lists and mappings that indentation holds together.
extension SyntaxParser {
    mutating func blockListNext() {
        switch kind {
        case .item:
            let end = token.end
            skip()
            if kind == .item || kind == .blockEnd {
                addEmpty(at: end)
            } else {
                states.append(.blockListNext)
                state = .blockNode
            }
        case .blockEnd:
            state = pop()
            end(at: token.start)
            skip()
        case .end, .documentStart, .documentEnd:
            endBroken()
        default:
            note(.missingItem)
            if state != .finished { skipWhole() }
        }
    }

    mutating func bareListNext() {
        guard kind == .item else {
            state = pop()
            return end(at: token.start)
        }
        let end = token.end
        skip()
        switch kind {
        case .item, .key, .value, .blockEnd: addEmpty(at: end)
        default:
            states.append(.bareListNext)
            state = .blockNode
        }
    }

    mutating func blockMappingKey() {
        switch kind {
        case .key:
            let end = token.end
            skip()
            state = .blockMappingValue
            switch kind {
            case .key, .value, .blockEnd: addEmpty(at: end)
            default:
                states.append(.blockMappingValue)
                state = .blockNodeOrItems
            }
        case .blockEnd:
            state = pop()
            end(at: token.start)
            skip()
        case .end, .documentStart, .documentEnd:
            endBroken()
        default:
            // libyaml reads a value without a key as the value of nothing.
            if kind == .value, isLenient {
                note(.malformed("key"))
                skip()
            } else {
                note(kind == .item || kind == .blockListStart ? .itemInMapping : .afterValue)
                if state != .finished { skipWhole() }
            }
        }
    }

    mutating func blockMappingValue() {
        state = .blockMappingKey
        guard kind == .value else { return addEmpty(at: token.start) }
        let end = token.end
        skip()
        switch kind {
        case .key, .value, .blockEnd: addEmpty(at: end)
        default:
            states.append(.blockMappingKey)
            state = .blockNodeOrItems
        }
    }

    /// Ends a list or mapping in blocks where the document ends too early.
    private mutating func endBroken() {
        note(.afterValue)
        guard state != .finished else { return }
        state = pop()
        end(at: token.start)
    }
}
