import { plain } from '../text/plain.ts';
import { ONLY_ASKS, QUESTION_WORD, YES_NO_OPENER } from './words.ts';

/** A sentence without what is said around a question. */
export interface PlainAsking {
  /** Empty when the sentence is small talk only. */
  readonly text: string;
  /** What stood before words that announce a question, and was cut off with them. */
  readonly told: string;
  /** Whether the words cut off said that a question follows ("quería saber", "alguien sabe"). */
  readonly isAnnounced: boolean;
  /** Whether it was announced with *si*, *if*, *whether*: to be answered with yes or no. */
  readonly isWhether: boolean;
  /** Whether it asks nothing in particular ("qué onda con el cofre"). */
  readonly isVague: boolean;
}

/** Greetings nobody asks about; what follows may be anything. */
const GREETING =
  'hol(?:a+s?|i+s?)(?: (?:a tod[oa]s|gente|chic[oa]s|amig[oa]s|que tal|buenas))?|(?:ciao|salut|hallo|ola|buongiorno) (?:a tutti|tutti|zusammen|a todos|tout le monde)|buenas (?:tardes|noches)|buenos dias|buen dia|muy buenas|hello+|hi+|good (?:morning|afternoon|evening)|bonjour|bom dia|boa (?:tarde|noite)|buongiorno|buonasera|guten (?:tag|morgen|abend)|bon dia|bona tarda';
/** Words said before a question that are also words of one ("buenas prácticas", "gente"). */
const LEAD =
  'buenas|saludos|ey+|hey+|ola|oi|ciao|salut|hallo|servus|que (?:tal|onda|hay)|como (?:estas?|estan|estais|andan|va|va todo)|how are you|a tod[oa@]s|a todos y todas|gente|chic[oa]s|amig[oa]s|equipo|comunidad|banda|companer[oa]s|che|oye|oigan?|mira|bueno|pues|a ver|vale|ok(?:ay|ey)?|total|(?:perdon(?:a|ad|en)?|disculp(?:a|ad|en|e))(?: (?:la|las|por la|por las) molestias?)?|guys|every(?:one|body)|all|folks|people|there|team|sorry|excuse me|so|well|wey|guey|tio|tia|bro|man|dude|boludo|parce|compa|es que|por favor|porfa|please|gracias|ayuda|help|no entiendo nada';
const ANNOUNCEMENT =
  '(?:(?:tengo|tenia|hago|haria|va) )?(?:una|otra|la) (?:pregunta|duda|consulta|preguntita|dudita)(?: (?:rapida|tonta|sobre esto))?|(?:pregunta|duda|consulta)(?: rapida| tonta)?|(?:so )?i was (?:just )?wondering|(?:i have )?(?:a|one)?(?: quick)? ?question|soy nuev[oa](?: (?:aqui|por aqui|en [^,.;]{1,30}?))?(?:,| y)|necesito ayuda|(?:me )?(?:podeis|pueden|puedes|podes|puede alguien|alguien puede|alguien me puede|alguien me) ayudar?|alguien (?:que )?me ayud[ae]|(?:can|could) (?:someone|anyone|anybody|you) (?:please )?help(?: me)?(?: out)?';

/** Phrases that announce a question; only before a question word or *si*. */
const ASKING =
  '(?:(?:me|os|nos|te|les) )?(?:queria|quisiera|querria|quiero|gustaria|necesito|necesitaba|desearia|deseo|queremos|queriamos) (?:saber|preguntar(?:os|te|les|le)?|consultar(?:les|os|te)?|averiguar|entender|conocer)|' +
  '(?:les|os|te|le) (?:escrib(?:o|imos)|contacto) para (?:saber|preguntar(?:les|os|te|le)?|consultar(?:les|os|te)?)|' +
  'alguien (?:(?:me|nos) )?(?:sabe|sabria|sabra|puede|podria|recuerda)(?: (?:decir|explicar|indicar|aclarar|recordar)(?:me|nos)?)?|' +
  '(?:(?:me|nos) )?(?:puedes|podeis|pueden|podes|podrias|podriais|podrian|puede|podria|sabes|sabrias) (?:decir|explicar|indicar|aclarar|recordar)(?:me|nos)?|' +
  '(?:(?:vos|tu|ustedes|vosotros) )?(?:sabes|sabeis|saben|sabe usted|sabrias|sabriais|sabe alguien)|' +
  '(?:me|nos) (?:explicas?|explican|explicais|dices?|dicen|decis|aclaras?|aclaran)|(?:a ver si |que )?alguien (?:me |nos )?(?:dice|diga|explica|explique)|' +
  '(?:yo )?(?:aun |todavia )?no (?:me )?(?:se|entiendo|recuerdo|acuerdo|encuentro|tengo claro|queda claro)(?: de)?(?: bien)?|' +
  'me pregunto|me preguntaba|(?:mi|la) (?:pregunta|duda) es(?: que)?|tengo (?:la )?dudas? (?:de|sobre)|digame|dime|decidme|decime|diganme|explicame|' +
  "(?:does |do )?(?:any(?:one|body)|some(?:one|body)|you(?: guys)?) (?:happen to )?know|(?:can|could|would) (?:someone|anyone|anybody|you) (?:please )?(?:tell|explain(?: to)?|show)(?: me| us)?|i(?:'d| would) (?:like|love) to (?:know|ask)|i (?:want|need|wanted) to (?:know|ask)|i (?:was|am)(?: just)? wondering|i'm wondering|i wonder|i (?:don'?t|do not) (?:know|understand|remember|get)|tell me|my question is|any idea";
/** Those that may also stand before a noun ("quisiera saber el precio"). */
const ASKING_FOR =
  "(?:(?:me|os|nos) )?(?:queria|quisiera|querria|quiero|gustaria|necesito) (?:saber|preguntar(?:os|les|te)? (?:por|sobre))|alguien (?:me )?(?:sabe|puede decir(?:me)?)|(?:me )?(?:puedes|podeis|pueden|podrias|podrian|puede|podria) (?:(?:decir|indicar)(?:me|nos)?|informar(?:me|nos)? (?:sobre|acerca de|de))|dime|digame|decime|(?:can|could) (?:someone|anyone|you) (?:please )?tell me|i(?:'d| would) like to know|i (?:want|need) to know|tell me";

const MARKS = '[\\s,.;:!¡…\\-]';
const AT_START: readonly RegExp[] = [
  new RegExp(`^¡?(?:${GREETING})(?:[?]?${MARKS}+|(?=¿)|[?]?$)`, 'u'),
  new RegExp(
    `^¡?(?:${LEAD}|${ANNOUNCEMENT})(?: (?:${LEAD}))*(?:\\s*[?!,.;:…\\-]${MARKS}*|\\s*(?=¿)|\\s*$)`,
    'u',
  ),
  new RegExp(
    `^(?:buenas|ey+|hey+|che|oye|oigan?|perdon|disculpa|por favor|porfa|please|(?:tengo )?una (?:duda|pregunta|consulta)|(?:gente|chic[oa]s|guys)(?! que )|ok|a ver|soy nuev[oa](?: (?:aqui|en [^,.;]{1,30}?))? y) +(?=${QUESTION_WORD}|${ASKING})`,
    'u',
  ),
  new RegExp(`^(?:y|pero|and|but) +(?=${ASKING})`, 'u'),
];
const ANNOUNCED = new RegExp(
  `(?:^¿?|^que\\s+(?=no\\s)|[,;:]\\s*¿?|(?<=\\S\\s)(?:y|pero|que|pues|total|entonces|porque|and|but|so|because)\\s+)(?:${ASKING})(?:,?\\s+)(?:(?<whether>si|if|whether)\\s+(?!no(?!\\p{L}))|(?=¿?${QUESTION_WORD}))`,
  'u',
);
const ASKED_FOR = new RegExp(`^¿?(?:${ASKING_FOR})\\s+(?=\\p{L})`, 'u');
const VAGUE =
  /^¿?(?:que onda con|que hay de|que me (?:decis|dices) de|what about|what's up with)\s+(?=\p{L})/u;

const THANKS =
  "(?:(?:muchas|mil|muchisimas) )?(?:gracias|grax|grcs)(?: (?:de antemano|por adelantado|por todo|a todos|por (?:la|su|vuestra|tu) ayuda))?|(?:many )?thanks?(?: you)?(?: (?:in advance|a lot|so much|guys))?|thx|ty|tysm|cheers|(?:un )?saludos?|salu2|por ?favor|porfi?s?|porfa(?:vor|s|plis)?|plis|please|obrigad[oa]|merci|danke|grazie|gracies|s'il vous plait|bitte";
const TAIL = new RegExp(
  `(?<before>[\\p{L}\\p{N}]+)?(?<mark>[?!.]*)(?:${MARKS}|[?])*(?<![\\p{L}\\p{N}])(?:${THANKS}|alguien (?:lo )?sabe|any(?:one|body)(?: knows?)?|any ideas?|(?:ja|je|ji|ha|he){2,}[jh]?a?|lol|xd+)[\\s,.;:!¡…)]*(?<asks>\\?*)\\s*$`,
  'u',
);
/** After these the words are what is asked about ("¿cómo se dice gracias?"). */
const TAIL_OBJECT =
  /^(?:de|del|al|a|en|es|is|juega|jugar|da|dar|dan|dio|las|los|el|la|un|dice[ns]?|decir|dijo|significa|palabra|say|mean|means|word|of|the|gave|give)$/;

/** Takes greetings, thanks and phrases that only announce a question off a sentence. */
export function withoutSmallTalk(sentence: string): PlainAsking {
  let text = withoutTail(withoutStart(sentence.trim()));
  let isAnnounced = false;
  let isWhether = false;
  let isVague = false;
  let told = '';
  const announced = ANNOUNCED.exec(plain(text));
  if (announced && !asksBefore(text.slice(0, announced.index))) {
    const opening = /^\s*¿/.test(text) ? '¿' : '';
    isWhether = announced.groups!.whether !== undefined;
    isAnnounced = true;
    told = text.slice(0, announced.index);
    text = withoutStart(text.slice(announced.index + announced[0].length));
    if (!text.startsWith('¿')) text = opening + text;
  } else {
    const vague = VAGUE.exec(plain(text));
    const askedFor = vague ?? ASKED_FOR.exec(plain(text));
    isVague = vague !== null;
    if (askedFor) {
      text = (text.startsWith('¿') ? '¿' : '') + text.slice(askedFor[0].length);
      isAnnounced = true;
    }
  }
  return { text: hasWords(text) ? text : '', told, isAnnounced, isWhether, isVague };
}

function withoutStart(sentence: string): string {
  let text = sentence;
  for (let round = 0; round < MAX_PHRASES; round++) {
    const before = text;
    for (const pattern of AT_START) {
      const match = pattern.exec(plain(text));
      if (!match || isNameAhead(text, match[0].length)) continue;
      text = text.slice(match[0].length).trimStart();
    }
    if (text === before) break;
  }
  return text;
}

const OPENS = new RegExp(`^(?:${QUESTION_WORD}|${ASKING}|${ANNOUNCEMENT}|${GREETING}|${LEAD})`, 'u');

/** "Hola Kitty": a capital after a greeting without a mark between is a name, unless it opens a question. */
function isNameAhead(text: string, at: number): boolean {
  if (!/^\p{Lu}/u.test(text.slice(at)) || !/[\p{L}]\s+$/u.test(text.slice(0, at))) return false;
  const rest = plain(text.slice(at));
  return !OPENS.test(rest) && !YES_NO_OPENER.test(rest);
}

function withoutTail(sentence: string): string {
  let text = sentence;
  for (let round = 0; round < MAX_PHRASES; round++) {
    const from = Math.max(0, text.length - MAX_TAIL_CHARS);
    const match = TAIL.exec(plain(text.slice(from)));
    if (!match) return text;
    const { before, mark, asks } = match.groups!;
    const kept = text.slice(0, from + match.index + (before?.length ?? 0)) + (mark || asks || '');
    if (TAIL_OBJECT.test(before ?? '') || kept === text) return text;
    text = kept;
  }
  return text;
}

/** A longer tail is no thanks. */
const MAX_TAIL_CHARS = 120;
/** So many greetings, or thanks, one after the other are taken off. */
const MAX_PHRASES = 8;

function asksBefore(text: string): boolean {
  return /¿.*\p{L}/u.test(text) || ONLY_ASKS.test(text);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
