import { count, number } from './amount.ts';
import { answers } from './answers.ts';

const days = (amount: number) => count(amount, 'día', 'días');

/** For people who ask in Discord. Parameters that come from outside are escaped already. */
export const members = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Pregunta lo que quieras saber y te cito el pasaje que responde',
      question: { name: 'pregunta', description: 'Lo que quieres saber, con tus palabras' },
      article: { name: 'articulo', description: 'El artículo en el que busco; si no eliges, en todos' },
      private: { name: 'privado', description: 'Si la respuesta es solo para ti' },
    },
    article: {
      name: 'articulo',
      description: 'Muestra el texto que conozco, para leerlo pasaje a pasaje',
      passage: { name: 'pasaje', description: 'El número del pasaje que quieres leer' },
      article: { name: 'articulo', description: 'El artículo que quieres ver' },
    },
    help: { name: 'ayuda', description: 'Cómo preguntar, qué guardo y dónde está mi código' },
    find: { name: 'Buscar en el artículo' },
  },
  quote: {
    passage: (number: number, total: number) => `Pasaje ${number} de ${total}`,
    match: { high: 'coincidencia alta', fair: 'coincidencia media', maybe: 'coincidencia baja' },
    maybe: answers.maybe,
    sections: 'Qué más hay:',
    /** In place of mentions, whose names the text does not have. */
    references: {
      person: '@usuario',
      role: '@rol',
      pages: { customize: 'Canales y roles', browse: 'Explorar canales', guide: 'Guía del servidor' },
    },
    result: (number: number, total: number) => `respuesta ${number} de ${total}`,
    note: answers.note,
    sharedBy: (person: string) => `Compartido por ${person}`,
  },
  buttons: {
    previous: '◀ Anterior',
    next: 'Siguiente ▶',
    another: 'Otra respuesta',
    anotherPassage: 'Otro pasaje',
    share: 'Compartir',
    delete: '🗑 Borrar',
    source: 'Fuente',
    askAgain: 'Preguntar otra vez',
    read: 'Leer desde el principio',
    about: 'Ver el artículo',
    code: 'Ver el código',
    passage: (number: number, words: string) => `Pasaje ${number} · ${words}`,
  },
  noAnswer: {
    ...answers.none,
    noSuchNumber: 'Ese número no existe en el texto.',
    knownNumbers: (numbers: string) => `Los que hay: ${numbers}.`,
    number: (number: string) => `el ${number}`,
    range: (first: string, last: string) => `del ${first} al ${last}`,
  },
  article: {
    several: (count: number) => `Conozco ${count} artículos`,
    more: (count: number) => `Y ${count} más: búscalos por su nombre con la opción articulo.`,
    source: answers.source,
    length: (passages: number, words: number, minutes: number) =>
      `${count(passages, 'pasaje', 'pasajes')} · ${number(words)} palabras · ${minutes} min de lectura`,
    starterQuestions: answers.starterQuestions,
  },
  help: {
    ask: 'Pregunta con /preguntar, mencióname en un canal o escríbeme en privado: te cito el pasaje que responde. Con /articulo se lee el texto, y en el menú de un mensaje, Aplicaciones › Buscar en el artículo.',
    code: 'Mi código es libre.',
    codeElsewhere: 'Mi código es libre; quien me puso aquí sabe dónde está.',
    source: {
      own: 'Aquí respondo con los artículos de este servidor.',
      host: 'Respondo con los artículos que puso quien me aloja.',
      both: 'Aquí respondo con los artículos de este servidor y con los que puso quien me aloja.',
      none: 'Aquí aún no hay artículos con los que responder.',
    },
    mentions: (channels: string, more: number) =>
      `Aquí respondo a menciones solo en ${channels}${more > 0 ? ` y ${number(more)} más` : ''}, y en sus hilos.`,
    notRecorded: 'Ahora no guardo lo que preguntas, ni quién pregunta.',
    recorded:
      'Si no encuentro la respuesta o dudo, guardo tu pregunta 30 días para que el servidor complete sus artículos: sin decir quién la hizo ni los teléfonos, correos y cuentas que reconozca.',
    privacy: (graceDays: number) =>
      'De cada servidor guardo sus artículos y quién los añadió, borradores (un día), ajustes y, si lo activa, ' +
      'las preguntas sin respuesta. Nada sale de donde me alojan. ' +
      `Se borra ${graceDays === 0 ? 'en la hora siguiente a quitarme del servidor' : `${days(graceDays)} después de quitarme del servidor`}, ` +
      'o antes si se lo pides a quien me aloja.',
  },
  hints: {
    emptyQuestion: answers.emptyQuestion,
    noHostArticles: 'No traigo artículos propios: pregúntame en un servidor que tenga los suyos.',
    onlyHostArticles:
      'Aquí respondo solo con los artículos de quien me aloja, y no hay ninguno. Quien administra el servidor lo cambia en /articulos ajustes.',
    noArticles: 'Aquí todavía no hay ningún artículo. Quien administra el servidor los añade con /articulos.',
    unreadable: 'Ahora no puedo leer los artículos de este servidor. Prueba otra vez dentro de un minuto.',
    noText: 'Ese mensaje no tiene texto que buscar.',
    mentionMe: (name: string) =>
      `Cuando se menciona mi rol no me llega el texto. Mencióname a mí, ${name}, o usa /preguntar.`,
    cannotRead: (command: string) =>
      `No puedo leer ese mensaje. Abre su menú y, en Aplicaciones, elige «${command}».`,
    tooMany: (when: string) => `Son muchas preguntas seguidas. Puedes seguir ${when}.`,
    busy: 'Hay muchas preguntas a la vez. Prueba otra vez en un momento.',
    changed: 'El artículo cambió después de ese mensaje, o ya no respondo con él.',
    unused: 'Ya no respondo aquí con ese artículo.',
    notYours: 'Solo puede borrarlo quien preguntó o quien modera el servidor.',
    alreadyShared: 'Ya está compartido en este canal.',
    ambiguousArticle: (titles: string) =>
      `Hay varios artículos con ese nombre: ${titles}. Elige uno de la lista.`,
    whichArticle: (passage: number) => `¿El pasaje ${passage} de qué artículo?`,
    unknownArticle: 'No conozco ese artículo. Con /articulo ves los que hay.',
    noSuchPassage: (total: number) => `Los pasajes van del 1 al ${total}.`,
    unknownButton: 'No reconozco ese botón. Puedes preguntar de nuevo con /preguntar.',
    unknownCommand: 'No conozco ese comando. Con /ayuda ves cómo preguntar.',
    cannotPost: 'No puedo escribir en este canal.',
    failed: 'Algo falló por mi parte y quedó anotado. Prueba otra vez en un momento.',
  },
};
