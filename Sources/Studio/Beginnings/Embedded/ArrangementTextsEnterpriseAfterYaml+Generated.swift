// Generated from Models/arrangements/enterprise-after.yaml by Scripts/embed: change that file and run the script.

extension ArrangementTexts {
    /// The text of Models/arrangements/enterprise-after.yaml, without its last line break.
    static let enterpriseAfterYaml = #"""
        # The same enterprise once Claude Platform is reached inside its AWS account: one vendor relation
        # where there were two.
        #
        # Reported is that it can be reached there with no separate contract, that what is asked is processed
        # on Amazon's chips, and that Amazon's terms apply. So the platform is inside the region here. Who
        # then sees data is left to the reader to check (U16): who besides Anthropic opens the platform is
        # under `unknown`. That AWS can now withhold the assistant follows from its holding the contract,
        # which is inferred.
        sallyport: 1
        title: An enterprise with Claude inside its AWS account, one vendor relation
        extends: enterprise-before.yaml

        perimeters:
          platform: { kind: tenancy, inside: aws-region }

        workloads:
          assistant:
            all: [ { capacity: aws, in: aws-region }, { capacity: anthropic, in: platform } ]
            status: inferred
            source: seed-003

        claims:
          on-trainium:
            statement: What Claude is asked in an AWS account is processed on chips that Amazon built
            about: perimeters.platform
            status: reported
            source: seed-003
          amazon-terms:
            statement: Inside AWS accounts Amazon's terms apply
            about: perimeters.platform
            status: reported
            source: seed-003

        unknown:
          platform-host: ~
          platform-access:
            of: perimeters.platform.operator
            because: >-
              Amazon's terms are said to apply inside AWS accounts; what they say of data and access is left
              to be checked, and may have changed (U16).
            status: unspecified
            source: seed-003
            one-of: [ anthropic, { any: [anthropic, aws] }, { all: [anthropic, aws] } ]
        """#
}
