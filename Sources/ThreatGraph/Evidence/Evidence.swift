/// How well a fact is supported.
public enum EvidenceStatus: String, CaseIterable, Hashable, Sendable {
    /// A party announced it.
    case announced
    /// A source reports it as fact.
    case reported
    /// Somebody reasoned it out.
    case inferred
    /// A party claims it of itself and nobody has checked.
    case claimed
    /// Assumed by the modeller for the sake of the question.
    case assumed
    /// Nobody says.
    case unknown
    /// A source says of itself that it does not specify it.
    case unspecified
    /// Sources disagree.
    case contradicted
}

/// A calendar date without a time, as sources give it.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// The year.
    public let year: Int
    /// The month, 1…12.
    public let month: Int
    /// The day, 1…31.
    public let day: Int

    /// Makes a date from `YYYY-MM-DD`; `nil` for anything else or a day that does not exist.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return nil }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Orders dates by time.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

/// What one entry of a model rests on.
///
/// Everything left out is unknown, not true.
public struct Evidence: Hashable, Sendable {
    /// How well it is supported.
    public var status: EvidenceStatus?
    /// Where it is said.
    public var source: SourceID?
    /// When it was said.
    public var date: CalendarDate?
    /// What is claimed, in the modeller's words.
    public var note: String?
    /// The last day on which it may be taken to hold without looking again.
    public var staleAfter: CalendarDate?

    /// Makes evidence; all parts may be missing.
    public init(
        status: EvidenceStatus? = nil, source: SourceID? = nil, date: CalendarDate? = nil,
        note: String? = nil, staleAfter: CalendarDate? = nil
    ) {
        self.status = status
        self.source = source
        self.date = date
        self.note = note
        self.staleAfter = staleAfter
    }

    /// Whether it must be looked at again before it is used for a model of `date`.
    public func isStale(on date: CalendarDate) -> Bool { staleAfter.map { $0 < date } ?? false }
}

/// A document that facts are taken from.
public struct Source: Registrable {
    /// The source's name in the model.
    public var id: SourceID
    /// Its title.
    public var title: String
    /// Its date.
    public var date: CalendarDate?
    /// The file or address where it is kept.
    public var file: String?

    /// Makes a source.
    public init(id: SourceID, title: String, date: CalendarDate? = nil, file: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
        self.file = file
    }
}
