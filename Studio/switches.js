// Options of the model and what it leaves unknown, as switches: what the answer would be.
// One that is switched is written into the text by one click, and is then no switch any more.
import { button, make, part, renew } from "./markup.js";
import { say } from "./dialogs.js";
import { ask } from "./server.js";

export function showSwitches(session) {
  async function write(question, done) {
    const version = session.version;
    try {
      const found = await ask("write", { text: session.text, ...question });
      if (found.fault) { say(found.fault); return; }
      if (version !== session.version) { say("The text changed meanwhile; do it again."); return; }
      done();
      session.questionChanged();
      if (!found.edits?.length) { say("The text says so already."); return; }
      session.editor.change(found.edits, "switch");
      say("It stands in the text. Undo takes it out again.");
      part("switches").focus();
    } catch (error) { say(error.message); }
  }

  const writing = (key, name, question, done) => button("Write it into the text",
    () => write(question, done), { class: "small", "data-key": `write ${key}`, "aria-label": `Write it into the text: ${name}` });

  function option(one) {
    const box = make("input", { type: "checkbox", "data-key": `option ${one.id}`, "data-option": one.id,
      onchange: (event) => session.setOption(one.id, event.target.checked) });
    box.checked = session.options.has(one.id);
    const cost = one.cost === null || one.cost === undefined ? null : make("small", {}, `cost ${one.cost}`);
    const row = make("label", { class: "row" }, box, one.name, cost);
    return box.checked ? make("div", { class: "line" }, row, writing(`option ${one.id}`, one.name,
      { options: [one.id] }, () => session.options.delete(one.id))) : row;
  }

  function unknown(one) {
    const select = make("select", { "data-key": `unknown ${one.id}`, "data-unknown": one.id,
      onchange: (event) => session.setState(one.id, event.target.value === "" ? null : Number(event.target.value)) },
    make("option", { value: "" }, "as the text has it"),
    ...one.states.map((state, at) => make("option", { value: String(at) }, state.name ?? state)));
    select.value = session.states.has(one.id) ? String(session.states.get(one.id)) : "";
    const row = make("label", { class: "row" }, one.name, select);
    return select.value === "" ? row : make("div", { class: "line" }, row, writing(`unknown ${one.id}`, one.name,
      { set: { [one.id]: session.states.get(one.id) } }, () => session.states.delete(one.id)));
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
