"""How long Chromium takes to open a report page of about 10 MB.

    python3 Benchmarks/report-page.py .build/release/sallyport [CAMPUSES]

Makes a model of so many campuses (32), each of which fails alone with its operator, writes its report
page, and opens it five times in a fresh context: until the load event, until two frames are drawn, and
the first paint. Needs chromium and playwright.
"""
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

program = sys.argv[1]
campuses = range(1, int(sys.argv[2] if len(sys.argv) > 2 else 32) + 1)


def section(name, line):
    return f"{name}:\n" + "".join(f"  {line(number)}\n" for number in campuses)


model = "sallyport: 1\ntitle: Many campuses\n" + section(
    "defenders", lambda n: f"d{n}: {{ role: {'lab' if n == 1 else 'cloud'} }}") + section(
    "perimeters", lambda n: f"p{n}: {{ operator: d{n}, level: SL3, kind: campus }}") + section(
    "weights", lambda n: f"w{n}: {{ copies: [ {{ in: p{n}, form: plaintext }} ] }}") + section(
    "channels", lambda n: f"c{n}: {{ from: p{n}, to: outside, operator: d{n} }}") + section(
    "workloads", lambda n: f"run{n}: {{ capacity: d{n} }}")

with tempfile.TemporaryDirectory() as folder:
    source, page = pathlib.Path(folder) / "many.yaml", pathlib.Path(folder) / "many.html"
    source.write_text(model)
    start = time.time()
    subprocess.run([program, "analyse", source, "--tier", "OC1", "--max-order", "1", "--format", "html",
                    "--output", page], check=True)
    print(f"written in {time.time() - start:.1f} s, {page.stat().st_size / 1e6:.1f} MB")
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for _ in range(5):
            tab = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
            tab.goto(page.as_uri())
            tab.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            rows.append(tab.evaluate(
                "[performance.getEntriesByType('paint')[0].startTime,"
                " performance.getEntriesByType('navigation')[0].loadEventEnd, performance.now()]"))
            tab.context.close()
        browser.close()
for name, column in zip(("first paint", "load event", "two frames drawn"), zip(*rows)):
    print(f"{name}: {statistics.median(column):.0f} ms (from {min(column):.0f} to {max(column):.0f})")
