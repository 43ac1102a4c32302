"""One other runtime on the network of a model package. `septum bench` starts it and measures in turns with it.

    python peer.py --peer onnxruntime-int8 --package models/cardiac-sax --batch 2 --threads 2

Prints {"ready": what it is} or {"missing": why not} as a line of JSON; then, for each line with a number of seconds on standard input, a
line {"images_per_second": …}. ONNX Runtime and PyTorch get the network from the FP32 IR (graph.py) and are checked against it; ONNX
Runtime's INT8 is its own static quantization, 8-bit activations and weights by channel, as its documentation advises for x86.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

TOLERANCE = 1e-3


def say(**answer):
    print(json.dumps(answer), flush=True)


def timed(run, batch, seconds, workers=1):
    """Pictures a second of `workers` threads that each call run() again and again."""
    counts = [0] * workers
    start = time.perf_counter()

    def work(n):
        while time.perf_counter() - start < seconds:
            run()
            counts[n] += 1
    threads = [threading.Thread(target=work, args=(n,)) for n in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) * batch / (time.perf_counter() - start)


def reference(args):
    """The FP32 IR, an input, and what OpenVINO answers."""
    import numpy as np
    import openvino as ov
    model = ov.Core().read_model(args.package / "fp32/model.xml")
    shape = [args.batch] + [int(d.get_length()) for d in list(model.inputs[0].partial_shape)[1:]]
    x = np.random.default_rng(1).normal(0, 1, shape).astype(np.float32)
    expected = ov.Core().compile_model(model, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})(x)[0]
    return model, x, expected


def check(actual, expected):
    worst = float(abs(actual - expected).max())
    if not worst < TOLERANCE * max(1.0, float(abs(expected).max())):
        sys.exit(f"computes another network: off by {worst}")


def onnxruntime(args, quantized):
    import onnxruntime as ort
    import graph
    model, x, expected = reference(args)
    folder = pathlib.Path(tempfile.mkdtemp())
    graph.to_onnx(model, args.batch, folder / "fp32.onnx")
    name = model.inputs[0].get_node().get_friendly_name()
    check(ort.InferenceSession(folder / "fp32.onnx", providers=["CPUExecutionProvider"]).run(None, {name: x})[0], expected)
    file = quantize(folder, name, x.shape) if quantized else folder / "fp32.onnx"
    runs = []
    for workers in {1, args.threads}:
        options = ort.SessionOptions()
        options.intra_op_num_threads = args.threads // workers
        session = ort.InferenceSession(file, options, providers=["CPUExecutionProvider"])
        runs.append((workers, lambda session=session: session.run(None, {name: x})))
    return f"ONNX Runtime {ort.__version__}, {'INT8' if quantized else 'FP32'}", best_of(runs, args)


def quantize(folder, name, shape):
    import numpy as np
    from onnxruntime import quantization as q

    class Random(q.CalibrationDataReader):
        def __init__(self):
            rng = np.random.default_rng(2)
            self.batches = iter([{name: rng.normal(0, 1, shape).astype(np.float32)} for _ in range(8)])

        def get_next(self):
            return next(self.batches, None)
    q.quantize_static(folder / "fp32.onnx", folder / "int8.onnx", Random(), quant_format=q.QuantFormat.QDQ, per_channel=True,
                      activation_type=q.QuantType.QUInt8, weight_type=q.QuantType.QInt8)
    return folder / "int8.onnx"


def pytorch(args):
    import torch
    import graph
    model, x, expected = reference(args)
    network = graph.to_torch(model)
    torch.set_num_threads(args.threads)
    x = torch.from_numpy(x)
    with torch.inference_mode():
        check(network(x).numpy(), expected)

    def run(x):
        with torch.inference_mode():
            network(x)
    last = x.to(memory_format=torch.channels_last)
    return f"PyTorch {torch.__version__.split('+')[0]}, FP32", best_of([(1, lambda: run(x)), (1, lambda: run(last))], args)


def best_of(runs, args):
    """The quickest of several ways to use a runtime."""
    rates = [timed(run, args.batch, 1, workers) for workers, run in runs]
    workers, run = runs[rates.index(max(rates))]
    return lambda seconds: timed(run, args.batch, seconds, workers)


def benchmark_app(args, precision):
    import openvino as ov
    program = pathlib.Path(sys.executable).with_name("benchmark_app")
    if not program.exists():
        raise ImportError(f"{program} is not there")
    model = ov.Core().read_model(args.package / precision / "model.xml")
    shape = ",".join([str(args.batch)] + [str(d.get_length()) for d in list(model.inputs[0].partial_shape)[1:]])

    def measure(seconds):
        config = pathlib.Path(tempfile.mkdtemp()) / "pinning.json"
        config.write_text('{"CPU": {"ENABLE_CPU_PINNING": "NO"}}')
        done = subprocess.run([program, "-m", args.package / precision / "model.xml", "-d", "CPU", "-shape", f"[{shape}]",
                               "-t", str(max(1, round(seconds))), "-hint", "none", "-nstreams", str(args.threads), "-nthreads",
                               str(args.threads), "-nireq", str(2 * args.threads), "-infer_precision", "f32", "-load_config", config],
                              capture_output=True, text=True, check=True)
        return int(re.search(r"Count:\s+(\d+)", done.stdout)[1]) * args.batch / (
            float(re.search(r"Duration:\s+([\d.]+) ms", done.stdout)[1]) / 1000)
    return f"benchmark_app {ov.__version__.split('-')[0]}, {precision.upper()}", measure


PEERS = {"benchmark_app-int8": lambda a: benchmark_app(a, "int8"), "benchmark_app-fp32": lambda a: benchmark_app(a, "fp32"),
         "onnxruntime-int8": lambda a: onnxruntime(a, True), "onnxruntime-fp32": lambda a: onnxruntime(a, False), "pytorch-fp32": pytorch}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", choices=PEERS, required=True)
    parser.add_argument("--package", type=pathlib.Path, required=True)
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--threads", type=int, required=True)
    args = parser.parse_args()
    try:
        title, measure = PEERS[args.peer](args)
    except ImportError as e:
        say(missing=str(e))
        return
    say(ready=title)
    for line in sys.stdin:
        say(images_per_second=measure(float(line)))


if __name__ == "__main__":
    main()
