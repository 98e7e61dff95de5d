"""What meets the eye and the ear: names, contrast, widths, light and dark, paper."""
from seat import Seat

ROLES = {"button", "checkbox", "radio", "link", "textbox", "combobox", "searchbox", "region", "tab", "tabpanel",
         "tablist", "dialog", "listbox", "image", "img", "toolbar", "navigation"}

# Contrast of every text in sight with what lies under it (WCAG 2.2, relative luminance).
CONTRAST = """() => {
  const channel = (value) => { const part = value / 255; return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4; };
  const parse = (colour) => {
    const numbers = colour.match(/[\\d.]+/g).map(Number);
    if (colour.startsWith("color(")) return [numbers[0] * 255, numbers[1] * 255, numbers[2] * 255, numbers[3] ?? 1];
    return [...numbers.slice(0, 3), numbers[3] ?? 1]; };
  const luminance = ([red, green, blue]) => .2126 * channel(red) + .7152 * channel(green) + .0722 * channel(blue);
  const over = (top, under) => top.slice(0, 3).map((value, at) => value * top[3] + under[at] * (1 - top[3]));
  const ground = (part) => {
    const layers = [];
    for (let at = part; at; at = at.parentElement) layers.unshift(parse(getComputedStyle(at).backgroundColor));
    return layers.reduce((under, layer) => over(layer, under), [255, 255, 255]); };
  const opacity = (part) => { let all = 1; for (let at = part; at; at = at.parentElement) all *= Number(getComputedStyle(at).opacity); return all; };
  const found = [];
  for (const part of document.querySelectorAll("body *")) {
    if (part.closest("svg,script,noscript") || part.getClientRects().length === 0) continue;
    if (![...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    if (part.disabled || part.closest(":disabled") || getComputedStyle(part).visibility !== "visible") continue;
    const under = ground(part);
    const ink = parse(getComputedStyle(part).color);
    ink[3] *= opacity(part);
    const [light, dark] = [luminance(over(ink, under)), luminance(under)].sort((a, b) => b - a);
    const contrast = (light + .05) / (dark + .05);
    if (contrast < 4.5) found.push(`${contrast.toFixed(2)} ${part.tagName}.${part.className} ${part.textContent.trim().slice(0, 30)}`);
  }
  return found; }"""

WIDEST = """() => [...document.querySelectorAll("body *")].filter((part) =>
  !part.closest(".wide,.picture,.CodeMirror,pre") && part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((part) => part.tagName + "#" + part.id + "." + part.className).slice(0, 5)"""

SMALL = """() => [...document.querySelectorAll("button,select,input,summary,nav a")].filter((part) => {
  const box = part.getBoundingClientRect();
  return box.width > 0 && box.height < 24 && !["checkbox", "radio"].includes(part.type); })
  .map((part) => part.tagName + " " + part.textContent.trim().slice(0, 30))"""


def states(seat):
    """Goes through what the page can show; yields a name for each state of it."""
    page = seat.page
    yield "text"
    page.locator("#tab-form").click()
    page.wait_for_selector(".item")
    page.locator(".item summary").first.click()
    yield "form"
    page.locator("[data-fail]").first.click()
    seat.until("() => document.getElementById('path').hidden === false")
    yield "failing"
    page.locator("#tab-text").click()
    for name in ("begin", "export", "keys", "gate-keep"):
        page.locator(f"#{name}").click()
        page.wait_for_selector("dialog")
        yield name
        seat.press("Escape")
    seat.press("Control+Home") if seat.page.locator(".CodeMirror").count() else None
    page.locator(".CodeMirror, textarea.plain").first.click()
    seat.press("Control+End")
    seat.type("nonsense: 1\n")
    yield "mistaken"


def names(run):
    """Whatever can be operated or is a region or a picture has a name; ids are unique; contrast is 4.5 or more."""
    faults = run.faults
    with run.serving("single-unknowns.yaml") as served:
        for scheme in ("light", "dark"):
            seat = Seat(run.browser, served, faults, color_scheme=scheme, reduced_motion="reduce")
            session = seat.context.new_cdp_session(seat.page)
            for state in states(seat):
                seat.page.wait_for_timeout(100)
                nodes = session.send("Accessibility.getFullAXTree")["nodes"]
                for node in nodes:
                    role = node.get("role", {}).get("value")
                    if not node.get("ignored") and role in ROLES:
                        faults.expect(node.get("name", {}).get("value", "").strip(), f"{state}: a {role} has no name")
                twice = seat.page.evaluate("""() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                    return ids.filter((id, at) => ids.indexOf(id) !== at) }""")
                faults.expect(not twice, f"{state}: ids stand twice: {twice[:3]}")
                low = seat.page.evaluate(CONTRAST)
                faults.expect(not low, f"{state}, {scheme}: contrast {low[:4]}")
            seat.close()


def widths(run):
    """Nothing reaches beyond the right side, from a phone to a wide screen; print has the answer alone."""
    faults = run.faults
    with run.serving("single-unknowns.yaml") as served:
        for width in (360, 390, 768, 1024, 1360, 1920):
            seat = Seat(run.browser, served, faults, viewport={"width": width, "height": 800}, reduced_motion="reduce")
            for state in states(seat):
                wide = seat.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                faults.expect(wide <= 0, f"{state} at {width}: {wide} px too wide: {seat.page.evaluate(WIDEST)}")
                if width == 360:
                    small = seat.page.evaluate(SMALL)
                    faults.expect(not small, f"{state}: too small to touch: {small[:4]}")
                run.picture(seat, f"{state}-{width}")
            if width == 1360:
                seat.page.emulate_media(media="print", color_scheme="dark")
                faults.expect(seat.page.locator("#model").is_hidden() and seat.page.locator("#verdict").is_visible(), "on paper")
                ground = seat.page.evaluate("getComputedStyle(document.body).backgroundColor")
                faults.expect(ground == "rgb(255, 255, 255)", f"paper is {ground}")
                run.picture(seat, "print")
            seat.close()


def plain(run):
    """Without CodeMirror a plain field does the same with less."""
    faults = run.faults
    with run.serving("single.yaml") as served:
        seat = Seat(run.browser, served, faults, without="codemirror")
        faults.expect(seat.page.locator("textarea.plain").count() == 1, "there is no plain field")
        before = seat.text
        seat.page.locator("textarea.plain").focus()
        seat.press("Control+End")
        seat.type("# plain\n")
        seat.page.locator("#tab-form").click()
        seat.page.locator(".item[data-path='perimeters.campus'] > summary").click()
        seat.changed(lambda: seat.page.locator("[data-field='perimeters.campus.level'] select").select_option("SL3"))
        faults.expect("# plain" in seat.text and "level: SL3\n    status: claimed" in seat.text, "the text")
        for _ in range(20):
            if seat.page.locator("#undo").is_disabled():
                break
            seat.page.locator("#undo").click()
        faults.expect(seat.text == before, "undo")
        seat.close()
