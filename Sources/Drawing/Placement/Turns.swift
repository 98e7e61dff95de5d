/// The boxes beside whose borders lines turn, because something stands further left than
/// what leads to it.
struct Turns {
    private(set) var left: Set<Int> = []
    private(set) var right: Set<Int> = []

    /// - Parameter firstSteps: the first step of the flow in each box.
    init(of scene: Scene, firstSteps: [Int: Int]) {
        func firstStep(of node: Int, in box: Int?) -> Int {
            switch Columns.item(of: node, in: box, scene) {
            case .box(let inner): firstSteps[inner] ?? 0
            case .node, nil: scene.nodes[node].step ?? 0
            }
        }
        for edge in scene.lines {
            let (from, to) = (scene.nodes[edge.from].box, scene.nodes[edge.to].box)
            let common = scene.commonBox(from, to)
            guard firstStep(of: edge.to, in: common) <= firstStep(of: edge.from, in: common) else {
                continue
            }
            func boxes(around box: Int?) -> ArraySlice<Int> {
                let chain = scene.chain(from: box)
                let end = common.flatMap { chain.firstIndex(of: $0) } ?? chain.endIndex
                return chain[..<end]
            }
            right.formUnion(boxes(around: from))
            left.formUnion(boxes(around: to))
            if let common {
                left.insert(common)
                right.insert(common)
            }
        }
    }
}
