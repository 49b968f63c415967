import { describe, expect, it } from 'vitest';
import { readIntent } from '../../src/question/intent.ts';

describe.each([
  [
    'overview',
    [
      'de qué trata',
      '¿De qué va esto?',
      'de que trata el articulo',
      '¿Sobre qué es este documento?',
      'qué es esto',
      'resumen',
      'hazme un resumen',
      '¿Puedes resumirme el texto?',
      'dame un resumen breve del reglamento por favor',
      '¿cuál es el tema principal?',
      'tl;dr',
      'What is this about?',
      "what's this article about",
      'summary',
      'qué temas trata',
      'índice',
      'dame el índice del documento',
      'what topics does this article cover?',
      'table of contents',
      'can you summarize this article',
      'give me a summary of the text',
      'do que trata este artigo?',
      'De quoi parle cet article ?',
      'Worum geht es hier?',
    ],
  ],
  [
    'yes-no',
    [
      '¿se puede visitar?',
      'hay taquillas',
      'abren los lunes?',
      'puedo ir con perro',
      '¿Tiene wifi?',
      'está permitido fumar?',
      'no se puede aparcar?',
      '¿me devuelven el dinero?',
      'aceptan tarjeta?',
      'Is it free?',
      'can I bring my dog',
      'do I need a computer',
      'are there lockers?',
      'es gratis o de pago?',
      'los erizos muerden?',
      'las multas se perdonan alguna vez?',
      'el refugio abre en invierno?',
      'la caseta de los remos está cerrada?',
      'si llego tarde me dejan entrar?',
    ],
  ],
  [
    'list',
    [
      '¿qué incluye el abono?',
      'cuáles son los requisitos',
      'cuales son las normas de la piscina?',
      'qué documentos hacen falta',
      '¿qué formatos admite?',
      'lista de ingredientes',
      'dime todos los horarios',
      'requisitos para federarse',
      'which sizes are available',
      'what are the rules',
      'what should I bring',
      "what can't we take",
      "what's included?",
      'what does it include',
    ],
  ],
  [
    'speaker',
    [
      'quién dijo que no había agua',
      '¿quién lo dijo?',
      'quien pregunto por el banco',
      'who said that it was late?',
    ],
  ],
  [
    'when',
    [
      'cuándo abre',
      'cuándo subió el precio del petróleo',
      '¿en qué año se fundó?',
      'cada cuánto pasa',
      'when does it open',
      'se fundó cuando?',
    ],
  ],
  ['duration', ['cuánto tiempo se hornea', '¿cuánto dura la visita?', 'how long does it take']],
  [
    'price',
    [
      'cuanto cuesta la entrada',
      '¿a cuánto me sale?',
      'a cuánto la hora',
      'how much does it cost to join',
      'how much is the fine?',
      'cuánto les cobró el taller',
      'en cuánto se queda el alquiler',
      'a cómo está el kilo de tomates?',
      'por cuánto sale la noche',
      'qué valen las entradas',
      'cuánto costaron las farolas',
      'cuánto va a costar el viaje',
    ],
  ],
  ['time', ['a que hora cierra', '¿hasta qué hora se puede entrar?', 'what time does it open']],
  [
    'statement',
    ['no puedo entrar en la sala', 'perdí mi tarjeta', 'se me rompió la raqueta', "I can't log in"],
  ],
  [
    'open',
    [
      '¿quién es el tesorero?',
      'precio autocaravana temporada baja',
      'número de teléfono',
      'de qué trata la segunda parte de la novela',
      'resumen de gastos de 2020',
      'cuál de las dos es más barata',
      'qué vale la pena ver',
      'la taquilla donde esta?',
      'los horarios también?',
      'las clases de verano',
      'a cuánto está la playa',
      'where do the files go when I delete them',
      'Cuando hay poca oferta, ¿qué sube?',
      'qué es el aggro',
      'cuánto pesa',
      'how long is the bridge',
      'how much water does it hold',
      'how many players are there',
      '¿Qué país tiene menos habitantes?',
      'definición de bono',
      '¿Quién puede votar?',
    ],
  ],
] as const)('%s', (kind, texts) => {
  it.each(texts.map((text) => [text]))('%j', (text) => {
    expect(readIntent(text, false).kind).toBe(kind);
  });
});

it('takes a question with si or whether for yes or no', () => {
  expect(readIntent('el perro paga', true)).toEqual({ kind: 'yes-no' });
});

it('says what a rule is asked for', () => {
  expect(readIntent('según el artículo 12, ¿cuánto pesa un dron?', false)).toEqual({
    kind: 'rule',
    label: 'articulo',
    number: '12',
    isCited: true,
    rest: '¿cuánto pesa un dron?',
  });
});
