import { describe, expect, test } from 'vitest';
import { StoreError, type UnansweredQuestion } from '../../../src/store/store.ts';
import { openTestStore } from '../../resources.ts';
import { beesArticle } from '../render/fixtures.ts';
import { type BotOptions, startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';

const library = cannedLibrary([beesArticle], {});

/** A server that records, with its moderator and a member. */
async function start(options: BotOptions & { records?: boolean; locale?: 'es-ES' | 'en-GB' } = {}) {
  const { records = true, locale = 'es-ES' } = options;
  const store = options.store ?? (await openTestStore());
  const bot = await startBot({ library, discord: { waitMs: 30_000 }, ...options, store });
  const { discord } = bot;
  const { id } = discord.guild;
  if (records) await store.saveSettings(id, { recordsUnanswered: true });
  const mod = discord.person({ name: 'Mora', locale, permissions: ['ManageGuild'] });
  const member = discord.person({ name: 'Ana', locale });
  const kept = async () => {
    await bot.handled();
    return (await store.unanswered(id, 0)).map(({ question, outcome }) => `${outcome}: ${question}`);
  };
  const record = async (...questions: (string | Partial<UnansweredQuestion>)[]) => {
    for (const given of questions) {
      const question = { question: '', locale: 'es', outcome: 'declined', askedAtMs: Date.now() } as const;
      const changed = typeof given === 'string' ? { question: given } : given;
      await store.recordUnanswered(id, { ...question, ...changed });
    }
  };
  return { discord, log: bot.log, handled: bot.handled, store, id, mod, member, kept, record };
}

const asks = (pregunta: string) => ['/preguntar', { pregunta }] as const;

describe('what is asked in vain is kept', () => {
  test('not while somebody types, nor what was not answered for asking too much', async () => {
    const { member, kept } = await start({ rateLimit: { questions: 1, windowMs: 60_000 } });
    await member.types('/preguntar', { pregunta: '¿Cuánto vu' });
    await member.runs(...asks('¿Cuánto vuelan?'));
    await member.runs(...asks('¿Cuánto pesan?'));
    expect(await kept()).toEqual(['declined: ¿Cuánto vuelan?']);
  });

  test('the reply neither waits for a store that hangs nor fails with one that fails, whose error is not quoted', async () => {
    const store = await openTestStore();
    const quoting = new StoreError('failed', 'row (¿Cuánto vuelan?)');
    const failing = await start({ store: { ...store, recordUnanswered: () => Promise.reject(quoting) } });
    expect((await failing.member.runs(...asks('¿Cuánto vuelan?'))).text).toContain('no lo dice');
    await failing.handled();
    const errors = failing.log.filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ event: 'not-recorded', code: 'failed' }]);
    expect(JSON.stringify(errors)).not.toContain('vuelan');

    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hanging = await start({ store: { ...store, recordUnanswered: () => held } });
    expect((await hanging.member.runs(...asks('¿Cuánto vuelan?'))).text).toContain('no lo dice');
    release();
  });
});

describe('/articulos sin-respuesta', () => {
  test('is for moderators: members cannot run it, and who is one no more cannot go on', async () => {
    const { mod, member, record, store, id, discord } = await start();
    expect(() => member.runs('/articulos sin-respuesta')).toThrow();
    const role = discord.guild.addRole('mod', ['ManageGuild']);
    const former = discord.person({ name: 'Fue' });
    discord.guild.gives(former, role);
    await record('¿Quién dirige?');
    const list = await finished(former.runs('/articulos sin-respuesta'));
    discord.guild.takes(former, role);
    for (const name of ['Descargar CSV', 'Borrar todas']) {
      const refused = await former.presses(list.button(name));
      expect(refused.text).toBe('Solo puede hacerlo quien gestiona el servidor.');
      expect(refused.files).toEqual([]);
    }
    expect(await store.unanswered(id, 0)).toHaveLength(1);
    expect((await finished(mod.runs('/articulos sin-respuesta'))).text).toContain('¿Quién dirige?');
  });

  test('never shows, hands out or deletes what was asked in another server', async () => {
    const { discord, record, store, id } = await start();
    await record('¿Cuál es la clave del almacén?');
    const other = discord.addGuild();
    const channel = other.addChannel('general');
    const stranger = discord.person({ name: 'Otra' });
    other.gives(stranger, other.addRole('mod', ['ManageGuild']));
    await store.saveSettings(other.id, { recordsUnanswered: true });
    const asked = {
      question: '¿Quién riega?',
      locale: 'es',
      outcome: 'declined',
      askedAtMs: Date.now(),
    } as const;
    await store.recordUnanswered(other.id, asked);
    const list = await finished(stranger.in(channel).runs('/articulos sin-respuesta'));
    expect(list.text).toContain('¿Quién riega?');
    expect(list.text).not.toContain('clave');
    const file = await finished(stranger.in(channel).presses(list.button('Descargar CSV')));
    expect(await (await fetch(file.files[0]!.url)).text()).not.toContain('clave');
    const question = await finished(stranger.in(channel).presses(list.button('Borrar todas')));
    await finished(stranger.in(channel).presses(question.button('Borrarlas')));
    expect(await store.unanswered(other.id, 0)).toEqual([]);
    expect(await store.unanswered(id, 0)).toHaveLength(1);
  });

  test('speaks English', async () => {
    const { mod, record } = await start({ locale: 'en-GB' });
    await record('who runs it?');
    const list = await finished(mod.runs('/articles unanswered'));
    expect(list.text).not.toMatch(/pregunta|sin respuesta/);
    expect(list.text).toContain('who runs it?');
  });
});

describe('/ayuda', () => {
  test('says whether questions are kept, whose articles answer, and when a server’s are deleted', async () => {
    const { member, store, id } = await start({ records: false });
    const before = await member.runs('/ayuda');
    expect(before.text).toContain('Ahora no guardo lo que preguntas');
    expect(before.text).toContain('quien me aloja');
    expect(before.text).toContain('7 días después de quitarme');
    await store.saveSettings(id, { recordsUnanswered: true, answersFrom: 'both' });
    const after = await member.runs('/ayuda');
    expect(after.text).toContain('guardo tu pregunta 30 días');
    expect(after.text).toContain('sin decir quién la hizo');
    expect(after.text).toContain('con los artículos de este servidor y con los que puso');
    const direct = await member.in(member.dm()).runs('/ayuda');
    expect(direct.text).toContain('Ahora no guardo lo que preguntas');
  });

  test('of a bot that deletes at once says so', async () => {
    const { member } = await start({ guildGraceMs: 0 });
    expect((await member.runs('/ayuda')).text).toContain(
      'Se borra en la hora siguiente a quitarme del servidor',
    );
  });
});
