"""Trains the reader: python train.py SHARED OUT --minutes 100. First the whole mixture, then the best of it."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import mixture
from network import BOS, EOS, PAD, Reader, pretrained, tokenizer

MAX_TOKENS, MAX_QUESTION_TOKENS, BATCH_TOKENS = 224, 64, 3072
LEARNING_RATE, WARM_UP_STEPS = 1.2e-4, 100


def encode(example, pieces):
    """Token ids, the targets (start, end), and where the passage begins."""
    question = pieces.encode(example.question).ids[:MAX_QUESTION_TOKENS]
    passage = pieces.encode(example.context)
    ids, offsets = passage.ids, passage.offsets
    room = MAX_TOKENS - len(question) - 4
    begin, first = len(question) + 3, 0
    target = (0, 0)
    if example.span == mixture.SOMEWHERE:
        target = (-1, -1)
    elif example.span:
        start, end = example.span
        start_token = next((i for i, (_, e) in enumerate(offsets) if e > start), None)
        end_token = next((i for i in reversed(range(len(offsets))) if offsets[i][0] < end), None)
        if start_token is None or end_token is None or end_token < start_token or end_token - start_token >= room:
            return None
        if len(ids) > room:
            lowest, highest = max(0, end_token - room + 1), min(start_token, len(ids) - room)
            first = random.randint(min(lowest, highest), max(lowest, highest))
        target = (start_token - first + begin, end_token - first + begin)
    elif len(ids) > room:
        first = random.randint(0, len(ids) - room)
    return [BOS, *question, EOS, EOS, *ids[first : first + room], EOS], target, begin


def batches(items):
    """Batches of items of about equal length, for ever, in random order."""
    while True:
        order = random.sample(range(len(items)), len(items))
        made = []
        for at in range(0, len(order), 2000):
            batch, longest = [], 0
            for i in sorted(order[at : at + 2000], key=lambda i: len(items[i][0])):
                length = len(items[i][0])
                if batch and max(longest, length) * (len(batch) + 1) > BATCH_TOKENS:
                    made.append(batch)
                    batch, longest = [], 0
                batch.append(items[i])
                longest = max(longest, length)
            made.append(batch)
        random.shuffle(made)
        yield from made


def loss_of(reader, batch):
    length = max(len(ids) for ids, _, _ in batch)
    ids = torch.full((len(batch), length), PAD)
    allowed = torch.zeros(len(batch), length, dtype=torch.bool)
    for row, (tokens, _, begin) in enumerate(batch):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        allowed[row, 0] = True
        allowed[row, begin : len(tokens) - 1] = True
    targets = torch.tensor([target for _, target, _ in batch])
    with torch.autocast('cpu', torch.bfloat16):
        logits = reader(ids, (ids != PAD)[:, None, None, :])
    logs = F.log_softmax(logits.float().masked_fill(~allowed[..., None], -1e4), dim=1)
    marked = logs.gather(1, targets.clamp(min=0)[:, None, :]).squeeze(1)
    # Known to be in the passage, not where: anything but "not here".
    somewhere = torch.log1p(-logs[:, 0].exp().clamp(max=1 - 1e-5))
    return -torch.where(targets < 0, somewhere, marked).mean()


def items_of(examples, pieces):
    return [item for example in examples if (item := encode(example, pieces))]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('shared', type=Path)
    arguments.add_argument('out', type=Path)
    arguments.add_argument('--minutes', type=float, default=100)
    arguments.add_argument('--init', type=Path, help='a reader to go on from')
    arguments.add_argument('--main-share', type=float, default=0.6, help='of the time')
    arguments.add_argument('--seed', type=int, default=11, help='another one for each round, or it sees the same examples')
    arguments.add_argument('--learning-rate', type=float, default=LEARNING_RATE, help='at its highest')
    arguments.add_argument('--threads', type=int, default=2)
    arguments.add_argument('--structured', type=Path, help='made-up tables and lists, see structured.py')
    options = arguments.parse_args()
    random.seed(options.seed)
    torch.manual_seed(11)
    torch.set_num_threads(options.threads)

    pieces = tokenizer()
    encoder = pretrained()
    reader = Reader(encoder.word.num_embeddings)
    reader.encoder.load_state_dict(encoder.state_dict())
    if options.init:
        reader.load_state_dict(torch.load(options.init))
    reader.encoder.word.weight.requires_grad_(False)
    trained = [p for p in reader.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {'params': [p for p in trained if p.dim() > 1], 'weight_decay': 0.01},
            {'params': [p for p in trained if p.dim() <= 1], 'weight_decay': 0},
        ],
        lr=options.learning_rate,
        betas=(0.9, 0.98),
    )
    items = items_of(mixture.examples(mixture.main_rows(options.shared), 0.4), pieces)
    print(len(items), 'main', sum(t == (0, 0) for _, t, _ in items), 'not here', flush=True)
    stream, is_fine = batches(items), False
    began, step, seen, running = time.time(), 0, 0, 0.0
    reader.train()
    while (done := (time.time() - began) / 60 / options.minutes) < 1:
        if done > options.main_share and not is_fine:
            structured = []
            if options.structured and options.structured.exists():
                structured = [json.loads(line) for line in options.structured.open(encoding='utf8')]
            items = items_of(mixture.examples(mixture.fine_rows(options.shared, structured), 0.4), pieces)
            print(len(items), 'fine', len(structured), 'structured', flush=True)
            stream, is_fine = batches(items), True
        batch = next(stream)
        for settings in optimizer.param_groups:
            settings['lr'] = options.learning_rate * min(1, (step + 1) / WARM_UP_STEPS) * max(0.02, 1 - done)
        loss = loss_of(reader, batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        step, seen = step + 1, seen + len(batch)
        running = loss.item() if step == 1 else 0.98 * running + 0.02 * loss.item()
        if step % 50 == 0:
            print(f'{step} steps, {seen} examples, {time.time() - began:.0f} s, loss {running:.3f}', flush=True)
        if step % 500 == 0:
            torch.save(reader.state_dict(), options.out)
    torch.save(reader.state_dict(), options.out)
    print(f'saved after {step} steps and {seen} examples')


if __name__ == '__main__':
    main()
