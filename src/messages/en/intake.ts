import { endings } from '../endings.ts';
import type { intake as spanish } from '../es/intake.ts';
import { count, number } from './amount.ts';

function at({ line, column }: { line?: number | undefined; column?: number | undefined }): string {
  if (line === undefined) return '';
  return column === undefined ? ` (line ${line})` : ` (line ${line}, column ${column})`;
}

export const intake = {
  article: {
    'wrong-type': (actual) =>
      actual === 'DOC'
        ? 'This is an old .doc file. Save it as .docx and I can read it.'
        : `I cannot read ${actual} files. I can read ${endings('and')}.`,
    'too-large': (mebibytes) => `It is larger than ${mebibytes} MiB. You can split it into several articles.`,
    'too-large-unpacked': (mebibytes) =>
      `Once unpacked, its text takes more than ${mebibytes} MiB. Splitting it or saving it as .txt or .md usually helps.`,
    'too-long': (characters) =>
      `It has more than ${number(Number(characters))} characters. You can split it into several articles.`,
    'not-text': () => `It is not text: it contains binary data. I can read ${endings('and')}.`,
    encrypted: () => 'It is protected with a password. I need a copy without one.',
    damaged: () => 'The file is damaged or incomplete. Exporting or uploading it again usually helps.',
    empty: () => 'I cannot find any text to quote. If it has some, you can also paste it by hand.',
    'too-nested': (levels) =>
      `It has quotes, lists or elements nested more than ${levels} levels deep. They have to be simplified.`,
    'only-images': () =>
      'It has only images, no text. Run it through a text recognition (OCR) program first.',
    'too-slow': (seconds) =>
      `It could not be read in ${seconds} s. Splitting it or saving it as .txt or .md usually helps.`,
    'too-complex': () =>
      'It is too large or complex. Splitting it or saving it as .txt or .md usually helps.',
    busy: () => 'Many articles are waiting. Try again in a moment.',
    'front-matter-syntax': (_, place) =>
      `The front matter is not valid YAML or TOML${at(place)}: often an unquoted “:” or “*”, something left unclosed, or a tab. ` +
      'Correct or remove it.',
    'note-not-in-body': (words, place) =>
      `A note in the front matter${at(place)} is about “${words}”, which is not in the text. Correct or remove it.`,
  },
  page: {
    'bad-address': () =>
      'That address does not work. It must be http:// or https://, with no user name, password or unusual port.',
    'not-public': () => 'That address is not on the public internet, and I only read public pages.',
    'not-found': () => 'That page does not exist. Check the address.',
    status: (status) => `It could not be read (error ${status}). If it needs a login, upload it as a file.`,
    'too-large': (mebibytes) => `It is larger than ${mebibytes} MiB. You can split it into several articles.`,
    'too-slow': (seconds) => `It took more than ${seconds} s to arrive. Try again later.`,
    'too-many-redirects': (redirects) =>
      `That address redirects more than ${redirects} times. Use the final address.`,
    'wrong-type': (type) =>
      `That address leads to something that is not text (${type}). I can read pages and ${endings('and')} files.`,
    unreachable: () => 'That address could not be reached. Check it or try again later.',
    expired: () => 'Discord’s link to that file is no longer valid. Upload it again.',
  },
  warning: {
    unusedKeys: (keys) => `Not used in the front matter: ${keys}.`,
    littleText: 'There is very little text. Check that it is complete.',
    damagedCharacters: (amount) =>
      `${count(amount, 'damaged character', 'damaged characters')}. Check the text.`,
  },
} satisfies typeof spanish;
