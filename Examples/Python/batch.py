"""Keeps one `sallyport batch` alive and asks it a thousand questions (Docs/Batch.md)."""
import json
import subprocess
import sys


class Sallyport:
    def __init__(self, program="sallyport"):
        self.process = subprocess.Popen(
            [program, "batch", "--quiet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if answer["status"] not in (0, 1):
            raise ValueError(answer["fault"] or answer["diagnostics"][0]["message"])
        return answer["answer"]


if __name__ == "__main__":
    program, model, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
    sallyport, alone = Sallyport(program), {}
    for place in range(number):
        level, tier = f"SL{place % 5 + 1}", f"OC{place // 5 % 5 + 1}"
        answer = sallyport.ask(base=model, ask=["lone-failures"], tiers=[tier],
                               set={"perimeters.campus.level": level})
        alone[level, tier] = sorted({lone["cause"] for lone in answer["lone-failures"]})
    for (level, tier), causes in sorted(alone.items()):
        print(level, tier, *causes)
