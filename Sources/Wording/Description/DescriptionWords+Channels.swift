import Formulas
import Phrases
import ThreatGraph

extension DescriptionWords {
    /// A channel, or who notices that bytes leave over it.
    func channelPart(_ id: ChannelID, _ rest: [String]) -> [String]? {
        guard let channel = model.channels[id] else { return nil }
        switch rest.first {
        case nil: return self.channel(channel)
        case "detection":
            return channel.detection.map {
                detection(
                    $0, of: "bytes that leave over \(names.titled(id))", at: "channels.\(id)",
                    said: Self.said(channel.evidence))
            }
        default: return nil
        }
    }

    private func channel(_ channel: Channel) -> [String] {
        let name = names.titled(channel.id)
        var told = [
            "\(name) is \(Self.kind(channel.kind)) from \(names.titled(channel.source)) to "
                + "\(names.titled(channel.destination))\(Self.dates(channel.evidence.validity))."
        ]
        switch channel.guardedBy {
        case .none: told.append("Nobody guards \(name).")
        case .barrier(let operators, let level):
            told.append(operated(name, by: operators))
            if level != nil || !operators.hasOwnLevels {
                told.append(
                    hold(
                        name, level, at: "channels.\(channel.id).level",
                        from: names.titled(channel.source), said: Self.said(channel.evidence)))
            }
        }
        let limits = limits(of: channel)
        if !limits.isEmpty {
            told.append(
                "While its guard stands, \(name) is \(Self.said(channel.evidence)) to let "
                    + "\(WordList.joined(limits)).")
        }
        if let rate = channel.rate {
            told.append(
                "With its guard open, \(name) carries \(DataSize.exact(rate.bytesPerDay)) a day.")
        }
        if let stops = channel.stops {
            told.append(
                "Whoever comes over \(name) is \(Self.said(channel.evidence)) "
                    + (stops == .yes ? "to be able to stop" : "to stop nothing of")
                    + " what runs in \(names.titled(channel.destination)).")
        }
        if !channel.carries.isEmpty {
            told.append(
                "\(name) is meant for "
                    + WordList.joined(channel.carries.map { names.titled($0) }) + ".")
        }
        return told
    }

    private func limits(of channel: Channel) -> [String] {
        [
            channel.cap.map { "at most \(DataSize.exact($0.bytesPerDay)) a day pass" },
            channel.budget.map {
                "at most \(DataSize.exact($0.amount.bytes)) pass "
                    + ($0.period.map { "every \($0)" } ?? "once and for all")
            },
            channel.burst.map { "\(DataSize.exact($0.bytes)) more pass at once" },
            channel.covert.map {
                "at most \(DataSize.exact($0.bytesPerDay)) a day be hidden in it"
            },
        ].compactMap { $0 }
    }

    private static func kind(_ kind: ChannelKind) -> String {
        switch kind {
        case .network: "a network channel"
        case .media: "a way for media"
        case .replication: "a replication channel"
        case .output: "an output channel"
        case .administration: "a channel for commands, not for bytes,"
        }
    }
}
