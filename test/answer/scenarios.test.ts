import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { libraryOf } from '../resources.ts';
import { articleOf, CLUB, LIGHTHOUSE, TOWN } from './articles.ts';
import { expectSound, firstSentence, firstSpan } from './checks.ts';

/**
 * A rule that holds for any article, shown on articles made up for it. A row is a question and what is wanted: words of
 * the answer sentence, those to show in bold between `**`.
 */
interface Rule {
  readonly rule: string;
  readonly article: Article;
  readonly rows: readonly (readonly [question: string, wanted: string])[];
}

const paragraphs = (...texts: string[]) => articleOf('made-up', texts.join('\n\n'));
const markdown = (...lines: string[]) => articleOf('made-up', lines.join('\n\n'), 'markdown');

const THEATRE = paragraphs(
  'El teatro del puerto se constituyó en junio de 1921 gracias a una colecta.',
  'A finales de 1923, durante un banquete cuando se fundó el teatro del puerto, el alcalde regaló un piano.',
  'El telón lo pintó Elvira Casas. Los niños entran gratis los domingos.',
);

const ENGLISH_THEATRE = paragraphs(
  'The Harbour Theatre was established in June 1921 after a public collection.',
  'In late 1923, at a banquet when the Harbour Theatre was founded, the mayor gave a speech about his piano.',
  'The curtain was painted by Elvira Casas. Children enter free on Sundays.',
);

const MUSICIANS = paragraphs(
  'Clara Ponce dirigió la orquesta durante treinta años. Nació en Mérida y estudió en Viena.',
  'Pablo Ríos tocaba el violín. Nació en Cádiz y estudió en París.',
);

const PRINTERS = paragraphs(
  'El dueño de la imprenta era Lope Arias. Sus oficinas estaban en la calle Mayor de Soria.',
  'Un cartel tenía un precio de dos reales. La imprenta cerró porque el papel era caro.',
  'Teodora Gil afirmó: «La tinta es mi sangre». Nadie la creyó.',
);

const ENGLISH_PRINTERS = paragraphs(
  'The printing house belonged to Walter Finch. Its offices were in Market Street, Leeds.',
  'A poster had a price of two shillings. The house closed because paper was dear.',
  'Mabel Stone declared: "Ink is my blood." Nobody believed her.',
  'Almost 60 percent of the workers were women. The machines came from Hamburg in 1871.',
);

const RULES: readonly Rule[] = [
  {
    rule: 'the sentence that says when it happened wins over a clause that tells when something else did',
    article: CLUB,
    rows: [
      ['¿Cuándo se fundó el club?', 'se creó en Valdeflores en mayo de **1998**'],
      ['¿cuando se fundo el club?', 'se creó en Valdeflores en mayo de **1998**'],
      ['¿Cuándo se fundó Torre Blanca?', 'se creó en Valdeflores en mayo de **1998**'],
      ['When was the club founded?', 'mayo de **1998**'],
    ],
  },
  {
    rule: 'the same in another article',
    article: THEATRE,
    rows: [
      ['¿Cuándo se fundó el teatro del puerto?', 'se constituyó en **junio de 1921**'],
      ['¿cuando fue fundado el teatro?', '**junio de 1921**'],
      ['¿Cuándo se creó el teatro?', '**junio de 1921**'],
      ['¿Cuándo regaló un piano el alcalde?', 'A finales de **1923**'],
    ],
  },
  {
    rule: 'the same in English',
    article: ENGLISH_THEATRE,
    rows: [
      ['When was the Harbour Theatre founded?', 'was established in June **1921**'],
      ['when was the theatre founded', 'June **1921**'],
      ['What year was the theatre created?', 'June **1921**'],
      ['When did the mayor give a speech?', 'late **1923**'],
      ['¿Cuándo se fundó el Harbour Theatre?', 'June **1921**'],
    ],
  },
  {
    rule: 'an exact date is a better answer than a vague one',
    article: paragraphs(
      'La fábrica de vidrio abrió el 3 de abril de 1975 junto al canal.',
      'A mediados de los años setenta la fábrica de vidrio abrió una escuela de aprendices.',
      'Hace unos años la fábrica de vidrio abrió sus puertas al público.',
    ),
    rows: [
      ['¿Cuándo abrió la fábrica de vidrio?', '3 de abril de **1975**'],
      ['¿cuando abrio la fabrica?', '3 de abril de **1975**'],
      ['¿Cuándo abrió la escuela de aprendices?', 'A mediados de los años **setenta**'],
    ],
  },
  {
    rule: 'a vague date is a better answer than a relative one',
    article: paragraphs(
      'Hace unos años la fábrica de vidrio abrió de nuevo para los turistas.',
      'A mediados de los años setenta la fábrica de vidrio abrió junto al canal. Daba trabajo a medio barrio.',
    ),
    rows: [['¿Cuándo abrió la fábrica de vidrio?', 'A mediados de los años **setenta**']],
  },
  {
    rule: 'a relative date answers when nothing else does, in English',
    article: LIGHTHOUSE,
    rows: [['When did the trust repaint the tower?', '**two years ago**']],
  },
  {
    rule: 'a pronoun’s name may stand a sentence before',
    article: MUSICIANS,
    rows: [['¿Cuántos años dirigió Clara Ponce la orquesta?', '**treinta años**']],
  },
  {
    rule: 'a number answers how many, with its unit',
    article: CLUB,
    rows: [
      ['¿Cuántos libros hay en la biblioteca?', 'una biblioteca con **430**'],
      ['¿Cuántos jugadores participan?', 'Participan **64**'],
      ['¿Cuántos jugadores crearon el club?', '**doce**'],
      ['¿Cuánto recibe el campeón?', 'El campeón recibe **600 euros**'],
      ['¿Cuánto recibe el subcampeón?', 'El subcampeón recibe **300 euros**'],
      ['¿Cuántas horas duró la partida de Lucía Ferrer?', '**nueve horas**'],
    ],
  },
  {
    rule: 'a number answers how many, on a town',
    article: TOWN,
    rows: [
      ['¿Cuántos habitantes tiene Villahonda?', 'Tiene **4.812** habitantes'],
      ['¿Cuántos mineros trabajaban en la mina?', 'trabajo a **700**'],
      ['¿Qué porcentaje de los vecinos trabaja en el turismo?', '**60 %**'],
    ],
  },
  {
    rule: 'a number answers how many, in English',
    article: LIGHTHOUSE,
    rows: [
      ['How tall is the tower?', '**41 metres**'],
      ['How much did it cost?', '**£38,500**'],
      ['How many seabird species nest on the rock?', '**twenty**'],
      ['how many nights did Thomas Vane keep the light burning', '**three** nights'],
    ],
  },
  {
    rule: 'a place answers where',
    article: TOWN,
    rows: [
      ['¿Dónde nació Anselmo Duarte?', 'nació en **Villahonda**'],
      ['¿En qué ciudad murió el pintor?', 'murió en **Lisboa**'],
      ['¿Dónde se conservan los cuadros de Duarte?', '**Museo Provincial de Soria**'],
    ],
  },
  {
    rule: 'a place answers where, in the rules of a club',
    article: CLUB,
    rows: [['¿Dónde se creó el club?', 'se creó en **Valdeflores**']],
  },
  {
    rule: 'a place answers where, in English',
    article: LIGHTHOUSE,
    rows: [
      ['Where did the last keeper move?', '**Falmouth**'],
      ['Where is the trust based?', '**Truro**'],
    ],
  },
  {
    rule: 'a name answers who',
    article: TOWN,
    rows: [
      ['¿Quién construyó el puente nuevo?', '**Catalina Osorio**'],
      ['¿Quién descubrió la mina?', 'cuando un pastor buscaba una cabra'],
    ],
  },
  {
    rule: 'a name answers who, in English',
    article: LIGHTHOUSE,
    rows: [
      ['Who designed the lighthouse?', '**Harriet Polwhele**'],
      ['Who was the last keeper?', '**Owen Pascoe**'],
      ['Who kept the light burning?', '**Thomas Vane**'],
    ],
  },
  {
    rule: 'a quotation answers what someone said',
    article: CLUB,
    rows: [['¿Qué dijo Julián Ortega?', '**Aquí se viene a pensar, no a ganar**']],
  },
  {
    rule: 'a quotation answers what someone said, on a town',
    article: TOWN,
    rows: [['¿Qué dijo la alcaldesa?', '**No queremos más coches en la plaza**']],
  },
  {
    rule: 'a quotation answers what someone said, by another verb',
    article: PRINTERS,
    rows: [
      ['¿Qué dijo Teodora Gil?', '**La tinta es mi sangre**'],
      ['¿Qué declaró Teodora Gil?', '**La tinta es mi sangre**'],
      ['What did Teodora Gil say?', '**La tinta es mi sangre**'],
    ],
  },
  {
    rule: 'a quotation answers what someone said, in English',
    article: ENGLISH_PRINTERS,
    rows: [
      ['What did Mabel say?', '**Ink is my blood**'],
      ['What did Mabel Stone say?', '**Ink is my blood**'],
    ],
  },
  {
    rule: 'a cause answers why',
    article: CLUB,
    rows: [
      [
        '¿Por qué los estudiantes pagan la mitad?',
        'porque **el club quiere que nadie deje de jugar por dinero**',
      ],
    ],
  },
  {
    rule: 'a cause answers why, on a town',
    article: TOWN,
    rows: [
      ['¿Por qué cerró la mina?', 'debido a la **caída de los precios**'],
      ['¿Por qué quedó aislada la villa?', 'a causa de la **nieve**'],
    ],
  },
  {
    rule: 'a cause answers why, in English',
    article: LIGHTHOUSE,
    rows: [['Why did building it cost so much?', '**every stone had to be rowed across from the mainland**']],
  },
  {
    rule: 'a purpose answers what for',
    article: CLUB,
    rows: [['¿Para qué se apagan los teléfonos?', 'para que **nadie pierda la concentración**']],
  },
  {
    rule: 'a purpose answers what for, on a town',
    article: TOWN,
    rows: [['¿Para qué se cerró la plaza al tráfico?', 'con el fin de **proteger la fuente románica**']],
  },
  {
    rule: 'a misspelt name is not a wrong name',
    article: TOWN,
    rows: [
      ['¿Donde nacio Anselmo Duarre?', 'nació en Villahonda'],
      ['donde nasio anselmo duarte', 'nació en **Villahonda**'],
      ['quien es la alcaldeza', '**Inés Robledo**'],
      ['¿Quién construyó el puemte nuebo?', '**Catalina Osorio**'],
    ],
  },
  {
    rule: 'a misspelt name is not a wrong name, in the rules of a club',
    article: CLUB,
    rows: [
      ['¿Quien gano el torneo de berano?', '**Lucía Ferrer**'],
      ['quien es el propietaroi del edifisio', '**Ramón Salgado**'],
      ['cuando se fundo tore blanca', 'mayo de **1998**'],
    ],
  },
  {
    rule: 'a misspelt name is not a wrong name, in English',
    article: LIGHTHOUSE,
    rows: [
      ['when was the lighthous automated', '**1988**'],
      ['who desinged the lighthouse', '**Harriet Polwhele**'],
      ['where did owen pasco move', '**Falmouth**'],
    ],
  },
  {
    rule: 'people ask with words that the text does not use',
    article: PRINTERS,
    rows: [
      ['¿Quién es el propietario de la imprenta?', '**Lope Arias**'],
      ['¿A quién pertenecía la imprenta?', '**Lope Arias**'],
      ['¿De quién era la imprenta?', '**Lope Arias**'],
      ['¿Cuánto costaba un cartel?', 'un precio de **dos reales**'],
      ['¿Cuánto valía un cartel?', 'un precio de **dos reales**'],
    ],
  },
  {
    rule: 'people ask with words that the text does not use, in the rules of a club',
    article: CLUB,
    rows: [
      ['¿Quién es el dueño del edificio?', 'El propietario del edificio es **Ramón Salgado**'],
      ['¿Cuánto cuesta la cuota?', 'un precio de **25 euros**'],
      ['¿Cuánto cuesta ser socio?', 'un precio de **25 euros**'],
      ['¿Dónde está la sede del club?', 'Las oficinas del club'],
    ],
  },
  {
    rule: 'people ask with words that the text does not use, in English',
    article: ENGLISH_PRINTERS,
    rows: [
      ['Who was the owner of the printing house?', 'belonged to **Walter Finch**'],
      ['who owned the printing house', 'belonged to **Walter Finch**'],
      ['How much did a poster cost?', 'a price of **two shillings**'],
    ],
  },
  {
    rule: 'an English question finds a Spanish passage, in the rules of a club',
    article: CLUB,
    rows: [
      ['How much does the membership cost?', '**25 euros**'],
      ['Who owns the building?', '**Ramón Salgado**'],
    ],
  },
  {
    rule: 'an English question finds a Spanish passage, on a town',
    article: TOWN,
    rows: [['Where was Anselmo Duarte born?', '**Villahonda**']],
  },
  {
    rule: 'a Spanish question finds an English passage',
    article: LIGHTHOUSE,
    rows: [
      ['¿Quién es el dueño de la isla?', 'owned by the **Polwhele Trust**'],
      ['¿Cuánto costó?', '**£38,500**'],
    ],
  },
  {
    rule: 'a Spanish question finds an English passage, by translation',
    article: ENGLISH_PRINTERS,
    rows: [['¿Cuánto costaba un póster?', '**two shillings**']],
  },
  {
    rule: 'the order of the words tells who did what',
    article: paragraphs(
      'El alcalde demandó al pintor en 1962 por un retrato.',
      'El pintor demandó al alcalde en 1950 por una factura.',
    ),
    rows: [
      ['¿Cuándo demandó el alcalde al pintor?', '**1962**'],
      ['¿En qué año el pintor demandó al alcalde?', '**1950**'],
      ['¿En qué año el alcalde demandó al pintor?', '**1962**'],
    ],
  },
  {
    rule: 'a name of several words is one thing',
    article: paragraphs(
      'El Banco del Norte prestó el dinero para el canal. Cobró un interés del 4 %.',
      'El Banco del Sur pagó los uniformes de la banda. Cobró un interés del 7 %.',
    ),
    rows: [
      ['¿Qué prestó el Banco del Norte?', '**dinero para el canal**'],
      ['¿Qué pagó el Banco del Sur?', '**uniformes de la banda**'],
      ['¿Qué interés cobró el Banco del Sur?', '**7 %**'],
      ['¿Qué porcentaje cobró el Banco del Norte?', '**4 %**'],
    ],
  },
  {
    rule: 'a phrase in quotes is found as a phrase',
    article: paragraphs(
      'La casa roja de la plaza es del notario. Tiene una puerta de roble.',
      'En la casa del notario cuelga una bandera roja. Tiene una ventana de pino.',
    ),
    rows: [['"bandera roja"', 'cuelga una bandera roja']],
  },
  {
    rule: 'a section’s title says what its passages are about',
    article: markdown(
      '# Polideportivo',
      '## Piscina',
      'Abre a las 9:00 y cierra a las 21:00. La entrada cuesta 4 euros.',
      '## Gimnasio',
      'Abre a las 7:00 y cierra a las 23:00. La entrada cuesta 6 euros.',
      '## Pista de tenis',
      'Abre a las 10:00 y cierra a las 20:00. La entrada cuesta 9 euros.',
    ),
    rows: [
      ['¿Cuánto cuesta la entrada de la piscina?', '**4 euros**'],
      ['¿Cuánto cuesta la entrada del gimnasio?', '**6 euros**'],
      ['¿Cuánto cuesta la pista de tenis?', '**9 euros**'],
    ],
  },
  {
    rule: 'the sentence is the one that answers, not the one that only shares a word',
    article: CLUB,
    rows: [
      ['¿Qué recibe el mejor jugador menor de dieciséis años?', '**tablero de nogal**'],
      ['¿Desde cuándo alquila el edificio?', '**2003**'],
      ['¿Qué necesitan los menores de edad?', 'la **firma de su padre o de su madre**'],
    ],
  },
  {
    rule: 'the sentence is the one that answers, on a town',
    article: TOWN,
    rows: [
      ['¿Qué buscaba el pastor?', '**cabra perdida**'],
      ['¿Cuándo cerró la mina?', '**1931**'],
      ['¿Cuándo llegaron los primeros pobladores?', '**principios del siglo IX**'],
    ],
  },
  {
    rule: 'the sentence is the one that answers, in English',
    article: LIGHTHOUSE,
    rows: [
      ['What did the lamp burn?', '**whale oil**'],
      ['What happened in the great storm of 1891?', 'a wave broke the lantern glass'],
      ['Who is Harriet Polwhele?', '**engineer**'],
      ['When was the lamp replaced by paraffin?', '**1901**'],
    ],
  },
];

/** What the networks get wrong today; a row that is answered right again has to leave the list. */
const KNOWN_FAILURES: ReadonlySet<string> = new Set([
  // No question at all: the reader marks words beside the phrase.
  '"bandera roja" → cuelga una bandera roja',
  // Who did it to whom: both readings come out nearly alike.
  '¿En qué año el pintor demandó al alcalde? → **1950**',
]);

/** Words in bold may have so many characters beside them: an article, a preposition, the rest of a date. */
const MAX_BESIDE = 25;

describe.each(RULES)('$rule', async ({ article, rows }) => {
  const { ask } = await libraryOf(article);

  for (const [question, wanted] of rows) {
    const name = `${question} → ${wanted}`;
    const test = KNOWN_FAILURES.has(name) ? it.fails : it;
    test(name, async () => {
      const reply = await ask(question);
      expectSound(reply);
      expect(firstSentence(reply)).toContain(wanted.replaceAll('**', ''));
      const bold = wanted.split('**')[1];
      if (bold === undefined) return;
      expect(firstSpan(reply)).toContain(bold);
      expect(firstSpan(reply).length).toBeLessThanOrEqual(bold.length + MAX_BESIDE);
    });
  }
});

describe('what has nothing to do with the article is no answer', async () => {
  const { ask } = await libraryOf(CLUB);

  it.each([
    ['¿Cuál es la capital de Francia?'],
    ['¿Quién escribió el Quijote?'],
    ['¿Quién es Magnus Carlsen?'],
    ['¿Cuándo se fundó el Real Madrid?'],
    ['What is the capital of France?'],
    ['Who painted the Mona Lisa?'],
    ['cuéntame un chiste'],
  ])('%s', async (question) => {
    const reply = await ask(question);
    expectSound(reply);
    expect(reply.kind).toBe('no-answer');
  });
});
