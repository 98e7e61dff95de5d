/// What is served: whoever answers requests.
package protocol PageSite: Sendable {
    /// What a request is answered; it may take as long as the answer does.
    func answer(_ request: PageRequest) -> PageResponse
}
