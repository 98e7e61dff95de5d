// Generated from Studio/forms.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/forms.js, without its last line break.
    static let formsJS = #"""
        // The form of the model, from the program's table of keys. What is changed here comes back as
        // changes of the text, so that comments stay and undo spans both.
        import { button, count, make, part, renew } from "./markup.js";
        import { choose, openDialog } from "./dialogs.js";
        import { build } from "./fields.js";
        import { ask } from "./server.js";

        const pause = 80;
        // So many elements are open at most; of more, the one that was opened first shuts.
        const mostOpen = 30;
        // What is asked of everybody stands first; the other sections follow in the program's order.
        const firstSections = ["model", "defenders", "perimeters", "weights", "channels", "workloads", "require"];
        // Sections whose elements have no name for readers beside the short one.
        const untitled = new Set(["claims", "unknown", "positions", "probabilities"]);
        // So many fields are shown at once, and what is written; the others are a click away.
        const firstFields = 6;

        export function keepForm(session) {
          const place = part("form");
          const open = new Set();
          const openSections = new Set();
          const openMore = new Set();
          let outline = null;
          let outlineVersion = "";
          let timer = 0;
          let working = Promise.resolve();
          const isShown = () => !part("panel-form").hidden;

          function fault(words) {
            part("form-fault").textContent = words ?? "";
            part("form-fault").hidden = !words;
          }

          // Changes wait for one another, since each is about the text that the one before left.
          function change(edit) {
            working = working.then(() => apply(edit)).catch((error) => fault(error.message));
            return working;
          }

          async function apply(edit) {
            const version = session.version;
            const found = await ask("edit", { text: session.text, edits: Array.isArray(edit) ? edit : [edit] });
            if (found.fault) { fault(found.fault); refresh(true); return; }
            if (version !== session.version) { fault("The text changed meanwhile; do it again."); return; }
            fault(null);
            session.editor.change(found.edits ?? [], "form");
            if (found.select) { open.add(found.select); openSections.add(found.select.split(".")[0]); session.choose(found.select, "form"); }
            await refresh(true);
            if (found.select && edit.do === "add") focusItem(found.select);
          }

          // Leads to the place in the text of a path, or of what the path belongs to.
          async function lead(path) {
            session.tell("to text");
            for (let words = path.split("."); words.length; words = words.slice(0, -1)) {
              const found = await ask("place", { text: session.text, path: words.join(".") }).catch(() => null);
              if (!found?.from) continue;
              session.editor.select(found.from, found.from);
              session.editor.point(found);
              break;
            }
            session.editor.focus();
          }

          function addTo(section) {
            if (section.key === "require") { change({ do: "add", path: "require" }); return; }
            openDialog(`Add: ${section.element ?? section.title}`, (close) => {
              const input = make("input", { type: "text", id: "add-name", required: true, autocomplete: "off", maxlength: "200" });
              return [make("form", { onsubmit: (event) => {
                event.preventDefault();
                const name = input.value.trim();
                if (!name) return;
                close();
                change({ do: "add", path: section.key, value: named(name, section) });
              } }, make("p", {}, section.help), make("label", { for: "add-name" }, "Name for readers"), input,
              make("button", { type: "submit" }, "Add"))];
            });
          }

          // A short name made of the name for readers; where the element has no such name, it is all there is.
          function named(name, section) {
            if (untitled.has(section.key)) return name;
            const made = name.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^[^A-Za-z]+|-+$/g, "").slice(0, 60).toLowerCase();
            if (!made) return { title: name };
            const taken = new Set(section.items.map((item) => item.id));
            let id = made;
            for (let number = 2; taken.has(id); number += 1) id = `${made}-${number}`;
            return { id, title: name };
          }

          function rename(item) {
            openDialog(`Rename ${item.name}`, (close) => {
              const input = make("input", { type: "text", id: "new-id", value: item.id, required: true, autocomplete: "off", maxlength: "64", pattern: "[A-Za-z][A-Za-z0-9_\\-]*" });
              return [make("form", { onsubmit: (event) => {
                event.preventDefault();
                close();
                change({ do: "rename", path: item.path, value: input.value.trim() });
              } }, make("p", {}, "The short name by which the text calls it; it is changed wherever it stands."),
              make("label", { for: "new-id" }, "Short name"), input, make("button", { type: "submit" }, "Rename"))];
            });
          }

          async function remove(item) {
            const chosen = await choose(`Remove ${item.name}?`, ["What the text says of it elsewhere stays, and is a mistake until it is changed. Undo brings it back."],
              [["remove", "Remove"], ["", "Let be"]]);
            if (chosen) change({ do: "remove", path: item.path });
          }

          function fill(body, item) {
            if (body.childElementCount || !item.fields) return;
            const control = (field) => build(field, field.path ?? `${item.path}.${field.key}`, change, lead);
            const isFirst = (field, at) => field.written || field.required || field.unknown || at < firstFields;
            const rest = item.fields.filter((field, at) => !isFirst(field, at));
            const more = rest.length ? make("details", { class: "more", "data-more": item.path },
              make("summary", { "data-key": `more ${item.path}` }, `${count(rest.length, "more thing", "more things")} that can be said`),
              ...rest.map(control)) : null;
            if (more && openMore.has(item.path)) more.open = true;
            more?.addEventListener("toggle", () => { if (more.open) openMore.add(item.path); else openMore.delete(item.path); });
            body.append(...item.fields.filter(isFirst).map(control), ...(more ? [more] : []),
              ...(item.path === "" ? [] : [make("div", { class: "line" },
                item.path.startsWith("require") ? null : button("Short name…", () => rename(item), { class: "small", "data-key": `rename ${item.path}`, "aria-label": `Change the short name of ${item.name}`, "aria-haspopup": "dialog" }),
                button("Remove", () => remove(item), { class: "small", "data-key": `remove ${item.path}`, "aria-label": `Remove ${item.name}` }))]));
          }

          function element(item) {
            const body = make("div", { class: "fields" });
            const details = make("details", { class: "item", "data-path": item.path },
              make("summary", { "data-key": `item ${item.path}` }, item.name,
                item.diagnostics ? make("span", { class: "badge" }, count(item.diagnostics, "remark", "remarks")) : null), body);
            if (item.path === session.chosen) details.classList.add("chosen");
            if (open.has(item.path)) { details.open = true; fill(body, item); }
            details.addEventListener("toggle", () => {
              if (!details.open) { open.delete(item.path); return; }
              const isNew = !open.has(item.path);
              open.delete(item.path);
              open.add(item.path);
              if (open.size > mostOpen) open.delete(open.values().next().value);
              if (item.fields) fill(body, item); else if (isNew) refresh(true);
            });
            body.addEventListener("focusin", () => { if (session.chosen !== item.path) session.choose(item.path, "form"); });
            return details;
          }

          function section(one) {
            const isOpen = openSections.has(one.key);
            const body = make("div", { class: "section-body" });
            const fillSection = () => {
              if (!body.childElementCount) body.append(one.help ? make("p", { class: "words" }, one.help) : "",
                ...one.items.map(element), one.key !== "model" ? button(`Add: ${one.element ?? one.title}`, () => addTo(one),
                  { class: "small add", "data-key": `add ${one.key}`, "aria-haspopup": "dialog" }) : "");
            };
            const details = make("details", { class: "section", "data-section": one.key },
              make("summary", { "data-key": `section ${one.key}` }, make("h3", {}, one.title),
                make("span", { class: "words" }, one.items.length ? ` ${one.items.length}` : " none")), body);
            if (isOpen) { details.open = true; fillSection(); }
            details.addEventListener("toggle", () => {
              if (details.open) { openSections.add(one.key); fillSection(); } else openSections.delete(one.key);
            });
            return details;
          }

          function draw() {
            renew(place, outline.sections, () => outline.sections.map(section));
            mark(session.chosen);
          }

          async function refresh(now = false) {
            clearTimeout(timer);
            if (!isShown()) return;
            if (!now) { timer = setTimeout(() => refresh(true), pause); return; }
            const wanted = JSON.stringify([session.version, [...open]]);
            if (outlineVersion === wanted && outline) return;
            const version = session.version;
            const found = await ask("outline", { text: session.text, open: [...open] }).catch((error) => ({ fault: error.message }));
            if (version !== session.version) return;
            if (found.fault || !found.sections) {
              fault(found.fault ?? "The form needs a text without mistakes as YAML: see the text.");
              return;
            }
            if (outline === null && openSections.size === 0)
              for (const one of found.sections) if (one.items.length && firstSections.includes(one.key)) openSections.add(one.key);
            fault(null);
            const rank = (one) => firstSections.includes(one.key) ? firstSections.indexOf(one.key) : firstSections.length;
            outline = { sections: [...found.sections].sort((a, b) => rank(a) - rank(b)) };
            outlineVersion = wanted;
            draw();
          }

          const item = (path) => place.querySelector(`.item[data-path="${CSS.escape(path)}"]`);

          // The element that a path belongs to: `weights.frontier.copies.0` is part of `weights.frontier`.
          function owner(path) {
            for (let words = path.split("."); words.length > 1; words = words.slice(0, -1)) {
              const found = words.join(".");
              if (outline?.sections.some((one) => one.items.some((candidate) => candidate.path === found))) return found;
            }
            return null;
          }

          function reach(path) {
            const found = path && owner(path);
            if (!found) return null;
            const key = outline.sections.find((one) => one.items.some((candidate) => candidate.path === found)).key;
            const details = place.querySelector(`.section[data-section="${CSS.escape(key)}"]`);
            if (details && !details.open) {
              openSections.add(key);
              details.open = true;
              details.dispatchEvent(new Event("toggle"));
            }
            return item(found);
          }

          function mark(path) {
            for (const marked of place.querySelectorAll(".item.chosen")) marked.classList.remove("chosen");
            const found = path && outline ? reach(path) : null;
            found?.classList.add("chosen");
            return found;
          }

          function openItem(path) {
            const details = mark(path);
            if (!details) return null;
            if (!details.open) { details.open = true; details.dispatchEvent(new Event("toggle")); }
            details.scrollIntoView({ block: "nearest" });
            return details;
          }

          function focusItem(path) {
            const details = path ? openItem(path) : null;
            (details?.querySelector("summary") ?? place.querySelector("summary"))?.focus();
          }

          session.on("text", () => refresh());
          session.on("answer", () => refresh());
          session.on("tab", async (name) => {
            if (name !== "form") return;
            await refresh(true);
            if (session.chosen) openItem(session.chosen);
          });
          session.on("into form", async (path) => { await refresh(true); focusItem(path); });
          session.on("chosen", (path, by) => { if (isShown() && by === "map") openItem(path); else if (isShown()) mark(path); });
        }
        """#
}
