"""Sessions by keyboard alone: no mouse, no script that sets the focus."""
from seat import Seat
import scenarios


def first_hour(run):
    """The first hour, by keyboard alone, to a gate."""
    faults = run.faults
    with run.serving(None) as served:
        seat = Seat(run.browser, served, faults, opens_dialog=True)
        for _ in range(40):
            if seat.page.locator(".interview").count() == 0:
                break
            question = seat.page.locator(".question").inner_text()
            answer = next((answer for words, answer in scenarios.HOUR.items() if words in question), None)
            said = seat.page.locator(".interview").inner_text()
            if isinstance(answer, str) and seat.walk("^" + question[:20], most=40):
                seat.page.keyboard.type(answer)
                seat.press("Enter")
            elif isinstance(answer, dict):
                for name, words in answer.items():
                    if seat.page.locator(".interview label", has_text=name).count() and seat.walk(f" {name} ?", most=40):
                        seat.page.keyboard.type(words)
                if seat.walk("^Next$", most=40):
                    seat.press("Enter")
            elif seat.walk("^I do not know$", most=40):
                seat.press("Enter")
            seat.until("said => { const form = document.querySelector('.interview'); return !form || form.innerText !== said }", said)
        seat.settle()
        if seat.page.locator("dialog").count() and seat.walk("^Go on$", most=40):
            seat.press("Enter")
        if seat.walk("^Site of Nimbus", most=200):
            seat.press("Enter")
            seat.page.wait_for_selector(".item[open] .field")
            if seat.walk("^Claimed level", most=60):
                # Enter would open the list, which keeps every key until the form is drawn anew.
                seat.changed(lambda: seat.page.keyboard.type("SL4"))
        seat.settle()
        for _ in range(12):
            if seat.page.evaluate("document.activeElement.id") == "gate":
                break
            seat.press("F6")
        if seat.walk("^Require what holds", most=40):
            seat.press("Enter")
            if seat.walk("^Write them", most=10):
                seat.changed(lambda: seat.press("Enter"))
        faults.expect(seat.page.locator("#gate-lines .holds").count() > 0, f"the gate is {seat.words('gate-lines')}")
        seat.press("Control+s")
        seat.page.wait_for_selector("#save-name")
        seat.press("Tab") if seat.page.evaluate("document.activeElement.id") != "save-name" else None
        seat.walk("^Name$", most=6)
        seat.press("Control+a")
        seat.page.keyboard.type("keys.yaml")
        seat.press("Enter")
        seat.says("file", "· saved")
        file = served.folder / "keys.yaml"
        faults.expect(file.is_file() and run.sallyport("analyse", file).returncode == 0, "the gate does not hold for the program")
        seat.close()


def writing(run):
    """Out of the text and in again, mistakes, saving: by keyboard alone."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        seat.press("F6")
        faults.expect(seat.page.evaluate("document.activeElement.closest('.CodeMirror') !== null"), "F6 does not lead to the text")
        seat.press("Control+End")
        seat.type("nonsense: 1\n")
        seat.says("standing", "1 mistake")
        seat.press("Control+Home", "F8")
        faults.expect(seat.page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getCursor().line") > 10, "F8 leads nowhere")
        seat.press("Tab")
        faults.expect(seat.page.evaluate("document.activeElement.closest('.CodeMirror') !== null"), "Tab alone leaves the text")
        seat.press("Escape", "Tab")
        faults.expect(seat.page.evaluate("document.activeElement.closest('.CodeMirror') === null"), "Escape and Tab do not leave the text")
        seat.press("Shift+Tab")
        for _ in range(30):
            seat.press("Control+z")
        seat.settle()
        faults.expect(seat.text == served.text, "undo")
        seat.press("Control+Home")
        seat.type("# by keyboard\n")
        seat.press("Control+s")
        seat.says("file", "· saved")
        faults.expect(served.text.startswith("# by keyboard\n"), "nothing is saved")
        seat.press("Escape", "Tab", "Shift+Tab", "F2")
        faults.expect(seat.page.locator("#panel-form").is_visible(), "F2 does not lead to the form")
        seat.press("F2")
        faults.expect(seat.page.locator("#panel-text").is_visible(), "F2 does not lead back")
        seat.close()


def failing(run):
    """Letting somebody fail, the path, the map and the list of keys, by keyboard alone."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        for _ in range(3):
            seat.press("F6")
        if seat.walk("^AWS$", most=40):
            seat.press("Space")
            seat.page.wait_for_selector("#path-picture svg")
        if seat.walk("^Next$", most=60):
            seat.press("Enter", "Enter")
            faults.expect("Step" in seat.words("path-count"), "no step")
        if seat.walk("^Map$", most=10):
            seat.press("Enter")
        if seat.walk("perimeter|campus|admin", most=20):
            first = seat.focused()
            seat.press("ArrowRight")
            faults.expect(seat.focused() != first, "arrows do not walk the map")
            seat.press("Home", "Enter")
            seat.until("() => !document.getElementById('chosen').hidden")
        if seat.walk("^Nobody fails$", "Shift+Tab", most=20):
            seat.press("Enter")
            faults.expect(seat.page.locator("#path").is_hidden(), "somebody still fails")
        seat.press("?")
        seat.page.wait_for_selector("dialog")
        faults.expect("F6" in seat.page.locator("dialog").inner_text(), "the keys are not listed")
        seat.press("Escape")
        faults.expect(seat.page.locator("dialog").count() == 0, "Escape does not close")
        seat.close()


def every_control(run):
    """Tab comes to every control that is in sight, and none holds the keyboard."""
    faults = run.faults
    with run.serving("single-unknowns.yaml") as served:
        seat = Seat(run.browser, served, faults)
        seat.page.locator("#tab-form").click()
        seat.page.wait_for_selector(".item")
        seat.page.locator(".item summary").first.click()
        seat.page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0) }")
        wanted = seat.page.evaluate("""() => { let number = 0;
            for (const part of document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex='0']")) {
              if (part.disabled || part.tabIndex < 0 || part.getClientRects().length === 0) continue;
              if (getComputedStyle(part).visibility !== "visible") continue;
              part.dataset.wanted = String(number); number += 1; }
            return number }""")
        for _ in range(wanted * 2 + 20):
            seat.press("Tab")
            seat.page.evaluate("() => { delete document.activeElement.dataset.wanted }")
        missed = seat.page.evaluate("""() => [...document.querySelectorAll("[data-wanted]")].map((part) => part.outerHTML.slice(0, 90))""")
        faults.expect(wanted > 40 and not missed, f"of {wanted} controls Tab does not come to {missed[:5]}")
        seat.close()
