"""What the reader is trained on: questions of SHARED/qa and SHARED/bench, changed as people type them, with negatives."""

import collections
import functools
import gzip
import json
import random
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

# Articles of SHARED/bench that no weights see: the calibration is fitted and the figures are taken on them.
HELD_OUT = {'rhine', 'pharmacy', 'economic-inequality', 'fresno-california'}

SOMEWHERE = 'somewhere'


@dataclass
class Example:
    question: str
    context: str
    """(start, end) in code points, None for "not here", SOMEWHERE when the passage answers but no words are marked."""
    span: tuple[int, int] | str | None
    lang: str


def read(shared: Path, name: str) -> list[dict]:
    """The questions of one file; those that exist in Spanish and English know their translation, question_en or question_es."""
    rows = lines(shared / 'qa' / f'{name}.jsonl.gz')
    for row in rows:
        if 'question_src' in row:
            row['question_en'] = row['question_src']
        elif row['lang'] == 'en' and row['question'] in spanish_questions(shared):
            row['question_es'] = spanish_questions(shared)[row['question']]
    return rows


def lines(path: Path) -> list[dict]:
    with gzip.open(path, 'rt', encoding='utf8') as file:
        return [json.loads(line) for line in file]


@functools.cache
def spanish_questions(shared: Path) -> dict[str, str]:
    """English questions to their Spanish translations."""
    rows = (row for path in sorted((shared / 'qa').glob('*mt-*-es.jsonl.gz')) for row in lines(path))
    return {row['question_src']: row['question'] for row in rows}


def take(shared: Path, name: str, number: int | None = None) -> list[dict]:
    rows = read(shared, name)
    random.shuffle(rows)
    return rows[:number]


def bench(shared: Path) -> list[dict]:
    """The articles of SHARED/bench that are not held out; unanswerable questions with the passages most like them."""
    rows = []
    for path in sorted((shared / 'bench' / 'squad-es').glob('*.txt')):
        if path.stem in HELD_OUT:
            continue
        text = path.read_text('utf8')
        utf16 = text.encode('utf-16-le')
        cut = lambda start, end: utf16[2 * start : 2 * end].decode('utf-16-le')
        passages = [p for p in re.split(r'\n\s*\n', text) if p.strip()]
        for line in path.with_suffix('.jsonl').read_text('utf8').splitlines():
            asked = json.loads(line)
            common = {'lang': 'es', 'source': 'squad-es', 'title': path.stem, 'question': asked['question']}
            if asked['answerable']:
                start = asked['passage']['start']
                answers = [
                    {'text': cut(a['start'], a['end']), 'start': len(cut(start, a['start']))} for a in asked['answers']
                ]
                context = cut(start, asked['passage']['end'])
                rows.append({**common, 'context': context, 'answers': answers, 'impossible': False})
            else:
                wanted = words(asked['question'])
                nearest = sorted(passages, key=lambda p: -len(wanted & words(p)))[:2]
                rows += [{**common, 'context': p, 'answers': [], 'impossible': True} for p in nearest]
    return rows


def pairs(shared: Path, name: str, relevant: int, other: int) -> list[dict]:
    rows = [
        {'lang': r['lang'], 'source': name, 'title': '', 'context': r['passage'], 'question': r['question']}
        | {'answers': [], 'impossible': r.get('relevant') is False, 'somewhere': r.get('relevant') is not False}
        for r in take(shared, name)
    ]
    return [r for r in rows if r['somewhere']][:relevant] + [r for r in rows if r['impossible']][:other]


def yes_no(shared: Path, name: str, number: int) -> list[dict]:
    return [
        {**r, 'source': name, 'title': '', 'answers': [], 'impossible': False, 'somewhere': True}
        for r in take(shared, name, number)
    ]


def main_rows(shared: Path) -> list[dict]:
    counts = {
        'squadshifts-en-new': 6500, 'squadshifts-en-reddit': 3500, 'squadshifts-en-amazon': 2500,
        'squad2-en-train': None, 'squad1-en-train': None, 'squad-chanys-en': None, 'squad-es-dist': None,
        'mt-faquad-es': None, 'faquad-pt': None, 'mt-squad2-es': 2500, 'mt-squadshifts-new-es': 4000,
        'mt-squadshifts-reddit-es': 1500, 'mt-squadshifts-amazon-es': 1500, 'piaf-fr': 4500,
        'auto-impossible-en': 2000, 'auto-impossible-es': 2500, 'covidqa-short-en': 700, 'quac-first-en': 400,
        'narrativeqa-en': 600, 'pira-en': None, 'mt-pira-es': None, 'hotpotqa-en': None,
    }  # fmt: skip
    rows = [row for name, number in counts.items() for row in take(shared, name, number)]
    rows += bench(shared)
    rows += pairs(shared, 'pairs-privacyqa-en', 600, 900) + pairs(shared, 'pairs-emanual-en', 400, 0)
    rows += pairs(shared, 'pairs-mt-emanual-es', 300, 0)
    return rows + yes_no(shared, 'yesno-boolq-en', 2200) + yes_no(shared, 'yesno-mt-boolq-es', 1200)


def fine_rows(shared: Path, structured: list[dict]) -> list[dict]:
    """The best of it once more, and made-up tables, lists and questions and answers."""
    rows = take(shared, 'squad-es-dist') + bench(shared) + take(shared, 'mt-faquad-es') + take(shared, 'faquad-pt', 400)
    rows += take(shared, 'squadshifts-en-new', 2500) + take(shared, 'squad2-en-train', 2200)
    rows += take(shared, 'squadshifts-en-reddit', 1200) + take(shared, 'piaf-fr', 1200)
    rows += take(shared, 'squad1-en-train') + take(shared, 'auto-impossible-es', 600)
    rows += yes_no(shared, 'yesno-boolq-en', 500)
    return rows + structured


def examples(rows: list[dict], negatives: float) -> list[Example]:
    """Each question with its passage, some with a passage that lacks the answer, some with another name or number."""
    contexts, names = collections.defaultdict(dict), collections.defaultdict(list)
    for row in rows:
        contexts[group(row)][row['context']] = words(row['context'])
        names[row['lang']] += NAME.findall(row['context'])[:3]
    made = []
    for row in rows:
        span = chosen_span(row)
        made.append(Example(asked(row), *with_title(row, span), row['lang']))
        if row['impossible']:
            continue
        if random.random() < negatives and (other := similar(row, contexts[group(row)])):
            made.append(Example(asked(row), *with_title({**row, 'context': other}, None), row['lang']))
        if random.random() < 0.16 and (question := with_another_name(row, names[row['lang']])):
            made.append(Example(as_typed(question, row['lang']), *with_title(row, None), row['lang']))
    return made


def group(row: dict) -> tuple:
    return row['source'], row.get('title', ''), row['lang']


def words(text: str) -> set[str]:
    return {w for w in re.findall(r'\w+', text.lower()) if len(w) > 3}


def chosen_span(row: dict):
    if row.get('somewhere'):
        return SOMEWHERE
    if row['impossible']:
        return None
    counts = collections.Counter((a['start'], a['text']) for a in row['answers'])
    start, text = counts.most_common(1)[0][0] if random.random() < 0.7 else random.choice(list(counts))
    return start, start + len(text)


def with_title(row: dict, span):
    """The passage as the engine reads it: now and then below its title, or below the question that it answers."""
    title = row.get('title', '').replace('_', ' ').replace('-', ' ')
    chance = random.random()
    if chance < 0.30 and 2 < len(title) < 60 and 'Reviews' not in title and 'Filtered' not in title:
        prefix = title
    elif chance > 0.95 and isinstance(span, tuple):
        prefix = row.get('question_en') or row['question']
    else:
        return row['context'], span
    prefix += random.choice([': ', ' › ', '. ', '\n'])
    moved = (span[0] + len(prefix), span[1] + len(prefix)) if isinstance(span, tuple) else span
    return prefix + row['context'], moved


def similar(row: dict, contexts: dict[str, set[str]]) -> str | None:
    """A passage of the same article that shares words with the question but not its answer."""
    others = [c for c in random.sample(list(contexts), min(len(contexts), 24)) if c != row['context']]
    others = [c for c in others if not any(a['text'].lower() in c.lower() for a in row['answers'])]
    if not others:
        return None
    wanted = words(row['question'])
    if row.get('title') and random.random() < 0.25:
        return random.choice(others)
    return max(others, key=lambda c: len(wanted & contexts[c]))


NAME = re.compile(r'(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][\w’\'-]{2,}(?: (?:of |de |del )?[A-ZÁÉÍÓÚÑ][\w’\'-]{2,})*')
YEAR = re.compile(r'\b(1[0-9]{3}|20[0-9]{2})\b')


def with_another_name(row: dict, names: list[str]) -> str | None:
    """The question about somebody or something else: its passage must not answer it."""
    question = row['question']
    years = YEAR.findall(question)
    if years and random.random() < 0.7:
        changed = str(int(years[0]) + random.choice([-30, -11, -7, -3, 2, 4, 9, 20]))
        return None if changed in row['context'] else question.replace(years[0], changed)
    found = [n for n in NAME.findall(question) if n in row['context']]
    if not found or not names:
        return None
    name = random.choice(found)
    other = random.choice(names)
    if other in row['context'] or other in question or set(other.split()) & set(name.split()):
        return None
    return question.replace(name, other)


def asked(row: dict) -> str:
    """The question as somebody types it, now and then in the other language: Spanish about an English passage or the reverse."""
    other = 'en' if row['lang'] == 'es' else 'es'
    if translated := row.get(f'question_{other}'):
        if random.random() < 0.2:
            return as_typed(translated, other)
    return as_typed(row['question'], row['lang'])


SHORT = {'es': [('por qué', 'xq'), ('porque', 'xq'), ('que', 'q'), ('qué', 'q'), ('también', 'tmb'), ('por', 'x')]}
GREETINGS = {
    'es': ['hola, ', 'buenas, ', 'oye ', 'una duda: ', 'alguien sabe ', 'me podéis decir ', 'quería saber ', 'che, '],
    'en': ['hi, ', 'hey ', 'does anyone know ', 'quick question: ', 'i was wondering ', 'can someone tell me '],
}


def as_typed(question: str, lang: str) -> str:
    chance = random.random()
    if chance < 0.38:
        question = without_accents(question.replace('¿', '').replace('?', '').lower())
    elif chance < 0.5:
        question = question.replace('¿', '').rstrip('? ')
    if lang in SHORT and random.random() < 0.04:
        for long, short in SHORT[lang]:
            question = re.sub(rf'\b{long}\b', short, question)
    if lang in GREETINGS and random.random() < 0.05:
        question = random.choice(GREETINGS[lang]) + question[:1].lower() + question[1:]
    if random.random() < 0.02:
        question = question.upper()
    return misspelt(question) if random.random() < 0.13 else question


def without_accents(text: str) -> str:
    kept = '\u0303' if random.random() < 0.8 else ''
    letters = (c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c) or c == kept)
    return unicodedata.normalize('NFC', ''.join(letters))


def misspelt(question: str) -> str:
    parts = question.split()
    long = [i for i, w in enumerate(parts) if len(w) > 4]
    for i in random.sample(long, min(len(long), random.choice([1, 1, 2]))):
        letters = list(parts[i])
        at = random.randrange(1, len(letters) - 1)
        change = random.randrange(4)
        if change == 0:
            del letters[at]
        elif change == 1:
            letters[at], letters[at - 1] = letters[at - 1], letters[at]
        elif change == 2:
            letters.insert(at, letters[at])
        else:
            letters[at] = random.choice('abcdefghijklmnopqrstuvwxyz')
        parts[i] = ''.join(letters)
    return ' '.join(parts)
