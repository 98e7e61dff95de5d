import Testing

@testable import LanguageServer

struct DocumentURITests {
    @Test(arguments: [
        ("file:///a/b.yaml", "/a/b.yaml"), ("FILE://localhost/a", "/a"),
        ("file:///a%20b/%C3%A9.yaml", "/a b/é.yaml"), ("file:///a%2fb", "/a/b"),
    ])
    func namesAFile(_ uri: String, _ path: String) {
        #expect(DocumentURI(uri).path == path)
    }

    @Test(arguments: [
        "untitled:Untitled-1", "file:a", "file://host/a", "file:///a%", "file:///a%2",
        "file:///a%zz",
        "file:///a%+f", "file:///a%00b", "file:///%FF", "", "http://a/b", "file://",
    ])
    func namesNone(_ uri: String) {
        #expect(DocumentURI(uri).path == nil)
    }

    @Test(arguments: ["/a/b.yaml", "/a b/é#?%.yaml", "/", "/a:b+c"])
    func aPathIsReadBack(_ path: String) {
        #expect(DocumentURI(path: path).path == path)
    }

    @Test func everythingOddIsWrittenByNumber() {
        #expect(DocumentURI(path: "/a b/é~:").text == "file:///a%20b/%C3%A9~%3A")
    }
}
