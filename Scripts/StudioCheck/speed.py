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
    requestAnimationFrame(() => setTimeout(() => {
      const taken = performance.now() - began;
      const asked = performance.getEntriesByType("resource").filter((one) => one.name.endsWith("/answer") && one.startTime >= began);
      done([taken, Math.min(...asked.map((one) => one.duration))]);
      performance.clearResourceTimings();
    })) : setTimeout(look, 1);
  look();
})"""


def text(elements=500):
    """A model of so many elements: halls in campuses of some clouds, ways out and between them, weights."""
    clouds, campuses, weights = 8, 20, 20
    halls = elements * 2 // 5
    channels = elements - clouds - 1 - halls - weights
    cloud = [n % campuses % clouds for n in range(halls)]
    lines = ["sallyport: 1", "title: Five hundred elements", "jurisdictions: { US: { title: United States }, EU: { title: Union } }",
             "defenders:", "  lab: { title: The lab, role: lab, jurisdictions: [US] }"]
    lines += [f"  d{n}: {{ title: Cloud {n}, role: cloud, jurisdictions: [{'US' if n % 3 else 'EU'}] }}" for n in range(clouds)]
    lines += ["perimeters:"]
    lines += [f"  p{n}: {{ title: Place {n}, operator: d{cloud[n]}, level: SL{3 + n % 2}, status: assumed, exits: stated"
              + (f", inside: p{n % campuses}" if n >= campuses else "") + " }" for n in range(halls)]
    lines += ["weights:"]
    lines += [f"  w{n}: {{ title: Weights {n}, size: 1 TB, owner: lab, copies: [ {{ in: p{campuses + n * 7}, form: plaintext }} ] }}"
              for n in range(weights)]
    lines += ["channels:"]
    for n in range(channels):
        start = campuses + n % (halls - campuses)
        end = "outside" if n % 4 == 0 else f"p{(start + 1) % campuses}" if n % 10 == 1 else f"p{start % campuses}"
        lines += [f"  c{n}: {{ title: Way {n}, from: p{start}, to: {end}, operator: d{cloud[start]}, level: SL3, status: assumed }}"]
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
        program = statistics.median(each[1] for each in times[2:])
        times = sorted(each[0] for each in times[2:])
        run.say(f"500 elements, edit to picture: median {statistics.median(times):.0f} ms, "
                f"least {times[0]:.0f}, most {times[-1]:.0f} ms ({len(times)} edits); "
                f"of the median the program took {program:.0f} ms")
        if run.strict:
            faults.expect(statistics.median(times) <= MOST, f"the median is {statistics.median(times):.0f} ms, more than {MOST}")
        seat.page.locator("#tab-form").click()
        seat.page.wait_for_selector(".item")
        seat.page.locator(".section[data-section=perimeters] .item summary").first.click()
        seat.page.wait_for_selector(".field[data-field$='.level'] select")
        seat.close()
