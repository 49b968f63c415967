import type { moderators as spanish } from '../es/moderators.ts';
import { count, number } from './amount.ts';

const passages = (amount: number) => count(amount, 'passage', 'passages');

export const moderators = {
  commands: {
    articles: { name: 'articles', description: "This server's articles, for those who manage it" },
    list: {
      name: 'list',
      description: "This server's articles: how long they are, where they come from, who added them",
    },
    remove: {
      name: 'remove',
      description: 'Remove an article from this server; I ask you to confirm first',
      article: { name: 'article', description: 'The article to remove' },
    },
    download: {
      name: 'download',
      description: 'The text I keep of an article, as a file',
      article: { name: 'article', description: 'The article to download' },
    },
    settings: { name: 'settings', description: 'What I answer from here, where, and for whom' },
    unanswered: {
      name: 'unanswered',
      description: 'What was asked in the last 30 days and I did not find',
    },
  },
  origin: {
    file: (name) => `From ${name}`,
    page: (address) => `From ${address}`,
    text: 'Pasted text',
  },
  list: {
    heading: (amount) => count(amount, 'article', 'articles'),
    page: (page, pages) => `Page ${page} of ${pages}`,
    size: (amount, characters) => `${passages(amount)} · ${number(characters)} characters`,
    added: (person, day) => `Added by ${person} on ${day}`,
    replaced: (person, day, version) => `Replaced by ${person} on ${day} (version ${number(version)})`,
    state: { used: 'In use', unused: 'Not used' },
    use: {
      own: 'I answer from them.',
      both: 'I answer from them and from those I came with.',
      host: 'At present I do not answer from them. /articles settings changes that.',
    },
    limits: (articles, maxArticles, characters, maxCharacters, perHour) =>
      `Used: ${number(articles)} of ${count(maxArticles, 'article', 'articles')}, ` +
      `${number(characters)} of ${number(maxCharacters)} characters. ${number(perHour)} can be published an hour.`,
    closed: 'None can be added: whoever hosts me takes no articles from servers.',
    none: 'This server has no articles yet. Add the first one with /articles add.',
  },
  remove: {
    question: (title) => `Remove **${title}**?`,
    consequence:
      'I stop answering from it at once, and it cannot be recovered. With /articles download you can save it first.',
    last: {
      host: "It is this server's only one: after that I answer from those I came with.",
      none: "It is this server's only one: after that I have nothing to answer from here.",
    },
    changed: 'Somebody replaced it in the meantime. This is how it is now:',
    done: (title) => `Removed: **${title}**`,
    kept: 'I removed nothing.',
    gone: 'That article is not there any more.',
  },
  download: {
    held: (title) => `This is what I keep of **${title}**:`,
    tooLarge: (title, mebibytes) =>
      `**${title}** is over ${number(mebibytes)} MiB, the most I can send here. Ask whoever hosts me for it.`,
    fileName: 'article',
  },
  settings: {
    heading: "This server's settings",
    saved: 'Each change is saved at once.',
    answersFrom: {
      heading: 'What I answer from',
      now: {
        own: "At present, the server's articles.",
        host: 'At present, the articles I came with.',
        both: "At present, the server's articles and those I came with.",
      },
      nothing: 'But the server has none yet.',
      options: {
        auto: { label: 'The usual', description: "The server's; while there are none, those I came with" },
        own: { label: "Only the server's", description: 'Even if there are none' },
        host: { label: 'Only those I came with', description: 'The ones put there by whoever hosts me' },
        both: { label: 'All', description: "The server's and those I came with" },
      },
    },
    isPrivate: {
      heading: 'Who sees answers to /ask',
      help: 'Each person can choose otherwise with the private option.',
      options: {
        public: {
          label: 'The whole channel',
          description: 'If I am sure; if not, only the person who asks. The usual',
        },
        private: {
          label: 'Only the person who asks',
          description: 'They can share the answer with a button',
        },
      },
    },
    mentionChannels: {
      heading: 'Where I answer mentions',
      all: 'In all channels: the usual. If you choose some, only in those and their threads.',
      some: 'Only in these channels and their threads. If you take all of them away, everywhere.',
      gone: (amount) =>
        amount === 1
          ? 'A channel that was chosen is gone.'
          : `${number(amount)} channels that were chosen are gone.`,
      allGone:
        'None of the chosen channels exists any more: choose again. Until then I answer mentions nowhere.',
      placeholder: { all: 'All channels', allGone: 'Choose channels' },
    },
    recordsUnanswered: {
      heading: 'Unanswered questions',
      on: 'I keep them.',
      off: 'I do not keep them: the usual.',
      help:
        'Those I cannot answer, or only with doubts, for 30 days, without who asked, phone numbers, mail addresses or accounts, ' +
        'so that you see them in /articles unanswered. /help tells the members.',
      start: 'Start keeping them',
      stop: 'Stop keeping them',
    },
  },
  unanswered: {
    heading: (amount) => `${count(amount, 'unanswered question', 'unanswered questions')} in 30 days`,
    times: (amount) => `${number(amount)}×`,
    declined: (amount) => `${number(amount)} unanswered`,
    maybe: (amount) => `${number(amount)} with doubts`,
    last: (when) => `last ${when}`,
    more: (amount) => `and ${count(amount, 'more question', 'more questions')} in the file`,
    off: 'I do not keep unanswered questions. /articles settings changes that.',
    offNow: 'New ones are not kept any more. /articles settings changes that.',
    none: 'In the last 30 days nothing went unanswered.',
    about: 'Those that ask the same stand together. Each is deleted after 30 days.',
    forget: (amount) =>
      `Delete ${amount === 1 ? 'the question kept' : `the ${number(amount)} questions kept`}? This cannot be undone.`,
    forgotten: 'Deleted: none is left.',
    file: 'Here they all are:',
    fileName: 'unanswered',
    columns: ['question', 'times', 'unanswered', 'with doubts', 'last asked (UTC)', 'other wordings'],
  },
  buttons: {
    remove: 'Remove',
    keep: 'No, keep it',
    export: 'Download CSV',
    forget: 'Delete them',
    forgetAll: 'Delete all',
    keepAll: 'No, keep them',
  },
  hints: {
    notMember: 'I am not a member of this server, so I keep no articles for it. Invite me first.',
    tooLate: 'That was more than an hour ago: use the command again.',
    notModerator: 'Only those who manage the server can do that.',
    unknownArticle: 'This server has no such article. Choose one from the list.',
    ambiguousArticle: (titles) => `Several articles go by that name: ${titles}. Choose one from the list.`,
  },
} satisfies typeof spanish;
