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
export const YES_NO_OPENER = new RegExp(
  `^(?:(?:no|ya|todavia|aun|tambien|si|pero|y|entonces|yo|usted)\\s+)*(?:${[
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
  ].join('|')})(?![\\p{L}\\p{N}])`,
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
