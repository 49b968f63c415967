import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, connect, type StoreAddress } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ArticleSummary, Draft, Publication, Store } from '../../src/store/store.ts';
import { draft, HOUR_MS, LIMITS, NOW_MS, publication } from './drafts.ts';
import { startEngines } from './engines.ts';
import { putQuestions, rowsByTable } from './tables.ts';

const A = '100000000000000001';
const B = '100000000000000002';
const DEFAULTS = {
  answersFrom: undefined,
  isPrivate: false,
  mentionChannels: [],
  recordsUnanswered: false,
};

const question = {
  question: '¿y el gato? 🐈',
  locale: 'es',
  outcome: 'declined',
  askedAtMs: NOW_MS,
} as const;

const { engines, stop } = await startEngines();
afterAll(stop);

describe.each(engines)('$name', ({ createAddress }) => {
  let address: StoreAddress;
  let store: Store;
  beforeAll(async () => {
    address = await createAddress();
    store = await openStore(address);
  });
  afterAll(() => store.close());
  afterEach(async () => {
    for (const { guildId } of await store.guilds()) await store.deleteGuild(guildId);
  });

  /** Saves a draft and publishes it. */
  async function add(
    guildId: string,
    text: string,
    { vectors, ...other }: Partial<Draft> & { vectors?: Uint8Array } = {},
  ): Promise<ArticleSummary> {
    const published = await publish(guildId, draft(text, other), { vectors });
    if (published.kind !== 'added' && published.kind !== 'replaced') throw new Error(published.kind);
    return published.article;
  }
  async function publish(guildId: string, saved: Draft, other: Partial<Publication> = {}) {
    return store.publish(guildId, await store.saveDraft(guildId, saved), publication(other));
  }

  describe('settings', () => {
    test('are the defaults at first, and kept one by one', async () => {
      expect(await store.settings(A)).toEqual(DEFAULTS);
      await store.saveSettings(A, { answersFrom: 'both', mentionChannels: ['1', '2'] });
      await store.saveSettings(A, { isPrivate: true });
      await store.saveSettings(A, { recordsUnanswered: true });
      expect(await store.settings(A)).toEqual({
        answersFrom: 'both',
        isPrivate: true,
        mentionChannels: ['1', '2'],
        recordsUnanswered: true,
      });
      await store.saveSettings(A, { answersFrom: undefined, isPrivate: false });
      expect(await store.settings(A)).toMatchObject({ answersFrom: undefined, isPrivate: false });
      expect(await store.settings(B)).toEqual(DEFAULTS);
    });

    test('raise the revision', async () => {
      expect(await store.revision(A)).toBe(0);
      await store.saveSettings(A, { isPrivate: true });
      expect(await store.revision(A)).toBe(1);
      await store.saveSettings(A, {});
      expect(await store.revision(A)).toBe(1);
    });
  });

  describe('drafts', () => {
    const origins: readonly Draft['origin'][] = [
      { kind: 'text' },
      { kind: 'file', name: 'Año «1».pdf' },
      { kind: 'url', url: 'https://example.org/a?b=c' },
    ];
    test.each(origins)('come back as they went in: $kind', async (origin) => {
      const saved = draft('ñandú 🦤\r\n\ttexto', { origin, format: 'markdown', passages: 7, replaces: 'x' });
      const id = await store.saveDraft(A, saved);
      expect(id).toMatch(/^[0-9a-z]{13}$/);
      expect(await store.readDraft(A, id)).toEqual(saved);
    });

    test('are discarded once', async () => {
      const id = await store.saveDraft(A, draft('uno'));
      expect(await store.discardDraft(B, id)).toBe(false);
      expect(await store.discardDraft(A, id)).toBe(true);
      expect(await store.discardDraft(A, id)).toBe(false);
      expect(await store.readDraft(A, id)).toBeUndefined();
      expect(await store.publish(A, id, publication())).toEqual({ kind: 'gone' });
    });

    test('are twenty at most: the oldest makes room, in its own server only', async () => {
      const other = await store.saveDraft(B, draft('ajeno'));
      const ids: string[] = [];
      for (let i = 0; i < 22; i++) ids.push(await store.saveDraft(A, draft(`texto ${i}`)));
      const found = await Promise.all(ids.map((id) => store.readDraft(A, id)));
      expect(found.map((one) => one?.text)).toEqual([
        undefined,
        undefined,
        ...Array.from({ length: 20 }, (_, i) => `texto ${i + 2}`),
      ]);
      expect(await store.readDraft(B, other)).toBeDefined();
    });

    test('are twenty at most when many are saved at once', async () => {
      await Promise.all(Array.from({ length: 30 }, (_, i) => store.saveDraft(A, draft(`texto ${i}`))));
      expect((await store.exportGuild(A))?.drafts).toHaveLength(20);
    });
  });

  describe('publishing', () => {
    test('adds an article, with its vectors', async () => {
      const vectors = Uint8Array.of(9, 0, 255, 128).subarray(1);
      const saved = draft('Texto del faro', { origin: { kind: 'file', name: 'faro.md' }, passages: 3 });
      const published = await publish(A, saved, { vectors });
      const article = {
        id: expect.stringMatching(/^[0-9a-z]{13}$/),
        revision: 1,
        title: saved.title,
        format: 'plain',
        origin: { kind: 'file', name: 'faro.md' },
        passages: 3,
        characters: 14,
        addedBy: saved.addedBy,
        addedAtMs: NOW_MS,
      };
      expect(published).toEqual({ kind: 'added', article });
      expect(await store.list(A)).toEqual([article]);
      const [{ id }] = (await store.list(A)) as [ArticleSummary];
      expect(await store.read(A, id)).toEqual({ ...article, text: saved.text });
      expect(await store.readAll(A)).toEqual({
        revision: 1,
        settings: DEFAULTS,
        articles: [{ ...article, text: saved.text, vectors: Uint8Array.of(0, 255, 128) }],
      });
      expect((await store.exportGuild(A))?.drafts).toEqual([]);
    });

    test('counts characters as UTF-16 code units', async () => {
      expect((await add(A, 'ñ🦤')).characters).toBe(3);
    });

    test('lists articles in the order they were added, whatever was replaced', async () => {
      const first = await add(A, 'uno');
      await add(A, 'dos');
      await add(A, 'tres');
      await add(A, 'otro uno', { replaces: first.id, title: 'Nuevo' });
      expect((await store.list(A)).map(({ title }) => title)).toEqual(['Nuevo', 'Sobre dos', 'Sobre tres']);
    });

    test('replaces an article: revision up, vectors those of the new text', async () => {
      const first = await add(A, 'uno', { vectors: Uint8Array.of(1) });
      const published = await publish(
        A,
        draft('dos', { replaces: first.id, addedBy: '900000000000000002', format: 'markdown' }),
        { nowMs: NOW_MS + 1 },
      );
      expect(published).toEqual({
        kind: 'replaced',
        article: {
          ...first,
          revision: 2,
          title: 'Sobre dos',
          format: 'markdown',
          addedBy: '900000000000000002',
          addedAtMs: NOW_MS + 1,
        },
      });
      expect(await store.readAll(A)).toMatchObject({
        revision: 2,
        articles: [{ id: first.id, revision: 2, text: 'dos', vectors: undefined }],
      });
    });

    test('of two that replace the same revision at once one is told that it changed', async () => {
      const { id } = await add(A, 'uno');
      const drafts = await Promise.all(
        ['dos', 'tres'].map((text) => store.saveDraft(A, draft(text, { replaces: id }))),
      );
      const published = await Promise.all(
        drafts.map((draftId) => store.publish(A, draftId, publication({ replacedRevision: 1 }))),
      );
      expect(published.map(({ kind }) => kind).sort()).toEqual(['replaced', 'target-changed']);
      expect(await store.list(A)).toMatchObject([{ id, revision: 2 }]);
      expect((await store.exportGuild(A))?.drafts).toHaveLength(1);
    });

    test('says that the target is gone, and keeps the draft', async () => {
      const first = await add(A, 'uno');
      const id = await store.saveDraft(A, draft('dos', { replaces: first.id }));
      expect(await store.remove(A, first)).toEqual({ kind: 'removed', article: first });
      expect(await store.publish(A, id, publication())).toEqual({ kind: 'target-gone' });
      expect(await store.readDraft(A, id)).toBeDefined();
    });

    test('does not replace an article of another server', async () => {
      const foreign = await add(B, 'ajeno');
      expect(await publish(A, draft('mío', { replaces: foreign.id }))).toEqual({ kind: 'target-gone' });
      expect((await store.read(B, foreign.id))?.text).toBe('ajeno');
    });

    test('refuses a text that the server has, and keeps the draft', async () => {
      const first = await add(A, 'uno');
      const id = await store.saveDraft(A, draft('uno', { title: 'Otra vez' }));
      expect(await store.publish(A, id, publication())).toEqual({ kind: 'same', article: first });
      expect(await store.readDraft(A, id)).toBeDefined();
      expect((await publish(B, draft('uno'))).kind).toBe('added');
      await add(A, 'dos\nlíneas');
      expect((await publish(A, draft('dos\r\nlíneas\r\n'))).kind).toBe('same');
    });

    test('adds the same text once when two moderators add it at once', async () => {
      const ids = await Promise.all([1, 2, 3, 4].map(() => store.saveDraft(A, draft('uno'))));
      const published = await Promise.all(ids.map((id) => store.publish(A, id, publication())));
      expect(published.map(({ kind }) => kind).sort()).toEqual(['added', 'same', 'same', 'same']);
    });

    test('puts a page in the place of no other article than its own', async () => {
      const origin = { kind: 'url', url: 'https://example.org/reglas' } as const;
      const [page, bar] = [await add(A, 'uno', { origin }), await add(A, 'bar')];
      const id = await store.saveDraft(A, draft('dos', { origin, replaces: bar.id }));
      expect(await store.publish(A, id, publication())).toEqual({ kind: 'page-known', article: page });
      expect(await store.readDraft(A, id)).toBeDefined();
    });

    test('adds a page once when two moderators add it at once as it changes, and keeps the other draft', async () => {
      const origin = { kind: 'url', url: 'https://example.org/reglas' } as const;
      const pages = ['uno', 'dos', 'tres'].map((text) => draft(text, { origin }));
      const ids = await Promise.all(pages.map((page) => store.saveDraft(A, page)));
      const published = await Promise.all(ids.map((id) => store.publish(A, id, publication())));
      expect(published.map(({ kind }) => kind).sort()).toEqual(['added', 'page-known', 'page-known']);
      const [article] = await store.list(A);
      expect(published.find(({ kind }) => kind === 'page-known')).toMatchObject({ article });
      expect((await store.exportGuild(A))?.drafts).toHaveLength(2);
      const other = { kind: 'url', url: 'https://example.org/otra' } as const;
      expect((await publish(A, draft('cuatro', { origin: other }))).kind).toBe('added');
      const replacing = draft('cinco', { origin, replaces: article!.id });
      expect((await publish(A, replacing)).kind).toBe('replaced');
    });

    test('happens once, however often it is asked for at once', async () => {
      const id = await store.saveDraft(A, draft('uno'));
      const published = await Promise.all(
        Array.from({ length: 10 }, () => store.publish(A, id, publication())),
      );
      expect(published.map(({ kind }) => kind).sort()).toEqual(['added', ...Array(9).fill('gone')]);
      expect(await store.list(A)).toHaveLength(1);
      expect(await store.revision(A)).toBe(1);
    });

    test('takes no draft of another server', async () => {
      const id = await store.saveDraft(A, draft('uno'));
      expect(await store.publish(B, id, publication())).toEqual({ kind: 'gone' });
      await store.saveSettings(B, { isPrivate: true });
      expect(await store.publish(B, id, publication())).toEqual({ kind: 'gone' });
      expect(await store.readDraft(A, id)).toBeDefined();
    });
  });

  describe('limits', () => {
    test('of articles hold when many are added at once, and free with removal', async () => {
      const limits = { ...LIMITS, articles: 3 };
      const ids = await Promise.all(
        Array.from({ length: 10 }, (_, i) => store.saveDraft(A, draft(`texto ${i}`))),
      );
      const published = await Promise.all(ids.map((id) => store.publish(A, id, publication({ limits }))));
      expect(published.filter(({ kind }) => kind === 'added')).toHaveLength(3);
      expect(published.filter(({ kind }) => kind === 'limit')).toEqual(
        Array(7).fill({ kind: 'limit', limit: 'articles' }),
      );
      expect((await store.exportGuild(A))?.drafts).toHaveLength(7);
      const [first] = await store.list(A);
      expect((await publish(A, draft('otro', { replaces: first!.id }), { limits })).kind).toBe('replaced');
      await store.remove(A, { ...first!, revision: 2 });
      expect((await publish(A, draft('más'), { limits })).kind).toBe('added');
    });

    test('of characters count what is replaced as gone', async () => {
      const limits = { ...LIMITS, characters: 10 };
      const { id } = await add(A, '123456');
      expect(await publish(A, draft('12345'), { limits })).toEqual({ kind: 'limit', limit: 'characters' });
      expect((await publish(A, draft('1234'), { limits })).kind).toBe('added');
      expect((await publish(A, draft('abcdef', { replaces: id }), { limits })).kind).toBe('replaced');
      expect(await publish(A, draft('abcdefg', { replaces: id }), { limits })).toMatchObject({
        kind: 'limit',
      });
      const lowered = { ...limits, characters: 5 };
      expect((await publish(A, draft('abcd!', { replaces: id }), { limits: lowered })).kind).toBe('replaced');
    });

    test('of an hour outlast removal, say when they end, and end then', async () => {
      const limits = { ...LIMITS, perHour: 2 };
      const first = await publish(A, draft('uno'), { limits, nowMs: NOW_MS });
      await publish(A, draft('dos'), { limits, nowMs: NOW_MS + 1_000 });
      await store.remove(A, (first as { article: ArticleSummary }).article);
      const id = await store.saveDraft(A, draft('tres'));
      const at = (nowMs: number) => store.publish(A, id, publication({ limits, nowMs }));
      const retryAtMs = NOW_MS + HOUR_MS;
      expect(await at(NOW_MS + 2_000)).toEqual({ kind: 'limit', limit: 'perHour', retryAtMs });
      expect(await at(retryAtMs - 1)).toMatchObject({ kind: 'limit' });
      expect(await publish(B, draft('tres'), { limits, nowMs: NOW_MS + 2_000 })).toMatchObject({
        kind: 'added',
      });
      expect(await at(retryAtMs)).toMatchObject({ kind: 'added' });
      expect(await publish(A, draft('cuatro'), { limits, nowMs: retryAtMs })).toEqual({
        kind: 'limit',
        limit: 'perHour',
        retryAtMs: NOW_MS + 1_000 + HOUR_MS,
      });
    });

    test('and what else is in the way is told before as by publishing, and nothing comes of that', async () => {
      const limits = { articles: 2, characters: 20, perHour: 3 };
      const { id } = await add(A, 'uno');
      await add(A, 'dos');
      const told = async (given: Draft, other: Partial<Publication> = {}) => {
        const draftId = await store.saveDraft(A, given);
        const before = await store.exportGuild(A);
        const refusal = await store.refusal(A, draftId, publication({ limits, ...other }));
        expect(await store.exportGuild(A)).toEqual(before);
        const published = await store.publish(A, draftId, publication({ limits, ...other }));
        if (refusal === undefined) expect(published.kind).toBe('replaced');
        else expect(refusal).toEqual(published);
        return refusal && { ...refusal, article: undefined };
      };
      expect(await told(draft('tres'))).toEqual({ kind: 'limit', limit: 'articles' });
      const long = draft('más de veinte caracteres', { replaces: id });
      expect(await told(long)).toEqual({ kind: 'limit', limit: 'characters' });
      expect(await told(draft('dos', { title: 'Otra vez' }))).toMatchObject({ kind: 'same' });
      expect(await told(draft('tres', { replaces: 'none' }))).toEqual({ kind: 'target-gone' });
      const replacing = draft('tres', { replaces: id });
      expect(await told(replacing, { replacedRevision: 7 })).toEqual({ kind: 'target-changed' });
      expect(await told(replacing, { replacedRevision: 1 })).toBeUndefined();
      const retryAtMs = NOW_MS + HOUR_MS;
      const next = draft('cuatro', { replaces: id });
      expect(await told(next)).toEqual({ kind: 'limit', limit: 'perHour', retryAtMs });
      expect(await told(next, { nowMs: retryAtMs })).toBeUndefined();
      expect(await store.refusal(A, 'none', publication())).toEqual({ kind: 'gone' });
      expect(await store.refusal(B, 'none', publication())).toEqual({ kind: 'gone' });
    });

    test('of an hour hold when many are added at once', async () => {
      const limits = { ...LIMITS, perHour: 4 };
      const ids = await Promise.all(
        Array.from({ length: 10 }, (_, i) => store.saveDraft(A, draft(`texto ${i}`))),
      );
      const published = await Promise.all(ids.map((id) => store.publish(A, id, publication({ limits }))));
      expect(published.filter(({ kind }) => kind === 'added')).toHaveLength(4);
    });
  });

  describe('vectors', () => {
    test('computed anew are kept for the revision they are of only', async () => {
      const article = await add(A, 'uno', { vectors: Uint8Array.of(1) });
      await store.saveVectors(A, article, Uint8Array.of(2));
      await store.saveVectors(A, { id: article.id, revision: 2 }, Uint8Array.of(3));
      await store.saveVectors(B, article, Uint8Array.of(4));
      await store.saveVectors(A, { id: 'nobody', revision: 1 }, Uint8Array.of(5));
      expect((await store.readAll(A)).articles[0]?.vectors).toEqual(Uint8Array.of(2));
      const bytes = (await store.readAll(A)).articles[0]!.vectors!;
      expect([bytes.byteOffset, bytes.buffer.byteLength]).toEqual([0, 1]);
      expect(await store.revision(A)).toBe(1);
    });

    test('of a size that real articles have come back the same', async () => {
      const vectors = Uint8Array.from({ length: 1_500_000 }, (_, i) => (i * 31 + (i >> 8)) % 256);
      await add(A, 'uno', { vectors });
      expect(Buffer.compare((await store.readAll(A)).articles[0]!.vectors!, vectors)).toBe(0);
    });
  });

  test('an article is removed once, with its vectors', async () => {
    const article = await add(A, 'uno', { vectors: Uint8Array.of(1) });
    expect(await store.remove(B, article)).toEqual({ kind: 'gone' });
    expect(await store.remove(A, { ...article, revision: 2 })).toEqual({ kind: 'changed' });
    expect(await store.list(A)).toEqual([article]);
    expect(await store.remove(A, article)).toEqual({ kind: 'removed', article });
    expect(await store.remove(A, article)).toEqual({ kind: 'gone' });
    expect(await store.readAll(A)).toMatchObject({ revision: 2, articles: [] });
    expect(await rowsByTable(address, A)).toEqual({ guild: 1, addition: 1 });
  });

  test('all is read of one state while another writes', async () => {
    const { id } = await add(A, 'texto 1', { vectors: Uint8Array.of(1) });
    let isWriting = true;
    const write = async () => {
      for (let i = 2; i <= 40; i++) {
        await add(A, `texto ${i}`, { replaces: id, vectors: Uint8Array.of(i) });
        // SQLite's promises alone would let nobody else have a turn.
        await new Promise(setImmediate);
      }
      isWriting = false;
    };
    const seen = new Set<number>();
    const read = async () => {
      while (isWriting) {
        const { revision, articles } = await store.readAll(A);
        expect(articles).toMatchObject([
          { revision, text: `texto ${revision}`, vectors: Uint8Array.of(revision) },
        ]);
        seen.add(revision);
        await new Promise(setImmediate);
      }
    };
    await Promise.all([write(), read(), read()]);
    expect(seen.size).toBeGreaterThan(1);
  });

  describe('questions asked in vain', () => {
    test('are recorded where the server wants it', async () => {
      await store.recordUnanswered(A, question);
      expect(await store.unanswered(A, 0)).toEqual([]);
      expect(await store.guilds()).toEqual([]);
      await store.saveSettings(A, { recordsUnanswered: true });
      await store.recordUnanswered(A, { ...question, askedAtMs: NOW_MS + 1, outcome: 'maybe', locale: 'en' });
      await store.recordUnanswered(A, question);
      await store.recordUnanswered(B, question);
      expect(await store.unanswered(A, 0)).toEqual([
        question,
        { ...question, askedAtMs: NOW_MS + 1, outcome: 'maybe', locale: 'en' },
      ]);
      expect(await store.unanswered(A, NOW_MS + 1)).toHaveLength(1);
      expect(await store.unanswered(B, 0)).toEqual([]);
      await store.saveSettings(A, { recordsUnanswered: false });
      await store.recordUnanswered(A, question);
      expect(await store.unanswered(A, 0)).toHaveLength(2);
    });

    test('are kept up to a number, the newest', async () => {
      await store.saveSettings(A, { recordsUnanswered: true });
      await store.saveSettings(B, { recordsUnanswered: true });
      await store.recordUnanswered(B, question);
      await putQuestions(address, A, 5_000);
      await store.recordUnanswered(A, { ...question, askedAtMs: 5_000 });
      const kept = await store.unanswered(A, 0);
      expect(kept).toHaveLength(4_501);
      expect([kept[0]!.askedAtMs, kept.at(-1)!.askedAtMs]).toEqual([500, 5_000]);
      expect(await store.unanswered(B, 0)).toHaveLength(1);
    });

    test('are forgotten for one server', async () => {
      for (const guildId of [A, B]) {
        await store.saveSettings(guildId, { recordsUnanswered: true });
        await store.recordUnanswered(guildId, question);
      }
      expect(await store.forgetUnanswered(A)).toBe(1);
      expect(await store.forgetUnanswered(A)).toBe(0);
      expect(await store.unanswered(B, 0)).toEqual([question]);
    });
  });

  describe('servers', () => {
    /** Something in every table. */
    async function fill(guildId: string) {
      await store.saveSettings(guildId, { recordsUnanswered: true });
      await add(guildId, 'uno', { vectors: Uint8Array.of(1) });
      await store.saveDraft(guildId, draft('dos'));
      await store.recordUnanswered(guildId, {
        question: '¿?',
        locale: 'es',
        outcome: 'maybe',
        askedAtMs: NOW_MS,
      });
    }
    const EVERYTHING = { guild: 1, article: 1, vectors: 1, draft: 1, addition: 1, unanswered: 1 };

    test('read nothing of one another', async () => {
      await fill(A);
      const [{ id }] = (await store.list(A)) as [ArticleSummary];
      const draftId = await store.saveDraft(A, draft('secreto'));
      expect(await store.settings(B)).toEqual(DEFAULTS);
      expect(await store.list(B)).toEqual([]);
      expect(await store.read(B, id)).toBeUndefined();
      expect(await store.readAll(B)).toEqual({ revision: 0, settings: DEFAULTS, articles: [] });
      expect(await store.revision(B)).toBe(0);
      expect(await store.readDraft(B, draftId)).toBeUndefined();
      expect(await store.unanswered(B, 0)).toEqual([]);
      expect(await store.exportGuild(B)).toBeUndefined();
      await fill(B);
      expect(await store.exportGuild(B)).toMatchObject({ guildId: B, drafts: [{ text: 'dos' }] });
      expect((await store.readAll(B)).articles.map((article) => article.id)).not.toContain(id);
    });

    test('are deleted with everything, and only they', async () => {
      await fill(A);
      await fill(B);
      expect(await rowsByTable(address, A)).toEqual(EVERYTHING);
      expect(await store.deleteGuild(A)).toBe(true);
      expect(await store.deleteGuild(A)).toBe(false);
      expect(await rowsByTable(address, A)).toEqual({});
      expect(await rowsByTable(address, B)).toEqual(EVERYTHING);
      expect(await store.guilds()).toEqual([{ guildId: B, leftAtMs: undefined }]);
      expect(await store.exportGuild(A)).toBeUndefined();
    });

    test('that are left are noted the first time, until the bot is back', async () => {
      await store.markLeft(A, NOW_MS);
      expect(await store.guilds()).toEqual([]);
      await fill(A);
      await fill(B);
      await store.markLeft(A, NOW_MS);
      await store.markLeft(A, NOW_MS + 5);
      expect(await store.guilds()).toEqual([
        { guildId: A, leftAtMs: NOW_MS },
        { guildId: B, leftAtMs: undefined },
      ]);
      await store.markPresent(A);
      expect(await store.guilds()).toContainEqual({ guildId: A, leftAtMs: undefined });
    });

    test('are exported as JSON can hold it', async () => {
      await fill(A);
      const exported = await store.exportGuild(A);
      expect(exported).toMatchObject({
        guildId: A,
        settings: { recordsUnanswered: true },
        articles: [{ text: 'uno', title: 'Sobre uno', origin: { kind: 'text' } }],
        drafts: [{ text: 'dos' }],
        unanswered: [{ question: '¿?' }],
      });
      expect(JSON.parse(JSON.stringify(exported))).toEqual({
        ...exported,
        settings: { isPrivate: false, mentionChannels: [], recordsUnanswered: true },
      });
    });

    test('are swept when left long ago; drafts, questions and additions when old', async () => {
      const limits = {
        nowMs: NOW_MS + 10 * HOUR_MS,
        guildGraceMs: 5 * HOUR_MS,
        isGone: () => true,
        draftLifeMs: 10 * HOUR_MS,
        unansweredLifeMs: 10 * HOUR_MS,
      };
      const [left, recent, returned, onlyDraft] = ['3', '4', '5', '6'].map((end) => A.slice(0, -1) + end);
      for (const guildId of [A, left!, recent!, returned!]) await fill(guildId);
      await store.saveDraft(onlyDraft!, draft('caduca'));
      await store.saveDraft(A, draft('nuevo', { createdAtMs: NOW_MS + 1 }));
      await store.recordUnanswered(A, {
        question: 'nueva',
        locale: 'es',
        outcome: 'declined',
        askedAtMs: NOW_MS + 1,
      });
      await store.markLeft(left!, NOW_MS + 5 * HOUR_MS);
      await store.markLeft(recent!, NOW_MS + 5 * HOUR_MS + 1);
      await store.markLeft(returned!, NOW_MS);
      await store.markPresent(returned!);
      expect(await store.sweep({ ...limits, isGone: (guildId) => guildId !== left })).toEqual([]);
      expect(await store.sweep(limits)).toEqual([left]);
      expect(await rowsByTable(address, left!)).toEqual({});
      expect(await rowsByTable(address, onlyDraft!)).toEqual({});
      expect(await rowsByTable(address, recent!)).toEqual({ guild: 1, article: 1, vectors: 1 });
      expect(await rowsByTable(address, A)).toEqual({
        guild: 1,
        article: 1,
        vectors: 1,
        draft: 1,
        unanswered: 1,
      });
      expect((await store.exportGuild(A))?.drafts).toMatchObject([{ text: 'nuevo' }]);
      expect(await store.unanswered(A, 0)).toMatchObject([{ question: 'nueva' }]);
      expect(await store.sweep(limits)).toEqual([]);
    });
  });

  describe('changes', () => {
    test('of articles and settings are told, once and before the method ends', async () => {
      const told: (string | undefined)[] = [];
      const end = store.onChange((guildId) => told.push(guildId));
      const next = async (work: () => Promise<unknown>) => {
        await work();
        return told.splice(0);
      };
      expect(await next(() => store.saveDraft(A, draft('uno')))).toEqual([]);
      expect(await next(() => add(A, 'dos'))).toEqual([A]);
      expect(await next(() => publish(A, draft('dos')))).toEqual([]);
      expect(await next(() => store.saveSettings(B, { isPrivate: true }))).toEqual([B]);
      const [article] = await store.list(A);
      expect(await next(() => store.saveVectors(A, article!, Uint8Array.of(1)))).toEqual([]);
      expect(await next(() => store.remove(A, article!))).toEqual([A]);
      expect(await next(() => store.remove(A, article!))).toEqual([]);
      expect(await next(() => store.deleteGuild(A))).toEqual([A]);
      expect(await next(() => store.deleteGuild(A))).toEqual([]);
      await store.markLeft(B, 0);
      const life = { draftLifeMs: HOUR_MS, unansweredLifeMs: HOUR_MS };
      expect(
        await next(() => store.sweep({ nowMs: NOW_MS, guildGraceMs: 0, isGone: () => true, ...life })),
      ).toEqual([B]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(told).toEqual([]);
      end();
      await add(A, 'tres');
      expect(told).toEqual([]);
    });

    test('raise the revision by one each', async () => {
      const { id } = await add(A, 'uno');
      const article = await add(A, 'dos', { replaces: id });
      await store.saveSettings(A, { isPrivate: true });
      await store.remove(A, article);
      expect(await store.revision(A)).toBe(4);
      expect(await store.revision(B)).toBe(0);
    });
  });

  test('lone surrogates become replacement characters', async () => {
    const id = await store.saveDraft(A, draft('antes \ud83d después', { title: 'x\udc00' }));
    expect(await store.readDraft(A, id)).toMatchObject({ text: 'antes \ufffd después', title: 'x\ufffd' });
    const published = await store.publish(A, id, publication());
    expect(published).toMatchObject({ kind: 'added', article: { title: 'x\ufffd' } });
  });

  test('times far ahead and ids of 20 digits are kept exactly', async () => {
    const guildId = '18446744073709551615';
    const farAhead = Date.UTC(9999, 11, 31);
    await store.saveSettings(guildId, { mentionChannels: ['18446744073709551614'] });
    await store.markLeft(guildId, farAhead);
    expect(await store.guilds()).toEqual([{ guildId, leftAtMs: farAhead }]);
    expect((await store.settings(guildId)).mentionChannels).toEqual(['18446744073709551614']);
  });

  test('text that looks like SQL is text', async () => {
    const nasty = `'); drop table article; -- " \\ $1 ? %s`;
    const article = await add(A, nasty, { title: nasty, addedBy: nasty });
    expect(await store.read(A, article.id)).toMatchObject({ text: nasty, title: nasty, addedBy: nasty });
    expect(await store.list(nasty)).toEqual([]);
  });

  test('what is under way is finished before it closes; then nothing is done', async () => {
    const saving = Promise.all(Array.from({ length: 8 }, (_, i) => store.saveDraft(A, draft(`texto ${i}`))));
    await store.close();
    expect(await saving).toHaveLength(8);
    await expect(store.list(A)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    store = await openStore(address);
    expect((await store.exportGuild(A))?.drafts).toHaveLength(8);
  });

  test('what was deleted is not on the disk any more', async () => {
    const folder = address.databaseUrl === undefined ? address.dataDirectory : undefined;
    // PostgreSQL keeps it until it is vacuumed.
    if (folder === undefined) return;
    const onDisk = () =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('secreto'));
    const { id, revision } = await add(A, 'un secreto de artículo');
    expect(onDisk()).toBe(true);
    await store.remove(A, { id, revision });
    expect(onDisk()).toBe(false);
    const discarded = await store.saveDraft(A, draft('un secreto de borrador'));
    expect(onDisk()).toBe(true);
    await store.discardDraft(A, discarded);
    expect(onDisk()).toBe(false);
    const { id: target } = await add(A, 'otro secreto más');
    await add(A, 'nada', { replaces: target });
    expect(onDisk()).toBe(false);
    await store.saveSettings(A, { recordsUnanswered: true });
    await store.recordUnanswered(A, { ...question, question: 'un secreto de pregunta' });
    expect(onDisk()).toBe(true);
    await store.forgetUnanswered(A);
    expect(onDisk()).toBe(false);
    await add(A, 'otro secreto');
    expect(onDisk()).toBe(true);
    await store.deleteGuild(A);
    expect(onDisk()).toBe(false);
  });

  test('everything is there when it is opened again', async () => {
    const article = await add(A, 'uno', { vectors: Uint8Array.of(7) });
    await store.close();
    store = await openStore(address);
    expect((await store.readAll(A)).articles).toEqual([
      { ...article, text: 'uno', vectors: Uint8Array.of(7) },
    ]);
  });

  test('a schema of a newer version is refused', async () => {
    const own = await createAddress();
    const database = await connect(addressOf(own));
    await database.query((db) => sql`insert into migration values ('9999-later')`.execute(db));
    await database.close();
    await expect(openStore(own)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'too-new',
      detail: '9999-later',
    });
  });

  test('what the database refuses is a StoreError, and nothing of it stays', async () => {
    const broken = { ...draft('uno'), title: null } as unknown as Draft;
    await expect(store.saveDraft(A, broken)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    const truth = { ...draft('uno'), passages: true } as unknown as Draft;
    await expect(store.saveDraft(A, truth)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await rowsByTable(address, A)).toEqual({});
  });
});
