import NIOCore
import NIOHTTP1
import PageServer

/// A page that listens to events over its connection.
struct ChannelListener: EventListener {
    private let channel: any Channel

    init(_ channel: any Channel) { self.channel = channel }

    var isBehind: Bool { !channel.isWritable }

    func send(_ bytes: [UInt8]) {
        let channel = channel
        channel.eventLoop.execute {
            channel.writeAndFlush(
                HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
        }
    }

    func end() { channel.close(promise: nil) }
}
