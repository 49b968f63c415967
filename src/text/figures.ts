/**
 * A number in figures with what multiplies it, apart from words: not in `E42` or `COVID-19`, but in `5kg`. White space
 * groups thousands in threes.
 */
export const FIGURE =
  /(?<![\p{L}\p{N}_.,:]|\p{L}-)(?<figure>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)(?<scale>\s?(?:mil\s+mill(?:ones|\.)|mil(?:es)?|mill(?:ones|ón|on|ions?|\.)|billions?|bn|thousand)(?!\p{L})|\s?MM?(?=\s?[€$£])|M(?![\p{L}\d])|k(?![\p{L}\d]))?(?![\p{N}_]|(?!(?:kg|g|mg|km|m|cm|mm|l|ml|cl|hs?|hrs?|min|s|seg|[gmtk]b|k?w|v|x|ª|º|eur?|usd)(?!\p{L}))\p{L})/giu;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:mil\s+mill|b)/i, 1e9],
  [/^mill|^m+$/i, 1e6],
  [/^(?:mil|thousand|k)/i, 1e3],
];

/** The keys of a match of `FIGURE`: two where its point may part thousands or decimals. */
export function figureKeys({ groups }: RegExpExecArray): string[] {
  const { figure, scale } = groups as { figure: string; scale?: string };
  const values = valuesOf(figure.replace(/(?<=\d)['’](?=\d{3})/g, ''));
  const factor = scale === undefined ? 1 : (SCALES.find(([name]) => name.test(scale.trim()))?.[1] ?? 1);
  if (factor !== 1) return values.flatMap((value) => numberKeys(Number(value) * factor));
  // "en 2019 300 personas" may be two numbers.
  const parts = / (?!0)/.test(figure) ? figure.split(' ').flatMap(valuesOf) : [];
  return [...values, ...parts].map(numberKey);
}

/** The values that a number in figures may have, as plain decimals; none when it is no number (`1.2.3`). */
export function valuesOf(figure: string): string[] {
  const compact = figure.replace(/\s/g, '');
  const isSpaced = compact !== figure;
  const [, whole, fraction] = /^(.*)[.,](\d+)$/.exec(compact) ?? [undefined, compact, undefined];
  if (fraction === undefined) return [decimal(compact, '')];
  const mark = compact[whole!.length]!;
  const groups = whole!.split(/[.,]/);
  const isGrouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3);
  if (groups.length > 1) {
    const marks = new Set(whole!.match(/[.,]/g));
    if (!isGrouped || marks.size > 1 || groups[0]!.length > 3) return [];
    if (!marks.has(mark)) return [decimal(groups.join(''), fraction)];
    return fraction.length === 3 ? [decimal(groups.join('') + fraction, '')] : [];
  }
  const mayGroup = !isSpaced && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole!);
  return mayGroup ? [decimal(whole! + fraction, ''), decimal(whole!, fraction)] : [decimal(whole!, fraction)];
}

function decimal(whole: string, fraction: string): string {
  const significant = fraction.replace(/0+$/, '');
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (significant === '' ? '' : `.${significant}`);
}

/** @param value a plain decimal, as `valuesOf` gives it. */
export function numberKey(value: string): string {
  return `n:${value}`;
}

/** Of what was worked out; none of no number. */
export function numberKeys(value: number | undefined): string[] {
  return value === undefined ? [] : [numberKey(String(Number(value.toPrecision(12))))];
}
