import Foundation
import Testing

/// A model reads no file but those below its folder, and shows of them only what is a model.
struct ExtendsBoundsTests {
    private static let secret = "root:x:0:0:hush:/root:/bin/sh\n"

    /// A folder with a secret, a model beside it and the folder of the model that is tried.
    private static func scratch(_ model: String) throws -> Scratch {
        let scratch = try Scratch()
        for folder in ["models", "models/sub", "other"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path(folder), withIntermediateDirectories: false)
        }
        try scratch.write("secret.txt", secret)
        try scratch.write("models/notes.txt", "hush: hush\nhush\n  - : [\n")
        for place in ["base.yaml", "other/base.yaml", "models/sub/base.yaml"] {
            try scratch.write(place, SeedModel.text("single"))
        }
        try scratch.write("models/m.yaml", model)
        return scratch
    }

    @Test func theShadowFileIsNotRead() throws {
        let outcome = try Command.run("check", HostileCase.path("extends-shadow.yaml"))
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("lies outside"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("root:"))
    }

    @Test(arguments: [
        "../secret.txt", "../base.yaml", "../other/base.yaml", "sub/../../base.yaml", "link.yaml",
        "away/base.yaml", "../models/../base.yaml", "../nothing.yaml",
    ])
    func whatLiesOutsideIsRefused(_ path: String) throws {
        let scratch = try Self.scratch("sallyport: 1\nextends: \(path)\n")
        defer { scratch.remove() }
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: scratch.path("models/link.yaml"), withDestinationPath: "../base.yaml")
        try manager.createSymbolicLink(
            atPath: scratch.path("models/away"), withDestinationPath: scratch.path("other"))
        for name in ["m.yaml", "./m.yaml", scratch.path("models/m.yaml"), "../models/m.yaml"] {
            let outcome = try Command.run(
                "check", name, in: scratch.url.appendingPathComponent("models"))
            #expect(outcome.status == 2, "\(name)")
            #expect(outcome.errors.contains("lies outside"), "\(outcome.errors)")
            #expect(!outcome.errors.contains("hush"))
        }
    }

    @Test func whatLiesBelowIsRead() throws {
        let scratch = try Self.scratch("extends: sub/base.yaml\n")
        defer { scratch.remove() }
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("models/link.yaml"), withDestinationPath: "sub/base.yaml")
        try scratch.write("models/second.yaml", "extends: link.yaml\n")
        for name in ["m.yaml", "second.yaml"] {
            #expect(try Command.run("check", scratch.path("models/" + name)).status == 0)
            let inside = scratch.url.appendingPathComponent("models")
            #expect(try Command.run("check", name, in: inside).status == 0)
        }
    }

    @Test func aRootWidensWhatIsAllowed() throws {
        let scratch = try Self.scratch("extends: ../other/base.yaml\n")
        defer { scratch.remove() }
        let model = scratch.path("models/m.yaml")
        #expect(try Command.run("check", model).status == 2)
        for root in [scratch.url.path, scratch.url.path + "/", scratch.path("models/..")] {
            #expect(try Command.run("check", model, "--root", root).status == 0)
            let compared = try Command.run("compare", model, model, "--root", root)
            #expect(compared.status == 0, "\(compared.errors)")
        }
        let other = try Command.run("check", model, "--root", scratch.path("models"))
        #expect(other.status == 2)
        #expect(
            other.errors.contains("lies outside '\(scratch.path("models"))': move it there, or"))
    }

    @Test func aHyphenIsAFileAndNotStandardInput() throws {
        let scratch = try Self.scratch("extends: \"-\"\n")
        defer { scratch.remove() }
        let folder = scratch.url.appendingPathComponent("models")
        let piped = Data(try SeedModel.text("single").utf8)
        let outcome = try Command.run("check", "m.yaml", input: piped, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("does not exist"), "\(outcome.errors)")
        try scratch.write("models/-", piped)
        #expect(try Command.run("check", "m.yaml", in: folder).status == 0)
    }

    @Test func standardInputLiesNowhereUnlessSaid() throws {
        let scratch = try Self.scratch("")
        defer { scratch.remove() }
        let folder = scratch.url.appendingPathComponent("models")
        let model = Data("extends: sub/base.yaml\n".utf8)
        let refused = try Command.run("check", "-", input: model, in: folder)
        #expect(refused.status == 2)
        #expect(
            refused.errors
                == "<standard input>:1:10: error: base model 'sub/base.yaml' cannot be read: "
                + "standard input lies in no folder: say with --stdin-folder where its base models "
                + "are [model.extends-unreadable]\n")
        for place in [folder.path, folder.path + "/"] {
            let read = try Command.run("check", "-", "--stdin-folder", place, input: model)
            #expect(read.status == 0, "\(read.errors)")
        }
        let upward = Data("extends: ../base.yaml\n".utf8)
        let outside = try Command.run("check", "-", "--stdin-folder", folder.path, input: upward)
        #expect(outside.status == 2)
        #expect(outside.errors.contains("lies outside"))
        let widened = try Command.run(
            "check", "-", "--stdin-folder", folder.path, "--root", scratch.url.path, input: upward)
        #expect(widened.status == 0, "\(widened.errors)")
    }

    @Test func whatIsNoModelIsNamedAndNotQuoted() throws {
        let scratch = try Self.scratch("sallyport: 1\nextends: notes.txt\n")
        defer { scratch.remove() }
        try scratch.write("models/shadow", Self.secret)
        for name in ["notes.txt", "shadow"] {
            try scratch.write("models/m.yaml", "sallyport: 1\nextends: \(name)\n")
            let outcome = try Command.run("check", scratch.path("models/m.yaml"))
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("\(name)' is no model"), "\(outcome.errors)")
            #expect(!outcome.errors.contains("hush"))
        }
    }
}
