package import FailureAnalysis
package import ThreatGraph

extension EgressWords {
    /// How long it takes, for example `6.67 min`, `never` or `unknown: no size`.
    package static func time(_ duration: EgressDuration) -> String {
        switch duration {
        case .seconds(let seconds): time(seconds)
        case .never: time(nil)
        case .unknown: "unknown: no size"
        }
    }

    /// A window of the attacker's, for example `12 h`; `as long as it takes` for `nil`.
    package static func window(_ window: TimeSpan?) -> String {
        window?.description ?? "as long as it takes"
    }

    /// How something that the model does not say was read, and what to state.
    package static func says(_ kind: EgressAssumption.Kind) -> String {
        switch kind {
        case .shutRate:
            "what passes while the barrier holds is not stated; taken as nothing, as "
                + "'analyse' does: state 'cap' (0 GB/day if so it is), 'covert' or 'budget'"
        case .covertAboveCap:
            "more can be hidden than 'cap' or 'budget' lets pass at all, and nobody is said to "
                + "look; taken as the smaller, and at worst as what can be hidden: state "
                + "'detection', or a cap that counts what is hidden"
        case .covert:
            "what could pass without being noticed is not stated; taken as nothing: state "
                + "'covert'"
        case .openRate:
            "how much passes once the barrier is open is not stated; taken as no limit: state "
                + "'rate'"
        case .unguardedCap:
            "nobody guards the channel, so its cap, budget, burst or covert budget limits "
                + "nothing: name an operator, or state the limit as 'rate'"
        case .hands:
            "the model does not say that these places state every way out, and how fast bytes are "
                + "carried out by hand is not known; times count the channels, and at worst it "
                + "takes no time: write 'exits: stated' where it is so"
        case .size:
            "the size is not stated, so no time can be given; in a window they "
                + "count as out as soon as any byte can leave: state 'size'"
        case .assumedSize:
            "the size is assumed, or one of several that the model leaves open; every time is for "
                + "the one that is written"
        case .assumedRate:
            "a rate, cap, budget or burst is assumed, or one of several that the model leaves open; "
                + "every time is for those that are written"
        }
    }

    /// When somebody who looks notices, and when it is ended.
    package static func says(_ detection: EgressDetection) -> String {
        "noticed after \(detection.detect), ended \(detection.respond) later"
    }

    /// What passes while a channel's barrier holds.
    package static func shut(_ limits: ChannelLimits) -> String {
        if !limits.isGuarded { return "never shut" }
        let all = [
            limits.cap.map { "cap \(stated($0))" },
            limits.budget.map(budget),
            limits.covert.map { "covert \(stated($0))" },
            limits.burst.map { "\(size(Double($0.bytes))) at once" },
        ].compactMap(\.self)
        return all.isEmpty ? "not stated: nothing" : all.joined(separator: ", ")
    }

    /// What passes when a channel's barrier is open.
    package static func open(_ limits: ChannelLimits) -> String {
        rate(limits.rate.map { Double($0.bytesPerDay) })
    }

    private static func budget(_ budget: DataBudget) -> String {
        let amount = size(Double(budget.amount.bytes))
        guard let period = budget.period else { return "\(amount) in all" }
        return "\(amount) every \(period)"
    }

    private static func stated(_ rate: DataRate) -> String {
        rate.bytesPerDay == 0 ? "0 B/day" : self.rate(Double(rate.bytesPerDay))
    }
}
