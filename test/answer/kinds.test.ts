import { describe, expect, it } from 'vitest';
import { libraryOf } from '../resources.ts';
import { articleOf } from './articles.ts';
import { expectSound, firstSpan } from './checks.ts';

/** A question and the words in bold; null: declined. */
type Row = readonly [question: string, wanted: string | null];

/** @param test `it.fails` for what the networks get wrong today; a row that is right again has to leave it. */
function expectAnswers(
  format: 'markdown' | 'plain',
  lines: readonly string[],
  rows: readonly Row[],
  test: Pick<typeof it, 'each'> = it,
): void {
  const library = libraryOf(articleOf('made-up', lines.join('\n'), format));
  test.each(rows)('%s', async (question, wanted) => {
    const reply = await (await library).ask(question);
    expectSound(reply);
    expect(reply.kind === 'answer' ? firstSpan(reply) : null).toBe(wanted);
  });
}

describe('an empty cell is no answer, its neighbours are none either', () => {
  const rooms = [
    '# Tarifas del albergue',
    '',
    'Precios por noche, en euros:',
    '',
    '| Habitación | Temporada baja | Temporada alta | Desayuno |',
    '|---|--:|--:|:-:|',
    '| Individual | 28 | 35 | sí |',
    '| Doble | 44 | | sí |',
    '| Suite | — | 90 | incluido |',
    '| Ático | n/d | 70 | no |',
  ];
  expectAnswers('markdown', rooms, [
    ['cuánto cuesta la doble en temporada alta', null],
    ['cuánto cuesta la doble en temporada baja', '44'],
    ['cuánto vale la suite en temporada baja', null],
    ['cuánto vale la suite en temporada alta', '90'],
    ['cuánto cuesta el ático en temporada baja', null],
  ]);
  const plans = [
    '# Phone plans',
    '',
    '| Plan | Price | Data | Calls |',
    '|---|---|---|---|',
    '| Basic | €5 | 2 GB | |',
    '| Family | €20 | | unlimited |',
    '| Pro | | 100 GB | unlimited |',
  ];
  expectAnswers('markdown', plans, [
    ['How much does the Pro plan cost?', null],
    ['How much data does the Family plan have?', null],
    ['How many calls does the Basic plan include?', null],
    ['How much data does the Pro plan have?', '100 GB'],
  ]);
});

describe('a cell that the question has gives way to the one that it asks for', () => {
  const rows = [
    '| Taller | Sala | Precio |',
    '|---|---|---|',
    '| Cerámica | Norte | 35 € |',
    '| Costura | Sur | 20 € |',
  ];
  expectAnswers('markdown', rows, [
    ['qué taller cuesta 35 €', 'Cerámica'],
    ['en qué sala está el taller de costura', 'Sur'],
  ]);
});

describe('what stands above a line tells which it is', () => {
  const programme = [
    '# Jornadas de teatro',
    '',
    '## Jueves 3 de octubre',
    '',
    '### Sala Grande',
    '',
    '- 19:00 La barca sin remos',
    '- 21:00 Tres hermanos',
    '',
    '### Sala Chica',
    '',
    '- 20:00 El farolero',
    '',
    '## Viernes 4 de octubre',
    '',
    '### Sala Chica',
    '',
    '- 18:30 La modista',
    '',
    '# Novedades del programa de venta',
    '',
    '## [1.4.0] - 2024-02-01',
    '',
    '- Se quita el pago con cheque.',
  ];
  expectAnswers('markdown', programme, [
    ['en que sala ponen el farolero', '20:00 El farolero'],
    ['qué día es la modista', '18:30 La modista'],
    ['a que hora es tres hermanos', '21:00'],
    ['que versión quitó el pago con cheque', 'Se quita el pago con cheque.'],
  ]);
});

describe('amounts and numbers of another kind are no answer', () => {
  const hall = [
    'La sala se abre al menos tres tardes por semana. La barca eléctrica cuesta 2 euros por viaje.',
    '',
    'El pago se hace por transferencia a la cuenta de la asociación. Los socios de honor pueden llevar a 4 amigos.',
  ];
  expectAnswers('plain', hall, [
    ['cuánto pesa la barca eléctrica', null],
    ['cuál es el número de cuenta', null],
    ['cuánto cuesta la barca eléctrica', '2 euros'],
  ]);
});

describe('a part of a course, and a title in bold', () => {
  const course = [
    '# Curso de encuadernación',
    '',
    'Tema 1. Papeles (3 h). Fibras y gramajes.',
    '',
    'Tema 2. Costura (5 h). Hilos y cadenetas.',
    '',
    '# El taller',
    '',
    '**Lista de espera.** Hay que aguardar unos ocho meses. **Tienda.** Abre los martes. No se paga con tarjeta.',
  ];
  expectAnswers('markdown', course, [
    ['tema 2', 'Costura (5 h). Hilos y cadenetas.'],
    ['de qué va el tema 1', 'Papeles (3 h). Fibras y gramajes.'],
    ['tema 7', null],
    ['hay lista de espera', 'Hay que aguardar unos ocho meses.'],
  ]);
});

describe('of an old and a new value', () => {
  const pool = [
    'La entrada de adulto costaba antes 20 €, ahora 15 €. La infantil pasó de 8 € a 6 €.',
    '',
    'El bono anual: hasta 2023: 120 €; desde 2024: 95 €.',
    '',
    'Teléfono: 974 111 222 (antiguo: 974 999 888).',
    '',
    'El director era Luis Bernad hasta 2021; el actual director es Marta Gil.',
    '',
    'La sede anterior era Villa Aurora; la actual es Casa Blasco.',
  ];
  expectAnswers('markdown', pool, [
    ['cuánto cuesta la entrada de adulto', '15 €'],
    ['cuánto costaba antes la entrada de adulto', '20 €'],
    ['cuánto cuesta el bono anual', '95 €'],
    ['cuál era el precio del bono anual hasta 2023', '120 €'],
    ['cuál es el teléfono', '974 111 222'],
    ['cuál era el teléfono antiguo', '974 999 888'],
    ['cuánto vale la entrada infantil', '6 €'],
    ['quién es el director', 'Marta Gil'],
    ['quién era el director antes', 'Luis Bernad'],
    ['cuál es la sede', 'Casa Blasco'],
    ['cuál era la sede anterior', 'Villa Aurora'],
  ]);
  expectAnswers('markdown', pool, [['cuánto cuesta la entrada infantil', '6 €']], it.fails);
  const club = [
    'Membership used to cost $40; it now costs $35.',
    '',
    'Fine for late books: previously 10 cents a day, now 25 cents a day.',
    '',
    'Opening time: 9:00 (formerly 10:00).',
  ];
  expectAnswers('plain', club, [
    ['How much does membership cost?', '$35'],
    ['How much did membership cost before?', '$40'],
    ['What is the fine for late books?', '25 cents'],
    ['What time does it open?', '9:00'],
    ['What time did it formerly open?', '10:00'],
  ]);
});

describe('how something was, told by the verb alone, gives way to how it is now', () => {
  const rowing = [
    'El club de remo empezó con tres barcas en 1970; desde 2015 son once. El varadero estaba en la playa del Faro; ahora está en el muelle de Levante.',
    '',
    'El entrenador era Hugo Reig. Hoy entrena al equipo Sofía Mas, y las barcas las cuida Iván Polo.',
    '',
    'La cuota costaba 30 euros. Ahora es gratis. Olga Ruiz tenía la llave del almacén; hoy vive en Lugo.',
    '',
    'El edificio fue levantado por Blas Oria en 1931. Hoy es un monumento.',
    '',
    'La locomotora tenía dos calderas. Ahora el taller tiene tres empleados.',
  ];
  expectAnswers('plain', rowing, [
    ['cuántas barcas tiene el club de remo', 'once'],
    ['con cuántas barcas empezó el club', 'tres'],
    ['dónde está el varadero', 'en el muelle de Levante'],
    ['dónde estaba el varadero', 'en la playa del Faro'],
    ['cuánto cuesta la cuota', 'gratis'],
    ['cuánto costaba la cuota', '30 euros'],
    ['quién levantó el edificio', 'Blas Oria'],
    ['cuántas calderas tiene la locomotora', 'dos'],
  ]);
  const choir = [
    'The choir started with nine singers. Today it has forty.',
    '',
    'Rehearsals were in the town hall; they are now at 5 Mill Lane. The conductor was Ada Frost. Now the choir is led by Tom Birch.',
  ];
  expectAnswers('plain', choir, [
    ['how many singers does the choir have', 'forty'],
    ['how many singers did the choir start with', 'nine'],
    ['where are rehearsals', '5 Mill Lane'],
    ['where were the rehearsals', 'in the town hall'],
    ['who was the conductor', 'Ada Frost'],
  ]);
});

describe('the same verb in the past and in the present, and who holds an office now', () => {
  const walkers = [
    'El refugio se llamaba Pico Negro y hoy se llama Las Gencianas. La cantina la llevaba Braulio. Ahora la lleva su nieta Noa.',
    '',
    'El tesorero fue Fermín Laso (2011-2019); el actual es Gonzalo Prada.',
    '',
    'La licencia costaba 22 € en 2018, 25 € en 2021 y cuesta 31 € desde 2023.',
    '',
    'La clave del candado, que era 4417, es ahora 9032.',
    '',
    'La fuente pertenecía a los monjes y pertenece al ayuntamiento desde 1998. El torno tenía dos poleas y tiene una manivela.',
    '',
    'El juez, que era Luis Peña, es ahora senador.',
    '',
    'El albergue costaba 12 € y la cabaña cuesta 40 €. Los guías cobraban 60 euros, y cobra 15 euros el taxi.',
  ];
  expectAnswers('plain', walkers, [
    ['cómo se llama el refugio', 'Las Gencianas'],
    ['cómo se llamaba el refugio', 'Pico Negro'],
    ['quién lleva la cantina', 'nieta Noa'],
    ['quién llevaba la cantina', 'Braulio'],
    ['quién es el tesorero', 'Gonzalo Prada'],
    ['quién fue el tesorero', 'Fermín Laso'],
    ['quién era el tesorero antes', 'Fermín Laso'],
    ['cuánto cuesta la licencia', '31 € desde 2023'],
    ['cuánto costaba la licencia en 2021', '25 €'],
    ['cuál es la clave del candado', '9032'],
    ['cuánto cuesta el albergue', '12 €'],
    ['cuánto cobran los guías', '60 euros'],
    ['a quién pertenece la fuente', 'ayuntamiento'],
    ['cuántas poleas tiene el torno', 'dos'],
    ['quién es el juez', 'Luis Peña'],
  ]);
  const theatre = [
    'The stage was run by Joe Dunn and is now run by Ann Reed. The chair was Carla Ponte (2015-2021); the current one is Nora Gill.',
    '',
    'A season ticket cost £55 in 2019 and costs £80 since 2024.',
  ];
  expectAnswers('plain', theatre, [
    ['who runs the stage', 'Ann Reed'],
    ['who is the chair', 'Nora Gill'],
    ['who was the chair', 'Carla Ponte'],
    ['how much is a season ticket', '£80'],
    ['how much was a season ticket in 2019', '£55'],
  ]);
});

describe('a day that something was moved to', () => {
  const choir = [
    'La verbena, fijada para el viernes 3 de mayo, se aplaza al sábado 11 de mayo.',
    '',
    'El ensayo de las 18:00 se ha adelantado a las 17:15.',
    '',
    'El concierto del domingo se ha trasladado al auditorio.',
  ];
  expectAnswers('plain', choir, [
    ['cuándo es la verbena', 'sábado 11 de mayo'],
    ['cuándo iba a ser la verbena', 'viernes 3 de mayo'],
    ['a qué hora es el ensayo', '17:15'],
    ['cuándo es el concierto', 'domingo'],
  ]);
  expectAnswers(
    'plain',
    ['The hearing set for 4 June has been moved to 11 June.'],
    [
      ['when is the hearing', '11 June'],
      ['when was the hearing going to be', '4 June'],
    ],
  );
});

describe('of rows for several years the one that says it holds now', () => {
  const fees = [
    '# Cuotas del puerto',
    '',
    '| Año | Amarre | Grúa |',
    '|---|---|---|',
    '| 2021 | 110 € | 38 € |',
    '| 2022 | 120 € | 40 € |',
    '| 2024 (vigente) | 140 € | 44 € |',
    '',
    '## Normas',
    '',
    '| Norma | Estado | Multa |',
    '|---|---|---|',
    '| Ruido 2019 | derogada | 50 € |',
    '| Basura 2020 | vigente | 80 € |',
  ];
  expectAnswers('markdown', fees, [
    ['cuánto cuesta el amarre', '140 €'],
    ['cuánto cuesta la grúa', '44 €'],
    ['cuánto cuesta el amarre en 2022', '120 €'],
    ['cuánto costaba la grúa en 2021', '38 €'],
    ['qué multa tiene el ruido', '50 €'],
  ]);
});

describe('what does not hold: a sentence that says both, or the one that denies it', () => {
  const archers = [
    'La línea 1 llega al refugio; la línea 2 no.',
    '',
    'El arco de iniciación no lleva visor; el olímpico sí.',
    '',
    'Los socios sin licencia, salvo los veteranos, no pueden competir.',
    '',
    'La cantina sirve caldo y bocadillos. No sirven vino ni licores.',
    '',
    'Los menores de 10 años no tiran nunca solos. Hay calefacción en el vestuario.',
    '',
    'Quien no devuelve el material paga 20 euros. En el quiosco venden helados y prensa. No venden sellos ni mapas.',
  ];
  expectAnswers('plain', archers, [
    ['qué línea no llega al refugio', 'La línea 1 llega al refugio; la línea 2 no.'],
    ['qué línea llega al refugio', 'línea 1'],
    ['qué arco lleva visor', 'El arco de iniciación no lleva visor; el olímpico sí.'],
    ['qué arco no lleva visor', 'arco de iniciación'],
    ['quién no puede competir', 'Los socios sin licencia, salvo los veteranos, no pueden competir.'],
    ['qué no venden en el quiosco', 'No venden sellos ni mapas.'],
    ['qué venden en el quiosco', 'helados y prensa'],
    ['sirven licores', 'No sirven vino ni licores.'],
    ['sirven caldo', 'La cantina sirve caldo y bocadillos.'],
    ['quiénes no tiran solos', 'menores de 10 años'],
    ['cuánto paga quien no devuelve el material', '20 euros'],
  ]);
  const sailors = [
    'Boat A carries life jackets; boat B does not.',
    '',
    'Beginners sail on the lagoon and not at sea. Dogs are welcome on the pier, but not in the clubhouse.',
  ];
  expectAnswers('plain', sailors, [
    ["which boat doesn't carry life jackets", 'Boat A carries life jackets; boat B does not.'],
    ['which boat carries life jackets', 'Boat A'],
    ['where do beginners not sail', 'on the lagoon and not at sea'],
    ['where do beginners sail', 'on the lagoon'],
    ['where are dogs not allowed', 'in the clubhouse'],
  ]);

  it('is not sure where nothing is denied', async () => {
    const library = await libraryOf(articleOf('made-up', archers.join('\n'), 'plain'));
    const certaintyOf = async (question: string) => {
      const reply = await library.ask(question);
      return reply.kind === 'answer' ? reply.certainty : null;
    };
    expect(await certaintyOf('dónde no hay calefacción')).toBe('maybe');
    expect(await certaintyOf('dónde hay calefacción')).toBe('sure');
  });
});

describe('of several times the one that is asked about', () => {
  const ferry = [
    '# Barcas de la ría',
    '',
    'Las catas son a las 20.30 h de mayo a junio y a las 12 y cuarto del mediodía en invierno.',
    '',
    'El turno de las 9:40 cuesta 5 € y el de las 16:45 cuesta 8 €. La barca de las 11:10 llega a las 12:20.',
    '',
    '| Travesía | Día | Hora | Patrón |',
    '|---|---|---|---|',
    '| Isla Negra | sábado | 8:50 | Uxía |',
    '| Cabo Home | domingo | 9:20 | Brais |',
    '| Illa Pequena | viernes | 19:20 | Uxía |',
  ];
  expectAnswers('markdown', ferry, [
    ['cuándo es la cata de las 12:15', '12 y cuarto del mediodía en invierno'],
    ['cuánto cuesta el turno de las 16:45', '8 €'],
    ['cuánto cuesta el turno de las 9:40', '5 €'],
    ['a qué hora llega la barca de las 11:10', '12:20'],
    ['qué travesía sale a las 19:20', 'Illa Pequena'],
    ['qué travesía sale a las 9:20', 'Cabo Home'],
  ]);
});

describe('a range of an amount is one, and things are counted in no degrees', () => {
  const oven = [
    'El sedal mide de 40 a 70 cm. La masa se hornea a 200 °C, en bandejas de doce.',
    '',
    'La cuota pasó de 6 a 8 €. Abre de 10 a 14 h.',
  ];
  expectAnswers('plain', oven, [
    ['cuánto mide el sedal', 'de 40 a 70 cm'],
    ['cuánto es la cuota', '8 €'],
    ['cuántas galletas se hornean a la vez', null],
    ['a qué temperatura se hornea la masa', '200 °C'],
  ]);
});

describe('what is of the kind that is asked for', () => {
  const models = [
    'La maqueta del puerto, a escala 1:50, se vendió a las 18.30 h. La del faro, a escala 1:87, tardó dos años.',
    '',
    'El segundo turno acaba a las 21:15. El tercer turno empieza a medianoche.',
    '',
    'El club tiene 640 socios. La cuota es de 60 € al año; los menores de 14 años pagan la mitad.',
  ];
  expectAnswers('plain', models, [
    ['a qué hora se vendió la maqueta', '18.30 h'],
    ['a qué escala está la maqueta del puerto', '1:50'],
    ['cuándo empieza el tercer turno', 'medianoche'],
    ['cuánto cuesta ser socio', '60 €'],
  ]);
  expectAnswers('plain', models, [['cuánto cuesta ser socio', '60 € al año']], it.fails);
  const croquettes = [
    '## Preparación',
    '',
    '1. Derrite la mantequilla y añade la harina.',
    '2. Vierte la leche poco a poco, sin dejar de remover, durante 20 minutos.',
    '3. Deja enfriar la masa 4 horas en la nevera.',
    '4. Fríe a 180 °C.',
  ];
  expectAnswers('markdown', croquettes, [
    ['cuánto tiempo se enfría', '4 horas'],
    ['paso 3', 'Deja enfriar la masa 4 horas en la nevera.'],
    ['a qué temperatura se fríe', '180 °C'],
  ]);
});

describe('what is free, and not the price beside it', () => {
  const inn = [
    'El desayuno se sirve de 7:30 a 10:00 y cuesta 6 €. El aparcamiento es gratuito. La fianza es de 50 €.',
    '',
    'La visita dura una hora y cuesta 3 euros (niños, gratis).',
  ];
  expectAnswers('plain', inn, [
    ['cuánto cuesta el aparcamiento', 'gratuito'],
    ['cuánto cuesta el desayuno', '6 €'],
    ['cuánto pagan los niños', 'gratis'],
    ['cuánto cuesta la visita', '3 euros'],
  ]);
});

describe('what happened is no old value', () => {
  const mill = [
    'El molino funcionó hasta 1961, cuando una riada destruyó la presa. Desde 1988 es un museo.',
    '',
    'La guía, Rosa Mur, nació en Arén en 1970. Habla catalán, castellano y francés.',
  ];
  expectAnswers('plain', mill, [
    ['hasta cuándo funcionó el molino', '1961'],
    ['desde cuándo es un museo', '1988'],
    ['cuándo murió Rosa Mur', null],
    ['cuándo nació Rosa Mur', '1970'],
  ]);
});

describe('dates of a life', () => {
  const botanist = [
    'Elena Sarto Gil (Alcorisa, 4 de mayo de 1871 – Teruel, 1943) fue una maestra y botánica. Estudió en Zaragoza.',
    '',
    'Su herbario, de 3.000 pliegos, se conserva en Jaca.',
  ];
  expectAnswers('plain', botanist, [
    ['cuándo nació Elena Sarto', '4 de mayo de 1871'],
    ['cuándo murió Elena Sarto', '1943'],
    ['dónde murió Elena Sarto', 'Teruel'],
  ]);
  const titled = [
    '# Elena Sarto',
    '',
    ...botanist,
    '',
    'Murió de pulmonía. En 1950 sus cuadernos se llevaron a Madrid. Su discípulo Juan Pex (1901–1980) los publicó.',
  ];
  expectAnswers('markdown', titled, [
    ['q dia nacio', '4 de mayo de 1871'],
    ['cuándo murió', '1943'],
    ['lugar de nacimiento', 'Alcorisa'],
    ['where did she die', 'Teruel'],
  ]);
  const tailor = [
    'Berta Lanuza nació en Barbastro en 1871. Hija de un relojero, estudió en las Escolapias.',
    '',
    'A los veinte años se marchó a París, donde trabajó como modista.',
    '',
    'Murió en 1943. Ella misma había pedido que la enterraran con sus tijeras.',
  ];
  expectAnswers('plain', tailor, [
    ['cuando murió berta lanuza', '1943'],
    ['cuando nació berta lanuza', '1871'],
  ]);
});

describe('a term, what it means, and what a label names', () => {
  const pottery = [
    '**Barbotina**: arcilla muy líquida que sirve para pegar piezas.',
    '',
    '**Bizcocho**: pieza cocida una vez, sin esmaltar.',
    '',
    '**Esmalte**: capa de vidrio que cubre la pieza.',
  ];
  expectAnswers('markdown', pottery, [['cómo se llama una pieza cocida una vez', 'Bizcocho']]);
  const contact = [
    '**Dirección:** calle Olmo, 12, bajo',
    '**Tel.:** 976 123 456',
    '**Correo:** hola@trompo.example',
    '**Web:** https://trompo.example/reservas?dia=hoy',
  ];
  expectAnswers('markdown', contact, [
    ['teléfono', '976 123 456'],
    ['página web', 'https://trompo.example/reservas?dia=hoy'],
    ['cuál es el correo', 'hola@trompo.example'],
  ]);
});

describe('the shape that is asked for', () => {
  const course = [
    '## Requisitos',
    '',
    'Para apuntarse hace falta:',
    '',
    '1. Tener 14 años cumplidos',
    '2. Saber nadar 200 metros',
    '',
    'No se necesita experiencia previa. La piscina tiene 4 metros de fondo.',
  ];
  expectAnswers('markdown', course, [
    ['cuáles son los requisitos', 'Tener 14 años cumplidos\n2. Saber nadar 200 metros'],
  ]);
  const talk = [
    '[00:03] MARTA: Buenas tardes, hoy hablamos con Julián Royo, apicultor.',
    '[01:20] MARTA: La miel de romero es mi favorita.',
    '[01:31] JULIÁN: A mí me gusta más la de brezo.',
  ];
  expectAnswers('plain', talk, [['qué miel prefiere Julián', 'brezo']]);
  const faq = [
    'P: ¿Puedo entrar con perro?',
    'R: Sí, si lleva correa. Los perros guía entran siempre.',
    '',
    'P: ¿Cuánto cuesta el aparcamiento?',
    'R: Es gratuito las dos primeras horas.',
    '',
    'P: ¿Se puede pagar con tarjeta?',
    'R: Sí, con tarjeta, Bizum o en efectivo. No aceptamos transferencias.',
    '',
    'P: ¿Puedo venir en coche?',
    'R: No. En la estación de tren hay bicicletas.',
    '',
    'P: ¿Dónde estamos?',
    'R: En la calle del Olmo 14, detrás del mercado.',
    '',
    'P: ¿Quién lleva el taller?',
    'R: Marisa Quiroga, desde 2009.',
  ];
  expectAnswers('plain', faq, [
    ['puedo entrar con perro', 'Sí, si lleva correa.'],
    ['aceptais bizum', 'Sí, con tarjeta, Bizum o en efectivo.'],
    ['puedo pagar con tarjeta', 'Sí, con tarjeta, Bizum o en efectivo.'],
    ['puedo pagar por transferencia', 'No aceptamos transferencias.'],
    ['puedo venir en tren', 'No.'],
  ]);
  const song = [
    'Enciende la luz, farero,',
    'que ya se apaga la tarde,',
    'que vuelven los marineros',
    '',
    'Ay, faro, farito viejo,',
    'quién te volviera a encender.',
    '',
    'Tu escalera de cien peldaños',
    'la subía mi abuelo Andrés',
    'con una lámpara de aceite',
    '',
    'Ay, faro, farito viejo,',
    'quién te volviera a encender.',
  ];
  expectAnswers('plain', song, [
    ['qué dice el estribillo', 'Ay, faro, farito viejo,\nquién te volviera a encender.'],
  ]);
});

describe('who says or does it, in a conversation', () => {
  const neighbours = [
    '20:31 INÉS: ¿Quién abre el trastero el jueves?',
    '20:33 TOMÁS: Lo abro yo a las nueve.',
    '20:34 INÉS: Genial. Yo traigo las bolsas de basura.',
    '20:40 PILAR: El contenedor lo baja Ramón, el conserje.',
    '20:41 PILAR: Mi primo arregla la persiana.',
    '20:44 TOMÁS: Yo creo que la bombilla la rompió el vecino del quinto.',
    '20:45 INÉS: Me ha dicho el portero que mañana no hay agua.',
  ];
  expectAnswers('plain', neighbours, [
    ['quién trae las bolsas', 'INÉS'],
    ['quien abre el trastero', 'TOMÁS'],
    ['quien comentó lo del contenedor', 'PILAR'],
    ['quién baja el contenedor', 'Ramón'],
    ['quien arregla la persiana', 'primo'],
    ['quién rompió la bombilla', 'el vecino del quinto'],
    ['quién dijo que mañana no hay agua', 'el portero'],
  ]);
  const works = [
    'Pleno de vecinos sobre la valla',
    '',
    'Presidente: ¿De qué color va la valla?',
    'Vecino Olmos: Yo pedí que fuera verde.',
    'Arquitecta: Y yo que no se viera.',
    'Vecina Prado: La semilla de hiedra la traje yo, y puse el riego.',
    'Presidente: La puerta vieja la midió el carpintero.',
  ];
  expectAnswers('plain', works, [
    ['quién pidió que fuera verde', 'Vecino Olmos'],
    ['quién pidió que no se viera', 'Arquitecta'],
    ['quién puso el riego', 'Vecina Prado'],
    ['quién midió la puerta', 'el carpintero'],
  ]);
});

describe('who does it, in a copied chat and in short minutes', () => {
  const chat = [
    'Berta — ayer a las 21:40',
    'la impresora atasca todas las hojas',
    'Ulises — ayer a las 21:42',
    'cambio yo el rodillo el martes',
    'Berta — ayer a las 21:50',
    'gracias!',
  ];
  expectAnswers('plain', chat, [
    ['quién dijo que la impresora atasca las hojas', 'Berta'],
    ['quién cambia el rodillo', 'Ulises'],
  ]);
  const minutes = [
    'Site meeting, May 2',
    '',
    'Hanna: The scaffold arrives on the 9th.',
    'Boris: I will call the plumber on Monday.',
    'Hanna: Who orders the tiles?',
    'Lise: I do. They cost 640 dollars.',
  ];
  expectAnswers('plain', minutes, [
    ['who orders the tiles', 'Lise'],
    ['who will call the plumber', 'Boris'],
    ['how much do the tiles cost', '640 dollars'],
  ]);
});

describe('numbers of the question as the article writes them', () => {
  const museum = [
    'Los azulejos del patio son del s. XVIII. Las tinajas son del s. XVI.',
    '',
    'La visita guiada sale a las 11.00 h. La nocturna sale a las 22.30 h.',
    '',
    'La colección pasó al museo el 12/03/2021. Tiene cuarenta y dos dibujos. El botijo pequeño cuesta 850 pesetas.',
  ];
  expectAnswers('plain', museum, [
    ['qué es del siglo dieciocho', 'azulejos del patio'],
    ['qué sale a las diez y media de la noche', 'La nocturna'],
    ['cuántos dibujos tiene', 'cuarenta y dos'],
    ['qué cambió el 4 de mayo de 2021', null],
  ]);
});

describe('whether one may, when somebody was born', () => {
  const library = [
    'Está prohibido comer en la sala. Se puede beber agua.',
    '',
    'La presidenta es Rosa Gil. El club lo fundó Lola Mas en 1987.',
  ];
  expectAnswers('plain', library, [
    ['puedo comer', 'Está prohibido comer en la sala.'],
    ['cuándo nació la fundadora', null],
  ]);
});

describe('of amounts that a price is for', () => {
  const ferry = [
    '## Coches',
    '',
    '- Turismo (hasta 5 metros): 40 €',
    '- Furgoneta (5,1 a 7 metros): 55 €',
    '- Camión (más de 7 metros): 80 €',
    '',
    '## Pasajeros',
    '',
    '- Menores de 3 años: gratis',
    '- De 3 a 11 años: 8 €',
    '- De 12 a 64 años: 16 €',
    '- A partir de 65 años: 11 €',
    '',
    '## Bultos',
    '',
    '| Peso | Cubierta | Bodega |',
    '| --- | --- | --- |',
    '| Hasta 20 kg | 2 € | 1 € |',
    '| De 21 a 50 kg | 6 € | 4 € |',
    '| Más de 50 kg | 15 € | 9 € |',
  ];
  expectAnswers('markdown', ferry, [
    ['cuánto cuesta llevar un camión de 9 metros', '80 €'],
    ['cuanto cuesta un vehiculo de 6 metros', '55 €'],
    ['cuánto paga una niña de 2 años', 'gratis'],
    ['cuánto paga mi hijo de 10 años', '8 €'],
    ['mi padre tiene 70 años, cuánto paga', '11 €'],
    ['cuánto vale un bulto de 30 kilos en bodega', '4 €'],
    ['cuánto cuesta un bulto de 80 kg en cubierta', '15 €'],
    ['pueden viajar gratis los niños de 2 años', 'Menores de 3 años: gratis'],
  ]);
  expectAnswers(
    'markdown',
    ['Groups of up to 9 people pay £30; groups of 10 to 25 people, £55; more than 25, £90.'],
    [['we are 12 people, how much is it', '£55']],
  );
});

describe('of an entry of a manual what stands below the term answers, unless the term is asked for', () => {
  const pump = [
    'BOMBA(8)',
    '',
    'CÓDIGOS DE AVERÍA',
    '    21     El filtro está sucio.',
    '    22     La válvula no cierra.',
    '    23     No llega corriente al motor.',
    '',
    'MENSAJES',
    '    bomba: presión inestable',
    '        Entra aire por la junta. Apriete la tuerca roja.',
    '',
    '    bomba: caudal bajo',
    '        La rejilla tiene hojas. Límpiela con un cepillo.',
  ];
  expectAnswers('plain', pump, [
    ['qué significa el código de avería 22', 'La válvula no cierra'],
    ['q significa la averia 23', 'No llega corriente al motor'],
    ['por qué sale presión inestable', 'Entra aire por la junta'],
  ]);
});

describe('a name that is asked for by its type', () => {
  const tool = [
    '# Barcaza',
    '',
    '## Entorno',
    '',
    '- BARCAZA_TOKEN – firma las cartas. Sin él cada arranque inventa otro y las viejas no se abren.',
    '- BARCAZA_RUTA – dónde caen los paquetes. Por defecto /srv.',
    '',
    '## Comandos',
    '',
    '- `/zarpar`: saca el barco del puerto',
    '- `/anclar`: deja el barco quieto hasta nueva orden',
    '',
    '## Teclas',
    '',
    'Para soltar lastre sin avisar a nadie se pulsa Ctrl+L con la ventana abierta.',
  ];
  expectAnswers('markdown', tool, [
    ['qué variable pongo para que las cartas viejas se abran al arrancar', 'BARCAZA_TOKEN'],
    ['qué variable dice dónde caen los paquetes', 'BARCAZA_RUTA'],
    ['qué comando uso para dejar el barco quieto', '/anclar'],
    ['con qué tecla suelto lastre', 'Ctrl+L'],
  ]);
  const oven = [
    'FLAGS',
    '    -w, --warm=N',
    '        Keeps the oven at N degrees until somebody opens it.',
    '',
    '    -d, --dry',
    '        Shows what it would bake, without using any dough.',
  ];
  expectAnswers('plain', oven, [
    ['which flag shows what it would bake', '-d, --dry'],
    ['what does --dry do', 'Shows what it would bake'],
  ]);
});

describe('a word that only ñ tells from an article is searched for', () => {
  const salon = [
    'SALÓN DE BELLEZA',
    '',
    '- Pintado de uñas: 12 €',
    '- Corte de pelo: 18 €',
    '- Unas mechas: 40 €',
  ];
  expectAnswers('markdown', salon, [
    ['las uñas cuanto', '12 €'],
    ['uñas cuánto?', '12 €'],
    ['el pelo cuanto', '18 €'],
  ]);
});

describe('a word with a hyphen is found without it, in any form, and the reverse', () => {
  const hostel = [
    '# House rules',
    '',
    'Check-in ends at 22:00 and the door is locked after that.',
    '',
    'The Wi-Fi password hangs behind the bar.',
    '',
    'Whoever re-sells a bed pays 90 euros.',
    '',
    'The cooperative pays 40 euros to whoever brings a mattress.',
  ];
  expectAnswers('markdown', hostel, [
    ['when does checkin end', 'at 22:00'],
    ['where is the wifi password', 'behind the bar'],
    ['how much is the fine for reselling a bed', '90 euros'],
    ['how much does the co-operative pay for a mattress', '40 euros'],
  ]);
});

describe('what is said of the first, the second … of several', () => {
  const library = [
    '# Normas de la ludoteca',
    '',
    '**1.** Los juegos se devuelven con todas sus piezas.',
    '',
    '**2.** Retrasos al devolver un juego prestado:',
    '   - 1ª vez → aviso por carta',
    '   - 2ª vez → dos semanas sin préstamo',
    '   - 3ª vez → baja del carné',
    '',
    '**3.** No se come en la sala.',
  ];
  expectAnswers('markdown', library, [
    ['qué pasa la segunda vez que me retraso al devolver un juego', 'dos semanas sin préstamo'],
    ['que pasa la primera vez que devuelvo tarde un juego', 'aviso por carta'],
    ['¿y qué pasa la 3.ª vez que me retraso al devolver?', 'baja del carné'],
  ]);
  const pool = [
    'Pool rules',
    '',
    'Running, first offence: a warning and ten minutes on the bench. Second offence: out for the day.',
    '',
    'The bench is next to the showers, where everybody can see it.',
  ];
  expectAnswers('plain', pool, [
    ['what happens on the 2nd offence for running', 'out for the day'],
    ['what happens on the first offence for running', 'a warning and ten minutes on the bench'],
  ]);
});

describe('who asks about what is struck out gets what holds of its line', () => {
  const bakery = [
    '# Panadería La Miga',
    '',
    '- Barra rústica: ~~1,20 €~~ 1,45 €',
    '- ~~Merienda con chocolate los jueves~~ se acabó en marzo',
    '- ~~Reparto a domicilio~~',
    '- Abrimos de lunes a sábado, de 7 a 14.',
  ];
  expectAnswers('markdown', bakery, [
    ['sigue la merienda con chocolate de los jueves?', 'se acabó en marzo'],
    ['cuánto cuesta la barra rústica', '1,45 €'],
  ]);

  it('but autocomplete does not offer it', async () => {
    const library = await libraryOf(articleOf('bakery', bakery.join('\n'), 'markdown'));
    expect(library.find('merienda con chocolate')).toEqual([]);
  });
});

describe('what a list is of is answered with all of it, an item that is named with that item', () => {
  const camp = [
    '# Ludoteca El Trompo',
    '',
    'No se permite:',
    '',
    '- llevarse los puzles',
    '- merendar en la alfombra',
    '- jugar al balón',
    '',
    'Juegos que se alquilan:',
    '',
    '- ajedrez gigante',
    '- bolos de madera',
    '- cuerdas',
    '',
    'The hire fee covers:',
    '',
    '- the delivery van',
    '- a box of chalk',
    '- one helper for two hours',
  ];
  const items = (from: number) =>
    camp
      .slice(from, from + 3)
      .join('\n')
      .slice(2);
  expectAnswers('markdown', camp, [
    ['que no se permite', items(4)],
    ['qué juegos alquiláis', items(10)],
    ['what does the hire fee cover', items(16)],
    ['qué no se permite en la alfombra', 'merendar'],
    ['bolos de madera alquilados?', 'bolos de madera'],
  ]);
});

describe('a mark that people write for a word stands for it', () => {
  const inn = [
    '# Mesón El Candil',
    '',
    '☎️ 975 21 30 44 (comedor) · 975 21 30 45 (bodega)',
    '',
    '⏰ 12:30–15:45, jueves descanso',
    '',
    '📍 Travesía del Horno, junto a la fuente',
    '',
    '💶 menú 14 €, medio menú 9 €',
    '',
    '🎉 Fiesta de la vendimia en octubre',
  ];
  expectAnswers('markdown', inn, [
    ['telefono', '975 21 30 44 (comedor) · 975 21 30 45 (bodega)'],
    ['horario', '12:30–15:45, jueves descanso'],
    ['opening hours', '12:30–15:45, jueves descanso'],
    ['precios', 'menú 14 €, medio menú 9 €'],
  ]);
});

describe('the words in bold leave out what is struck out between them', () => {
  const choir = [
    '# Coro de la Alameda',
    '',
    'El coro ensaya los ~~martes~~ miércoles a las ~~19:30~~ 20:45 en la cripta.',
    '',
    'The choir rehearses every ~~Tuesday~~ Wednesday at ~~7:30 pm~~ 8:45 pm during summer.',
    '',
    'La cuota es de ~~18 €~~ 21 € al trimestre.',
  ];
  expectAnswers('markdown', choir, [
    ['a qué hora ensaya el coro', '20:45'],
    ['what time does the choir rehearse in summer', '8:45 pm'],
    ['cuánto es la cuota', '21 €'],
  ]);
});

describe('a question that asks two things gets the sentence', () => {
  const chapel = [
    'La ermita la levantó en 1641 el cantero Gil de Ruesta con piedra del río. La campana es posterior.',
    '',
    'La romería sale el segundo domingo de junio de la plaza del Trinquete. Se come en la pradera.',
  ];
  const [built = ''] = chapel[0]!.split(/(?<=\.) /);
  expectAnswers('plain', chapel, [
    ['quién levantó la ermita y en qué año', built],
    ['cuándo y de dónde sale la romería', chapel[2]!.split(/(?<=\.) /)[0]!],
    ['en qué año se levantó la ermita', '1641'],
  ]);
});

describe('yes or no: the sentence that says it of the subject', () => {
  const birds = [
    '# Aves del valle',
    '',
    '- **Grajilla**: La más pequeña de los cuervos. Anida en torres, no emigra y duerme en colonias. De cerca se le ve la nuca gris.',
    '- **Avión roquero**: Un primo de la golondrina. Cría bajo los puentes.',
  ];
  expectAnswers('markdown', birds, [
    ['las grajillas emigran?', 'Anida en torres, no emigra y duerme en colonias.'],
  ]);
  const lockers = [
    '# Reglamento del vestuario',
    '',
    '## Taquillas',
    '',
    '### Artículo 7',
    '',
    'Se pierde la taquilla:',
    '',
    'a) Por renuncia, avisando al conserje.',
    '',
    'b) Por desuso durante tres meses.',
    '',
    'c) Por causar daños en ella.',
  ];
  expectAnswers('markdown', lockers, [
    ['me pueden quitar la taquilla si no la uso?', 'Por desuso durante tres meses.'],
  ]);
  const options = [
    'OPCIONES',
    '',
    '    --recuperar=COPIA',
    '        Vuelve a poner los cuadernos como estaban. Tira sin avisar los que tengas hoy.',
    '',
    '    --listar',
    '        Dice qué copias hay y de qué día es cada una.',
  ];
  expectAnswers('plain', options, [
    ['si recupero me tira los cuadernos de hoy?', 'Tira sin avisar los que tengas hoy.'],
  ]);
});

describe('all of several, where all are asked for', () => {
  const band = [
    '# Banda de Alcubierre',
    '',
    'La dirige Nuria Lacasta desde 2011. Tocan el saxo Ramón Oto, Pilar Abad y Julián Sanz.',
    '',
    'El autobús de los ensayos sale a las 17:15 y a las 19:40 de la plaza.',
  ];
  expectAnswers('markdown', band, [
    ['quiénes tocan el saxo', 'Ramón Oto, Pilar Abad y Julián Sanz'],
    ['quién dirige la banda', 'Nuria Lacasta'],
    ['a qué horas sale el autobús', '17:15 y a las 19:40'],
  ]);
});

describe('ages', () => {
  const crew = [
    '# La trainera',
    '',
    'Reman Amaia Zubiri, de 31 años, y Leire Goñi (24 años), que vino de Orio.',
    '',
    'Amaia cuenta que su primer barco tiene cincuenta años. Leire tiene un perro de 3 años.',
    '',
    'The cox is Owen Bell, aged 52, who paints boats.',
  ];
  expectAnswers('markdown', crew, [
    ['cuántos años tiene amaia', '31 años'],
    ['que edad tiene Leire Goñi', '24 años'],
    ['how old is owen', '52'],
  ]);
  it('of somebody else are doubted', async () => {
    const inn = ['Trabaja allí Nuño, que tiene veinte años. Su tío, Fermín, lleva la cocina.'];
    const library = await libraryOf(articleOf('made-up', inn.join('\n'), 'plain'));
    expect(await library.ask('cuántos años tiene nuño')).toMatchObject({ certainty: 'sure' });
    expect(await library.ask('cuántos años tiene mateo')).not.toMatchObject({ certainty: 'sure' });
    expect(await library.ask('cuántos años tiene fermín')).not.toMatchObject({ certainty: 'sure' });
  });
});

describe('a code or a number that a list lacks is not its neighbour', () => {
  const washer = [
    '# Lavadora',
    '',
    'El programa 2 dura 40 minutos, el programa 5 dura 75 minutos.',
    '',
    '- F1: la puerta está abierta. Ciérrela.',
    '- F2: no entra agua. Abra el grifo.',
    '- F7: el filtro está sucio. Límpielo.',
  ];
  expectAnswers('markdown', washer, [
    ['qué significa F4', null],
    ['qué significa D2', null],
    ['qué significa F2', 'no entra agua'],
  ]);
});

describe('amounts in words of a bound', () => {
  const parcels = [
    '# Recados del valle',
    '',
    'Llevar un bulto cuesta 6 € si pesa como mucho 8 kg y 11 € si pesa más de 8 kg.',
    '',
    'El museo es gratis hasta los 11 años; después 3 €.',
  ];
  expectAnswers('markdown', parcels, [
    ['cuánto cuesta llevar un bulto de 15 kilos', '11 €'],
    ['cuánto cuesta llevar un bulto de 4 kilos', '6 €'],
    ['cuánto paga en el museo un niño de 9 años', 'gratis'],
  ]);
});

describe('the second of several things that sentences say in turn', () => {
  const league = [
    '# Liga de petanca',
    '',
    'La primera ausencia se avisa. La segunda ausencia cuesta dos puntos. La tercera ausencia deja fuera de la liga.',
  ];
  expectAnswers('markdown', league, [
    ['qué pasa con la segunda ausencia', 'cuesta dos puntos'],
    ['la segunda ausencia', 'cuesta dos puntos'],
  ]);
});

describe('the band of a table that a question falls in is not its answer', () => {
  const dogs = [
    '# Guardería canina',
    '',
    '| Peso del animal | Suplemento por noche |',
    '| --- | --- |',
    '| Hasta 9 kg | 3 € |',
    '| De 10 a 25 kg | 5 € |',
    '| Más de 25 kg | 8 € |',
  ];
  expectAnswers('markdown', dogs, [
    ['mi perro pesa 18 kilos cuanto sale', '5 €'],
    ['perro de 25 kg cuanto', '5 €'],
  ]);
});

describe('a list that answers', () => {
  const sauna = [
    '# Sauna del balneario',
    '',
    '## ¿Hay que llevar toalla?',
    '',
    'Depende de la sala:',
    '',
    '1. En la húmeda, sí.',
    '2. En la seca, no.',
    '3. Los socios, solo los domingos.',
    '',
    '## ¿Cómo se enciende la estufa?',
    '',
    '1. Abre la llave del gas.',
    '2. Gira el mando hasta el tope.',
    '3. Acerca la cerilla.',
  ];
  const towels = 'En la húmeda, sí.\n2. En la seca, no.\n3. Los socios, solo los domingos.';
  expectAnswers('markdown', sauna, [
    ['en la sala seca hay que llevar toalla', 'En la seca, no.'],
    ['y en la húmeda?', 'En la húmeda, sí.'],
    ['y los socios?', 'solo los domingos'],
    ['hay que llevar toalla', `Depende de la sala:\n\n1. ${towels}`],
    // What steps begin with is no label.
    ['qué se acerca a la estufa', 'la cerilla'],
  ]);
  const library = [
    '# Branch library',
    '',
    '### When does the branch open?',
    '',
    '- Tuesday: 10 to 4',
    '- Thursday: 1 to 7',
    '',
    '### How much does a card cost?',
    '',
    '- It costs 3 €.',
    '- Ask for it at the counter.',
  ];
  expectAnswers('markdown', library, [
    ['when does the branch open', 'Tuesday: 10 to 4\n- Thursday: 1 to 7'],
    ['when does the branch open on thursday', '1 to 7'],
    ['how much does a card cost', '3 €'],
  ]);
});

describe('an answer with a table below it', () => {
  const stables = [
    '# Cuadra La Espuela',
    '',
    '## ¿Se admiten perros?',
    '',
    'Atados y lejos de los boxes.',
    '',
    '| Servicio | Precio |',
    '|---|---|',
    '| Paseo | 21 € |',
    '| Clase | 26 € |',
    '',
    '## ¿Cuánto cuesta el transporte?',
    '',
    'Según los kilómetros:',
    '',
    '| Recorrido | Precio |',
    '|---|---|',
    '| Hasta 30 km | 45 € |',
    '| De 31 a 80 km | 95 € |',
  ];
  expectAnswers('markdown', stables, [
    ['se admiten perros', 'Atados y lejos de los boxes.'],
    ['cuánto cuesta el transporte', 'Según los kilómetros'],
    ['cuánto cuesta la clase', '26 €'],
    ['cuánto cuesta el transporte a 50 km', '95 €'],
  ]);
});

describe('of two columns that say the opposite the one that is meant', () => {
  const rink = [
    '# Pista de hielo',
    '',
    '| Servicio | Abonados | No abonados |',
    '|---|---|---|',
    '| Sesión de patinaje | 4 € | 9 € |',
    '| Alquiler de patines | 2 € | 3,50 € |',
    '| Clase particular | 21 € | no se ofrece |',
  ];
  expectAnswers('markdown', rink, [
    ['cuánto cuesta la sesión de patinaje para abonados', '4 €'],
    ['cuánto paga un abonado por alquilar patines', '2 €'],
    ['cuánto cuesta la sesión de patinaje para no abonados', '9 €'],
    ['cuánto vale el alquiler de patines si no soy abonado', '3,50 €'],
    ['cuánto vale una clase particular para no abonados', 'no se ofrece'],
  ]);
  const hall = [
    '# Village hall',
    '',
    '| Room | Non-members | Members |',
    '|---|---|---|',
    '| Main hall, an hour | £30 | £18 |',
    '| Kitchen, an hour | £12 | £7 |',
  ];
  expectAnswers('markdown', hall, [
    ['how much is the main hall for members', '£18'],
    ["how much is the kitchen if you aren't a member", '£12'],
  ]);
});

describe('what stands in the sentence is no denial for sounding like one', () => {
  it('a bath is no ban', async () => {
    const text = 'En la alberca es obligatorio el gorro de baño. La alberca cierra los lunes.';
    const reply = await (await libraryOf(articleOf('alberca', text))).ask(
      'qué no se puede llevar a la alberca',
    );
    expect(reply).not.toMatchObject({ certainty: 'sure' });
  });
});

describe('what was and what is are told of one thing', () => {
  const cabin = [
    'La cabaña tenía 3 literas y ahora tiene 5.',
    '',
    'La merienda es el jueves y la excursión se ha pasado al domingo.',
    '',
    'La moto costó 900 € y cuesta 80 € al año asegurarla.',
    '',
    'La multa por no recoger la llave es de 7 €.',
    '',
    'La litera 9 a 14 €. Los esquís son de 120 a 170 cm.',
  ];
  expectAnswers('plain', cabin, [
    ['¿cuántas literas tenía esta cabaña?', '3'],
    ['¿cuántas literas tiene la cabaña?', '5'],
    ['¿cuándo es la merienda?', 'el jueves'],
    ['¿cuánto costó la moto?', '900 €'],
    ['¿cuánto cuesta la litera 9?', '14 €'],
    ['¿cuánto miden los esquís?', 'de 120 a 170 cm'],
  ]);
  it('no thing that is not done is denied', async () => {
    const library = await libraryOf(articleOf('cabin', cabin.join('\n'), 'plain'));
    const reply = await library.ask('¿cuál es la multa por no recoger la llave?');
    expect(reply).toMatchObject({ certainty: 'sure' });
  });
});

describe('a mark is no label of a line that tells something else', () => {
  expectAnswers(
    'plain',
    [
      '⏰ No llegues tarde, que empezamos puntuales.',
      'Hora: 19:15',
      '💰 Trae cambio para el bote.',
      'Precio: 6 €',
    ],
    [
      ['hora', '19:15'],
      ['precio', '6 €'],
    ],
  );
});

describe('the row that is named, though its name is a stop word elsewhere', () => {
  const cabins = [
    '# Cabañas del valle',
    '',
    '| Cabaña | Camas | Junio | Julio |',
    '|---|---|---|---|',
    '| Pino | 2 | 41 € | 63 € |',
    '| Haya | 3 | 52 € | 77 € |',
    '| Fresno | 5 | 71 € | 99 € |',
  ];
  expectAnswers('markdown', cabins, [
    ['cuanto cuesta la cabaña haya en julio', '77 €'],
    ['cuanto cuesta la cabaña fresno en julio', '99 €'],
    ['cuantas camas tiene la haya', '3'],
  ]);

  it('and one that the table lacks is no sure answer', async () => {
    const library = await libraryOf(articleOf('cabins', cabins.join('\n'), 'markdown'));
    const certaintyOf = async (question: string) => {
      const reply = await library.ask(question);
      return reply.kind === 'answer' ? reply.certainty : null;
    };
    expect(await certaintyOf('cuanto cuesta la cabaña olivo en julio')).not.toBe('sure');
    expect(await certaintyOf('cuanto cuesta la cabaña pino en julio')).toBe('sure');
    expect(await certaintyOf('cuanto cuesta la cabaña fresno cuando haya sitio en julio')).toBe('sure');
  });
});

describe('what is asked for outweighs the verb that says which kind of value', () => {
  const kiosk = [
    '# Kiosco',
    '',
    'El precio del zumo es 2,30 €. El bocadillo cuesta 4 €. La visita dura una hora.',
  ];
  expectAnswers('markdown', kiosk, [
    ['cuanto cuesta el zumo', '2,30 €'],
    ['cuanto cuesta el bocadillo', '4 €'],
  ]);
  const ferry = [
    'Hasta mayo de 2023 el pasaje costaba 2,20 €. Desde el 1 de junio de 2023 cuesta 2,60 €. El abono de ocho viajes pasó de 14 a 17 euros.',
  ];
  expectAnswers('plain', ferry, [
    ['cuanto cuesta el abono', '17 euros'],
    ['cuanto cuesta el pasaje', '2,60 €'],
    ['cuanto costaba el pasaje', '2,20 €'],
  ]);
});

describe('of contraries the one that is asked about', () => {
  const garage = [
    '# Taller de bicis',
    '',
    'Cambio de cubierta delantera: 24 €',
    'Cambio de cubierta trasera: 29 €',
    'Cambio de cadena: 18 €',
  ];
  expectAnswers('plain', garage, [
    ['cuanto cuesta cambiar la cubierta de atras', '29 €'],
    ['cuanto cuesta cambiar la cubierta de delante', '24 €'],
  ]);
  const chess = ['# Liga de damas', '', 'Cuatro puntos por victoria y uno por empate. Se juega los martes.'];
  expectAnswers('markdown', chess, [
    ['how many points for a draw', 'uno'],
    ['how many points for a win', 'Cuatro puntos'],
  ]);
});

describe('what was until a version, last year or before a successor is not what is', () => {
  const realm = [
    '# Reino',
    '',
    'El puerto limita al este con la laguna de Saúco.',
    '',
    'Hasta la versión 2.4 limitaba al este con Roca Alta.',
    '',
    'La alcaldesa era Petra Solís, que se retiró en 2021. Le sucedió Bruno Cano.',
    '',
    'La compañía, que en 2012 tenía 14 barcos de vela, cuenta hoy con 19.',
  ];
  expectAnswers('markdown', realm, [
    ['con qué limita al este el puerto', 'la laguna de Saúco'],
    ['quién es la alcaldesa', 'Bruno Cano'],
    ['cuántos barcos hay', '19'],
    ['cuántos barcos había en 2012', '14'],
  ]);
  const prizes = [
    '# Concurso',
    '',
    '## Premios',
    '',
    'Quien queda primero se lleva 900 fichas y una copa de barro.',
    '',
    '> El premio de la temporada pasada era de 600 fichas para el primero.',
  ];
  expectAnswers('markdown', prizes, [
    ['premio del primero', '900 fichas y una copa de barro'],
    ['cuál era el premio del primero la temporada pasada', '600 fichas'],
  ]);
});

describe('until when it is closed is not when it closes', () => {
  const baths = [
    '# Baños del barrio',
    '',
    'El baño abre toda la semana, de 10:00 a 20:00. Los miércoles por la mañana se cierra para limpiar, hasta las 13:00.',
  ];
  expectAnswers('plain', baths, [
    ['a que hora cierra el baño', 'de 10:00 a 20:00'],
    ['hasta que hora esta cerrado los miercoles', 'hasta las 13:00'],
  ]);
});

describe('who does one thing, without who does the other', () => {
  const flat = ['# Contrato', '', 'El gas lo paga la inquilina y el seguro el propietario.'];
  expectAnswers('markdown', flat, [
    ['quien paga el gas', 'la inquilina'],
    ['quien paga el seguro', 'el propietario'],
  ]);
});

describe('what a line said that is struck out whole is answered by no other', () => {
  const barber = [
    '# Barbería',
    '',
    'El afeitado cuesta 9 €. Abrimos de martes a sábado.',
    '',
    '| Servicio | Precio |',
    '|---|---|',
    '| Tinte | 22 € |',
    '| ~~Masaje~~ | ~~16 €~~ |',
    '',
    '- ~~Depilación: 12 €~~ (ya no se hace)',
  ];
  expectAnswers('markdown', barber, [
    ['cuanto cuesta el masaje', null],
    ['cuanto cuesta la depilacion', '(ya no se hace)'],
    ['cuanto cuesta el tinte', '22 €'],
  ]);
});

describe('the item of a list that a question names', () => {
  const rules = [
    '# Normas',
    '',
    'Está prohibido:',
    '',
    '- gritar al portero',
    '- entrar al patio con patines',
  ];
  expectAnswers('markdown', rules, [
    ['qué pasa si grito al portero', 'gritar al portero'],
    ['qué pasa si entro al patio con patines', 'entrar al patio con patines'],
  ]);
});

it('a ticket of other journeys and a share of a price are no sure answers', async () => {
  const bus = [
    '# Autobús',
    '',
    '| Billete | Precio |',
    '|---|---|',
    '| Tarjeta de 12 viajes | 13 € |',
    '| Mensual adulto | 31 € |',
    '',
    'Los vecinos tienen un 15 % de descuento en la tarjeta mensual.',
  ];
  const library = await libraryOf(articleOf('bus', bus.join('\n'), 'markdown'));
  const certaintyOf = async (question: string) => {
    const reply = await library.ask(question);
    return reply.kind === 'answer' ? reply.certainty : null;
  };
  expect(await certaintyOf('cuanto cuesta la tarjeta de 30 viajes')).not.toBe('sure');
  expect(await certaintyOf('cuanto cuesta la tarjeta de 12 viajes')).toBe('sure');
  expect(await certaintyOf('precio de la tarjeta de estudiante')).not.toBe('sure');
  expect(await certaintyOf('que descuento tienen los vecinos')).toBe('sure');
});

describe('a telephone number or the number of an item answers only who asks for it', () => {
  const kiln = [
    '# Manual del horno de barro',
    '',
    '## Datos',
    '',
    '| Dato | Valor |',
    '|---|---|',
    '| Presión de la caldera | 4 bares |',
    '| Consumo | 2.200 W |',
    '| Tanque | 9 litros |',
    '',
    '## Averías',
    '',
    'Si el horno no calienta llame al servicio técnico: 900 456 123, de lunes a viernes de 9 a 18 h.',
    '',
    'Avisos por WhatsApp: 622 145 908 (Gregorio)',
  ];
  expectAnswers('markdown', kiln, [
    ['cuántos vatios gasta el horno', '2.200 W'],
    ['quién atiende el whatsapp', '(Gregorio)'],
    ['a qué número llamo si el horno no calienta', '900 456 123'],
  ]);
  const dinner = [
    'La cena se sirve en el patio. Según el art. 6 del convenio, la cena está permitida de 9 p. m. a 1 a. m. Tel. de la sala: 978 61 40 22.',
  ];
  expectAnswers('plain', dinner, [['qué artículo permite la cena', 'art. 6']]);
});

describe('of a name that programs have what its own line says', () => {
  const tool = [
    '# Noria',
    '',
    '## Problemas',
    '',
    '### La rueda no gira de noche',
    'De noche el sensor duerme. Use `--velar`, que lo despierta cada minuto.',
    '',
    '### La rueda gira dos veces',
    'Suba la pausa a 300.',
    '',
    '## Changes',
    '',
    '### v3.2.0',
    '- Added `--velar`',
    '- Dropped the wooden wheel',
    '- `--hondo` digs twice as deep',
  ];
  expectAnswers('markdown', tool, [
    ['what does --velar do', 'que lo despierta cada minuto'],
    ['when was --velar added', 'Added `--velar'],
    ['what does --hondo do', 'digs twice as deep'],
    ['what was dropped in v3.2.0', 'the wooden wheel'],
  ]);
});

describe('what a question asks for by its form and the words lack', () => {
  const watch = [
    '# Relojería Bruna',
    '',
    'Se fundó en 1968 en la calle del Pozo, donde hoy trabajan cinco relojeros. Cada domingo cierra.',
    '',
    '## Contacto',
    '',
    'Teléfono: 974 30 11 20',
    '',
    '## Programa',
    '',
    'pipx install bruna',
    '',
    '## Relojes de torre',
    '',
    'Hay ciento doce, en cuarenta pueblos. En 1968 la casa debía nueve millones de pesetas.',
    '',
    'El fundador era Ramón Bruna, nieto de un campanero, que vivía en Jaca.',
  ];
  const ask = async (question: string) => {
    const library = await libraryOf(articleOf('made-up', watch.join('\n'), 'markdown'));
    const reply = await library.ask(question);
    return reply.kind === 'answer' ? `${reply.certainty}: ${firstSpan(reply)}` : 'declined';
  };
  it.each([
    ['teléfono de la relojería', /^sure: 974 30 11 20/],
    ['how do I uninstall it', /^(?:maybe|declined)/],
    ['cada cuánto revisan los relojes de torre', /^(?:maybe|declined)/],
    ['cómo murió Ramón Bruna', /^(?:maybe|declined)/],
    ['cuánto debía la casa en el 68', /^sure: nueve millones de pesetas/],
    ['de qué va la relojería bruna', /^sure: Se fundó en 1968/],
    ['cuántos relojes de torre hay', /^sure: (?:Hay )?ciento doce/],
  ])('%s', async (question, wanted) => {
    expect(await ask(question)).toMatch(wanted);
  });
});

describe('a code beside other words in the first cell of a row, asked for its meaning', () => {
  const faults = [
    '# Estufa',
    '',
    '| Señal | Causa | Remedio |',
    '|---|---|---|',
    '| Piloto azul lento (H7) | Falta leña | Cargue la caja |',
    '| Piloto rojo (H9) | Tiro cerrado | Abra el tiro |',
  ];
  expectAnswers('markdown', faults, [
    ['qué significa H7', 'Falta leña'],
    ['H9', 'Tiro cerrado'],
    ['qué remedio tiene H7', 'Cargue la caja'],
  ]);
});

describe('how long in all', () => {
  const garage = [
    'Precios',
    'Cambio de cadena: 22 €',
    'Hora de taller: 38 €',
    '',
    'Bicicleta de préstamo',
    'Hay tres. Se piden con 24 horas y se deja una fianza de 60 €.',
    '',
    'Para pintar el cuadro se lija 20 minutos, se da el color y se seca 15 minutos más.',
  ];
  it('of several steps the last is not all', async () => {
    const library = await libraryOf(articleOf('made-up', garage.join('\n'), 'plain'));
    const reply = await library.ask('cuánto se seca en total');
    expect(reply.kind === 'answer' && reply.certainty === 'sure').toBe(false);
  });
});

describe('what is struck out as a whole line takes nothing from what holds now', () => {
  const pool = [
    '# Rocódromo',
    '',
    '~~El pase cuesta 9 €.~~',
    '',
    'Importe: 12 € por visita, cuerda incluida.',
    '',
    '~~Abrimos los sábados de 10 a 13.~~',
    '',
    'Horas: miércoles y viernes de 18 a 22.',
    '',
    '~~La sala la dirige Bruno.~~',
    '',
    'Al cargo: Vera Solís.',
    '',
    '| Extra | Importe |',
    '|---|---|',
    '| Arnés | 2 € |',
    '| ~~Magnesio~~ | ~~4 €~~ |',
  ];
  expectAnswers('markdown', pool, [
    ['cuánto cuesta', '12 €'],
    ['a qué hora abrís', 'miércoles y viernes de 18 a 22'],
    ['quién dirige el rocódromo', 'Vera Solís'],
    ['cuánto cuesta el arnés', '2 €'],
    ['cuánto cuesta el magnesio', null],
  ]);
});

describe('hours of something else are not when what is closed until then closes', () => {
  const club = [
    'Club náutico',
    '',
    'El bar está cerrado hasta las 9. Las regatas son de 4 a 8 barcos.',
    '',
    'El almacén se cierra por inventario hasta las 15. La rampa abre de 16 a 20.',
  ];
  it.each([
    ['a qué hora cierra el bar', /4 a 8/],
    ['a qué hora cierra el almacén', /16 a 20/],
  ])('%s', async (question, other) => {
    const library = await libraryOf(articleOf('made-up', club.join('\n'), 'plain'));
    const reply = await library.ask(question);
    expect(reply.kind === 'answer' && reply.certainty).not.toBe('sure');
    expect(reply.kind === 'answer' ? firstSpan(reply) : '').not.toMatch(other);
  });
});

describe('one of two things of a title is not what its text is about', () => {
  const club = [
    '# Club de remo y club de vela',
    '',
    'El club de remo admite a mayores de 16 años y entrena cada mañana en la ría con dos yolas.',
    '',
    '## Club de vela',
    '',
    'Se aprende a navegar en barcos pequeños y a leer el viento.',
  ];
  expectAnswers('markdown', club, [
    ['de qué va el club de vela', 'Se aprende a navegar en barcos pequeños y a leer el viento'],
  ]);
});

describe('who does one of two things, whether the reader marks the article or not', () => {
  const hall = ['# Local', '', 'El alquiler lo paga el club y la limpieza la escuela.'];
  expectAnswers('markdown', hall, [
    ['quién paga la limpieza', 'la escuela'],
    ['quién paga el alquiler', 'el club'],
  ]);
});

describe('who stands in for a day and when something opened tell nothing of what holds', () => {
  const town = [
    '# Villa',
    '',
    'La guarda fue doña Inés. La reemplaza doña Eva los domingos.',
    '',
    'El museo, inaugurado desde el 7 de abril de 1984, estaba en el molino y hoy está en la torre.',
    '',
    'Desde el curso pasado la matrícula es de 45 euros; era de 38.',
  ];
  expectAnswers('markdown', town, [
    ['quién es la guarda', 'doña Inés'],
    ['dónde está el museo', 'en la torre'],
    ['cuánto es la matrícula', '45 euros'],
  ]);

  it('since last year is now', async () => {
    const library = await libraryOf(articleOf('town', town.join('\n'), 'markdown'));
    expect(await library.ask('cuánto es la matrícula')).toMatchObject({ certainty: 'sure' });
  });
});

it('what fits in other words is no other thing, and is sure', async () => {
  const cinema = [
    '# Cine de verano',
    '',
    '| Pase | Precio |',
    '|---|---|',
    '| Hamaca | 9 € |',
    '| Menores de 10 | 3 € |',
    '| Mayores de 65 | 4 € |',
    '',
    'Un grupo de 8 personas o más paga 6 euros cada una.',
    '',
    'Everyone under 12 must come with an adult.',
  ];
  const library = await libraryOf(articleOf('cinema', cinema.join('\n'), 'markdown'));
  const told = async (question: string) => {
    const reply = await library.ask(question);
    return reply.kind === 'answer' ? `${reply.certainty}: ${firstSpan(reply)}` : 'declined';
  };
  expect(await told('precio del pase infantil')).toBe('sure: 3 €');
  expect(await told('cuánto cuesta el pase para jubilados')).toMatch(/Mayores de 65|4 €/);
  expect(await told('cuánto paga un grupo de 12 personas')).toMatch(/^sure: 6 euros/);
  expect(await told('who must children come with')).toMatch(/^sure: (?:with )?an? adult|^sure: adult/);
});

describe('what only looks like the words of who does it, a name, a year or a number to call', () => {
  const chat = [
    '[18:02] Noa: ¿Quién trae los focos?',
    '[18:03] Gil: Punto dos: los focos los trae el instituto.',
    '[18:05] Noa: Genial. Y yo que pensaba que el telón lo cosía Pura, y lo cose la modista.',
    '[18:07] Gil: El vestuario lo paga la diputación, el pago es en junio.',
    '[18:09] Noa: Yo limpio el camerino.',
    '[18:11] Gil: Pedí las sillas ayer.',
    '[18:12] Noa: Recogí los carteles.',
  ];
  expectAnswers('plain', chat, [
    ['quién trae los focos', 'el instituto'],
    ['quién cose el telón', 'la modista'],
    ['quién paga el vestuario', 'la diputación'],
    ['quién limpia el camerino', 'Noa'],
    ['quién pidió las sillas', 'Gil'],
    ['quién recogió los carteles', 'Noa'],
  ]);
  const bot = [
    '# Robot',
    '',
    '## What does /warn do?',
    '',
    '/warn marks a member.',
    'The mark fades after 30 days.',
    'It needs the helper role.',
  ];
  expectAnswers('markdown', bot, [['which role do I need for /warn', 'helper role']]);
  const ranch = [
    'La finca Los Tilos',
    '',
    'El picadero mide 48 metros.',
    '',
    'La ermita está a media hora a pie.',
    '',
    'En 1967 se abrió la bodega. La obra costó 725 345 678 euros.',
  ];
  expectAnswers('plain', ranch, [['cuánto costó la obra', '725 345 678 euros']]);
  it('a house of a street is no year', async () => {
    const library = await libraryOf(articleOf('made-up', ranch.join('\n'), 'plain'));
    const { quotes: _, ...reply } = await library.ask('qué hay en el 67 de la calle');
    expect(reply).not.toMatchObject({ kind: 'answer', certainty: 'sure' });
  });
  it('no metres of a thing that is not asked about', async () => {
    const library = await libraryOf(articleOf('made-up', ranch.join('\n'), 'plain'));
    const reply = await library.ask('a cuántos metros está la ermita');
    expect(reply.kind === 'answer' ? firstSpan(reply) : null).not.toBe('48 metros');
  });
});

describe('whose contact a text tells', () => {
  const ask = async (text: string, question: string) => {
    const reply = await (await libraryOf(articleOf('made-up', text, 'plain'))).ask(question);
    return reply.kind === 'answer' ? reply.certainty : null;
  };
  it('is in doubt where it names another owner', async () => {
    expect(await ask('Teléfono del conserje: 974 22 18 05.', 'teléfono del tesorero')).not.toBe('sure');
  });
  it('is not where it names none', async () => {
    const text = 'En caso de emergencia llama al 112. El almacén abre a las 9.';
    expect(await ask(text, 'teléfono de urgencias')).not.toBeNull();
  });
});
