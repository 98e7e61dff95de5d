// Generated from Models/arrangements by Scripts/embed: change the files there and run the script.

extension ArrangementTexts {
    /// The files of Models/arrangements by name, each without its last line break.
    static let files: [(name: String, text: String)] = [
        ("anthropic-aws.yaml", anthropicAWSYaml),
        ("deepmind-google.yaml", deepmindGoogleYaml),
        ("enterprise-before.yaml", enterpriseBeforeYaml),
        ("enterprise-data-before.yaml", enterpriseDataBeforeYaml),
        ("eu-residency.yaml", euResidencyYaml),
        ("european-region.yaml", europeanRegionYaml),
        ("mistral-eu.yaml", mistralEUYaml),
        ("openai-azure-aws.yaml", openaiAzureAWSYaml),
        ("self-hosted.yaml", selfHostedYaml),
        ("serving-three-clouds.yaml", servingThreeCloudsYaml),
        ("shared-vendor.yaml", sharedVendorYaml),
    ]
}
