import DigestKit
import Synchronization

/// The drafts of the texts that were asked about lately, so that a text is read and answered once.
final class DraftShelf: Sendable {
    /// How many are kept; those that were asked about longest ago go first.
    static let most = 8

    private struct State {
        var drafts: [SHA256Digest: StudioDraft] = [:]
        /// The digests, the one that was asked about last at the end.
        var order: [SHA256Digest] = []
        var ground = 0
    }

    private let state = Mutex(State())

    /// The draft of a text, made if it is not there.
    ///
    /// - Parameter ground: which state of the files it rests on: those of another are forgotten.
    func draft(
        of bytes: [UInt8], on ground: Int, making make: () -> StudioDraft
    ) -> StudioDraft {
        let digest = SHA256Digest(of: bytes)
        return state.withLock { state in
            if state.ground != ground { state = State(ground: ground) }
            state.order.removeAll { $0 == digest }
            state.order.append(digest)
            if let known = state.drafts[digest] { return known }
            let made = make()
            state.drafts[digest] = made
            while state.order.count > Self.most {
                state.drafts[state.order.removeFirst()] = nil
            }
            return made
        }
    }

    /// How many there are.
    var count: Int { state.withLock(\.drafts.count) }
}
