/// What a type of resource may be that is not read, by its name; what may matter most first.
enum TerraformRest: CaseIterable {
    /// It may be a way in from outside.
    case way
    /// It may let somebody do something.
    case grant
    /// It may carry data elsewhere.
    case carrier
    /// It may be work that is done.
    case work
    /// Anything else.
    case other

    /// Parts of the names of types, of those that are known to be something.
    private static let parts: [(TerraformRest, [String])] = [
        (
            .way,
            [
                "gateway", "api_management", "cloudfront", "cdn", "frontdoor", "function_url",
                "_lb",
                "load_balancer", "forwarding_rule", "public_ip", "_eip", "vpn", "vpc_endpoint",
                "peering", "security_group_rule", "firewall", "ingress", "direct_connect",
                "interconnect", "express_route", "bastion",
            ]
        ),
        (
            .grant,
            [
                "_iam_", "role_", "_role", "policy", "permission", "access_key", "identity", "user",
                "service_account", "cognito", "_sso", "trust", "grant", "share",
            ]
        ),
        (
            .carrier,
            [
                "firehose", "datasync", "_sns_", "subscription", "event", "transfer", "pubsub",
                "replication", "backup", "log_", "logging", "diagnostic", "flow_log", "stream",
                "export",
            ]
        ),
        (
            .work,
            [
                "instance", "lambda", "function", "_ecs_", "_eks_", "container", "cluster",
                "node_pool", "batch", "sagemaker", "virtual_machine", "job", "step", "codebuild",
                "pipeline",
            ]
        ),
    ]

    /// What a type may be.
    init(type: String) {
        let found = Self.parts.first { _, words in words.contains { type.contains($0) } }
        self = found?.0 ?? .other
    }

    /// What to tell of it.
    var words: String {
        switch self {
        case .way:
            "may be a way in, and is on no map: draw it as a channel if what is kept can be reached by it"
        case .grant:
            "may let somebody do something: what it allows is not followed, so see whether anybody is missing"
        case .carrier:
            "may carry something elsewhere: draw a channel, and a copy, where it does"
        case .work: "may be work on what is kept: who runs it, and in which account, is not read"
        case .other: "keeps nothing, and is no network, key or share that is read"
        }
    }
}
