// Dialogs. The browser keeps the keyboard inside, ends them with Escape and goes back to where
// one was.
import { button, make } from "./markup.js";

let number = 0;

// Opens a dialog; `build` is given a function that closes it.
export function openDialog(title, build, { wide = false, onClose = () => {} } = {}) {
  number += 1;
  const name = `dialog-${number}`;
  const dialog = make("dialog", { "aria-labelledby": name, class: wide ? "wide-dialog" : null });
  const close = () => dialog.close();
  dialog.append(
    make("div", { class: "dialog-head" }, make("h2", { id: name }, title),
      button("Close", close, { class: "small" })),
    ...build(close).filter(Boolean));
  dialog.addEventListener("close", () => { dialog.remove(); onClose(dialog.returnValue); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

// Asks for one line; `done` is given it. What is wrong with it is said here and not by the browser, which
// cannot where another dialog lies above this one.
export function askLine(title, words, label, id, name, attributes, done) {
  openDialog(title, (close) => {
    const fault = make("p", { class: "fault", role: "alert", id: `${id}-fault` });
    const input = make("input", { type: "text", id, autocomplete: "off", "aria-required": "true",
      "aria-describedby": `${id}-fault`, ...attributes });
    return [make("form", { novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      const written = input.value.trim();
      if (!written || !input.validity.valid) {
        fault.textContent = written ? "Letters, digits, “-” and “_”, beginning with a letter." : "Write something.";
        input.focus();
        return;
      }
      close();
      done(written);
    } }, make("p", {}, words), make("label", { for: id }, label), input, fault, make("button", { type: "submit" }, name))];
  });
}

// Asks something; gives the id of the choice, or null where it is let be.
export function choose(title, sentences, choices) {
  return new Promise((chosen) => {
    openDialog(title, (close) => [
      ...sentences.map((sentence) => make("p", {}, sentence)),
      make("div", { class: "line" }, ...choices.map(([id, words]) =>
        button(words, (event) => { event.target.closest("dialog").returnValue = id; close(); }))),
    ], { onClose: (value) => chosen(value || null) });
  });
}

// Says something on the page until it is let go, with what can be done about it.
export function say(words, choices = []) {
  const news = document.getElementById("news");
  const done = () => { news.hidden = true; news.replaceChildren(); };
  news.replaceChildren(make("span", {}, words), ...choices.map(([label, act]) =>
    button(label, () => { done(); act(); }, { class: "small" })), button("Let be", done, { class: "small" }));
  news.hidden = false;
  return done;
}
