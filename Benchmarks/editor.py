"""How long an editor waits for `sallyport lsp`: diagnostics, what stands above the lines, and completion after a
change of a model, and whether a hundred changes a second pile up.

    python3 editor.py PROGRAM MODEL [ROUNDS]
"""

import json
import pathlib
import subprocess
import sys
import threading
import time
import queue


class Editor:
    """A client that notes when each message comes."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.messages = queue.Queue()
        self.number = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        stream = self.process.stdout
        while True:
            length = None
            while line := stream.readline().strip():
                name, value = line.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                return
            self.messages.put((time.perf_counter(), json.loads(stream.read(length))))

    def send(self, method, parameters, asks=False):
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if asks:
            self.number += 1
            message["id"] = self.number
        content = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()
        return self.number

    def wait(self, holds):
        while True:
            moment, message = self.messages.get(timeout=120)
            if holds(message):
                return moment, message

    def ask(self, method, parameters):
        number = self.send(method, parameters, asks=True)
        moment, message = self.wait(lambda message: message.get("id") == number)
        if "error" in message:
            raise SystemExit(f"{method}: {message['error']}")
        return moment, message["result"]


def told(version):
    return (
        lambda message: message.get("method") == "textDocument/publishDiagnostics"
        and message["params"].get("version") == version
    )


def milliseconds(times):
    times = sorted(times)
    return f"{times[len(times) // 2] * 1e3:7.1f} ms in the middle, {times[-1] * 1e3:7.1f} ms at most"


def main():
    program, model = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    lines = model.read_text().split("\n")
    place = next(at for at, line in enumerate(lines) if "level: SL" in line)
    column = lines[place].index("level: SL") + len("level: SL")
    editor = Editor(program)
    editor.ask("initialize", {"capabilities": {}, "workspaceFolders": []})
    editor.send("initialized", {})
    uri = model.as_uri()
    this = {"uri": uri}
    document = {"uri": uri, "languageId": "yaml", "version": 0, "text": "\n".join(lines)}
    editor.send("textDocument/didOpen", {"textDocument": document})
    editor.wait(told(0))

    def change(version):
        """Another level, so that everything may be otherwise."""
        digit = {"line": place, "character": column}, {"line": place, "character": column + 1}
        edit = {"range": {"start": digit[0], "end": digit[1]}, "text": str(1 + version % 5)}
        start = time.perf_counter()
        editor.send(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [edit]},
        )
        return start

    diagnostics, lenses, completions = [], [], []
    for version in range(1, rounds + 1):
        start = change(version)
        moment, _ = editor.wait(told(version))
        diagnostics.append(moment - start)
        moment, found = editor.ask("textDocument/codeLens", {"textDocument": this})
        lenses.append(moment - start)
        if not found:
            raise SystemExit("nothing stands above the lines: choose a model that is right")
        start = time.perf_counter()
        moment, _ = editor.ask(
            "textDocument/completion",
            {"textDocument": this, "position": {"line": place, "character": column - 2}},
        )
        completions.append(moment - start)
    print(f"{model.name}, {len(lines)} lines, {rounds} changes")
    print("diagnostics after a change      ", milliseconds(diagnostics))
    print("diagnostics and lenses          ", milliseconds(lenses))
    print("completion                      ", milliseconds(completions))

    # A hundred changes a second for five seconds, lenses asked for after each, as editors do.
    version = rounds
    begin = time.perf_counter()
    for number in range(500):
        version += 1
        change(version)
        editor.send("textDocument/codeLens", {"textDocument": this}, asks=True)
        time.sleep(max(0, begin + (number + 1) / 100 - time.perf_counter()))
    end = time.perf_counter()
    last = editor.number
    seen = {"diagnostics": False, "lenses": False}

    def settled(message):
        seen["diagnostics"] |= told(version)(message)
        seen["lenses"] |= message.get("id") == last
        return all(seen.values())

    moment, _ = editor.wait(settled)
    print(f"behind the last of 500 changes   {(moment - end) * 1e3:7.1f} ms")
    editor.ask("shutdown", None)
    editor.send("exit", None)
    if editor.process.wait(10) != 0:
        raise SystemExit("the server did not end well")


main()
