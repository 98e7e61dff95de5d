/// What of a scene stands where, found out once: what each box and the page hold, and which lines
/// part there.
///
/// - Complexity: O(*n* · *d*) for *n* things nested *d* deep.
struct SceneContents {
    private var boxesInside: [[Int]]
    private var nodesInside: [[Int]]
    private var linesInside: [[Int]]
    /// The first step of the flow in each box that has any.
    private(set) var firstSteps: [Int: Int] = [:]
    /// The widest label of a gate in the border of each box that lines cross with gates.
    private(set) var gateLabels: [Int: GateLabels] = [:]

    /// The widest labels of gates of lines that leave a box, and of those that enter it.
    struct GateLabels {
        var leaving: Int?
        var entering: Int?
    }

    init(of scene: Scene) {
        // The page comes first, then each box.
        boxesInside = Array(repeating: [], count: scene.boxes.count + 1)
        nodesInside = boxesInside
        linesInside = boxesInside
        for (box, entry) in scene.boxes.enumerated() {
            boxesInside[Self.place(entry.parent)].append(box)
        }
        for (node, entry) in scene.nodes.enumerated() {
            nodesInside[Self.place(entry.box)].append(node)
            guard let step = entry.step else { continue }
            for box in scene.chain(from: entry.box) {
                firstSteps[box] = min(firstSteps[box] ?? step, step)
            }
        }
        for (line, entry) in scene.lines.enumerated() {
            let common = scene.commonBox(scene.nodes[entry.from].box, scene.nodes[entry.to].box)
            linesInside[Self.place(common)].append(line)
            guard !entry.gates.isEmpty else { continue }
            let left = Set(scene.chain(from: scene.nodes[entry.from].box))
            for (box, gate) in entry.gates {
                let width = gate.labelWidth
                var labels = gateLabels[box] ?? GateLabels()
                if left.contains(box) {
                    labels.leaving = max(labels.leaving ?? width, width)
                } else {
                    labels.entering = max(labels.entering ?? width, width)
                }
                gateLabels[box] = labels
            }
        }
    }

    private static func place(_ box: Int?) -> Int { box.map { $0 + 1 } ?? 0 }

    /// The boxes directly in a box or on the page, in order.
    func boxes(in box: Int?) -> [Int] { boxesInside[Self.place(box)] }

    /// The nodes directly in a box or on the page, in order.
    func nodes(in box: Int?) -> [Int] { nodesInside[Self.place(box)] }

    /// The lines of which a box or the page is the innermost that holds both ends, in order: those
    /// that join two of its items.
    func lines(in box: Int?) -> [Int] { linesInside[Self.place(box)] }
}
