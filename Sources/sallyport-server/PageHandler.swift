import NIOCore
import NIOHTTP1
import NIOPosix
import PageServer

/// Turns what comes over one connection into requests, and answers into what goes back.
final class PageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let shelf: SiteShelf
    private let board: EventBoard
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var listener: Int?
    /// Whether an answer is being made, which may take longer than a connection may be still.
    private var isAnswering = false
    /// The most bytes that may come with a request.
    private let longestBody: Int
    private let workers: NIOThreadPool

    /// Makes a handler for one connection.
    ///
    /// - Parameter workers: where answers are made, so that no connection waits for another's.
    init(
        _ shelf: SiteShelf, _ board: EventBoard, longestBody: Int, workers: NIOThreadPool
    ) {
        self.shelf = shelf
        self.board = board
        self.longestBody = longestBody
        self.workers = workers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
        case .body(let buffer):
            if body.count + buffer.readableBytes > longestBody {
                isTooLarge = true
                body = []
            } else if !isTooLarge {
                body += buffer.readableBytesView
            }
        case .end:
            guard let head else { return }
            let request = PageRequest(
                head.method.rawValue, head.uri,
                headers: head.headers.map { PageRequest.Header($0.name, $0.value) }, body: body)
            body = []
            if isTooLarge { return answer(.tooLarge, to: head, context) }
            work(on: request, head, context)
        }
    }

    /// Answers a request elsewhere, and goes on here once it is answered: the next request of the
    /// connection is not read before.
    private func work(
        on request: PageRequest, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
    ) {
        isAnswering = true
        let shelf = shelf
        let here = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        workers.runIfActive(eventLoop: context.eventLoop) { shelf.answer(request) }
            .whenComplete { result in
                let (handler, context) = here.value
                handler.isAnswering = false
                guard context.channel.isActive else { return }
                switch result {
                case .success(let response): handler.answer(response, to: head, context)
                case .failure: context.close(promise: nil)
                }
            }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent, !isAnswering { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let listener { board.remove(listener) }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(
        _ response: PageResponse, to head: HTTPRequestHead, _ context: ChannelHandlerContext
    ) {
        switch response.body {
        case .bytes(let bytes): write(response, bytes, to: head, context)
        case .events where head.method == .HEAD || listener != nil:
            write(response, [], to: head, context)
        case .events:
            // What it is sent at once is written after this method has ended, behind the head.
            guard let number = board.add(ChannelListener(context.channel)) else {
                answer(.full, to: head, context)
                return
            }
            listener = number
            context.writeAndFlush(wrapOutboundOut(.head(responseHead(response))), promise: nil)
        }
    }

    private func write(
        _ response: PageResponse, _ bytes: [UInt8], to head: HTTPRequestHead,
        _ context: ChannelHandlerContext
    ) {
        var written = responseHead(response)
        written.headers.add(name: "Content-Length", value: "\(bytes.count)")
        let isLast = !head.isKeepAlive || response.status == .forbidden
        if isLast { written.headers.add(name: "Connection", value: "close") }
        context.write(wrapOutboundOut(.head(written)), promise: nil)
        if head.method != .HEAD {
            context.write(
                wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        }
        let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if isLast {
            let channel = context.channel
            end.whenComplete { _ in channel.close(promise: nil) }
        }
    }

    private func responseHead(_ response: PageResponse) -> HTTPResponseHead {
        HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status.rawValue),
            headers: HTTPHeaders(response.headers.map { ($0.name, $0.value) }))
    }
}
