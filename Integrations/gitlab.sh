#!/bin/sh
# What the GitLab job runs: review.sh against the base of the merge request, then the comparison as a
# note on it where a token allows that.
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 74
output=${SALLYPORT_OUTPUT:-sallyport-results}
SALLYPORT_BASE=${SALLYPORT_BASE:-${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}}
SALLYPORT=$(sh "$here/build.sh") || exit 70
export SALLYPORT SALLYPORT_BASE
sh "$here/review.sh"
status=$?
sh "$here/comment.sh" > "$output/comment.md"
if [ -n "${SALLYPORT_TOKEN:-}" ] && [ -n "${CI_MERGE_REQUEST_IID:-}" ]; then
    # The token comes by standard input, so that no list of processes shows it.
    printf 'header = "PRIVATE-TOKEN: %s"\n' "$SALLYPORT_TOKEN" |
        curl --config - --silent --show-error --fail --output /dev/null \
            --data-urlencode "body@$output/comment.md" \
            "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes" ||
        echo 'The comparison could not be posted; it is in the artefact.' >&2
fi
exit "$status"
