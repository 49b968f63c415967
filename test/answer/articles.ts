import type { Article } from '../../src/article/article.ts';
import { type ParseOptions, parseArticle } from '../../src/article/parse.ts';
import { resources } from '../resources.ts';

/** An article made up for a test. */
export function articleOf(id: string, text: string, format: ParseOptions['format'] = 'plain'): Article {
  return parseArticle(id, text, { detectLanguage: resources.languages.detect, format });
}

/** The rules of a chess club: Markdown with headings, numbers, a list, and the trap of «cuando se fundó el club». */
export const CLUB = articleOf(
  'club',
  `# Reglamento del club de ajedrez Torre Blanca

## Historia

El club Torre Blanca se creó en Valdeflores en mayo de 1998, con doce jugadores del barrio del Molino. La primera presidenta fue Marta Ruiz, profesora de matemáticas.

A finales de 1999, en una cena de gala cuando se fundó el club, Julián Ortega habló de su padre y dijo: «Aquí se viene a pensar, no a ganar». La frase está escrita sobre la puerta de la sala.

## Socios

Cualquier persona mayor de catorce años puede hacerse socia del club si acepta este reglamento. Los menores de edad necesitan la firma de su padre o de su madre.

La cuota de socio tiene un precio de 25 euros al mes. Los estudiantes y los jubilados pagan la mitad, porque el club quiere que nadie deje de jugar por dinero.

## Sala de juego

Las oficinas del club y la sala de juego están en la calle de la Noria, en Valdeflores. La sala tiene dieciséis mesas y una biblioteca con 430 libros de ajedrez.

La sala abre de lunes a viernes por la tarde. Los teléfonos se dejan apagados en la entrada para que nadie pierda la concentración.

## Torneos

El torneo de verano se juega cada año en la segunda semana de julio. Participan 64 jugadores, repartidos en ocho grupos.

Lucía Ferrer ganó el torneo de verano de 2019 después de nueve horas de partida. Hace cinco días anunció que dejaba la competición.

El jugador que llega más de quince minutos tarde pierde la partida. El árbitro lo anota en el acta y avisa al rival.

## Premios

- El campeón recibe 600 euros y un trofeo de plata.
- El subcampeón recibe 300 euros.
- El mejor jugador menor de dieciséis años recibe un tablero de nogal.

El propietario del edificio es Ramón Salgado, que lo alquila al club desde 2003. Las reparaciones corren de su cuenta.
`,
  'markdown',
);

/** A town's history: plain paragraphs, exact, vague and relative dates, people and places. */
export const TOWN = articleOf(
  'villahonda',
  `Villahonda es una villa de la sierra de Arnedo, a orillas del río Larga. Tiene 4.812 habitantes, según el censo de 2021.

Los primeros pobladores llegaron al valle a principios del siglo IX. Vivían de las ovejas y de la sal.

La villa fue establecida el 12 de marzo de 1237 por el rey Fernán III, que le dio su primer fuero. La muralla se construyó dos siglos después.

En agosto de 1702 una riada destruyó el puente viejo y once molinos. El puente nuevo, obra de la ingeniera Catalina Osorio, se inauguró en 1711 y costó 9.000 ducados.

La mina de plata se descubrió por casualidad cuando un pastor buscaba una cabra perdida. Llegó a dar trabajo a 700 mineros y cerró en 1931 debido a la caída de los precios.

Durante la guerra la villa quedó aislada a causa de la nieve. Los vecinos escondieron el archivo en la ermita de Santa Orosia.

El pintor Anselmo Duarte nació en Villahonda en 1868 y murió en Lisboa. Sus cuadros se conservan en el Museo Provincial de Soria.

En la actualidad el 60 % de los vecinos trabaja en el turismo. Hace dos años se abrió un albergue en la antigua estación para alojar a los senderistas.

La alcaldesa, Inés Robledo, declaró en la radio: "No queremos más coches en la plaza". La plaza se cerró al tráfico con el fin de proteger la fuente románica.
`,
);

/** An English article: a lighthouse. */
export const LIGHTHOUSE = articleOf(
  'lighthouse',
  `Gannet Rock Lighthouse stands on a low island off the coast of Cornwall. It was designed by the engineer Harriet Polwhele.

The lighthouse was first lit on 4 November 1853. Building it took six years and cost £38,500, because every stone had to be rowed across from the mainland.

The tower is 41 metres tall and its light can be seen for 22 miles. The lamp burned whale oil until 1901, when it was replaced by paraffin.

In the great storm of 1891, a wave broke the lantern glass and flooded the keepers' rooms. Thomas Vane, the head keeper, kept the light burning by hand for three nights.

Around twenty seabird species nest on the rock. Visitors are not allowed to land between March and July in order to protect the puffins.

The lighthouse was automated in 1988 and the last keeper, Owen Pascoe, moved to Falmouth. "I still wake up when the fog comes in," he said years later.

The island is owned by the Polwhele Trust, which has its headquarters in Truro. The trust repainted the tower two years ago.
`,
);

/** Articles in languages without word lists. */
export const FRENCH = articleOf(
  'phare',
  `Le phare de Kerdonis se dresse à la pointe de l'île. L'architecte Jeanne Morvan a dessiné sa tour octogonale.

La lanterne fut allumée pour la première fois en 1879. Le gardien Yves Le Goff refusa toujours l'électricité.

Aujourd'hui le phare abrite une bibliothèque de romans maritimes et un petit musée des naufrages.`,
);

export const POLISH = articleOf(
  'latarnia',
  `Latarnia morska w Świerkowie stoi na wysokim klifie. Zaprojektował ją inżynier Paweł Żółtowski.

Światło zapalono po raz pierwszy w roku 1866. Latarnik Józef Błaszczyk pełnił służbę przez czterdzieści lat.

Dzisiaj mieści się tutaj muzeum żeglarstwa oraz księgarnia.`,
);

export const JAPANESE = articleOf(
  '灯台',
  `鯨岬灯台は島の北端に立っている。設計者は山田花子である。

灯台は1874年に点灯した。最後の灯台守は佐藤健一であった。

現在は海の博物館として公開されている。`,
);

export const OTHER_LANGUAGES = [FRENCH, POLISH, JAPANESE];
export const ALL_ARTICLES = [CLUB, TOWN, LIGHTHOUSE, ...OTHER_LANGUAGES];
