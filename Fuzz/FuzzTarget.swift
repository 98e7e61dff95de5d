/// A reader, and what has to hold of it whatever the bytes are.
struct FuzzTarget: Sendable {
    /// The name for `Scripts/fuzz`, and of the folder of seeds.
    let name: String
    /// Reads bytes; throws what it found wrong with the reader, or anything that must not be thrown.
    let run: @Sendable ([UInt8]) throws -> Void

    /// Every target, in alphabetical order.
    static let all: [FuzzTarget] = [
        .acceptances, .assignments, .carriedModel, .catalogue, .faultTree, .graphML, .imports,
        .input,
        .model, .rawGraph, .requests, .values, .xml, .yaml, .yamlEdit,
    ]
}

/// Something that does not hold.
struct Finding: Error, CustomStringConvertible {
    let description: String
}

/// Throws a finding unless something holds.
func claim(_ holds: Bool, _ words: @autoclosure () -> String) throws(Finding) {
    if !holds { throw Finding(description: words()) }
}
