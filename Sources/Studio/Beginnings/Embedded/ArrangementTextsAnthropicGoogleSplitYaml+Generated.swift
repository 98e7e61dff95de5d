// Generated from Models/arrangements/anthropic-google-split.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-google-split.yaml, without its last line break.
    static let anthropicGoogleSplitYaml = #"""
        # The same rival with the weights split: AWS and Google each hold a share, and one share says
        # nothing.
        #
        # Hypothetical, as anthropic-second-split.yaml: no document describes shares. They come together on
        # the lab's word, or never, which is an unknown; the work needs both places.
        sallyport: 1
        title: Anthropic's weights split between AWS and Google, over ten years
        extends: anthropic-google-second.yaml

        weights:
          frontier:
            custody: { scheme: split, k: 2, release: { operator: anthropic, level: SL3 } }
            copies:
              - { in: campus, form: share, share: 1, status: assumed }
              - { in: google-campus, form: share, share: 2, status: assumed }

        channels:
          replication-out: ~
          replication-back: ~

        workloads:
          training:
            all:
              - { capacity: aws, in: campus }
              - { chips: trainium }
              - { capacity: google, in: google-campus }
              - { chips: tpu }
            status: assumed

        unknown:
          # Shares at rest are no weights in use.
          in-use-protection: ~
          release:
            of: weights.frontier.custody.release
            because: No document describes how shares would be brought together.
            status: unknown
            one-of: [ { operator: anthropic, level: SL3 }, none ]

        positions:
          consolidate:
            would-change: [ K070, K097, egress-authority, sl4-addendum, release, amazon-stake ]

        options:
          trainium-attested: ~
          merchant-attested: ~
          no-release:
            title: The shares are never brought together on the lab's word
            cost: 1
            set: { weights.frontier.custody.release: none }

        # That a split costs more than copies, or performs less, no source says.
        """#
}
