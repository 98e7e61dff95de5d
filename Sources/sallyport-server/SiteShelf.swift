import PageServer
import Synchronization

/// What is served, which is known only once the port is: until then everything is refused.
final class SiteShelf: Sendable {
    private let site = Mutex<(any PageSite)?>(nil)

    /// Begins to serve.
    func put(_ site: any PageSite) { self.site.withLock { $0 = site } }

    /// What a request is answered; it may take as long as the answer does.
    func answer(_ request: PageRequest) -> PageResponse {
        site.withLock { $0 }?.answer(request) ?? .refused
    }
}
