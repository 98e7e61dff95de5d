"""How long it takes from an edit to the picture, with 500 elements, as the browser measures it."""
import statistics

from seat import Seat

MOST = 150

EDIT = """(at) => new Promise((done) => {
  const editor = document.querySelector(".CodeMirror").CodeMirror;
  const answers = document.getElementById("answers");
  const line = editor.getValue().split("\\n").findIndex((words) => words.startsWith("  p" + at + ":"));
  const words = editor.getLine(line);
  const next = words.includes("SL3") ? words.replace("SL3", "SL4") : words.replace("SL4", "SL3");
  const began = performance.now();
  editor.replaceRange(next, { line, ch: 0 }, { line, ch: words.length });
  const asked = answers.dataset.asked;
  const look = () => answers.dataset.drawn === asked ?
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))) : setTimeout(look, 1);
  look();
})"""


def text(elements=500):
    """A model of so many elements: sites in regions, ways between them, parties, weights."""
    parties, regions = 40, 20
    perimeters, weights = elements * 2 // 5, 20
    channels = elements - parties - perimeters - weights
    lines = ["sallyport: 1", "title: Five hundred elements", "jurisdictions: { US: { title: United States }, EU: { title: Union } }",
             "defenders:", "  lab: { title: The lab, role: lab, jurisdictions: [US] }"]
    lines += [f"  d{n}: {{ title: Party {n}, role: cloud, jurisdictions: [{'US' if n % 3 else 'EU'}] }}" for n in range(1, parties)]
    lines += ["perimeters:"]
    lines += [f"  p{n}: {{ title: Place {n}, operator: d{n % (parties - 1) + 1}, level: SL{3 + n % 2}, exits: stated"
              + (f", inside: p{n % regions}" if n >= regions else "") + " }" for n in range(perimeters)]
    lines += ["weights:"]
    lines += [f"  w{n}: {{ title: Weights {n}, size: 1 TB, owner: lab, copies: [ {{ in: p{n * 7 % perimeters}, form: plaintext }} ] }}" for n in range(weights)]
    lines += ["channels:"]
    lines += [f"  c{n}: {{ title: Way {n}, from: p{n * 3 % perimeters}, to: {'outside' if n % 4 == 0 else f'p{(n * 5 + 1) % perimeters}'}, operator: d{n % (parties - 1) + 1}, level: SL3 }}"
              for n in range(channels) if n % 4 == 0 or n * 3 % perimeters != (n * 5 + 1) % perimeters]
    return "\n".join(lines) + "\n"


def editing(run):
    """From an edit to the picture, and how long a key takes to be seen."""
    faults = run.faults
    with run.serving("large.yaml", {"large.yaml": text()}) as served:
        seat = Seat(run.browser, served, faults)
        faults.expect(seat.words("standing").startswith("The answer"), f"it says {seat.words('standing')} {seat.words('mistakes')}")
        times = []
        for at in range(8 if run.quick else 40):
            times.append(seat.page.evaluate(EDIT, at % 19))
            seat.page.wait_for_timeout(400)
        times = sorted(times[2:])
        run.say(f"500 elements, edit to picture: median {statistics.median(times):.0f} ms, "
                f"least {times[0]:.0f}, most {times[-1]:.0f} ms ({len(times)} edits)")
        if run.strict:
            faults.expect(statistics.median(times) <= MOST, f"the median is {statistics.median(times):.0f} ms, more than {MOST}")
        seat.page.locator("#tab-form").click()
        seat.page.wait_for_selector(".item")
        seat.page.locator(".section[data-section=perimeters] .item summary").first.click()
        seat.page.wait_for_selector(".field[data-field$='.level'] select")
        seat.close()
