// A baseline that is pinned, and the text set beside it with every answer.
import { make, part } from "./markup.js";
import { showPicture } from "./picture.js";
import { ask } from "./server.js";

const rest = 300;

export function showComparison(session) {
  let pinned = null;
  let timer = 0;
  let asked = 0;
  const named = () => ["file", "revision"].includes(part("baseline-kind").value);

  function showName() {
    part("baseline-name").hidden = !named();
    part("baseline-name-label").hidden = !named();
    const isFile = part("baseline-kind").value === "file";
    part("baseline-name-label").textContent = isFile ? "File" : "Revision";
    part("baseline-name").placeholder = isFile ? "other.yaml" : "HEAD";
  }

  function baseline() {
    const name = part("baseline-name").value.trim();
    return {
      now: { words: "the text as it was when it was pinned", what: { text: session.text } },
      saved: { words: "the file as it was saved", what: { text: session.saved.text } },
      file: { words: name, what: { file: name } },
      revision: { words: `the file at ${name || "HEAD"}`, what: { revision: name || "HEAD", file: session.file } },
    }[part("baseline-kind").value];
  }

  function say(sentences, lines = []) {
    part("baseline-words").replaceChildren(...sentences.filter(Boolean).map((words) => make("p", {}, words)),
      ...(lines.length ? [make("ul", {}, ...lines.map((line) => make("li", {}, line.words ?? line)))] : []));
  }

  async function compare() {
    if (!pinned) return;
    asked += 1;
    const mine = asked;
    let found;
    try {
      found = await ask("compare", { text: session.text, baseline: pinned.what, ...session.question });
    } catch (error) { found = { fault: error.message }; }
    if (mine !== asked || !pinned) return;
    const beside = `A is ${pinned.words}; B is the text as it stands.`;
    say(found.fault ? [beside, found.fault] : [beside, found.verdict], found.fault ? [] : found.lines ?? []);
    showPicture(part("baseline-picture"), found.svg ?? null);
  }

  part("baseline-kind").addEventListener("change", showName);
  part("baseline-form").addEventListener("submit", (event) => {
    event.preventDefault();
    pinned = baseline();
    part("baseline-drop").hidden = false;
    compare();
  });
  part("baseline-drop").addEventListener("click", () => {
    pinned = null;
    part("baseline-drop").hidden = true;
    say([]);
    showPicture(part("baseline-picture"), null);
    part("baseline-pin").focus();
  });
  session.on("answer", (answer) => {
    if (!answer.answered || !pinned) return;
    clearTimeout(timer);
    timer = setTimeout(compare, rest);
  });
  showName();
}
