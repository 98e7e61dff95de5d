#!/bin/bash
# One part of a plan for each task of an array: sbatch --array=1-64 sweep.sh plan.yaml rows
# A task that was ended goes on where it stopped: scontrol requeue JOB_TASK.
#SBATCH --job-name=sallyport-sweep
#SBATCH --cpus-per-task=2
#SBATCH --time=04:00:00
#SBATCH --signal=B:TERM@60
#SBATCH --requeue
set -eu
plan=$1
rows=$2
part=$(printf '%s/part-%06d.ndjson' "$rows" "$SLURM_ARRAY_TASK_ID")
mkdir -p "$rows"
exec sallyport sweep "$plan" --shard auto --workers "${SLURM_CPUS_PER_TASK:-1}" \
    --output "$part" --resume
# Afterwards, in the order of their numbers: cat rows/part-*.ndjson > rows.ndjson
