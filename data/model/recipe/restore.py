"""Weights to go on from, read back out of what landed: python restore.py ../reader.onnx reader.pt (or ../encoder.onnx encoder.pt).

They are the int8 weights times their scales, so they differ from the ones that were trained by half a step of int8."""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from network import LAYERS, Reader, pretrained

MATRICES = ['qkv', 'out', 'up', 'down']


def restore(path: Path) -> dict[str, torch.Tensor]:
    """The state of a Reader or an Encoder. The export keeps the names of all but the matrices, which stand in its order."""
    graph = onnx.load(path).graph
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    encoder, is_reader = pretrained(), graph.output[0].name == 'logits'
    model = Reader(encoder.word.num_embeddings) if is_reader else encoder
    module = 'reader' if is_reader else 'encoder'
    layers = [f'{"encoder." if is_reader else ""}layers.{i}.{name}' for i in range(LAYERS) for name in MATRICES]
    matrices = [f'{name}.weight' for name in layers + ['head'] * is_reader]
    state = {}
    stored = [node.input[1] for node in graph.node if node.op_type == 'MatMulInteger']
    for name, quantized in zip(matrices, stored, strict=True):
        scale = tensors[quantized.removesuffix('quantized') + 'scale']
        zero_point = tensors[quantized.removesuffix('quantized') + 'zero_point']
        weight = ((tensors[quantized] - zero_point.astype(np.float32)) * scale).T
        stem = f'{module}.{name.removesuffix(".weight")}'
        weight = (weight * tensors.get(f'{stem}.inverse', 1)).astype(np.float32)
        if f'{stem}.outliers' in tensors:
            weight[:, tensors[f'{stem}.outliers']] = tensors[f'{stem}.exact'].T
        state[name] = torch.from_numpy(weight)
    for name, before in model.state_dict().items():
        if name.endswith('word.weight'):
            # No training changes the word table.
            state[name] = encoder.word.weight.detach() if is_reader else before
        elif name not in state:
            stem, kind = name.rsplit('.', 1)
            smoothed = f'{module}.{stem}.linear.{kind}'
            state[name] = torch.from_numpy(tensors.get(smoothed, tensors.get(f'{module}.{name}')).copy())
    return state


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('network', type=Path)
    arguments.add_argument('out', type=Path)
    options = arguments.parse_args()
    torch.save(restore(options.network), options.out)


if __name__ == '__main__':
    main()
