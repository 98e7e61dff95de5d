/// In which form a picture is written.
package enum PictureForm: String, CaseIterable, Sendable {
    case svg
    case png
    case pdf
}
