internal import YAMLKit

/// Members of Google's lists of access.
extension TerraformPrincipals {
    /// Adds a member such as `serviceAccount:a@project.iam.gserviceaccount.com`.
    ///
    /// A service account is of its project. Of people, groups and domains nobody says whose they are.
    mutating func add(member: String) {
        if ["allUsers", "allAuthenticatedUsers"].contains(member) {
            isPublic = true
            return
        }
        let parts = member.split(separator: ":", maxSplits: 1).map(String.init)
        let kind = parts.first ?? ""
        let project: String? =
            switch kind {
            case "projectOwner", "projectEditor", "projectViewer":
                parts.count > 1 && Self.isProject(parts[1]) ? parts[1] : nil
            case "serviceAccount": parts.count > 1 ? Self.project(ofAccount: parts[1]) : nil
            default: nil
            }
        if let project { projects.insert(project) } else { hasOthers = true }
    }

    /// Adds an entity of a list of access of a bucket, such as `project-owners-123` or `allUsers`.
    mutating func add(entity: String) {
        if ["allUsers", "allAuthenticatedUsers"].contains(entity) {
            isPublic = true
            return
        }
        for role in ["owners", "editors", "viewers"] where entity.hasPrefix("project-\(role)-") {
            let project = String(entity.dropFirst("project-\(role)-".count))
            if Self.isProject(project) {
                projects.insert(project)
                return
            }
        }
        hasOthers = true
    }

    /// The project of a service account: its id, or its number for those that the provider makes.
    static func project(ofAccount address: String) -> String? {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let (name, domain) = (parts[0], parts[1])
        let found: String
        switch domain {
        case "developer.gserviceaccount.com": found = String(name.prefix { $0 != "-" })
        case "appspot.gserviceaccount.com", "cloudservices.gserviceaccount.com": found = name
        case _ where domain.hasSuffix(".iam.gserviceaccount.com"):
            let place = String(domain.dropLast(".iam.gserviceaccount.com".count))
            let number = name.split(separator: "-").last.map(String.init) ?? ""
            found =
                agents.contains(place) || place.hasPrefix("gcp-sa-") ? number : place
        default: return nil
        }
        return isProject(found) ? found : nil
    }

    /// Where accounts are with which the provider's own services act for a project.
    private static let agents: Set<String> = [
        "gs-project-accounts", "compute-system", "bigquery-encryption", "container-engine-robot",
        "cloud-filer", "dataflow-service-producer-prod", "dataproc-accounts",
    ]

    /// Whether a text has the form of a project's id or number.
    static func isProject(_ text: String) -> Bool {
        guard (6...30).contains(text.utf8.count), let first = text.utf8.first else { return false }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        if text.utf8.allSatisfy(isDigit) { return true }
        return (0x61...0x7A).contains(first) && text.utf8.last != 0x2D
            && text.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    }

    /// Reads the JSON of a policy of Google's; what cannot be read may let anybody in.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    init(bindings text: String) {
        guard let root = (try? YAMLDocument(bytes: Array(text.utf8), file: "policy"))?.root,
            root.entries != nil
        else {
            hasOthers = true
            return
        }
        // A policy that binds nobody is one of which something is left out.
        if root["bindings"]?.items?.isEmpty ?? true { hasOthers = true }
        for binding in root["bindings"]?.items ?? [] {
            if binding["members"]?.items == nil { hasOthers = true }
            for member in binding["members"]?.items ?? [] {
                add(member: member.scalar?.text ?? "")
            }
        }
    }
}
