package import ThreatGraph

// Elements with their ids, for example `Campus (campus)`; the id alone where there is no title.

extension ModelNames {
    package func titled(_ id: PerimeterID) -> String { titled(perimeter(id), id.rawValue) }

    package func titled(_ id: SiteID) -> String { titled(site(id), id.rawValue) }

    package func titled(_ id: ChannelID) -> String { titled(channel(id), id.rawValue) }

    package func titled(_ id: ServiceID) -> String { titled(service(id), id.rawValue) }

    package func titled(_ id: WeightsID) -> String { titled(weights(id), id.rawValue) }

    package func titled(_ id: KeyID) -> String { titled(key(id), id.rawValue) }

    package func titled(_ id: WorkloadID) -> String { titled(workload(id), id.rawValue) }

    package func titled(_ id: SharedCauseID) -> String { titled(sharedCause(id), id.rawValue) }

    /// A title with the id behind it; the id alone where there is no title.
    package func titled(_ title: String?, _ id: String) -> String {
        guard let title, title != id else { return id }
        return "\(title) (\(id))"
    }

    /// A place with its id, or `outside`.
    package func titled(_ place: Location) -> String {
        switch place {
        case .perimeter(let id): titled(id)
        case .outside: "outside"
        }
    }
}

extension ModelNames {
    /// Words after which a country's name has an article.
    private static let commonNouns: Set<Substring> = [
        "Emirates", "Federation", "Islands", "Kingdom", "Netherlands", "Philippines", "Republic",
        "States", "Union",
    ]

    /// A sovereign with its id within a sentence, for example `the United States (US)`.
    package func articled(_ id: JurisdictionID) -> String {
        let name = Self.inSentence(titled(id))
        let words = jurisdiction(id).split(separator: " ")
        let needsArticle = words.contains(where: Self.commonNouns.contains)
        return needsArticle && !name.hasPrefix("the ") ? "the \(name)" : name
    }
}
