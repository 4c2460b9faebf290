#!/usr/bin/env python3
"""Lets the product, the bare scan and the peers answer the same questions in turn; see peers.sh.

usage: peers.py ENGINES.json TURNS

ENGINES.json: {name: {"command": [...], "folder": ...}}. Every engine is a server: a question's name
a line on standard input, "milliseconds value" a line on standard output. Prints one line a question,
then the ratios of goals G2 and G3 of performance.md. Exit status 1 where two engines disagree.
"""
import json
import math
import statistics
import subprocess
import sys

QUESTIONS = [f"Q{i}" for i in range(1, 16)]
OF_CONTRACT = {"Q12": "Q12c", "Q14": "Q14c"}
# Orders gone through one by one, as SQL on raw rows does: nothing that was added up before helps.
RAW_ROWS = {"Q3": "Q3r", "Q6": "Q6r", "Q8": "Q8r", "Q14": "Q14r", "Q15": "Q15"}
SLOW_MS = 4000  # slower ones get three turns


class Engine:
    """One server, and how it names the questions."""

    def __init__(self, server, prefix="", renamed=None):
        self.server = server
        self.prefix = prefix
        self.renamed = renamed or {}

    def name(self, question):
        return self.renamed.get(question, question)

    def ask(self, question):
        """Milliseconds and value, and under which name the value can be compared."""
        name = self.name(question)
        self.server.stdin.write(f"{self.prefix}{name}\n")
        self.server.stdin.flush()
        words = self.server.stdout.readline().split()
        if len(words) != 2 or words[0] == "ERR":
            return None, None, name
        return float(words[0]), float(words[1]), name


def start(specs):
    engines = {}
    for key, spec in specs.items():
        server = subprocess.Popen(spec["command"], cwd=spec["folder"], text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL)
        if key in ("sqlite", "duckdb"):
            engines[f"{key} raw"] = Engine(server, "raw.", OF_CONTRACT)
            engines[f"{key} summary"] = Engine(server, "sum.", {"Q12": "Q12c"})
        elif key == "polars":
            engines["polars"] = Engine(server, "raw.")
        elif key == "product":
            engines[key] = Engine(server, "", OF_CONTRACT)
            engines["product raw rows"] = Engine(server, "", RAW_ROWS)
        else:
            engines[key] = Engine(server)
    return engines


class Values:
    """What the engines answered, by the question as it was put."""

    def __init__(self):
        self.by_name = {}

    def add(self, name, engine, value):
        name = {"Q3r": "Q3", "Q6r": "Q6", "Q8r": "Q8", "Q14r": "Q14c"}.get(name, name)
        if value is not None:
            self.by_name.setdefault(name, {})[engine] = value

    def report(self):
        differ = {n: v for n, v in self.by_name.items() if len(set(v.values())) > 1}
        for name, values in differ.items():
            print(f"{name} DIFFERS: {values}")
        if not differ:
            answers = sum(len(v) for v in self.by_name.values())
            print(f"same counts: all engines agree, {len(self.by_name)} questions, {answers} answers")
        return not differ


def take_turns(engines, question, turns, values):
    """Median milliseconds of each engine that answers."""
    times = {}
    warm = {}
    for key, engine in engines.items():
        warm[key], value, name = engine.ask(question)
        values.add(name, key, value)
    for turn in range(turns):
        for key, engine in engines.items():
            if warm[key] is not None and (turn < 3 or warm[key] <= SLOW_MS):
                times.setdefault(key, []).append(engine.ask(question)[0])
    return {key: statistics.median(t) for key, t in times.items()}


def geomean(ratios):
    return math.exp(sum(math.log(r) for r in ratios) / len(ratios))


def ratios(medians, numerator, denominator, questions):
    return {q: medians[q][numerator] / medians[q][denominator] for q in questions
            if numerator in medians.get(q, {}) and denominator in medians.get(q, {})}


def line(title, found, at_least=None):
    if not found:
        return
    low = min(found, key=found.get)
    high = max(found, key=found.get)
    goal = f", goal {at_least}" if at_least else ""
    print(f"{title}: geomean {geomean(found.values()):.2f}, smallest {found[low]:.2f} ({low}), "
          f"largest {found[high]:.2f} ({high}){goal}")


def summary(medians):
    bare = ratios(medians, "product", "bare scan", QUESTIONS)
    line("G2 product / bare scan", bare, "no more than 2 each")
    if bare:
        over = [f"{q} {r:.1f}" for q, r in bare.items() if r > 2]
        print("   over 2: " + (", ".join(over) or "none"))
    like = [q for q in QUESTIONS[:14] if q != "Q5"]
    line("G3 like for like, same summary: DuckDB 2 threads / product",
         ratios(medians, "duckdb summary", "product", like), "5, none under 1")
    line("G3 like for like, raw rows: DuckDB 2 threads / product",
         ratios(medians, "duckdb raw", "product raw rows", RAW_ROWS), "5, none under 2")
    for peer, goal in (("sqlite raw", 100), ("sqlite summary", 50), ("duckdb raw", 50),
                       ("polars", None)):
        line(f"G3 what precomputation buys: {peer} / product",
             ratios(medians, peer, "product", QUESTIONS), goal)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        engines = start(json.load(file))
    turns = int(sys.argv[2])
    values = Values()
    medians = {}
    for question in QUESTIONS:
        taking_part = {key: engine for key, engine in engines.items()
                       if key != "product raw rows" or question in RAW_ROWS}
        medians[question] = take_turns(taking_part, question, turns, values)
        of = medians[question]
        text = f"{question:4} product {of['product']:.3f} ms"
        if "bare scan" in of:
            text += f"  bare scan {of['bare scan']:.3f} ms, ratio {of['product'] / of['bare scan']:.2f}"
        peak, columns, _ = Engine(engines["product"].server).ask("memory")
        text += f"  peak {peak:.0f} MB"
        others = [f"{key} {of[key] / of['product']:.1f}x" for key in of
                  if key not in ("product", "bare scan", "product raw rows")]
        if "product raw rows" in of:
            others.insert(0, f"product raw rows {of['product raw rows']:.3f} ms")
        print("; ".join([text] + others), flush=True)
    # The same question put both ways, so that each engine is compared with every other.
    for key in ("product", "sqlite raw", "duckdb raw"):
        for question in ("Q12", "Q14"):
            if key in engines and not (key == "product" and question == "Q12"):
                engine = Engine(engines[key].server, engines[key].prefix)
                _, value, name = engine.ask(question)
                values.add(name, key, value)
    print(f"product: columns {columns:.0f} MB; the peak includes reading the data")
    summary(medians)
    sys.exit(0 if values.report() else 1)


main()
