// Generated from Models/arrangements/anthropic-second-split.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/anthropic-second-split.yaml, without its last line break.
    static let anthropicSecondSplitYaml = #"""
        # The same rival with the weights split: each of two counterparties holds a share, and one share
        # says nothing.
        #
        # Hypothetical, as anthropic-second-replicated.yaml. No document describes shares; that custodians
        # bring them together on the lab's word, or never, is an assumption and an unknown. The workload
        # needs both.
        sallyport: 1
        title: A second counterparty for Anthropic, weights split
        extends: anthropic-second-replicated.yaml

        weights:
          frontier:
            custody: { scheme: split, k: 2, release: { operator: anthropic, level: SL3 } }
            copies:
              - { in: campus, form: share, share: 1, status: assumed }
              - { in: second-campus, form: share, share: 2, status: assumed }

        channels:
          replication-out: ~
          replication-back: ~

        workloads:
          training:
            all:
              - { capacity: aws, in: campus }
              - { chips: trainium }
              - { capacity: second-cloud, in: second-campus }
              - { chips: second-silicon }
            status: assumed

        unknown:
          release:
            of: weights.frontier.custody.release
            because: No document describes how shares would be brought together.
            status: unknown
            one-of: [ { operator: anthropic, level: SL3 }, none ]
        """#
}
