// Hears of changes of the file, of the models that it extends and of the catalogue, made by others.
// The browser connects again by itself.
import { part } from "./markup.js";
import { choose, say } from "./dialogs.js";
import { hearReach, read } from "./server.js";

const mostWaits = 200;

export function hearFile(session) {
  let asking = false;

  function lost(isReached) {
    part("lost").hidden = isReached;
    part("lost").textContent = isReached ? "" : "The studio is not reached. The text is kept in this tab.";
  }

  // What this page saves is no change outside: it waits until it has heard of its own saving.
  async function look() {
    if (asking) return;
    for (let waited = 0; session.isSaving && waited < mostWaits; waited += 1)
      await new Promise((later) => setTimeout(later, 50));
    const now = await read("state").catch(() => null);
    if (!now || asking || session.isSaving || now.digest === session.saved.digest) return;
    if (now.file !== session.file) {
      if (now.file === session.elsewhere) return;
      session.isElsewhere(now.file);
      say(`Another page of the studio goes on in ${now.file}. The text here is in no file of its own: saving asks for a name.`);
      return;
    }
    if (now.text === session.text) { session.hasSaved(now.text, now.digest, now.file); return; }
    const wasSaved = session.isSaved;
    asking = true;
    const here = wasSaved ? "Here nothing is unsaved." :
      "Here, too, there is text that is not saved: whoever takes the file’s can bring it back by undo.";
    const chosen = await choose("The file was changed outside", [here], [["theirs", "Take the file’s text"], ["mine", "Keep the text here"]]);
    asking = false;
    if (chosen !== "theirs") { say("The file is another than the text here; saving asks once more."); return; }
    session.hasSaved(now.text, now.digest, now.file);
    session.editor.replace(now.text, "outside");
  }

  const source = new EventSource("events");
  source.addEventListener("file", (event) => {
    lost(true);
    const { digest, changed = [] } = JSON.parse(event.data);
    if (digest !== session.saved.digest) look();
    const others = changed.filter((name) => name !== session.file);
    if (others.length) {
      say(`Changed outside: ${others.join(", ")}. Everything is answered anew.`);
      session.tell("again");
    }
  });
  // What happened while nothing was heard is looked at afterwards.
  source.addEventListener("open", () => { lost(true); look(); });
  source.addEventListener("error", () => lost(false));
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  hearReach((isReached) => { if (!isReached) lost(false); });
}
