import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BusyError, type Library } from '../../src/answer/answer.ts';
import { createLibraries, type LibrariesOptions } from '../../src/answer/libraries.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { DEFAULT_SETTINGS, type GuildArticles, type GuildSettings } from '../../src/store/store.ts';
import { libraryOf, resources } from '../resources.ts';

const HOST = parse(
  'casa',
  '# La casa\n\nLa casa abre a las nueve de la mañana.\n\nEl portero se llama Braulio.',
);

function parse(id: string, text: string) {
  return parseArticle(id, text, { detectLanguage: () => 'es', format: 'markdown' });
}

/** Servers and their texts, of which each read is counted. */
class Servers {
  readonly reads: string[] = [];
  readonly saved: string[] = [];
  readonly #guilds = new Map<string, { texts: Map<string, string>; settings: GuildSettings }>();
  readonly #vectors = new Map<string, Uint8Array>();
  #listener: (guildId: string | undefined) => void = () => {};
  /** Resolved before a read gives what it read. */
  pause: Promise<void> = Promise.resolve();

  put(guildId: string, texts: Record<string, string>, settings: Partial<GuildSettings> = {}): void {
    this.#guilds.set(guildId, {
      texts: new Map(Object.entries(texts)),
      settings: { ...DEFAULT_SETTINGS, ...settings },
    });
    this.#listener(guildId);
  }

  isConnected = true;

  losesConnection(): void {
    this.isConnected = false;
    this.#listener(undefined);
  }

  connectsAgain(): void {
    this.isConnected = true;
    this.#listener(undefined);
  }

  /** A change in another process, of which nobody tells. */
  changesSilently(guildId: string, texts: Record<string, string>): void {
    const listener = this.#listener;
    this.#listener = () => {};
    this.put(guildId, texts);
    this.#listener = listener;
  }

  readonly store = {
    readAll: async (guildId: string): Promise<GuildArticles> => {
      this.reads.push(guildId);
      const { texts = new Map<string, string>(), settings = DEFAULT_SETTINGS } =
        this.#guilds.get(guildId) ?? {};
      const articles = [...texts].map(([id, text]) => ({
        ...{
          id,
          text,
          revision: 1,
          title: id,
          format: 'markdown' as const,
          origin: { kind: 'text' as const },
        },
        ...{ passages: 1, characters: text.length, addedBy: '1', addedAtMs: 0 },
        vectors: this.#vectors.get(id),
      }));
      await this.pause;
      return { revision: 1, settings, articles };
    },
    saveVectors: async (_: string, { id }: { id: string }, vectors: Uint8Array) => {
      this.saved.push(id);
      this.#vectors.set(id, vectors);
    },
    onChange: (listener: (guildId: string | undefined) => void) => {
      this.#listener = listener;
      return () => {};
    },
    hearsChanges: () => this.isConnected,
  };
}

async function start(options: Partial<Pick<LibrariesOptions, 'maxBytes' | 'retryMs' | 'resources'>> = {}) {
  const servers = new Servers();
  const host = await libraryOf(HOST);
  const errors: string[] = [];
  const libraries = createLibraries({
    store: servers.store,
    parseStored: async ({ id, text }) => {
      if (text.includes('¡roto!')) throw new Error('broken');
      return parse(id, text);
    },
    resources,
    host,
    maxBytes: 64 * 1024 ** 2,
    onArticleError: (_, id) => errors.push(id),
    ...options,
  });
  const titlesOf = async (guildId: string) =>
    (await libraries.of(guildId)).library.articles.map(({ id }) => id);
  return { servers, host, libraries, errors, titlesOf };
}

describe('which articles answer', () => {
  it('the host’s until a server has its own, then its own', async () => {
    const { servers, host, libraries, titlesOf } = await start();
    const { library, answersFrom } = await libraries.of('1');
    expect([library.articles, answersFrom]).toEqual([host.articles, 'host']);
    servers.put('1', { club: 'La cuota es de 30 euros.' });
    expect(await titlesOf('1')).toEqual(['club']);
  });

  it('those that the settings name', async () => {
    const { servers, titlesOf } = await start();
    const texts = { club: 'La cuota es de 30 euros.' };
    servers.put('1', texts, { answersFrom: 'both' });
    expect(await titlesOf('1')).toEqual(['club', 'casa']);
    servers.put('1', texts, { answersFrom: 'host' });
    expect(await titlesOf('1')).toEqual(['casa']);
    servers.put('1', {}, { answersFrom: 'own' });
    expect(await titlesOf('1')).toEqual([]);
  });

  it('answers from both at once', async () => {
    const { servers, libraries } = await start();
    servers.put('1', { club: 'La cuota del club es de 30 euros al mes.' }, { answersFrom: 'both' });
    const { library } = await libraries.of('1');
    const own = await library.ask('¿cuánto es la cuota del club?');
    const hosts = await library.ask('¿a qué hora abre la casa?');
    expect(own.quotes[0]?.article.id).toBe('club');
    expect(hosts.quotes[0]?.article.id).toBe('casa');
  });

  it('never another server’s', async () => {
    const { servers, libraries } = await start();
    servers.put('1', { secreto: 'La contraseña del castillo es mermelada.' });
    servers.put('2', { club: 'La cuota es de 30 euros.' });
    const [one, two] = await Promise.all([libraries.of('1'), libraries.of('2')]);
    expect((await one.library.ask('¿cuál es la contraseña del castillo?')).kind).toBe('answer');
    const answer = await two.library.ask('¿cuál es la contraseña del castillo?');
    expect(answer.quotes.map(({ article }) => article.id)).not.toContain('secreto');
    expect(two.library.find('mermelada')).toEqual([]);
  });

  it('the others when one cannot be read any more', async () => {
    const { servers, titlesOf, errors } = await start({ retryMs: 200 });
    servers.put('1', { roto: '¡roto!', club: 'La cuota es de 30 euros.' });
    expect(await titlesOf('1')).toEqual(['club']);
    expect(errors).toEqual(['roto']);
    // The fault may have been a passing one, but not everybody who asks has it read again.
    await titlesOf('1');
    expect(errors).toEqual(['roto']);
    await sleep(250);
    await titlesOf('1');
    expect(errors).toEqual(['roto', 'roto']);
  });
});

describe('a flood of questions', () => {
  const flood = (library: Library) =>
    Promise.allSettled(
      Array.from({ length: 150 }, (_, index) => library.ask(`¿a qué hora abre la puerta ${index}?`)),
    );
  const isBusy = (settled: PromiseSettledResult<unknown>) =>
    settled.status === 'rejected' && settled.reason instanceof BusyError;

  it.each([undefined, 'host', 'both', 'own'] as const)(
    'in a server leaves room for the others (%s)',
    async (answersFrom) => {
      const { servers, libraries } = await start();
      for (const id of ['1', '2']) servers.put(id, {}, { answersFrom });
      if (answersFrom === 'own')
        for (const id of ['1', '2']) servers.put(id, { club: 'La casa abre a las nueve.' }, { answersFrom });
      const [one, other] = await Promise.all([libraries.of('1'), libraries.of('2')]);
      const flooding = flood(one.library);
      // Others who ask when the flood has taken its turns.
      const asked = await other.library.ask('¿a qué hora abre la casa?');
      expect(asked.kind).toBe('answer');
      const settled = await flooding;
      expect(settled.filter(isBusy)).toHaveLength(110);
    },
  );

  it('of the same question is one question', async () => {
    const { libraries } = await start();
    const { library } = await libraries.of('1');
    const answers = await Promise.all(
      Array.from({ length: 150 }, () => library.ask('¿a qué hora abre la casa?')),
    );
    expect(new Set(answers).size).toBe(1);
  });
});

describe('what is kept', () => {
  it('reads a server once, however many ask at a time', async () => {
    const { servers, libraries } = await start();
    servers.put('1', { club: 'La cuota es de 30 euros.' });
    await Promise.all([libraries.of('1'), libraries.of('1')]);
    await libraries.of('1');
    expect(servers.reads).toEqual(['1']);
  });

  it('computes vectors once, and keeps them with the article', async () => {
    const { servers, libraries } = await start();
    servers.put('1', { club: 'La cuota es de 30 euros.' });
    await (await libraries.of('1')).library.ask('¿cuánto es la cuota?');
    servers.put('1', { club: 'La cuota es de 30 euros.' });
    await (await libraries.of('1')).library.ask('¿cuánto es la cuota?');
    expect(servers.saved).toEqual(['club']);
  });

  it('gives the same vectors before an article is stored', async () => {
    const { servers, libraries } = await start();
    const text = 'La cuota es de 30 euros. Se paga en enero.';
    const packed = await libraries.vectorsOf(parse('club', text));
    await servers.store.saveVectors('1', { id: 'club' }, packed);
    servers.put('1', { club: text });
    await (await libraries.of('1')).library.ask('¿cuándo se paga?');
    expect(servers.saved).toEqual(['club']);
  });

  it('drops a server with its change, and all when a connection is lost', async () => {
    const { servers, libraries, titlesOf } = await start();
    servers.put('1', { uno: 'Texto primero.' });
    servers.put('2', { dos: 'Texto segundo.' });
    const before = await libraries.of('1');
    await libraries.of('2');
    servers.put('1', { nuevo: 'Texto nuevo.' });
    expect(await titlesOf('1')).toEqual(['nuevo']);
    expect(before.library.articles.map(({ id }) => id)).toEqual(['uno']);
    expect(servers.reads).toEqual(['1', '2', '1']);
    servers.losesConnection();
    await libraries.of('2');
    expect(servers.reads).toEqual(['1', '2', '1', '2']);
  });

  it('keeps nothing while nobody tells of changes', async () => {
    const { servers, titlesOf } = await start();
    servers.put('1', { viejo: 'Texto viejo.' });
    expect(await titlesOf('1')).toEqual(['viejo']);
    servers.losesConnection();
    expect(await titlesOf('1')).toEqual(['viejo']);
    servers.changesSilently('1', { nuevo: 'Texto nuevo.' });
    expect(await titlesOf('1')).toEqual(['nuevo']);
    servers.connectsAgain();
    expect(await titlesOf('1')).toEqual(['nuevo']);
    const reads = servers.reads.length;
    await titlesOf('1');
    expect(servers.reads).toHaveLength(reads);
  });

  it('does not keep what was read while the connection was lost, when it is back', async () => {
    const { servers, libraries, titlesOf } = await start();
    servers.put('1', { viejo: 'Texto viejo.' });
    servers.losesConnection();
    let release = () => {};
    servers.pause = new Promise((resolve) => {
      release = resolve;
    });
    const reading = libraries.of('1');
    servers.changesSilently('1', { nuevo: 'Texto nuevo.' });
    servers.connectsAgain();
    release();
    await reading;
    expect(await titlesOf('1')).toEqual(['nuevo']);
  });

  it('does not keep what changed while it was read', async () => {
    const { servers, libraries, titlesOf } = await start();
    servers.put('1', { viejo: 'Texto viejo.' });
    let release = () => {};
    servers.pause = new Promise((resolve) => {
      release = resolve;
    });
    const reading = libraries.of('1');
    servers.put('1', { nuevo: 'Texto nuevo.' });
    release();
    await reading;
    expect(await titlesOf('1')).toEqual(['nuevo']);
  });

  it('lets go of the server that was asked least recently when memory runs out', async () => {
    const { servers, libraries } = await start({ maxBytes: 50_000 });
    for (const id of ['1', '2', '3']) servers.put(id, { [`a${id}`]: 'La cuota es de 30 euros.' });
    for (const id of ['1', '2', '1', '3', '1', '2']) await libraries.of(id);
    expect(servers.reads).toEqual(['1', '2', '3', '2']);
  });

  it('does not keep what could not be embedded', async () => {
    let fails = true;
    const embedder: typeof resources.embedder = {
      ...resources.embedder,
      embedWith: (storage) => async (texts, options) => {
        if (fails) throw new Error('out of memory');
        return resources.embedder.embedWith(storage)(texts, options);
      },
    };
    const { servers, libraries } = await start({ resources: { ...resources, embedder } });
    servers.put('1', { club: 'La cuota es de 30 euros.' });
    const ask = async () => (await libraries.of('1')).library.ask('¿cuánto es la cuota?');
    await expect(ask()).rejects.toThrow('out of memory');
    fails = false;
    await expect(ask()).resolves.toMatchObject({ kind: 'answer' });
  });

  it('reads again after a failure', async () => {
    const { servers, libraries } = await start();
    servers.pause = Promise.reject(new Error('no database'));
    await expect(libraries.of('1')).rejects.toThrow('no database');
    servers.pause = Promise.resolve();
    await expect(libraries.of('1')).resolves.toBeDefined();
  });
});
