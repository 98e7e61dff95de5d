public import ModelFormat
internal import ThreatGraph

extension CheckedInput {
    /// The same model, of which the lines of presets are asked too; `nil` for an attack graph.
    ///
    /// A line that the model has already, or another preset, is asked once and has the readings of
    /// all.
    public func requiring(_ presets: [PresetFile]) -> CheckedInput? {
        guard case .model(var model, let catalogue) = content else { return nil }
        let lines = presets.flatMap(\.requirements)
        for line in lines {
            if let same = model.requirements.firstIndex(where: { $0.identity == line.identity }) {
                model.requirements[same].readings += line.readings
            } else {
                model.requirements.append(line)
            }
        }
        // What is asked belongs to what was answered, and so to the digest.
        let asked = lines.map { "# also required: \($0.identity)\n" }.joined()
        return CheckedInput(
            content: .model(model, catalogue: catalogue), document: document, dated: dated,
            canonicalText: canonicalText + asked, warnings: warnings, notes: notes)
    }
}
