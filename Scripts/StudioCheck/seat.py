"""Somebody who sits before the studio: a page of it, what he does and what he sees."""
import re

WAIT = 120_000
SETTLED = """() => { const answers = document.getElementById("answers");
  return document.body.dataset.ready === "true" && answers.dataset.answered !== undefined &&
    answers.dataset.asked === answers.dataset.answered; }"""
VALUE = """() => document.querySelector(".CodeMirror")?.CodeMirror.getValue() ?? document.querySelector("textarea.plain").value"""
CURSOR = """([words, inside]) => { const editor = document.querySelector(".CodeMirror").CodeMirror;
  const at = editor.getValue().indexOf(words);
  editor.setCursor(editor.posFromIndex(at + inside)); editor.focus(); return at; }"""
SELECT = """([words, after]) => { const editor = document.querySelector(".CodeMirror").CodeMirror;
  const at = editor.getValue().indexOf(words, Math.max(0, editor.getValue().indexOf(after)));
  editor.setSelection(editor.posFromIndex(at), editor.posFromIndex(at + words.length)); editor.focus(); return at; }"""


class Seat:
    def __init__(self, browser, served, faults, *, opens_dialog=False, address=None, without=None, **options):
        self.faults, self.served = faults, served
        self.context = browser.new_context(**{"viewport": {"width": 1360, "height": 900}, "accept_downloads": True, **options})
        origin = served.address.removesuffix(f"/{served.secret}/")
        self.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
        self.page = self.context.new_page()
        if without:
            self.context.route(lambda address: f"/{without}/" in address, lambda route: route.fulfill(status=404))
        self.page.set_default_timeout(WAIT)
        self.watched = True
        # That a file is not there is wanted then.
        self.page.on("console", lambda m: None if without and "404" in m.text else self._hear(f"console {m.type}: {m.text}"))
        self.page.on("pageerror", lambda e: self._hear(f"page error: {e} {e.stack}"))
        self.page.on("request", lambda r: faults.expect(
            r.url.startswith((served.address, "blob:", "data:")), f"asks for {r.url}"))
        self.page.on("dialog", lambda d: d.accept())
        self.page.goto(address or served.address)
        self.settle()
        if not opens_dialog:
            faults.expect(self.page.locator("dialog").count() == 0, "a dialog opens by itself")

    def _hear(self, what):
        if self.watched:
            self.faults.expect(False, what)

    def close(self):
        self.watched = False
        self.page.evaluate("sessionStorage.clear()")
        self.context.close()

    def settle(self):
        """Waits until what is asked is answered."""
        self.page.wait_for_function(SETTLED)

    def until(self, expression, arg=None):
        self.page.wait_for_function(expression, arg=arg)

    def says(self, part, words):
        """Waits until a part of the page says something."""
        self.until("([id, words]) => document.getElementById(id).innerText.includes(words)", [part, words])

    def words(self, part):
        return self.page.locator(f"#{part}").inner_text()

    @property
    def text(self):
        return self.page.evaluate(VALUE)

    def cursor(self, words, inside=0):
        self.faults.expect(self.page.evaluate(CURSOR, [words, inside]) >= 0, f"the text has no {words!r}")

    def select(self, words, after=""):
        self.faults.expect(self.page.evaluate(SELECT, [words, after]) >= 0, f"the text has no {words!r}")

    def type(self, words):
        before = self.page.locator("#answers").get_attribute("data-asked")
        self.page.keyboard.type(words)
        self.until("before => document.getElementById('answers').dataset.asked !== before", before)
        self.settle()

    def changed(self, act):
        """Does something that changes the text or the question, and waits for the answer."""
        before = self.page.locator("#answers").get_attribute("data-asked")
        act()
        self.until("before => document.getElementById('answers').dataset.asked !== before", before)
        self.settle()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self):
        """What the keyboard is at, as a reader's program would call it."""
        return self.page.evaluate("""() => { const at = document.activeElement;
            return at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent.trim() }""")

    def walk(self, name, key="Tab", most=400):
        """Goes on by Tab until the control of this name, and says whether it was come to."""
        passed = []
        for _ in range(most):
            at = self.focused() or ""
            if re.search(name, at):
                return True
            passed.append(at[:24].replace("\n", " "))
            self.press(key)
        return self.faults.expect(False, f"the keyboard does not come to {name!r}: it passes {passed[:3]} to {passed[-2:]}")
