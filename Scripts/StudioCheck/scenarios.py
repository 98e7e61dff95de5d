"""Sessions as somebody has them, with the mouse and the keyboard."""
import json
import pathlib
import subprocess

from served import Served
from seat import Seat


def fill(seat, answers):
    """Answers the questions of the beginning; whatever is not among the answers is not known, and each answer has its question."""
    left = set(answers)
    for _ in range(40):
        if seat.page.locator(".interview").count() == 0:
            break
        question = seat.page.locator(".question").inner_text()
        words = next((words for words in answers if words in question), None)
        found = answers.get(words)
        left.discard(words)
        fields = seat.page.locator(".interview input[type=text], .interview select")
        if isinstance(found, str):
            field = fields.first
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(found)
            else:
                field.fill(found)
        elif isinstance(found, dict):
            for at in range(fields.count()):
                label = fields.nth(at).evaluate("field => field.labels[0].textContent")
                answer = next((answer for name, answer in found.items() if name in label), None)
                if answer and fields.nth(at).evaluate("field => field.tagName") == "SELECT":
                    fields.nth(at).select_option(answer)
                elif answer:
                    fields.nth(at).fill(answer)
        said = seat.page.locator(".interview").inner_text()
        seat.page.locator(".interview").get_by_role("button", name="Next" if found else "I do not know", exact=True).click()
        seat.until("""said => { const form = document.querySelector(".interview");
            return !form || form.innerText !== said }""", said)
        fault = seat.page.locator(".interview .fault")
        if fault.count() and fault.inner_text():
            seat.faults.expect(False, f"{question} {found}: {fault.inner_text()}")
            return
    seat.faults.expect(not left, f"nobody asks {sorted(left)}")


HOUR = {
    "Who trains": "Acme", "Who runs the machines on which it is trained": "Nimbus", "Who makes the chips": "Chipworks",
    "from which the model is served": "none", "Who else keeps copies": "none",
    "Which states": {"Acme": "US", "Nimbus": "US", "Chipworks": "EU"}, "Which company owns": {"Acme": "none", "Nimbus": "none", "Chipworks": "none"},
    "At which security level": {"Acme": "SL3 by Acme", "Nimbus": "SL3 by Nimbus"}, "every way out": {"Nimbus": "both"},
}


def first_hour(run):
    """Somebody who never sees YAML begins by questions, fills the form in and ends with a gate."""
    faults = run.faults
    with run.serving(None) as served:
        seat = Seat(run.browser, served, faults, opens_dialog=True)
        faults.expect(seat.page.locator("dialog").count() == 1, "an empty studio does not ask how to begin")
        fill(seat, HOUR)
        seat.settle()
        if seat.page.locator("dialog").count():
            seat.page.get_by_role("button", name="Go on").click()
        faults.expect(seat.page.locator("#panel-form").is_visible(), "the form is not shown after the questions")
        faults.expect("Nimbus" in seat.words("verdict") + seat.words("alone-list"), f"the verdict is {seat.words('verdict')}")
        seat.page.locator(".item[data-path='perimeters.nimbus-site'] > summary").click()
        seat.changed(lambda: claimed_level(seat).select_option("SL4"))
        faults.expect("SL4" in seat.text, "the level does not stand in the text")
        to_a_gate(run, served, seat, "first.yaml")
        faults.expect(seat.page.locator("#panel-text").is_hidden(), "the text was shown")
        seat.close()


def to_a_gate(run, served, seat, name):
    """What holds now is required, and saved under a name; the gate holds for the program, and breaks once a site is open."""
    faults = run.faults
    seat.page.locator("#gate-keep").click()
    seat.changed(lambda: seat.page.get_by_role("button", name="Write them into the text").click())
    faults.expect(seat.page.locator("#gate-lines .holds").count() > 0, f"the gate is {seat.words('gate-lines')}")
    faults.expect(seat.page.locator("#gate-lines .broken").count() == 0, "a line of what holds is broken")
    seat.page.locator("#save").click()
    seat.page.locator("#save-name").fill(name)
    seat.press("Enter")
    seat.says("file", "· saved")
    file = served.folder / name
    faults.expect(file.is_file() and file.read_text() == seat.text, "the file is not the text")
    faults.expect(run.sallyport("analyse", file).returncode == 0, "the gate does not hold for the program")
    seat.changed(lambda: claimed_level(seat).select_option("SL0"))
    faults.expect(seat.page.locator("#gate-lines .broken").count() > 0, "the gate does not break")
    seat.press("Control+s")
    seat.says("file", "· saved")
    faults.expect(run.sallyport("analyse", file).returncode == 1, "the gate does not break for the program")


def claimed_level(seat):
    """The level of what is open in the form."""
    return seat.page.locator(".item[open] .field[data-field$='.level'] select").first


def reading(run):
    """Somebody reads a model: who fails alone, the path step by step, the map."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        page = seat.page
        page.locator("[data-fail=aws]").click()
        page.wait_for_selector("#path-picture svg")
        faults.expect(page.locator("[data-fail=aws]").get_attribute("aria-pressed") == "true", "AWS is not pressed")
        faults.expect("#if=aws" in page.url, f"the address is {page.url}")
        seat.until("() => /Step [1-9]/.test(document.getElementById('path-count').innerText)")
        # By itself it goes on; Back halts it, however far it came.
        for _ in range(20):
            if page.locator("#path-back").is_disabled():
                break
            page.locator("#path-back").click()
        page.locator("#path-next").click()
        before = seat.words("path-count")
        lit = page.locator("#path-picture [data-step]:not(.unlit)").count()
        page.locator("#path-next").click()
        faults.expect(seat.words("path-count") != before, "Next does not go on")
        faults.expect(page.locator("#path-picture [data-step]:not(.unlit)").count() > lit, "Next lights nothing")
        page.locator("#path-back").click()
        faults.expect(seat.words("path-count") == before, "Back does not go back")
        faults.expect(page.locator("#path-steps [aria-current=step]").count() == 1, "no step is current")
        page.locator("#stage-map").click()
        page.locator("#map-picture g[data-element='perimeters.campus']").first.click(position={"x": 60, "y": 100})
        seat.until("() => document.querySelector('.CodeMirror .pointed') !== null")
        faults.expect("AWS campus" in seat.words("chosen"), "the box is not chosen")
        faults.expect(page.locator("#map-picture .frame").count() == 1, "the box has no frame")
        page.get_by_role("button", name="Show in the form").click()
        seat.until("() => document.querySelector('.item.chosen')?.open === true")
        chosen = page.locator(".item.chosen").get_attribute("data-path")
        faults.expect(chosen == "perimeters.campus", f"the form shows {chosen}")
        page.locator("#nobody").click()
        faults.expect(page.locator("#path").is_hidden() and "#if" not in page.url, "somebody still fails")
        for kind in ("aws", "lab"):
            page.locator("#alone-choice").select_option(kind)
            page.locator("#alone-other button").click()
        seat.until("() => document.querySelector('#path-picture svg')?.textContent.includes('failed together')")
        page.locator("#nobody").click()
        for kind in ("parent:amazon", "order:US"):
            page.locator(f"[data-fail='{kind}']").click()
            page.wait_for_selector("#path-steps li")
            seat.until("kind => document.querySelector(`[data-fail='${kind}']`).getAttribute('aria-pressed') === 'true'", kind)
            page.locator("#nobody").click()
        others = page.locator("#alone-choice option").count()
        faults.expect(others >= 5, f"{others} can be let fail")
        seat.close()


def writing(run):
    """Somebody writes: the answer follows, what changed is told, undo, save."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        before = served.text
        seat = Seat(run.browser, served, faults)
        verdict = seat.words("verdict")
        seat.select("level: SL4", after="kind: campus")
        seat.type("level: SL2")
        seat.says("changed-words", "More suffice now")
        faults.expect(seat.words("verdict") != verdict, "the verdict is the old one")
        faults.expect(seat.words("matrix-table") != "", "there is no matrix")
        faults.expect("not saved" in seat.words("file"), "it is called saved")
        faults.expect(served.text == before, "the file is written unasked")
        for _ in range(20):
            if seat.page.locator("#undo").is_disabled():
                break
            seat.page.locator("#undo").click()
        seat.settle()
        faults.expect(seat.text == before, "undo does not bring the text back")
        seat.page.locator("#redo").click()
        seat.settle()
        seat.press("Control+s")
        seat.says("file", "· saved")
        faults.expect(served.text == seat.text != before, "the file is not the text")
        seat.says("changed-words", "the text is that of the file")
        seat.close()


def mistakes(run):
    """Somebody errs: the last good answer stays and says so; the list and F8 lead there."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        verdict = seat.words("verdict")
        seat.cursor("perimeters:")
        seat.type("nonsense: 1\n")
        seat.says("standing", "1 mistake")
        faults.expect(seat.words("verdict") == verdict, "the last good answer is gone")
        faults.expect(seat.page.locator("#answers.older").count() == 1, "the answer is not marked as older")
        faults.expect(seat.page.locator("#mistakes-list .error").count() == 1, "the mistake is not listed")
        faults.expect(seat.page.locator(".CodeMirror .mistake.error").count() >= 1, "the word is not marked")
        seat.cursor("sallyport: 1")
        seat.press("F8")
        line = seat.page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getCursor().line")
        faults.expect(seat.text.split("\n")[line].startswith("nonsense"), f"F8 leads to line {line}")
        seat.page.locator("#mistakes-list").get_by_role("button", name="line").first.click()
        seat.changed(lambda: seat.press("Control+z"))
        seat.says("standing", "as it stands")
        # A misspelt word is mended by one of what is offered.
        seat.select("operator", after="kind: campus")
        seat.type("operater")
        seat.page.locator("#mistakes-list").get_by_role("button", name="Mend").first.click()
        seat.page.wait_for_selector("dialog")
        choice = seat.page.locator("dialog .choices button")
        if faults.expect(choice.count() > 0, "nothing is offered for a misspelt key"):
            seat.changed(lambda: choice.first.click())
            faults.expect("operater" not in seat.text, "the misspelt key stays")
        seat.close()


def offers(run):
    """What may stand at a place is offered, and what stands there is explained."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        seat.select("operator: aws", after="kind: campus")
        seat.type("operator: ")
        seat.press("Control+Space")
        seat.page.wait_for_selector(".CodeMirror-hints")
        offered = seat.page.locator(".CodeMirror-hint").all_inner_texts()
        faults.expect(any("aws" in line for line in offered), f"offered is {offered[:5]}")
        seat.press("Escape")
        for _ in range(30):
            seat.press("Control+z")
        seat.settle()
        seat.cursor("custody:", 3)
        seat.page.wait_for_timeout(300)
        seat.page.locator(".CodeMirror-line", has_text="custody").first.hover(position={"x": 60, "y": 8})
        seat.page.wait_for_selector("#tip:not([hidden])")
        seat.press("Escape")
        seat.cursor("operator: aws", 3)
        seat.press("F4")
        seat.page.wait_for_selector("#tip:not([hidden])")
        faults.expect(len(seat.words("tip")) > 20, f"the word is explained by {seat.words('tip')!r}")
        seat.press("Escape")
        faults.expect(seat.page.locator("#tip").is_hidden(), "the explanation stays")
        seat.close()


def forms(run):
    """The form changes the text and nothing else; comments stay; undo spans both."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        before = served.text
        seat = Seat(run.browser, served, faults)
        page = seat.page
        page.locator("#tab-form").click()
        page.locator(".item[data-path='perimeters.campus'] > summary").click()
        field = "[data-field='perimeters.campus.{}']"
        seat.changed(lambda: page.locator(field.format("level") + " select").select_option("SL3"))
        faults.expect(seat.text == before.replace("level: SL4\n    status: claimed", "level: SL3\n    status: claimed"),
                      "another text than with the level changed")
        seat.changed(lambda: (page.locator(field.format("title") + " input").fill("Grounds: all"), seat.press("Tab")))
        faults.expect("# C1: the vendor's perimeter" in seat.text and "Grounds: all" in seat.text, "the title")
        faults.expect("Grounds: all" in page.locator(".item[data-path='perimeters.campus'] > summary").inner_text(), "the form has the old name")
        page.locator(".section[data-section=defenders] .item summary").nth(1).click()
        page.locator(".section[data-section=defenders] .add").click()
        page.locator("#add-name").fill("Keeper of keys")
        seat.changed(lambda: seat.press("Enter"))
        faults.expect("Keeper of keys" in seat.text, "nobody was added")
        page.locator(".section[data-section=defenders] .item", has_text="Keeper of keys").get_by_role("button", name="Remove").click()
        seat.changed(lambda: page.locator("dialog").get_by_role("button", name="Remove", exact=True).click())
        faults.expect("Keeper of keys" not in seat.text, "the party was not removed")
        page.locator(".item[data-path='perimeters.campus']").get_by_role("button", name="short name").click()
        page.locator("#new-id").fill("grounds")
        seat.changed(lambda: seat.press("Enter"))
        faults.expect("  grounds:\n" in seat.text and "in: grounds" in seat.text, "the short name is not changed everywhere")
        page.locator("#tab-text").click()
        for _ in range(12):
            if seat.text == before:
                break
            page.locator("#undo").click()
        faults.expect(seat.text == before, "undo does not span the form")
        seat.settle()
        seat.close()


def switches(run):
    """Options and unknowns are asked without the text changing, and the address keeps them."""
    faults = run.faults
    with run.serving("single-options.yaml") as served:
        seat = Seat(run.browser, served, faults)
        before, text = seat.words("matrix-table"), seat.text
        seat.changed(lambda: seat.page.locator("[data-option=tee-trainium]").check())
        seat.changed(lambda: seat.page.locator("[data-option=lab-sl4]").check())
        faults.expect(seat.text == text, "the text is another")
        faults.expect(seat.words("matrix-table") != before, "an option changes nothing")
        faults.expect("with=lab-sl4,tee-trainium" in seat.page.url, f"the address is {seat.page.url}")
        asked, address = seat.words("matrix-table"), seat.page.url
        again = Seat(run.browser, served, faults, address=address)
        faults.expect(again.words("matrix-table") == asked, "the address brings another answer")
        faults.expect(again.page.locator("[data-option=tee-trainium]").is_checked(), "the address brings another switch")
        again.close()
        seat.close()
    with run.serving("single-unknowns.yaml") as served:
        seat = Seat(run.browser, served, faults)
        selects = seat.page.locator("[data-unknown]")
        faults.expect(selects.count() > 2, f"{selects.count()} unknowns")
        seen = {seat.words("matrix-table")}
        for at in range(selects.count()):
            values = selects.nth(at).locator("option").evaluate_all("options => options.map(o => o.value)")
            seat.changed(lambda: selects.nth(at).select_option(values[-1]))
            seen.add(seat.words("matrix-table"))
        faults.expect(len(seen) > 1, "no unknown decides anything")
        faults.expect("assume=" in seat.page.url, f"the address is {seat.page.url}")
        # What is switched is written into the text by one click, and is then no switch any more.
        text, count = seat.text, selects.count()
        asked, head = seat.words("matrix-table"), text[:text.index("sallyport:")]
        for _ in range(count):
            seat.changed(lambda: seat.page.get_by_role("button", name="Write it into the text").first.click())
        faults.expect(seat.words("matrix-table") == asked, "what is written is answered otherwise than the switches")
        faults.expect(selects.count() == 0 and seat.text.startswith(head), f"{selects.count()} unknowns are left")
        for _ in range(count):
            seat.changed(lambda: seat.page.locator("#undo").click())
        faults.expect(seat.text == text, "undo does not take out what was written")
        for effort in ("quick", "thorough", "normal"):
            seat.changed(lambda: seat.page.locator("#effort").select_option(effort))
        seat.close()
