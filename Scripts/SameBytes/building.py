"""Builds the program of a revision and that of the present tree."""
import pathlib
import shutil
import subprocess
import sys

# As Scripts/test builds, so that its folder is used again.
OPTIONS = ["-c", "release", "-Xswiftc", "-enable-testing", "--product", "sallyport"]


def both(root, revision):
    """The two programs; what was built before is kept in .build-before."""
    return before(root, revision), build(root, root / ".build-tests")


def before(root, revision):
    found = subprocess.run(
        ["git", "-C", root, "rev-parse", "--verify", "--quiet", revision + "^{commit}"],
        capture_output=True, text=True)
    if found.returncode != 0:
        sys.exit(f"same-bytes: this repository has no revision {revision}")
    commit = found.stdout.strip()
    folder = root / ".build-before" / commit[:12]
    source = folder / "source"
    if not source.is_dir():
        # Whole or not at all: an unpacking that was cut short is not taken for the revision.
        unpacked = folder / "unpacking"
        shutil.rmtree(unpacked, ignore_errors=True)
        unpacked.mkdir(parents=True)
        archive = subprocess.run(
            ["git", "-C", root, "archive", commit], capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x", "-C", unpacked], input=archive, check=True)
        # Both are to be built with the same versions of what they depend on.
        pins = root / "Package.resolved"
        if pins.is_file():
            shutil.copy(pins, unpacked)
        unpacked.rename(source)
    return build(source, folder / "build")


def build(source, scratch):
    """Builds the program in a folder of its own, showing what the compiler says only if it fails."""
    print(f"building {source} …", flush=True)
    built = subprocess.run(
        ["swift", "build", "--package-path", source, "--scratch-path", scratch, *OPTIONS],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if built.returncode != 0:
        sys.exit(f"{built.stdout}\nsame-bytes: {source} does not build")
    return pathlib.Path(scratch) / "release/sallyport"
