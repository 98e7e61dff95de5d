"""Opens the page of `sallyport watch` in a real Chromium, beside a page that wishes it ill.

    browser.py CHROMIUM PROGRAM MODELS FOLDER [PICTURES]

Prints one line for each thing that is wrong; nothing, and exit status 0, where all is right. PICTURES
takes what was seen.
"""
import http.server
import pathlib
import sys
import threading

from playwright.sync_api import sync_playwright

from served import Served

chromium, program, models, folder = sys.argv[1:5]
pictures = pathlib.Path(sys.argv[5]) if len(sys.argv) > 5 else None
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)


class Hostile(http.server.BaseHTTPRequestHandler):
    """A page of somebody else: at another port, and so of another origin."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>other</title><p>other")

    def log_message(self, *arguments):
        pass


# What a page of somebody else tries, even with the address in hand: true where it got something.
TRIES = """async (address) => {
  const tried = {};
  const settled = (name, promise) => promise.then(() => { tried[name] = true; }, () => { tried[name] = false; });
  const loaded = (element) => new Promise((yes, no) => {
    element.onload = yes; element.onerror = no; setTimeout(no, 3000); document.body.append(element);
  });
  const make = (name, attributes) => Object.assign(document.createElement(name), attributes);
  await settled("fetch", fetch(address + "now").then((answer) => { if (!answer.ok) throw 0; }));
  await settled("opaque", fetch(address + "now", { mode: "no-cors" }).then((answer) => answer.text())
    .then((text) => { if (!text) throw 0; }));
  await settled("post", fetch(address + "now", { method: "POST", body: "a=1" }).then((answer) => { if (!answer.ok) throw 0; }));
  await settled("script", loaded(make("script", { src: address + "report.js" })));
  await settled("image", loaded(make("img", { src: address + "map.svg" })));
  await settled("style", loaded(make("link", { rel: "stylesheet", href: address + "style.css" })));
  await settled("events", new Promise((yes, no) => {
    const source = new EventSource(address + "events"); source.onopen = yes; source.onerror = no; }));
  const frame = make("iframe", { src: address });
  await loaded(frame).catch(() => {});
  let seen = false;
  try { seen = Boolean(frame.contentDocument && frame.contentDocument.getElementById("now")); } catch { seen = false; }
  tried.frame = seen;
  return tried;
}"""

# What reaches beyond the page's right side.
WIDEST = """() => [...document.querySelectorAll("body *")].filter((part) => !part.closest(".wide, .picture, nav ul") &&
  part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((part) => part.tagName + "#" + part.id + "." + part.className).slice(0, 5)"""

hostile = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
threading.Thread(target=hostile.serve_forever, daemon=True).start()
elsewhere = f"http://127.0.0.1:{hostile.server_port}/"

served = Served(program, models, folder, "single.yaml")
text = served.file.read_text()
served.wait("As of version 1")

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=chromium,
        args=["--no-sandbox", "--host-resolver-rules=MAP evil.example 127.0.0.1"])
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.on("console", lambda m: expect(False, f"console {m.type}: {m.text}"))
    page.on("pageerror", lambda e: expect(False, f"page error: {e}"))
    page.on("request", lambda r: expect(r.url.startswith(served.address), f"asks for {r.url}"))
    page.goto(served.address)

    def says(words):
        page.wait_for_function(
            "words => document.getElementById('now')?.innerText.includes(words)", arg=words)

    def picture(name, of=None):
        if pictures:
            (of or page).screenshot(path=str(pictures / f"{name}.png"), full_page=False)

    says("As of version 1")
    headline = page.locator("#headline").inner_text()
    expect("alone" in headline or "suffice" in headline, f"the headline is {headline}")
    orders = page.locator("main table.matrix").first.inner_text()
    page.evaluate("document.querySelector('#what-if input').click()")
    question = page.url
    expect("#if=" in question, f"the address is {question}")
    picture("watch")

    # A wrong text: the panel says so, the report stays.
    served.save(text + "wrong: 1\n")
    says("Version 2, the text as it stands, is wrong")
    expect(page.locator("#headline").inner_text() == headline, "the report is another")
    expect(page.locator(".diagnostics .error").count() == 1, "the diagnostic")
    expect(page.locator("#now").get_attribute("class") == "older", "marked as older")
    picture("watch-wrong")

    # Another answer: the page has it, with what changed, and the question stays.
    served.save(text.replace("level: SL4", "level: SL2"))
    says("What changed from version 1 to version 3")
    expect(page.locator("main table.matrix").first.inner_text() != orders, "the report is the old one")
    expect("no failure needed" in page.locator("#change").inner_text(), "what is gained")
    page.locator("#change-more summary").click()
    expect("nobody need fail in version 3" in page.locator("#change").inner_text(), "what is worse")
    expect(page.url == question, f"the question is gone: {page.url}")
    expect(page.locator("#what-if input").first.is_checked(), "the box is not ticked")
    picture("watch-change")

    # By keyboard: the first stop is a part of the panel.
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.closest('#now') !== null"), "Tab begins elsewhere")

    # Dark, as narrow as a phone, and on paper.
    for scheme, width in (("dark", 1280), ("light", 360)):
        other = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
        other.goto(served.address)
        other.wait_for_selector("#change")
        wide = other.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        expect(wide <= 0, f"{scheme} {width}: {wide} px too wide: {other.evaluate(WIDEST)}")
        picture(f"watch-{scheme}-{width}", other)
        other.context.close()
    page.emulate_media(media="print")
    expect(page.locator("nav").first.is_hidden() and page.locator("#standing").is_visible(), "on paper")
    page.emulate_media(media="screen")

    # Without a script the page can be read.
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(served.address)
    expect("As of version 3" in plain.locator("#standing").inner_text(), "without a script")
    plain.context.close()

    # Somebody else's page gets nothing, even with the address.
    other = browser.new_context().new_page()
    other.goto(elsewhere)
    tried = other.evaluate(TRIES, served.address)
    expect(set(tried.values()) == {False}, f"somebody else's page got {tried}")
    for address in (f"http://evil.example:{served.port}/{served.secret}/", f"http://127.0.0.1:{served.port}/",
                    f"http://127.0.0.1:{served.port}/{'0' * 32}/"):
        answer = other.goto(address)
        expect(answer.status == 403 and "sallyport" not in other.content().lower(), f"{address}: {answer.status}")
    other.context.close()

    # The program is gone: the page says so.
    context.close()
    page = browser.new_page()
    page.goto(served.address)
    page.wait_for_selector("#change")
    status, seconds = served.end()
    expect(status == 0 and seconds < 1, f"ended with {status} after {seconds} s")
    says("is not reached")
    browser.close()

print("\n".join(faults), end="")
sys.exit(1 if faults else 0)
