import ArgumentParser
import ThreatGraph

/// Security levels as the command line writes them: `SL2,SL3,SL4`.
struct SecurityLevelList {
    let levels: [SecurityLevel]

    init(_ argument: String) throws {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        levels = try parts.map { part in
            guard let level = SecurityLevel(part), level > .zero else {
                throw ValidationError(
                    "'\(part)' is not a level: write SL1 to SL5, separated by commas.")
            }
            return level
        }
        if Set(levels).count < levels.count {
            throw ValidationError("a level is given twice in '\(argument)'.")
        }
    }
}
