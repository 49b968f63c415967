import { MAX_SUBMISSION_MEBIBYTES } from '../../article/submission/intake.ts';
import { endings } from '../endings.ts';
import { count, number } from './amount.ts';

const passages = (amount: number) => count(amount, 'pasaje', 'pasajes');
const articles = (amount: number) => count(amount, 'artículo', 'artículos');
const characters = (amount: number) => count(amount, 'carácter', 'caracteres');

/** For moderators who add or replace an article. Parameters that come from outside are escaped already. */
export const adding = {
  commands: {
    add: {
      name: 'añadir',
      description: 'Añade un artículo, o lo cambia por otro; antes de publicarlo ves cómo queda',
      file: {
        name: 'archivo',
        description: `Un archivo ${endings('o')} de hasta ${MAX_SUBMISSION_MEBIBYTES} MiB`,
      },
      url: {
        name: 'url',
        description: 'Una página pública; la leo una vez y no vuelvo a ella si no lo pides',
      },
      text: { name: 'texto', description: 'Abre una ventana para escribir o pegar el texto' },
      title: { name: 'titulo', description: 'Su título; si no lo escribes, el que tenga el propio texto' },
      replaces: { name: 'reemplaza', description: 'El artículo del servidor que este reemplaza' },
    },
  },
  window: {
    add: 'Añadir un artículo',
    replace: 'Cambiar un artículo',
    title: 'Título',
    text: 'Texto',
    more: (part: number) => `Texto, parte ${part}`,
    noRoom: 'El texto actual no cabe en esta ventana: lo que escribas lo reemplaza entero.',
    textHelp: 'Hasta 4.000 caracteres; lo que no quepa va en las partes siguientes. Puedes usar Markdown.',
    moreHelp: 'Sigue en un párrafo nuevo. Déjala vacía si no hace falta.',
  },
  preview: {
    replaces: (title: string) => `En lugar de «${title}»`,
    size: (passageCount: number, characterCount: number) =>
      `${passages(passageCount)} · ${characters(characterCount)}`,
    starts: 'Así lo citaré:',
    more: (passageCount: number) => `y ${passages(passageCount)} más`,
    changes: (added: number, removed: number, kept: number) =>
      `Pasajes: ${count(added, 'nuevo', 'nuevos')}, ${count(removed, 'quitado', 'quitados')}, ` +
      `${count(kept, 'igual', 'iguales')}.`,
    changedMeanwhile: 'Alguien cambió ese artículo mientras tanto. Comparado con lo que hay ahora:',
    ownTitle: (title: string) =>
      `Su propio título es «${title}»; dejo el que tiene aquí. Se cambia con la opción titulo.`,
    added: 'Nuevos:',
    removed: 'Quitados:',
    unchanged: (title: string) => `«${title}» ya tiene ese mismo texto: no hay nada que cambiar.`,
    limits: (articleCount: number, maxArticles: number, characterCount: number, maxCharacters: number) =>
      `El servidor tendrá ${number(articleCount)} de ${articles(maxArticles)} y ` +
      `${number(characterCount)} de ${characters(maxCharacters)}.`,
    namesake: (title: string) =>
      `Ya hay otro artículo que se llama «${title}». Si quieres cambiarlo, descarta esto y usa la opción reemplaza.`,
    confirm: 'Todavía no está publicado.',
  },
  buttons: {
    publish: 'Publicar',
    replace: 'Cambiar',
    discard: 'Descartar',
  },
  published: {
    underWay: 'Lo estoy preparando; tarda unos segundos.',
    added: (title: string) => `Publicado: **${title}**`,
    replaced: (title: string) => `Cambiado: **${title}**`,
    ask: 'Desde ahora respondo con él: con /preguntar, o cuando alguien me menciona.',
    first: 'Es el primero de este servidor: desde ahora respondo con él, y no con los que traía yo.',
    notUsed: 'Ahora aquí no respondo con los artículos del servidor. Se cambia en /articulos ajustes.',
    try: 'Prueba:',
  },
  discarded: 'Descartado: no queda nada de él.',
  limit: {
    none: 'No se puede publicar: quien me aloja no admite artículos de los servidores.',
    articles: (max: number) =>
      `No cabe: el servidor puede tener ${articles(max)}. Quita uno con /articulos quitar y luego publica este.`,
    characters: (max: number) =>
      `No cabe: los artículos del servidor pueden sumar ${characters(max)}. ` +
      'Quita alguno con /articulos quitar y luego publica este.',
    alone: (characterCount: number, max: number) =>
      `No cabe: los artículos del servidor pueden sumar ${characters(max)}, y este solo ya tiene ` +
      `${number(characterCount)}. Acórtalo o añade solo una parte.`,
    perHour: (max: number, when: string) =>
      `Se pueden publicar ${number(max)} por hora como mucho. Podrás publicar este ${when}: los botones seguirán funcionando.`,
    perHourSoon: (max: number) =>
      `Se pueden publicar ${number(max)} por hora como mucho. Prueba más tarde: los botones seguirán funcionando.`,
  },
  hints: {
    oneSource: 'Elige una sola cosa: archivo, url o texto.',
    fileTooLarge: (name: string) => `«${name}» ocupa más de ${MAX_SUBMISSION_MEBIBYTES} MiB.`,
    windowLate:
      'No pude leer a tiempo el artículo que quieres cambiar, así que no abrí la ventana. ' +
      'Prueba otra vez en un momento, o usa la opción archivo.',
    yourText: 'Te devuelvo lo que escribiste:',
    gone:
      'Ese borrador ya no está: se publicó, se descartó, caducó o dejó lugar a otros más nuevos. ' +
      'Si te hace falta, añade el artículo otra vez.',
    same: (title: string) => `No lo publico: «${title}» ya tiene ese mismo texto.`,
    sameElsewhere: (title: string) =>
      `«${title}» ya tiene ese mismo texto. Para cambiarle el título, elige «${title}» en la opción reemplaza.`,
    pageKnown: (title: string) =>
      `Esa página ya es el artículo «${title}». Para leerla otra vez, no hace falta la opción reemplaza; para cambiar otro artículo por ella, quita antes «${title}».`,
    targetGone:
      'El artículo que iba a cambiar ya no está: alguien lo quitó. Puedes publicarlo como uno nuevo.',
  },
};
