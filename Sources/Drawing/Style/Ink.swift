/// A colour with a name: one literal colour for light ground, one for dark ground.
///
/// The name is the class by which a style sheet turns the colour dark, so two inks of one picture
/// with different colours need different names.
public struct Ink: Hashable, Sendable {
    /// Letters, digits and hyphens.
    public let name: String
    /// The colour on light ground, as `#RRGGBB`.
    public let light: String
    /// The colour on dark ground, as `#RRGGBB`.
    public let dark: String

    /// Takes a colour for light ground and one for dark, each as `#RRGGBB`.
    public init(name: String, _ light: String, _ dark: String) {
        self.name = name
        self.light = light
        self.dark = dark
    }

    /// The same colours under another name.
    public func named(_ name: String) -> Ink { Ink(name: name, light, dark) }
}
