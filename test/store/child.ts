// A process that uses a store, for tests that end it or run several: JOB, and the address as JSON.
import process from 'node:process';
import { addressOf, connect, type StoreAddress } from '../../src/store/address.ts';
import { ensureGuild } from '../../src/store/guilds.ts';
import { openStore } from '../../src/store/open-store.ts';
import { draft, LIMITS, publication } from './drafts.ts';

const [job, json] = process.argv.slice(2) as [string, string];
const address: StoreAddress = JSON.parse(json);
const say = (line: string) => process.stdout.write(`${line}\n`);
const GUILD = '100000000000000001';

const jobs: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens, keeps one draft and closes. */
  async open() {
    const store = await openStore(address);
    await store.saveDraft(GUILD, draft(`de ${process.pid}`));
    await store.close();
    say('done');
  },
  /** Stays within a transaction that has written. */
  async stayInside() {
    const database = await connect(addressOf(address));
    await database.change(async (db) => {
      await ensureGuild(db, GUILD);
      await db.insertInto('addition').values({ guild_id: GUILD, added_at: 1 }).execute();
      say('inside');
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    });
  },
  /** Adds and replaces articles until it is ended. */
  async write() {
    const store = await openStore(address);
    const limits = { ...LIMITS, articles: 1e6, characters: 1e9, perHour: 1e6 };
    const vectors = new Uint8Array(200_000);
    say('inside');
    for (let i = 0; ; i++) {
      const [first] = await store.list(GUILD);
      const replaces = i % 3 === 2 ? first?.id : undefined;
      const text = `${process.pid} ${i} ${'palabra '.repeat(3_000)}`;
      const id = await store.saveDraft(GUILD, draft(text, { replaces }));
      const published = await store.publish(GUILD, id, publication({ vectors, limits }));
      say(published.kind);
    }
  },
  /** Counts upwards in transactions that read first. */
  async count() {
    const database = await connect(addressOf(address));
    for (let i = 0; i < 20; i++) {
      await database.change(async (db) => {
        const row = await db.selectFrom('guild').select('revision').executeTakeFirstOrThrow();
        // Gives the others time to come between.
        for (const untilMs = performance.now() + 2; performance.now() < untilMs; );
        await db
          .updateTable('guild')
          .set({ revision: row.revision + 1 })
          .execute();
      });
      // SQLite does not queue: who never lets go would keep the others out until their time is up.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await database.close();
    say('done');
  },
  /** Adds as many articles as the limit lets it. */
  async race() {
    const store = await openStore(address);
    for (let i = 0; i < 20; i++) {
      const id = await store.saveDraft(GUILD, draft(`${process.pid} ${i}`));
      const { kind } = await store.publish(GUILD, id, publication({ limits: { ...LIMITS, articles: 30 } }));
      // Of many that wait, the oldest would make room, perhaps before another process has published it.
      if (kind === 'limit') await store.discardDraft(GUILD, id);
      say(kind);
    }
    await store.close();
  },
};

await jobs[job]!();
