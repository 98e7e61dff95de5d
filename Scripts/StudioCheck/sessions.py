"""More sessions: what is beside the text, around it and after it."""
import json
import pathlib
import xml.etree.ElementTree

from seat import Seat


def baseline(run):
    """A baseline is pinned in every way, and the text set beside it."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        run.git(served.folder)
        seat = Seat(run.browser, served, faults)
        seat.page.locator("#baseline-pin").click()
        seat.says("baseline-words", "A is the text")
        first = seat.words("baseline-words")
        seat.select("level: SL4", after="kind: campus")
        seat.type("level: SL1")
        seat.until("first => document.getElementById('baseline-words').innerText !== first", first)
        faults.expect(seat.page.locator("#baseline-words li").count() > 0, "no line tells the difference")
        for kind, name in (("saved", None), ("file", "single-sl3.yaml"), ("revision", "HEAD")):
            seat.page.locator("#baseline-kind").select_option(kind)
            if name:
                seat.page.locator("#baseline-name").fill(name)
            before = seat.words("baseline-words")
            seat.page.locator("#baseline-pin").click()
            seat.until("before => document.getElementById('baseline-words').innerText !== before", before)
            faults.expect(seat.page.locator("#baseline-words li").count() > 0, f"{kind}: {seat.words('baseline-words')}")
        seat.page.locator("#baseline-kind").select_option("file")
        seat.page.locator("#baseline-name").fill("../../../../etc/passwd")
        seat.page.locator("#baseline-pin").click()
        seat.until("() => document.querySelectorAll('#baseline-words li').length === 0")
        faults.expect("root:" not in seat.words("baseline-words"), "a file outside the folder is read")
        seat.page.locator("#baseline-drop").click()
        faults.expect(seat.words("baseline-words") == "", "the baseline stays")
        seat.close()


def remedy(run):
    """The cheapest remedy is found, written by one click, and undone by one."""
    faults = run.faults
    with run.serving("single-options.yaml") as served:
        seat = Seat(run.browser, served, faults)
        text, matrix = seat.text, seat.words("matrix-table")
        seat.page.locator("#remedy-seek").click()
        seat.until("() => !document.getElementById('remedy-seek').disabled")
        if faults.expect(seat.page.locator("#remedy-write").is_visible(), f"no remedy: {seat.words('remedy-words')}"):
            seat.changed(lambda: seat.page.locator("#remedy-write").click())
            faults.expect(seat.text != text and seat.words("matrix-table") != matrix, "the remedy changes nothing")
            seat.changed(lambda: seat.page.locator("#undo").click())
            faults.expect(seat.text == text, "one undo does not take the remedy out")
        seat.close()


def outside(run):
    """The file is changed by others: asked about, and never overwritten."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        text = served.text
        seat = Seat(run.browser, served, faults)
        # Nothing unsaved here: the file's text is taken.
        served.write(text.replace("Training on one cloud", "Training elsewhere"))
        seat.page.wait_for_selector("dialog")
        seat.changed(lambda: seat.page.get_by_role("button", name="Take the file’s text").click())
        faults.expect(seat.text == served.text, "the file's text is not taken")
        # Unsaved here: mine is kept, and saving asks.
        seat.cursor("sallyport: 1")
        seat.type("# mine\n")
        mine = seat.text
        served.write(text.replace("Training on one cloud", "Theirs"))
        seat.page.wait_for_selector("dialog")
        seat.page.get_by_role("button", name="Keep the text here").click()
        faults.expect(seat.text == mine, "the text here is lost")
        theirs = served.text
        seat.press("Control+s")
        seat.page.wait_for_selector("dialog")
        faults.expect(served.text == theirs, "the file is overwritten unasked")
        seat.press("Escape")
        faults.expect(served.text == theirs, "the file is overwritten by Escape")
        seat.press("Control+s")
        seat.page.wait_for_selector("dialog")
        seat.page.get_by_role("button", name="Write mine over it").click()
        seat.says("file", "· saved")
        faults.expect(served.text == mine, "mine is not written")
        seat.close()


def extended(run):
    """A model that is extended is changed by others: everything is answered anew."""
    faults = run.faults
    with run.serving("single-options.yaml") as served:
        seat = Seat(run.browser, served, faults)
        before = seat.words("verdict")
        base = served.folder / "single.yaml"
        base.write_text(base.read_text().replace("title: AWS,", "title: Amazon Web,"))
        seat.says("news", "single.yaml")
        seat.says("verdict", "Amazon Web")
        faults.expect(seat.words("verdict") != before, "the verdict is the old one")
        seat.close()


def reloading(run):
    """Unsaved text is kept over a reload, asked about on leaving, and can be dropped."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        seat.cursor("sallyport: 1")
        seat.type("# kept\n")
        mine = seat.text
        asked = []
        seat.page.on("dialog", lambda d: asked.append(d.type))
        seat.page.reload()
        seat.settle()
        faults.expect(asked == ["beforeunload"], f"leaving asks {asked}")
        faults.expect(seat.text == mine, "the text is gone after a reload")
        faults.expect("not saved" in seat.words("file"), "it is called saved")
        seat.changed(lambda: seat.page.get_by_role("button", name="Take the file’s text").click())
        faults.expect(seat.text == served.text, "the text is not dropped")
        seat.close()


def exports(run):
    """Everything that can be taken along is what it is called."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        seat.page.locator("[data-fail=aws]").click()
        seat.page.wait_for_selector("#path-picture svg")
        expected = run.sallyport("analyse", served.file, "--format", "json").stdout
        begins = {"map.svg": b"<?xml", "map.png": b"\x89PNG", "map.pdf": b"%PDF", "path.svg": b"<?xml",
                  "report.html": b"<!", "findings.json": b"{", "sarif": b"{", "matrix.csv": b"", "coalitions.csv": b"",
                  "requires.yaml": b"", "text": b"#"}
        for what, start in begins.items():
            seat.page.locator("#export").click()
            with seat.page.expect_download() as download:
                seat.page.locator(f"[data-export='{what}']").click()
            found = pathlib.Path(download.value.path()).read_bytes()
            faults.expect(found.startswith(start) and len(found) > 20, f"{what} begins with {found[:20]}")
            if what.endswith(".svg"):
                xml.etree.ElementTree.fromstring(found)
            if what == "findings.json":
                faults.expect(found == expected, "the findings are other bytes than those of analyse")
            if what == "sarif":
                faults.expect(json.loads(found)["version"] == "2.1.0", "the SARIF")
            if what == "text":
                faults.expect(found.decode() == served.text, "the text")
        seat.page.locator("#export").click()
        address = seat.page.locator("#address").input_value()
        faults.expect(address.endswith("#if=aws"), f"the address is {address}")
        seat.page.locator("dialog").get_by_role("button", name="Copy").click()
        seat.says("news", "copied")
        faults.expect(seat.page.evaluate("navigator.clipboard.readText()") == address, "another address is copied")
        again = Seat(run.browser, served, faults, address=address)
        again.page.wait_for_selector("#path-picture svg")
        faults.expect("AWS" in again.words("failed"), "the address asks something else")
        again.close()
        seat.close()


def beginnings(run):
    """A template, an arrangement and an import; what was there comes back by undo."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        before = served.text
        seat = Seat(run.browser, served, faults)
        for words, key in (("From a template", "template"), ("From a known arrangement", "arrangement")):
            seat.page.locator("#begin").click()
            seat.page.get_by_text(words).click()
            choices = seat.page.locator(f"[data-{key}]")
            faults.expect(choices.count() >= 5, f"{choices.count()} {key}s")
            seat.changed(lambda: choices.last.click())
            if seat.page.locator("dialog").count():
                seat.page.get_by_role("button", name="Go on").click()
            faults.expect(seat.words("standing").startswith("The answer is"), f"{key}: {seat.words('standing')}")
            seat.changed(lambda: seat.page.locator("#undo").click())
            faults.expect(seat.text == before, f"{key}: undo does not bring the text back")
        if run.imported:
            seat.page.locator("#begin").click()
            seat.page.get_by_text("From a file of another tool").click()
            seat.page.locator("#import-file").set_input_files(str(run.imported))
            seat.changed(lambda: seat.page.get_by_role("button", name="Import").click())
            faults.expect(seat.page.locator("dialog li").count() > 0, "an import asks nothing")
            seat.page.get_by_role("button", name="Go on").click()
            faults.expect(seat.text != before, "nothing is imported")
        seat.page.locator("#begin").click()
        seat.press("Escape")
        seat.close()


def only_reading(run):
    """With --read-only nothing is written."""
    faults = run.faults
    with run.serving("single.yaml", read_only=True) as served:
        before = served.text
        seat = Seat(run.browser, served, faults)
        faults.expect("only read" in seat.words("file") and seat.page.locator("#save").is_disabled(), "saving is offered")
        seat.cursor("sallyport: 1")
        seat.type("# mine\n")
        seat.press("Control+s")
        seat.says("news", "nothing is written")
        seat.watched = False
        status = seat.page.evaluate("""async (text) => (await fetch("save", { method: "POST",
            headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text, over: "sha256:0" }) })).status""", seat.text)
        faults.expect(status == 403 and served.text == before, f"saving answers {status}")
        seat.close()
