// Generated from Studio/address.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/address.js, without its last line break.
    static let addressJS = #"""
        // The question stands in the fragment of the address: who fails, and the switches. It never goes
        // to a server, and an address that is kept asks the same again.
        export function keepAddress(session) {
          const words = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };

          function write() {
            const parts = [
              ["if", session.failed.map(encodeURIComponent).join(",")],
              ["with", [...session.options].sort().map(encodeURIComponent).join(",")],
              ["assume", [...session.states].sort().map(([id, state]) => `${encodeURIComponent(id)}:${state}`).join(",")],
            ].filter(([, value]) => value !== "").map(([key, value]) => `${key}=${value}`);
            const fragment = parts.join("&");
            if (location.hash.slice(1) !== fragment)
              history.replaceState(null, "", fragment ? "#" + fragment : location.pathname);
          }

          function readAddress() {
            const found = new Map(location.hash.slice(1).split("&").map((one) => one.split("=")).filter((one) => one.length === 2));
            const names = (key) => (found.get(key) ?? "").split(",").map(words).filter(Boolean);
            session.options = new Set(names("with"));
            session.states = new Map((found.get("assume") ?? "").split(",").map((one) => one.split(":"))
              .filter((one) => one.length === 2 && /^\d+$/.test(one[1])).map(([id, state]) => [words(id), Number(state)]));
            session.failed = names("if");
          }

          readAddress();
          window.addEventListener("hashchange", () => {
            readAddress();
            session.questionChanged();
            session.tell("failed");
          });
          session.on("failed", write);
          session.on("question", write);
          return () => location.href;
        }
        """#
}
