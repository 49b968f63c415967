import type { QuestionIntent } from '../../question/intent.ts';
import type { Query } from '../../search/query.ts';
import { fold } from '../../text/fold.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';

/** "(Jaca, 4 May 1871 – Teruel, 1943)": where and when somebody was born and died. */
const LIFE = /\((?<born>[^()–—-]{0,60}?\d{3,4})\s{0,3}[–—-]\s{0,3}(?<died>[^()–—-]{0,60}?\d{3,4})\)/gu;
/** "Ana Gil", right before it. */
const NAME_BEFORE = /(?:\p{Lu}[\p{L}\p{M}'’.-]*\s(?:(?:de|del|la|las|los|y|von|van|da|di|of)\s)*){1,8}$/u;
/** Longer than a name. Characters. */
const NAME_REACH = 120;
const BIRTH = /(?<!\p{L})(?:nac(?:io|ieron|ida|ido|imiento)|born|birth)(?!\p{L})/u;
const DEATH = /(?<!\p{L})(?:muri(?:o|eron)|murio|muerte|muert[oa]|fallec\p{L}+|died?|death|dead)(?!\p{L})/u;
const PLACE = /(?<!\p{L})(?:donde|where|lugar|ciudad|place|city|town)(?!\p{L})/u;
/** A place before a date, with the comma between them. */
const PLACE_FIRST = /^(?<place>\p{Lu}[^\d]*?),\s*(?=\d)/u;

const PERSON =
  'fundador[ae]?s?|president[ea]|director[ae]?|alcald(?:e|esa)|autor[ae]?|escritor[ae]?|pintor[ae]?|poeta|artista|rey|reina|padre|madre|hij[oa]|herman[oa]|mujer|marido|espos[oa]|arquitect[oa]|entrenador[ae]?|' +
  'founder|president|mayor|author|writer|painter|poet|artist|king|queen|father|mother|son|daughter|brother|sister|wife|husband|architect|coach';
/** "cuándo nació Ana", "when did the founder die"; not "cuándo nació el club", which is founded. */
const OF_SOMEBODY = new RegExp(
  `(?<!\\p{L})(?:(?:nacio|murio|fallecio) (?:(?:el|la|mi|tu|su|est[ea]) (?:${PERSON})(?!\\p{L})|(?!(?:el|la|los|las|un|una|este|esta|ese|esa|mi|tu|su|nuestr[oa])(?!\\p{L}))\\p{L})|(?:was|did) (?:(?:the|this|my|your|our|its|his|her) (?:${PERSON})(?!\\p{L})(?: \\p{L}+)*? |(?!(?:the|this|that|my|your|our|its|an?)(?!\\p{L}))(?:[\\p{L}'.-]+ ){1,4})(?:born|die)(?!\\p{L}))`,
  'u',
);
/** Other words for a birth, and for a death, also of languages that an article may be in. */
const BORN_OTHERWISE =
  /(?<!\p{L})(?:nacen?|naci[aoe]\p{L}*|(?:vino|vide|viene|llego|came) (?:al|into the|la) (?:mundo|world|luce)|vi?o la luz|natural de|oriund[oa]|bautiz\p{L}+|bapti[sz]ed|birthday|nacque|nat[oa]|naquit|nasc\p{L}+|neixer|geboren|b\. ?\d)/u;
const DIED_OTHERWISE =
  /(?<!\p{L})(?:mueren?|dies|perdi\p{L}+ la vida|(?:loses|lost) (?:his|her) life|perec\p{L}+|perished|nos dejo|cayo en|asesin\p{L}+|fusil\p{L}+|ejecutad[oa]|decapit\p{L}+|behead\p{L}+|martiri\p{L}+|martyr\p{L}+|ahog\p{L}+|ahorc\p{L}+|mat(?:o|aron|ad[oa])(?!\p{L})|suicid\p{L}+|sepult\p{L}+|enterr\p{L}+|passed away|killed|murdered|executed|drowned|buried|mort[oaes]*(?!\p{L})|morir?(?!\p{L})|morreu|mourut|gestorben|starb|spense|d\. ?\d)|†/u;

/**
 * Whether a text tells of the birth or death of somebody that is asked about, in words or in brackets after a
 * name; undefined for any other question.
 */
export function tellsOfLife(question: string, text: string): boolean | undefined {
  const asked = asksLife(question);
  if (asked === undefined || !OF_SOMEBODY.test(plain(question))) return undefined;
  const form = plain(text);
  const words = asked === 'born' ? [BIRTH, BORN_OTHERWISE] : [DEATH, DIED_OTHERWISE];
  return lifeIn(text) !== undefined || words.some((pattern) => pattern.test(form));
}

/** Which of the two a question asks about; undefined when neither. */
export function asksLife(question: string): 'born' | 'died' | undefined {
  const form = plain(question);
  const [isBirth, isDeath] = [BIRTH.test(form), DEATH.test(form)];
  if (isBirth === isDeath) return undefined;
  return isBirth ? 'born' : 'died';
}

/** Whether a text tells of the one, birth or death, and not of the other that is asked about. */
export function tellsOtherEnd(question: string, text: string): boolean {
  const asked = asksLife(question);
  if (asked === undefined || lifeIn(text)) return false;
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
  const life = lifeIn(text);
  if (!life) return undefined;
  const names = new Set(life.names);
  const isAbout = ({ text: word, folded }: { text: string; folded: string }) =>
    names.has(folded) ||
    BIRTH.test(plain(word)) ||
    DEATH.test(plain(word)) ||
    PLACE.test(fold(word)) ||
    folded === 'ano';
  return query.terms.every(({ token }) => isAbout(token)) ? life.tells(asked, asksPlace) : undefined;
}

export interface Life {
  /** The words of the name, folded. */
  readonly names: readonly string[];
  /** The date, or the place, that stands in the brackets. */
  readonly tells: (end: 'born' | 'died', isPlace: boolean) => TextRange | undefined;
}

/** The first life of a text that is told in brackets after a name. */
export function lifeIn(text: string): Life | undefined {
  for (const { groups, index, 0: brackets } of text.matchAll(LIFE)) {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, index - NAME_REACH), index))?.[0];
    if (name === undefined) continue;
    return {
      names: tokenise(name).map(({ folded }) => folded),
      tells: (end, isPlace) => {
        const part = groups![end]!;
        const start = index + brackets.lastIndexOf(part);
        const placed = PLACE_FIRST.exec(part);
        if (isPlace) return placed ? { start, end: start + placed.groups!.place!.length } : undefined;
        return { start: start + (placed?.[0].length ?? 0), end: start + part.length };
      },
    };
  }
  return undefined;
}

export function asksPlaceOfLife(form: string): boolean {
  return PLACE.test(form);
}

const AGE_OF =
  /^(?:y )?(?:(?:cuantos anos|q(?:ue)? edad) (?:tiene|tenia)|(?:cual es )?(?:la )?edad de|how old (?:is|was)) (?<name>\p{L}{3,}(?: \p{L}+){0,3})$/u;

/** Of whom, or of what, a question's form asks the age; undefined for any other question. */
export function whoseAge(form: string): string | undefined {
  return AGE_OF.exec(form)?.groups?.name;
}
