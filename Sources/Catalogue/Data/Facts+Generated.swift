// Generated from Catalogue/facts.yaml by Scripts/embed: change that file and run the script.

extension CatalogueData {
    /// The text of Catalogue/facts.yaml, without its last line break.
    static let facts = #"""
        # What happened or was published, and changes how a model is written. No rule reads it.
        catalogue: 1
        facts:
          eu-code-m6-1:
            title: "EU Code, Measure 6.1: say against whom weights are guarded"
            topic: code
            says:
              A signatory names the threat actors, at least outsiders that are no state, insiders, and others that
              it expects (p. 18). The glossary sizes the outsiders at about ten professionals, several months, up to
              1 M EUR and large infrastructure, without access beforehand (p. 31); insiders are senior managers,
              spies and the model itself too (p. 30).
            reading:
              Close to OC3 from outside, and one person from inside. The third draft had named RAND's SL3, which
              the final text does not; Measure 7.3(3) has it beside other guidance (p. 21).
            about: [OC3, eu-gpai-code]
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
            confidenceDetail: The Code was read; that the third draft named SL3 is from another account of it.
          eu-code-m6-2:
            title: "EU Code, Measure 6.2: the measures of Appendix 4, or as good"
            topic: code
            says:
              Signatories take the measures of Appendix 4 or others that reach the same aims, in stages as the
              model grows abler (p. 18). A model that is less able than an open one is exempt.
            reading: A level claimed from the Code alone is a claim, and which measures replaced which is to be asked.
            about: [eu-gpai-code]
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
          eu-code-app4-1:
            title: "EU Code, Appendix 4.1: networks and devices"
            topic: code
            says: Identities with a second factor, mail filtered, media and patches under rules (p. 41).
            reading: Much of SL1 and SL2; run by the lab, and nothing of it binds the host.
            about: [SL2-NET-01]
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
          eu-code-app4-2:
            title: "EU Code, Appendix 4.2: weights that are not released"
            topic: code
            says:
              A register of every copy, alerts on copying, encryption under way and at rest with keys in a TPM,
              decryption only into memory, confidential computing as appropriate, and few people in the building
              (pp. 41-42).
            reading:
              Confidential computing and the building are run by others than the lab in most arrangements; each
              wants a party of its own in the model.
            about: [SL4-CC-01, SL2-PHY-01, SL2-STO-01]
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
          eu-code-app4-3:
            title: "EU Code, Appendix 4.3: interfaces to weights in use"
            topic: code
            says:
              Only software and persons that need it, checked every six months; interfaces reviewed; output rates
              limited; few people past hardened interfaces, without a number (p. 42).
            reading: Rate limits are the budget of a channel, and whoever runs them can lift them.
            about: [SUP-EGR-04]
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
          eu-code-app4-4:
            title: "EU Code, Appendix 4.4: insiders"
            topic: code
            says:
              Background checks on whoever reads or writes weights, training for staff, sandboxes for models,
              training data checked for tampering (p. 42).
            reading: Insiders of the lab; what the staff of a vendor can do is the model's to say.
            about: [SL3-PER-01]
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
          eu-code-app4-5:
            title: "EU Code, Appendix 4.5: that it works"
            topic: code
            says: Outside reviews, attacks by one's own team, integrity tests of staff, detection and response (p. 43).
            reading: Evidence that a level is verified and not merely claimed, where it is shown.
            date: 2025-07-10
            source: [eu-code-2025, asis-2025-07]
            confidence: read-in-source
          hw-memory-bus:
            title: Attestation keys taken over the memory bus
            topic: hardware
            says:
              Published in October 2025. Whoever has hands on a machine with DDR5 memory can read from what passes
              between processor and memory the keys by which enclaves of Intel and AMD sign attestations, for less
              than 1,000 US dollars; what attests NVIDIA's accelerators rests on them. Makers call hands on the
              machine out of scope.
            reading:
              An enclave opens to whoever has its host's hands, unless another barrier says otherwise (host-hands),
              and an attestation that is not pinned to known machines can be forged (pinned, forgery).
            about: [SL4-CC-01, SUP-CC-01, SUP-KEY-01]
            unsure: [Whether memory of later generations is made otherwise]
            date: 2025-10
            source: [safeheron-tee-fail, rivista-tee-fail]
            confidence: secondary
          hw-independent-verifier:
            title: A verifier that is neither host nor customer
            topic: hardware
            says:
              On Google Cloud whoever judges the evidence of a confidential machine can be Google's service,
              Intel's, or one of the customer's own. Intel's service releases a token only if the evidence is right.
            reading:
              The verifier is a party; write it apart from the host and from the maker of the chips. Intel is both
              verifier and maker where its chips are judged, so that two in name are one.
            about: [SUP-KEY-01, SL4-CC-01]
            unsure:
              - Intel's page of May 2025 calls Google's part a preview; that it became generally available in June
                2026, on machines with accelerators, was not found
            source: [google-attestation-overview, intel-ita-gcp]
            confidence: read-in-source
          hw-rack-scale:
            title: Confidential computing over a whole rack
            topic: hardware
            says:
              NVIDIA announced in January 2026 that its Vera Rubin NVL72 has confidential computing over 72
              accelerators, 36 processors and the links between them, to ship in the second half of 2026.
            reading:
              A maker's claim. The links inside a rack need not be a way in any more; the maker stands behind
              more of the boundary than before, and hands on the memory are not ruled out.
            about: [SL4-CC-01]
            unsure: [No independent test and no proof of shipping was found]
            date: 2026-01-05
            source: [nvidia-rubin-blog, techbuddies-rubin, ngtimes-rubin]
            confidence: secondary
          cloud-aws-esc:
            title: AWS's European cloud
            topic: provider
            says:
              Opened on 15 January 2026 in Brandenburg, apart from all other regions in networks, identities and
              billing, run by staff who reside in the EU, by a new German GmbH with three subsidiaries. AWS told the
              Dutch state that Amazon.com owns it indirectly.
            reading:
              A defender of its own with an EU seat and sites, whose parent has its seat in the US. What reaches by
              seat, presence and site changes, what reaches by parent does not.
            about: [us-cloud-act, us-sca-warrant, eu-cada]
            unsure:
              - The memo itself was not seen, only quoted
              - Whether accelerators for training are offered there
            date: 2026-01-15
            source: [servola-aws-esc, computerweekly-aws-esc, hn-aws-esc]
            confidence: secondary
          eu-cloud-sovereignty-framework:
            title: The Commission's grades of sovereign clouds
            topic: standard
            says:
              48 criteria in eight categories and SEAL levels, used in April 2026 to award 180 M EUR to four
              providers.
            reading: SEAL grades who controls a cloud and is no security level; one says nothing of the other.
            about: [eu-cada]
            date: 2026-06-01
            source: [commission-csf, brusselstimes-csf]
            confidence: read-in-source
          rand-sl3-controls:
            title: RAND on reaching its third level
            topic: standard
            says:
              140 standard and 122 supplementary controls of NIST SP 800-53 against 31 vectors, meant for 6 to 12
              months; what hinders most is the organisation and not the technique (p. v).
            reading: A list to hold an SL3 claim against; none of it is in this catalogue.
            about: [SL3]
            date: 2026-08-25
            source: [rand-achieving-sl3, note-rand-sl3]
            confidence: secondary
          sl5-standard:
            title: A first standard for the fifth level
            topic: standard
            says:
              Version 0.1, of 45 pages and ten families of controls, on what has to be planned years ahead, such as
              buildings and hardware; some of it needs a government.
            reading: A claim of SL5 before 2028 contradicts it.
            about: [SL5]
            date: 2026-05-08
            source: [arxiv-2605-08449, arxivlens-sl5]
            confidence: read-in-source
            confidenceDetail: The abstract was read; the numbers are from an index of papers.
        """#
}
