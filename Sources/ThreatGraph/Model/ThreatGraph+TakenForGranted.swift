extension ThreatGraph {
    /// Everything that was taken for granted, by kind and place, each once.
    public var takenForGranted: [Assumption] {
        let kinds = Assumption.Kind.allCases
        func rank(_ assumption: Assumption) -> Int {
            kinds.firstIndex(of: assumption.kind) ?? kinds.count
        }
        return Set(leftOut.assumptions + unstated + claimed).sorted {
            (rank($0), $0.path, $0.name ?? "", $0.value ?? "")
                < (rank($1), $1.path, $1.name ?? "", $1.value ?? "")
        }
    }

    /// What the model does not say of parties and assets.
    private var unstated: [Assumption] {
        (workloads.isEmpty ? [Assumption(.noWorkload, at: "workloads")] : [])
            + (weights.isEmpty ? [Assumption(.noWeights, at: "weights")] : [])
            + defendersOfUnknownSovereign.map {
                Assumption(
                    .jurisdiction, at: "defenders.\($0.id).jurisdictions", of: $0.id.rawValue)
            }
            + weights.filter { $0.owner == nil }.map {
                let labs = possibleOwners(of: $0).map(\.rawValue)
                return Assumption(
                    .owner, at: "\($0.path).owner",
                    taking: labs.isEmpty ? nil : labs.joined(separator: ", "))
            }
            + sites.filter { $0.facility == nil }.map {
                Assumption(.facility, at: "sites.\($0.id).facility", of: $0.id.rawValue)
            }
            + keys.filter { $0.perimeter == nil }.map {
                Assumption(.keyPlace, at: "keys.\($0.id).in", of: $0.id.rawValue)
            }
            + weights.filter { weights in
                weights.copies.allSatisfy { $0.form == .ciphertext && !$0.isInUse }
            }.map { Assumption(.usePlace, at: "\($0.path).copies", of: $0.id.rawValue) }
            + weights.filter { !$0.hasStatedCopies }.map {
                Assumption(.unstatedCopies, at: "\($0.path).all-copies", of: $0.id.rawValue)
            }
            + administrationTakenAsOwn.map {
                let others = othersLet(into: $0).map(\.rawValue)
                return Assumption(
                    .ownAdministration, at: "channels.\($0.id).stops",
                    taking: others.isEmpty ? nil : others.joined(separator: ", "),
                    of: $0.id.rawValue)
            }
            + capacityNowhere
    }

    /// The capacity that stands in no place: none is named, and its provider runs none with weights.
    private var capacityNowhere: [Assumption] {
        workloads.flatMap { workload in
            workload.needs.legs.filter { $0.kind == .capacity && places(of: $0).isEmpty }.map {
                Assumption(
                    .capacityPlace, at: "workloads.\(workload.id)", of: $0.provider.rawValue)
            }
        }
    }

    /// What only a claim stands behind.
    private var claimed: [Assumption] {
        perimeters.filter(\.hasStatedExits).map {
            Assumption(.statedExits, at: "perimeters.\($0.id).exits", of: $0.id.rawValue)
        }
            + workloads.filter { !$0.needs.lengths.isEmpty }.map { workload in
                Assumption(
                    .movesAtOnce, at: "workloads.\(workload.id)",
                    taking: workload.needs.lengths.map(\.description).joined(separator: ", "),
                    of: workload.id.rawValue)
            }
            + perimeters.filter { isOpenToHost($0) }.flatMap { perimeter in
                perimeter.controls.filter { control in
                    control.blocks.contains(.host)
                        && (control.operators ?? perimeter.operators)
                            .isRun(as: perimeter.operators)
                        && !(perimeter.parent.flatMap { perimeters[$0]?.operators }?
                            .isRun(as: perimeter.operators) ?? false)
                }.map {
                    Assumption(
                        .claimAgainstHost, at: "perimeters.\(perimeter.id).controls.\($0.id)",
                        of: perimeter.id.rawValue)
                }
            }
    }
}
