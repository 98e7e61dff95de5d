extension YAMLSyntax {
    /// Hands the nodes over as libyaml's events, until `take` returns false.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    func events(file: String, take: (ReadEvent) -> Bool) {
        func range(_ start: Int, _ end: Int) -> YAMLRange {
            YAMLRange(file: file, start: places.mark(at: start), end: places.mark(at: end))
        }
        var open: [Int] = []
        func close(_ index: Int) -> Bool {
            let node = nodes[index]
            let kind: ReadEvent.Kind = node.kind == .list ? .listEnd : .mappingEnd
            return take(ReadEvent(kind: kind, range: range(node.end, node.end)))
        }
        for index in nodes.indices {
            let node = nodes[index]
            while let last = open.last, last != node.parent {
                open.removeLast()
                guard close(last) else { return }
            }
            if node.parent == nil {
                let start = ReadEvent(kind: .documentStart, range: range(node.start, node.start))
                guard take(start) else { return }
            }
            var event = ReadEvent(kind: .listStart, range: range(node.start, node.end))
            event.anchor = node.anchor.map { name($0) }
            event.tag = node.tagMeaning
            switch node.kind {
            case .list: open.append(index)
            case .mapping:
                event.kind = .mappingStart
                open.append(index)
            case .alias: event.kind = .alias(name(node.start..<node.end))
            case .scalar:
                let bytes = scalars[index].map { textBytes(of: $0) } ?? []
                event.kind = .scalar(
                    YAMLScalar(
                        String(decoding: bytes, as: UTF8.self), isPlain: node.style == .plain),
                    byteCount: bytes.count)
            }
            guard take(event) else { return }
        }
        while let last = open.popLast() { guard close(last) else { return } }
    }

    private func name(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].dropFirst(), as: UTF8.self)
    }
}
