package import Phrases

extension ImportedSetup {
    /// The most names with characters that are not seen of which each is told by itself.
    package static let mostUnseen = 20

    /// The set-up without the characters of names and other texts that nobody sees.
    ///
    /// With one such as U+200B two names are one to a reader. Names that had any are told.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    package var withoutUnseen: ImportedSetup {
        var setup = self
        var told: [Remark] = []
        func name(_ text: inout String, at place: DiagnosticPlace?) {
            guard let number = LookAlike.unseen(in: text) else { return }
            text = LookAlike.seen(text)
            if text.isEmpty { text = "one without a name" }
            guard let place else { return }
            told.append(
                .init(
                    text: "'\(text)' has a character in its name that is not seen (\(number)): "
                        + "left out",
                    place: place))
        }
        func text(_ text: inout String) { text = LookAlike.seen(text) }
        func note(_ note: inout String?) { note = note.map(LookAlike.seen) }
        text(&setup.title)
        for at in setup.zones.indices {
            name(&setup.zones[at].title, at: setup.zones[at].place)
            note(&setup.zones[at].note)
            for control in setup.zones[at].controls.indices {
                name(
                    &setup.zones[at].controls[control].title,
                    at: setup.zones[at].controls[control].places.first)
            }
        }
        for at in setup.guests.indices { name(&setup.guests[at].title, at: setup.guests[at].place) }
        for at in setup.parties.indices {
            name(&setup.parties[at].title, at: setup.parties[at].place)
            note(&setup.parties[at].note)
        }
        for at in setup.sites.indices { name(&setup.sites[at].title, at: setup.sites[at].place) }
        for at in setup.keys.indices { name(&setup.keys[at].title, at: setup.keys[at].place) }
        for at in setup.assets.indices {
            name(&setup.assets[at].title, at: setup.assets[at].place)
            note(&setup.assets[at].note)
        }
        for at in setup.flows.indices { name(&setup.flows[at].title, at: setup.flows[at].place) }
        for at in setup.dropped.indices {
            text(&setup.dropped[at].what)
            text(&setup.dropped[at].why)
        }
        for at in setup.remarks.indices { text(&setup.remarks[at].text) }
        if told.count > Self.mostUnseen {
            let rest = told.count - Self.mostUnseen
            let place = told[Self.mostUnseen].place
            told.removeLast(rest)
            told.append(
                .init(
                    text: "\(rest) further names have such a character: left out", place: place))
        }
        setup.remarks += told
        return setup
    }
}
