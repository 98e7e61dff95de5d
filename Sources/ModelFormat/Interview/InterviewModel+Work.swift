internal import YAMLKit

/// What must keep running, what was claimed, and what nobody said.
extension InterviewModel {
    var workloads: [YAMLValue.Entry] {
        let isAnyEnough = answers.fallback == true && cast.machines.count > 1
        return [
            YAMLValue.Entry("training", training(isAnyEnough: isAnyEnough)),
            YAMLValue.Entry(
                "serving",
                .mapping(
                    [YAMLValue.Entry("title", .text("Serving"))]
                        + [YAMLValue.Entry("all", .list(cast.serving.map(capacity)))])),
        ].filter { $0.key == "training" || answers.serving.map { !$0.isEmpty } ?? false }
    }

    private func training(isAnyEnough: Bool) -> YAMLValue {
        let machines = cast.machines.map(capacity)
        let chips = cast.chips.map {
            YAMLValue.mapping([YAMLValue.Entry("chips", .text($0.id))])
        }
        let any = YAMLValue.mapping([YAMLValue.Entry("any", .list(machines))])
        return .mapping([
            YAMLValue.Entry("title", .text("Training")),
            YAMLValue.Entry("all", .list((isAnyEnough ? [any] : machines) + chips)),
        ])
    }

    private func capacity(_ party: InterviewCast.Party) -> YAMLValue {
        .mapping([
            YAMLValue.Entry("capacity", .text(party.id)),
            YAMLValue.Entry("in", .text(Self.site(party))),
        ])
    }

    /// Whose claim each level is.
    var claims: [YAMLValue.Entry] {
        cast.parties.compactMap { party in
            guard let claim = answers.levels[party.id], let by = claim.by else { return nil }
            var builder = MappingBuilder()
            builder.add(
                "statement", text: "What \(party.name) runs holds at SL\(claim.level), says \(by)")
            if cast.hosts.contains(party) {
                builder.add("about", text: "perimeters.\(Self.site(party)).level")
            } else if party == cast.lab {
                builder.add("about", text: "perimeters.\(Self.plane).level")
            }
            builder.add("status", text: "claimed")
            return YAMLValue.Entry("\(party.id)-level", .mapping(builder.entries))
        }
    }

    // MARK: Unknowns

    var unknowns: [YAMLValue.Entry] {
        placeUnknowns + parentUnknowns + weightUnknowns + workUnknowns
    }

    private var workUnknowns: [YAMLValue.Entry] {
        guard cast.machines.count > 1, answers.fallback == nil else { return [] }
        return [
            unknown(
                "fallback",
                [
                    ("all of them are needed", []),
                    (
                        "one of them is enough",
                        [YAMLValue.Entry("workloads.training", training(isAnyEnough: true))]
                    ),
                ])
        ]
    }

    /// What one fact may be; the first is what the model writes.
    func unknown(_ id: String, of path: String, _ values: [YAMLValue]) -> YAMLValue.Entry {
        YAMLValue.Entry(
            id,
            .mapping([
                YAMLValue.Entry("of", .text(path)), YAMLValue.Entry("one-of", .list(values)),
                YAMLValue.Entry("because", .text(Self.because)),
            ]))
    }

    /// What some facts may be together; the first changes nothing.
    func unknown(
        _ id: String, _ alternatives: [(label: String, set: [YAMLValue.Entry])]
    ) -> YAMLValue.Entry {
        let values = alternatives.map { label, set in
            YAMLValue.mapping([
                YAMLValue.Entry("label", .text(label)), YAMLValue.Entry("set", .mapping(set)),
            ])
        }
        return YAMLValue.Entry(
            id,
            .mapping([
                YAMLValue.Entry("one-of", .list(values)),
                YAMLValue.Entry("because", .text(Self.because)),
            ]))
    }

    private static let because = "not answered when the model was written"
}
