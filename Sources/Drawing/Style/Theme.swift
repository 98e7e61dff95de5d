/// Whether a picture is for light or dark ground.
public enum Theme: String, CaseIterable, Hashable, Sendable {
    /// Dark ink on white.
    case light
    /// Light ink on near-black.
    case dark
    /// Light, with a style sheet that turns dark on screens whose owner prefers so.
    case auto
    /// Light, with the classes that `Palette.styleSheet` turns dark; for a page that holds that
    /// sheet.
    case embedded
}
