#!/bin/sh
# What the GitHub action runs: review.sh, then its comparison as the summary of the job, the text of a
# comment, and the status as an output. The status fails the job in a last step of its own, so that
# results can be uploaded before; see Docs/Integrations.md.
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 74
output=${SALLYPORT_OUTPUT:-sallyport-results}
SALLYPORT=$(sh "$here/build.sh") || exit 70
export SALLYPORT
sh "$here/review.sh"
status=$?
sh "$here/comment.sh" > "$output/comment.md"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$output/comment.md" >> "$GITHUB_STEP_SUMMARY"; fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "status=$status" >> "$GITHUB_OUTPUT"; fi
# Without a runner that keeps the status, it is given at once.
if [ -z "${GITHUB_OUTPUT:-}" ]; then exit "$status"; fi
exit 0
