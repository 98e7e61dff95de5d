"""What Docs/Tutorial.md does on a page, in its order, with the answers that stand there."""
import pathlib

import scenarios
from seat import Seat

PAGE = pathlib.Path(__file__).resolve().parents[2] / "Docs/Tutorial.md"


def answers():
    """The answers in the page's first table, by the questions; without those that nobody knows."""
    lines = PAGE.read_text().split("| question | answer |")[1].splitlines()[2:]
    found = {}
    for line in lines[:next(at for at, line in enumerate(lines) if not line.startswith("|"))]:
        question, answer = (cell.strip() for cell in line.strip("|").split("|"))
        question = question.removeprefix("… ").removesuffix("?")
        if ": " in answer:
            found[question] = dict(entry.split(": ") for entry in answer.split("; "))
        elif answer != "*I do not know*":
            found[question] = answer
    return found


def on_a_page(run):
    """From the questions to a gate, and the program says the same of the file."""
    faults = run.faults
    with run.serving(None) as served:
        seat = Seat(run.browser, served, faults, opens_dialog=True)
        page = seat.page
        scenarios.fill(seat, answers())
        seat.settle()
        if page.locator("dialog").count():
            page.get_by_role("button", name="Go on").click()
        faults.expect("nobody need fail" in seat.words("verdict"), f"1: {seat.words('verdict')}")
        page.locator("[data-fail=nimbus]").first.click()
        page.wait_for_selector("#path-picture svg")
        before = seat.words("matrix-table")
        copies = page.locator("select[data-unknown=copies]")
        seat.changed(lambda: copies.select_option(label="nobody else does"))
        asked = seat.words("matrix-table")
        faults.expect(asked != before, "2: the answer is not that of another model")
        seat.changed(lambda: page.get_by_role("button", name="Write it into the text: copies").click())
        faults.expect(seat.words("matrix-table") == asked, "2: what is written is answered otherwise")
        faults.expect(copies.count() == 0, "2: what is written is still unknown")
        page.locator("#alone-choice").select_option("acme")
        page.locator("#alone-other button").click()
        seat.until("""() => ["Acme", "Nimbus"].every((name) =>
            document.querySelector("#path-picture svg")?.textContent.includes(name))""")
        faults.expect("#if=nimbus,acme" in page.url, f"3: the address is {page.url}")
        page.locator(".item[data-path='perimeters.nimbus-site'] > summary").click()
        for level in ("SL3", "SL4"):
            seat.changed(lambda: scenarios.claimed_level(seat).select_option(level))
        scenarios.to_a_gate(run, served, seat, "page.yaml")
        run.picture(seat, "tutorial")
        seat.close()
