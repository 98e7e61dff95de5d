// Generated from Studio/formula.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/formula.js, without its last line break.
    static let formulaJS = #"""
        // Who must act together: one party, all of some, any of some, or so many of some, each of whom may
        // be such a group again. What is no such form is written in the text.
        import { button, make } from "./markup.js";

        const deepest = 5;
        const modes = [["one", "one party"], ["all", "all of these together"], ["any", "any one of these"],
          ["at-least", "at least so many of these"]];

        const modeOf = (value) => typeof value === "string" ? "one" : value?.all ? "all" : value?.any ? "any" :
          value?.of ? "at-least" : null;
        const membersOf = (value) => typeof value === "string" ? [value] : value?.all ?? value?.any ?? value?.of ?? [];

        function withMembers(value, mode, members) {
          if (mode === "one") return members[0] ?? null;
          if (!members.length) return null;
          if (mode === "at-least") return { "at-least": String(Math.min(Number(value?.["at-least"] ?? 2), members.length)), of: members };
          return { [mode]: members };
        }

        // A formula in words; null where it has a form that is written in the text only.
        export function inWords(value, nameOf, depth = 0) {
          const mode = modeOf(value);
          if (mode === null || depth > deepest)
            return typeof value?.op === "string" ? nameOf(value.op) + (value.level ? ` at ${value.level}` : "") : "…";
          if (mode === "one") return nameOf(value);
          const members = membersOf(value).map((member) => inWords(member, nameOf, depth + 1));
          const joined = members.join(mode === "any" ? " or " : " and ");
          const words = mode === "at-least" ? `${value["at-least"]} of ${members.join(", ")}` : joined;
          return depth > 0 && members.length > 1 ? `(${words})` : words;
        }

        // The controls of a formula; `change` is called with its new value, null for none.
        export function formula(value, choices, key, named, change, depth = 0) {
          const nameOf = (id) => choices.find((one) => one.value === id)?.name ?? id;
          const isEmpty = value === null || value === undefined;
          const mode = isEmpty ? "one" : modeOf(value);
          if (mode === null || depth > deepest) return [make("span", {}, inWords(value, nameOf))];
          const members = isEmpty ? [] : membersOf(value);
          const setMembers = (now) => change(withMembers(value, mode, now));

          const how = make("select", { "data-key": `${key} how`, "aria-label": `${named}: how many`,
            onchange: (event) => change(withMembers(null, event.target.value, event.target.value === "one" ? members.slice(0, 1) : members)) },
          ...modes.map(([id, words]) => make("option", { value: id }, words)));
          how.value = mode;
          const select = (found, id, label, act) => {
            const listed = found && !choices.some((one) => one.value === found) ? [...choices, { value: found, name: found }] : choices;
            const control = make("select", { id, "data-key": id ?? `${key} ${label}`, "aria-label": label,
              onchange: (event) => act(event.target.value) },
            make("option", { value: "" }, found ? "take out" : mode === "one" ? "choose …" : "add …"),
            ...listed.map((one) => make("option", { value: one.value }, one.name)));
            control.value = found ?? "";
            return control;
          };
          if (mode === "one") {
            const found = typeof members[0] === "string" ? members[0] : null;
            return [select(found, depth === 0 ? key : null, named, (id) => change(id || null)), members.length ? how : null];
          }
          const items = members.map((member, at) => {
            const out = button("✕", () => setMembers(members.filter((_, other) => other !== at)),
              { class: "small", "data-key": `${key} out ${at}`, "aria-label": `Take ${inWords(member, nameOf)} out of ${named}` });
            const put = (now) => setMembers(now === null ? members.filter((_, other) => other !== at) :
              members.map((other, place) => place === at ? now : other));
            const isGroup = typeof member !== "string" && modeOf(member) !== null;
            return make("li", { class: isGroup ? "inner" : null }, ...(isGroup ?
              formula(member, choices, `${key} ${at}`, `${named}, part ${at + 1}`, put, depth + 1) : [inWords(member, nameOf), " "]), out);
          });
          const number = mode === "at-least" ? make("label", { class: "row" }, "at least ", make("input", {
            type: "number", min: "1", max: String(members.length), value: String(value["at-least"]), "data-key": `${key} number`,
            onchange: (event) => {
              const now = Math.round(Number(event.target.value));
              if (now >= 1 && now <= members.length) change({ "at-least": String(now), of: members });
            } })) : null;
          return [how, number, make("ul", { class: "chips" }, ...items),
            select(null, depth === 0 ? key : null, `${named}: add`, (id) => { if (id) setMembers([...members, id]); })];
        }
        """#
}
