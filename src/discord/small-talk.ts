import { fold } from '../text/fold.ts';

/** Words of thanks, agreement and regret, and those that stand between them, folded. */
const SMALL_TALK = new Set(
  `a ah ahi ahora al algo aja amigo bien bot bueno buena buenas buenos chao claro con correcto crack da de del
  dia dias disculpa el ella ellos eres era es esa eso ese esta este esto exacto excelente fue gracias genial
  genio grande grax guay hola igual joya la las listo lo los maquina mal me mejor mi mil muchas mucho muchisimas
  muy nada ni no noches o ok okay oka okey para pasa perdon perfecto pero por porque pues que respuesta responder sabia
  servia si sirve sirvio super ta tan tardes te ti tio todo tranqui tu un una vale vaya venga verdad y ya yo
  ack all an and are awesome bad but bye cheers cool correct did exactly fine for good got great hello help helped
  helpful hey hi i it its just k know like lol m mate me much my nah never nice nope not np of oh perfect please re
  right s so sorry sure t thank thanks that thats the then there this thx to too true ty u very wait was wasnt wow
  wrong yeah yep yes you your`.split(/\s+/),
);

const LAUGHTER = /^(?:(?:j[aeiou]+)+j?|(?:h[aeiou]+)+h?|x+d+|lo+l|lmao|rofl|k+|e+h*|a+h*|o+h*|u+h*|m+)$/;

/** Whether a text has no word that could be looked for: "muchas gracias", "jajaja", 👍, "no era eso". */
export function isSmallTalk(text: string): boolean {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => SMALL_TALK.has(word) || LAUGHTER.test(word));
}

/** Whether a person asks how to ask: "ayuda", "help". */
export function asksForHelp(text: string): boolean {
  return /^\W*(?:ayuda|ayudame|help|help me|comandos|commands)\W*$/.test(fold(text));
}
