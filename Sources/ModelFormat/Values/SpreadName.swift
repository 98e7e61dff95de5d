/// The distributions by their names in the model file.
enum SpreadName: String, CaseIterable {
    case uniform
    case logUniform = "log-uniform"
    case logNormal = "log-normal"
}
