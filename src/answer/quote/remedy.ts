import type { Passage } from '../../article/article.ts';
import { readableIn } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import type { Query } from '../../search/query.ts';
import { WEEKDAY_NAMES } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import { overlap, type TextRange } from '../../text/text-range.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';

/** Asks what to do about something, wherever it stands in a message. On a question's form. */
const ASKS_REMEDY = word(
  '(?:que|q) (?:hago|hacemos|debo hacer|tengo que hacer|hay que hacer|puedo hacer)|como (?:lo |la |los |las |se )?(?:arregl|solucion|repar|resuelv)\\p{L}+|' +
    "(?:what|wat) (?:do|should|can|must) (?:i|we) do|how (?:do|can|should|to) (?:(?:i|we|you) )?(?:fix|solve|repair|resolve)|what(?:'s| is) the fix",
);
/** "What can I do on Saturday", "qué hacemos por la tarde": asks how to spend a time, unless something has happened. */
const AT_A_TIME = word(
  `${WEEKDAY_NAMES}|(?:las?|esta|de) (?:tardes?|noches?|mananas?)|hoy|fin(?:es)? de semana|verano|invierno|` +
    'weekends?|today|tonight|tomorrow|mornings?|afternoons?|evenings?|summer|winter',
);
const IN_CASE = word("si|cuando|en caso|if|when|in case|no|not|\\p{L}+n't");

const FIRST = '(?:(?:please|then|first|next|just|now|por favor|primero|luego|despues|entonces)[,:]? )?';
/** "If it blinks, …", "si parpadea, …". */
const CONDITION = '(?:(?:if|when|once|si|cuando|para) [^,.;]{1,60}, )?';
const ENGLISH_VERBS =
  'add|adjust|ask|attach|call|change|charge|check|choose|clean|clear|click|close|connect|contact|copy|delete|disable|disconnect|download|drain|dry|edit|email|empty|enable|enter|fill|find|force|format|free|go|hold|insert|install|keep|leave|let|lift|load|log|loosen|lower|make|mount|move|open|pair|press|pull|push|put|raise|reboot|recharge|reconnect|refill|reinstall|reload|remove|rename|replace|report|reset|restart|restore|rinse|run|save|select|send|set|shake|shut|slide|stop|swap|switch|take|tap|tell|tighten|top|try|turn|type|unlock|unmount|unplug|update|upgrade|use|wait|wash|wipe|write';
const SPANISH_VERBS =
  '(?:abr|acced|aflo|afloj|agit|ajust|anad|apag|apriet|apret|asegur|avis|baj|borr|busc|cambi|carg|cerr|cierr|compr|comprueb|comprob|conect|consult|contact|copi|deb|dej|descarg|desconect|desenchuf|desinstal|desliz|desmont|elij|elig|elimin|empuj|enchuf|enciend|encend|entr|envi|escrib|esper|extra|extraig|formate|gir|instal|intent|introduc|introduzc|levant|libe?r|limpi|llam|llen|manten|manteng|marc|met|mir|mont|mov|muev|pid|pon|pong|prueb|prob|puls|purg|quit|reduc|reduzc|reinici|reinstal|rellen|reemplac|renuev|repit|restaur|retir|revis|sac|saqu|sec|sequ|seleccion|sub|sujet|sustitu|sustituy|tir|toqu|toc|us|utilic|utiliz|vaci|verifi|verifiqu|vuelv)(?:[ae]n?|[ae]d|id|ue|ues?|que)?(?:[mts]e|l[oae]s?|nos)*';
const IRREGULAR = '(?:haz|haga|pon|ponga|ve|vaya|ten|tenga|di|diga|sal|salga|ven|venga)(?:l[oae]s?|[mt]e)*';
const IMPERATIVE = new RegExp(
  `^[^\\p{L}\\p{N}]*${CONDITION}${FIRST}(?:${ENGLISH_VERBS}|${SPANISH_VERBS}|${IRREGULAR})(?!\\p{L})`,
  'u',
);

/**
 * What to do, where that is asked and a span only gives the cause: the sentences right after it that tell one to do
 * something ("The belt has slipped. Open the lid and push it back."). Ranges of the body; undefined where the span stays.
 */
export function remedyAfter(
  span: TextRange,
  passage: Passage,
  { corrected }: Pick<Query, 'corrected'>,
): TextRange | undefined {
  const asked = questionForm(corrected);
  if (!ASKS_REMEDY.test(asked) || (AT_A_TIME.test(asked) && !IN_CASE.test(asked))) return undefined;
  const tellsToDo = (sentence: TextRange) => IMPERATIVE.test(plain(readableIn(passage, sentence)));
  const at = passage.sentences.findLastIndex(({ start }) => start < span.end);
  if (at < 0 || tellsToDo(span) || passage.sentences.some((one) => overlap(one, span) && tellsToDo(one)))
    return undefined;
  const after = passage.sentences.slice(at + 1);
  const from = after.findIndex(tellsToDo);
  // A sentence may stand between the cause and what to do about it.
  if (from < 0 || from > 1) return undefined;
  const rest = after.slice(from);
  const length = rest.findIndex((sentence) => !tellsToDo(sentence));
  const steps = length < 0 ? rest : rest.slice(0, length);
  return { start: steps[0]!.start, end: steps.at(-1)!.end };
}
