import Foundation
import TestSupport

/// The modules by floor, those above first; a module may import what stands below it in this list.
///
/// The same table begins Docs/Architecture.md, and a test compares the two.
struct FloorPlan: Equatable {
    /// One line of the table.
    struct Row: Equatable {
        let floor: Int
        let modules: [String]
    }

    let rows: [Row]

    /// The house as it stands.
    static let house = FloorPlan(rows: [
        Row(floor: 4, modules: ["sallyport"]),
        Row(floor: 4, modules: ["sallyport-server"]),
        Row(floor: 4, modules: ["Commands"]),
        Row(floor: 4, modules: ["Studio"]),
        Row(floor: 4, modules: ["PageServer"]),
        Row(floor: 4, modules: ["LanguageServer"]),
        Row(floor: 4, modules: ["Workbench"]),
        Row(floor: 3, modules: ["Setups"]),
        Row(floor: 3, modules: ["Reports"]),
        Row(floor: 3, modules: ["Outputs"]),
        Row(floor: 3, modules: ["Pictures"]),
        Row(floor: 3, modules: ["Interchange"]),
        Row(floor: 3, modules: ["Wording"]),
        Row(floor: 2, modules: ["FailureAnalysis"]),
        Row(floor: 2, modules: ["Compilation"]),
        Row(floor: 1, modules: ["ModelFormat"]),
        Row(floor: 1, modules: ["Catalogue"]),
        Row(floor: 1, modules: ["ThreatGraph"]),
        Row(floor: 0, modules: ["AttackGraph"]),
        Row(floor: 0, modules: ["DecisionDiagrams"]),
        Row(floor: 0, modules: ["Networks"]),
        Row(floor: 0, modules: ["Formulas"]),
        Row(floor: 0, modules: ["Drawing"]),
        Row(floor: 0, modules: ["Phrases"]),
        Row(floor: 0, modules: ["XMLKit"]),
        Row(floor: 0, modules: ["YAMLKit"]),
        Row(floor: 0, modules: ["DigestKit"]),
        Row(floor: 0, modules: ["CAttributes", "CLibXML2", "CLibYAML", "CNettle"]),
    ])

    init(rows: [Row]) { self.rows = rows }

    /// The table of a page: the first block of lines that are indented by four spaces.
    ///
    /// A line that names a floor or modules has them in columns two spaces apart; others only say
    /// more.
    init(page: String) {
        var rows: [Row] = []
        var floor: Int?
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { !$0.hasPrefix("    ") }.prefix { $0.hasPrefix("    ") }
        for line in lines {
            var rest = line.dropFirst(4)
            if rest.hasPrefix("floor "), let number = Int(rest.dropFirst(6).prefix { $0 != " " }) {
                floor = number
                rest = rest.dropFirst(7).drop { $0 == " " }
            } else if rest.hasPrefix(Self.margin), !rest.hasPrefix(Self.margin + " ") {
                rest = rest.dropFirst(Self.margin.count)
            } else {
                continue
            }
            guard let floor, let end = rest.firstRange(of: "  ") else { continue }
            let names = rest[..<end.lowerBound].split(separator: ",")
            rows.append(
                Row(floor: floor, modules: names.map { $0.trimmingCharacters(in: .whitespaces) }))
        }
        self.rows = rows
    }

    /// What stands in the place of `floor N` in further lines of a floor.
    private static let margin = String(repeating: " ", count: "floor 0   ".count)

    /// What is wrong between the files and this plan: imports that do not lead downward, modules
    /// without a place, places without a module.
    func faults(in tree: SourceTree, systemLibraries: Set<String> = []) -> [String] {
        let places = Dictionary(
            rows.enumerated().flatMap { place, row in row.modules.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        let homes = tree.homes
        var faults: [String] = []
        for module in tree.modules.subtracting(places.keys).sorted() {
            faults.append("\(module) has no floor: give it a row in FloorPlan and Architecture.md")
        }
        for module in Set(places.keys).subtracting(tree.modules).subtracting(systemLibraries)
            .sorted()
        {
            faults.append("\(module) has a floor and no file: take its row away")
        }
        for file in tree.files {
            guard let own = places[file.module] else { continue }
            for other in file.imports.sorted() where other != file.module {
                guard let place = places[other], place <= own else { continue }
                let types = file.named.filter { homes[$0].map { $0.hasPrefix(other) } ?? false }
                let kind = rows[place].floor > rows[own].floor ? "stands higher" : "is not below it"
                faults.append(
                    "\(file.path) imports \(other), which \(kind): it names "
                        + types.sorted().joined(separator: ", "))
            }
        }
        return faults
    }
}
