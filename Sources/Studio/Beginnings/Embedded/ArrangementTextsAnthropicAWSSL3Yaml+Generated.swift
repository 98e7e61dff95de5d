// Generated from Models/arrangements/anthropic-aws-sl3.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-aws-sl3.yaml, without its last line break.
    static let anthropicAWSSL3Yaml = #"""
        # anthropic-aws.yaml as it would be if every barrier in it held at SL3.
        #
        # A question, not a finding: no document says that anything holds at SL3. The unknown about the
        # contract's additions is gone because the level is now supposed.
        sallyport: 1
        title: Anthropic trains on AWS, everything at SL3
        extends: anthropic-aws.yaml

        perimeters:
          campus: { level: SL3, status: assumed, source: ~ }
          lab-plane: { level: SL3, status: assumed, source: ~ }
        channels:
          network: { level: SL3, status: assumed, source: ~ }
          media: { level: SL3, status: assumed }

        unknown:
          sl4-addendum: ~
        """#
}
