package import Phrases

/// Why a request asks nothing that can be answered: what is wrong, and what to write.
package enum RequestFault: Error, Hashable, Sendable {
    /// The line is longer than is read.
    case tooLong(limit: Int)
    /// It is no JSON from this byte on, counted from 1.
    case notJSON(byte: Int)
    /// It nests deeper than is read, at this byte, counted from 1.
    case tooDeep(limit: Int, byte: Int)
    /// It is JSON and its text is none that is read: no UTF-8, or a key twice.
    case unreadable([Diagnostic])
    /// It is JSON and no object.
    case noObject
    /// It has a key that means nothing here.
    case unknownKey(String, hint: String)
    /// What stands under a key is not what belongs there.
    case wrongValue(key: String, wanted: String)
    /// It says neither which model it asks about nor gives one, or does both.
    case noModel(both: Bool)
    /// What is asked is none of the questions.
    case unknownQuestion(String, hint: String)
    /// The question needs failures to be named.
    case nothingFails
    /// A raw graph has no such thing.
    case attackGraphLacks(String)
}

extension RequestFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong(let limit):
            "the line is longer than \(limit) bytes: give the model as a 'base', or raise --max-line"
        case .notJSON(let byte):
            "the line is no JSON from byte \(byte) on: write one object on one line"
        case .tooDeep(let limit, let byte):
            "the line nests deeper than \(limit) levels at byte \(byte): give the model as a 'base', or "
                + "as a text under 'model'"
        case .unreadable(let diagnostics):
            diagnostics.first?.message ?? "the line is no text that is read"
        case .noObject: "the line is JSON and no object: write { \"base\": …, \"ask\": [ … ] }"
        case .unknownKey(let key, let hint):
            "a request has no '\(key.prefix(80))'\(hint)"
        case .wrongValue(let key, let wanted): "'\(key)' takes \(wanted)"
        case .noModel(both: false):
            "the request names no model: write 'base' with the path of one, or 'model' with its text"
        case .noModel(both: true): "the request has both 'base' and 'model': leave one out"
        case .unknownQuestion(let name, let hint): "'\(name.prefix(80))' is no question\(hint)"
        case .nothingFails: "'whatif' needs 'fail' or 'set': say what fails, or what is so"
        case .attackGraphLacks(let what):
            "an attack graph has no \(what): give a model"
        }
    }
}
