// The text of the model, coloured where CodeMirror is there and plain where it is not. Both keep
// one history, so that what a form changes can be undone in the text and the other way round.
import { ColouredText } from "./coloured.js";
import { loadCodeMirror } from "./loading.js";
import { PlainText } from "./plain.js";

export async function openText(place) {
  const codeMirror = await loadCodeMirror();
  return codeMirror ? new ColouredText(place, codeMirror) : new PlainText(place);
}
