import { singularsOf } from './endings.ts';
import { fold } from './fold.ts';

/**
 * Words of chats and of one country with what texts say for them, the best known word first: "bondi", "autobús".
 *
 * @param list lines of `word word = words, words`; `#` starts a comment that runs to the end of the line.
 * @param stem makes one of all forms of a word.
 * @returns what texts say for a word in any form; empty for other words.
 */
export function createEverydayWords(
  list: string,
  stem: (word: string) => string,
): (word: string) => readonly string[] {
  const meant = new Map<string, readonly string[]>();
  for (const line of list.replace(/#.*/g, '').split('\n')) {
    const [said = '', written = ''] = line.split('=').map((side) => side.trim());
    if (written === '') continue;
    for (const word of said.split(' ')) meant.set(stem(word), written.split(', '));
  }
  return (word) => {
    const forms = [word, ...singularsOf(fold(word))];
    return forms.map((form) => meant.get(stem(form))).find((words) => words !== undefined) ?? [];
  };
}
