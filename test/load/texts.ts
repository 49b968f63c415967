import { mulberry32 } from '../eval/random.ts';

/** A made-up article of a server, and a question about it with words of its answer. */
export interface MadeUpText {
  readonly text: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

const FIRST = ['Marta', 'Julián', 'Rosa', 'Tomás', 'Elena', 'Bruno', 'Inés', 'Óscar', 'Nuria', 'Pablo'];
const LAST = ['Ruiz', 'Salas', 'Peña', 'Vidal', 'Ochoa', 'Luna', 'Campos', 'Rey', 'Marín', 'Soto'];
const ROOMS = ['la sala', 'el taller', 'la biblioteca', 'el almacén', 'la cocina', 'el gimnasio', 'el aula'];
const THINGS = ['sillas', 'mesas', 'lámparas', 'libros', 'herramientas', 'pantallas', 'armarios'];

/**
 * A text of about so many characters in which every sentence is another one.
 * @param seed the same text for the same number; another one for another.
 */
export function makeText(seed: number, chars: number): MadeUpText {
  const random = mulberry32(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]!;
  const number = (below: number) => 2 + Math.floor(random() * below);
  const code = `clave${seed.toString(36)}`;
  const paragraphs = [`La contraseña del servidor es ${code}. Se cambia el primer lunes de cada mes.`];
  for (let room = 1, length = 0; length < chars; room++) {
    const paragraph =
      `${pick(ROOMS)} ${room} la lleva ${pick(FIRST)} ${pick(LAST)} desde ${1950 + number(70)}. Tiene ${number(90)} ` +
      `${pick(THINGS)} y ${number(90)} ${pick(THINGS)}, y abre a las ${number(10) + 7} los días ${number(15)} y ` +
      `${15 + number(12)} de cada mes. Alquilarla cuesta ${number(400)} euros por ${number(12)} horas.`;
    paragraphs.push(paragraph[0]!.toUpperCase() + paragraph.slice(1));
    length += paragraph.length;
  }
  // None is part of another, as people's titles seldom are: what is typed finds those that have it.
  const title = `Casa ${String(seed).padStart(5, '0')}`;
  return {
    text: `# ${title}\n\n${paragraphs.join('\n\n')}\n`,
    title,
    question: '¿cuál es la contraseña del servidor?',
    answer: code,
  };
}

/** Whose texts these words are from: the seeds of all codes in them. */
export function seedsIn(words: string): number[] {
  return [...words.matchAll(/\bclave([0-9a-z]+)\b/g)].map(([, seed]) => Number.parseInt(seed!, 36));
}
