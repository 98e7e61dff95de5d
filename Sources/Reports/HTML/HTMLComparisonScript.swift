/// The script of the comparison page: it hides what was not chosen, and shows one map or both.
enum HTMLComparisonScript {
    static let text = #"""
        const chosen = ["consequence", "tier", "level"].map((id) => byId("choose-" + id));

        // Hides every line that is not about what was chosen; a line without tiers is about all.
        function apply(isChange) {
          const [consequence, tier, level] = chosen.map((select) => select.value);
          let [shown, all] = [0, 0];
          for (const line of document.querySelectorAll("[data-consequence]")) {
            const tiers = line.getAttribute("data-tiers").split(" ").filter(Boolean);
            const fits = (consequence === "" || consequence === line.getAttribute("data-consequence")) &&
              (level === "" || level === line.getAttribute("data-level")) &&
              (tier === "" || tiers.length === 0 || tiers.includes(tier));
            line.hidden = !fits;
            if (line.closest(".coalitions")) { all += 1; shown += fits ? 1 : 0; }
          }
          for (const cell of document.querySelectorAll("[data-tier]"))
            cell.classList.toggle("off", tier !== "" && cell.getAttribute("data-tier") !== tier);
          byId("chosen").textContent = shown + " of " + all + " lines of coalitions";
          if (isChange) history.replaceState(null, "", "#for=" +
            [consequence, tier, level].map(encodeURIComponent).join(";"));
        }

        // An address such as #for=denial;3;party brings its choice back.
        function readAddress() {
          if (!location.hash.startsWith("#for=")) return;
          const values = location.hash.slice(5).split(";").map(decoded);
          chosen.forEach((select, at) => {
            const value = values[at] || "";
            select.value = [...select.options].some((option) => option.value === value) ? value : "";
          });
        }

        function showMaps(which) {
          byId("both-maps").classList.toggle("alone", which !== "both");
          for (const side of document.querySelectorAll("[data-side]"))
            side.hidden = which !== "both" && side.getAttribute("data-side") !== which;
          for (const button of document.querySelectorAll("button[data-maps]"))
            button.setAttribute("aria-pressed", String(button.getAttribute("data-maps") === which));
        }

        // Lights the elements that differ, with all that belongs to them, and dims the others.
        function light(isLit) {
          const maps = byId("both-maps");
          const differing = maps.getAttribute("data-differing").split(" ")
            .map((id) => id.replaceAll("%20", " ").replaceAll("%25", "%"));
          maps.classList.toggle("lit", isLit);
          for (const part of maps.querySelectorAll("g[data-element]")) {
            const element = part.getAttribute("data-element");
            part.classList.toggle("lit", isLit &&
              differing.some((id) => element === id || element.startsWith(id + ".")));
          }
          byId("light").setAttribute("aria-pressed", String(isLit));
        }

        reveal(() => true);
        for (const select of chosen) select.addEventListener("input", () => apply(true));
        byId("choice").addEventListener("submit", (event) => event.preventDefault());
        for (const button of document.querySelectorAll("button[data-maps]"))
          button.addEventListener("click", () => showMaps(button.getAttribute("data-maps")));
        if (byId("light")) {
          light(false);
          byId("light").addEventListener("click", () =>
            light(!byId("both-maps").classList.contains("lit")));
        }
        showMaps("both");
        readAddress();
        apply(false);
        window.addEventListener("hashchange", () => { readAddress(); apply(false); });

        """#
}
