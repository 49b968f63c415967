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
      description: 'The stored text of an article, as a file',
      article: { name: 'article', description: 'The article to download' },
    },
    settings: { name: 'settings', description: 'What I answer from here, where, and who sees it' },
    unanswered: {
      name: 'unanswered',
      description: 'Questions of the last 30 days that I could not answer',
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
      both: 'I answer from them and from the ones I came with.',
      host: 'I do not currently answer from them. You can change that in /articles settings.',
    },
    limits: (articles, maxArticles, characters, maxCharacters, perHour) =>
      `Used: ${number(articles)} of ${count(maxArticles, 'article', 'articles')}, ` +
      `${number(characters)} of ${number(maxCharacters)} characters. ${number(perHour)} can be published per hour.`,
    closed: 'None can be added: whoever hosts me does not accept articles from servers.',
    none: 'This server has no articles yet. Add the first one with /articles add.',
  },
  remove: {
    question: (title) => `Remove **${title}**?`,
    consequence:
      'I will stop answering from it at once, and it cannot be recovered. You can save it first with /articles download.',
    last: {
      host: "It is this server's only article: after that I will answer from the ones I came with.",
      none: "It is this server's only article: after that I will have nothing to answer from here.",
    },
    changed: 'Somebody replaced it in the meantime. This is how it is now:',
    done: (title) => `Removed: **${title}**`,
    kept: 'Nothing was removed.',
    gone: 'That article is no longer there.',
  },
  download: {
    held: (title) => `This is the stored text of **${title}**:`,
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
        own: "Currently, the server's articles.",
        host: 'Currently, the articles I came with.',
        both: "Currently, the server's articles and the ones I came with.",
      },
      nothing: {
        own: 'But it has none yet.',
        host: 'But there are none.',
        both: 'But there are none yet.',
      },
      options: {
        auto: { label: 'Default', description: "The server's; while there are none, the ones I came with" },
        own: { label: "Only the server's", description: 'Even if there are none' },
        host: { label: 'Only the ones I came with', description: 'Those provided by whoever hosts me' },
        both: { label: 'All', description: "The server's and the ones I came with" },
      },
    },
    isPrivate: {
      heading: 'Who sees answers to /ask',
      help: 'Each person can choose differently with the private option.',
      options: {
        public: {
          label: 'The whole channel',
          description: 'If I am sure; if not, only the person who asks. The default',
        },
        private: {
          label: 'Only the person who asks',
          description: 'They can share the answer with a button',
        },
      },
    },
    mentionChannels: {
      heading: 'Where I answer mentions',
      all: 'In all channels: the default. If you choose some, only in those and their threads.',
      some: 'Only in these channels and their threads. If you remove them all, everywhere.',
      gone: (amount) =>
        amount === 1
          ? 'One of the chosen channels no longer exists.'
          : `${number(amount)} of the chosen channels no longer exist.`,
      allGone:
        'None of the chosen channels exists any more: choose again. Until then I do not answer mentions anywhere.',
      placeholder: { all: 'All channels', allGone: 'Choose channels' },
    },
    recordsUnanswered: {
      heading: 'Unanswered questions',
      on: 'I keep them.',
      off: 'I do not keep them: the default.',
      offNow: (amount) =>
        `I no longer keep new ones. ${amount === 1 ? 'One is still kept: it is deleted after 30 days, or when you delete it' : `${number(amount)} are still kept: they are deleted after 30 days, or when you delete them`} in /articles unanswered.`,
      help:
        'Those I cannot answer, or am not sure about, for 30 days, without who asked or the phone numbers, emails and ' +
        'accounts I recognise. You see them in /articles unanswered; /help tells members.',
      start: 'Start keeping them',
      stop: 'Stop keeping them',
    },
  },
  unanswered: {
    heading: (amount) => `${count(amount, 'unanswered question', 'unanswered questions')} in 30 days`,
    times: (amount) => `${number(amount)}×`,
    declined: (amount) => `${number(amount)} unanswered`,
    maybe: (amount) => `${number(amount)} unsure`,
    last: (when) => `last ${when}`,
    more: (amount) => `and ${count(amount, 'more question', 'more questions')} in the file`,
    off: 'I do not keep unanswered questions. You can turn this on in /articles settings.',
    offNow: 'New ones are no longer kept. You can turn this on in /articles settings.',
    none: 'In the last 30 days nothing went unanswered.',
    about: 'Those that ask the same thing are grouped. Each is deleted after 30 days.',
    forget: (amount) =>
      `Delete ${amount === 1 ? 'the stored question' : `the ${number(amount)} stored questions`}? This cannot be undone.`,
    forgotten: 'Deleted: there are none left.',
    file: 'Here they all are:',
    fileName: 'unanswered',
    columns: ['question', 'times', 'unanswered', 'unsure', 'last asked (UTC)', 'other wordings'],
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
    ambiguousArticle: (titles) => `Several articles have that name: ${titles}. Choose one from the list.`,
  },
} satisfies typeof spanish;
