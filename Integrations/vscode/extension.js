// Starts `sallyport lsp` for YAML; the server leaves alone what is no model.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const settings = workspace.getConfiguration("sallyport");
  const catalogue = settings.get("catalogue");
  client = new LanguageClient(
    "sallyport",
    "Sallyport",
    { command: settings.get("path"), args: ["lsp", ...(catalogue ? ["--catalogue", catalogue] : [])] },
    { documentSelector: [{ language: "yaml" }, { language: "sallyport" }] },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
