#!/usr/bin/env bash
# The product beside its peers: the same questions on the same data, in turn. Prints for each question
# the product's time, its ratio to a bare scan and how much slower the peers are, then the ratios of
# goals G2 and G3 of performance.md; fails where two of them count differently.
#
#   tests/bench/peers.sh FOLDER [CUSTOMERS [TURNS]]
#
# FOLDER keeps data and programs (about 1 GB for 100,000 customers, 8 GB for a million). DuckDB and
# Polars are used where FOLDER has them: cd FOLDER && npm install @duckdb/node-api nodejs-polars
# PEERS: the folder with their scripts; BUILD: where khachquen-peer was built.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
peers=${PEERS:-$root/../shared/peers/perf}
product=$(cd "${BUILD:-$root/build}" && pwd)/tests/bench/khachquen-peer
[ $# -ge 1 ] || { echo "usage: peers.sh FOLDER [CUSTOMERS [TURNS]]" >&2; exit 2; }
customers=${2:-100000}
turns=${3:-5}
[ -d "$peers" ] || { echo "absent: the peers' scripts ($peers)" >&2; exit 1; }
peers=$(cd "$peers" && pwd)
[ -x "$product" ] || { echo "absent: the product ($product); build khachquen-peer" >&2; exit 1; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
data=$folder/$customers
mkdir -p "$folder/bin" "$data"

build() { # build NAME FLAGS...
    local name=$1
    shift
    [ -x "$folder/bin/$name" ] || ${CXX:-g++} -O2 -o "$folder/bin/$name" "$peers/$name.cpp" "$@" 2>/dev/null
}

build gen
[ -s "$data/order_lines.csv" ] || "$folder/bin/gen" "$data" "$customers" "$((customers * 10))"
cat "$peers/queries.txt" "$root/tests/bench/peer_queries.txt" > "$folder/queries.txt"

engines="{\"product\": {\"command\": [\"$product\", \"$data\"], \"folder\": \"$folder\"}"
add() { # add NAME COMMAND...
    local name=$1 words
    shift
    words=$(printf '"%s", ' "$@")
    engines+=", \"$name\": {\"command\": [${words%, }], \"folder\": \"$folder\"}"
}

level=x86-64-v2
grep -qw avx2 /proc/cpuinfo 2>/dev/null && level=x86-64-v3
if build col -std=c++20 -O3 "-march=$level" -lpthread; then
    add "bare scan" "$folder/bin/col" "$data"
else
    echo "absent: the bare scan, which this compiler does not build"
fi
if build load_sqlite -lsqlite3 && build bench_sqlite -lsqlite3; then
    [ -s "$data/s.db" ] || "$folder/bin/load_sqlite" "$data/s.db" "$data" > "$data/sqlite.log" 2>&1
    add sqlite "$folder/bin/bench_sqlite" "$data/s.db" "$folder/queries.txt"
else
    echo "absent: SQLite, whose header or library is not installed"
fi
cd "$folder" # where node looks for modules
[ -f package.json ] || echo '{}' > package.json
has() { command -v node > /dev/null && node -e "require('$1')" > /dev/null 2>&1; }
if has @duckdb/node-api; then
    [ -s "$data/d.duckdb" ] || node "$peers/duck.mjs" load "$data" 2 > "$data/duckdb.log"
    add duckdb node "$peers/duck.mjs" mem "$data" 2 "$folder/queries.txt"
else
    echo "absent: DuckDB (node, or its module @duckdb/node-api)"
fi
if has nodejs-polars; then
    add polars node "$peers/polars.mjs" "$data"
else
    echo "absent: Polars (node, or its module nodejs-polars)"
fi

echo "$engines}" > "$folder/engines.json"
POLARS_MAX_THREADS=2 python3 "$root/tests/bench/peers.py" "$folder/engines.json" "$turns"
