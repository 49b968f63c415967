/** Abbreviations with a word after them: their point never ends a sentence. Lower case, without the last point. */
const BEFORE_A_WORD = words(`
  sr sra srta sres dr dra dres d dña prof profa lic licda arq gral cnel tte sgto almte sto sta mons excmo excma ilmo
  ilma ud uds vd vds avda ctra pza ej p.ej v.gr tfno cf cfr vid coord d.ª dª m.ª mª rvdo rvda hno hna fco fdez
  glez mtez rguez hdez sgdo pdte vda urb gta dir vicepdte
  mr mrs ms mx messrs lt sgt capt cmdr adm maj supt vs viz blvd e.g i.e`);

/** The same, but only with a capital: without it they are words, "gen", "col", "ave". */
const CAPITALISED_BEFORE_A_WORD = words('Ing Cap Fr Av St Mt Gen Col Rev Hon Pres Gov Sen Rep Ave Ind');

/** Abbreviations with a number after them; before anything else they are words, as in "modern art". */
const BEFORE_A_NUMBER = words(`
  núm núms nro n.º n.ª nº no nos pág págs párr apdo apdos lám ca km tlf ext móv exp ref tít lib pp art arts vol vols fig figs cap tel máx mín max min ch sec aprox approx
  ene feb abr ago sept oct nov dic jun jul lun mié jue vie sáb dom jan apr aug sep dec al`);

/** Abbreviations that a name may continue ("Apple Inc. Chief") and that may also end a sentence. */
const IN_NAMES = words('inc ltd corp co bros hnos cía ltda jr dept univ al aa vv op pol');

/** Capitalised words that begin a sentence rather than a name. */
const SENTENCE_OPENERS = words(`
  el la los las lo un una unos unas en de del al con por para sin sobre entre desde hasta tras según durante como
  cuando donde mientras si aunque pero y o no también además así luego después antes entonces ahora hoy este esta
  estos estas ese esa esos esas aquel aquella esto eso su sus mi él ella ellos ellas se le les hay es era fue son
  fueron ha han muchos muchas otros otras otro otra algunos algunas todo todos todas cada varios ambos tanto ya
  finalmente actualmente
  the a an in on at of for from with by to as and but or if when while after before since although however it its
  he she they we you this that these those there his her their our many most some other another each all both not
  yet also then today during under i`);

/** One letter ("J.", "p."), a plural such as "EE.", or letters with points between them ("U.S.", "EE.UU.", "a.m."). */
const INITIALS = /^(?:\p{L}|(\p{Lu})\1|(?:\p{L}{1,3}\.)+\p{L}{1,3})$/u;

/**
 * Whether the point that ends `before` belongs to an abbreviation, an initial or a number, and `after` continues the
 * sentence. Where both readings are possible, it depends on how `after` begins.
 */
export function endsWithAbbreviation(before: string, after: string): boolean {
  const word = /([^\s("«“‘[¿¡/]*)\.["»”’')\]]*\s*$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const lowerCase = word.toLowerCase();
  if (BEFORE_A_WORD.has(lowerCase) || CAPITALISED_BEFORE_A_WORD.has(word)) return true;
  const isInitial = INITIALS.test(word);
  // A number in figures, or Roman.
  if (/^(?:\d|[IVXLC]+\b)/.test(after) && (isInitial || BEFORE_A_NUMBER.has(lowerCase))) return true;
  // "1. 234", a number that lost its shape.
  if (/^\d{1,3}$/.test(word) && /^\d{3}(?!\d)/.test(after)) return true;
  if (!isInitial && !IN_NAMES.has(lowerCase)) return false;
  const nextWord = /^\p{L}+/u.exec(after)?.[0];
  if (nextWord === undefined) return false;
  // "44 a. C.", "J. K. Rowling": one initial after the other.
  if (nextWord.length === 1 && after[1] === '.') return true;
  const isUnit = /\d\s?[\p{Ll}WVAKCFNJ]\.\s*$/u.test(before);
  return !isUnit && !SENTENCE_OPENERS.has(nextWord.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
