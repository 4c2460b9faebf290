#!/usr/bin/env bash
# Compares the fast evaluator with the slow one on many random trees over nasty shops, far more than
# the checks take the time for. See --help.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: tests/support/many_trees.sh [--trees N] [--seed S] [--jobs J] [--build DIR] [--help]

Runs tst_evaluators_agree of a build on N random trees (default 100,000), parted over J processes
(default: one a processor), each with a seed of its own that is counted on from S. The seed is
printed; without --seed it is made from the clock. The first tree on which the evaluators differ is
shown as small as it can be made, and the exit status is 1.

  --build DIR  the build to take the program from (default: build/release, then build)
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
trees=100000
seed=$(date +%s)
jobs=$(getconf _NPROCESSORS_ONLN)
builds=("$root/build/release" "$root/build")
while [ $# -gt 0 ]; do
    case $1 in
    --trees) trees=${2:?} && shift 2 ;;
    --seed) seed=${2:?} && shift 2 ;;
    --jobs) jobs=${2:?} && shift 2 ;;
    --build) builds=("${2:?}") && shift 2 ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
    esac
done

program=''
for build in "${builds[@]}"; do
    candidate=$build/tests/core/condition/tst_evaluators_agree
    [ -x "$candidate" ] && program=$candidate && break
done
[ -n "$program" ] || {
    echo "tst_evaluators_agree is not built: cmake --build --preset release" >&2
    exit 1
}

# Each process runs few thousand trees at a time, so that the guard of Qt Test, which ends a
# function after five minutes, stays far away.
batch=5000
answers=$(mktemp -d)
trap 'rm -rf "$answers"' EXIT
batches=$(((trees + batch - 1) / batch))
echo "seed $seed, $trees trees in $batches batches, $jobs processes"

run_batch() { # number: the batch's place from 0
    local size=$((trees - $1 * batch))
    [ "$size" -le "$batch" ] || size=$batch
    KQ_SEED=$((seed + $1)) KQ_TREES=$size "$program" agreesOnRandomTrees >"$answers/$1.txt" 2>&1 || {
        grep -A40 'FAIL!' "$answers/$1.txt" || cat "$answers/$1.txt"
        echo "the batch with --seed $((seed + $1)) --trees $size differs"
        return 1
    }
}
export -f run_batch
export trees seed batch program answers

started=$SECONDS
seq 0 $((batches - 1)) | xargs -P "$jobs" -I '{}' bash -c 'run_batch {}'
echo "the evaluators agree on $trees trees ($((SECONDS - started)) s)"
