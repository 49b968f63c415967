"""Writes encoder.onnx and reader.onnx in int8, with the word table they share in words.bin:
python export.py SHARED ENCODER READER OUT."""

import argparse
import re
import tempfile
from pathlib import Path

import onnx
import torch
from onnx.external_data_helper import set_external_data
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from network import HEADS, HIDDEN, Encoder, Layer, Reader, pretrained
from smooth import samples, smooth

WORDS = 'words.bin'


def plain_attention(self, x, mask):
    """The layer written out, for a graph of plain operators."""
    batch, length, _ = x.shape
    qkv = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
    weights = torch.softmax(qkv[0] @ qkv[1].transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5 + mask, -1)
    x = self.norm1(x + self.out((weights @ qkv[2]).transpose(1, 2).reshape(batch, length, HIDDEN)))
    return self.norm2(x + self.down(nn.functional.gelu(self.up(x))))


class ForReading(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, mask):
        return self.reader(ids, (1.0 - mask.float())[:, None, None, :] * -10000.0)


class ForEncoding(nn.Module):
    """The mean of the last hidden states, of length 1."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids, mask):
        weights = mask.float()
        hidden = self.encoder(ids, (1.0 - weights)[:, None, None, :] * -10000.0)
        mean = (hidden * weights[..., None]).sum(1) / weights.sum(1, keepdim=True)
        return mean / mean.norm(dim=-1, keepdim=True).clamp(min=1e-9)


def export(module: nn.Module, output: str, target: Path):
    with tempfile.TemporaryDirectory() as folder:
        float32 = Path(folder) / 'float32.onnx'
        ids = torch.randint(5, 100, (2, 16))
        axes = {0: 'batch', 1: 'length'}
        torch.onnx.export(
            module.eval(), (ids, torch.ones_like(ids)), str(float32), dynamo=False, opset_version=17,
            input_names=['ids', 'mask'], output_names=[output],
            dynamic_axes={'ids': axes, 'mask': axes, output: axes if output == 'logits' else {0: 'batch'}},
        )  # fmt: skip
        # The channels that smooth.py keeps in 32 bits.
        exact = [node.name for node in onnx.load(float32).graph.node if re.search(r'/(up|down)/(MatMul|Gather)$', node.name)]
        quantize_dynamic(
            float32, target, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul', 'Gather'],
            nodes_to_exclude=exact,
        )  # fmt: skip


def share_words(targets: list[Path]):
    """The word table, the same in both, leaves the two files for one beside them."""
    shared = None
    for target in targets:
        model = onnx.load(target)
        table = max(model.graph.initializer, key=lambda tensor: len(tensor.raw_data))
        shared = shared or table.raw_data
        if table.raw_data != shared:
            raise ValueError('the two word tables differ')
        set_external_data(table, WORDS, offset=0, length=len(shared))
        table.ClearField('raw_data')
        table.data_location = onnx.TensorProto.EXTERNAL
        target.write_bytes(model.SerializeToString())
    (targets[0].parent / WORDS).write_bytes(shared)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('shared', type=Path)
    arguments.add_argument('encoder', type=Path)
    arguments.add_argument('reader', type=Path)
    arguments.add_argument('out', type=Path)
    options = arguments.parse_args()
    encoder = pretrained()
    reader = Reader(encoder.word.num_embeddings)
    encoder.load_state_dict(torch.load(options.encoder))
    reader.load_state_dict(torch.load(options.reader))
    rows = samples(options.shared)
    smooth(encoder, ['query: ' + row['question'] for row in rows] + ['passage: ' + row['context'] for row in rows])
    smooth(reader.encoder, [f'{row["question"]}</s></s>{row["context"]}' for row in rows])
    Layer.forward = plain_attention
    targets = [options.out / 'encoder.onnx', options.out / 'reader.onnx']
    export(ForEncoding(encoder), 'vector', targets[0])
    export(ForReading(reader), 'logits', targets[1])
    share_words(targets)


if __name__ == '__main__':
    main()
