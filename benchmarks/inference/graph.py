"""An OpenVINO IR as the same network in ONNX and in PyTorch: what ours are compared with must compute the same.

Knows the operations that plain convolutional networks are made of, and says so where it meets another.
"""
import numpy as np


def operations(model):
    """The operations in the order they run, each as (name, type, input names, node); constants as arrays by name."""
    constants, found = {}, []
    for node in model.get_ordered_ops():
        kind = node.get_type_name()
        key = node.get_friendly_name()
        sources = [value.get_node().get_friendly_name() for value in node.input_values()]
        if kind == "Constant":
            constants[key] = np.array(node.data)
        elif kind == "Convert" and sources[0] in constants:
            constants[key] = constants[sources[0]].astype(np.float32)
        else:
            found.append((key, kind, sources, node))
    return found, constants


def spatial(node):
    a = node.get_attributes()
    return {k: [int(v) for v in a[k]] for k in ("strides", "pads_begin", "pads_end", "dilations", "kernel") if k in a}


def unknown(kind, key):
    raise SystemExit(f"{kind} ({key}) is an operation this comparison does not know")


def to_onnx(model, batch, path):
    """Writes the network as ONNX, opset 17, with a fixed batch."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    found, constants = operations(model)
    shape = [batch] + [int(d.get_length()) for d in list(model.inputs[0].partial_shape)[1:]]
    nodes, used, inputs, outputs = [], set(), [], []
    for key, kind, sources, node in found:
        used.update(s for s in sources if s in constants)
        s = spatial(node) if kind in ("Convolution", "ConvolutionBackpropData", "MaxPool") else {}
        pads = s.get("pads_begin", []) + s.get("pads_end", [])
        if kind == "Parameter":
            inputs.append(helper.make_tensor_value_info(key, TensorProto.FLOAT, shape))
        elif kind == "Result":
            outputs.append(sources[0])
        elif kind == "Convolution":
            nodes.append(helper.make_node("Conv", sources, [key], strides=s["strides"], pads=pads, dilations=s["dilations"]))
        elif kind == "ConvolutionBackpropData":
            nodes.append(helper.make_node("ConvTranspose", sources[:2], [key], strides=s["strides"], pads=pads))
        elif kind == "MaxPool":
            nodes.append(helper.make_node("MaxPool", sources, [key], kernel_shape=s["kernel"], strides=s["strides"], pads=pads))
        elif kind in ("Relu", "Add", "Multiply"):
            nodes.append(helper.make_node({"Relu": "Relu", "Add": "Add", "Multiply": "Mul"}[kind], sources, [key]))
        elif kind == "Concat":
            nodes.append(helper.make_node("Concat", sources, [key], axis=int(node.get_attributes()["axis"])))
        else:
            unknown(kind, key)
    graph = helper.make_graph(nodes, "network", inputs, [helper.make_tensor_value_info(o, TensorProto.FLOAT, None) for o in outputs],
                              [numpy_helper.from_array(constants[c].astype(np.float32), c) for c in sorted(used)])
    fold_biases(graph)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), path)
    return shape


def fold_biases(graph):
    """A convolution followed by the addition of a constant becomes a convolution with a bias, as exporters write it."""
    from onnx import numpy_helper
    constants = {i.name: i for i in graph.initializer}
    readers = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    for node in [n for n in graph.node if n.op_type in ("Conv", "ConvTranspose")]:
        after = readers.get(node.output[0], [])
        if len(after) == 1 and after[0].op_type == "Add":
            add = after[0]
            bias = next((n for n in add.input if n in constants), None)
            if bias:
                flat = numpy_helper.to_array(constants[bias]).reshape(-1)
                constants[bias].CopyFrom(numpy_helper.from_array(flat, bias))
                node.input.append(bias)
                node.output[0] = add.output[0]
                graph.node.remove(add)


def to_torch(model):
    """A function from a tensor to a tensor that computes what the IR does."""
    import torch
    from torch.nn import functional as F
    found, constants = operations(model)
    weights = {k: torch.from_numpy(np.ascontiguousarray(v.astype(np.float32))) for k, v in constants.items()}
    steps, biased = [], biases(found, constants)
    for key, kind, sources, node in found:
        s = spatial(node) if kind in ("Convolution", "ConvolutionBackpropData", "MaxPool") else {}
        bias = weights[biased[key][1]].reshape(-1) if key in biased else None
        if kind == "Convolution":
            steps.append((key, sources[:1], lambda x, w=weights[sources[1]], s=s, b=bias:
                          F.conv2d(x, w, b, s["strides"], s["pads_begin"], s["dilations"])))
        elif kind == "ConvolutionBackpropData":
            steps.append((key, sources[:1], lambda x, w=weights[sources[1]], s=s, b=bias:
                          F.conv_transpose2d(x, w, b, s["strides"], s["pads_begin"])))
        elif kind == "MaxPool":
            steps.append((key, sources, lambda x, s=s: F.max_pool2d(x, s["kernel"], s["strides"], s["pads_begin"])))
        elif kind == "Relu":
            steps.append((key, sources, lambda x: F.relu(x, inplace=True)))
        elif kind == "Concat":
            steps.append((key, sources, lambda *x: torch.cat(x, 1)))
        elif kind in ("Add", "Multiply") and key not in [a for a, _ in biased.values()]:
            steps.append((key, sources, torch.add if kind == "Add" else torch.mul))
        elif kind == "Add":
            steps.append((key, [next(n for n in sources if n not in constants)], lambda x: x))
        elif kind not in ("Parameter", "Result"):
            unknown(kind, key)
    first = next(key for key, kind, _, _ in found if kind == "Parameter")
    last = next(sources[0] for _, kind, sources, _ in found if kind == "Result")

    def run(x):
        values = dict(weights) | {first: x}
        for key, sources, step in steps:
            values[key] = step(*[values[n] for n in sources])
        return values[last]
    return run


def biases(found, constants):
    """By convolution: the addition of a constant that follows it, and that constant."""
    readers = {}
    for key, kind, sources, _ in found:
        for name in sources:
            readers.setdefault(name, []).append((key, kind, sources))
    result = {}
    for key, kind, _, _ in found:
        after = readers.get(key, [])
        if kind in ("Convolution", "ConvolutionBackpropData") and len(after) == 1 and after[0][1] == "Add":
            bias = next((n for n in after[0][2] if n in constants), None)
            if bias:
                result[key] = (after[0][0], bias)
    return result
