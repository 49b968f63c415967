"""Fits the encoder to questions on articles: python train_encoder.py SHARED OUT --minutes 15. Contrastive, with the other
passages of a batch as negatives; a batch has several passages of each of its articles, so that they are hard ones."""

import argparse
import collections
import random
import re
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import mixture
from network import BOS, EOS, PAD, pretrained, tokenizer

MAX_TOKENS, ARTICLES, PER_ARTICLE = 200, 5, 5
LEARNING_RATE, WARM_UP_STEPS, TEMPERATURE = 3e-5, 40, 0.03


def pairs(shared: Path) -> dict[tuple, list[dict]]:
    counts = {
        'squad-es-dist': None, 'mt-faquad-es': None, 'faquad-pt': 500, 'squadshifts-en-new': 3500,
        'mt-squadshifts-new-es': 3500, 'squad2-en-train': 2500, 'mt-squad2-es': 1500, 'piaf-fr': 2500,
        'squad1-en-train': None, 'squadshifts-en-reddit': 1000, 'squadshifts-en-amazon': 500, 'pira-en': None,
    }  # fmt: skip
    rows = [row for name, number in counts.items() for row in mixture.take(shared, name, number)]
    rows += mixture.bench(shared) + mixture.pairs(shared, 'pairs-emanual-en', 500, 0)
    rows += mixture.pairs(shared, 'pairs-privacyqa-en', 700, 0) + mixture.pairs(shared, 'pairs-mt-emanual-es', 300, 0)
    rows += mixture.yes_no(shared, 'yesno-boolq-en', 1200) + mixture.yes_no(shared, 'yesno-mt-boolq-es', 600)
    groups = collections.defaultdict(list)
    for row in rows:
        if not row['impossible']:
            groups[mixture.group(row)].append(row)
    return groups


def batches(groups: dict[tuple, list[dict]]):
    """Batches of questions with distinct passages, for ever."""
    while True:
        chunks = []
        for rows in groups.values():
            random.shuffle(rows)
            waiting = list(rows)
            while waiting:
                chunk, rest, seen = [], [], set()
                for row in waiting:
                    if len(chunk) < PER_ARTICLE and row['context'] not in seen:
                        seen.add(row['context'])
                        chunk.append(row)
                    else:
                        rest.append(row)
                chunks.append(chunk)
                waiting = rest
        random.shuffle(chunks)
        for at in range(0, len(chunks) - ARTICLES, ARTICLES):
            batch = [row for chunk in chunks[at : at + ARTICLES] for row in chunk]
            if len(batch) > ARTICLES:
                yield batch


def positive(row: dict) -> str:
    """The passage, or the sentence with the answer: the engine compares both."""
    context = row['context']
    if row.get('answers') and random.random() < 0.45:
        start = row['answers'][0]['start']
        ends = [m.end() for m in re.finditer(r'[.!?…]["»”)]*\s', context)]
        first = max([0, *(e for e in ends if e <= start)])
        last = min([len(context), *(e for e in ends if e > start)])
        return context[first:last]
    title = row.get('title', '').replace('_', ' ').replace('-', ' ')
    usable = 2 < len(title) < 60 and 'Reviews' not in title and 'Filtered' not in title
    return f'{title}: {context}' if usable and random.random() < 0.5 else context


def vectors(encoder, pieces, texts: list[str]) -> torch.Tensor:
    ids = [[BOS, *pieces.encode(text).ids[: MAX_TOKENS - 2], EOS] for text in texts]
    length = max(map(len, ids))
    padded = torch.full((len(ids), length), PAD)
    for row, tokens in enumerate(ids):
        padded[row, : len(tokens)] = torch.tensor(tokens)
    mask = padded != PAD
    with torch.autocast('cpu', torch.bfloat16):
        hidden = encoder(padded, mask[:, None, None, :])
    weights = mask[..., None].float()
    return F.normalize((hidden.float() * weights).sum(1) / weights.sum(1), dim=-1)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('shared', type=Path)
    arguments.add_argument('out', type=Path)
    arguments.add_argument('--minutes', type=float, default=15)
    arguments.add_argument('--init', type=Path, help='an encoder to go on from')
    arguments.add_argument('--threads', type=int, default=2)
    arguments.add_argument('--seed', type=int, default=12, help='another one for each round, or it sees the same pairs')
    options = arguments.parse_args()
    random.seed(options.seed)
    torch.manual_seed(12)
    torch.set_num_threads(options.threads)
    pieces, encoder = tokenizer(), pretrained()
    if options.init:
        encoder.load_state_dict(torch.load(options.init))
    encoder.word.weight.requires_grad_(False)
    trained = [p for p in encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=LEARNING_RATE, betas=(0.9, 0.98), weight_decay=0.01)
    stream = batches(pairs(options.shared))
    began, step, seen, running = time.time(), 0, 0, 0.0
    encoder.train()
    while (done := (time.time() - began) / 60 / options.minutes) < 1:
        batch = next(stream)
        questions = vectors(encoder, pieces, ['query: ' + mixture.asked(row) for row in batch])
        passages = vectors(encoder, pieces, ['passage: ' + positive(row) for row in batch])
        logits = questions @ passages.T / TEMPERATURE
        # The same passage in another row is no negative.
        same = torch.tensor([[a['context'] == b['context'] for b in batch] for a in batch])
        logits = logits.masked_fill(same & ~torch.eye(len(batch), dtype=torch.bool), -1e4)
        loss = F.cross_entropy(logits, torch.arange(len(batch)))
        for settings in optimizer.param_groups:
            settings['lr'] = LEARNING_RATE * min(1, (step + 1) / WARM_UP_STEPS) * max(0.02, 1 - done)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        step, seen = step + 1, seen + len(batch)
        running = loss.item() if step == 1 else 0.95 * running + 0.05 * loss.item()
        if step % 100 == 0:
            torch.save(encoder.state_dict(), options.out)
        if step % 20 == 0:
            print(f'{step} steps, {seen} pairs, {time.time() - began:.0f} s, loss {running:.3f}', flush=True)
    torch.save(encoder.state_dict(), options.out)
    print(f'saved after {step} steps and {seen} pairs')


if __name__ == '__main__':
    main()
