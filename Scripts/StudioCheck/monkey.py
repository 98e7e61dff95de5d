"""Random clicking and typing, with the same random numbers every time for a seed."""
import random
import time

from seat import Seat

KEYS = ["Tab", "Shift+Tab", "Enter", "Space", "Escape", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End",
        "Control+z", "Control+Shift+z", "Control+s", "Control+Space", "Control+.", "F2", "F4", "F6", "Shift+F6", "F8",
        "Shift+F8", "?", "Delete", "Backspace", "PageDown", "PageUp", "Control+a", "Control+Home", "Control+End"]
WORDS = ["level: SL2", "\n", "  ", "operator: ", "aws", ": ", "[", "]", "{ ", " }", "- ", "#", "'", '"', "nobody", "weights:",
         "SL5", "2 TB", "all: [aws, lab]", "\u00e9\u4e2d\U0001f510", "<b>", "&amp;", "../x", "0", "~", "unknown:\n  a:\n", "require:\n"]
CONTROLS = """() => { const scope = document.querySelector("dialog[open]") ?? document;
  const found = [...scope.querySelectorAll("button,a[href],input,select,textarea,summary,g[role=button],.CodeMirror-lines")]
    .filter((part) => !part.disabled && part.type !== "file" && part.getClientRects().length > 0);
  found.forEach((part, at) => { part.dataset.monkey = String(at); });
  return found.length; }"""
RESET = """text => { const editor = document.querySelector(".CodeMirror").CodeMirror; editor.setValue(text); }"""


def act(seat, random, text):
    """One thing that somebody might do; gives it in words."""
    page = seat.page
    kind = random.random()
    if kind < 0.55:
        count = page.evaluate(CONTROLS)
        at = random.randrange(max(1, count))
        part = page.locator(f"[data-monkey='{at}']").first
        words = part.evaluate("part => part.tagName + '#' + part.id + ' ' + (part.textContent ?? '').trim().slice(0, 30)", timeout=2000)
        tag = words.split("#")[0]
        if tag == "SELECT":
            values = part.locator("option").evaluate_all("options => options.map(o => o.value)")
            part.select_option(random.choice(values), timeout=2000) if values else None
        elif tag in ("INPUT", "TEXTAREA") and part.get_attribute("type") in (None, "text", "number"):
            part.evaluate("part => part.focus()")
            page.keyboard.type(random.choice(["Acme", "x" * 300, "1", "", "<b>", "2 TB", "model.yaml"]))
        else:
            part.dispatch_event("click") if random.random() < 0.3 else part.click(timeout=1500, force=True)
        page.evaluate("() => document.querySelectorAll('[data-monkey]').forEach((part) => delete part.dataset.monkey)")
        return f"click {words}"
    if kind < 0.75:
        words = random.choice(WORDS)
        page.keyboard.insert_text(words) if random.random() < 0.5 else page.keyboard.type(words)
        return f"type {words!r}"
    if kind < 0.98:
        key = random.choice(KEYS)
        page.keyboard.press(key)
        return f"press {key}"
    page.evaluate(RESET, text)
    return "the text from the beginning"


def clicking(run):
    """Minutes of random clicking and typing: no error in the console or of the server, no hang."""
    faults = run.faults
    if run.seconds <= 0:
        return
    numbers = random.Random(run.seed)
    with run.serving("single-options.yaml") as served:
        text = served.text
        seat = Seat(run.browser, served, faults, reduced_motion="reduce")
        seat.page.set_default_timeout(3000)
        done, end, number = [], time.monotonic() + run.seconds, 0
        while time.monotonic() < end:
            lines = len(faults.lines)
            try:
                done.append(act(seat, numbers, text))
            except Exception as error:  # A control that is gone by now is no fault of the page.
                if "Timeout" not in str(error) and "detached" not in str(error) and "did not find" not in str(error):
                    done.append(f"{type(error).__name__}: {str(error).splitlines()[0]}")
            number += 1
            if len(faults.lines) > lines:
                faults.lines[-1] += f" (seed {run.seed}, after {done[-8:]})"
            if number % 40 == 0:
                served.write(text if numbers.random() < 0.5 else text + "# outside\n")
        if seat.page.locator("dialog").count():
            for _ in range(10):
                seat.press("Escape")
        seat.page.set_default_timeout(30_000)
        seat.changed(lambda: seat.page.evaluate(RESET, text + "# end\n"))
        faults.expect(served.process.poll() is None, "the studio has ended")
        faults.expect(seat.words("standing").startswith("The answer"), f"in the end it says {seat.words('standing')}")
        run.say(f"{number} random acts in {run.seconds} s, seed {run.seed}")
        seat.close()
