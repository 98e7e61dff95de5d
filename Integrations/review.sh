#!/bin/sh
# Checks and analyses the models of a repository, compares each with what it was at a revision, and
# leaves what hosts of repositories show in one folder. The action and the GitLab job call it; it can
# be run by hand. Everything comes by the environment, so that no text of a pull request is ever a
# part of a script:
#
#   SALLYPORT                the program; left out, the one found by its name
#   SALLYPORT_MODELS         files or patterns of git, one a line; left out, every tracked YAML file
#                            that says 'sallyport: 1'
#   SALLYPORT_BASE           the revision to compare with; left out, nothing is compared
#   SALLYPORT_CATALOGUE      a catalogue file
#   SALLYPORT_ACCEPT         a file of accepted findings
#   SALLYPORT_TODAY          the day against which they run out, YYYY-MM-DD
#   SALLYPORT_STRICT         'true': warnings fail
#   SALLYPORT_FAIL_IF_WORSE  'false': a change for the worse is told and does not fail
#   SALLYPORT_ANNOTATE       'github': diagnostics as annotations too
#   SALLYPORT_OUTPUT         the folder that is written; left out, sallyport-results
#
# Written are sarif/*.sarif, code-quality.json, pages/*.html, comparison.md, report.md and status.
# The exit status is the gravest: 74, 70, 64, 3, 2, 1 or 0, see Docs/Stopping.md.
set -u
LC_ALL=C
export LC_ALL

program=${SALLYPORT:-sallyport}
base=${SALLYPORT_BASE:-}
output=${SALLYPORT_OUTPUT:-sallyport-results}
newline='
'

case $output in -*) output=./$output ;; esac
# What a change put where results go is not written through, and not told as a result.
if [ -L "$output" ]; then
    echo "review.sh: the folder of results is a link" >&2
    exit 74
fi
rm -rf "$output/sarif" "$output/pages" "$output/code-quality"
rm -f "$output/models.txt" "$output/comparison.md" "$output/comparison.part" \
    "$output/comment.md" "$output/report.md" "$output/status" "$output/code-quality.json"
mkdir -p "$output/sarif" "$output/pages" "$output/code-quality" || exit 74
output=$(cd "$output" && pwd) || exit 74
# Nothing is looked at without git: that is no answer, and not "no model".
git rev-parse --is-inside-work-tree > /dev/null || exit 74

# The models, one a line. What is left out is said, by a name in which nothing means anything.
plain() { printf '%s' "$1" | tr -c 'A-Za-z0-9._/-' '_'; }
list=$output/models.txt
if [ -n "${SALLYPORT_MODELS:-}" ]; then
    printf '%s\n' "$SALLYPORT_MODELS"
else
    printf '%s\n' '*.yaml' '*.yml'
fi | while IFS= read -r pattern; do
    if [ -z "$pattern" ]; then continue; fi
    git ls-files -z -- "$pattern" | tr '\000\n' '\n\001'
done | sort -u | while IFS= read -r file; do
    case $file in
    *"$(printf '\001')"*)
        echo "review.sh: left out, its name has a line break: $(plain "$file")" >&2
        continue
        ;;
    esac
    if [ ! -f "./$file" ] || [ -L "./$file" ]; then
        echo "review.sh: left out, no file of its own: $(plain "$file")" >&2
        continue
    fi
    # What is named is looked at whatever it is; of all YAML files, those that are models.
    if [ -n "${SALLYPORT_MODELS:-}" ] \
        || grep -qE "^[\"']?sallyport[\"']? *: *1" -- "./$file"; then
        printf './%s\n' "$file"
    fi
done > "$list"

set -f
IFS=$newline
# shellcheck disable=SC2046
set -- $(cat "$list")
unset IFS
set +f

gravest=0
note() {
    # What no command of the program ends with, such as the number of a signal, is its fault.
    case $1 in 0 | 1 | 2 | 3 | 64 | 70 | 74) ;; *) set -- 70 ;; esac
    for grave in 74 70 64 3 2 1; do
        if [ "$1" -eq "$grave" ] || [ "$gravest" -eq "$grave" ]; then
            gravest=$grave
            return
        fi
    done
}

: > "$output/comparison.md"
: > "$output/report.md"
if [ "$#" -eq 0 ]; then
    echo "No model is tracked here." | tee "$output/report.md"
    echo '[]' > "$output/code-quality.json"
    # Models that are named and not there are a mistake.
    if [ -n "${SALLYPORT_MODELS:-}" ]; then gravest=64; fi
    echo "$gravest" > "$output/status"
    exit "$gravest"
fi

catalogue=${SALLYPORT_CATALOGUE:-}
if [ "${SALLYPORT_STRICT:-false}" = true ]; then strict=--strict; else strict=; fi

# Word by word, so that no value is ever split: ${x:+...} is a word or nothing.
"$program" check ${strict:+"$strict"} ${catalogue:+"--catalogue=$catalogue"} \
    --format sarif --output "$output/sarif/check.sarif" -- "$@"
note $?
"$program" check ${catalogue:+"--catalogue=$catalogue"} \
    --format code-quality --output "$output/code-quality/check.json" -- "$@" 2> /dev/null
if [ "${SALLYPORT_ANNOTATE:-}" = github ]; then
    "$program" check ${catalogue:+"--catalogue=$catalogue"} --format github -- "$@"
fi

number=0
for model in "$@"; do
    number=$((number + 1))
    # A name for files and headings, in which nothing means anything.
    name=$(printf '%s' "${model#./}" | tr -c 'A-Za-z0-9._/-' '_')
    file=$number-$(printf '%s' "$name" | tr '/' '_')

    analyse() {
        format=$1
        shift
        "$program" analyse ${catalogue:+"--catalogue=$catalogue"} \
            ${SALLYPORT_ACCEPT:+"--accept=$SALLYPORT_ACCEPT"} \
            ${SALLYPORT_TODAY:+"--today=$SALLYPORT_TODAY"} --quiet \
            --format "$format" "$@" -- "$model"
    }
    analyse sarif --output "$output/sarif/$file.sarif"
    note $?
    analyse code-quality --output "$output/code-quality/$file.json" 2> /dev/null
    analyse html --output "$output/pages/$file.html" 2> /dev/null
    {
        printf '\n<!-- %s -->\n\n' "$name"
        analyse markdown 2> /dev/null || true
    } >> "$output/report.md"

    if [ -n "$base" ]; then
        printf '\n### `%s`\n\n' "$name" >> "$output/comparison.md"
        "$program" compare --base="$base" ${catalogue:+"--catalogue=$catalogue"} \
            --fail-if-worse --quiet --format markdown \
            --output "$output/comparison.part" -- "$model"
        status=$?
        if [ -f "$output/comparison.part" ]; then
            cat "$output/comparison.part" >> "$output/comparison.md"
            rm -f "$output/comparison.part"
        else
            printf 'Not compared: exit status %s, see the log.\n' "$status" >> "$output/comparison.md"
        fi
        if [ "$status" -eq 1 ] && [ "${SALLYPORT_FAIL_IF_WORSE:-true}" = false ]; then status=0; fi
        note "$status"
    fi
done

# One list of those of all models: each entry stands on a line of its own.
{
    echo '['
    cat "$output"/code-quality/*.json | grep '^{' | sed -e 's/,$//' -e '$!s/$/,/'
    echo ']'
} > "$output/code-quality.json"
rm -rf "$output/code-quality"

echo "$gravest" > "$output/status"
exit "$gravest"
