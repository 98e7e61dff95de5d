"""Places of a page, and tables in Markdown."""
import re

MARK = re.compile(r"<!--([a-z0-9.-]+)-->(.*?)<!--/-->", re.DOTALL)


class Fault(Exception):
    """What cannot be written, with what to do."""


def marks(text):
    """The names of the places of a page."""
    return [mark.group(1) for mark in MARK.finditer(text)]


def filled(text, places):
    """A page with what stands in its places."""
    return MARK.sub(lambda mark: f"<!--{mark.group(1)}-->{places[mark.group(1)]}<!--/-->", text)


def table(head, lines):
    """A table that fills a place of several lines."""
    rows = [head, ["---"] * len(head), *lines]
    return "\n\n" + "\n".join("| " + " | ".join(map(str, row)) + " |" for row in rows) + "\n\n"
