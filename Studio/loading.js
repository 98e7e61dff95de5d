// Loads CodeMirror, which the program serves where it is installed. Its files are classic scripts
// that put themselves at `window.CodeMirror`, in this order.
const styles = ["codemirror.css", "show-hint.css", "dialog.css"];
const scripts = ["codemirror.js", "yaml.js", "show-hint.js", "matchbrackets.js", "dialog.js",
  "searchcursor.js", "search.js", "jump-to-line.js", "active-line.js"];

function load(name, attributes) {
  return new Promise((loaded, failed) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.addEventListener("load", loaded);
    element.addEventListener("error", failed);
    if (name === "link") document.head.insertBefore(element, document.head.querySelector("link[href='style.css']"));
    else document.head.append(element);
  });
}

// `CodeMirror`, or null where it is not there: a plain field does the same with less.
export async function loadCodeMirror() {
  try {
    await load("script", { src: "codemirror/" + scripts[0], async: false });
    await Promise.all([
      ...styles.map((name) => load("link", { rel: "stylesheet", href: "codemirror/" + name })),
      ...scripts.slice(1).map((name) => load("script", { src: "codemirror/" + name, async: false })),
    ]);
    return window.CodeMirror ?? null;
  } catch {
    return null;
  }
}
