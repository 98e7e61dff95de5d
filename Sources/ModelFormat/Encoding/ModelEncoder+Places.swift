internal import ThreatGraph
internal import YAMLKit

extension ModelEncoder {
    func perimeter(_ perimeter: Perimeter) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: perimeter.title)
            if perimeter.kind != .other { fields.add("kind", text: perimeter.kind.rawValue) }
            fields.add("operator", .quorum(perimeter.operators))
            fields.add("inside", text: perimeter.parent?.rawValue)
            fields.add("at", text: perimeter.site?.rawValue)
            fields.add("level", word: perimeter.level?.description)
            fields.add("baseline", word: perimeter.baseline?.description)
            fields.add("controls", list: perimeter.controls.map(control))
            fields.add("without", list: perimeter.without.map { .text($0.rawValue) })
            if perimeter.hasNoCompute { fields.add("compute", word: "none") }
            if perimeter.hasStatedExits { fields.add("exits", word: "stated") }
            fields.add("host-hands", perimeter.hostHands.map(hostHands))
            fields.add("detection", perimeter.detection.map(detection))
            fields.add(perimeter.evidence)
        }
    }

    private func hostHands(_ hands: HostHands) -> YAMLValue {
        .mapping { fields in
            fields.add("operator", .quorum(hands.operators))
            fields.add("level", .level(hands.level, of: hands.operators))
            fields.add(hands.evidence)
        }
    }

    private func control(_ control: PlacedControl) -> YAMLValue {
        .mapping { fields in
            let isComplete = control.level != nil && !control.blocks.isEmpty
            fields.add(isComplete ? "id" : "use", text: control.id.rawValue)
            fields.add("title", text: control.title)
            fields.add("level", word: control.level?.description)
            if control.blocks == VectorCategory.attackVectors {
                fields.add("blocks", word: "all")
            } else {
                fields.add("blocks", list: control.blocks.map { .text($0.rawValue) })
            }
            fields.add("operator", control.operators.map(YAMLValue.quorum))
            fields.add(control.evidence)
        }
    }

    func weights(_ weights: Weights) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: weights.title)
            fields.add("size", word: weights.size.map(Quantity.text))
            fields.add("owner", text: weights.owner?.rawValue)
            // Written even where it says no more than the default: an alternative of an unknown may
            // write into it by path.
            fields.add("custody", custody(weights.custody, at: weights.path))
            fields.add("copies", .list(weights.copies.map(copy)))
            if weights.hasStatedCopies { fields.add("all-copies", word: "stated") }
            fields.add(weights.evidence)
        }
    }

    private func custody(_ custody: Custody, at path: String) -> YAMLValue {
        .mapping { fields in
            fields.add("scheme", text: custody.scheme.rawValue)
            fields.add("k", word: custody.threshold.map { String($0) })
            guard case .onWord(let operators, let level) = custody.release else {
                let isShared = custody.scheme == .split || custody.scheme == .partitioned
                if isShared, !wasLeftOut("\(path).custody.release") {
                    fields.add("release", word: "none")
                }
                return
            }
            guard let written = YAMLValue.level(level, of: operators) else {
                fields.add("release", .quorum(operators))
                return
            }
            fields.add(
                "release",
                .mapping { release in
                    release.add("operator", .quorum(operators))
                    release.add("level", written)
                })
        }
    }

    private func copy(_ copy: Copy) -> YAMLValue {
        .mapping { fields in
            fields.add("in", text: copy.perimeter.rawValue)
            fields.add("form", text: copy.form.rawValue)
            fields.add("key", text: copy.key?.rawValue)
            fields.add("share", word: copy.share.map { String($0) })
            fields.add("for", text: copy.purpose?.rawValue)
            fields.add(copy.evidence)
        }
    }

    func key(_ key: Key) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: key.title)
            fields.add("in", text: key.perimeter?.rawValue)
            if let release = key.release {
                fields.add("release", self.release(release))
                fields.add("level", .level(key.releaseLevel, of: release.word))
            }
            fields.add(key.evidence)
        }
    }

    private func release(_ release: KeyRelease) -> YAMLValue {
        switch release {
        case .onWord(let operators): .quorum(operators)
        case .attested(let release):
            .mapping { $0.add("attested", attested(release)) }
        }
    }

    private func attested(_ release: AttestedRelease) -> YAMLValue {
        .mapping { fields in
            fields.add("enclave", text: release.enclave.rawValue)
            fields.add("root", .quorum(release.root))
            fields.add("verifier", .quorum(release.verifier))
            fields.add("policy", .quorum(release.policy))
            fields.add("pinned", text: release.forgery == nil ? "yes" : "no")
            fields.add("forgery", word: release.forgery?.description)
            fields.add("host-hands", release.hostHands.map(hostHands))
        }
    }

    func channel(_ channel: Channel) -> YAMLValue {
        .mapping { fields in
            fields.add("title", text: channel.title)
            if channel.kind != .network || !wasLeftOut("channels.\(channel.id).kind") {
                fields.add("kind", text: channel.kind.rawValue)
            }
            fields.add("from", location(channel.source))
            fields.add("to", location(channel.destination))
            switch channel.guardedBy {
            case .none: fields.add("barrier", word: "none")
            case .barrier(let operators, let level):
                fields.add("operator", .quorum(operators))
                if !wasLeftOut("channels.\(channel.id).level") {
                    fields.add("level", .level(level, of: operators))
                }
            }
            fields.add("rate", word: channel.rate.map(Quantity.text))
            fields.add("cap", word: channel.cap.map(Quantity.text))
            fields.add("covert", word: channel.covert.map(Quantity.text))
            fields.add("burst", word: channel.burst.map(Quantity.text))
            fields.add("budget", channel.budget.map(budget))
            fields.add("detection", channel.detection.map(detection))
            fields.add("stops", text: channel.stops?.rawValue)
            fields.add("carries", list: channel.carries.map { .text($0.rawValue) })
            fields.add(channel.evidence)
        }
    }

    private func budget(_ budget: DataBudget) -> YAMLValue {
        .mapping { fields in
            fields.add("amount", word: Quantity.text(of: budget.amount))
            fields.add("every", word: budget.period?.description)
        }
    }

    private func detection(_ detection: Detection) -> YAMLValue {
        .mapping { fields in
            fields.add("operator", .quorum(detection.operators))
            fields.add("level", .level(detection.level, of: detection.operators))
            fields.add("detect", word: detection.timeToDetect.description)
            fields.add("respond", word: detection.timeToRespond.description)
        }
    }

    private func location(_ location: Location) -> YAMLValue {
        switch location {
        case .outside: .word("outside")
        case .perimeter(let id): .text(id.rawValue)
        }
    }
}
