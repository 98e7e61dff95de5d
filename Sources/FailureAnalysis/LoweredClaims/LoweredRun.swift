import ThreatGraph

/// Gathers, reading by reading, which answers are other ones.
struct LoweredRun {
    private let written: LoweredReading
    private var headlines: [LoweredHeadline] = []
    /// Where too few sets of failures were tried to say.
    private var doubtful: Set<String> = []
    private(set) var certificates: CertificateSummary

    init(_ written: LoweredReading) {
        self.written = written
        certificates = written.certificates
        for (question, isTiered) in written.questions {
            guard let answer = written.answers[question] else { continue }
            // Where nobody need fail there is nothing more to lose.
            if answer.order == 0 { continue }
            func add(_ claim: LoweredHeadline.Claim) {
                headlines.append(
                    LoweredHeadline(
                        consequence: question.consequence, level: question.level,
                        tier: isTiered ? question.tier : nil, claim: claim, verdict: .undecided,
                        least: nil, flips: []))
            }
            add(.order(answer.least))
            add(.alone(answer.alone))
        }
    }

    /// Whether there is an answer left that might still be another one.
    var isOpen: Bool { headlines.contains { $0.least == nil } }

    /// The largest sets that must be tried to tell whether an answer is another one.
    var deepest: Int {
        let wanted = headlines.filter { $0.least == nil }.map { headline -> Int in
            guard case .order(let order) = headline.claim else { return 1 }
            return order.map { $0 - 1 } ?? LoweredClaimsAnalyser.maximumOrder
        }
        return max(1, wanted.max() ?? 1)
    }

    /// Takes in the answers of one reading.
    mutating func add(_ reading: LoweredReading, lowered: [LoweredLevel]) {
        certificates.add(reading.certificates)
        let size = lowered.reduce(0) { $0 + $1.stated - $1.taken }
        for place in headlines.indices {
            let headline = headlines[place]
            if let least = headline.least, least < size { continue }
            let question = LoweredQuestion(
                consequence: headline.consequence, level: headline.level,
                tier: headline.tier ?? 0)
            guard let before = written.answers[question], let after = reading.answers[question]
            else { continue }
            let alone = after.newlyAlone(over: before)
            let isOther: Bool
            switch headline.claim {
            case .order:
                let holds = after.needsAsManyAs(before)
                if holds == nil { doubtful.insert(headline.id) }
                isOther = holds == false
            case .alone: isOther = !alone.isEmpty || after.order == 0
            }
            guard isOther else { continue }
            headlines[place].least = size
            headlines[place].flips.append(
                LoweringFlip(lowered: lowered, order: after.order, alone: alone))
        }
    }

    /// Notes that every way of so many levels was tried.
    mutating func close(upTo size: Int) {
        for place in headlines.indices where headlines[place].least == size {
            headlines[place].flips.sort { left, right in
                left.lowered.map(\.path).lexicographicallyPrecedes(right.lowered.map(\.path))
            }
        }
    }

    /// The answers, when every way of up to so many levels was tried.
    func headlines(upTo tried: Int, of limit: Int) -> [LoweredHeadline] {
        headlines.map { headline in
            var headline = headline
            let isWhole = tried >= limit && !doubtful.contains(headline.id)
            headline.verdict = headline.least != nil ? .flips : isWhole ? .survives : .undecided
            return headline
        }
    }
}
