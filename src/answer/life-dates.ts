import type { QuestionIntent } from '../question/intent.ts';
import type { Query } from '../search/query.ts';
import { fold } from '../text/fold.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';
import { tokenise } from '../text/tokenise.ts';

/** "Ana Gil (Jaca, 4 May 1871 – Teruel, 1943)": where and when somebody was born and died. */
const LIFE =
  /(?<name>(?:\p{Lu}[\p{L}\p{M}'’.-]*\s(?:(?:de|del|la|las|los|y|von|van|da|di|of)\s)*){1,8})\((?<born>[^()–—-]{0,60}?\d{3,4})\s*[–—-]\s*(?<died>[^()–—-]{0,60}?\d{3,4})\)/u;
const BIRTH = /(?<!\p{L})(?:nac(?:io|ieron|ida|ido|imiento)|born|birth)(?!\p{L})/u;
const DEATH = /(?<!\p{L})(?:muri(?:o|eron)|murio|muerte|muert[oa]|fallec\p{L}+|died?|death|dead)(?!\p{L})/u;
const PLACE = /(?<!\p{L})(?:donde|where|lugar|ciudad|place|city|town)(?!\p{L})/u;
/** A place before a date, with the comma between them. */
const PLACE_FIRST = /^(?<place>\p{Lu}[^\d]*?),\s*(?=\d)/u;

/** Other words for a birth, and for a death, also of languages that an article may be in. */
const BORN_OTHERWISE =
  /(?<!\p{L})(?:vino al mundo|vio la luz|natural de|oriund[oa]|cumpl\p{L}+|bautiz\p{L}+|bapti[sz]ed|birthday|nacque|nat[oa]|naquit|nasc\p{L}+|neixer|geboren)(?!\p{L})/u;
const DIED_OTHERWISE =
  /(?<!\p{L})(?:perdi\p{L}+ la vida|asesin\p{L}+|fusil\p{L}+|ejecut\p{L}+|ahog\p{L}+|ahorc\p{L}+|mat[ao]\p{L}*|suicid\p{L}+|sepult\p{L}+|enterr\p{L}+|passed away|killed|murdered|executed|drowned|buried|mort[oaes]*|mori|morreu|mourut|gestorben|starb)(?!\p{L})|†/u;
/** "cuándo nació la banda": what is no person is born when it is founded. */
const OF_A_THING = /(?<!\p{L})(?:naci(?:o|eron)|was|were) (?:el|la|los|las|este|esta|su|the|this|your) /u;
const FOUNDED =
  /(?<!\p{L})(?:fund|cre[oa]|origin|inaugur|establec|empez|empiez|comenz|surg|constitu|found|establish|start|beg[au]n)\p{L}*/u;

/**
 * Whether a text tells of a birth or death, the one that is asked about, in words or in brackets after a name; undefined
 * for a question about neither or both.
 */
export function tellsOfLife(question: string, text: string): boolean | undefined {
  const asked = asksLife(question);
  if (asked === undefined) return undefined;
  if (LIFE.test(text)) return true;
  const form = plain(text);
  if (asked === 'died') return DEATH.test(form) || DIED_OTHERWISE.test(form);
  if (OF_A_THING.test(plain(question)) && FOUNDED.test(form)) return true;
  return BIRTH.test(form) || BORN_OTHERWISE.test(form);
}

/** Which of the two a question asks about; undefined when neither. */
function asksLife(question: string): 'born' | 'died' | undefined {
  const form = plain(question);
  const [isBirth, isDeath] = [BIRTH.test(form), DEATH.test(form)];
  if (isBirth === isDeath) return undefined;
  return isBirth ? 'born' : 'died';
}

/** Whether a text tells of the one, birth or death, and not of the other that is asked about. */
export function tellsOtherEnd(question: string, text: string): boolean {
  const asked = asksLife(question);
  if (asked === undefined || LIFE.test(text)) return false;
  const form = plain(text);
  return asked === 'born' ? DEATH.test(form) && !BIRTH.test(form) : BIRTH.test(form) && !DEATH.test(form);
}

/**
 * The date, or the place, of a birth or death that a text gives in brackets after the name that the question has, or
 * after the only one where it has none.
 */
export function lifeDate(text: string, { kind }: QuestionIntent, query: Query): TextRange | undefined {
  const asked = asksLife(query.corrected);
  const asksPlace = PLACE.test(plain(query.corrected));
  if (asked === undefined || !(kind === 'when' || asksPlace)) return undefined;
  const life = LIFE.exec(text);
  if (!life) return undefined;
  const names = new Set(tokenise(life.groups!.name!).map(({ folded }) => folded));
  const isAbout = ({ text: word, folded }: { text: string; folded: string }) =>
    names.has(folded) ||
    BIRTH.test(plain(word)) ||
    DEATH.test(plain(word)) ||
    PLACE.test(fold(word)) ||
    folded === 'ano';
  if (!query.terms.every(({ token }) => isAbout(token))) return undefined;
  const part = life.groups![asked]!;
  const start = life.index + life[0].lastIndexOf(part);
  const placed = PLACE_FIRST.exec(part);
  if (asksPlace) return placed ? { start, end: start + placed.groups!.place!.length } : undefined;
  const dateStart = placed?.[0].length ?? 0;
  return { start: start + dateStart, end: start + part.length };
}
