#!/bin/sh
# Makes the text of a comment of what review.sh left: the comparison, or its beginning where it is
# longer than hosts take. The first line is a mark that says where the comment comes from.
#
#   SALLYPORT_OUTPUT   the folder that review.sh wrote
#   SALLYPORT_LONGEST  the most bytes; left out, 60000
set -eu
LC_ALL=C
export LC_ALL

output=${SALLYPORT_OUTPUT:-sallyport-results}
longest=${SALLYPORT_LONGEST:-60000}
status=$(cat "$output/status" 2> /dev/null || echo 70)

echo '<!-- sallyport -->'
case $status in
    0) echo '**Sallyport**: nothing breaks the gate.' ;;
    1) echo '**Sallyport**: a requirement is broken, or a change is for the worse.' ;;
    2) echo '**Sallyport**: a model is wrong.' ;;
    3) echo '**Sallyport**: work was stopped early.' ;;
    *) echo "**Sallyport**: no answer was given (status $status)." ;;
esac
echo
if [ ! -s "$output/comparison.md" ]; then
    echo 'Nothing was compared.'
elif [ "$(wc -c < "$output/comparison.md")" -le "$longest" ]; then
    cat "$output/comparison.md"
else
    # Whole lines, so that no character is cut.
    head -c "$longest" "$output/comparison.md" | sed '$d'
    printf '\n(Cut here: the whole comparison is in the artefact.)\n'
fi
