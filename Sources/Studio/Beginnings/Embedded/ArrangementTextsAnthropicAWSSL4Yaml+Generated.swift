// Generated from Models/arrangements/anthropic-aws-sl4.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-aws-sl4.yaml, without its last line break.
    static let anthropicAWSSL4Yaml = #"""
        # anthropic-aws.yaml as it would be if every barrier in it held at SL4, with the confidential
        # computing that the SL4 benchmarks ask for.
        #
        # A question, not a finding: no document says that anything holds at SL4, and in another's building
        # a lab cannot reach it alone. Two of the unknowns are gone because their values are now supposed.
        sallyport: 1
        title: Anthropic trains on AWS, everything at SL4
        extends: anthropic-aws.yaml

        perimeters:
          campus: { level: SL4, status: assumed, source: ~ }
          lab-plane: { level: SL4, status: assumed, source: ~ }
          enclave:
            title: Attested accelerators
            kind: enclave
            inside: campus
            operator: { any: [trainium, anthropic] }
            exits: stated
            level: SL4
            status: assumed
            # Supposed as all the rest: that hands on the machines are kept out at SL4 as well.
            host-hands: { operator: trainium, level: SL4, status: assumed }
        weights:
          frontier:
            copies: [ { in: enclave, form: plaintext, for: training, status: assumed } ]
        channels:
          network: { level: SL4, status: assumed, source: ~ }
          media: { level: SL4, status: assumed }

        unknown:
          sl4-addendum: ~
          in-use-protection: ~
        """#
}
