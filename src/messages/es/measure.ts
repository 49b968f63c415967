import type { Machine } from '../../measure/environment.ts';
import type { QuestionsErrorCode } from '../../measure/questions/questions-error.ts';

const questionsProblem: Readonly<Record<QuestionsErrorCode, (detail: string) => string>> = {
  unreadable: (systemCode) => `no se puede leer (${systemCode})`,
  malformed: () => 'no es una pregunta etiquetada; el README describe los dos formatos',
  'not-in-article': (label) => `el artículo no tiene ${label}`,
  empty: () => 'no hay preguntas',
  'no-article': () => 'falta el artículo: un .md o .txt con el mismo nombre',
};

const evalUsage = `Mide las respuestas del bot y las de otros buscadores con preguntas etiquetadas.

  npm run eval
  npm run eval -- --bench CARPETA [--held-out]
  npm run eval -- --article ARTÍCULO.md --questions PREGUNTAS.jsonl

  --article FICHERO    el artículo (por defecto, data/articles/ant-financial.md)
  --questions FICHERO  sus preguntas, un objeto JSON por línea (por defecto, test/golden/preguntas.jsonl)
  --bench CARPETA      además, cada NOMBRE.jsonl de la carpeta con su NOMBRE.md o NOMBRE.txt
  --held-out [GRUPOS]  la carpeta, con modelos entrenados sin los artículos por los que se les pregunta: repartidos en
                       grupos (por defecto, 6), cada uno se aparta por turno; tarda varios minutos
  --only NOMBRES       solo estos sistemas, separados por comas; basta un trozo del nombre (bot, lunr, fuse…)
  --misses             qué ha fallado, pregunta por pregunta
  --json               un objeto JSON en lugar de tablas
  --help               esta ayuda`;

const trainUsage = `Entrena con preguntas etiquetadas los pesos con los que el bot ordena, elige y se decide a responder.

  npm run train -- --bench CARPETA
  npm run train -- --bench CARPETA --output PESOS.json

  --bench CARPETA   cada NOMBRE.jsonl de la carpeta con su NOMBRE.md o NOMBRE.txt
  --output FICHERO  dónde se escriben (por defecto, data/model/weights.json)
  --help            esta ayuda

Con los mismos artículos y preguntas salen los mismos pesos. Tarda varios minutos.`;

const benchUsage = `Mide la velocidad y la memoria del bot y de otros buscadores.

  npm run bench
  npm run bench -- --quick
  npm run bench -- --sizes 10,240 --only bot,lunr

  --sizes NÚMEROS   cuántos pasajes, separados por comas (por defecto, 10,240,2000,20000)
  --runs NÚMERO     cuántas veces se mide cada cosa; la tabla da la mediana (por defecto, 3)
  --quick           una sola vez y sin el tamaño mayor
  --bench CARPETA   texto y preguntas de esta carpeta (NOMBRE.md o NOMBRE.txt con NOMBRE.jsonl)
  --only NOMBRES    solo estos sistemas, separados por comas; basta un trozo del nombre (bot, lunr, fuse…)
  --json            un objeto JSON en lugar de tablas
  --help            esta ayuda`;

/** For people who measure the bot, with the bundled questions or with their own. */
export const measure = {
  usage: { eval: evalUsage, bench: benchUsage, train: trainUsage },
  usageError: {
    unexpected: (argument: string) => `Sobra «${argument}». Con --help se ven las opciones.`,
    notAlone: (option: string, other: string) => `${option} va junto con ${other}.`,
    required: (option: string) => `Falta ${option}. Con --help se ven las opciones.`,
    oneGroup: (option: string) => `${option}: hacen falta 2 grupos o más.`,
    oneArticle: (directory: string) => `${directory}: para apartar artículos hacen falta 2 o más.`,
    unwritable: (file: string, systemCode: string) => `${file}: no se puede escribir (${systemCode})`,
    unknownSystem: (given: string, names: readonly string[]) =>
      `Ningún sistema se llama «${given}». Hay: ${names.join('; ')}.`,
  },
  questionsProblem,
  progress: (system: string, done: number, total: number) => `${system}: ${done} de ${total}`,
  train: {
    reading: 'leyendo las preguntas',
    training: (examples: string) => `entrenando con ${examples} ejemplos`,
    /** Stands where the name of a system does while models are trained for measuring. */
    inGroups: 'entrenamiento',
    summary: (examples: string, questions: string, articles: string) =>
      `${examples} ejemplos de ${questions} preguntas con respuesta sobre ${articles} artículos`,
    threshold: (confidence: string) => `el bot responde desde una confianza de ${confidence}`,
    written: (file: string) => `los pesos están en ${file}`,
    nothing: (directory: string) => `${directory}: no hay ninguna pregunta con respuesta de la que aprender`,
  },
  machine: ({ processor, cores, memoryGb, system, node }: Machine) =>
    `${processor}, ${cores} núcleos, ${memoryGb} GB, ${system}, Node ${node}`,
  /** Names and versions of the libraries measured. */
  versions: (versions: Readonly<Record<string, string>>) =>
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  eval: {
    heading: (name: string, articles: number, passages: number, questions: number) =>
      `${name}: artículos: ${articles}, pasajes: ${passages}, preguntas con respuesta: ${questions}`,
    heldOut: (groups: number, thresholds: string) =>
      `Modelos entrenados sin los artículos por los que se pregunta: grupos: ${groups}, umbrales: ${thresholds}`,
    definitions: [
      'Primer pasaje correcto: contiene el fragmento etiquetado o, si la etiqueta son posiciones, el comienzo de la respuesta.',
      'Con erratas: sin acentos ni ¿?, y con dos letras mal en palabras de cuatro letras o más.',
      'Negrita: coincidencia exacta y F1 de SQuAD, sin artículos gramaticales, mayúsculas ni puntuación; cuenta también lo que el bot no llegaría a mostrar.',
      'Fuera de tema: preguntas con «passage: null» y, con varios artículos, 30 por artículo tomadas de los demás.',
    ],
    column: {
      system: 'sistema',
      firstRight: 'primer pasaje correcto',
      ndcg: 'nDCG@10',
      misspeltFirstRight: 'con erratas',
      misspeltNdcg: 'nDCG@10 con erratas',
      elapsed: 'ms por pregunta',
      misspeltElapsed: 'ms con erratas',
      measure: 'respuestas del bot',
      share: 'parte',
      threshold: 'umbral',
      offTopicRefused: 'fuera de tema rechazadas',
      answerableRefused: 'con respuesta rechazadas',
      misspeltRefused: 'con erratas rechazadas',
      confidence: 'confianza',
      meanConfidence: 'confianza media',
      shareRight: 'correctas',
      count: 'preguntas',
    },
    row: {
      asLabelled: 'pregunta resuelta del todo (pasaje y frase correctos, o rechazo debido)',
      sentenceRight: 'frase correcta cuando lo es el pasaje',
      spanExact: 'negrita exacta',
      spanF1: 'F1 de la negrita',
      shownSpanF1: 'F1 de la negrita, 0 si se rechaza',
      answerableRefused: 'con respuesta, rechazadas',
      misspeltRefused: 'con respuesta y erratas, rechazadas',
      offTopicRefused: 'fuera de tema, rechazadas',
      adversarialRefused: 'del tema pero sin respuesta, rechazadas (informativo)',
      bestThreshold: (threshold: string, answerableRefused: string) =>
        `fuera de tema, rechazadas con umbral ${threshold} (con respuesta, ${answerableRefused})`,
    },
    calibrationError: (error: string) => `Error de calibración esperado: ${error}`,
  },
  bench: {
    heading: (passages: string, words: string, distinctWords: string) =>
      `${passages} pasajes (${words} palabras, ${distinctWords} distintas)`,
    column: {
      system: 'sistema',
      index: 'indexar, ms',
      wellSpelt: (percentile: string) => `${percentile}, ms`,
      misspelt: (percentile: string) => `con erratas, ${percentile}`,
      againstBot: 'p50, veces el del bot',
      resident: 'memoria, MB',
      added: 'de ella, índice',
      questions: 'preguntas',
      runs: 'medidas',
      passages: 'pasajes',
      startBot: 'del arranque a la respuesta, ms',
      startFuse: 'node con fuse.js, ms',
      ratio: 'proporción',
    },
    definitions: [
      'Cada medida, en su propio proceso; la tabla da la mediana. El tiempo es el de preguntas nuevas, ya en caliente.',
      'Se hacen 200 preguntas bien escritas y 200 con erratas, o las que quepan en 2 s de cada clase; una medida de más de 5 s no se repite, salvo la del bot.',
      'Más allá del texto dado, los párrafos se forman con sus frases y con un vocabulario que crece según la ley de Heaps.',
    ],
  },
  miss: {
    heading: (misses: number, kinds: string) => `Fallos: ${misses} (${kinds})`,
    kind: {
      passage: 'otro pasaje',
      sentence: 'otra frase',
      span: 'otra negrita',
      refused: 'rechazada',
      answered: 'respondida sin deber',
    },
    asked: {
      answerable: 'con respuesta',
      misspelt: 'con erratas',
      'off-topic': 'fuera de tema',
      adversarial: 'sin respuesta',
    },
    expected: 'esperado',
    returned: 'devuelto',
    answer: 'respuesta',
    labelled: 'etiqueta',
    confidence: 'confianza',
    unknownWords: 'palabras que no están',
    nothing: 'nada',
    notRanked: 'sin puesto',
    /** The score is a natural logarithm. */
    rank: (rank: number, score: string) => `puesto ${rank}, ln puntuación ${score}`,
  },
};
