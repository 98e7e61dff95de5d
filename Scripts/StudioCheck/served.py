"""A studio that runs: `sallyport studio`, in a folder of its own."""
import pathlib
import re
import signal
import subprocess
import threading
import time

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/([^/\s]+)/")
START = 60
END = 10


class Served:
    def __init__(self, program, folder, name=None, *, read_only=False, page=None):
        self.folder = pathlib.Path(folder)
        self.file = self.folder / name if name else None
        words = [program, "studio"]
        if pathlib.Path(program).name == "sallyport-server":
            words += ["--port", "0"] + (["--model", name] if name else [])
            words += ["--page", str(page)] if page else []
        else:
            words += [name] if name else []
        words += ["--read-only"] if read_only else []
        self.errors = []
        self.process = subprocess.Popen(words, cwd=self.folder, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = self._address()
        self.port, self.secret = ADDRESS.match(self.address).groups()
        for stream in (self.process.stdout, self.process.stderr):
            threading.Thread(target=self._drain, args=(stream,), daemon=True).start()

    def _address(self):
        timer = threading.Timer(START, self.process.kill)
        timer.start()
        for line in self.process.stdout:
            found = ADDRESS.search(line)
            if found:
                timer.cancel()
                return found.group(0)
        raise SystemExit(f"the studio does not begin: {self.process.stderr.read()}")

    def _drain(self, stream):
        for line in stream:
            if stream is self.process.stderr:
                self.errors.append(line.rstrip())

    @property
    def text(self):
        return self.file.read_text()

    def write(self, text):
        """Another program writes the file."""
        beside = self.file.with_suffix(".other")
        beside.write_text(text)
        beside.replace(self.file)

    def end(self):
        """Ends the studio; gives its exit status and the seconds that took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(END)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        return status, time.monotonic() - began
