import NIOCore
import NIOHTTP1
import NIOPosix
import PageServer
import Synchronization

/// Listens on the loopback, and nowhere else.
struct PageListener {
    /// The most connections at once; more are closed as they come.
    private static let mostConnections = 64
    /// After how many seconds without a byte either way a connection is closed.
    ///
    /// Streams of events have a byte every ten.
    private static let idleSeconds: Int64 = 30
    /// How many answers are made at once.
    private static let mostAnswers = 8
    /// How many bytes may wait to be sent before a listener is behind.
    private static let mostWaiting = 4_096

    /// How long the head of a request may be: in all, a field of it, and by the number of its fields.
    private static var limits: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderListSize = 64 << 10
        limits.maxHeaderFieldSize = 16 << 10
        limits.maxHeaderFieldCount = 100
        return limits
    }

    private let shelf: SiteShelf
    private let board: EventBoard
    private let count = ConnectionCount()
    private let longestBody: Int
    private let workers = NIOThreadPool(numberOfThreads: PageListener.mostAnswers)

    /// Makes one that does not listen yet.
    ///
    /// - Parameter longestBody: the most bytes that may come with a request.
    init(_ shelf: SiteShelf, _ board: EventBoard, longestBody: Int) {
        self.shelf = shelf
        self.board = board
        self.longestBody = longestBody
    }

    /// Begins to listen, on a thread of its own.
    ///
    /// - Returns: the port.
    /// - Throws: what the system says against it.
    func listen(on port: Int) throws -> Int {
        let (shelf, board, count) = (shelf, board, count)
        let (longestBody, workers) = (longestBody, workers)
        workers.start()
        let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(
                .writeBufferWaterMark,
                value: .init(low: 1, high: Self.mostWaiting)
            )
            .childChannelInitializer { channel in
                guard count.take(upTo: Self.mostConnections) else { return channel.close() }
                channel.closeFuture.whenComplete { _ in count.give() }
                return channel.pipeline.configureHTTPServerPipeline(
                    withDecoderLimitConfiguration: Self.limits
                ).flatMapThrowing {
                    let handlers = channel.pipeline.syncOperations
                    try handlers.addHandler(
                        IdleStateHandler(allTimeout: .seconds(Self.idleSeconds)))
                    try handlers.addHandler(
                        PageHandler(shelf, board, longestBody: longestBody, workers: workers))
                }
            }
            .bind(host: "127.0.0.1", port: port).wait()
        return channel.localAddress?.port ?? port
    }
}

/// How many connections there are.
final class ConnectionCount: Sendable {
    private let count = Mutex(0)

    /// Counts one more, unless there are so many.
    func take(upTo most: Int) -> Bool {
        count.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    /// Counts one less.
    func give() { count.withLock { $0 -= 1 } }
}
