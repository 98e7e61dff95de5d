"""Somebody who wishes the studio ill: a page of another origin, odd requests, and a hostile model."""
import http.client
import http.server
import json
import secrets
import threading
import urllib.parse

from seat import Seat

JSON = "application/json"

# What a page of somebody else tries, even with the address in hand: true where it got something.
TRIES = """async (address) => {
  const tried = {};
  const settled = (name, promise) => promise.then(() => { tried[name] = true; }, () => { tried[name] = false; });
  const loaded = (element) => new Promise((yes, no) => {
    element.onload = yes; element.onerror = no; setTimeout(no, 3000); document.body.append(element); });
  const make = (name, attributes) => Object.assign(document.createElement(name), attributes);
  const good = (answer) => { if (!answer.ok) throw 0; };
  const post = (type, mode) => fetch(address + "save", { method: "POST", mode, headers: { "Content-Type": type },
    body: JSON.stringify({ text: "taken", over: "sha256:0" }) });
  await settled("fetch", fetch(address + "state").then(good));
  await settled("opaque", fetch(address + "state", { mode: "no-cors" }).then((answer) => answer.text()).then((text) => { if (!text) throw 0; }));
  await settled("json", post("application/json", "cors").then(good));
  await settled("plain", post("text/plain", "cors").then(good));
  await settled("blind", post("text/plain", "no-cors").then((answer) => answer.text()).then((text) => { if (!text) throw 0; }));
  await settled("script", loaded(make("script", { src: address + "main.js", type: "module" })));
  await settled("image", loaded(make("img", { src: address + "icon.svg" })));
  await settled("style", loaded(make("link", { rel: "stylesheet", href: address + "style.css" })));
  await settled("events", new Promise((yes, no) => {
    const source = new EventSource(address + "events"); source.onopen = yes; source.onerror = no; }));
  const frame = make("iframe", { src: address });
  await loaded(frame).catch(() => {});
  let seen = false;
  try { seen = Boolean(frame.contentDocument && frame.contentDocument.getElementById("model")); } catch { seen = false; }
  tried.frame = seen;
  const opened = window.open(address, "opened");
  await new Promise((later) => setTimeout(later, 1500));
  let reached = false;
  try { reached = Boolean(opened && opened.document && opened.document.getElementById("model")); } catch { reached = false; }
  tried.opener = reached;
  return tried;
}"""


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """A page of somebody else: at another port, and so of another origin."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>other</title><p>other")

    def log_message(self, *arguments):
        pass


def request(served, method, path, headers, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", int(served.port), timeout=20)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers:
        connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    found = answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}
    connection.close()
    return found


def other_page(run):
    """A hostile page in the same browser gets nothing, even with the address."""
    faults = run.faults
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with run.serving("single.yaml") as served:
        before = served.text
        seat = Seat(run.browser, served, faults)
        context = run.browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        tried = page.evaluate(TRIES, served.address)
        faults.expect(set(tried.values()) == {False}, f"somebody else's page got {tried}")
        # Another name that leads to this machine (DNS rebinding), no secret, guessed secrets.
        for address in (f"http://evil.example:{served.port}/{served.secret}/", f"http://127.0.0.1:{served.port}/",
                        f"http://127.0.0.1:{served.port}/{'0' * len(served.secret)}/",
                        f"http://127.0.0.1:{served.port}/{served.secret[:-1]}/"):
            answer = page.goto(address)
            faults.expect(answer.status == 403 and "allyport" not in page.content(), f"{address}: {answer.status}")
        context.close()
        faults.expect(served.text == before, "the file is another")
        seat.close()
    server.shutdown()


def requests(run):
    """Requests that no page of ours sends get 403, and tell no reason from another."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        before = served.text
        host, origin = ("Host", f"127.0.0.1:{served.port}"), ("Origin", f"http://127.0.0.1:{served.port}")
        kind = ("Content-Type", JSON)
        body = json.dumps({"text": "taken", "over": "sha256:0"}).encode()
        path = f"/{served.secret}/save"
        refused = {
            "no origin": ("POST", path, [host, kind], body),
            "another origin": ("POST", path, [host, kind, ("Origin", "http://evil.example")], body),
            "no origin to speak of": ("POST", path, [host, kind, ("Origin", "null")], body),
            "another port": ("POST", path, [host, kind, ("Origin", "http://127.0.0.1:1")], body),
            "another site": ("POST", path, [host, kind, origin, ("Sec-Fetch-Site", "cross-site")], body),
            "another host": ("GET", f"/{served.secret}/state", [("Host", f"evil.example:{served.port}")], None),
            "two hosts": ("GET", f"/{served.secret}/state", [host, ("Host", "evil.example")], None),
            "no host": ("GET", f"/{served.secret}/state", [], None),
            "no secret": ("GET", "/state", [host], None),
        }
        for _ in range(50):
            refused[f"guess {len(refused)}"] = ("GET", f"/{secrets.token_hex(16)}/state", [host], None)
        told = set()
        for name, words in refused.items():
            status, found, _ = request(served, *words)
            # What is no HTTP at all (two hosts, none) may be 400.
            faults.expect(status == 403 or status == 400 and "host" in name, f"{name}: {status}")
            if status == 403:
                told.add(found)
        faults.expect(len(told) == 1, f"refusals tell reasons apart: {told}")
        for name, words in {
            "form": ("POST", path, [host, origin, ("Content-Type", "application/x-www-form-urlencoded")], b"text=taken"),
            "plain": ("POST", path, [host, origin, ("Content-Type", "text/plain")], body),
            "no JSON": ("POST", path, [host, origin, kind], b"{"), "a list": ("POST", path, [host, origin, kind], b"[1]"),
            "no UTF-8": ("POST", path, [host, origin, kind], b'{"text":"\xff"}'),
            "deep": ("POST", path, [host, origin, kind], b"[" * 100_000),
            "outside": ("GET", f"/{served.secret}/../../etc/passwd", [host], None),
            "encoded": ("GET", f"/{served.secret}/codemirror/..%2f..%2f..%2fetc%2fpasswd", [host], None),
        }.items():
            status, found, _ = request(served, *words)
            faults.expect(400 <= status < 500 and b"root:" not in found, f"{name}: {status}")
        for name in ("../taken.yaml", "/tmp/taken.yaml", "a/b.yaml", "..", ""):
            status, found, _ = request(served, "POST", path, [host, origin, kind],
                                       json.dumps({"text": "taken", "over": "", "as": name}).encode())
            faults.expect(status != 200 or b"fault" in found or b"conflict" in found, f"saving as {name!r}: {status} {found[:80]}")
        status, _, headers = request(served, "GET", f"/{served.secret}/", [host])
        policy = headers.get("content-security-policy", "")
        for word in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"):
            faults.expect(word in policy, f"the policy has no {word}: {policy}")
        faults.expect("unsafe" not in policy and headers.get("access-control-allow-origin") is None, f"the policy is {policy}")
        faults.expect(headers.get("referrer-policy") == "no-referrer", "the referrer is told")
        faults.expect(status == 200 and served.text == before, "the file is another")


HOSTILE = """sallyport: 1
title: '<img src=x onerror="window.hit=1"> </title><script>window.hit=1</script>'
jurisdictions: { US: { title: '"><script>window.hit=1</script>' } }
defenders:
  lab: { title: "<b onmouseover=window.hit=1>lab</b>", role: lab, jurisdictions: [US] }
  cloud: { title: "javascript:window.hit=1 \\u202e \\u0007", role: cloud, jurisdictions: [US] }
perimeters:
  hall: { title: "</svg><script>window.hit=1</script>", operator: cloud, level: SL3, exits: stated }
weights:
  w: { title: "]]></style><script>window.hit=1</script>", owner: lab, size: 1 TB, copies: [ { in: hall, form: plaintext } ] }
channels:
  exit: { title: "{{constructor.constructor('window.hit=1')()}}", from: hall, to: outside, operator: cloud }
options:
  o: { title: "<iframe srcdoc='<script>parent.hit=1</script>'>", cost: 1, set: { perimeters.hall.level: SL4 } }
"""


def model(run):
    """A model whose every text would be markup or a script is shown as it is written."""
    faults = run.faults
    with run.serving("hostile.yaml", {"hostile.yaml": HOSTILE}) as served:
        seat = Seat(run.browser, served, faults)
        seat.page.locator("[data-fail=cloud]").click()
        seat.page.wait_for_selector("#path-steps li")
        seat.page.locator("#tab-form").click()
        seat.page.wait_for_selector(".item")
        for summary in seat.page.locator(".item > summary").all():
            summary.click()
        for name in ("begin", "export", "gate-keep"):
            seat.page.locator(f"#{name}").click()
            seat.page.wait_for_selector("dialog")
            seat.press("Escape")
        seat.changed(lambda: seat.page.locator("[data-option=o]").check())
        seat.page.locator("#baseline-pin").click()
        seat.says("baseline-words", "A is")
        for tag in ("iframe", "object", "embed", "base", "foreignObject", "img"):
            faults.expect(seat.page.locator(tag).count() == 0, f"there is a {tag}")
        faults.expect(seat.page.evaluate("window.hit === undefined"), "a text of the model ran")
        faults.expect("<b onmouseover" in seat.words("alone-list"), "a title is not shown as it is written")
        seat.watched = False
        seat.page.evaluate("""() => { const script = document.createElement("script");
            script.textContent = "window.hit = 1"; document.body.append(script); }""")
        faults.expect(seat.page.evaluate("window.hit === undefined"), "an inline script runs")
        seat.close()


def ending(run):
    """SIGTERM ends the studio within a second, with a page open; the page says so."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults)
        seat.cursor("sallyport: 1")
        seat.type("# saved\n")
        seat.press("Control+s")
        seat.says("file", "· saved")
        seat.watched = False
        status, seconds = served.end()
        faults.expect(status == 0 and seconds < 1, f"ended with {status} after {seconds:.2f} s")
        faults.expect("# saved" in served.text, "what was saved is lost")
        seat.page.wait_for_selector("#lost:not([hidden])")
        seat.context.close()
