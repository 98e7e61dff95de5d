/// Where one set of weights is, at rest and in motion, whoever guards it.
package struct ResidencyFinding: Codable, Hashable, Sendable {
    /// A place that holds the weights in some form.
    package struct Home: Codable, Hashable, Sendable {
        /// The perimeter's id.
        package var perimeter: String
        /// The site where it stands; `nil` where the model places it nowhere.
        package var site: String?
        /// The jurisdictions on whose ground it stands, in order.
        package var jurisdictions: [String]
        /// Who operates it, and whoever runs the building, in order.
        package var companies: [String]
        /// In which forms it is there: `plaintext`, `ciphertext`, `share`.
        package var forms: [String]
    }

    /// A way over which the weights could move, were it open.
    package struct Way: Codable, Hashable, Sendable {
        /// Whether it is a channel or a service.
        package enum Kind: String, Codable, Hashable, Sendable {
            case channel, service
        }
        /// Which of the two it is.
        package var kind: Kind
        /// The channel's or the service's id.
        package var id: String
        /// The places from which it could carry them: perimeters by id, or `outside`.
        package var from: [String]
        /// Where it leads: a perimeter's id, or `outside`.
        package var to: String
    }

    /// The weights' id.
    package var weights: String
    /// Where they are kept, by perimeter.
    package var atRest: [Home]
    /// Over what they could move, however that is guarded: channels by id, then services by id.
    package var inMotion: [Way]
}
