#!/bin/sh
# All speed figures of docs/figures.md on this machine:  benchmarks/inference/all.sh PYTHON OUT [STUDY]
# PYTHON has what requirements.txt names; OUT is a folder for logs; STUDY a short-axis cine (the sample study without it).
# Run on a quiet machine, after ./septum was built once and `mvn -q -pl benchmarks -am -DskipTests package`. Takes about 20 minutes.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd)
python=$1
out=$2
study=${3:-}
mkdir -p "$out"
compare=$root/benchmarks/inference/compare.py
model=$root/models/cardiac-sax

step() {
    printf '== %s\n' "$1"
}

# Milliseconds a command takes by the clock, N times; the median comes last.
clocked() {
    n=$1
    shift
    "$python" - "$n" "$@" <<'PYTHON'
import statistics, subprocess, sys, time
taken = []
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL)
    taken.append((time.perf_counter() - start) * 1000)
print(" ".join(f"{t:.0f}" for t in taken), "ms, median", f"{statistics.median(taken):.0f}")
PYTHON
}

step "septum bench, with whatever this processor has"
"$root/septum" bench --python "$python" ${study:+"$study"} | tee "$out/bench.txt"
step "septum bench without matrix units (AVX-512 VNNI at most)"
ONEDNN_MAX_CPU_ISA=AVX512_CORE_VNNI "$root/septum" bench --python "$python" ${study:+"$study"} | tee "$out/bench-vnni.txt"

step "Java against benchmark_app, INT8, as many requests as streams and twice as many"
shape=$("$python" -c "import openvino as ov, sys; print('2,' + ','.join(str(d.get_length()) for d in list(ov.Core().read_model(sys.argv[1]).inputs[0].partial_shape)[1:]))" "$model/int8/model.xml")
streams=$(nproc)
for requests in "$streams" $((2 * streams)); do
    "$python" "$compare" --model "$model/int8/model.xml" --shape "$shape" --api async --streams "$streams" --threads "$streams" \
        --requests "$requests" --runs 7 --seconds 8 --json "$out/compare-$requests.json" | tee "$out/compare-$requests.txt" || true
done

step "Dense-UNet at 288 x 288"
[ -f "$out/dense-unet/int8/model.xml" ] || "$python" "$root/benchmarks/inference/dense_unet.py" --out "$out/dense-unet"
"$root/septum" bench --network "$out/dense-unet" | tee "$out/dense.txt"
ONEDNN_MAX_CPU_ISA=AVX512_CORE_VNNI "$root/septum" bench --network "$out/dense-unet" | tee "$out/dense-vnni.txt"

step "layers of the INT8 network"
"$python" "$root/benchmarks/inference/layers.py" "$model/int8/model.xml" | tee "$out/layers.txt"

step "cold analysis, all result files"
sample=${study:-${XDG_DATA_HOME:-$HOME/.local/share}/septum/samples/beating-heart-1}
clocked 5 "$root/septum" analyze "$sample" --out "$out/result" | tee "$out/cold.txt"
step "the same with the serial collector, in turns (the launcher uses the JDK's default)"
for i in 1 2 3; do
    for collector in UseSerialGC UseG1GC; do
        printf '%s ' "$collector"
        JAVA_TOOL_OPTIONS=-XX:+$collector clocked 1 "$root/septum" analyze "$sample" --out "$out/result" 2>/dev/null
    done
done | tee "$out/collectors.txt"
step "first frame of the window"
for i in 1 2 3 4 5 6 7; do "$root/septum" window --first-frame; done | tee "$out/first-frame.txt"
step "frames of the window while it analyses"
"$root/septum" window --frame-rate "$sample" | tee "$out/frame-rate.txt"
