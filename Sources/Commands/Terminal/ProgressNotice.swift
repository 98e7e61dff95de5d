import Dispatch
import Glibc

/// A line on standard error for work that takes more than a second, where somebody sees it.
struct ProgressNotice {
    private let item: DispatchWorkItem

    /// Announces `work` after a second, unless it is finished by then or standard error is no
    /// terminal.
    init(_ work: String) {
        item = DispatchWorkItem { StandardError.print("sallyport: \(work) ...") }
        if isatty(STDERR_FILENO) == 1 {
            DispatchQueue.global().asyncAfter(deadline: .now() + 1, execute: item)
        }
    }

    /// Takes the announcement back.
    func finish() { item.cancel() }

    /// Does some work, announced if it takes long.
    static func during<Result>(
        _ work: String, _ body: () throws -> Result
    ) rethrows -> Result {
        let notice = ProgressNotice(work)
        defer { notice.finish() }
        return try body()
    }
}
