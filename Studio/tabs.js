// Text and form take turns; arrows go from one tab to the other.
import { part } from "./markup.js";

const names = ["text", "form"];

export function keepTabs(session) {
  const shown = () => names.find((name) => !part(`panel-${name}`).hidden);

  function show(name) {
    if (shown() === name) return;
    for (const other of names) {
      const isShown = other === name;
      part(`panel-${other}`).hidden = !isShown;
      part(`tab-${other}`).setAttribute("aria-selected", String(isShown));
      part(`tab-${other}`).tabIndex = isShown ? 0 : -1;
    }
    if (name === "text") session.editor.refresh();
    session.tell("tab", name);
  }

  for (const name of names) {
    part(`tab-${name}`).addEventListener("click", () => show(name));
    part(`tab-${name}`).addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      event.preventDefault();
      const next = event.key === "Home" ? names[0] : event.key === "End" ? names[1] : names.find((other) => other !== name);
      show(next);
      part(`tab-${next}`).focus();
    });
  }
  session.on("to text", () => show("text"));
  session.on("to form", () => show("form"));
  session.turnTab = () => {
    const next = shown() === "text" ? "form" : "text";
    show(next);
    if (next === "text") session.editor.focus(); else session.tell("into form", session.chosen);
  };
}
