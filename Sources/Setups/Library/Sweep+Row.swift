import Phrases

extension Sweep {
    /// A set-up of a plan, and the answer about it.
    public struct Row: Hashable, Sendable {
        /// A thing that varies, and its value in a row.
        public struct Varied: Hashable, Sendable {
            /// The path of a fact, `unknown.NAME`, `options.NAME`, or the name of cases.
            public let name: String
            /// The value as JSON: a text in quotes, a formula, `null` for what is not there.
            public let value: String
        }

        /// Its number in the plan, from 0.
        public let number: Int
        /// What varies, in the order of the plan.
        public let varied: [Varied]
        /// The exit status of a run that asks the same: 0, or 1 where a requirement is broken; with any
        /// other there is no answer, and `faults` says why.
        public let status: Int
        /// The digest of the set-up's model; `nil` where there is none.
        public let digest: String?
        /// The answer as JSON on one line (Docs/Batch.md); `nil` where there is none.
        public let answer: String?
        /// The answers that are one value each, by the names of their columns (Docs/Sweep.md).
        ///
        /// As `exfiltration/party/OC3`, the fewest failures that suffice, or `none`. What has no cell was
        /// not asked, or is not in the model: that is never a sign of safety.
        public let cells: [String: String]
        /// What is wrong with the set-up, in sentences; empty where there is an answer.
        public let faults: [String]

        init(number: Int, varied: [Varied], answer: SetupAnswer) {
            self.number = number
            self.varied = varied
            status = Int(answer.status)
            digest = answer.digest
            self.answer = answer.answer
            cells = answer.cells
            faults = answer.diagnostics.map(\.description) + (answer.fault.map { [$0] } ?? [])
        }
    }
}
