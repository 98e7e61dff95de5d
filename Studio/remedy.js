// The cheapest remedy, looked for when asked and written into the text by one click.
import { make, part } from "./markup.js";
import { ask } from "./server.js";

const unknown = "None is known: neither what the model offers nor what is proposed beside it does that.";

export function showRemedy(session) {
  let found = null;
  let version = -1;

  function say(...sentences) {
    part("remedy-words").replaceChildren(...sentences.filter(Boolean).map((words) => make("p", {}, words)));
  }

  function forgetIt() {
    if (!found) return;
    found = null;
    part("remedy-write").hidden = true;
    say("The text is another since the remedy was looked for.");
  }

  async function seek() {
    const seeking = part("remedy-seek");
    seeking.disabled = true;
    say("Looking for it…");
    version = session.version;
    try {
      const answer = await ask("remedy", { text: session.text, ...session.question });
      if (version !== session.version) { say("The text is another since."); return; }
      found = answer.remedy ?? null;
      say(found ? found.words : answer.fault ?? answer.needless ?? unknown,
        found?.cost !== null && found?.cost !== undefined ? `It costs ${found.cost}.` : null,
        found && session.answer?.switches?.unknowns?.length ?
          "It holds for the values that are written, not for the other ones of what nobody says." : null);
      part("remedy-write").hidden = !found?.edits?.length;
    } catch (error) {
      say(error.message);
    } finally {
      seeking.disabled = false;
    }
  }

  part("remedy-seek").addEventListener("click", seek);
  part("remedy-write").addEventListener("click", () => {
    if (!found || version !== session.version) { forgetIt(); return; }
    const edits = found.edits;
    found = null;
    part("remedy-write").hidden = true;
    session.editor.change(edits, "remedy");
    say("It stands in the text. Undo takes it out again.");
    part("remedy-seek").focus();
  });
  session.on("text", forgetIt);
}
