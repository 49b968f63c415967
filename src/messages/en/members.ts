import type { members as spanish } from '../es/members.ts';
import { count, number } from './amount.ts';
import { answers } from './answers.ts';

const days = (amount: number) => count(amount, 'day', 'days');

export const members = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask what you want to know and I quote the passage that answers it',
      question: { name: 'question', description: 'What you want to know, in your own words' },
      article: { name: 'article', description: 'The article to search; all of them if you choose none' },
      private: { name: 'private', description: 'Whether only you see the answer' },
    },
    article: {
      name: 'article',
      description: 'See what text I know and read it passage by passage',
      passage: { name: 'passage', description: 'The number of the passage you want to read' },
      article: { name: 'article', description: 'The article you want to see' },
    },
    help: { name: 'help', description: 'How to ask, what I keep and where my code is' },
    find: { name: 'Find in the article' },
  },
  quote: {
    passage: (number: number, total: number) => `Passage ${number} of ${total}`,
    match: { high: 'strong match', fair: 'fair match', maybe: 'weak match' },
    maybe: answers.maybe,
    sections: 'What else is in it:',
    references: {
      person: '@user',
      role: '@role',
      pages: { customize: 'Channels & Roles', browse: 'Browse Channels', guide: 'Server Guide' },
    },
    result: (number: number, total: number) => `answer ${number} of ${total}`,
    note: answers.note,
    sharedBy: (person: string) => `Shared by ${person}`,
  },
  buttons: {
    previous: '◀ Previous',
    next: 'Next ▶',
    another: 'Another answer',
    anotherPassage: 'Another passage',
    share: 'Share',
    delete: '🗑 Delete',
    source: 'Source',
    askAgain: 'Ask again',
    read: 'Read from the start',
    about: 'See the article',
    code: 'See the code',
    passage: (number: number, words: string) => `Passage ${number} · ${words}`,
  },
  noAnswer: {
    ...answers.none,
    noSuchNumber: 'There is no such number in the text.',
    knownNumbers: (numbers: string) => `Those it has: ${numbers}.`,
    number: (number: string) => number,
    range: (first: string, last: string) => `${first} to ${last}`,
  },
  article: {
    several: (count: number) => `I know ${count} articles`,
    more: (count: number) => `And ${count} more: find them by name with the article option.`,
    source: answers.source,
    length: (passages: number, words: number, minutes: number) =>
      `${count(passages, 'passage', 'passages')} · ${number(words)} words · ${minutes} min read`,
    starterQuestions: answers.starterQuestions,
  },
  help: {
    ask: 'Ask with /ask, mention me in a channel or send me a direct message: I quote the passage that answers. /article shows the text, and the menu of a message has Apps › Find in the article.',
    code: 'My code is open source.',
    codeElsewhere: 'My code is open source; whoever put me here knows where it is.',
    source: {
      own: "Here I answer from this server's articles.",
      host: 'I answer from the articles provided by whoever hosts me.',
      both: "Here I answer from this server's articles and from those provided by whoever hosts me.",
      none: 'There are no articles to answer from here yet.',
    },
    mentions: (channels, more) =>
      `Here I answer mentions only in ${channels}${more > 0 ? ` and ${number(more)} more` : ''}, and in their threads.`,
    notRecorded: 'I do not currently keep what you ask or who asks.',
    recorded:
      'If I find no sure answer, I keep your question for 30 days so that the server can complete its articles: without who asked, or the phone numbers, emails and accounts that I recognise.',
    privacy: (graceDays) =>
      'For each server I keep its articles, who added them, drafts (for a day), its settings and, if it chooses to, unanswered ' +
      'questions. None of it leaves my host. ' +
      `It is deleted ${graceDays === 0 ? 'within an hour of my removal from the server' : `${days(graceDays)} after I am removed from the server`}, ` +
      'or earlier if you ask whoever hosts me.',
  },
  hints: {
    emptyQuestion: answers.emptyQuestion,
    noHostArticles: 'I have no articles of my own: ask me in a server that has some.',
    onlyHostArticles:
      'Here I answer only from the articles of whoever hosts me, and there are none. Those who manage the server can change that in /articles settings.',
    noArticles: 'There are no articles here yet. People who manage the server can add them with /articles.',
    unreadable: 'I cannot read the articles of this server at the moment. Try again in a minute.',
    noText: 'That message has no text to search for.',
    mentionMe: (name: string) =>
      `When the role is mentioned, I do not receive the text. Mention me, ${name}, or use /ask.`,
    cannotRead: (command: string) =>
      `I cannot read that message. Open its menu and choose “${command}” under Apps.`,
    tooMany: (when: string) => `That is a lot of questions in a row. You can continue ${when}.`,
    busy: 'There are many questions at once. Try again in a moment.',
    changed: 'The article has changed since that message, or I no longer answer from it.',
    unused: 'I no longer answer from that article here.',
    notYours: 'Only the person who asked and the moderators can delete it.',
    alreadyShared: 'It has already been shared in this channel.',
    ambiguousArticle: (titles: string) =>
      `Several articles have that name: ${titles}. Choose one from the list.`,
    whichArticle: (passage: number) => `Passage ${passage} of which article?`,
    unknownArticle: 'I do not know that article. /article shows the ones I know.',
    noSuchPassage: (total: number) => `Passages go from 1 to ${total}.`,
    unknownButton: 'I do not recognise that button. You can ask again with /ask.',
    unknownCommand: 'I do not know that command. /help shows how to ask.',
    cannotPost: 'I cannot post in this channel.',
    failed: 'Something went wrong on my side and has been logged. Try again in a moment.',
  },
} satisfies typeof spanish;
