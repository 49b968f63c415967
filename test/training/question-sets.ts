import { parseArticle } from '../../src/article/parse.ts';
import { parseQuestions } from '../../src/measure/questions/parse-questions.ts';
import type { QuestionSet } from '../../src/measure/questions/question-set.ts';

const BUILDINGS: Readonly<Record<string, string>> = {
  Almería:
    'la catedral, el faro, el puente, la biblioteca, el mercado, la estación, el teatro, la muralla, el acueducto, la universidad',
  Burgos:
    'el hospital, el cuartel, el molino, el convento, el palacio, la aduana, la lonja, la fuente, la plaza, la cárcel',
  Cáceres:
    'la ermita, el castillo, la torre, el puerto, el astillero, el ayuntamiento, la escuela, el museo, el zoológico, el parque',
  Lugo: 'el túnel, la presa, el invernadero, el observatorio, el granero, el cementerio, el monasterio, el balneario, el casino, el hipódromo',
};
const ARCHITECTS = ['Antonio Molina', 'Rosa Vidal', 'Pedro Lozano', 'Carmen Ibarra', 'Julio Serrano'];

/** A file of an article and one of its questions. */
export interface GuideFiles {
  readonly town: string;
  readonly text: string;
  readonly jsonLines: string;
}

/**
 * Guides to towns: each building has a paragraph of three sentences and two questions, when it was built and who
 * designed it. Each guide has more passages than the excerpts that training cuts.
 */
export const guideFiles: readonly GuideFiles[] = Object.entries(BUILDINGS).map(([town, list], at) => {
  const entries = list.split(', ').map((name, place) => {
    const year = String(1700 + 37 * at + 13 * place);
    const architect = ARCHITECTS[(at + place) % ARCHITECTS.length] as string;
    const paragraph =
      `En ${town} hay quien visita sobre todo ${name}. ` +
      `Se construyó en ${year} con piedra de la comarca. ` +
      `El proyecto lo firmó ${architect}, que vivía en la capital.`;
    const labels = [
      { question: `¿Cuándo se construyó ${name}?`, passage: [paragraph], answer: [year] },
      { question: `¿Quién firmó el proyecto de ${name}?`, passage: [paragraph], answer: [architect] },
    ];
    return { paragraph, lines: labels.map((label) => JSON.stringify(label)) };
  });
  return {
    town,
    text: entries.map(({ paragraph }) => paragraph).join('\n\n'),
    jsonLines: entries.flatMap(({ lines }) => lines).join('\n'),
  };
});

export const townGuides: readonly QuestionSet[] = guideFiles.map(({ town, text, jsonLines }) => {
  const article = parseArticle(town, text, { detectLanguage: () => 'es' });
  return { article, questions: parseQuestions(jsonLines, article, town) };
});
