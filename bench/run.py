#!/usr/bin/python3
"""Measures the program on generated and real data and prints a table with the targets.

    bench/run.py PROGRAM BUILD [--assertions N] [--largest N] [--flight FILE.xz] [--keep FOLDER]

PROGRAM is a Release build of tawatur; BUILD the build folder with -DTAWATUR_BUILD_BENCH=ON, for
bench/generate_case and bench/check_bench. Times are of the wall clock and, in parentheses, of the
processor (user and system): on a machine that others use, believe the second. Memory is the largest
resident set, mapped input included.
"""

import argparse
import hashlib
import json
import lzma
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
FLIGHT = os.path.join(HERE, "../../shared/bench/fusion/flight/claims.csv.xz")
MB = 1_000_000


class Run:
    """One run of a command: seconds, processor seconds, peak bytes, SHA-256 of what it printed."""

    def __init__(self, command, environment=None, stdin=None):
        digest = hashlib.sha256()
        begin = time.monotonic()
        # Output goes through a file: reading a pipe here would take the processor from the program.
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen(
                command, stdout=out, stdin=stdin,
                env={**os.environ, **(environment or {})})
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.wall = time.monotonic() - begin
            out.seek(0)
            while block := out.read(1 << 20):
                digest.update(block)
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)}: status {process.returncode}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024
        self.sha256 = digest.hexdigest()

    def seconds(self):
        return f"{self.wall:.2f} s ({self.cpu:.2f} s)"

    def milliseconds(self):
        return f"{self.wall * 1e3:.0f} ms ({self.cpu * 1e3:.0f} ms)"


class Bench:
    def __init__(self, program, build, folder):
        self.program = program
        self.generator = os.path.join(build, "bench/generate_case")
        self.check_bench = os.path.join(build, "bench/check_bench")
        self.folder = folder

    def row(self, what, target, measured):
        print(f"| {what} | {target} | {measured} |", flush=True)

    def generate(self, name, *options):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            with open(path + ".part", "wb") as out:
                subprocess.run([self.generator, *map(str, options)], stdout=out, check=True)
            os.rename(path + ".part", path)
        return path

    def check(self, path, threads=1):
        return Run([self.program, "check", path, "--threads", str(threads), "--progress", "never"])

    def flight(self, packed):
        if not os.path.exists(packed):
            print(f"| flight CSV | ≤ 3 s, ≤ 1 GB | skipped: {packed} is not there |")
            return
        path = os.path.join(self.folder, "flight.csv")
        if not os.path.exists(path):
            with lzma.open(packed) as source, open(path + ".part", "wb") as out:
                shutil.copyfileobj(source, out, 1 << 20)
            os.rename(path + ".part", path)
        run = self.check(path)
        self.row("flight CSV: `check`", "≤ 3 s, ≤ 1 GB", f"{run.seconds()}, {run.peak / MB:.0f} MB")
        bytes_order = {"LC_ALL": "C"}
        sort = Run(["sort", "-u", "--parallel=1", "-o", os.devnull, path], bytes_order)
        self.row("… `LC_ALL=C sort -u` of the file", "beside it",
                 f"{sort.seconds()}, {sort.peak / MB:.0f} MB")
        group = "{n[$2 FS $3 FS $4]++} END {for (k in n) groups++; print groups}"
        awk = Run(["awk", "-F,", group, path], bytes_order)
        self.row("… `awk`, counting object, attribute, value", "beside it",
                 f"{awk.seconds()}, {awk.peak / MB:.0f} MB")

    def million(self, assertions):
        path = self.generate(f"case-{assertions}.json", "--claims", assertions // 5)
        one = self.check(path)
        two = self.check(path, 2)
        shown = f"{assertions:,}"
        self.row(f"case JSON, {shown} assertions: end to end", "≥ 250,000 a second",
                 f"{assertions / one.wall:,.0f} ({assertions / one.cpu:,.0f}) a second")
        self.row("… memory", "< 700 bytes each", f"{one.peak / assertions:.0f} bytes each")
        self.row("… two threads", "≥ 1.7 times one", f"{one.wall / two.wall:.2f} times")
        same = "identical" if one.sha256 == two.sha256 else "DIFFERENT"
        self.row("… bytes of both", "identical", same)

    def curve(self, largest):
        assertions = 10_000
        while assertions <= largest:
            path = self.generate(f"case-{assertions}.json", "--claims", assertions // 5)
            run = self.check(path)
            self.row(f"{assertions:,} assertions end to end", "linear",
                     f"{run.seconds()}, {run.cpu / assertions * 1e6:.2f} µs each, "
                     f"{run.peak / assertions:.0f} bytes each")
            assertions *= 10

    def checking(self):
        out = subprocess.run([self.check_bench, "--benchmark_format=json"], check=True,
                             stdout=subprocess.PIPE).stdout
        targets = {"check_claims/assertions:1000000/chains:0": "≥ 1,000,000 a second",
                   "one_claim/dense_chains/documents:10000": "< 200 ms",
                   "one_claim/lines/documents:200": "< 20 ms"}
        for one in json.loads(out)["benchmarks"]:
            name = one["name"]
            if name.startswith("check_claims"):
                measured = f"{one['items_per_second']:,.0f} assertions a second"
            else:
                measured = f"{one['cpu_time']:.2f} ms"
            self.row(f"checking alone: `{name}`", targets.get(name, ""), measured)

    def hard_claims(self):
        dense = self.generate("dense.json", "--shape", "dense-chains", "--documents", 10_000)
        lines = self.generate("lines.json", "--shape", "lines", "--lines", 200)
        self.row("dense chains of 10,000 documents, whole `check`", "", self.check(dense).milliseconds())
        self.row("200 lines, whole `check`", "", self.check(lines).milliseconds())
        for path, what in ((lines, "200 lines"), (dense, "dense chains")):
            svg = os.path.join(self.folder, "graph.svg")
            run = Run([self.program, "graph", path, "--claim", "c", "--max-nodes", "300",
                       "--output", svg])
            self.row(f"SVG of at most 300 nodes, {what}", "< 1 s", run.milliseconds())


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("build")
    options.add_argument("--assertions", type=int, default=1_000_000)
    options.add_argument("--largest", type=int, default=10_000_000, help="end of the curve")
    options.add_argument("--flight", default=FLIGHT)
    options.add_argument("--keep", help="folder for generated files, which then stay")
    chosen = options.parse_args()
    folder = chosen.keep or tempfile.mkdtemp(prefix="tawatur-bench-")
    os.makedirs(folder, exist_ok=True)
    try:
        bench = Bench(os.path.abspath(chosen.program), os.path.abspath(chosen.build), folder)
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} processors, {platform.machine()}, load {load:.1f}. "
              "Wall clock, processor time in parentheses.\n")
        print("| what | target | measured |\n|---|---|---|")
        bench.flight(chosen.flight)
        bench.million(chosen.assertions)
        bench.curve(chosen.largest)
        bench.hard_claims()
        bench.checking()
    finally:
        if not chosen.keep:
            shutil.rmtree(folder)


main()
