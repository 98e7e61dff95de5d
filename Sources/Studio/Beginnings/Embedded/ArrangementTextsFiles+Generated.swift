// Generated from Models/arrangements by Scripts/embed: change the files there and run the script.

extension ArrangementTexts {
    /// The files of Models/arrangements by name, each without its last line break.
    static let files: [(name: String, text: String)] = [
        ("anthropic-aws-decade.yaml", anthropicAWSDecadeYaml),
        ("anthropic-aws-sl2.yaml", anthropicAWSSL2Yaml),
        ("anthropic-aws-sl3.yaml", anthropicAWSSL3Yaml),
        ("anthropic-aws-sl4.yaml", anthropicAWSSL4Yaml),
        ("anthropic-aws.yaml", anthropicAWSYaml),
        ("anthropic-google-second.yaml", anthropicGoogleSecondYaml),
        ("anthropic-google-split.yaml", anthropicGoogleSplitYaml),
        ("anthropic-second-replicated.yaml", anthropicSecondReplicatedYaml),
        ("anthropic-second-split.yaml", anthropicSecondSplitYaml),
        ("deepmind-google.yaml", deepmindGoogleYaml),
        ("enterprise-after.yaml", enterpriseAfterYaml),
        ("enterprise-before.yaml", enterpriseBeforeYaml),
        ("enterprise-data-after.yaml", enterpriseDataAfterYaml),
        ("enterprise-data-before.yaml", enterpriseDataBeforeYaml),
        ("eu-residency.yaml", euResidencyYaml),
        ("european-region.yaml", europeanRegionYaml),
        ("mistral-eu.yaml", mistralEUYaml),
        ("openai-azure-aws.yaml", openaiAzureAWSYaml),
        ("self-hosted.yaml", selfHostedYaml),
        ("serving-three-clouds.yaml", servingThreeCloudsYaml),
        ("shared-vendor.yaml", sharedVendorYaml),
        ("sovereign-cloud.yaml", sovereignCloudYaml),
        ("two-labs-one-vendor.yaml", twoLabsONEVendorYaml),
    ]
}
