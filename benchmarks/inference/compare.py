"""Inference through openvino-java against OpenVINO's own benchmark_app: same model, same settings, same library file, in turns.

    python compare.py --model ../../models/cardiac-sax/fp32/model.xml --shape 16,1,128,128 [--runs 7] [--seconds 10] [--json FILE]

Run it with the Python of a virtual environment that has the pinned `openvino` (see README.md), after `mvn package`. Each run is a
process of its own; who goes first changes from round to round, so that a machine that grows warm or busy favours neither.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLASSES = [ROOT / "benchmarks/target/classes", ROOT / "openvino-java/target/classes"]
TARGET = 1.02


def libraries():
    import openvino
    return Path(openvino.__file__).parent / "libs"


def java(settings, java_command):
    missing = [str(folder) for folder in CLASSES if not folder.is_dir()]
    if missing:
        sys.exit(f"{', '.join(missing)} missing: run mvn -q -pl benchmarks -am -DskipTests package first")
    # On two cores that inference keeps busy, the default collector's own threads cost several percent.
    command = [java_command, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", f"-Dopenvino.library.path={libraries()}",
               "-cp", os.pathsep.join(map(str, CLASSES)), "org.septum.benchmarks.inference.InferenceThroughput",
               f"model={settings.model}", f"shape={settings.shape}", f"seconds={settings.seconds}", f"api={settings.api}",
               f"hint={settings.hint}"]
    for name in ("streams", "threads", "requests", "precision"):
        if getattr(settings, name) is not None:
            command.append(f"{name}={getattr(settings, name)}")
    return json.loads(output(command).strip().splitlines()[-1])


def benchmark_app(settings):
    command = [str(Path(sys.executable).with_name("benchmark_app")), "-m", str(settings.model), "-d", "CPU",
               "-shape", f"[{settings.shape}]", "-t", str(settings.seconds), "-api", settings.api.replace("future", "async"),
               "-hint", settings.hint]
    for name, option in (("streams", "-nstreams"), ("threads", "-nthreads"), ("requests", "-nireq"),
                         ("precision", "-infer_precision")):
        if getattr(settings, name) is not None:
            command += [option, str(getattr(settings, name))]
    text = output(command)
    count = int(find(r"Count:\s+(\d+) iterations", text))
    seconds = float(find(r"Duration:\s+([\d.]+) ms", text)) / 1000
    return {"inferences": count, "seconds": seconds, "per_second": count / seconds,
            "median_ms": float(find(r"Median:\s+([\d.]+) ms", text))}


def output(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}")
    return done.stdout


def find(pattern, text):
    match = re.search(pattern, text)
    if not match:
        sys.exit(f"benchmark_app said nothing like {pattern}:\n{text}")
    return match.group(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--shape", required=True, help="of the input, such as 16,1,128,128")
    parser.add_argument("--runs", type=int, default=7, help="rounds of one run each (%(default)s)")
    parser.add_argument("--seconds", type=int, default=10, help="per run (%(default)s)")
    parser.add_argument("--api", choices=["sync", "async", "future"], default="sync")
    parser.add_argument("--hint", choices=["none", "latency", "throughput"], default="none")
    parser.add_argument("--streams", type=int)
    parser.add_argument("--threads", type=int)
    parser.add_argument("--requests", type=int)
    parser.add_argument("--precision", default="f32")
    parser.add_argument("--java", default=default_java())
    parser.add_argument("--json", type=Path, help="write all figures here")
    settings = parser.parse_args()
    report(settings, rounds(settings))


def default_java():
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else shutil.which("java")


def rounds(settings):
    runners = [("openvino-java", lambda: java(settings, settings.java)), ("benchmark_app", lambda: benchmark_app(settings))]
    results = {name: [] for name, _ in runners}
    for number in range(settings.runs):
        for name, runner in runners if number % 2 == 0 else reversed(runners):
            results[name].append(runner())
            latest = results[name][-1]
            print(f"{number + 1}/{settings.runs} {name:14} {latest['per_second']:9.2f} inferences/s, "
                  f"median {latest['median_ms']:.3f} ms", flush=True)
    return results


def report(settings, results):
    per_second = {name: statistics.median(run["per_second"] for run in runs) for name, runs in results.items()}
    pairs = [b["per_second"] / a["per_second"] for a, b in zip(results["openvino-java"], results["benchmark_app"])]
    ratio = statistics.median(pairs)
    for name, value in per_second.items():
        print(f"{name:14} median {value:9.2f} inferences/s of {settings.runs} runs")
    print(f"time per inference, openvino-java / benchmark_app: median of pairs {ratio:.4f} "
          f"(from {min(pairs):.4f} to {max(pairs):.4f}); target at most {TARGET}")
    if settings.json:
        settings.json.write_text(json.dumps({"settings": {k: str(v) for k, v in vars(settings).items()}, "runs": results,
                                             "median_per_second": per_second, "ratio": ratio}, indent=2), encoding="utf-8")
    sys.exit(0 if ratio <= TARGET else 1)


if __name__ == "__main__":
    main()
