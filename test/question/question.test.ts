import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/question.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { english, spanish } from '../text/shipped.ts';

const words = {
  isStopWord: (folded: string, spelt?: string) =>
    spanish.isStopWord(folded, spelt) || english.isStopWord(folded),
  isWord: (folded: string) => spanish.frequencies.has(folded),
};
const read = (message: string) => readQuestion(message, words);

describe('takes off what is said around a question', () => {
  it.each([
    // Spain
    [
      'Hola, buenas tardes. ¿A qué hora cierra la piscina? Gracias de antemano.',
      '¿A qué hora cierra la piscina?',
    ],
    ['buenas! una duda, cuánto cuesta la pista de pádel? gracias :)', 'cuánto cuesta la pista de pádel?'],
    ['¿Alguien sabe dónde está la taquilla?', '¿dónde está la taquilla?'],
    ['perdonad la molestia, ¿me podéis decir quién lleva la biblioteca?', '¿quién lleva la biblioteca?'],
    ['soy nueva en el foro y quería saber cómo subo de rango', 'cómo subo de rango'],
    ['quisiera saber el precio de la entrada', 'el precio de la entrada'],
    [
      'Estimados señores: les escribo para preguntarles cuándo abre el museo. Un saludo',
      'cuándo abre el museo.',
    ],
    ['pregunta rápida, hay aparcamiento?', 'hay aparcamiento?'],
    ['¿Podrían informarme sobre los requisitos para federarse?', '¿los requisitos para federarse?'],
    // Argentina
    ['vos sabés si abren los feriados?', 'abren los feriados?'],
    ['me explican cómo funciona el sorteo?', 'cómo funciona el sorteo?'],
    ['che, ¿dónde queda la sede?', '¿dónde queda la sede?'],
    ['hola gente! sabés decirme q día es la peña?', 'qué día es la peña?'],
    ['dónde tenés que dejar la bici vos?', 'dónde tenés que dejar la bici vos?'],
    // Mexico
    ['xfavor q alguien me diga quién ganó', 'quién ganó'],
    ['TENGO UNA DUDA CUANTO DURA EL CURSO', 'cuanto dura el curso'],
    [
      'Disculpe la molestia, me podría indicar cuál es el costo del boleto, por favor',
      'cuál es el costo del boleto',
    ],
    ['oigan alguien sabe a qué hora empieza la función?', 'a qué hora empieza la función?'],
    // English
    ['Hi everyone! Does anyone know when the library opens? Thanks in advance', 'when the library opens?'],
    ['hey guys, can someone please tell me where I can park', 'where I can park'],
    ['hey, so I was wondering, is there a discount?', 'is there a discount?'],
    // Others
    ['Olá, bom dia! quanto custa a entrada? obrigado', 'quanto custa a entrada?'],
    ['Bonjour, quel est le prix ? merci', 'quel est le prix ?'],
    ['Ciao a tutti, quando apre il museo? grazie', 'quando apre il museo?'],
    ['Hallo, wann öffnet das Museum? danke', 'wann öffnet das Museum?'],
    ['Bon dia! quan obre el museu? gràcies', 'quan obre el museu?'],
    // Discord
    ['@everyone <@123456789012345678> cuánto vale el pase??? 🙏🙏', 'cuánto vale el pase?'],
    ['<:gema:345678901234567890> dónde se consiguen gemas xD', 'dónde se consiguen gemas'],
    ['cuál es el pre\u200bcio', 'cuál es el precio'],
  ])('%j', (message, text) => {
    expect(read(message).text).toBe(text);
  });
});

describe('leaves a question as typed', () => {
  it.each([
    ['¿De qué se separaron los EE. UU. en 1971?'],
    ['¿Qué hizo la Dra. Mora en el s. XVI?'],
    ['che guevara cuando nació'],
    ['Hola Kitty cuándo nació'],
    ['Buenas prácticas de seguridad'],
    ['ola de calor de 2003'],
    ['gente que vive en el pueblo'],
    ['¿cómo se dice gracias en japonés?'],
    ['qué significa lol'],
    ['¿Qué puede explicar por qué bajó el nivel?'],
    ['¿Qué pasa con los tapones si baja el agua?'],
    ['Newton quería saber por qué caen las manzanas'],
    ['vitamina k cuánta lleva'],
    ['¿Qué es la vitamina d?'],
    ['cuanto es 5 k'],
    ['NASA'],
    ['¿Qué inventó Wat?'],
    ['escribidme a ayuda@club.example cuál es el teléfono'],
    ['灯台は古い'],
    ['numero de telefono'],
    ['Windows XP se puede usar?'],
  ])('%j', (message) => {
    expect(read(message)).toMatchObject({ text: message, others: [], isEmpty: false });
  });
});

describe('spells out what chats shorten', () => {
  it.each([
    ['q día abre la piscina', 'qué día abre la piscina'],
    ['a k hora abre', 'a qué hora abre'],
    ['xq no dejan entrar a los d menos d 12', 'por qué no dejan entrar a los de menos de 12'],
    ['d donde sale el autobús', 'de donde sale el autobús'],
    ['pa q sirve la tarjeta', 'para qué sirve la tarjeta'],
    ['tmb abren x la noche?', 'también abren por la noche?'],
    ['¿kuanto kuesta la tarjeta?', '¿cuánto cuesta la tarjeta?'],
    ['puede votar otro x mi', 'puede votar otro por mi'],
    ['quien se qda con el dinero', 'quien se queda con el dinero'],
    ['why shouldnt i bring a dog', "why shouldn't i bring a dog"],
    ['how do u join', 'how do you join'],
    ['CUANTO CUESTA LA TARJETA', 'cuanto cuesta la tarjeta'],
    ['PARA QUE SIRVE FARO_TOKEN', 'para que sirve FARO_TOKEN'],
    ['QUE HACE EL CODIGO E42', 'que hace el codigo E42'],
  ])('%j', (message, text) => {
    expect(read(message).text).toBe(text);
  });
});

describe('picks the sentence that asks', () => {
  it.each([
    [
      'Hola, llevo un mes en el club. Ayer me dijeron que preguntara por aquí. Total, que no sé quién da las clases. Gracias.',
      'quién da las clases.',
      [],
    ],
    [
      'alguien sabe cuántos días dura el pase? es que mi hermana quiere venir, jaja',
      'cuántos días dura el pase?',
      [],
    ],
    ['¿Quién ganó en 2019? ¿Y cuánto duró la final?', '¿Quién ganó en 2019?', ['¿cuánto duró la final?']],
    [
      '1) ¿Cuándo es la feria? 2) ¿Cuánto vale el puesto?',
      '¿Cuándo es la feria?',
      ['¿Cuánto vale el puesto?'],
    ],
    ['gente, q onda con el pase?? quién lo vende en la feria', 'quién lo vende en la feria', ['el pase?']],
    ['¿Me podéis ayudar? No encuentro la llave del vestuario.', 'No encuentro la llave del vestuario.', []],
    ['Compré un bono ayer. ¿Puedo devolverlo?', 'Compré un bono ayer. ¿Puedo devolverlo?', []],
    ['Se me ha roto la raqueta. ¿Qué hago? Gracias', 'Se me ha roto la raqueta. ¿Qué hago?', []],
    ['Me han robado la bici :( qué hago?', 'Me han robado la bici. qué hago?', []],
    ['ok gracias, y los sábados?', 'y los sábados?', []],
    ['I lost my card. What do I do?', 'I lost my card. What do I do?', []],
    ['no puedo entrar en la sauna', 'no puedo entrar en la sauna', []],
    ['perdí la pulsera', 'perdí la pulsera', []],
    ['Tengo un problema.\n\nLa puerta no abre.', 'Tengo un problema. La puerta no abre.', []],
  ])('%j', (message, text, others) => {
    expect(read(message)).toMatchObject({ text, others, isEmpty: false });
  });
});

it.each([
  [''],
  ['  '],
  ['hola'],
  ['hola, ¿qué tal?'],
  ['Buenas noches a todos!'],
  ['👋🏽'],
  ['¿?'],
  ['gracias!'],
  ['por favor'],
  ['una pregunta'],
  ['<@123456789012345678>'],
  ['thanks in advance'],
  ['¿y tú qué?'],
])('%j has nothing to search for', (message) => {
  expect(read(message)).toMatchObject({ isEmpty: true, text: message.trim() });
});

it.each([
  ['ayuda'],
  ['wifi'],
  ['resumen'],
  ['art. 3'],
  ['C++'],
  ['-v'],
  ['¿Dónde está?'],
  ['where is it?'],
  ['cuándo es'],
  ['CUOTA , no sé q'],
  ['La cuota, no sé cuánto…'],
])('%j has something to search for', (message) => {
  expect(read(message).isEmpty).toBe(false);
});

it('reads the intent of the words that ask, not of what was told before', () => {
  expect(read('Compré un bono ayer. ¿Puedo devolverlo?').intent).toEqual({ kind: 'yes-no' });
  expect(read('buenas, alguien sabe si abren los domingos').intent).toEqual({ kind: 'yes-no' });
});

it('keeps every text that has something to search for', () => {
  const part = fc.constantFrom(
    ...[
      'hola',
      'buenas',
      'q',
      'k',
      'd',
      'gracias',
      '¿',
      '?',
      '.',
      ',',
      '\n',
      '1)',
      '2)',
      'cuánto',
      'cuesta',
      'la',
    ],
    ...[
      'cuota',
      'alguien',
      'sabe',
      'si',
      'no sé',
      'quién',
      'Sr.',
      '🙂',
      '@everyone',
      'CUOTA',
      'xq',
      'porfa',
      ':)',
    ],
  );
  const message = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(part, { maxLength: 14 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(message, (message) => {
      const { text, isEmpty, others } = read(message);
      if (tokenise(message).some(({ folded }) => folded === 'cuota')) expect(isEmpty).toBe(false);
      if (/\S/.test(message)) expect(text).not.toBe('');
      expect(others.every((other) => other.trim() !== '')).toBe(true);
      if (!isEmpty) expect(text).toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 500 },
  );
});
