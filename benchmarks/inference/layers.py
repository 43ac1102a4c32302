"""Where an inference spends its time, layer by layer, and with which kernel: one thread, medians.

    python layers.py ../../models/cardiac-sax/int8/model.xml [--batch 2] [--runs 60]

ONEDNN_MAX_CPU_ISA=AVX512_CORE_VNNI shows the same without matrix units. The library gives running means; their differences are used.
"""
import argparse
import collections
import statistics

import numpy as np
import openvino as ov


def layers(file, batch, runs):
    core = ov.Core()
    model = core.read_model(file)
    shape = [batch] + [d.get_length() for d in list(model.inputs[0].partial_shape)[1:]]
    model.reshape(shape)
    compiled = core.compile_model(model, "CPU", {"INFERENCE_PRECISION_HINT": "f32", "NUM_STREAMS": "1", "INFERENCE_NUM_THREADS": "1",
                                                 "PERF_COUNT": "YES", "ENABLE_CPU_PINNING": "NO"})
    request, x = compiled.create_infer_request(), np.random.default_rng(0).normal(0, 1, shape).astype(np.float32)
    means = collections.defaultdict(list)
    for _ in range(runs):
        request.infer([x])
        for layer in request.profiling_info:
            means[layer.node_name, layer.node_type, layer.exec_type].append(layer.real_time.total_seconds() * 1e6)
    for layer, values in means.items():
        sums = [mean * (n + 1) for n, mean in enumerate(values)]
        yield layer, statistics.median(b - a for a, b in zip(sums, sums[1:])) / batch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--batch", type=int, default=2)
    parser.add_argument("--runs", type=int, default=60)
    args = parser.parse_args()
    found = [(layer, us) for layer, us in layers(args.model, args.batch, args.runs) if us >= 1]
    whole, kinds = sum(us for _, us in found), collections.Counter()
    for (name, kind, kernel), us in found:
        kinds[kernel.rsplit("_", 1)[-1].lower()] += us
        print(f"{us:8.0f} us  {us / whole:6.1%}  {kind:24} {kernel:28} {name[:50]}")
    print(f"{whole:8.0f} us a picture; " + ", ".join(f"{kind} {us / whole:.1%}" for kind, us in kinds.most_common()))


if __name__ == "__main__":
    main()
