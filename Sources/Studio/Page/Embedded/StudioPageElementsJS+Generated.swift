// Generated from Studio/elements.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/elements.js, without its last line break.
    static let elementsJS = #"""
        // Sections and elements of the form. An element has its fields once it is open.
        import { button, count, make } from "./markup.js";
        import { build } from "./fields.js";

        // So many fields are shown at once, and what is written; the others are a click away.
        const firstFields = 6;

        export class Elements {
          // `refresh` asks for the fields of what was opened.
          constructor(session, outline, changes, refresh) {
            Object.assign(this, { session, outline, changes, refresh });
          }

          section(one) {
            const body = make("div", { class: "section-body" });
            const fill = () => { if (!body.childElementCount) body.append(...this.#inside(one)); };
            const details = make("details", { class: "section", "data-section": one.key },
              make("summary", { "data-key": `section ${one.key}` }, make("h3", {}, one.title),
                make("span", { class: "words" }, one.items.length ? ` ${one.items.length}` : " none")), body);
            if (this.outline.openSections.has(one.key)) { details.open = true; fill(); }
            details.addEventListener("toggle", () => {
              if (details.open) { this.outline.openSections.add(one.key); fill(); } else this.outline.openSections.delete(one.key);
            });
            return details;
          }

          #inside(one) {
            const add = one.key === "model" ? null : button(`Add: ${one.element ?? one.title}`, () => this.changes.add(one),
              { class: "small add", "data-key": `add ${one.key}`, "aria-haspopup": "dialog" });
            return [one.help ? make("p", { class: "words" }, one.help) : null, ...one.items.map((item) => this.element(item)), add]
              .filter(Boolean);
          }

          element(item) {
            const body = make("div", { class: "fields" });
            const fill = () => { if (!body.childElementCount && item.fields) body.append(...this.#fields(item)); };
            const details = make("details", { class: "item", "data-path": item.path },
              make("summary", { "data-key": `item ${item.path}` }, item.name,
                item.diagnostics ? make("span", { class: "badge" }, count(item.diagnostics, "remark", "remarks")) : null), body);
            if (this.outline.open.has(item.path)) { details.open = true; fill(); }
            details.addEventListener("toggle", () => {
              if (!details.open) { this.outline.open.delete(item.path); return; }
              const wasShut = this.outline.opens(item.path);
              if (item.fields) fill(); else if (wasShut) this.refresh();
            });
            body.addEventListener("focusin", () => {
              if (this.session.chosen !== item.path) this.session.choose(item.path, "form");
            });
            return details;
          }

          #fields(item) {
            const { change, lead } = this.changes;
            const control = (field) => build(field, field.path ?? `${item.path}.${field.key}`, change, lead);
            const isFirst = (field, at) => field.written || field.required || field.unknown || at < firstFields;
            const rest = item.fields.filter((field, at) => !isFirst(field, at));
            return [
              ...item.fields.filter(isFirst).map(control),
              rest.length ? make("details", { class: "more" },
                make("summary", { "data-key": `more ${item.path}` }, `${count(rest.length, "more thing", "more things")} that can be said`),
                ...rest.map(control)) : null,
              item.path === "" ? null : this.#tools(item),
            ].filter(Boolean);
          }

          #tools(item) {
            const rename = item.path.startsWith("require") ? null : button("Short name…", () => this.changes.rename(item), {
              class: "small", "data-key": `rename ${item.path}`, "aria-haspopup": "dialog",
              "aria-label": `Change the short name of ${item.name}`,
            });
            return make("div", { class: "line" }, rename, button("Remove", () => this.changes.remove(item),
              { class: "small", "data-key": `remove ${item.path}`, "aria-label": `Remove ${item.name}` }));
          }
        }
        """#
}
