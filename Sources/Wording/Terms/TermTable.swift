/// The words of this tool that no other table has, a file a group.
///
/// Controls, ways in, instruments, tiers and levels come from the catalogue, keys from the tables of
/// the model file, codes from Docs/Diagnostics.md and exit statuses from the command line.
package enum TermTable {
    /// All of them, in the order of their groups.
    package static let all: [Term] =
        attackers + answers + shapes + model + law + evidence + gate + rows

    /// The term of this name.
    package static func term(_ name: String) -> Term? { all.first { $0.name == name } }
}
