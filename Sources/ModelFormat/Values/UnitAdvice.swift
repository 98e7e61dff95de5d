internal import Phrases

/// What to write instead of a unit that is none.
enum UnitAdvice {
    private static let prefixes = ["k", "m", "g", "t", "p", "e"]
    private static let written = ["k", "M", "G", "T", "P", "E"]
    private static let words = ["kilo", "mega", "giga", "tera", "peta", "exa"]
    private static let periods = [
        "s": "s", "sec": "s", "second": "s", "min": "min", "minute": "min", "h": "hour",
        "hr": "hour",
        "hour": "hour", "d": "day", "day": "day",
    ]

    /// The end of a message about an amount, from the colon on.
    static func size(_ unit: String, of text: String) -> String {
        if let binary = binary(unit, isRate: false) { return advice(binary, of: text, rest: "") }
        let name = unit.lowercased()
        if let meant = amount(name, isBit: false), meant != unit {
            let mayBeBits = unit.count == 2 && unit.hasSuffix("b") && unit != name
            return ": did you mean '\(meant)'?" + (mayBeBits ? " of bits it is an eighth" : "")
        }
        if name.contains("bit"), let bits = amount(name, isBit: true) {
            let bytes = bits.dropLast("bit".count) + "B"
            return ": an amount is one of bytes: 8 \(bits) are 1 \(bytes)"
        }
        return hint(unit, among: Quantity.sizeUnits)
    }

    /// The end of a message about a rate, from the colon on.
    static func rate(_ unit: String, of text: String) -> String {
        let (amount, period) = parts(unit)
        let rest = "/" + (period ?? "s")
        if let binary = binary(amount, isRate: true) { return advice(binary, of: text, rest: rest) }
        if amount == unit, Quantity.sizeUnits.contains(amount) {
            return ": an amount for each time: did you mean '\(amount)/s' or '\(amount)/day'?"
        }
        // Of a rate, `b` is a bit and `B` a byte; a prefix alone is one of bits.
        let isByte = amount.hasSuffix("B") || amount.lowercased().contains("byte")
        let isTimed = period != nil || !unit.contains("/")
        if isTimed, let meant = self.amount(amount.lowercased(), isBit: !isByte),
            meant + rest != unit
        {
            return ": did you mean '\(meant)\(rest)'?"
        }
        return hint(unit, among: Quantity.rateUnits)
    }

    /// A guess, or the list: one letter is as near to any other as to what was meant.
    private static func hint(_ unit: String, among units: [String]) -> String {
        unit.count > 1
            ? Suggestion.hint(for: unit, among: units)
            : ": write one of \(units.joined(separator: ", "))"
    }

    /// A unit of a rate without its time, and the time as it is written here.
    private static func parts(_ unit: String) -> (String, String?) {
        if let slash = unit.firstIndex(of: "/") {
            let named = unit[unit.index(after: slash)...].lowercased()
            let single = named.hasSuffix("s") && named != "s" ? String(named.dropLast()) : named
            return (String(unit[..<slash]), periods[single])
        }
        if unit.lowercased().hasSuffix("ps") { return (String(unit.dropLast(2)), "s") }
        return (unit, nil)
    }

    /// A unit of amounts in its usual writing.
    private static func amount(_ unit: String, isBit: Bool) -> String? {
        let base = isBit ? "bit" : "B"
        var rest = Substring(unit)
        var prefix = ""
        if let at = words.firstIndex(where: { rest.hasPrefix($0) }) {
            prefix = written[at]
            rest = rest.dropFirst(words[at].count)
        } else if let at = prefixes.firstIndex(where: { rest.hasPrefix($0) }) {
            prefix = written[at]
            rest = rest.dropFirst()
        }
        let names = ["", "b", "bit", "bits", "byte", "bytes"]
        guard names.contains(String(rest)), !(prefix.isEmpty && rest.isEmpty) else { return nil }
        // An amount in bits is no writing mistake but another number.
        if !isBit, rest.hasPrefix("bit") { return nil }
        return prefix + base
    }

    // MARK: Binary prefixes

    private struct Binary {
        let prefix: String
        let power: Int
        let base: String
    }

    private static func binary(_ unit: String, isRate: Bool) -> Binary? {
        let name = unit.lowercased()
        guard let first = name.first, let at = prefixes.firstIndex(of: String(first)),
            name.dropFirst().first == "i"
        else { return nil }
        let rest = String(name.dropFirst(2))
        let names = ["", "b", "byte", "bytes"] + (isRate ? ["bit", "bits"] : [])
        guard names.contains(rest) else { return nil }
        // Of a rate, `b` is a bit and `B` a byte.
        let isBit = isRate && (rest.hasPrefix("bit") || (rest == "b" && unit.hasSuffix("b")))
        return Binary(prefix: written[at], power: 10 * (at + 1), base: isBit ? "bit" : "B")
    }

    private static func advice(_ unit: Binary, of text: String, rest: String) -> String {
        let factor = UInt64(1) << UInt64(unit.power)
        let name = (unit.prefix == "k" ? "K" : unit.prefix) + "i" + unit.base
        let one = decimal(factor, prefix: unit.prefix)
        let meaning = ": 1 \(name) is \(one) \(unit.prefix)\(unit.base)"
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = DecimalNumber(String(digits)),
            let whole = try? number.multiplied(by: [factor], dividedBy: 1)
        else { return meaning + ", so reckon it over" }
        let product = decimal(whole, prefix: unit.prefix)
        return meaning + ", so write '\(product) \(unit.prefix)\(unit.base)\(rest)'"
    }

    /// A whole number in units of a prefix, exactly.
    private static func decimal(_ number: UInt64, prefix: String) -> String {
        let places = 3 * ((written.firstIndex(of: prefix) ?? 0) + 1)
        var digits = String(number)
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        var fraction = digits.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        return digits.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
