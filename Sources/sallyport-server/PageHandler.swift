import NIOCore
import NIOHTTP1
import PageServer

/// Turns what comes over one connection into requests, and answers into what goes back.
final class PageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// The most bytes that may come with a request.
    private static let longestBody = 1 << 20

    private let shelf: SiteShelf
    private let board: EventBoard
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var listener: Int?

    init(_ shelf: SiteShelf, _ board: EventBoard) {
        self.shelf = shelf
        self.board = board
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
        case .body(let buffer):
            if body.count + buffer.readableBytes > Self.longestBody {
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
            answer(isTooLarge ? .tooLarge : shelf.answer(request), to: head, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
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
