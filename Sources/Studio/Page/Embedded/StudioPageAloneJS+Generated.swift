// Generated from Studio/alone.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/alone.js, without its last line break.
    static let aloneJS = #"""
        // Who can fail alone, and everybody else who could be let fail. A name is a switch: it lets its
        // bearer fail, and the path that follows is shown.
        import { button, list, make, part, renew } from "./markup.js";
        import { everybody } from "./everybody.js";

        const levels = [["party", "Parties"], ["parent", "Parents"], ["sovereign", "States, by order"]];
        const others = "Other causes";

        export function showAlone(session) {
          const place = part("alone-list");

          function toggle(id) {
            const isOn = session.failed.includes(id);
            session.setFailed(isOn ? session.failed.filter((other) => other !== id) : [id]);
          }

          function person(one) {
            return make("li", {}, button(one.name, () => toggle(one.id), {
              class: "who", "data-key": `who ${one.id}`, "data-fail": one.id,
              "aria-pressed": String(session.failed.includes(one.id)),
            }), " ", list(one.what.map((what) => what.words)));
          }

          function show() {
            const answer = session.answer;
            if (!answer) return;
            const lone = answer.loneFailures ?? [];
            renew(place, [lone, session.failed], () => lone.length === 0 ?
              [make("p", {}, "The answer names nobody here. The verdict says how far that goes.")] :
              [...levels, [null, others]].flatMap(([level, title]) => {
                const found = lone.filter((one) => (levels.some(([known]) => known === one.level) ? one.level : null) === level);
                return found.length ? [make("h3", {}, title), make("ul", { class: "people" }, ...found.map(person))] : [];
              }));
            const everyone = everybody(session);
            renew(part("alone-choice"), everyone, () => everyone.map((one) => make("option", { value: one.id }, one.name)));
            part("alone-other").hidden = everyone.length === 0;
          }

          part("alone-other").addEventListener("submit", (event) => {
            event.preventDefault();
            const id = part("alone-choice").value;
            if (id) session.setFailed([...session.failed, id]);
          });
          session.on("answer", show);
          session.on("failed", show);
        }
        """#
}
