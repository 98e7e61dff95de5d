// Generated from Models/arrangements/enterprise-data-after.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/enterprise-data-after.yaml, without its last line break.
    static let enterpriseDataAfterYaml = #"""
        # The same enterprise once it reaches Claude inside its AWS account: one vendor relation.
        #
        # What the source states: the platform can be reached there with no separate contract, on Amazon's
        # terms, and what is asked is processed on chips that Amazon built. Which terms govern data and
        # access is left to the reader to check (U16), so who besides Anthropic sees it is under `unknown`.
        sallyport: 1
        title: An enterprise and its data, one vendor relation
        extends: enterprise-data-before.yaml

        perimeters:
          platform: { kind: tenancy, inside: aws-region }

        assets:
          questions:
            copies:
              - { in: premises, form: plaintext, status: assumed }
              - { in: account, form: plaintext, status: inferred, source: seed-003 }
              - { in: platform, form: plaintext, for: serving, status: reported, source: seed-003 }

        channels:
          requests: { from: account }

        workloads:
          assistant:
            all: [ { capacity: aws, in: aws-region }, { capacity: anthropic, in: platform } ]

        unknown:
          platform-host: ~
          platform-access:
            of: perimeters.platform.operator
            because: The terms for data and access inside AWS accounts are left to be checked (U16).
            status: unspecified
            source: seed-003
            one-of: [ anthropic, { any: [anthropic, aws] }, { all: [anthropic, aws] } ]

        trade-offs:
          contracts:
            title: contracts to manage
            kind: effort
            less-than: 'An enterprise and its data, two vendor relations'
            status: reported
            source: seed-003
        """#
}
