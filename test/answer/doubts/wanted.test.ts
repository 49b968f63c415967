import { describe, expect, it } from 'vitest';
import { type Told, toldIn } from '../../../src/answer/doubts/wanted.ts';
import { readIntent } from '../../../src/question/intent.ts';
import { quoteFrom } from './quotes.ts';

function told(question: string, text: string, bold: string): Told | undefined {
  return toldIn(quoteFrom(text, bold), question, readIntent(question, false));
}

const CREW = 'Hay socorrista de 12:00 a 20:00. El vaso mide 25 metros.';
const SHOP = 'Las gorras se venden en la caseta. La camiseta vale 12 €, y la pegatina es gratis.';
const BOARD = 'Las cuentas las lleva una gestoría de fuera.\n\nEl almacén cerró en agosto.';

describe('a question says what its answer has', () => {
  it.each<[string, string, string, string, Told | undefined]>([
    ['how many', 'cuantos socorristas hay', CREW, 'de 12:00 a 20:00', 'contrary'],
    ['how to tell', 'how do I know it is done', 'Done in an hour.', 'in an hour', 'not-beside'],
    ['how to see', 'how can I see it by night', 'Seen in an hour.', 'in an hour', undefined],
    ['how to tell', 'cómo sé si está hecho', 'Está hecho cuando suena hueco.', 'suena hueco', 'in-bold'],
    ['how often', 'cada cuánto se poda', 'Cuarenta, en dos filas.', 'Cuarenta', 'beside'],
    ['how often', 'cada cuánto se poda', 'Se podan los lunes.', 'los lunes', 'in-bold'],
    ['how often, a price', 'cada cuánto sale', 'Sale por 50 euros.', '50 euros', 'not-beside'],
    ['how often, a distance', 'cada cuánto se engrasa', 'Cadena: 3.000 km.', '3.000 km', 'in-bold'],
    ['how often, a case', 'cada cuánto se poda', 'Se poda cuando florece.', 'cuando florece', 'in-bold'],
    ['how often, times', 'how often does it ring', 'It rings at 6:05, 6:35.', '6:05, 6:35', 'in-bold'],
    ['how often, days', 'how often is it paid', 'Paid on the 3rd and the 18th.', 'the 3rd', 'in-bold'],
    ['what it is about', 'de qué va el curso', 'El curso cuesta 20 €.', '20 €', 'not-beside'],
    ['how long it lives', 'cuánto vive un pez', 'Peces: 8 o más.', '8 o más', 'beside'],
    ['whose', 'de quién es Trigal', 'Trigal da servicio a pequeños talleres.', 'pequeños talleres', 'beside'],
    ['whose', 'de quién es Trigal', 'Trigal, propiedad de Ana Luz, creció.', 'Ana Luz', 'in-bold'],
    ['whose', 'de quién es la letra', 'La letra es de Ana Luz.', 'Ana Luz', 'in-bold'],
    ['whose', 'who owns the mill', 'Ana Luz bought the mill from Leo.', 'Ana Luz', 'in-bold'],
    ['in all', 'cuánto cuece en total', 'Cuece 10 minutos más.', '10 minutos', 'not-beside'],
    ['in all', 'cuánto tarda en total', 'Tarda 10 minutos más o menos.', '10 minutos', 'in-bold'],
    [
      'how somebody died',
      'cómo murió Ramiro',
      'Ramiro era nieto de un herrero.',
      'nieto de un herrero',
      'not-beside',
    ],
    ['not how somebody died', 'what are the ingredients', 'Of Ana: rye.', 'rye', undefined],
    [
      'how many, and hours',
      'cuántos vatios gasta',
      'De lunes a viernes de 9 a 18 h.',
      'De lunes a viernes de 9 a 18 h',
      'beside',
    ],
    ['how many', 'cuántos socios votaron', 'Votaron varios socios.', 'varios', 'in-bold'],
    ['how many, beside', 'cuántos socios hay', 'Los socios, 40 en total, pagan en mayo.', 'socios', 'beside'],
    ['a price', 'cuanto cuesta la gorra', SHOP, 'se venden en la caseta', 'not-beside'],
    ['a price', 'cuanto cuesta la camiseta', SHOP, '12 €', 'in-bold'],
    ['free', 'cuanto cuesta la pegatina', SHOP, 'gratis', 'in-bold'],
    ['an old currency', 'cuánto costó el puente', 'El puente costó 900 ducados.', '900 ducados', 'in-bold'],
    ['a price and a length', 'cuanto vale la ruta', 'La ruta es de 31 km.', '31 km', 'contrary'],
    ['a price and hours', 'cuánto sale el taller', 'El taller es de 17 a 19.', 'de 17 a 19', 'contrary'],
    [
      'a time',
      'a qué hora es la fiesta',
      'La fiesta es el viernes 7 de marzo.',
      'viernes 7 de marzo',
      'not-beside',
    ],
    ['a time', 'a qué hora abre', 'Abre de 9 a 14.', '9 a 14', 'in-bold'],
    ['a part of the day', 'a qué hora abre', 'Abre al anochecer.', 'al anochecer', 'in-bold'],
    ['a time and days', 'a qué hora cierra', 'En agosto cierra del 1 al 31.', '1 al 31', 'not-beside'],
    ['a time and evenings', 'a qué hora abre', 'Abre tres tardes por semana.', 'tres tardes', 'not-beside'],
    [
      'a time and days of a month',
      'a qué hora es el baile',
      'Puede ser el jueves 12 o el sábado 14 de mayo.',
      'jueves 12 o el sábado 14 de mayo',
      'not-beside',
    ],
    ['a day by its number', 'a qué hora es la cena', 'La cena será el día 14.', 'el día 14', 'not-beside'],
    ['an ordinal day', 'what time is the dinner', 'The dinner is on the 14th.', '14th', 'not-beside'],
    ['hours after days', 'a qué hora abre', 'Abre todos los días 9 a 14.', '9 a 14', 'in-bold'],
    ['hours after a day', 'a qué hora abre', 'Abre el viernes 9 a 14.', 'viernes 9 a 14', 'in-bold'],
    ['an age', 'how old must i be', 'You must be 16 or older.', '16', 'in-bold'],
    ['an age and a size', 'how old must i be', 'Each plot is 20x30.', '20x30', 'not-beside'],
    ['an age and a number', 'a partir de qué edad', 'Hay 18 barcas.', '18 barcas', 'not-beside'],
    ['an age in words', 'a qué edad se puede', 'Solo adultos.', 'adultos', 'in-bold'],
    ['a place', 'dónde se recoge', 'Se recoge en conserjería.', 'conserjería', 'in-bold'],
    ['a place by its name', 'dónde es', 'Toca ir, otra vez, Villa Aurora.', 'Villa Aurora', 'in-bold'],
    [
      'a place and what is none',
      'where do i report spam',
      'Spam = instant mute, no excuses.',
      'Spam',
      'not-beside',
    ],
    [
      'a price without money',
      'cuánto costaron las farolas',
      'Se cambiaron nueve farolas.',
      'nueve',
      'beside',
    ],
    ['a number', 'cuál es el número de cuenta', 'Se paga por transferencia.', 'transferencia', 'not-beside'],
    ['a price without one', 'cuánto cuesta ser vip', 'Los VIP tienen 10 casas.', '10', 'beside'],
    [
      'a day',
      'qué días entrena el filial',
      'El filial lo entrena Ruth Saldaña.',
      'Ruth Saldaña',
      'not-beside',
    ],
    ['a day and a school year', 'qué día empieza', 'Guía del curso 2024-25.', '2024-25', 'not-beside'],
    ['a birth', 'cuándo nació Luque', 'Luque fundó el taller en 1893.', '1893', 'not-beside'],
    ['a birth', 'cuándo nació Luque', 'Luque vino al mundo en 1861.', '1861', 'in-bold'],
    ['a birth', 'cuándo nació Luque', '## Nacimiento\n\nFue el 12 de marzo de 1861.', '1861', 'in-bold'],
    ['when', 'cuándo se derribó', 'La torre, de ladrillo, se derribó.', 'de ladrillo', 'not-beside'],
    ['how long', 'cuánto dura la obra', 'La obra dura 70 minutos.', '70 minutos', 'in-bold'],
    ['who', 'quien da conversación', 'En conversación se quedan en 6.', '6', 'beside'],
    [
      'who, and how many',
      'quien gano la copa',
      'La copa la ganó Iria. Jugaron 64 vecinos.',
      '64 vecinos',
      'beside',
    ],
    ['a name', 'cómo se llama la gestoría', BOARD, 'gestoría de fuera', 'beside'],
    ['a phone number', 'cuál es el teléfono', 'Se renueva por teléfono.', 'por teléfono', 'not-beside'],
    ['a size', 'how big is the image', 'The image is built every night.', 'every night', 'not-beside'],
    ['why', 'por qué cerró el almacén', BOARD, 'en agosto', 'contrary'],
    ['why', 'por qué cerró', 'Cerró por la riada.', 'la riada', 'in-bold'],
    ['a price in one unit', 'cuanto vale una silla', 'Las sillas, 1 € cada una.', '1 € cada una', 'in-bold'],
    ['a price like a year', 'cuánto vale el curso', 'El curso vale 2000 €.', '2000 €', 'in-bold'],
    ['a name in small letters', 'cómo se llama el bot', 'El bot se llama molinillo.', 'molinillo', 'in-bold'],
    ['a measure', 'how much is the allowance', 'The allowance is 23 kg.', '23 kg', 'in-bold'],
    ['a price and homes', 'how much is patreon', 'Patreon supporters get five.', 'five', 'beside'],
    ['what is paid', 'what do the supporters pay', 'Supporters get five homes.', 'five', 'beside'],
    ['what is paid', 'what does a guest pay', 'A guest pays £5.', '£5', 'in-bold'],
    ['who to call', 'who do I call', 'Ring 555 0134 0.', '555 0134', 'in-bold'],
    ['why', 'why was it moved', 'It was moved because of the flood.', 'the flood', 'in-bold'],
  ])('%s: %s', (_, question, text, bold, wanted) => {
    expect(told(question, text, bold)).toBe(wanted);
  });

  it.each([
    ['yes or no', 'se puede ir el martes', 'Sí, con cita.', 'Sí, con cita.'],
    ['what no kind is told of', 'qué se puede comer', 'Hay sopa y pan.', 'sopa y pan'],
    [
      'a reason below a question',
      'por qué va lento',
      '## ¿Por qué va lento?\n\nEl antivirus revisa todo.',
      'El antivirus',
    ],
    ['how many hours', 'cuántas horas abre', 'Abre todos los sábados.', 'todos los sábados'],
  ])('wants nothing of %s', (_, question, text, bold) => {
    expect(told(question, text, bold)).toBeUndefined();
  });
});
