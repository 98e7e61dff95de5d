/// Who describes an instrument.
public enum InstrumentOrigin: String, Codable, Hashable, Sendable {
    /// The model.
    case model
    /// The catalogue.
    case catalogue
    /// Nobody: it is named and nowhere to be found, so it is taken to do anything.
    case unknown
}
