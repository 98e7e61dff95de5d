"""What the page says is what analyse says for the text, byte by byte where both print JSON."""
import json

from seat import Seat

ASK = """async (text) => (await fetch("json", { method: "POST", headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ text }) })).text()"""


def same(run):
    faults = run.faults
    models = sorted(run.models.glob("*/*.yaml"))
    models = [model for model in models if model.parent.name in ("seed-case", "arrangements", "incidents")]
    for model in models[:6] if run.quick else models:
        with run.serving(model.name, {each.name: each.read_text() for each in model.parent.glob("*.yaml")}) as served:
            seat = Seat(run.browser, served, faults)
            expected = run.sallyport("analyse", "--format", "json", served.file).stdout.decode()
            found = seat.page.evaluate(ASK, seat.text)
            faults.expect(found == expected, f"{model.name}: other bytes than those of analyse")
            # And what is in sight is what stands there.
            lone = {one["cause"] for one in json.loads(expected)["loneFailures"]}
            shown = set(seat.page.locator("#alone-list [data-fail]").evaluate_all("parts => parts.map(part => part.dataset.fail)"))
            faults.expect(lone == shown, f"{model.name}: in sight are {sorted(shown ^ lone)} otherwise")
            seat.close()
