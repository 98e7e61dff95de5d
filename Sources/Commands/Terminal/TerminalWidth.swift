import FoundationEssentials
import Glibc

/// How many columns text may take.
enum TerminalWidth {
    /// What `COLUMNS` says; without it the terminal's own width up to 100, and 100 where standard
    /// output is no terminal, so that a file is the same wherever it is written.
    static var columns: Int {
        columns(
            stated: ProcessInfo.processInfo.environment["COLUMNS"], terminal: terminalColumns)
    }

    /// The width for what the environment states and what a terminal has.
    ///
    /// - Parameters:
    ///   - stated: the value of `COLUMNS`, whatever it is; only 1 to 10,000 is taken.
    ///   - terminal: the columns of the terminal; `nil` where there is none.
    static func columns(stated: String?, terminal: Int?) -> Int {
        if let stated, let columns = Int(stated), (1...10_000).contains(columns) { return columns }
        return min(terminal ?? 100, 100)
    }

    private static var terminalColumns: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}
