import { describe, expect, it } from 'vitest';
import { LOOKED_UP } from '../../../src/answer/reply.ts';
import { libraryOf, resources } from '../../resources.ts';
import { articleOf } from '../articles.ts';
import { expectSound, firstSpan } from '../checks.ts';

const HOSTEL = [
  '# Albergue El Roble',
  '',
  'Un albergue de montaña para grupos.',
  '',
  '📍 Calle del Molino, 8 (Ansó)',
  '📞 974 300 111',
  '✉️ hola@elroble.example',
  '',
  '## Qué traer',
  '',
  '- Saco de dormir.',
  '- Toalla.',
  '',
  '## Cómo reservar',
  '',
  'Para grupos escriba a grupos@elroble.example. La cuenta es ES91 2100 0418 4502 0005 1332.',
  '',
  'Fianza: 50 €',
  'Aforo: 40 personas',
];

const MODEL_CLUB = [
  'Club de maquetas',
  '',
  'Horario:',
  'Martes: 17:00 - 20:00',
  'Viernes: 18:00 - 21:00',
  '',
  'Tel. 955 100 200',
  'WhatsApp: 600 100 200',
  'Fax: 955 100 201',
  'Web: www.maquetas.example',
];

const GYM = [
  '# Gimnasio',
  '',
  '## Sala',
  '',
  'Precio: 30 €',
  '',
  'Teléfono: 941 222 333',
  '',
  '## Piscina',
  '',
  'Precio: 42 €',
  '',
  'Teléfono: 941 222 444',
];

const POTTERY = [
  '# Taller Barro Vivo',
  '',
  '## Faltas',
  '',
  'Se avisa con un día al correo barro@vivo.example o por WhatsApp al 611 22 33 44. Sin aviso no se recupera.',
  '',
  '## Pagos',
  '',
  'El ingreso va a la cuenta 1234 5678 9012.',
];

const { maybeFrom, sureFrom } = resources.decision;
/** Of what is shown with a word of caution, whatever the networks make of it. */
const UNSURE = (maybeFrom + sureFrom) / 2;

type Row = readonly [question: string, wanted: string];
const CASES: readonly (readonly [rule: string, lines: readonly string[], rows: readonly Row[]])[] = [
  [
    'a contact by how it is written, and what a label names',
    HOSTEL,
    [
      ['teléfono', '974 300 111'],
      ['cuál es el telefono del albergue el roble?', '974 300 111'],
      ['me das la dirección', 'Calle del Molino, 8 (Ansó)'],
      ['email', 'hola@elroble.example'],
      ['FIANZA', '50 €'],
      ['cuál es el aforo', '40 personas'],
    ],
  ],
  [
    'a contact that its line names where there are several',
    MODEL_CLUB,
    [
      ['telefono', '955 100 200'],
      ["what's the phone number?", '955 100 200'],
      ['fax', '955 100 201'],
      ['web', 'www.maquetas.example'],
      ['horarios', 'Martes: 17:00 - 20:00\nViernes: 18:00 - 21:00'],
    ],
  ],
];

describe.each(CASES)('%s', (_, lines, rows) => {
  const library = libraryOf(articleOf('made-up', lines.join('\n'), 'markdown'));
  it.each(rows)('%s', async (question, wanted) => {
    const reply = await (await library).ask(question);
    expectSound(reply);
    if (reply.kind !== 'answer') throw new TypeError(reply.reason);
    expect(firstSpan(reply)).toBe(wanted);
    expect(reply.confidence).toBe(LOOKED_UP);
  });
});

describe('a contact in a sentence is shown with a word of caution', () => {
  const potter = libraryOf(articleOf('potter', POTTERY.join('\n'), 'markdown'));
  it.each([
    ['telefono', '611 22 33 44'],
    ['cual es el correo', 'barro@vivo.example'],
    ['email?', 'barro@vivo.example'],
  ])('%s', async (question, wanted) => {
    const reply = await (await potter).ask(question);
    expectSound(reply);
    expect(reply).toMatchObject({ kind: 'answer', certainty: 'maybe' });
    expect(firstSpan(reply)).toBe(wanted);
  });

  const others = [
    'La asociación se llama Río y tiene el número de registro 600123456.',
    'Nunca llame al 900 123 456.',
    'En caso de robo, llama a la policía, 091 22 33 44 55.',
    'Quejas a la agencia: escriba a info@agencia.example.',
  ];
  it.each(['telefono', 'correo'])('but not one that is of somebody else: %s', async (question) => {
    for (const line of others) {
      const { ask } = await libraryOf(articleOf('others', `# Río\n\n${line}\n`, 'markdown'));
      const reply = await ask(question);
      expect(reply.kind === 'answer' ? reply.confidence : 0).not.toBe(UNSURE);
    }
  });
});

const TALE = [
  '# La posada',
  '',
  'Inauguración: 12.10.2024 18.30',
  '',
  'Antiguo teléfono: 941 111 222',
  '',
  'No devuelva nunca la llamada al 900 123 456.',
  '',
  '## Multas',
  '',
  'Hasta 2019 se cobraba un euro. Ya no se cobra.',
];

it.each(['teléfono', 'dirección', 'multas'])(
  'does not look up "%s" that is another number, or over',
  async (question) => {
    const library = await libraryOf(articleOf('made-up', TALE.join('\n'), 'markdown'));
    expect(await library.ask(question)).not.toMatchObject({ confidence: LOOKED_UP });
  },
);

it.each(['precio', 'teléfono'])('does not look up "%s" that stands in several places', async (question) => {
  const library = await libraryOf(articleOf('made-up', GYM.join('\n'), 'markdown'));
  const reply = await library.ask(question);
  expect(reply.confidence).not.toBe(LOOKED_UP);
});
