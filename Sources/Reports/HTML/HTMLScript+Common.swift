extension HTMLScript {
    /// What every page does: it shows what needs the script, keeps headings clear of the links at
    /// the top, opens everything for print, and saves pictures.
    ///
    /// A picture is saved from the page itself, as a file that needs no style sheet: all its colours
    /// are attributes.
    static let common = #"""
        "use strict";
        const byId = (id) => document.getElementById(id);

        // An element with attributes and children; texts become text nodes.
        function make(name, attributes, ...children) {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
          element.append(...children);
          return element;
        }

        // The picture that a button belongs to, as a file.
        function pictureFile(button) {
          const picture = button.parentElement.previousElementSibling.querySelector("svg").cloneNode(true);
          for (const part of picture.querySelectorAll(".lit")) part.classList.remove("lit");
          return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(picture) + "\n";
        }

        function save(button) {
          const address = URL.createObjectURL(new Blob([pictureFile(button)], { type: "image/svg+xml" }));
          const link = make("a", { href: address, download: button.getAttribute("data-save") });
          document.body.append(link);
          link.click();
          link.remove();
          setTimeout(() => URL.revokeObjectURL(address), 60000);
        }

        // Goes to a part of the page. What is out of sight is laid out only when it comes near, so the
        // way there may grow underway: it is gone until it no longer does.
        function land(target, tries = 8) {
          target.scrollIntoView();
          const place = target.getBoundingClientRect().top;
          requestAnimationFrame(() => requestAnimationFrame(() => {
            if (tries > 0 && Math.abs(target.getBoundingClientRect().top - place) > 1) land(target, tries - 1);
          }));
        }
        const decoded = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };
        const targetOfAddress = () => byId(decoded(location.hash.slice(1)));
        function landAtAddress() {
          const target = targetOfAddress();
          if (target) land(target);
        }

        // Shows what needs scripts.
        function reveal(isShown) {
          for (const part of document.querySelectorAll(".scripted")) if (isShown(part)) part.hidden = false;
          for (const button of document.querySelectorAll("button[data-save]"))
            button.addEventListener("click", () => save(button));
          document.documentElement.classList.add("quick");
          clear();
          for (const link of document.querySelectorAll('a[href^="#"]'))
            link.addEventListener("click", () => setTimeout(landAtAddress));
          if (location.hash) landAtAddress();
        }

        // The links at the top never cover what an address leads to, however many lines they take.
        function clear() {
          const links = document.querySelector("nav");
          document.documentElement.style.scrollPaddingTop = (links ? links.offsetHeight : 0) + 12 + "px";
        }
        window.addEventListener("resize", clear);
        window.addEventListener("beforeprint", () => {
          for (const part of document.querySelectorAll("details")) part.open = true;
        });

        """#
}
