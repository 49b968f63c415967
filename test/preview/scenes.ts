import { renderArticle, renderArticles } from '../../src/discord/render/about.ts';
import { renderChanged, renderHelp, renderHint } from '../../src/discord/render/hint.ts';
import type { Frame, MessageBody } from '../../src/discord/render/message.ts';
import { renderPage } from '../../src/discord/render/page.ts';
import { decodeAction } from '../../src/discord/state/custom-id.ts';
import type { Page } from '../../src/discord/state/page.ts';
import { openPage, readingPage } from '../../src/discord/state/page.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { DEFAULT_SETTINGS } from '../../src/store/store.ts';
import type { Conversation, Shown } from './conversation.ts';
import { hostelQuestions } from './hostel.ts';

export interface Scene extends Shown {
  readonly id: string;
  /** The command the person used, as Discord shows it above the reply. */
  readonly command?: string;
}

/** The same person with bots that know the bundled article, one with headings and a source, or both. */
export interface Bots {
  readonly bundled: Conversation;
  readonly lighthouse: Conversation;
  readonly both: Conversation;
  /** Answers one question a minute. */
  readonly strict: Conversation;
  /** Knows a table, rules, questions and answers, a list, a spoiler and code. */
  readonly hostel: Conversation;
}

/** Everything a member may get to see. */
export async function scenesOf({ bundled, lighthouse, both, strict, hostel }: Bots): Promise<Scene[]> {
  const { frame } = bundled;
  const { commands, hints } = messagesFor(frame.locale).members;
  const ask = `/${commands.ask.name}`;
  const privateReply = (body: MessageBody): Shown => ({ body, isPrivate: true });
  const founded = await bundled.asks('¿Cuándo se fundó Ant Financial?');
  await strict.asks('¿Cuándo se fundó Ant Financial?');
  return [
    { id: 'answer', command: ask, ...founded },
    { id: 'answer-note', command: ask, ...(await bundled.asks('¿Cuándo lanzó Taobao Alipay?')) },
    { id: 'answer-headings', command: ask, ...(await lighthouse.asks('¿Cuándo se encendió el faro?')) },
    { id: 'answer-long', command: ask, ...(await lighthouse.asks('¿A cuántas personas salvaron?')) },
    { id: 'answer-several', command: ask, ...(await both.asks('¿Quién fue la primera farera?')) },
    {
      id: 'private',
      command: ask,
      ...(await bundled.asks('¿Cuándo se fundó Ant Financial?', { visibility: 'private' })),
    },
    { id: 'shared', body: shared(founded, frame), isPrivate: false },
    { id: 'another', command: ask, body: secondAnswer(founded, frame), isPrivate: false },
    { id: 'no-answer', command: ask, ...(await unanswered(bundled, '¿Cuántos empleados tiene Alipay?')) },
    { id: 'unknown-words', command: ask, ...(await unanswered(bundled, '¿Cuándo se fundó Tencent?')) },
    {
      id: 'no-answer-several',
      command: ask,
      ...(await unanswered(both, '¿Cuánto cobraba el capitán del banco?')),
    },
    ...(await hostelScenes(hostel, ask)),
    { id: 'nothing-asked', command: ask, ...(await bundled.asks('👋')) },
    { id: 'reading', command: `/${commands.article.name}`, ...privateReply(reading(lighthouse.frame, 1)) },
    {
      id: 'article',
      command: `/${commands.article.name}`,
      ...privateReply(renderArticle(articleOf(frame), frame)),
    },
    {
      id: 'article-source',
      command: `/${commands.article.name}`,
      ...privateReply(renderArticle(articleOf(lighthouse.frame), lighthouse.frame)),
    },
    { id: 'articles', command: `/${commands.article.name}`, ...privateReply(renderArticles(both.frame)) },
    {
      id: 'help',
      command: `/${commands.help.name}`,
      ...privateReply(
        renderHelp(frame.locale, {
          codeUrl: 'https://example.org/code',
          answersFrom: 'host',
          isComplete: true,
          catalogue: frame.catalogue,
          settings: DEFAULT_SETTINGS,
          mentionChannels: [],
          guildGraceMs: 7 * 86_400_000,
        }),
      ),
    },
    { id: 'too-many', command: ask, ...(await strict.asks('¿Para qué se lanzó Alipay?')) },
    { id: 'failed', command: ask, ...privateReply(renderHint(hints.failed)) },
    {
      id: 'changed',
      ...privateReply(renderChanged({ ...frame, question: '¿Cuándo se fundó Ant Financial?' })),
    },
  ];
}

async function hostelScenes(hostel: Conversation, command: string): Promise<Scene[]> {
  const scenes: Scene[] = [];
  for (const [id, question] of Object.entries(hostelQuestions)) {
    const isSpoiler = id === 'spoiler';
    scenes.push({ id, command, ...(await hostel.asks(question, { isSpoiler })) });
  }
  return scenes;
}

/** @throws Error when there is an answer, so that no picture shows something else than it is for */
async function unanswered(bot: Conversation, question: string): Promise<Shown> {
  const reply = await bot.asks(question);
  if (!reply.isPrivate) throw new Error(`this has an answer: ${question}`);
  return reply;
}

function articleOf({ catalogue }: Frame) {
  return catalogue.articles[0]!;
}

function reading(frame: Frame, passage: number): MessageBody {
  const page = readingPage(frame.asker, frame.catalogue.keyOf(articleOf(frame)), passage);
  return drawPage(page, frame);
}

function shared({ body }: Shown, frame: Frame): MessageBody {
  const page = pageBehind(body, 'next');
  return drawPage(
    { ...page, passage: page.results[0].passage },
    { ...frame, audience: 'public', sharedBy: 'Ana', question: '¿Cuándo se fundó Ant Financial?' },
  );
}

function secondAnswer({ body }: Shown, frame: Frame): MessageBody {
  return drawPage(pageBehind(body, 'another'), {
    ...frame,
    audience: 'public',
    question: '¿Cuándo se fundó Ant Financial?',
  });
}

/** What a button of the message leads to. */
function pageBehind({ components }: MessageBody, kind: 'next' | 'another'): Page {
  const ids = JSON.stringify(components).matchAll(/"custom_id":"([^"]+)"/g);
  for (const [, id] of ids) {
    const action = decodeAction(id!);
    if (action?.kind === kind) return action.page;
  }
  throw new Error(`no button for ${kind}`);
}

function drawPage(page: Page, frame: Frame): MessageBody {
  const opened = openPage(page, frame.catalogue);
  if (typeof opened === 'string') throw new Error(opened);
  return renderPage(opened, frame);
}
