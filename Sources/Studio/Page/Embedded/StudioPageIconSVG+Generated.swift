// Generated from Studio/icon.svg by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/icon.svg, without its last line break.
    static let iconSVG = #"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#005a8e" d="M1 2h4v12h-4zM11 2h4v12h-4zM5 5h6v2h-6zM7 7h2v7h-2z"/></svg>
        """#
}
