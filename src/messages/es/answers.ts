/** What is said of an answer wherever it is read: in Discord and on the command line. */
export const answers = {
  maybe: 'Puede que sea esto:',
  note: (note: string) => `Nota: ${note}`,
  source: (source: string) => `Fuente: ${source}`,
  emptyQuestion: 'Dime qué quieres saber y lo busco en el texto.',
  starterQuestions: 'Puedes empezar por aquí:',
  none: {
    one: 'El artículo no lo dice.',
    several: 'Los artículos no lo dicen.',
    quoted: (word: string) => `«${word}»`,
    unknownWords: (words: string, count: number) =>
      `${count === 1 ? 'No aparece' : 'No aparecen'} en el texto: ${words}.`,
    nearest: 'Esto es lo más cercano:',
  },
};
