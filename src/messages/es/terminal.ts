import type { QuestionsFileErrorCode } from '../../cli/questions-file.ts';
import { endings } from '../endings.ts';
import { count } from './amount.ts';
import { answers } from './answers.ts';
import { pathProblem } from './path-problem.ts';

const help = `Pregunta al artículo: la respuesta es el pasaje que la contiene.

  npm run ask -- "¿cuándo se fundó Ant Financial?"
  npm run ask -- --questions preguntas.txt --json
  npm run ask

Todas las palabras son una sola pregunta; las comillas protegen ? y '. Sin pregunta responde las que escribas, una tras
otra hasta Ctrl-D, o las que lleguen por una tubería, una por línea.

  --article ARCHIVO    este artículo (${endings('o')}) en lugar de los de la carpeta de artículos;
                       se puede repetir
  --questions ARCHIVO  muchas preguntas, una por línea, o JSON Lines con «question»; «-» es la entrada estándar
  --json               una línea de JSON por pregunta
  --top N              cuántos pasajes como mucho (por defecto, 3)
  --help               esta ayuda

La carpeta de artículos es data/articles/, o la que diga ARTICLES_DIR en el entorno o en .env.`;

const questionsFile: Readonly<Record<QuestionsFileErrorCode, (detail: string) => string>> = {
  unreadable: pathProblem,
  'not-text': () => 'no es texto: contiene datos binarios',
  'no-question': (line) => `la línea ${line} no es un objeto JSON con «question»`,
  empty: () => 'no tiene ninguna pregunta',
};

/** For people who ask on the command line. */
export const terminal = {
  reading: (percent: number) => `Leyendo los artículos por primera vez: ${percent} %`,
  help,
  usageError: {
    unknownOption: (option: string) => `${option}: no existe esa opción; --help muestra las que hay`,
    valueMissing: (option: string) => `${option}: falta su valor`,
    valueUnexpected: (option: string) => `${option}: no lleva valor`,
    notPositive: (option: string, given: string) =>
      `${option}: «${given}» no es un número entero mayor que 0`,
    questionTwice: 'PREGUNTA y --questions: elige una de las dos',
    keptByNpm: (option: string) =>
      `${option}: npm tomó esta opción como suya; escribe -- antes: npm run ask -- ${option} …`,
    questionMissing: 'PREGUNTA: falta la pregunta; --help explica cómo preguntar',
  },
  questionsFile,
  standardInput: 'entrada estándar',
  passage: (number: number, total: number) => `pasaje ${number} de ${total}`,
  maybe: answers.maybe,
  overview: { sections: 'Apartados:' },
  confidence: (percent: number) => `seguridad: ${percent} %`,
  note: answers.note,
  source: answers.source,
  emptyQuestion: answers.emptyQuestion,
  starterQuestions: answers.starterQuestions,
  noAnswer: {
    ...answers.none,
    noSuchNumber: (numbers: string) => `No hay ninguno con ese número. Los que hay: ${numbers}.`,
  },
  prompt: {
    title: (title: string, passages: number) => `${title} · ${count(passages, 'pasaje', 'pasajes')}`,
    hint: ({ hasStarters }: { readonly hasStarters: boolean }) =>
      `Escribe tu pregunta. ${hasStarters ? 'Tab propone preguntas, ' : ''}«ayuda» explica más, Ctrl-D termina.`,
    help: ({ hasStarters }: { readonly hasStarters: boolean }) => [
      `Escribe una pregunta. ${hasStarters ? 'Tab propone algunas; ' : ''}↑ trae las que ya hiciste.`,
      'Para terminar: salir, o Ctrl-D.',
    ],
  },
};
