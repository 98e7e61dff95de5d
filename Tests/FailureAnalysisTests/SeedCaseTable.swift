import Testing

/// The acceptance table of the seed case: one row a model, in the short letters of the table.
///
/// The numbers were derived by hand and by brute force before this project began; none of them was
/// taken from its output. Two rows changed since by what an order means: it contains the seizure of
/// what its companies run and the model places nowhere, so that an exit under two keys keeps nothing
/// in (`single-lab-lock`, `replicated-lab-lock`: disclosure with the lab never asked).
struct SeedCaseRow: Sendable, CustomTestStringConvertible {
    let file: String
    /// Coalitions at OC1–OC3, "AL" meaning {aws, lab}.
    let exfiltration: String
    /// Orders over OC1…OC5, one digit each.
    let exfiltrationOrders: String
    let exfiltrationLevel: Int
    let disclosure: String
    let disclosureBypass: String
    let denial: String
    let denialOrders: String
    let tampering: String
    /// Collapsing roots at OC1 for exfiltration, denial and lab-bypass disclosure.
    let collapsing: [String]
    /// Root orders at OC1 for exfiltration, lab-bypass disclosure and denial.
    let rootOrders: [Int?]
    let sovereigns: [String]
    /// Perimeters, entry barriers, exits, lone parties for exfiltration.
    let surface: [Int]

    var testDescription: String { file }

    static let names: [Character: String] = [
        "L": "lab", "A": "aws", "T": "trainium", "G": "second-cloud", "U": "second-silicon",
        "M": "third-cloud", "X": "eu-cloud", "E": "eu-silicon",
    ]

    /// Coalitions from words such as "A GL".
    static func coalitions(_ words: String) -> Set<Set<String>> {
        Set(words.split(separator: " ").map { Set($0.compactMap { names[$0] }) })
    }

    static let pairsOfTwo = "AG AU GT TU"

    static let all: [SeedCaseRow] = [
        SeedCaseRow(
            file: "single", exfiltration: "A", exfiltrationOrders: "11110", exfiltrationLevel: 4,
            disclosure: "A L", disclosureBypass: "A", denial: "A T", denialOrders: "11110",
            tampering: "A L", collapsing: ["", "", ""], rootOrders: [1, 1, 1],
            sovereigns: ["US"], surface: [1, 2, 2, 1]),
        SeedCaseRow(
            file: "single-sl3", exfiltration: "A", exfiltrationOrders: "11100",
            exfiltrationLevel: 3, disclosure: "A L", disclosureBypass: "A", denial: "A T",
            denialOrders: "11100", tampering: "A L", collapsing: ["", "", ""],
            rootOrders: [1, 1, 1], sovereigns: ["US"], surface: [1, 2, 2, 1]),
        SeedCaseRow(
            file: "single-lab-raises-cap", exfiltration: "A L", exfiltrationOrders: "11100",
            exfiltrationLevel: 3, disclosure: "A L", disclosureBypass: "A", denial: "A T",
            denialOrders: "11110", tampering: "A L", collapsing: ["", "", ""],
            rootOrders: [1, 1, 1], sovereigns: ["US"], surface: [1, 2, 2, 2]),
        SeedCaseRow(
            file: "single-lab-lock", exfiltration: "AL", exfiltrationOrders: "22210",
            exfiltrationLevel: 4, disclosure: "L", disclosureBypass: "", denial: "A T",
            denialOrders: "11110", tampering: "A L", collapsing: ["", "", "order:US"],
            rootOrders: [2, 1, 1], sovereigns: ["US"], surface: [1, 2, 2, 0]),
        SeedCaseRow(
            file: "single-tee-trainium", exfiltration: "AL AT", exfiltrationOrders: "22210",
            exfiltrationLevel: 4, disclosure: "L AT", disclosureBypass: "AT", denial: "A T",
            denialOrders: "11110", tampering: "L AT",
            collapsing: ["parent:amazon", "", "order:US"], rootOrders: [1, 1, 1],
            sovereigns: ["US"], surface: [1, 2, 2, 0]),
        SeedCaseRow(
            file: "single-serving-replicas", exfiltration: "A G M", exfiltrationOrders: "11100",
            exfiltrationLevel: 3, disclosure: "A G L M", disclosureBypass: "A G M",
            denial: "A T", denialOrders: "11110", tampering: "A G L M",
            collapsing: ["", "", ""], rootOrders: [1, 1, 1], sovereigns: ["US"],
            surface: [3, 4, 6, 3]),
        SeedCaseRow(
            file: "replicated", exfiltration: "A G", exfiltrationOrders: "11110",
            exfiltrationLevel: 4, disclosure: "A G L", disclosureBypass: "A G",
            denial: pairsOfTwo, denialOrders: "22220", tampering: "A G L",
            collapsing: ["", "order:US", ""], rootOrders: [1, 1, 1], sovereigns: ["US"],
            surface: [2, 3, 4, 2]),
        SeedCaseRow(
            file: "replicated-lab-lock", exfiltration: "AL GL", exfiltrationOrders: "22210",
            exfiltrationLevel: 4, disclosure: "L", disclosureBypass: "", denial: pairsOfTwo,
            denialOrders: "22220", tampering: "A G L", collapsing: ["", "order:US", "order:US"],
            rootOrders: [2, 1, 1], sovereigns: ["US"], surface: [2, 3, 4, 0]),
        SeedCaseRow(
            file: "replicated-eu", exfiltration: "A X", exfiltrationOrders: "11110",
            exfiltrationLevel: 4, disclosure: "A L X", disclosureBypass: "A X",
            denial: "AE AX ET TX", denialOrders: "22220", tampering: "A L X",
            collapsing: ["", "", ""], rootOrders: [1, 1, 2], sovereigns: ["EU", "US"],
            surface: [2, 3, 4, 2]),
        SeedCaseRow(
            file: "split-2-of-2", exfiltration: "AG AL GL", exfiltrationOrders: "22210",
            exfiltrationLevel: 4, disclosure: "L AG", disclosureBypass: "AG",
            denial: "A G T U", denialOrders: "11110", tampering: "L AG",
            collapsing: ["", "", "order:US"], rootOrders: [2, 1, 1], sovereigns: ["US"],
            surface: [2, 3, 4, 0]),
        SeedCaseRow(
            file: "split-2-of-2-no-release", exfiltration: "AG", exfiltrationOrders: "22220",
            exfiltrationLevel: 4, disclosure: "AG", disclosureBypass: "AG", denial: "A G T U",
            denialOrders: "11110", tampering: "L AG", collapsing: ["", "", "order:US"],
            rootOrders: [2, 1, 1], sovereigns: ["US"], surface: [2, 3, 4, 0]),
        SeedCaseRow(
            file: "split-2-of-2-eu", exfiltration: "AL AX LX", exfiltrationOrders: "22210",
            exfiltrationLevel: 4, disclosure: "L AX", disclosureBypass: "AX", denial: "A E T X",
            denialOrders: "11110", tampering: "L AX", collapsing: ["", "", ""],
            rootOrders: [2, 2, 1], sovereigns: [], surface: [2, 3, 4, 0]),
        SeedCaseRow(
            file: "split-2-of-3", exfiltration: "AG AL AX GL GX LX",
            exfiltrationOrders: "22210", exfiltrationLevel: 4, disclosure: "L AG AX GX",
            disclosureBypass: "AG AX GX",
            denial: "AE AG AU AX EG ET EU GT GX TU TX UX", denialOrders: "22220",
            tampering: "L AG AX GX", collapsing: ["", "order:US", "order:US"],
            rootOrders: [2, 1, 1], sovereigns: ["US"], surface: [3, 4, 6, 0]),
    ]
}
