// Generated from Studio/picture.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/picture.js, without its last line break.
    static let pictureJS = #"""
        // Pictures from the program, put into the page so that parts of them can be chosen and lit. The
        // program escapes every text of the model; what a picture has no use for is taken out all the same.
        const needless = "script,style,foreignObject,iframe,image,a,animate,set,metadata";

        function parse(svg) {
          const found = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
          if (found.localName !== "svg") return null;
          for (const part of found.querySelectorAll(needless)) part.remove();
          for (const part of [found, ...found.querySelectorAll("*")])
            for (const attribute of [...part.attributes])
              if (/^on|^style$|href$/i.test(attribute.name)) part.removeAttribute(attribute.name);
          return document.importNode(found, true);
        }

        // Shows a picture, or nothing for null. Gives the picture.
        export function showPicture(place, svg) {
          const picture = svg ? parse(svg) : null;
          if (picture) {
            const box = picture.viewBox.baseVal;
            picture.style.setProperty("--natural", `${Math.round(box?.width || 1000)}px`);
          }
          place.replaceChildren(...(picture ? [picture] : []));
          return picture;
        }
        """#
}
