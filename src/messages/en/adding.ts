import { MAX_SUBMISSION_MEBIBYTES } from '../../article/submission/intake.ts';
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
      title: { name: 'title', description: "Its title; if you leave this out, the text's own" },
      replaces: { name: 'replaces', description: "The server's article that this one replaces" },
    },
  },
  window: {
    add: 'Add an article',
    replace: 'Replace an article',
    title: 'Title',
    text: 'Text',
    more: (part) => `Text, part ${part}`,
    noRoom: 'The current text does not fit in this window: what you type replaces all of it.',
    textHelp: 'Up to 4,000 characters; put the rest into the parts below. You can use Markdown.',
    moreHelp: 'Continues in a new paragraph. Leave it empty if you do not need it.',
  },
  preview: {
    replaces: (title) => `Replaces “${title}”`,
    size: (passageCount, characterCount) =>
      `${count(passageCount, 'passage', 'passages')} · ${characters(characterCount)}`,
    starts: 'This is how I will quote it:',
    more: (passageCount) => `and ${count(passageCount, 'more passage', 'more passages')}`,
    changes: (added, removed, kept) =>
      `Passages: ${number(added)} new, ${number(removed)} removed, ${number(kept)} unchanged.`,
    changedMeanwhile: 'Somebody changed that article in the meantime. Compared with what is there now:',
    ownTitle: (title) =>
      `Its own title is “${title}”; I keep the one it has here. To change it, use the title option.`,
    added: 'New:',
    removed: 'Removed:',
    unchanged: (title) => `“${title}” already has exactly this text: there is nothing to change.`,
    limits: (articleCount, maxArticles, characterCount, maxCharacters) =>
      `The server will have ${number(articleCount)} of ${articles(maxArticles)} and ` +
      `${number(characterCount)} of ${characters(maxCharacters)}.`,
    namesake: (title) =>
      `There is already another article called “${title}”. To replace it, discard this one and use the replaces option.`,
    confirm: 'It is not published yet.',
  },
  buttons: {
    publish: 'Publish',
    replace: 'Replace',
    discard: 'Discard',
  },
  published: {
    underWay: 'I am preparing it; this takes a few seconds.',
    added: (title) => `Published: **${title}**`,
    replaced: (title) => `Replaced: **${title}**`,
    ask: 'From now on I answer from it: with /ask, or when somebody mentions me.',
    first: "It is this server's first: from now on I answer from it, not from the ones I came with.",
    notUsed:
      "I do not currently answer from the server's articles here. You can change that in /articles settings.",
    try: 'Try it:',
  },
  discarded: 'Discarded: I keep nothing of it.',
  limit: {
    none: 'It cannot be published: whoever hosts me does not accept articles from servers.',
    articles: (max) =>
      `It does not fit: the server can have ${articles(max)}. Remove one with /articles remove, then publish this one.`,
    characters: (max) =>
      `It does not fit: the server's articles can have ${characters(max)} in total. ` +
      'Remove one with /articles remove, then publish this one.',
    alone: (characterCount, max) =>
      `It does not fit: the server's articles can have ${characters(max)} in total, and this one alone has ` +
      `${number(characterCount)}. Shorten it, or add only part of it.`,
    perHour: (max, when) =>
      `At most ${number(max)} can be published per hour. You can publish this one ${when}: the buttons will still work.`,
    perHourSoon: (max) =>
      `At most ${number(max)} can be published per hour. Try again later: the buttons will still work.`,
  },
  hints: {
    oneSource: 'Choose just one: file, url or text.',
    fileTooLarge: (name) => `“${name}” is over ${MAX_SUBMISSION_MEBIBYTES} MiB.`,
    windowLate:
      'I could not read the article to be replaced in time, so I did not open the window. ' +
      'Try again in a moment, or use the file option.',
    yourText: 'Here is what you typed:',
    gone:
      'That draft is gone: it was published or discarded, it expired, or it made room for newer ones. ' +
      'If you need it, add the article again.',
    same: (title) => `Not published: “${title}” already has exactly this text.`,
    sameElsewhere: (title) =>
      `“${title}” already has exactly this text. To change its title, choose “${title}” in the replaces option.`,
    pageKnown: (title) =>
      `That page is already the article “${title}”. To read it again, leave the replaces option out; to put it in place of another article, remove “${title}” first.`,
    targetGone:
      'The article it was meant to replace is gone: somebody removed it. You can publish this one as a new article.',
  },
} satisfies typeof spanish;
