import { fold } from '../text/fold.ts';

/** Short spellings of chats and messages that are words of no other kind, folded, and what they stand for. */
const SHORT: Readonly<Record<string, string>> = entries(`
  xq=por qué, pq=por qué, xk=por qué, porq=por qué, xke=por qué, xque=por qué, tmb=también, tb=también, tbn=también,
  tambn=también, dnd=dónde, dnde=dónde, dond=dónde, cdo=cuándo, cnd=cuándo, cndo=cuándo, cuand=cuándo,
  cto=cuánto, cnto=cuánto, cuant=cuánto, qnto=cuánto, qn=quién, qien=quién, kien=quién, qe=que, ke=que,
  qal=cuál, kual=cuál, kuales=cuáles, cmo=cómo, komo=cómo, kuando=cuándo, qando=cuándo, kuanto=cuánto, qanto=cuánto,
  kuanta=cuánta, kuantos=cuántos, kuantas=cuántas, aki=aquí, aqi=aquí, xa=para, xfa=por favor, xfavor=por favor, msj=mensaje, tngo=tengo, tnes=tienes,
  qda=queda, qdan=quedan, qdo=quedó, qdamos=quedamos, pls=please, plz=please, wat=what, wut=what, wht=what, whats=what's, wheres=where's, whos=who's, hows=how's, dont=don't, doesnt=doesn't, didnt=didn't, cant=can't,
  isnt=isn't, arent=aren't, wasnt=wasn't, couldnt=couldn't, shouldnt=shouldn't, wouldnt=wouldn't, havent=haven't, hasnt=hasn't,
  hw=how, ppl=people`);

/** Letters that stand for a word only where these words come before or after them. */
const IN_PLACE: readonly { letter: RegExp; before?: RegExp; after?: RegExp; word: string }[] = [
  { letter: /^[qk]$/, before: /^(?:a|de|d|en|con|por|x|para|pa)$/, word: 'qué' },
  {
    letter: /^[qk]$/,
    before:
      /^(?:lo|la|el|los|las|es|y|o|hay|tiene|se|saber|mas|asi|para|ya|creo|dice|dijo|pa|to|todo|sabe|che|favor|xfavor|xfa|porfa)$/,
    word: 'que',
  },
  { letter: /^[qk]$/, before: /^$/, after: /^(?!es$|&)\p{L}{2}/u, word: 'qué' },
  { letter: /^q$/, before: /^$/, after: /^es$/, word: 'qué' },
  { letter: /^[qk]$/, after: /^(?:tal|onda|hora|dia|pasa|hay)$/, word: 'qué' },
  {
    letter: /^x$/,
    after:
      /^(?:que|q|k|favor|ejemplo|cuant[oa]|donde|quien|la|el|lo|los|las|un|una|mes|dia|persona|semana|hora|ano|noche|cada|aqui|menos|mas|mi|ti|su|sus|tu|este|esta|ese|esa|eso|otr[oa])$/,
    word: 'por',
  },
  {
    letter: /^d$/,
    before: /^(?!vitamina$|clase$|grupo$|letra$|tipo$|plan$|nivel$|categoria$|zona$|opcion$|hepatitis$)/,
    after: /^(?:donde|dnd|dnde|que|q|la|el|los|las|cuant[oa]s?|quien|menos|mas|un|una|mi|su|\d+|[a-z]{4,})$/,
    word: 'de',
  },
  { letter: /^pa$/, after: /^(?:que|q|el|la|los|las|cuando)$/, word: 'para' },
  {
    letter: /^u$/,
    before: /^(?:do|can|r|are|did|could|should|will|would|if|how|when|where|what)$/,
    word: 'you',
  },
  { letter: /^r$/, before: /^(?:how|what|where|when|who|why)$/, word: 'are' },
];

const K_SPELLING = /^(?:kuando|kuant[oa]s?|kien(?:es)?|kual(?:es)?|komo|kon|ke)$/;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Spells out what people shorten in chats (`q`, `xq`, `d donde`, `kuanto kuesta`) and lowers a text of capitals only.
 * Names, codes and everything else stay as they are.
 *
 * @param isWord whether a folded word is known: `kuota` is read as `cuota` when that one is and `kuota` is not.
 */
export function spellOut(text: string, isWord: (folded: string) => boolean): string {
  const lowered = lowerCapitals(text);
  const words = [...lowered.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    folded: fold(word),
    index,
  }));
  const hasK = words.some(({ folded }) => K_SPELLING.test(folded));
  let spelt = '';
  let end = 0;
  words.forEach(({ word, folded, index }, place) => {
    const isAlone = !isGlued(lowered, index, index + word.length);
    const before = neighbour(lowered, words[place - 1], index);
    const next = /^ +([\p{L}\p{M}\p{N}]+)/u.exec(
      lowered.slice(index + word.length, index + word.length + 40),
    );
    const full = isAlone ? fullWord(word, folded, before, fold(next?.[1] ?? '')) : undefined;
    const other = full ?? (hasK && isAlone ? withoutK(word, folded, isWord) : undefined);
    if (other === undefined) return;
    spelt += lowered.slice(end, index) + other;
    end = index + word.length;
  });
  return spelt + lowered.slice(end);
}

/** The word right before, folded; empty at the start of a sentence or after a mark. */
function neighbour(
  text: string,
  before: { word: string; folded: string; index: number } | undefined,
  at: number,
) {
  return before && /^ +$/.test(text.slice(before.index + before.word.length, at)) ? before.folded : '';
}

function fullWord(word: string, folded: string, before: string, after: string): string | undefined {
  const isLower = word === word.toLowerCase();
  if (Object.hasOwn(SHORT, folded) && isLower) return SHORT[folded];
  if (word.length > 2 || /^[A-JL-PR-Z]/.test(word)) return undefined;
  const rule = IN_PLACE.find(
    (place) =>
      place.letter.test(folded) && (place.before?.test(before) ?? true) && (place.after?.test(after) ?? true),
  );
  return rule && (isLower || rule.word === 'qué') ? rule.word : undefined;
}

/** Part of a longer token: `d'Artagnan`, `q&a`, `x=1`, `a.k.a`. */
function isGlued(text: string, start: number, end: number): boolean {
  return (
    (/[\p{N}_'’&@#/\\=+*.-]$/u.test(text.slice(0, start)) &&
      !/\.\s*$/.test(text.slice(0, start).replace(/\S$/, ''))) ||
    /^(?:[\p{N}_'’&@#/\\=+*-]|\.\p{L})/u.test(text.slice(end))
  );
}

function withoutK(word: string, folded: string, isWord: (folded: string) => boolean): string | undefined {
  if (!folded.includes('k') || word !== word.toLowerCase() || isWord(folded)) return undefined;
  const spelt = word.replace(/k(?=[ei])/g, 'qu').replace(/k/g, 'c');
  return isWord(fold(spelt)) ? spelt : undefined;
}

/** Words of capitals only are lowered when there are several and one has more than four letters. */
function lowerCapitals(text: string): string {
  if (/\p{Ll}/u.test(text.replace(/(?:https?:|www\.)\S+/g, ''))) return text;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < 3 && !(words.length === 2 && words.some(({ length }) => length > 4))) return text;
  // Codes keep their capitals: E42, API_TOKEN.
  return text.replace(/\S+/g, (chunk) =>
    /[\p{N}_/]|\+\+/u.test(chunk.replace(/[\p{P}]+$/u, '')) ? chunk : chunk.toLowerCase(),
  );
}

function entries(list: string): Record<string, string> {
  return Object.fromEntries(list.split(',').map((entry) => entry.trim().split('=')));
}
