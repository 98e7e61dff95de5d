#!/bin/sh
# The parts of a plan under GNU parallel, here or on other machines: sweep.sh plan.yaml rows 8
# Once more, it makes what is missing: parts that are whole stay, half ones are gone on with.
set -eu
plan=$1
rows=$2
parts=$3
program=${SALLYPORT:-sallyport}
mkdir -p "$rows"
seq "$parts" | parallel --halt soon,fail=1 --retries 3 \
    "$program sweep $plan --quiet --shard {}/$parts --output $rows/{}.ndjson --resume"
part=1
while test "$part" -le "$parts"; do
    cat "$rows/$part.ndjson"
    part=$((part + 1))
done > "$rows/all.ndjson"
