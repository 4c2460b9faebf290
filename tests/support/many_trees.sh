#!/usr/bin/env bash
# Compares what the program says of many random trees over nasty shops with the slow evaluator, far
# more than the checks take the time for. See --help.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: tests/support/many_trees.sh [--voice fast|sql|cli] [--trees N] [--seed S] [--jobs J]
                                   [--build DIR] [--help]

Runs a test of a build on N random trees, parted over J processes (default: one a processor), each
with a seed of its own that is counted on from S. The seed is printed; without --seed it is made
from the clock. A tree on which two voices differ is shown, and the exit status is 1.

  --voice      who is compared with the slow evaluator:
               fast  the fast one (default; 100,000 trees); the tree is made as small as can be
               sql   SQL on raw tables, and the fast one (10,000 trees)
               cli   khachquen-cli on shops imported from CSV (2,000 trees)

  --build DIR  the build to take the program from (default: build/release, then build)
TEXT
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
voice=fast
trees=''
seed=$(date +%s)
jobs=$(getconf _NPROCESSORS_ONLN)
builds=("$root/build/release" "$root/build")
while [ $# -gt 0 ]; do
    case $1 in
    --voice) voice=${2:?} && shift 2 ;;
    --trees) trees=${2:?} && shift 2 ;;
    --seed) seed=${2:?} && shift 2 ;;
    --jobs) jobs=${2:?} && shift 2 ;;
    --build) builds=("${2:?}") && shift 2 ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
    esac
done

case $voice in
fast) test=tests/core/condition/tst_evaluators_agree function=agreesOnRandomTrees batch=5000 all=100000 ;;
sql) test=tests/core/condition/tst_three_voices function=agree batch=2000 all=10000 ;;
cli) test=tests/cli/tst_cli_conditions function=answersRandomTrees batch=100 all=2000 ;;
*) usage >&2 && exit 2 ;;
esac
trees=${trees:-$all}

program=''
for build in "${builds[@]}"; do
    candidate=$build/$test
    [ -x "$candidate" ] && program=$candidate && break
done
[ -n "$program" ] || {
    echo "$test is not built: cmake --build --preset release" >&2
    exit 1
}

# Each process runs a batch at a time, so that the guard of Qt Test, which ends a function after five
# minutes, stays far away.
answers=$(mktemp -d)
trap 'rm -rf "$answers"' EXIT
batches=$(((trees + batch - 1) / batch))
echo "seed $seed, $trees trees in $batches batches, $jobs processes"

run_batch() { # number: the batch's place from 0
    local size=$((trees - $1 * batch))
    [ "$size" -le "$batch" ] || size=$batch
    KQ_SEED=$((seed + $1)) KQ_TREES=$size KQ_CLI_TREES=$size "$program" "$function" >"$answers/$1.txt" 2>&1 || {
        grep -A40 'FAIL!' "$answers/$1.txt" || cat "$answers/$1.txt"
        echo "the batch with --voice $voice --seed $((seed + $1)) --trees $size differs"
        return 1
    }
}
export -f run_batch
export voice trees seed batch program function answers

started=$SECONDS
seq 0 $((batches - 1)) | xargs -P "$jobs" -I '{}' bash -c 'run_batch {}'
echo "the $voice voice and the slow one agree on $trees trees ($((SECONDS - started)) s)"
