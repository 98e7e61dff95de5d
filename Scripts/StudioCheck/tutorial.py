"""What Docs/Tutorial.md does on a page, in its order."""
import scenarios
from seat import Seat

ANSWERS = {
    "What is the set-up called": "Acme trains on Nimbus", "Who trains": "Acme",
    "Who runs the machines on which it is trained": "Nimbus", "Who makes the chips": "Chipworks",
    "from which the model is served": "none", "Which states": {"Acme": "US", "Nimbus": "US", "Chipworks": "US"},
    "Which company owns": {"Acme": "none", "Nimbus": "Olympus", "Chipworks": "Olympus"},
    "At which security level": {"Acme": "SL3", "Nimbus": "SL4 by Nimbus"},
    "every way out": "whoever runs the place",
}


def to_a_gate(run):
    """From the questions to a gate, as the tutorial says, and the program says the same of the file."""
    faults = run.faults
    with run.serving(None) as served:
        seat = Seat(run.browser, served, faults, opens_dialog=True)
        page = seat.page
        scenarios.fill(seat, ANSWERS)
        seat.settle()
        if page.locator("dialog").count():
            page.get_by_role("button", name="Go on").click()
        faults.expect("nobody need fail" in seat.words("verdict"), f"1: {seat.words('verdict')}")
        page.locator("[data-fail=nimbus]").first.click()
        page.wait_for_selector("#path-picture svg")
        before = seat.words("matrix-table")
        copies = page.locator("select[data-unknown=copies]")
        choices = copies.locator("option").all_inner_texts()
        nobody = next((choice for choice in choices if "nobody else" in choice), None)
        faults.expect(nobody is not None, f"2: copies may be {choices}")
        seat.changed(lambda: copies.select_option(label=nobody))
        seat.settle()
        asked = seat.words("matrix-table")
        faults.expect(asked != before, "2: the answer is not that of another model")
        seat.changed(lambda: page.get_by_role("button", name="Write it into the text: copies").click())
        seat.settle()
        faults.expect(seat.words("matrix-table") == asked, "2: what is written is answered otherwise")
        page.locator("#alone-choice").select_option("acme")
        page.locator("#alone-other button").click()
        seat.settle()
        page.wait_for_selector("#path-picture svg")
        faults.expect("nimbus" in page.url and "acme" in page.url, f"3: the address is {page.url}")
        both = page.locator("#path-picture").text_content()
        faults.expect("Acme" in both and "Nimbus" in both, f"3: the path of both says {both[:300]}")
        page.locator(".item[data-path='perimeters.nimbus-site'] > summary").click()
        for level in ("SL3", "SL4"):
            seat.changed(lambda: scenarios.level_again(seat).select_option(level))
            seat.settle()
        page.locator("#gate-keep").click()
        seat.changed(lambda: page.get_by_role("button", name="Write them into the text").click())
        faults.expect(page.locator("#gate-lines .holds").count() > 0, f"5: the gate is {seat.words('gate-lines')}")
        page.locator("#save").click()
        page.locator("#save-name").fill("page.yaml")
        seat.press("Enter")
        seat.says("file", "· saved")
        file = served.folder / "page.yaml"
        faults.expect(run.sallyport("analyse", file).returncode == 0, "6: the gate does not hold for the program")
        seat.changed(lambda: scenarios.level_again(seat).select_option("SL0"))
        seat.press("Control+s")
        seat.says("file", "· saved")
        faults.expect(run.sallyport("analyse", file).returncode == 1, "6: the gate does not break for the program")
        run.picture(seat, "tutorial")
        seat.close()
