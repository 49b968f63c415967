import { plain } from '../text/plain.ts';
import { type RuleCitation, readRuleCitation } from './rule-citation.ts';
import { ONLY_ASKS, QUESTION_WORD, YES_NO_AFTER_SUBJECT, YES_NO_OPENER } from './words.ts';

/** What a question wants besides a few words: decides how it is answered. */
export type QuestionIntent =
  /** What the article is about: title, opening, headings. */
  | { readonly kind: 'overview' }
  /** A rule, article or section by its number; see `RuleCitation`. */
  | ({ readonly kind: 'rule' } & RuleCitation)
  /** Answered with a whole sentence. */
  | { readonly kind: 'yes-no' }
  /** Nothing is asked, something is told ("perdí el carné"): answered with a whole sentence. */
  | { readonly kind: 'statement' }
  /** When a list answers, the whole list. */
  | { readonly kind: 'list' }
  /** Who said something: the speaker of a turn. */
  | { readonly kind: 'speaker' }
  /** Answered with a date or something like it, or with a time of day. */
  | { readonly kind: 'when' | 'time' }
  /** Answered with a length of time, or with an amount of money (or "free"). */
  | { readonly kind: 'duration' | 'price' }
  | { readonly kind: 'open' };

const TEXT_NOUN =
  '(?:articulo|texto|documento|pagina|guia|archivo|fichero|reglamento|contrato|manual|libro|entrevista|normativa|post|contenido|faq|wiki|asunto|cosa|article|text|document|page|guide|file|manual|book|wiki|faq|thing|artigo|documento|texte|document|testo|articolo|texto|artikel|text)';
const THIS = `(?:(?:esto|este|esta|eso|el|la|this|that|the|it|isto|cela|ca|questo|cet|ce|aixo|l'|das|dieser|diesem|der|hier|here|aqui|tot aixo|todo esto|all this)\\s*)`;
const OBJECT = `(?:\\s+${THIS}?${TEXT_NOUN}?)`;
const GIVE =
  '(?:(?:me |nos )?(?:haz|haces|hace|da|das|dan|puedes|podrias|podes|pueden|quiero|necesito|quisiera|hacer|dar|give me|can you|could you|please|write|i want|i need)(?:me|nos)? ){0,4}';
const OVERVIEW = new RegExp(
  `^(?:${[
    `(?:y )?(?:de|sobre) que (?:se )?(?:trata|va|habla|es)${OBJECT}?(?: exactamente)?`,
    `que es ${THIS}${TEXT_NOUN}?`,
    `que (?:dice|cuenta|explica|pone|contiene) (?:este|el|esta|la|aqui|esto)\\s*${TEXT_NOUN}?(?: en general| en resumen)?`,
    `cual es el (?:tema|asunto)(?: principal| general| central)?(?: del?${OBJECT})?`,
    `${GIVE}(?:un |el |a |the |short |breve ){0,4}(?:resumen|resume(?:me|nos|melo|lo)?|resumir(?:me|nos|lo|melo)?|summary|summari[sz]e|overview|sinopsis|resumo|riassunto|zusammenfassung|resum)(?: breve| corto| rapido)?(?:(?: (?:del?|of|de))?${OBJECT})?(?: (?:por favor|please))?`,
    'tl ?;? ?dr',
    `(?:y )?(?:que|cuales) (?:temas|asuntos) (?:trata[ns]?|toca[ns]?|aborda[ns]?)${OBJECT}?`,
    `(?:what|which) (?:topics|subjects) does (?:this|the) ${TEXT_NOUN} (?:cover|treat)`,
    `${GIVE}(?:el |la |the |a )?(?:indice|tabla de contenidos?|table of contents|contents|index)(?: (?:del?|of)${OBJECT})?`,
    'idea (?:principal|general)|main (?:idea|topic|point)s?',
    `what(?:'s| is| are)? ${THIS}${TEXT_NOUN}? ?(?:all )?about`,
    `what(?:'s| is) (?:this|it)(?: ${TEXT_NOUN})?`,
    `what does (?:this|the) ?${TEXT_NOUN}? (?:say|cover|talk about|contain)`,
    'do que (?:se )?(?:trata|fala)(?: (?:isto|este|o)(?: \\p{L}+)?)?',
    "de quoi (?:parle|s'agit-il|traite)[^?]*",
    'di (?:che )?cosa (?:parla|tratta)[^?]*',
    'de que (?:va|tracta|parla) (?:aixo|aquest[^?]*)',
    "worum geht(?: e|')s(?: hier| in [^?]*)?",
  ].join('|')})$`,
  'u',
);

const SPEAKER =
  /(?:^|[^\p{L}])(?:(?:quien(?:es)?|who)(?: (?:es|fue|era|is|was))?(?: (?:el|la|the one)? ?(?:que|who|that))?(?: (?:lo|le|les|la|se|nos|me))* (?:dijo|dice|dijeron|decia|pregunto|pregunta|comento|afirmo|respondio|contesto|explico|menciono|said|says|asked|asks|told|mentioned|answered|replied)|de quien es (?:la|esta|esa) (?:frase|cita|pregunta)|whose (?:quote|words))(?!\p{L})/u;

const PLURAL =
  '(?!(?:pais|mes|estatus|status|virus|interes|campus|gas|autobus|bus|dios|crisis|tesis|analisis)\\s)\\p{L}{2,}s';
const LIST = new RegExp(
  `^(?:${[
    '(?:y )?que (?:(?:se|me|te|nos|no) )?(?:incluye|incluyen|contiene|contienen|comprende|trae|abarca|cubre)(?!\\p{L})[^?]*',
    'que (?:hace falta|hay que (?:llevar|traer|presentar|aportar|entregar)|se necesita|necesito|tengo que (?:llevar|traer|presentar)|debo (?:llevar|traer))(?!\\p{L})[^?]*',
    `cuales (?:son|eran|fueron) (?:todos |todas )?(?:los|las|sus|mis|tus) ${PLURAL}[^?]*`,
    `(?:que|cuales) ${PLURAL} (?:hay|existen|tiene[ns]?|se (?:necesitan|requieren|piden|ofrecen|admiten|aceptan|pueden \\p{L}+)|son (?:necesari|obligatori|compatib|posib)\\p{L}*|hacen falta|necesito|incluye|ofrece[ns]?|admiten?|aceptan?|lleva|puedo \\p{L}+|puede \\p{L}+)(?!\\p{L})[^?]*`,
    '(?:dime |dame |enumera |lista(?:me)? )(?:todos |todas )?(?:los|las|una lista|la lista|el listado)[^?]*',
    '(?:la )?(?:lista|listado|list) (?:completa |full )?(?:del?|of)[^?]*',
    '(?:los |las |the )?(?:requisitos|ingredientes|requirements|ingredients|materiales necesarios|documentos necesarios)(?!\\p{L})[^?]*',
    `what are (?:all )?(?:the|its|their) ${PLURAL}[^?]*`,
    `(?:which|what) ${PLURAL} (?:are (?:there|available|included|required|needed|supported|accepted|allowed)|do i need|does it (?:have|include|support|accept)|can i \\p{L}+)[^?]*`,
    "what (?:else )?(?:should|must|can|do|can't|cannot|shouldn't) (?:i|we|you) (?:have to |need to )?(?:bring|take|pack|wear|carry)(?!\\p{L})[^?]*",
    "what(?:'s| is) included[^?]*|what does (?:it|the \\p{L}+) (?:include|contain|come with)[^?]*|what do i (?:need|have to bring)[^?]*",
  ].join('|')})$`,
  'u',
);

const WHEN =
  /(?:^|[^\p{L}])(?:(?:a|en|desde|hasta|para)? ?(?:que|cual es (?:el|la)|what|which) (?:hora|horario|dia|dias|fecha|ano|mes|siglo|decada|epoca|time|day|date|year|month|century)|wann|quand|quando|cada cuanto|desde hace cuanto)(?!\p{L})|(?<!^(?:and |but |so )?(?:where|what|who|which|why|how|can|could|do|does|did|is|are|will|should|may|if)(?!\p{L}).*)(?<!\p{L})when(?!\p{L})|(?<!\p{L})when$|^(?:y )?(?:desde |hasta |para )?cuando(?!\p{L})|(?<!\p{L})cuando$/u;
/** "Cuando hay oferta, ¿qué baja?" asks no time. */
const WHEN_CLAUSE =
  /^(?:cuando|when)\s[^?¿]*(?:¿|,\s*(?:(?:a|de|con|en|por|in|to) )?(?:qu[eé]|qui[eé]n|cu[aá]l|cu[aá]nt[oa]s?|c[oó]mo|d[oó]nde|what|who|which|how|where)(?!\p{L}))/iu;
const TIME = /(?:^|[^\p{L}])(?:a|en|desde|hasta|para)? ?(?:que|what) (?:horas?|time)(?!\p{L})/u;
const DURATION =
  /(?<!\p{L})(?:cuanto tiempo|cuant[oa]s (?:horas|minutos|dias|semanas|meses|anos) (?:dura|tarda|son)|cuanto (?:se )?(?:tarda[ns]?|tardo|dura[ns]?|duro|demora|vive[ns]?)|how long (?:does|did|do|will|can|must|should|may)|how much time)(?!\p{L})/u;
const COSTS =
  'cuestan?|costo|costaron|costaba[ns]?|costara[ns]?|vale[n]?|valia[n]?|valio|valieron|valdra[ns]?|cobra[ns]?|cobro|cobraron|salen?|salia[n]?|salio|saldra[ns]?|(?:va[ns]?|iba[ns]?|puede[ns]?|suele[ns]?) (?:a )?(?:costar|valer|salir)|hay que pagar|se paga|pago|paga[ns]?|pagamos|es (?:la|el) (?:cuota|precio|multa|tarifa|entrada|fianza|alquiler|matricula|abono|bono)';
/** "En cuánto se queda", "a cómo está", "por cuánto sale"; "a cuánto está" asks how far as well. */
const AT_WHAT_PRICE =
  '(?:(?:en|por|a) cuanto|a como) (?:(?:me|te|le|les|nos|os|se) )*(?:(?:ha |han )?queda(?:n|ra|ran|ba|do)?|quedo|salen?|salio|saldra|va[ns]?|vende[ns]?|cobra[ns]?|pone[ns]?)|a como (?:esta[ns]?|anda[ns]?|teneis|tienen|tienes)|a cuanto estan|a cuanto (?:el|la|los|las)';
const PRICE = new RegExp(
  `(?<!\\p{L})(?:(?:a )?cuanto (?:(?:me|te|le|les|nos) )?(?:${COSTS})|que precio)(?!\\p{L})|(?<!\\p{L})(?:how much (?:does|do|did|will) .{1,60}(?:cost|pay|charge)|how much is (?:the|a|an) (?:fee|fine|price|ticket|rent|deposit|membership))(?!\\p{L})|^(?:(?:y )?(?:cual es )?(?:el )?precio (?:del?|para)|(?:what(?:'s| is| are) )?(?:the )?(?:price|cost) of)(?!\\p{L})|^(?:y )?(?:${AT_WHAT_PRICE}|que (?:cuestan?|valen?)(?! (?:la pena|para|mas|menos)))(?!\\p{L})`,
  'u',
);
/** Nobody asks what a text is about in more. */
const MAX_OVERVIEW_CHARS = 120;
const FIRST_PERSON =
  /(?:^|[^\p{L}])(?:no (?:puedo|me|consigo|funciona|tengo|encuentro|va|carga)|me|mi|mis|yo|tengo|quiero|necesito|perdi|olvide|rompi|i|i'm|i've|my|can't|cannot)(?!\p{L})|^he (?!is|was)/u;

/** Whether one value answers, such as a date or a price. */
export function asksValue({ kind }: QuestionIntent): boolean {
  return VALUES.has(kind);
}

const VALUES: ReadonlySet<QuestionIntent['kind']> = new Set(['when', 'time', 'price', 'duration']);

export function asksTime({ kind }: QuestionIntent): boolean {
  return kind === 'when' || kind === 'time';
}

/** A question for patterns: as `plain` makes it, without the marks around it and its words. */
export function questionForm(text: string): string {
  return plain(text)
    .replace(/[¿?¡!."“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Says what kind of answer a question wants, by its words alone.
 *
 * @param isWhether the message asked "… si …": to be answered with yes or no, whatever its words.
 */
export function readIntent(text: string, isWhether: boolean): QuestionIntent {
  const form = questionForm(text);
  const citation = readRuleCitation(text);
  if (citation) return { kind: 'rule', ...citation };
  if (form.length <= MAX_OVERVIEW_CHARS && OVERVIEW.test(form)) return { kind: 'overview' };
  if (SPEAKER.test(form)) return { kind: 'speaker' };
  if (isWhether || isYesNo(form, text)) return { kind: 'yes-no' };
  if (LIST.test(form)) return { kind: 'list' };
  if (TIME.test(form)) return { kind: 'time' };
  if ((WHEN.test(form) && !WHEN_CLAUSE.test(text)) || /cuándo/i.test(text)) return { kind: 'when' };
  if (DURATION.test(form)) return { kind: 'duration' };
  if (PRICE.test(form)) return { kind: 'price' };
  if (!asksAnything(form, text) && FIRST_PERSON.test(form)) return { kind: 'statement' };
  return { kind: 'open' };
}

const HAS_QUESTION_WORD = new RegExp(`(?<!\\p{L})${QUESTION_WORD}`, 'u');
const QUESTION_WORD_FIRST = new RegExp(`^(?:(?:y|and|pero|but|entonces) )?${QUESTION_WORD}`, 'u');

/** Whether it has a word that asks, such as *qué* or *who*, with or without its accent. */
export function hasQuestionWord(text: string): boolean {
  return HAS_QUESTION_WORD.test(questionForm(text));
}

/** Spanish asks by its verb alone: "hay ducha", "se puede visitar?". */
function isYesNo(form: string, text: string): boolean {
  if (ONLY_ASKS.test(text) || QUESTION_WORD_FIRST.test(form)) return false;
  if (/(?<!\p{L})(?:cuando|donde|como|quien|cual) *$/u.test(form)) return false;
  // "no puedo entrar" and "me robaron el carné" are told, not asked.
  if (!text.includes('?') && /^(?:no|me|tengo|necesito|ya|yo|he|se (?:me|te|le|nos)) /.test(form))
    return false;
  if (YES_NO_OPENER.test(form)) return true;
  return text.includes('?') && !HAS_QUESTION_WORD.test(form) && YES_NO_AFTER_SUBJECT.test(form);
}

function asksAnything(form: string, text: string): boolean {
  return /[?¿]/.test(text) || ONLY_ASKS.test(text) || QUESTION_WORD_FIRST.test(form);
}
