"""`sallyport watch` as a browser script uses it: started, asked for its address, ended.

    from served import Served
"""
import atexit
import http.client
import pathlib
import shutil
import signal
import subprocess
import time


class Served:
    """A model in a folder of its own, watched by the program under test."""

    def __init__(self, program, models, folder, name, extra=()):
        self.folder = pathlib.Path(folder)
        for file in pathlib.Path(models).glob("*.yaml"):
            shutil.copy(file, self.folder / file.name)
        self.file = self.folder / name
        self.process = subprocess.Popen(
            [program, "watch", name, *extra], cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # Whatever goes wrong here, nothing is left running.
        atexit.register(self.process.kill)
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://127.0.0.1:"):
            raise SystemExit(f"no address: {self.address!r} {self.process.stderr.read()}")
        authority, self.secret = self.address[len("http://"):].rstrip("/").split("/")
        self.port = int(authority.split(":")[1])

    def get(self, path, method="GET", secret=None, body=None, **headers):
        """Status, headers and text of an answer; headers are added to those of http.client."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        connection.request(method, f"/{secret or self.secret}/{path}", body=body, headers=named)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, {key.lower(): value for key, value in answer.getheaders()}, text

    def save(self, text, name=None):
        """Saves as careful editors do: beside, and renamed."""
        target = self.folder / name if name else self.file
        beside = target.with_suffix(".new")
        beside.write_text(text)
        beside.rename(target)

    def wait(self, words, seconds=60):
        """Waits until the panel says so, and gives what it says."""
        end = time.monotonic() + seconds
        while True:
            said = self.get("now")[2]
            if words in said or time.monotonic() > end:
                return said
            time.sleep(0.1)

    def end(self, number=signal.SIGTERM):
        """Asks it to end; gives the status and the seconds that it took."""
        begin = time.monotonic()
        self.process.send_signal(number)
        status = self.process.wait(30)
        return status, time.monotonic() - begin
