import { MAX_SUBMISSION_MEBIBYTES } from '../../article/intake.ts';
import { endings } from '../endings.ts';
import type { adding as spanish } from '../es/adding.ts';
import { count, number } from './amount.ts';

const articles = (amount: number) => count(amount, 'article', 'articles');
const characters = (amount: number) => count(amount, 'character', 'characters');

export const adding = {
  commands: {
    add: {
      name: 'add',
      description: 'Add an article, or replace one; you see how it looks before it is published',
      file: { name: 'file', description: `A ${endings('or')} file of up to ${MAX_SUBMISSION_MEBIBYTES} MiB` },
      url: { name: 'url', description: 'A public page; I read it once, and again only when you ask' },
      text: { name: 'text', description: 'Opens a window to type or paste the text into' },
      title: { name: 'title', description: 'What to call it; what it calls itself if you do not say' },
      replaces: { name: 'replaces', description: "The server's article that this one replaces" },
    },
  },
  window: {
    add: 'Add an article',
    replace: 'Replace an article',
    title: 'Title',
    text: 'Text',
    more: (part) => `Text, part ${part}`,
    noRoom: 'The present text does not fit into this window: what you type replaces all of it.',
    textHelp: 'Up to 4,000 characters; what does not fit goes into the parts below. Markdown is welcome.',
    moreHelp: 'Goes on in a new paragraph. Leave it empty if you do not need it.',
  },
  preview: {
    replaces: (title) => `In place of “${title}”`,
    size: (passageCount, characterCount) =>
      `${count(passageCount, 'passage', 'passages')} · ${characters(characterCount)}`,
    starts: 'This is how I will quote it:',
    more: (passageCount) => `and ${count(passageCount, 'more passage', 'more passages')}`,
    changes: (added, removed, kept) =>
      `Passages: ${number(added)} new, ${number(removed)} removed, ${number(kept)} unchanged.`,
    changedMeanwhile: 'Somebody changed that article in the meantime. Compared with what is there now:',
    ownTitle: (title) =>
      `It would be called “${title}”; I keep the title it has here. The title option changes it.`,
    added: 'New:',
    removed: 'Removed:',
    unchanged: (title) => `“${title}” has that very text already: there is nothing to change.`,
    limits: (articleCount, maxArticles, characterCount, maxCharacters) =>
      `The server will have ${number(articleCount)} of ${articles(maxArticles)} and ` +
      `${number(characterCount)} of ${characters(maxCharacters)}.`,
    namesake: (title) =>
      `Another article is called “${title}” already. To replace it, discard this and use the replaces option.`,
    confirm: 'It is not published yet.',
  },
  buttons: {
    publish: 'Publish',
    replace: 'Replace',
    discard: 'Discard',
  },
  published: {
    underWay: 'I am preparing it; that takes a few seconds.',
    added: (title) => `Published: **${title}**`,
    replaced: (title) => `Replaced: **${title}**`,
    ask: 'I answer from it as of now: with /ask, or when somebody mentions me.',
    first: "It is this server's first: as of now I answer from it, and not from those I came with.",
    notUsed: "At present I do not answer from the server's articles here. /articles settings changes that.",
    try: 'Try it:',
  },
  discarded: 'Discarded: nothing of it is kept.',
  limit: {
    none: 'It cannot be published: whoever hosts me takes no articles from servers.',
    articles: (max) =>
      `It does not fit: the server can have ${articles(max)}. Remove one with /articles remove and publish it then.`,
    characters: (max) =>
      `It does not fit: the server's articles can have ${characters(max)} together. ` +
      'Remove one with /articles remove and publish it then.',
    alone: (characterCount, max) =>
      `It does not fit: the server's articles can have ${characters(max)} together, and this one alone has ` +
      `${number(characterCount)}. Shorten it, or add only a part of it.`,
    perHour: (max, when) =>
      `At most ${number(max)} can be published an hour. You can publish this one ${when}: the buttons stay.`,
    perHourSoon: (max) => `At most ${number(max)} can be published an hour. Try later: the buttons stay.`,
  },
  hints: {
    oneSource: 'Choose just one: file, url or text.',
    fileTooLarge: (name) => `“${name}” is over ${MAX_SUBMISSION_MEBIBYTES} MiB.`,
    windowLate:
      'I could not read the article to replace in time, and without it I do not open the window. ' +
      'Try again in a moment, or use the file option.',
    yourText: 'Here is what you typed:',
    gone:
      'That draft is gone: it was published or discarded, has expired, or made room for newer ones. ' +
      'If you need it, add the article again.',
    same: (title) => `I do not publish it: “${title}” has that very text already.`,
    sameElsewhere: (title) =>
      `“${title}” has that very text already. To change its title, choose “${title}” in the replaces option.`,
    pageKnown: (title) =>
      `That page is the article “${title}” already. To read it again leave the replaces option out; to put it in place of another article, remove “${title}” first.`,
    targetGone:
      'The article it was to replace is gone: somebody removed it. You can publish this as a new one.',
  },
} satisfies typeof spanish;
