// Generated from Studio/text.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/text.js, without its last line break.
    static let textJS = #"""
        // The text of the model, coloured where CodeMirror is there and plain where it is not. Both keep
        // one history, so that what a form changes can be undone in the text and the other way round.
        import { ColouredText } from "./coloured.js";
        import { loadCodeMirror } from "./loading.js";
        import { PlainText } from "./plain.js";

        export async function openText(place) {
          const codeMirror = await loadCodeMirror();
          return codeMirror ? new ColouredText(place, codeMirror) : new PlainText(place);
        }
        """#
}
