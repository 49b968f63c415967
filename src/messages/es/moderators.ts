import { count, number } from './amount.ts';

const passages = (amount: number) => count(amount, 'pasaje', 'pasajes');

/**
 * For people who look after a server: its articles, its settings, what was asked in vain. What comes from outside is
 * escaped already.
 */
export const moderators = {
  commands: {
    articles: { name: 'articulos', description: 'Los artículos de este servidor, para quienes lo gestionan' },
    list: {
      name: 'lista',
      description: 'Los artículos de este servidor: qué tamaño tienen, de dónde vienen y quién los añadió',
    },
    remove: {
      name: 'quitar',
      description: 'Quita un artículo de este servidor; te pido confirmarlo antes',
      article: { name: 'articulo', description: 'El artículo que quieres quitar' },
    },
    download: {
      name: 'descargar',
      description: 'El texto que guardo de un artículo, como archivo',
      article: { name: 'articulo', description: 'El artículo que quieres descargar' },
    },
    settings: { name: 'ajustes', description: 'Con qué artículos respondo aquí, dónde y para quién' },
    unanswered: {
      name: 'sin-respuesta',
      description: 'Lo que se preguntó en los últimos 30 días y no encontré',
    },
  },
  origin: {
    file: (name: string) => `De ${name}`,
    page: (address: string) => `De ${address}`,
    text: 'Texto pegado',
  },
  list: {
    heading: (amount: number) => count(amount, 'artículo', 'artículos'),
    page: (page: number, pages: number) => `Página ${page} de ${pages}`,
    size: (amount: number, characters: number) => `${passages(amount)} · ${number(characters)} caracteres`,
    added: (person: string, day: string) => `Lo añadió ${person} el ${day}`,
    replaced: (person: string, day: string, version: number) =>
      `Lo cambió ${person} el ${day} (versión ${number(version)})`,
    /** Of an article. */
    state: { used: 'En uso', unused: 'No se usa' },
    use: {
      own: 'Respondo con ellos.',
      both: 'Respondo con ellos y con los que ya traía.',
      host: 'Ahora no respondo con ellos. Se cambia en /articulos ajustes.',
    },
    limits: (
      articles: number,
      maxArticles: number,
      characters: number,
      maxCharacters: number,
      perHour: number,
    ) =>
      `Ocupado: ${number(articles)} de ${count(maxArticles, 'artículo', 'artículos')}, ` +
      `${number(characters)} de ${number(maxCharacters)} caracteres. Se pueden publicar ${number(perHour)} por hora.`,
    /** Where servers may have none: instead of how much room there is, or how to add one. */
    closed: 'No se pueden añadir: quien me aloja no admite artículos de los servidores.',
    none: 'Este servidor no tiene artículos todavía. El primero se añade con /articulos añadir.',
  },
  remove: {
    question: (title: string) => `¿Quito **${title}**?`,
    consequence:
      'Dejo de responder con él al momento, y no se puede recuperar. Con /articulos descargar puedes guardarlo antes.',
    last: {
      host: 'Es el único del servidor: después responderé con los que ya traía.',
      none: 'Es el único del servidor: después no tendré con qué responder aquí.',
    },
    changed: 'Alguien lo cambió mientras tanto. Así está ahora:',
    done: (title: string) => `Quitado: **${title}**`,
    kept: 'No se quitó nada.',
    gone: 'Ese artículo ya no está.',
  },
  download: {
    held: (title: string) => `Esto es lo que guardo de **${title}**:`,
    tooLarge: (title: string, mebibytes: number) =>
      `**${title}** ocupa más de ${number(mebibytes)} MiB, el máximo que puedo enviar aquí. Pídeselo a quien me aloja.`,
    fileName: 'articulo',
  },
  settings: {
    heading: 'Ajustes de este servidor',
    saved: 'Cada cambio se guarda al momento.',
    answersFrom: {
      heading: 'Con qué respondo',
      now: {
        own: 'Ahora, con los artículos del servidor.',
        host: 'Ahora, con los artículos que ya traía.',
        both: 'Ahora, con los del servidor y los que ya traía.',
      },
      nothing: {
        own: 'Pero todavía no tiene ninguno.',
        host: 'Pero no hay ninguno.',
        both: 'Pero todavía no hay ninguno.',
      },
      options: {
        auto: {
          label: 'Predeterminado',
          description: 'Los del servidor; mientras no haya, los que ya traía',
        },
        own: { label: 'Solo los del servidor', description: 'Aunque no haya ninguno' },
        host: { label: 'Solo los que ya traía', description: 'Los que puso quien me aloja' },
        both: { label: 'Todos', description: 'Los del servidor y los que ya traía' },
      },
    },
    isPrivate: {
      heading: 'Quién ve las respuestas a /preguntar',
      help: 'Cada persona puede elegir otra cosa con la opción privado.',
      options: {
        public: {
          label: 'Todo el canal',
          description: 'Si estoy seguro; si no, solo quien pregunta. Predeterminado',
        },
        private: { label: 'Solo quien pregunta', description: 'Puede compartir la respuesta con un botón' },
      },
    },
    mentionChannels: {
      heading: 'Dónde respondo a las menciones',
      all: 'En todos los canales (predeterminado). Si eliges alguno, solo en esos y en sus hilos.',
      some: 'Solo en estos canales y en sus hilos. Si los quitas todos, en cualquiera.',
      gone: (amount: number) =>
        amount === 1 ? 'Un canal elegido ya no existe.' : `${number(amount)} canales elegidos ya no existen.`,
      allGone:
        'Ya no existe ninguno de los canales elegidos: elige otra vez. Mientras tanto no respondo a menciones en ninguno.',
      placeholder: { all: 'Todos los canales', allGone: 'Elige canales' },
    },
    recordsUnanswered: {
      heading: 'Preguntas sin respuesta',
      on: 'Las guardo.',
      off: 'No las guardo (predeterminado).',
      offNow: (amount: number) =>
        `Ya no guardo las nuevas. ${amount === 1 ? 'Queda una guardada: se borra' : `Quedan ${number(amount)} guardadas: se borran`} a los 30 días, o antes en /articulos sin-respuesta.`,
      help:
        'Las que no sé responder, o solo con dudas, 30 días, sin decir quién preguntó ni los teléfonos, correos y cuentas ' +
        'que reconozca. Las ves en /articulos sin-respuesta; /ayuda avisa a los miembros.',
      start: 'Empezar a guardarlas',
      stop: 'Dejar de guardarlas',
    },
  },
  unanswered: {
    heading: (amount: number) => `${count(amount, 'pregunta', 'preguntas')} sin respuesta en 30 días`,
    times: (amount: number) => `${number(amount)}×`,
    declined: (amount: number) => `${number(amount)} sin respuesta`,
    maybe: (amount: number) => `${number(amount)} con dudas`,
    last: (when: string) => `la última ${when}`,
    more: (amount: number) => `y ${count(amount, 'pregunta', 'preguntas')} más en el archivo`,
    off: 'No guardo las preguntas sin respuesta. Puedes activarlo en /articulos ajustes.',
    offNow: 'Ya no guardo las nuevas. Puedes activarlo en /articulos ajustes.',
    none: 'En los últimos 30 días no quedó nada sin respuesta.',
    about: 'Las que preguntan lo mismo van juntas. Cada una se borra a los 30 días.',
    forget: (amount: number) =>
      `¿Borro ${amount === 1 ? 'la pregunta guardada' : `las ${number(amount)} preguntas guardadas`}? No se puede deshacer.`,
    forgotten: 'Borradas: no queda ninguna.',
    file: 'Aquí están todas:',
    fileName: 'sin-respuesta',
    columns: [
      'pregunta',
      'veces',
      'sin respuesta',
      'con dudas',
      'última vez (UTC)',
      'otras formas de preguntarlo',
    ],
  },
  buttons: {
    remove: 'Quitar',
    keep: 'No, dejarlo',
    export: 'Descargar CSV',
    forget: 'Borrarlas',
    forgetAll: 'Borrar todas',
    keepAll: 'No, dejarlas',
  },
  hints: {
    notMember:
      'En este servidor no estoy como miembro, así que no guardo artículos suyos. Hay que invitarme primero.',
    tooLate: 'Ya pasó más de una hora: usa el comando otra vez.',
    notModerator: 'Solo puede hacerlo quien gestiona el servidor.',
    unknownArticle: 'Este servidor no tiene ese artículo. Elige uno de la lista.',
    ambiguousArticle: (titles: string) =>
      `Hay varios artículos con ese nombre: ${titles}. Elige uno de la lista.`,
  },
};
