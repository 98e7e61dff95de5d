// Questions to the program. Paths are relative, so that the secret of the address goes along.
let heard = () => {};

// Calls `hears` with whether the program was reached, after each question.
export function hearReach(hears) { heard = hears; }

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", credentials: "omit", ...options });
  } catch (error) {
    if (error.name !== "AbortError") heard(false);
    throw error;
  }
  heard(true);
  if (!response.ok) {
    const words = (await response.text()).slice(0, 300).trim();
    throw new Error(words || `The studio answers ${response.status}.`);
  }
  return response;
}

const asked = (question) => ({
  method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question),
});

export const read = async (path) => (await send(path)).json();
export const ask = async (path, question) => (await send(path, asked(question))).json();

// Bytes to keep, with the name that the program gives them.
export async function askFile(path, question) {
  const response = await send(path, asked(question));
  const named = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "");
  return { blob: await response.blob(), name: named ? named[1] : question.what };
}
