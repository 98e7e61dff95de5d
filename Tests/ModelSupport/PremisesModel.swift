package import Compilation

/// A model with a site, services, an attested release, people and ties, all in one.
package enum PremisesModel {
    /// Its text; `ties` stands for its ties, line by line.
    package static func text(ties: String = standardTies) -> String {
        """
        sallyport: 1
        title: A lab in a hall
        date: 2026-11-30
        jurisdictions: { IE: { title: Ireland }, US: { title: United States } }
        parents: { amazon: { title: Amazon, jurisdictions: [US] } }
        defenders:
          lab: { title: The lab, role: lab, jurisdictions: [US] }
          aws: { title: AWS, role: cloud, parent: amazon }
          landlord: { title: Landlord, role: facility, jurisdictions: [IE] }
          fixit: { title: Fixit, role: other }
          chip: { title: Chipmaker, role: silicon }
          fund: { title: The fund, role: other }
        ties:
        \(ties)
        sites:
          dublin: { title: Dublin, jurisdictions: [IE], facility: landlord }
        perimeters:
          hall:
            { title: Hall, kind: hall, operator: { op: aws, persons: 2 }, level: SL4, at: dublin, status: claimed }
          suite:
            { title: Suite, kind: enclave, inside: hall, operator: chip, level: SL3, host-hands: { operator: chip, level: SL3 } }
          vault: { title: Vault, kind: hall, operator: lab, level: SL4 }
        keys:
          k:
            title: Weights key
            in: vault
            level: SL4
            release: { attested: { enclave: suite, root: chip, verifier: fixit, policy: lab, pinned: yes } }
        weights:
          frontier:
            title: Frontier
            size: 2 TB
            owner: lab
            copies: [ { in: hall, form: ciphertext, key: k, for: serving } ]
        channels:
          network: { title: Network, from: hall, to: outside, operator: { all: [aws, lab] }, level: SL4 }
          media: { title: Media, from: hall, to: outside, operator: aws, level: SL3 }
        services:
          repairs: { title: Repairs, by: fixit, level: SL2, into: [hall], escort: { op: aws, level: SL3 } }
          cleaning: { title: Cleaning, by: landlord, level: SL2, into: [hall, vault], denied: [bytes] }
        workloads:
          serving: { title: Serving, all: [ { capacity: aws, in: hall }, { chips: chip } ] }

        """
    }

    /// One of which nobody says whether it gives a say, one that does and one that does not.
    package static let standardTies = """
          stake: { holder: amazon, in: lab, kind: investment, influence: unknown }
          board: { title: Seat on the board, holder: fund, in: lab, kind: board seat, influence: yes }
          loan: { holder: fund, in: fixit, influence: no }
        """

    package static func compiled(ties: String = standardTies) throws -> CompiledModel {
        try CompulsionModel.compiled(text(ties: ties))
    }
}
