import LanguageServer
import ModelFormat
import PageServer

/// `save`: the text becomes that of the file, unless the file is another by now.
enum SaveRoute: StudioRoute {
    static let path = "save"

    static func answer(
        _ question: StudioQuestion, in session: StudioSession
    ) throws(StudioFault) -> StudioAnswer {
        let text = try question.string("text")
        if session.settings.isReadOnly { throw .readOnly }
        if let name = question.body["as"]?.text { return create(name, text, in: session) }
        let over = question.body["over"]?.text
        guard let file = session.settings.file else {
            return .fault("The text is in no file yet: say what it is to be called.")
        }
        let known = StateRoute.name(of: file)
        if let own = question.body["file"]?.text, own != known {
            // Another page has begun a file since, which is not this page's to write.
            return .value([
                "elsewhere": .text(known),
                "fault": .text(
                    "another page of the studio goes on in '\(known)', and this text is that of "
                        + "'\(own.prefix(80))': save it under a name of its own"),
            ])
        }
        let outcome = session.writing { _ in replace(file, text, over: over, in: session) }
        if outcome["conflict"] == nil, let digest = outcome["digest"]?.text {
            session.hasWritten(digest)
        }
        return .value(outcome)
    }

    private static func replace(
        _ file: String, _ text: String, over digest: String?, in session: StudioSession
    ) -> JSONValue {
        let desk = session.desk
        func saved() throws -> SavedText? {
            desk.stamp(file) == nil ? nil : SavedText(try desk.bytes(file))
        }
        do {
            let old = try saved()
            guard old?.digest == digest else { return conflict(old) }
            let bytes = old?.written(text) ?? Array(text.utf8)
            do throws(FileFault) {
                guard old != nil else {
                    try session.store.create(file, bytes)
                    return ["digest": .text(SavedText(bytes).digest)]
                }
                try session.store.replace(file, bytes) {
                    // Somebody may have written since: then what he wrote stays.
                    ((try? saved()) ?? nil)?.digest == digest
                }
            } catch {
                guard error == .taken else {
                    return ["fault": .text("It cannot be saved: \(error.whenWriting).")]
                }
                return conflict(try saved())
            }
            return ["digest": .text(SavedText(bytes).digest)]
        } catch {
            return ["fault": .text("It cannot be saved: \(FaultWords.of(error)).")]
        }
    }

    private static func conflict(_ old: SavedText?) -> JSONValue {
        [
            "conflict": true, "text": old?.text.map { .text($0) } ?? .null,
            "digest": old.map { .text($0.digest) } ?? .null,
        ]
    }

    /// Begins a file of the folder, never over one that is there.
    private static func create(
        _ name: String, _ text: String, in session: StudioSession
    ) -> StudioAnswer {
        guard isName(name) else {
            return .fault(
                "'\(name.prefix(80))' cannot be the name of a model: letters, digits, '-', '_' and "
                    + "'.', ending in .yaml, .yml or .json.")
        }
        let folder = StateRoute.folder(of: session.settings.name)
        let file = folder == "./" ? name : folder + name
        let bytes = Array(text.utf8)
        do throws(FileFault) {
            try session.store.create(file, bytes)
        } catch {
            return .fault("'\(name)' cannot be made: \(error.whenWriting).")
        }
        session.goOn(in: file)
        session.writing { _ in }
        let digest = SavedText(bytes).digest
        session.hasWritten(digest)
        return .value(["digest": .text(digest), "file": .text(name)])
    }

    /// Whether a text is the name of a file of the folder, and no path.
    private static func isName(_ name: String) -> Bool {
        let letters = name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "-_.".utf8.contains($0)
        }
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        return letters && name.utf8.count <= 100 && !name.hasPrefix(".") && !name.hasPrefix("-")
            && ["yaml", "yml", "json"].contains(ending) && name.utf8.count > ending.utf8.count + 1
    }
}
