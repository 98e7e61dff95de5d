import Reports

/// The pages of a model that is watched: what stands at which path.
package struct WatchSite: PageSite {
    private let table: RouteTable

    /// Makes the site of a model.
    package init(_ model: WatchedModel, behind gate: RequestGate) {
        let files = WatchPage.File.allCases.map { file in
            RouteTable.Route("GET", file.rawValue) { _ in
                PageResponse(ContentType(of: file), Array(file.text.utf8))
            }
        }
        table = RouteTable(
            [
                .init("GET", "") { _ in PageResponse(.page, Array(model.page.text.utf8)) },
                .init("GET", "now") { _ in PageResponse(.page, Array(model.panel.markup.utf8)) },
                .init("GET", WatchPicture.fileName) { _ in
                    model.map.map {
                        PageResponse(
                            .fine, .picture, .bytes(Array($0.svg.utf8)),
                            policy: ContentPolicy(["style-src \($0.styleSource)"]))
                    } ?? .words(.notFound, "404: no version was right so far.")
                },
                .init("GET", "events") { _ in PageResponse(.fine, .events, .events) },
            ] + files, behind: gate)
    }

    /// What a request is answered.
    package func answer(_ request: PageRequest) -> PageResponse { table.answer(request) }

    /// The event by which pages hear how the model stands.
    package static func event(version: Int, answered: Int?) -> EventFrame {
        EventFrame(
            "state",
            "{\"version\":\(version),\"answered\":\(answered.map(String.init) ?? "null")}")
    }
}

extension ContentType {
    /// The type of a file that stands beside the page.
    fileprivate init(of file: WatchPage.File) {
        self =
            switch file {
            case .style: .style
            case .icon: .picture
            case .report, .live, .events, .panel: .script
            }
    }
}

extension PageResponse {
    /// Some bytes of a type, with what a page of ours may do.
    fileprivate init(_ type: ContentType, _ bytes: [UInt8]) {
        self.init(.fine, type, .bytes(bytes), policy: type == .page ? .page : .nothing)
    }
}
