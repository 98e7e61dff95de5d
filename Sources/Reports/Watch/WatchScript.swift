/// The modules that keep the page of a watched model as the text is.
///
/// Each has one purpose. Texts of the model reach the page as markup that the program escaped, and by
/// `textContent`.
enum WatchScript {
    /// Puts both others together.
    static let live = #"""
        // Keeps the page as the text is: a new panel for each version, and the whole page anew once
        // another version is answered, so that no answer of an older one is left on it. The question
        // of "what if" stands in the address and comes back by itself.
        import { listen } from "./events.js";
        import { renew, tellLost } from "./panel.js";

        const answered = document.body.dataset.answered ?? "";

        async function show(state) {
          if (String(state.answered ?? "") !== answered) location.reload();
          else await renew();
        }

        listen((state) => show(state).catch(tellLost), tellLost);

        """#

    /// Hears of new versions.
    static let events = #"""
        // Hears of new versions. The browser connects again by itself; what is missed meanwhile is told
        // in the first event after that.
        export function listen(onState, onLost) {
          const source = new EventSource("events");
          source.addEventListener("state", (event) => onState(JSON.parse(event.data)));
          source.addEventListener("error", () => onLost());
          window.addEventListener("pagehide", () => source.close());
          window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
        }

        """#

    /// Puts a new panel in the place of the old one.
    static let panel = #"""
        // Puts what is said of the text as it stands in the place of what was said before. Whoever has
        // opened or closed a part of it finds it so again.
        const part = (id) => document.getElementById(id);

        export async function renew() {
          const answer = await fetch("now", { cache: "no-store" });
          if (!answer.ok) throw new Error(answer.statusText);
          const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("now");
          const now = part("now");
          for (const details of fresh.querySelectorAll("details[id]")) {
            const old = part(details.id);
            if (old && fresh.dataset.version === now.dataset.version) details.open = old.open;
          }
          now.className = fresh.className;
          now.dataset.version = fresh.dataset.version;
          const said = fresh.querySelector("#standing").textContent;
          if (part("standing").textContent !== said) part("standing").textContent = said;
          part("lost").hidden = true;
          part("now-parts").replaceChildren(...fresh.querySelector("#now-parts").childNodes);
        }

        export function tellLost() {
          const lost = part("lost");
          lost.textContent = "sallyport watch is not reached: the text may be another by now.";
          lost.hidden = false;
        }

        """#
}
