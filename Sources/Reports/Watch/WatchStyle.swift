/// What the style sheet of a watched model has besides that of the report.
///
/// Whether the report is of the text as it stands is said in words; the border only repeats it.
enum WatchStyle {
    /// A gate between two towers.
    static let icon =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">"
        + "<path fill=\"#005a8e\" d=\"M1 2h4v12h-4zM11 2h4v12h-4zM5 5h6v2h-6zM7 7h2v7h-2z\"/></svg>\n"

    static let text = """
        #now{max-width:72rem;margin:0 auto;padding:1.2rem 1.5rem;border-bottom:1px solid var(--line)}
        #now p{margin:.2rem 0}
        #standing{font-size:1.1rem;padding-left:1.1rem;border-left:.3rem solid var(--link)}
        #now.older #standing{border-left-color:var(--hot)}
        #lost,.fault{color:var(--hot);font-weight:600}
        #now details{margin:.8rem 0 0}
        #now h3{margin-top:1.2rem}
        #what-if-answer{overflow-x:auto}
        .diagnostics{padding-left:1.2rem}
        .diagnostics li{max-width:none;margin:.3rem 0}
        .diagnostics .error b{color:var(--hot)}
        @media(max-width:40rem){#now{padding-left:1rem;padding-right:1rem}}
        @media print{#now{padding:0 0 1rem;max-width:none}#lost{display:none}}

        """
}
