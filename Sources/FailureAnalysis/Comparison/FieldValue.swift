package import ThreatGraph

/// What a field of an element says, as far as models are compared by it.
package enum FieldValue: Hashable, Sendable {
    /// A title, an id or a word of the vocabulary, as a model file has it.
    case text(String)
    /// Several of these, in the order written.
    case names([String])
    /// A security level.
    case level(SecurityLevel)
    /// The instruments that a jurisdiction can use.
    case instruments(InstrumentSelection)
    /// A day.
    case date(CalendarDate)
    /// From when and until when something is there; one of them is stated.
    case validity(Validity)
    /// What is stated of what the element rests on; never empty.
    case evidence([EvidenceStatement])
    /// Who reaches, on what ground and when.
    case reaches([Reach])
    /// Who operates it.
    case quorum(Quorum)
    /// That nothing guards it.
    case noBarrier
    /// The controls of a perimeter, without their titles and evidence.
    case controls([PlacedControl])
    /// An amount of data.
    case size(ByteCount)
    /// An amount of data by the day.
    case rate(DataRate)
    /// How much in which time.
    case budget(DataBudget)
    /// Who looks, and how long it takes.
    case detection(Detection)
    /// What keeps hands off the machines, without what it rests on.
    case hostHands(HostHands)
    /// How a key is released to attested code, without what keeping hands off rests on.
    case attested(AttestedRelease)
    /// How weights are kept.
    case custody(Custody)
    /// Where weights are, without what each copy rests on.
    case copies([Copy])
    /// Where a channel begins or ends.
    case location(Location)
    /// What a workload needs.
    case substrate(Substrate)
    /// What is said of single controls, by their ids.
    case ofControls([FieldPart])
    /// What is said of single copies, by their perimeters.
    case ofCopies([FieldPart])
}

/// What is said of one part of an element.
package struct FieldPart: Hashable, Sendable {
    /// The part's id.
    package var id: String
    /// What is said.
    package var value: FieldValue
}

/// One thing that is stated of what an element rests on.
package enum EvidenceStatement: Hashable, Sendable {
    /// How well it is supported.
    case status(EvidenceStatus)
    /// Where it is said.
    case source(SourceID)
    /// When it was said.
    case date(CalendarDate)
    /// The last day on which it may be taken to hold without looking again.
    case staleAfter(CalendarDate)
    /// What is claimed, in the modeller's words.
    case note(String)
}

extension Evidence {
    /// Everything that is stated, when it is there left out.
    var statements: [EvidenceStatement] {
        [
            status.map(EvidenceStatement.status), source.map(EvidenceStatement.source),
            date.map(EvidenceStatement.date), staleAfter.map(EvidenceStatement.staleAfter),
            note.map(EvidenceStatement.note),
        ].compactMap { $0 }
    }
}

extension FieldValue {
    /// A text, if there is one.
    init?(_ text: String?) {
        guard let text else { return nil }
        self = .text(text)
    }

    /// A level, if there is one.
    init?(_ level: SecurityLevel?) {
        guard let level else { return nil }
        self = .level(level)
    }

    /// Names, if there are any.
    init?(_ names: [String]) {
        if names.isEmpty { return nil }
        self = .names(names)
    }

    /// What is stated, if anything is.
    init?(_ evidence: [Evidence]) {
        let statements = evidence.flatMap(\.statements)
        if statements.isEmpty { return nil }
        self = .evidence(statements)
    }

    /// Who reaches, if anybody does.
    init?(_ reaches: [Reach]) {
        if reaches.isEmpty { return nil }
        self = .reaches(reaches)
    }

    /// When something is there, if it is not always.
    init?(_ validity: Validity) {
        guard validity.isDated else { return nil }
        self = .validity(validity)
    }

    /// Controls, if there are any, as far as they are compared as such.
    init?(controls: some Sequence<PlacedControl>) {
        let told = controls.map {
            PlacedControl(
                id: $0.id, level: $0.level, blocks: $0.blocks, operators: $0.operators)
        }
        if told.isEmpty { return nil }
        self = .controls(told)
    }

    /// What keeps hands off, as far as it is compared as such.
    init?(_ hands: HostHands?) {
        guard let hands else { return nil }
        self = .hostHands(HostHands(operators: hands.operators, level: hands.level))
    }

    /// How a key is released, if it is, as far as that is compared as such.
    init?(_ release: KeyRelease?) {
        switch release {
        case nil: return nil
        case .onWord(let operators)?: self = .quorum(operators)
        case .attested(var release)?:
            release.hostHands?.evidence = Evidence()
            self = .attested(release)
        }
    }

    /// Copies, if there are any, as far as they are compared as such.
    init?(copies: [Copy]) {
        if copies.isEmpty { return nil }
        self = .copies(
            copies.map {
                Copy(
                    in: $0.perimeter, form: $0.form, key: $0.key, share: $0.share,
                    purpose: $0.purpose)
            })
    }
}
