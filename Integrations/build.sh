#!/bin/sh
# Prints the path of the program: the one that SALLYPORT names, the one that is found by its name, or
# one built from the sources beside this script.
set -eu
if [ -n "${SALLYPORT:-}" ]; then
    printf '%s\n' "$SALLYPORT"
elif command -v sallyport > /dev/null 2>&1; then
    command -v sallyport
else
    sources=$(cd "$(dirname "$0")/.." && pwd)
    swift build --package-path "$sources" -c release --product sallyport >&2
    printf '%s\n' "$sources/.build/release/sallyport"
fi
