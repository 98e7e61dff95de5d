// Unsaved text is kept over a reload of this tab, and asked about before the tab is left.
const most = 4_000_000;

export function keepUnsaved(session) {
  const place = `sallyport text ${location.pathname}`;
  let timer = 0;

  function keep() {
    clearTimeout(timer);
    try {
      if (session.isSaved || session.text.length > most) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify({ text: session.text, digest: session.saved.digest }));
    } catch { /* Where nothing may be kept, leaving still asks. */ }
  }

  session.on("text", () => { clearTimeout(timer); timer = setTimeout(keep, 300); });
  session.on("saved", keep);
  window.addEventListener("pagehide", keep);
  window.addEventListener("beforeunload", (event) => {
    keep();
    if (!session.isSaved) event.preventDefault();
  });
}

// What was kept: {text, digest}, the digest of the file that it was made from; or null.
export function kept() {
  try {
    const found = JSON.parse(sessionStorage.getItem(`sallyport text ${location.pathname}`) ?? "null");
    return typeof found?.text === "string" ? found : null;
  } catch { return null; }
}
