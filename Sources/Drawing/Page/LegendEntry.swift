/// A sample of what a picture shows, and what it means.
public struct LegendEntry: Hashable, Sendable {
    /// What is drawn as a sample.
    public enum Sample: Hashable, Sendable {
        /// A piece of border with the mark of a gate's state on it.
        case gate(GateState)
        /// A short stroke as lines of this style are drawn.
        case line(LineStyle)
        /// The border and ground of a box.
        case tint(Tint)
        /// A filled pill.
        case pill
    }

    /// What is drawn.
    public var sample: Sample
    /// What it means.
    public var meaning: String

    /// Says what a sample stands for, in the words of the legend.
    public init(_ sample: Sample, _ meaning: String) {
        self.sample = sample
        self.meaning = meaning
    }

    /// The entry as a page holds it.
    var keyEntry: Page.KeyEntry {
        switch sample {
        case .gate(let state): (.gate(state), meaning, 20)
        case .line(let style): (.line(style), meaning, 40)
        case .tint(let tint): (.tint(tint), meaning, 30)
        case .pill: (.pill, meaning, 36)
        }
    }
}
