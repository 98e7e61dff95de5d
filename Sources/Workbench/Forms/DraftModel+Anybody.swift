import ModelFormat
import YAMLKit

extension DraftModel {
    /// Any one of all parties: who runs something of which nobody says who does; `nil` where there are
    /// none.
    var anybody: YAMLValue? {
        let parties = names.names(in: .defenders).map { YAMLValue.text($0) }
        return parties.count < 2 ? parties.first : .mapping([.init("any", .list(parties))])
    }

    /// Whether a value is any one of all parties, in whatever order and however written.
    func isAnybody(_ value: YAMLValue) -> Bool {
        let parties = names.names(in: .defenders)
        guard case .mapping(let entries) = value, entries.map(\.key) == ["any"],
            case .list(let items) = entries[0].value
        else { return Self.party(value).map { parties == [$0] } ?? false }
        return Set(items.map(Self.party)) == Set(parties)
    }

    /// The one party that a value names; `nil` of formulas.
    static func party(_ value: YAMLValue) -> String? {
        switch value {
        case .word(let text), .text(let text): text
        case .null, .list, .mapping: nil
        }
    }
}
