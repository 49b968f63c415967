/** Source of a pattern on plain text (lower case, no accents): a word that asks, with the preposition before it. */
export const QUESTION_WORD =
  '(?:(?:a|de|en|con|por|para|desde|hasta|sobre|entre|segun|bajo|hacia|contra|cada|in|at|on|for|from|to|by|with|of)\\s+)?' +
  '(?:que|quien(?:es)?|cual(?:es)?|cuant[oa]s?|a?donde|cuando|como|what|which|who|whom|whose|where|when|why|how|' +
  // Portuguese, French, Italian, Catalan, German.
  'qual|quais|quem|quanto|quanta|onde|quel(?:le)?s?|combien|quand|comment|pourquoi|cosa|chi|quando|dove|quale|perche|' +
  'qui|quan|com|quant|on|wer|wie|wann|warum|welche[rs]?)(?![\\p{L}\\p{N}])';

/** A word that only asks, wherever it stands; the others are conjunctions too. */
export const ONLY_ASKS =
  /(?:¿|[^\p{L}]|^)(?:qué|quién(?:es)?|cuál(?:es)?|cuánt[oa]s?|cuant[oa]s?|a?dónde|cuándo|cómo|what|which|who|whom|whose|where|when|why|how)(?!\p{L})/iu;

/** Verbs that open a yes/no question or stand after *se*, *me*, …, on plain text. */
const YES_NO_VERB = [
  '(?:se|me|te|nos|os|le|les)\\s+(?!que\\b)\\p{L}+',
  'es|son|esta|estan|estas|eres|era|eran|fue|fueron|sera|seran|seria|hay|hubo|habia|habra|habria',
  'pued[oe]s?|pueden|podemos|podeis|podes|podria[ns]?|podriamos|podre|debo|debe[ns]?|debemos|deberia[ns]?|hace falta',
  'teng[oa]|tienes?|tienen|tenes|tenemos|teneis|tendra|tenia|necesit[oa]s?|necesitan?|existen?|sirven?|funcionan?',
  'acept[ao]n?|admiten?|permiten?|permit[eo]|abren?|abris|abre[sn]?|cierran?|incluyen?|llevan?|traen?|viene[ns]?',
  '(?:acept|admit|alquil|arregl|ced|celebr|cobr|dej|devolv|envi|hab|imprim|necesit|ofrec|organiz|permit|pon|prest)[ae]is',
  '(?:quer|recog|regal|reserv|sab|ten|trabaj|us)[ae]is|servis',
  'cuesta dinero|dan?|dais|ofrecen?|venden?|vendeis|cobran?|haceis|hacen|aparece[ns]?|entran?|caben?|vale la pena',
  'ha|han|has|hemos|he|esta permitido|sabeis|sabes|quedan?|regalan?|devuelven?|pagan?|recibe[ns]?|requiere[ns]?',
  "is|are|was|were|do|does|did|can|could|may|might|must|should|shall|will|would|has|have|had|am|is there|isn't|aren't",
  "don't|doesn't|didn't|can't|won't",
  'posso|pode|podem|tem|existe|e possivel|est-ce|est-il|peut-on|puis-je|y a-t-il|si puo|ce|hi ha|es pot|puc|gibt|kann|darf|ist|sind',
].join('|');

export const YES_NO_OPENER = new RegExp(
  `^(?:(?:no|ya|todavia|aun|tambien|si|pero|y|entonces|yo|usted)\\s+)*(?:${YES_NO_VERB})(?![\\p{L}\\p{N}])`,
  'u',
);

const SUBJECT =
  '(?:el|la|los|las|mis?|tus?|sus?|est[aeo]s?|vuestr[oa]s?|nuestr[oa]s?) (?:\\p{L}+ )(?:de (?:\\p{L}+ )?\\p{L}+ )?(?:\\p{L}+ )?';
/** After a noun in the plural what ends so is a verb, save for a few. */
const PLURAL_SUBJECT = '(?:los|las|mis|tus|sus|est[oa]s|vuestr[oa]s|nuestr[oa]s) \\p{L}+s ';
const NO_VERB =
  '(?:tambien|bien|gran|plan|pan|tan|orden|examen|joven|origen|resumen|almacen|tren|recien|aun|san)(?!\\p{L})';

/**
 * A subject, or a condition, before the verb, as Spanish asks too, with a question mark: "los gatos entran", "si llego tarde
 * me dejan pasar". On a question's form without a word that asks.
 */
export const YES_NO_AFTER_SUBJECT = new RegExp(
  `^(?:y )?(?:${SUBJECT}(?:no |ya |tambien )?(?:${YES_NO_VERB})|si (?:\\p{L}+ ){1,6}?(?:no )?(?:${YES_NO_VERB})|${PLURAL_SUBJECT}(?:no |ya |tambien )?(?!${NO_VERB})\\p{L}{2,}[ae]n)(?![\\p{L}\\p{N}])`,
  'u',
);

/** Matches a question's form that opens with some words, alternatives of a regular expression. */
export function opening(forms: string): RegExp {
  return new RegExp(`^(?:(?:y|and|pero|but) )?(?:${forms})(?!\\p{L})`, 'u');
}

/** Asks for a person. */
export const WHO = opening('(?:(?:a|de|por|con|para) )?(?:quien(?:es)?|who|whom|whose)');

/** Asks how many things there are, and not how many hours or days: those may be told without a number ("todos los sábados"). */
export const HOW_MANY = opening(
  '(?:(?:a|de|con|en|por|para|for|in|of|to) )?(?:cuant[oa]s|cuanta(?= gente)|how many)(?! (?:\\p{L}+ )?(?:horas|minutos|dias|noches|semanas|meses|anos|veces|hours|minutes|days|nights|weeks|months|years|times)(?!\\p{L}))',
);

/** Asks for a day of the week or of a month, wherever the words stand. */
export const WHICH_DAY = /(?<!\p{L})(?:que dias?|(?:what|which) days?)(?!\p{L})/u;

/** What may stand before the words for what is asked for, on a question's form. Source of a pattern. */
export const ASKS_FOR =
  "(?:(?:cual(?:es)? (?:es|son)|dime|dame|pasame|me (?:das|dais|pasas|dices)|teneis|tienen|tienes|hay|what(?:'s| is| are)|give me|do you have) )?(?:(?:el|la|los|las|algun|alguna|un|una|su|sus|tu|vuestr[oa]s?|the|your|their|an?|any) )?";

/** "A or B?", on plain text. */
export const CHOICE = /(?<!\p{L})(?:o|u|or)(?!\p{L})/u;

const SECOND_WORD =
  '(?:(?:a|de|en|con|por|para|desde|hasta|in|at|for|from|to|by|with) )?(?:quien(?:es)?|cual(?:es)?|cuant[oa]s?|a?donde|cuando|como|who|where|when|why|how(?: much| many)?)|(?:a|de|en|con|por|para|desde|hasta) que|(?:que|what|which) (?:ano|dia|fecha|hora|mes|year|day|date|time|month|price)';
const TWICE = new RegExp(
  `^(?:(?:y|and) )?${QUESTION_WORD}(?: [^?]*)? (?:y|e|and) (?:${SECOND_WORD})(?!\\p{L})`,
  'u',
);

/** Whether a question's form asks two things at once: "quién lo fundó y en qué año", "when and where". */
export function asksTwice(form: string): boolean {
  return TWICE.test(form);
}
