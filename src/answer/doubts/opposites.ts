import { readableIn, readableText, textRange } from '../../article/passage-text.ts';
import { plain } from '../../text/plain.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';
import { tellsClosedUntil } from '../quote/closed-until.ts';

/** What opens does not close, and the least is not the most: networks take one for the other. Folded. */
const OPPOSITES = [
  [
    word('abr(?:e[ns]?|is|imos|ir|ira[ns]?|io|ieron|ia[ns]?)|abiert[oa]s?|apertura|opens?|opened|opening'),
    word(
      'cier(?:ra[ns]?|re[ns]?)|cerr(?:a|ais|amos|ar|ara[ns]?|o|aron|aba[ns]?)|cerrad[oa]s?|cierre|close[sd]?|closing',
    ),
  ],
  [
    word(
      'empieza[ns]?|empez\\p{L}+|comienz(?:a[ns]?|os?)|comenz\\p{L}+|inicios?|inicia[ns]?|starts?|started|begins?|began',
    ),
    word(
      'termin(?:a[ns]?|o|ar|aron|ara[ns]?)|acab(?:a[ns]?|o|ar|aron)|finaliz\\p{L}+|final|fin(?! de semana)|ends?|ended|finish(?:es|ed)?',
    ),
  ],
  [word('minim[oa]s?|minimum|at least|como minimo'), word('maxim[oa]s?|maximum|at most|como maximo')],
] as const;

/** Of a verb, and neither of a participle nor of a noun: not "activado", "actividades". */
const VERB_ENDING =
  '(?:o|as?|an|amos|ais|ar|ar(?:l[oa]s?|me|se|te)|e[ns]?|es|ando|aria[ns]?|ara[ns]?|ing|s)?';
/** Verbs whose opposite has a syllable before them. Folded, without their endings. */
const UNDONE = [
  { undo: 'uninstall', does: 'install' },
  { undo: 'desinstal', does: 'instal' },
  { undo: 'unsubscrib', does: 'subscrib' },
  { undo: 'desactiv', does: 'activ' },
  { undo: 'deactivat', does: 'activat' },
  { undo: 'disabl', does: 'enabl' },
  { undo: 'deshabilit', does: 'habilit' },
  { undo: 'disconnect', does: 'connect' },
  { undo: 'desconect', does: 'conect' },
  { undo: 'unmount', does: 'mount' },
  { undo: 'desmont', does: 'mont' },
  { undo: 'unmut', does: 'mut' },
  { undo: 'desenchuf', does: 'enchuf' },
  { undo: 'unplug', does: 'plug' },
].map(({ undo, does }) => ({
  undo: word(undo + VERB_ENDING),
  does: word(does + VERB_ENDING),
  /** What is done already is there to be undone: "if it is installed". */
  namesUndo: word(`${undo}\\p{L}*`),
  namesDoing: word(`${does}\\p{L}*`),
}));
/** Says that something is undone in other words. */
const UNDOES_OTHERWISE = word(
  'quit(?:a[nrs]?|o|e[ns]?|arl[oa]s?)|elimin(?:a[nrs]?|o|e[ns]?|arl[oa]s?)|borr(?:a[nrs]?|o|e[ns]?|arl[oa]s?)|apag(?:a[nrs]?|o|ue[ns]?|arl[oa]s?)|baja|salir|recog(?:e[nrs]?|erl[oa]s?)|al reves|remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|leav(?:e|ing)|turn(?:ed|s|ing)? (?:\\p{L}+ ){0,2}off|reverse|take (?:\\p{L}+ )?down',
);

/** Whether a question asks how something is undone and the words that answer tell how it is done, or the other way round. */
export function tellsUndone(question: string, { passage, sentence }: Quote): boolean {
  const asked = plain(question);
  const told = plain(readableIn(passage, sentence));
  const around = plain([...passage.context, readableText(passage)].join('\n'));
  return UNDONE.some(({ undo, does, namesUndo, namesDoing }) => {
    const asksUndo = undo.test(asked);
    if (asksUndo === does.test(asked)) return false;
    return asksUndo
      ? does.test(told) && !namesUndo.test(around) && !UNDOES_OTHERWISE.test(told)
      : undo.test(told) && !namesDoing.test(around);
  });
}

/** Whether two questions ask for opposites: one when something begins, the other when it ends. */
export function askOpposites(one: string, other: string): boolean {
  return saysOpposite(plain(one), plain(other));
}

/**
 * Whether a question asks when something begins and the sentence that answers tells when it ends, or the other way
 * round; or when something closes, and it is closed until then. A range ("de 9 a 14") tells both.
 */
export function tellsOpposite(question: string, { passage, sentence, span }: Quote): boolean {
  if ((readableIn(passage, span).match(/\d+(?:[:.]\d+)?/g) ?? []).length > 1) return false;
  const told = textRange(passage, span);
  if (told && tellsClosedUntil(question, { text: readableText(passage), span: told })) return true;
  return saysOpposite(plain(question), plain(readableIn(passage, sentence)));
}

function saysOpposite(asked: string, told: string): boolean {
  return OPPOSITES.some(([one, other]) => {
    const [asksOne, asksOther] = [one.test(asked), other.test(asked)];
    if (asksOne === asksOther) return false;
    const [same, opposite] = asksOne ? [one, other] : [other, one];
    return opposite.test(told) && !same.test(told);
  });
}
