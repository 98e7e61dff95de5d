// Generated from Studio/fields.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/fields.js, without its last line break.
    static let fieldsJS = #"""
        // One control for each kind of field of the form. `change` is called with what is to be done:
        // { do: "set" | "remove" | "unknown", path, value }.
        import { button, make } from "./markup.js";

        const notSaid = "";

        function text(field, path, key, change) {
          const value = field.value === null || field.value === undefined ? "" : String(field.value);
          const input = make("input", {
            type: "text", value, id: key, "data-key": key, autocomplete: "off", spellcheck: "false",
            "aria-describedby": field.help ? `${key} help` : null, required: field.required,
            onchange: (event) => {
              const now = event.target.value.trim();
              if (now === value) return;
              change(now === "" && !field.required ? { do: "remove", path } : { do: "set", path, value: now });
            },
            onkeydown: (event) => { if (event.key === "Escape" && event.target.value !== value) { event.target.value = value; event.stopPropagation(); } },
          });
          return [input];
        }

        // The choices, with what stands there where it is none of them.
        function choices(field) {
          const found = [...(field.choices ?? [])];
          const value = field.value;
          if (value !== null && value !== undefined && typeof value !== "object" && !found.some((one) => one.value === String(value)))
            found.push({ value: String(value), name: String(value) });
          return found;
        }

        function choice(field, path, key, change) {
          const value = field.value === null || field.value === undefined ? notSaid : String(field.value);
          const select = make("select", {
            id: key, "data-key": key, "aria-describedby": field.help ? `${key} help` : null,
            onchange: (event) => change(event.target.value === notSaid ? { do: "remove", path } :
              { do: "set", path, value: event.target.value }),
          },
          field.required && value !== notSaid ? null : make("option", { value: notSaid }, field.required ? "choose …" : "not said"),
          ...choices(field).map((one) => make("option", { value: one.value }, one.name)));
          select.value = value;
          return [select];
        }

        function yesno(field, path, key, change) {
          const known = { true: "true", false: "false", yes: "true", no: "false" };
          return choice({
            ...field, value: field.value === null || field.value === undefined ? null : known[String(field.value)] ?? String(field.value),
            choices: [{ value: "true", name: "yes" }, { value: "false", name: "no" }],
          }, path, key, change);
        }

        // Several names: what is chosen, each with a button that takes it out, and one more to add.
        function several(field, path, key, change) {
          const value = Array.isArray(field.value) ? field.value.map(String) : field.value ? [String(field.value)] : [];
          const set = (names) => change(names.length ? { do: "set", path, value: names } : { do: "remove", path });
          const nameOf = (id) => field.choices?.find((one) => one.value === id)?.name ?? id;
          const chosen = value.map((id, at) => make("li", {}, nameOf(id), " ",
            button("✕", () => set(value.filter((_, other) => other !== at)),
              { class: "small", "data-key": `${key} out ${id}`, "aria-label": `Take ${nameOf(id)} out of ${field.title}` })));
          const described = field.help ? `${key} help` : null;
          const open = (field.choices ?? []).filter((one) => !value.includes(one.value));
          const add = field.choices?.length ? make("select", {
            id: key, "data-key": key, "aria-describedby": described,
            onchange: (event) => { if (event.target.value) set([...value, event.target.value]); },
          }, make("option", { value: "" }, open.length ? "add …" : "nothing more to add"),
          ...open.map((one) => make("option", { value: one.value }, one.name))) : make("input", {
            type: "text", id: key, "data-key": key, value: "", placeholder: "add …", autocomplete: "off", "aria-describedby": described,
            onchange: (event) => { if (event.target.value.trim()) set([...value, event.target.value.trim()]); },
          });
          return [value.length ? make("ul", { class: "chips" }, ...chosen) : null, add];
        }

        // What the form has no control for is written in the text; a button leads there.
        function group(field, path, key, change, lead) {
          const inner = (field.fields ?? []).map((one) => build(one, one.path ?? `${path}.${one.key}`, change, lead));
          return [inner.length ? make("div", { class: "group" }, ...inner) : null,
            button(field.written ? "Edit in the text" : "Write in the text", () => lead(path),
              { class: "small", id: inner.length ? null : key, "data-key": `${key} lead` })];
        }

        const kinds = { text, choice, reference: choice, level: choice, list: several, yesno, group };

        // A field with its name, its control, what it means and, where nobody may know, a way to say so.
        export function build(field, path, change, lead) {
          const key = `field ${path}`;
          const isPlain = field.value === null || field.value === undefined || typeof field.value !== "object" ||
            Array.isArray(field.value) && field.kind === "list";
          const kind = isPlain ? kinds[field.kind] ?? group : group;
          const controls = kind(field, path, key, change, lead);
          const unknown = field.unknown === true;
          return make("div", { class: unknown ? "field open" : field.written ? "field written" : "field", "data-field": path },
            make("label", { for: key }, field.title, field.required ? make("small", {}, " needed") : null),
            ...controls.filter(Boolean),
            field.mayBeUnknown && !unknown ? button("Nobody says", () => change({ do: "unknown", path }),
              { class: "small", "data-key": `${key} unknown`, "aria-label": `Nobody says ${field.title}` }) : null,
            unknown ? make("small", { class: "unknown" }, "Nobody says; what is shown is one of what it may be.") : null,
            field.help ? make("small", { id: `${key} help`, class: "help" }, field.help) : null,
            ...(field.diagnostics ?? []).map((one) => make("small", { class: one.severity ?? "error" }, one.message ?? String(one))));
        }
        """#
}
