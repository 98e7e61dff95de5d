package import PageServer

/// The studio as it is served: what stands at which path.
package struct StudioSite: PageSite {
    private let table: RouteTable

    /// The most bytes that come with a request: a text of a model, and as much again.
    package static let longestBody = 4 << 20

    /// Makes the site of a session.
    package init(
        _ session: StudioSession, page: StudioPage = .compiledIn,
        codeMirror: CodeMirrorFiles = CodeMirrorFiles(), behind gate: RequestGate
    ) {
        let editor = CodeMirrorFiles.files.map { file in
            RouteTable.Route("GET", "codemirror/" + file.name) { _ in
                guard let bytes = codeMirror.bytes(file.path) else { return .missing }
                return PageResponse(
                    .fine, StudioPage.type(of: file.name) ?? .text, .bytes(bytes))
            }
        }
        let questions = StudioRoutes.all.map { route in
            RouteTable.Route("POST", route.path) { request in
                do throws(StudioFault) {
                    let question = try StudioQuestion(request)
                    return try route.answer(question, in: session).response
                } catch {
                    return error.response
                }
            }
        }
        let fixed: [RouteTable.Route] = [
            .init("GET", "") { _ in Self.file(StudioPage.index, of: page) },
            .init("GET", StudioPage.pictures) { _ in
                PageResponse(.fine, .style, .bytes(StudioPage.pictureStyle))
            },
            .init("GET", StateRoute.path) { _ in
                StudioAnswer.value(StateRoute.answer(in: session)).response
            },
            .init("GET", "beginnings") { _ in
                StudioAnswer.value(BeginRoute.beginnings).response
            },
            .init("GET", "events") { _ in PageResponse(.fine, .events, .events) },
        ]
        table = RouteTable(
            fixed + editor + questions, behind: gate,
            else: { path, request in
                request.isSafe && path != StudioPage.index && StudioPage.isName(path)
                    ? Self.file(path, of: page) : .missing
            })
    }

    /// What a request is answered.
    package func answer(_ request: PageRequest) -> PageResponse { table.answer(request) }

    private static func file(_ name: String, of page: StudioPage) -> PageResponse {
        guard let type = StudioPage.type(of: name), let bytes = page.text(name) else {
            return .missing
        }
        return PageResponse(.fine, type, .bytes(bytes), policy: type == .page ? policy : .nothing)
    }

    /// What the page may do: as other pages of ours, and the marks beside lines that the editor's own
    /// style sheet holds as data.
    static let policy = ContentPolicy([
        "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    ])
}

extension PageResponse {
    /// What is answered where nothing is.
    fileprivate static let missing = words(.notFound, "404: there is nothing of that name.")
}
