"""What is found wrong, and by which check."""


class Faults:
    def __init__(self):
        self.lines = []
        self.checks = 0
        self.where = ""

    def begin(self, where):
        self.where = where

    def expect(self, holds, what):
        """Counts a thing that is held to, and keeps it where it does not hold."""
        self.checks += 1
        if not holds:
            self.lines.append(f"{self.where}: {what}")
        return bool(holds)
