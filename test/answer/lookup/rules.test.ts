import { describe, expect, it } from 'vitest';
import type { NoAnswer } from '../../../src/answer/answer.ts';
import { libraryOf } from '../../resources.ts';
import { articleOf, CLUB } from '../articles.ts';
import { expectSound, firstSentence, firstSpan, wordsOf } from '../checks.ts';

const RULES = articleOf(
  'pool',
  `# Reglamento de la piscina

El presente reglamento ordena el uso de la piscina municipal de Arriate y de sus vestuarios durante el verano.

## Artículo 1. Horario

La piscina abre a las once y cierra a las veinte horas. Los lunes no abre.

## Artículo 2. Aforo

Caben 180 bañistas. La socorrista cierra el acceso cuando se llena.

## Artículo 3. Calzado

Se entra al agua sin calzado. En el césped se pueden llevar chanclas de goma.

## Artículo 12. Sanciones

Quien rompa una norma paga 30 euros. La segunda vez pierde el abono.
`,
  'markdown',
);

const OUTING = articleOf(
  'outing',
  `# Excursión al pico Bermejo

La salida es el sábado a las siete desde la plaza, y la vuelta se espera hacia las seis de la tarde.

## Qué hay que llevar

- Botas de montaña
- Dos litros de agua
- Un chubasquero

## Perros

Los perros pueden venir si van atados. No suben al autobús de la vuelta.
`,
  'markdown',
);

const KITES = articleOf(
  'kites',
  `# Vuelo de cometas

Club de cometas de Arriate.

## Horario

| Día | De | A |
| --- | --- | --- |
| Martes y jueves, en la era grande del pueblo | 17:00 | 19:00 |

## Artículo 4. Alturas

4.1. La altura máxima es de 120 metros.

4.2. De noche no se vuela.

## Artículo 5. Ruido

No se toca el tambor.

## Anexo 4. Precios

El alquiler de una cometa cuesta 6 euros.

## 5.1 estrellas

Es la nota que ponen los socios.
`,
  'markdown',
);

const SIGNED = articleOf(
  'signed',
  `# Carta a los vecinos

Ronda, viernes 3 de mayo de 2021.

Les escribo porque el puente de la ermita estará cerrado desde el lunes hasta que acaben las obras del río.
`,
  'markdown',
);

const ROWERS = articleOf(
  'rowers',
  `Remeros del Miño

Capítulo I. De los socios
1. Puede ser socio cualquier persona mayor de 16 años.
2. Los menores necesitan autorización escrita.

Capítulo II. Del hangar
3. No se fuma en el hangar.
4. Los remos se guardan secos.
`,
  'plain',
);

const { ask } = await libraryOf(RULES);
const rowers = await libraryOf(ROWERS);
const kites = await libraryOf(KITES);
const outing = await libraryOf(OUTING);

describe('a rule that is asked for by its number is quoted', () => {
  it.each([
    ['artículo 2', 'Caben 180 bañistas.'],
    ['¿Qué dice el artículo 3?', 'Se entra al agua sin calzado.'],
    ['art. 12', 'paga 30 euros'],
    ['what does article 1 say', 'abre a las once'],
    ['artículo tres', 'Se entra al agua sin calzado.'],
    ['el segundo artículo', 'Caben 180 bañistas.'],
  ])('%s', async (question, words) => {
    const reply = await ask(question);
    expectSound(reply);
    expect(reply).toMatchObject({ kind: 'answer', certainty: 'sure', isOverview: false });
    expect(firstSentence(reply)).toContain(words);
  });

  it.each([
    ['regla 2', 'Caben 180 bañistas.'],
    ['¿qué dice la norma 12?', 'paga 30 euros'],
    ['rule 3', 'Se entra al agua sin calzado.'],
  ])('whatever people call it: %s', async (question, words) => {
    const reply = await ask(question);
    expectSound(reply);
    expect(firstSentence(reply)).toContain(words);
  });

  it.each([
    ['norma 1', ['Puede ser socio cualquier persona mayor de 16 años.']],
    ['artículo 3', ['No se fuma en el hangar.']],
    ['capítulo 2', ['No se fuma en el hangar.', 'Los remos se guardan secos.']],
  ])('in a chapter: %s', async (question, sentences) => {
    const reply = await rowers.ask(question);
    expectSound(reply);
    expect(reply.quotes.map((quote) => wordsOf(quote, quote.span))).toEqual(sentences);
  });

  it('whose text is a list, or beside a list without a rule’s name', async () => {
    const statute = await libraryOf(
      articleOf(
        'statute',
        '# Estatutos\n\n## Artículo 1. Derechos\n\n1. Asistir.\n2. Votar.\n\n## Artículo 2. Cuotas\n\nSe paga en enero.\n\n' +
          '## Artículo 3. Prohibiciones\n\nQueda prohibido:\n\n1. Correr.\n2. Gritar.\n',
        'markdown',
      ),
    );
    const wordsFor = async (question: string) => firstSentence(await statute.ask(question));
    expect(await wordsFor('norma 2')).toBe('Se paga en enero.');
    expect(await wordsFor('punto 2')).not.toBe('Se paga en enero.');
  });

  it('by the word of the rules that have the number, where there are several words', async () => {
    const contract = await libraryOf(
      articleOf(
        'contract',
        '# Contrato\n\n## Artículo 6\n\nSe firma ante testigos.\n\n## Artículo 7\n\nSe paga en mano.\n\n' +
          '## Cláusula 9\n\nEl aval vence en mayo.\n\n3.1 Se riega de noche.\n\n3.2 Se poda en enero.\n',
        'markdown',
      ),
    );
    const wordsFor = async (question: string) => firstSentence(await contract.ask(question));
    expect(await wordsFor('regla 7')).toBe('Se paga en mano.');
    expect(await wordsFor('norma 9')).toBe('El aval vence en mayo.');
    expect(await wordsFor('norma 3.2')).toBe('Se poda en enero.');
  });

  it('and searched when something is asked about it', async () => {
    const reply = await ask('según el artículo 12, ¿cuánto se paga?');
    expectSound(reply);
    expect(firstSpan(reply)).toContain('30 euros');
  });
});

describe('a rule that does not exist', () => {
  it.each([['artículo 7'], ['¿qué dice el art. 40?'], ['what does article 4 say?']])(
    'is said not to, with those that do: %s',
    async (question) => {
      const reply = (await ask(question)) as NoAnswer;
      expectSound(reply);
      expect(reply).toMatchObject({ reason: 'no-such-number', knownNumbers: ['1', '2', '3', '12'] });
    },
  );

  it('is said not to, whatever people call it', async () => {
    expect(await ask('norma 40')).toMatchObject({
      reason: 'no-such-number',
      knownNumbers: ['1', '2', '3', '12'],
    });
    expect(await rowers.ask('artículo 5')).toMatchObject({ knownNumbers: ['1', '2', '3', '4'] });
    expect(((await ask('capítulo 2')) as NoAnswer).reason).not.toBe('no-such-number');
  });

  it('is searched for in a text without numbers', async () => {
    const reply = (await outing.ask('artículo 7')) as NoAnswer;
    expectSound(reply);
    expect(reply.reason).not.toBe('no-such-number');
  });

  it('is looked for in the article asked for', async () => {
    const both = await libraryOf(OUTING, RULES);
    expect((await both.ask('artículo 2', { articleId: 'pool' })).quotes[0]!.article).toBe(RULES);
    expect((await both.ask('artículo 2', { articleId: 'outing' })).kind).toBe('no-answer');
  });
});

describe('a numbered part of an article is found by the article’s word', () => {
  it.each([
    ['artículo 4.2', 'De noche no se vuela.'],
    ['qué dice el art. 4.1', 'La altura máxima es de 120 metros.'],
  ])('%s', async (question, words) => {
    const reply = await kites.ask(question);
    expectSound(reply);
    expect(firstSentence(reply)).toBe(words);
  });

  it('or said not to exist, with those that do', async () => {
    expect(await kites.ask('artículo 4.3')).toMatchObject({
      reason: 'no-such-number',
      knownNumbers: ['4.1', '4.2'],
    });
    expect(await kites.ask('artículo 6')).toMatchObject({ knownNumbers: ['4', '5'] });
  });

  it.each([
    ['anexo 4.1', ['4']],
    ['artículo 5.1', ['4', '5']],
  ])('and not below another: %s', async (question, knownNumbers) => {
    expect(await kites.ask(question)).toMatchObject({ reason: 'no-such-number', knownNumbers });
  });
});

describe('what an article is about is told by its opening', () => {
  it('and not by its date', async () => {
    const signed = await libraryOf(SIGNED);
    expect(firstSentence(await signed.ask('resumen'))).toContain('el puente de la ermita');
  });

  it('even a short one before a table', async () => {
    expect(firstSentence(await kites.ask('¿de qué trata?'))).toBe('Club de cometas de Arriate.');
  });

  const TABLE = '| Día | Hora |\n|---|---|\n| martes, en la sala grande de la casa del pueblo | 18:00 |\n';
  it.each([
    ['Tejemos cestas desde 1974.', true],
    ['Del 5 al 9 de marzo, para bebés y niños de 1 a 4 años.', true],
    ['Arriate, 5 de marzo de 2024.', false],
    ['Actualizado el 5 de marzo de 2024.', false],
    ['Versión 2.1.', false],
    ['Published on 3/5/2024.', false],
  ])('short, with numbers: %s %s', async (opening, isOpening) => {
    const library = await libraryOf(articleOf('short', `# Taller\n\n${opening}\n\n${TABLE}`, 'markdown'));
    expect(firstSentence(await library.ask('índice')) === opening).toBe(isOpening);
  });

  it('or the first of its questions', async () => {
    const faq =
      '# Fonda\n\n## ¿Dónde dormís?\n\nEn la plaza.\n\n## ¿Qué hago si llego tarde?\n\nLlama al timbre de la puerta verde y espera a que baje el sereno con la llave.\n';
    const library = await libraryOf(articleOf('inn', faq, 'markdown'));
    expect(firstSentence(await library.ask('qué temas trata'))).toBe('En la plaza.');
  });

  it.each([['¿de qué trata?'], ['resumen'], ['what is this about?']])('%s', async (question) => {
    const reply = await ask(question);
    expectSound(reply);
    expect(reply).toMatchObject({ kind: 'answer', certainty: 'sure', isOverview: true });
    expect(firstSentence(reply)).toContain('El presente reglamento ordena');
    expect(reply.quotes[0]!.passage.index).toBe(0);
  });

  it('of the article asked for', async () => {
    const both = await libraryOf(CLUB, RULES);
    const reply = await both.ask('¿de qué trata?', { articleId: 'pool', limit: 1 });
    expectSound(reply, 1);
    expect(reply.quotes[0]!.article).toBe(RULES);
  });
});

describe('a question for yes or no gets a whole sentence', () => {
  it.each([
    ['¿Se puede entrar con chanclas en el césped?', 'En el césped se pueden llevar chanclas de goma.', ask],
    ['abren los lunes?', 'Los lunes no abre.', ask],
    ['¿pueden venir perros?', 'Los perros pueden venir si van atados.', outing.ask],
    ['can I bring my dog?', 'Los perros pueden venir si van atados.', outing.ask],
  ])('%s', async (question, sentence, ask) => {
    const reply = await ask(question);
    expectSound(reply);
    expect(firstSentence(reply)).toBe(sentence);
    expect(firstSpan(reply)).toBe(sentence);
  });
});

it.each([['¿qué hay que llevar?'], ['what do I need to bring']])(
  'a list is quoted whole: %s',
  async (question) => {
    const reply = await outing.ask(question);
    expectSound(reply);
    for (const words of ['Botas de montaña', 'Dos litros de agua', 'Un chubasquero'])
      expect(wordsOf(reply.quotes[0]!, reply.quotes[0]!.span)).toContain(words);
  },
);

describe('a rule or a part of one', () => {
  const lines = (...text: string[]) => text.join('\n\n');
  const romans = lines(
    '# Bases del certamen de dulzaina',
    'I. Se admiten grupos de tres a nueve músicos.',
    'II. Cada grupo toca dos piezas en menos de quince minutos.',
    'III. El fallo se lee en el quiosco a las diez de la noche.',
  );
  const statutes = lines(
    '# Normas del palomar',
    '## Norma 1. Visitas',
    'Se sube de uno en uno.',
    '## Norma 2. Turnos',
    '1. De mañana limpia quien abre.\n2. De tarde limpia quien cierra.',
    'El agua se cambia siempre.',
  );
  const essay = lines(
    '# La sierra',
    'I. El hielo',
    'Hace mil siglos todo era hielo.',
    'II. El bosque',
    'Luego vino el bosque.',
    'III. El pueblo',
    'Y al final llegó la gente.',
  );

  it.each([
    [romans, 'punto III', 'El fallo se lee en el quiosco a las diez de la noche.'],
    [romans, 'base segunda', 'Cada grupo toca dos piezas en menos de quince minutos.'],
    [statutes, 'norma 2.1', 'De mañana limpia quien abre.'],
    [statutes, 'punto 2 de la norma 2', 'De tarde limpia quien cierra.'],
    [
      statutes,
      'la última norma',
      'De mañana limpia quien abre.\n2. De tarde limpia quien cierra.\n\nEl agua se cambia siempre.',
    ],
  ])('is found by its number: %# %s', async (text, question, wanted) => {
    const reply = await (await libraryOf(articleOf('rules', text, 'markdown'))).ask(question);
    expectSound(reply);
    expect(firstSpan(reply)).toBe(wanted);
  });

  it.each([
    [romans, 'base IX'],
    [statutes, 'norma 2.7'],
  ])('that does not exist is said: %# %s', async (text, question) => {
    const reply = await (await libraryOf(articleOf('rules', text, 'markdown'))).ask(question);
    expect(reply).toMatchObject({ kind: 'no-answer', reason: 'no-such-number' });
  });

  it('titles with Roman numbers make no rules', () => {
    expect(articleOf('essay', essay, 'markdown').passages.map(({ kind }) => kind)).not.toContain('rule');
  });
});

describe('a rule that has parts', () => {
  const text = `NORMAS DEL HUERTO

1. Se riega de noche.

2. No se puede:
   - quemar rastrojo
   - traer gallinas

3. Multas:
   3.1. Por no limpiar: 5 euros.
   3.2. Por dejar la puerta abierta: 9 euros.

4. Riego
4.1 Se abre el jueves.
4.2 Se cierra el lunes.

5. Se vota en mayo.
`;
  const library = libraryOf(articleOf('garden', text, 'plain'));

  it.each([
    ['regla 2', ['No se puede:\n   - quemar rastrojo\n   - traer gallinas']],
    ['regla 3', ['Multas:\n   3.1. Por no limpiar: 5 euros.\n   3.2. Por dejar la puerta abierta: 9 euros.']],
    ['norma 3.2', ['Por dejar la puerta abierta: 9 euros.']],
    ['norma 4', ['Se abre el jueves.', 'Se cierra el lunes.']],
    ['norma 4.2', ['Se cierra el lunes.']],
    ['norma quinta', ['Se vota en mayo.']],
  ])('%s', async (question, wanted) => {
    const reply = await (await library).ask(question);
    expectSound(reply);
    expect('quotes' in reply && reply.quotes.map((quote) => wordsOf(quote, quote.span))).toEqual(wanted);
  });
});

it('a refrain that is written out once is found below its name', async () => {
  const song =
    '# El remero\n\n## Estribillo\n\nRema, marinero,\nque se hace tarde ya.\n\n## Estrofa\n\nLlegó el barco.\n\n(Estribillo)\n';
  const library = await libraryOf(articleOf('song', song, 'markdown'));
  expect(firstSpan(await library.ask('qué dice el estribillo'))).toBe(
    'Rema, marinero,\nque se hace tarde ya.',
  );
});
