import { type Canned, cannedLibrary } from '../discord/e2e/canned-library.ts';
import { handMadeArticle } from '../discord/render/hand-made.ts';

const equipment = ['ropa de cama', 'toallas', 'vajilla para seis', 'calefacción', 'leña', 'mapas de la zona'];

/** A text of the kinds that people keep besides prose. */
const hostel = handMadeArticle(
  [
    {
      words: [
        'El albergue Los Álamos abrió en 1962 en una antigua serrería, a la orilla del río, y tiene veinte camas en ',
        'cuatro habitaciones. Lo llevan los vecinos del valle, que se turnan por semanas.',
      ],
    },
    {
      kind: 'table-row',
      context: ['Tarifas', 'Temporada | Cama | Habitación entera | Desayuno'],
      words: [
        { label: 'Temporada: ' },
        'Baja (de octubre a mayo)',
        { label: '; Cama: ' },
        { text: '16 €', source: '~~16 €~~', isStruck: true },
        ' 14 €',
        { label: '; Habitación entera: ' },
        '62 €',
        { label: '; Desayuno: ' },
        'incluido',
      ],
    },
    {
      kind: 'rule',
      context: ['Reglamento', 'Artículo 12. Salidas'],
      number: '12',
      words: ['La habitación se deja libre antes de las 11:00. Quien salga de madrugada lo dice la víspera.'],
      sentences: [
        'La habitación se deja libre antes de las 11:00.',
        'Quien salga de madrugada lo dice la víspera.',
      ],
    },
    {
      kind: 'faq',
      context: ['Preguntas frecuentes', '¿Se admiten perros?'],
      words: ['Sí, con correa y en las habitaciones de la planta baja. Pagan 2 € por noche.'],
      sentences: ['Sí, con correa y en las habitaciones de la planta baja.', 'Pagan 2 € por noche.'],
    },
    {
      kind: 'list',
      context: ['Qué incluye', 'La habitación entera incluye:'],
      words: equipment.flatMap((item, index) => [{ label: index > 0 ? '\n• ' : '• ' }, item]),
      sentences: equipment,
    },
    {
      context: ['Al llegar'],
      words: [
        'Si no hay nadie, la llave está ',
        { text: 'debajo del tercer tiesto', source: '||debajo del tercer tiesto||', isSpoiler: true },
        '. Lee antes las ',
        { text: 'normas de la casa', url: 'https://example.org/normas' },
        ' y avisa en <#123456789012345678> antes del <t:1700000000:D>.',
      ],
    },
    {
      kind: 'code',
      context: ['Al llegar', 'Wifi'],
      words: [
        { text: 'red: alamos', isCode: true },
        { label: '\n' },
        { text: 'clave: rio-1962', isCode: true },
        { label: '\n' },
        { text: 'canal: 11', isCode: true },
      ],
    },
  ],
  { id: 'albergue', title: 'Albergue Los Álamos' },
);

const answers = {
  '¿Cuánto cuesta una cama en temporada baja?': { words: ['14 €'] },
  '¿A qué hora hay que dejar la habitación?': { words: ['antes de las 11:00'] },
  '¿Puedo llevar a mi perra?': { words: ['con correa'] },
  '¿Hay calefacción?': { words: ['calefacción'] },
  '¿Dónde está la llave?': { words: ['debajo del tercer tiesto'] },
  '¿Cuál es la clave del wifi?': { words: ['rio-1962'] },
  '¿Quién limpia el albergue?': {
    words: ['Lo llevan los vecinos del valle', 'La habitación se deja libre'],
    certainty: 'maybe',
    confidence: 0.45,
  },
  '¿De qué trata?': { words: ['El albergue Los Álamos'], isOverview: true },
} as const satisfies Readonly<Record<string, Canned>>;

/** What is asked of it, by the picture that shows the answer. */
export const hostelQuestions = {
  'table-row': '¿Cuánto cuesta una cama en temporada baja?',
  rule: '¿A qué hora hay que dejar la habitación?',
  faq: '¿Puedo llevar a mi perra?',
  'list-item': '¿Hay calefacción?',
  spoiler: '¿Dónde está la llave?',
  code: '¿Cuál es la clave del wifi?',
  maybe: '¿Quién limpia el albergue?',
  overview: '¿De qué trata?',
  'no-such-number': '¿Qué dice el artículo 99?',
} as const;

/** Answers those, so that the pictures show how answers look and not what is found. */
export const hostelLibrary = cannedLibrary([hostel], answers, {
  reason: 'no-such-number',
  knownNumbers: ['9', '10', '11', '12', '13', '112'],
});
