// Generated from Studio/switches.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/switches.js, without its last line break.
    static let switchesJS = #"""
        // Options of the model and what it leaves unknown, as switches: what the answer would be.
        import { make, part, renew } from "./markup.js";

        export function showSwitches(session) {
          function option(one) {
            const box = make("input", { type: "checkbox", "data-key": `option ${one.id}`, "data-option": one.id,
              onchange: (event) => session.setOption(one.id, event.target.checked) });
            box.checked = session.options.has(one.id);
            const cost = one.cost === null || one.cost === undefined ? null : make("small", {}, `cost ${one.cost}`);
            return make("label", { class: "row" }, box, one.name, cost);
          }

          function unknown(one) {
            const select = make("select", { "data-key": `unknown ${one.id}`, "data-unknown": one.id,
              onchange: (event) => session.setState(one.id, event.target.value === "" ? null : Number(event.target.value)) },
            make("option", { value: "" }, "as the text has it"),
            ...one.states.map((state, at) => make("option", { value: String(at) }, state.name ?? state)));
            select.value = session.states.has(one.id) ? String(session.states.get(one.id)) : "";
            return make("label", { class: "row" }, one.name, select);
          }

          function show() {
            const switches = session.answer?.switches;
            if (!switches) return;
            const { options = [], unknowns = [] } = switches;
            const brief = (one) => [one.id, one.name, one.cost, one.states];
            renew(part("switches-options"), [options.map(brief), session.question], () => options.length ?
              [make("fieldset", {}, make("legend", {}, "Options taken"), ...options.map(option))] :
              [make("p", {}, "The model has no options.")]);
            renew(part("switches-unknowns"), [unknowns.map(brief), session.question], () => unknowns.length ?
              [make("fieldset", {}, make("legend", {}, "What nobody says"), ...unknowns.map(unknown))] :
              [make("p", {}, "The model leaves nothing unknown.")]);
            part("effort").value = session.effort;
          }

          part("effort").value = session.effort;
          part("effort").addEventListener("change", (event) => session.setEffort(event.target.value));
          session.on("answer", show);
        }
        """#
}
