import ModelFormat
import Phrases

/// What keys, sections and words are called on forms: names for readers.
enum FormTitles {
    /// The words of a key, beginning with a capital.
    static func plain(_ key: String) -> String {
        let words = key.split(separator: "-").joined(separator: " ")
        return words.capitalizedStart
    }

    /// What a key of a table is called.
    static func title(of key: String, in table: KeyTableName) -> String {
        own[table]?[key] ?? common[key] ?? plain(key)
    }

    /// Keys that are no words for a reader who does not know the format.
    private static let common: [String: String] = [
        "title": "Name", "at": "Site", "in": "In", "until": "Until", "since": "Since",
        "stale-after": "Look again after", "status": "How well known", "source": "Source",
        "host-hands": "Hands on the machines", "without": "Controls that are missing",
        "set": "What it changes", "one-of": "What it may be",
    ]

    private static let own: [KeyTableName: [String: String]] = [
        .defender: [
            "role": "What it is", "parent": "Owned by", "jurisdictions": "Orders reach it from",
        ],
        .perimeter: [
            "operator": "Who could open it", "inside": "Lies inside", "level": "Claimed level",
            "compute": "Computing", "exits": "Ways out",
        ],
        .channel: [
            "from": "Leaves", "to": "Enters", "operator": "Who guards it",
            "level": "Stops attackers up to", "barrier": "Guard", "cap": "Limit while guarded",
        ],
        .weights: ["copies": "Where they are", "custody": "How they are kept"],
        .copy: ["in": "Lies in", "form": "What lies there", "for": "What for"],
        .key: ["in": "Kept in", "release": "Who can release it"],
        .workload: [
            "for": "For whom", "in": "Runs in", "chips": "Chips by", "after": "Ready after",
        ],
        .part: ["in": "Runs in", "chips": "Chips by", "after": "Ready after"],
        .service: ["by": "Whose people", "into": "Come into", "denied": "Do not get"],
        .tie: ["holder": "Held by", "in": "In whom", "influence": "Gives a say"],
        .site: ["facility": "Who runs the building", "jurisdictions": "On whose ground"],
        .control: ["use": "Control of the catalogue", "id": "Control of your own"],
        .unknown: ["of": "What is not known", "because": "Why"],
        .requirement: [
            "order": "Fewest failures", "tier": "Against attackers up to", "level": "Who fails",
        ],
        .option: ["cost": "Cost"],
    ]

    /// What a word of a choice is called.
    static func choice(_ word: String) -> String {
        word.split(separator: "-").joined(separator: " ")
    }
}
