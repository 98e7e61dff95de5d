/// A part of the rows of a plan: the parts 1/N to N/N, one behind the other, are all of them.
package struct SweepShard: Hashable, Sendable {
    /// Which part, from 1.
    package let number: Int
    /// How many parts there are.
    package let count: Int

    /// The most parts.
    package static let most = 1_000_000_000

    /// Makes a part; `nil` for one that there is not.
    package init?(_ number: Int, of count: Int) {
        guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// Reads `3/8`; `auto`, which takes both from the array of Slurm that the process is part of; or
    /// `auto/8`, which takes the number from an indexed job of Kubernetes.
    ///
    /// - Parameter environment: variables of the process.
    package init(_ text: String, environment: [String: String]) throws(ShardFault) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let found: SweepShard?
        switch (parts.first, parts.count) {
        case ("auto", 1):
            let names = ["SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_COUNT"]
            let numbers = names.map { environment[$0].flatMap { Int($0) } }
            guard let id = numbers[0], let first = numbers[1], let count = numbers[2] else {
                throw .noArray(missing: names.first { environment[$0] == nil } ?? names[0])
            }
            let step = environment["SLURM_ARRAY_TASK_STEP"].flatMap { Int($0) } ?? 1
            let (offset, overflow) = id.subtractingReportingOverflow(first)
            guard !overflow, step > 0, offset >= 0, offset % step == 0 else {
                throw .noPart(text)
            }
            found = SweepShard(offset / step + 1, of: count)
        case ("auto", 2):
            guard let index = environment["JOB_COMPLETION_INDEX"].flatMap({ Int($0) }) else {
                throw .noArray(missing: "JOB_COMPLETION_INDEX")
            }
            found = Int(parts[1]).flatMap { count in
                (0..<count).contains(index) ? SweepShard(index + 1, of: count) : nil
            }
        case (_, 2):
            let numbers = parts.map { Int($0) }
            guard let number = numbers[0], let count = numbers[1] else { throw .noPart(text) }
            found = SweepShard(number, of: count)
        default: found = nil
        }
        guard let found else { throw .noPart(text) }
        self = found
    }

    /// The numbers of its rows among so many: as many as the others have, or one more.
    package func rows(of all: Int) -> Range<Int> { start(number - 1, all)..<start(number, all) }

    private func start(_ parts: Int, _ all: Int) -> Int {
        let (high, low) = UInt64(all).multipliedFullWidth(by: UInt64(parts))
        return Int(UInt64(count).dividingFullWidth((high, low)).quotient)
    }
}

/// Why a part of a plan cannot be told.
package enum ShardFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is no part, or one that there is not.
    case noPart(String)
    /// Nobody says in the environment which part it is.
    case noArray(missing: String)

    package var description: String {
        switch self {
        case .noPart(let text):
            "'\(text.prefix(80))' is no part: write 1/8 to 8/8, auto in an array of Slurm, or auto/8 in "
                + "an indexed job of Kubernetes"
        case .noArray(let name):
            "the environment has no whole number \(name): write the part as 1/8, or start it there"
        }
    }
}
