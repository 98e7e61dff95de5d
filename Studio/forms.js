// The form of the model, from the program's table of keys: it follows the text, and what is chosen
// elsewhere is found in it.
import { part, renew } from "./markup.js";
import { Changes } from "./changing.js";
import { Elements } from "./elements.js";
import { Outline } from "./outline.js";

const pause = 80;

export function keepForm(session) {
  const place = part("form");
  const outline = new Outline(session);
  const changes = new Changes(session, fault, done);
  const elements = new Elements(session, outline, changes, () => refresh());
  let timer = 0;
  const isShown = () => !part("panel-form").hidden;

  function fault(words) {
    part("form-fault").textContent = words ?? "";
    part("form-fault").hidden = !words;
  }

  // What was changed is open and chosen; what is new has the keyboard.
  async function done(path, what) {
    if (path) {
      outline.opens(path);
      outline.openSections.add(path.split(".")[0]);
      session.choose(path, "form");
    }
    await refresh();
    if (path && what === "add") focusElement(path);
  }

  // Inner parts that were opened or shut stay so.
  function draw() {
    const inner = () => place.querySelectorAll("details.group > summary, details.more > summary");
    const before = new Map([...inner()].map((summary) => [summary.dataset.key, summary.parentElement.open]));
    renew(place, outline.sections, () => outline.sections.map((one) => elements.section(one)));
    for (const summary of inner())
      if (before.has(summary.dataset.key)) summary.parentElement.open = before.get(summary.dataset.key);
    mark(session.chosen);
  }

  async function refresh() {
    clearTimeout(timer);
    if (!isShown()) return;
    const found = await outline.ask();
    if (found.fault) fault(found.fault);
    if (!found.isNew) return;
    fault(null);
    draw();
  }

  function soon() {
    clearTimeout(timer);
    if (isShown()) timer = setTimeout(refresh, pause);
  }

  // The part of the form that an element has, in a section that is open.
  function reach(path) {
    const found = path && outline.ownerOf(path);
    if (!found) return null;
    const section = place.querySelector(`.section[data-section="${CSS.escape(outline.sectionOf(found).key)}"]`);
    open(section);
    return place.querySelector(`.item[data-path="${CSS.escape(found)}"]`);
  }

  function open(details) {
    if (!details || details.open) return;
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  }

  function mark(path) {
    for (const marked of place.querySelectorAll(".item.chosen")) marked.classList.remove("chosen");
    const found = reach(path);
    found?.classList.add("chosen");
    return found;
  }

  function openElement(path) {
    const details = mark(path);
    open(details);
    details?.scrollIntoView({ block: "nearest" });
    return details;
  }

  function focusElement(path) {
    const details = path ? openElement(path) : null;
    (details?.querySelector("summary") ?? place.querySelector("summary"))?.focus();
  }

  session.on("text", soon);
  session.on("answer", soon);
  session.on("tab", async (name) => {
    if (name !== "form") return;
    await refresh();
    if (session.chosen) openElement(session.chosen);
  });
  // Whoever has gone elsewhere meanwhile is not called back.
  session.on("into form", async (path) => {
    const stood = document.activeElement;
    await refresh();
    const at = document.activeElement;
    if (at === stood || at === document.body || !at) focusElement(path); else openElement(path);
  });
  session.on("chosen", (path, by) => {
    if (!isShown()) return;
    if (by === "map") openElement(path); else mark(path);
  });
}
