/// A model of which facts begin, end or change on a date.
public enum DatedSample {
    /// Reaches, perimeters, controls, copies, keys, and changes with and without a day.
    ///
    /// On the key's last day its ciphertext is left without it, which is a mistake.
    public static let text = """
        sallyport: 1
        title: Dated
        date: 2026-04-20
        jurisdictions: { US: {}, EU: { since: 2028-01-01 } }
        defenders:
          lab: { role: lab, jurisdictions: [US, { in: EU, by: presence, since: 2028-01-01 }] }
        perimeters:
          room:
            operator: lab
            level: SL2
            controls:
              - { id: lock, level: SL3, blocks: all, since: 2027-01-01, until: 2029-01-01 }
          cellar: { operator: lab, level: SL2, since: 2027-01-01 }
        weights:
          w:
            copies:
              - { in: room, form: plaintext }
              - { in: cellar, form: ciphertext, key: k, since: 2027-01-01 }
        keys: { k: { in: room, until: 2030-01-01 } }
        channels:
          door: { from: room, to: outside, operator: lab }
        workloads: { run: { capacity: lab, in: room } }
        timeline:
          harder: { at: 2027-06-01, set: { channels.door.level: SL4 }, note: announced }
          later: { at: 2028-01-01, set: { channels.door.level: SL5 }, refresh: [keys.k] }
          some-day: { title: Some day, at: unknown, set: { title: Changed } }

        """
}
