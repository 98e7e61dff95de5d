// Generated from Studio/fields.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/fields.js, without its last line break.
    static let fieldsJS = #"""
        // One control for each kind of field of the form. `change` is called with what is to be done:
        // { do, path, value }, as the program takes it.
        import { button, make } from "./markup.js";
        import { formula } from "./formula.js";

        const notSaid = "";
        const isNothing = (value) => value === null || value === undefined;
        const described = (field, key) => field.help ? `${key} help` : null;
        const formats = { date: "2026-04-20", size: "2 TB", rate: "10 Gbit/s", duration: "30d" };

        function text(field, path, key, change) {
          const value = isNothing(field.value) ? "" : String(field.value);
          return [make("input", {
            type: "text", value, id: key, "data-key": key, autocomplete: "off", spellcheck: "false",
            "aria-describedby": described(field, key), "aria-required": field.required ? "true" : null,
            placeholder: formats[field.format] ? `such as ${formats[field.format]}` : null,
            onchange: (event) => {
              const now = event.target.value.trim();
              if (now === value) return;
              change(now === "" && !field.required ? { do: "remove", path } : { do: "set", path, value: now });
            },
            onkeydown: (event) => {
              if (event.key === "Escape" && event.target.value !== value) { event.target.value = value; event.stopPropagation(); }
            },
          })];
        }

        // The choices, and what stands there where it is none of them.
        function choices(field) {
          const found = [...(field.choices ?? [])];
          if (!isNothing(field.value) && typeof field.value !== "object" && !found.some((one) => one.value === String(field.value)))
            found.push({ value: String(field.value), name: String(field.value) });
          return found;
        }

        function choice(field, path, key, change) {
          const value = isNothing(field.value) ? notSaid : String(field.value);
          const select = make("select", {
            id: key, "data-key": key, "aria-describedby": described(field, key),
            onchange: (event) => change(event.target.value === notSaid ? { do: "remove", path } :
              { do: "set", path, value: event.target.value }),
          },
          field.required && value !== notSaid ? null : make("option", { value: notSaid }, field.required ? "choose …" : "not said"),
          ...choices(field).map((one) => make("option", { value: one.value }, one.name)));
          select.value = value;
          return [select];
        }

        function yesno(field, path, key, change) {
          const given = field.choices?.length ? field.choices : [{ value: "true", name: "yes" }, { value: "false", name: "no" }];
          return choice({ ...field, choices: given }, path, key, change);
        }

        // Several names: what is chosen, each with a button that takes it out, and one more to add.
        function several(field, path, key, change) {
          const value = Array.isArray(field.value) ? field.value.map(String) : isNothing(field.value) ? [] : [String(field.value)];
          const set = (names) => change(names.length ? { do: "set", path, value: names } : { do: "remove", path });
          const nameOf = (id) => field.choices?.find((one) => one.value === id)?.name ?? id;
          const chosen = value.map((id, at) => make("li", {}, nameOf(id), " ",
            button("✕", () => set(value.filter((_, other) => other !== at)),
              { class: "small", "data-key": `${key} out ${id}`, "aria-label": `Take ${nameOf(id)} out of ${field.title}` })));
          const open = (field.choices ?? []).filter((one) => !value.includes(one.value));
          const add = field.choices?.length ? make("select", {
            id: key, "data-key": key, "aria-describedby": described(field, key),
            onchange: (event) => { if (event.target.value) set([...value, event.target.value]); },
          }, make("option", { value: "" }, open.length ? "add …" : "nothing more to add"),
          ...open.map((one) => make("option", { value: one.value }, one.name))) : make("input", {
            type: "text", id: key, "data-key": key, value: "", placeholder: "add …", autocomplete: "off",
            "aria-describedby": described(field, key),
            onchange: (event) => { if (event.target.value.trim()) set([...value, event.target.value.trim()]); },
          });
          return [value.length ? make("ul", { class: "chips" }, ...chosen) : null, add];
        }

        function parties(field, path, key, change) {
          return formula(field.value ?? null, field.choices ?? [], key, field.title, (value) =>
            change(value === null ? { do: "remove", path } : { do: "set", path, value }));
        }

        const leadTo = (field, path, key, lead, isNamed) => button(field.written ? "Edit in the text" : "Write in the text", () => lead(path),
          { class: "small", id: isNamed ? null : key, "data-key": `${key} lead`, "aria-label": isNamed ? `${field.title} in the text` : null });

        function group(field, path, key, change, lead) {
          const inner = (field.fields ?? []).map((one) => build(one, one.path ?? `${path}.${one.key}`, change, lead));
          if (!inner.length) return [leadTo(field, path, key, lead, false)];
          const away = field.written && !field.required ? button("Take away", () => change({ do: "remove", path }),
            { class: "small", "data-key": `${key} away`, "aria-label": `Take ${field.title} away` }) : null;
          return [make("details", { class: "group", open: field.written },
            make("summary", { id: key, "data-key": key }, field.written ? "what it says" : "not said"), ...inner, away)];
        }

        // A list of things that have fields of their own.
        function items(field, path, key, change, lead) {
          const listed = (field.items ?? []).map((item, at) => make("details", { class: "group", "data-inner": item.path },
            make("summary", { "data-key": `inner ${item.path}` }, item.name ?? `${field.title} ${at + 1}`),
            ...(item.fields ?? []).map((one) => build(one, one.path ?? `${item.path}.${one.key}`, change, lead)),
            button("Remove", () => change({ do: "remove", path: item.path }),
              { class: "small", "data-key": `remove ${item.path}`, "aria-label": `Remove ${item.name ?? `${field.title} ${at + 1}`}` })));
          return [make("div", { class: "inner-items" }, ...listed),
            button("Add one", () => change({ do: "add", path }),
              { class: "small", id: key, "data-key": `${key} add`, "aria-label": `Add to ${field.title}` })];
        }

        // What has no control of its own is a small piece of text.
        function yaml(field, path, key, change, lead) {
          const value = isNothing(field.value) ? "" : String(field.value);
          if (value.length > 4000) return [leadTo(field, path, key, lead, false)];
          const area = make("textarea", {
            id: key, "data-key": key, rows: String(Math.min(8, value.split("\n").length)), spellcheck: "false",
            "aria-describedby": described(field, key),
            onchange: (event) => {
              const now = event.target.value.trim();
              if (now !== value.trim()) change(now === "" ? { do: "remove", path } : { do: "set", path, value: now });
            },
          });
          area.defaultValue = value;
          return [area, field.written ? leadTo(field, path, key, lead, true) : null];
        }

        const kinds = { text, choice, reference: choice, level: choice, yesno, list: several, formula: parties, group, items, yaml };

        // A field with its name, its control, what it means and, where it may be, a way to say that nobody knows.
        export function build(field, path, change, lead) {
          const key = `field ${path}`;
          const controls = (kinds[field.kind] ?? yaml)(field, path, key, change, lead);
          const isOpen = field.unknown === true;
          const mayBeOpen = !isOpen && (field.key === "level" || field.key === "operator") && field.unknown !== undefined;
          const style = ["field", isOpen ? "open" : null, ["group", "items", "yaml"].includes(field.kind) ? "stacked" : null];
          return make("div", { class: style.filter(Boolean).join(" "), "data-field": path },
            make("label", { for: key }, field.title, field.required ? make("small", {}, " needed") : null),
            ...controls.filter(Boolean),
            mayBeOpen ? button("Nobody says", () => change({ do: "unknown", path }),
              { class: "small", "data-key": `${key} unknown`, "aria-label": `Nobody says: ${field.title}` }) : null,
            isOpen ? make("span", { class: "unknown" },
              make("small", {}, "Nobody says; what is shown is one of what it may be. "),
              button("It is known", () => change({ do: "known", path }),
                { class: "small", "data-key": `${key} known`, "aria-label": `It is known: ${field.title}` })) : null,
            field.help ? make("small", { id: `${key} help`, class: "help" }, field.help) : null,
            ...(field.diagnostics ?? []).map((one) => make("small", { class: one.severity ?? "error" }, one.message ?? String(one))));
        }
        """#
}
