"""Asks `sallyport watch` over the loopback, as it should be asked and as it should not.

    loopback.py PROGRAM MODELS FOLDER

Prints one line for each thing that is wrong; nothing, and exit status 0, where all is right.
"""
import signal
import socket
import subprocess
import sys
import time

from served import Served

program, models, folder = sys.argv[1:4]
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)


def raw(port, bytes_, seconds=10):
    """What comes back for some bytes, until the other side ends or cuts off, or nothing more comes."""
    got = b""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as one:
        try:
            one.sendall(bytes_)
            while piece := one.recv(65536):
                got += piece
        except OSError:
            pass
    return got


served = Served(program, models, folder, "single.yaml")
host = f"127.0.0.1:{served.port}"

# What it serves, and that the report is the one of analyse.
said = served.wait("As of version 1")
expect("As of version 1" in said, f"the panel says {said[:300]}")
status, headers, page = served.get("")
expect(status == 200 and "id=\"headline\"" in page, "no page with a headline")
expect(headers["cross-origin-resource-policy"] == "same-origin", f"headers {headers}")
expect("frame-ancestors 'none'" in headers["content-security-policy"], f"headers {headers}")
expect(served.get("map.svg")[0] == 200, "no map")
status, headers, text = served.get("", method="HEAD")
expect(status == 200 and text == "" and int(headers["content-length"]) > 10_000, "HEAD")
expect(served.get("nothing")[0] == 404, "what is not there")
expect(served.get("now", method="POST", Origin=f"http://{host}")[0] == 405, "a method too many")

# Everything else is refused, all of it with the same answer.
refusals = [
    served.get("now", secret="0" * 32),
    served.get("now", secret=served.secret[:-1] + ("0" if served.secret[-1] != "0" else "1")),
    served.get("now", Host="evil.example"),
    served.get("now", Host=f"evil.example:{served.port}"),
    served.get("now", Origin="http://evil.example"),
    served.get("now", Origin="null"),
    served.get("now", Sec_Fetch_Site="cross-site"),
    served.get("now", Sec_Fetch_Site="same-site"),
    served.get("now", method="POST"),
    served.get("events", Host="evil.example"),
    served.get("", secret="x"),
]
for number, (status, headers, text) in enumerate(refusals):
    expect(status == 403, f"refusal {number}: {status}")
    expect(text == refusals[0][2] and "secret" not in text.lower(), f"refusal {number}: {text}")
    expect("access-control-allow-origin" not in headers, f"refusal {number}: {headers}")

# What is no request ends the connection; what is too long is cut off.
expect(b" 200 " not in raw(served.port, b"\x16\x03\x01\x02\x00\r\n\r\n", 2), "TLS")
expect(b" 200 " not in raw(served.port, b"GET / HTTP/1.1\r\nX: " + b"a" * 300_000, 2), "a long head")
body = b"a" * (2 << 20)
got = raw(served.port, (f"POST /{served.secret}/now HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
                        f"Connection: close\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body, 5)
expect(b" 413 " in got, f"a long body: {got[:100]}")

# Listeners: so many and no more, each with the state at once; one that is gone makes room.
def listen():
    one = socket.create_connection(("127.0.0.1", served.port), timeout=10)
    one.sendall(f"GET /{served.secret}/events HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    got = b""
    while b"data: " not in got and b"503" not in got:
        piece = one.recv(65536)
        if not piece:
            break
        got += piece
    return one, got


listeners = [listen() for _ in range(16)]
expect(all(b'data: {"version":1,"answered":1}' in got for _, got in listeners), "listeners hear the state")
expect(b"503" in listen()[1], "there is no seventeenth listener")
listeners.pop()[0].close()
for _ in range(100):
    one, got = listen()
    if b"data: " in got:
        break
    one.close()
    time.sleep(0.05)
expect(b"data: " in got, "one that is gone makes room")
expect(served.get("now")[0] == 200, "pages are served all the same")

# A save is told to all; a wrong text leaves the report.
text = served.file.read_text()
served.save(text + "wrong: 1\n")
said = served.wait("Version 2, the text as it stands, is wrong")
expect("model.unknown-key" in said and "single.yaml:" in said and "of version 1" in said, f"says {said[:300]}")
expect("id=\"headline\"" in served.get("")[2], "the report is gone")
heard = listeners[0][0].recv(65536)
expect(b'"version":2,"answered":1' in heard, f"heard {heard}")
served.save(text.replace("level: SL4", "level: SL2"))
said = served.wait("What changed from version 1 to version 3")
expect("nobody need fail in version 3, but somebody in version 1" in said, f"says {said[:900]}")

# It ends within a second, whoever listens.
status, seconds = served.end()
expect(status == 0 and seconds < 1, f"ended with {status} after {seconds} s")
expect("Ctrl-C ends" in served.process.stderr.read(), "the words at the start")
listeners[0][0].close()

# A port that is taken is told; the same one is free again.
with socket.socket() as taken:
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    run = subprocess.run([program, "watch", "single.yaml", "--port", str(taken.getsockname()[1])],
                         cwd=folder, capture_output=True, text=True, timeout=30)
    expect(run.returncode == 74 and "name another with --port" in run.stderr and run.stdout == "",
           f"a port that is taken: {run.returncode} {run.stderr}")
# The report is that of analyse, also of a model that leaves something open.
open_one = Served(program, models, folder, "single-unknowns.yaml")
open_one.wait("As of version 1")
page = open_one.get("")[2]
printed = subprocess.run([program, "analyse", "single-unknowns.yaml", "--format", "html"], cwd=folder,
                         capture_output=True, text=True, timeout=60).stdout


def report(text):
    """From the first link of the report to the end of its data."""
    return text[text.index('<a class="skip"'):].split("</script>")[0]


expect("open" in printed and report(page) == report(printed), "the report is not that of analyse")
open_one.end()
again = Served(program, models, folder, "split-2-of-2-eu.yaml", ["--port", str(served.port)])
expect(again.port == served.port and again.secret != served.secret, "the port and another secret")
expect("As of version 1" in again.wait("As of version 1"), "another model")
again.save(again.folder.joinpath("single.yaml").read_text() + "# saved\n", "single.yaml")
expect("Version 2 buys nothing over version 1" in again.wait("Version 2 buys nothing"), "what is extended")
status, seconds = again.end(signal.SIGINT)
expect(status == 0 and seconds < 1, f"Ctrl-C: {status} after {seconds} s")

print("\n".join(faults), end="")
sys.exit(1 if faults else 0)
