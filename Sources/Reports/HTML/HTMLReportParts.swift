/// What the report page is made of, for a page that has its style sheet and script in files of their
/// own.
package struct HTMLReportParts: Sendable {
    /// What the reader's window is called, as it is, not escaped.
    package let title: String
    /// The markup inside `body`, safe as it is: no script, and no style but by class.
    package let body: String
    /// What the script looks things up in: JSON that can stand in a `script` element.
    package let data: String

    /// The style sheet of every such page.
    package static var styleSheet: String { HTMLReport.styleSheet }
    /// The script of every such page; it needs `data` in an element of the id `data`.
    package static var script: String { HTMLScript.text }
}
