import { singularsOf } from './endings.ts';
import { fold } from './fold.ts';

const INFINITIVE = /[aei]r$/;

/**
 * Words of chats and of one country with what texts say for them, the best known word first: "bondi", "autobús".
 *
 * @param list lines of `word word = words, words`; `#` starts a comment that runs to the end of the line.
 * @param stem makes one of all forms of a verb.
 * @param isWord whether the language has a folded word: no form of a verb of chats then ("baño" is not of "banear").
 * @returns what texts say for a word; empty for other words.
 */
export function createChatWords(
  list: string,
  stem: (word: string) => string,
  isWord: (folded: string) => boolean,
): (word: string) => readonly string[] {
  const byForm = new Map<string, readonly string[]>();
  const byStem = new Map<string, readonly string[]>();
  for (const line of list.replace(/#.*/g, '').split('\n')) {
    const [said = '', written = ''] = line.split('=').map((side) => side.trim());
    if (written === '') continue;
    for (const word of said.split(' ')) {
      byForm.set(fold(word), written.split(', '));
      if (INFINITIVE.test(word)) byStem.set(stem(word), written.split(', '));
    }
  }
  return (word) => {
    const folded = fold(word);
    const form = [folded, ...singularsOf(folded)].find((one) => byForm.has(one));
    if (form !== undefined) return byForm.get(form)!;
    return (isWord(folded) ? undefined : byStem.get(stem(word))) ?? [];
  };
}
