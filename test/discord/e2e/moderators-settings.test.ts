import { describe, expect, test } from 'vitest';
import { cannedLibrary } from './canned-library.ts';
import { finished } from './finished.ts';
import { startModeratorsBot, storeArticle } from './moderators-bot.ts';
import { putArticle } from './own-articles.ts';

const [ANSWERS_FROM, PRIVACY, CHANNELS] = [0, 1, 2];
describe('/articulos ajustes', () => {
  test('shows what is set, privately, and saves each change at once', async () => {
    const { discord, mod, store, handled } = await startModeratorsBot();
    const { id } = discord.guild;
    const panel = await mod.runs('/articulos ajustes');
    expect(panel.ephemeral).toBe(true);
    expect(panel.selects.map(({ chosen }) => chosen)).toEqual([['auto'], ['public'], []]);
    expect(panel.text).toContain('Ahora, con los artículos que ya traía.');
    expect(panel.text).toContain('No las guardo (predeterminado).');

    const both = await finished(mod.chooses(panel.selects[ANSWERS_FROM]!, 'both'));
    expect(both.message).toBe(panel.message);
    expect(both.selects[ANSWERS_FROM]?.chosen).toEqual(['both']);
    await finished(mod.chooses(both.selects[PRIVACY]!, 'private'));
    await finished(mod.chooses(panel.message.selects[CHANNELS]!, discord.channel.id));
    const last = await finished(mod.presses(panel.message.button('Empezar a guardarlas')));
    expect(await store.settings(id)).toEqual({
      answersFrom: 'both',
      isPrivate: true,
      mentionChannels: [discord.channel.id],
      recordsUnanswered: true,
    });
    expect(last.selects.map(({ chosen }) => chosen)).toEqual([['both'], ['private'], [discord.channel.id]]);
    expect(last.text).toContain('Las guardo.');
    expect(last.button('Dejar de guardarlas').customId).not.toBe(
      panel.button('Empezar a guardarlas').customId,
    );
    expect((await handled()).slice(1)).toEqual([
      'select setting: saved',
      'select setting: saved',
      'select setting: saved',
      'button setting: saved',
    ]);

    await finished(mod.chooses(panel.message.selects[ANSWERS_FROM]!, 'auto'));
    await finished(mod.chooses(panel.message.selects[CHANNELS]!));
    expect(await store.settings(id)).toMatchObject({ answersFrom: undefined, mentionChannels: [] });
  });

  test('says how many questions are still kept after switching off', async () => {
    const { discord, mod, member, store, handled } = await startModeratorsBot();
    await store.saveSettings(discord.guild.id, { recordsUnanswered: true });
    await member.runs('/preguntar', { pregunta: 'hola! ¿hay piscina?' });
    await handled();
    const panel = await mod.runs('/articulos ajustes');
    const off = await finished(mod.presses(panel.button('Dejar de guardarlas')));
    expect(off.text).toContain('Ya no guardo las nuevas. Queda una guardada: se borra a los 30 días');
    expect(await store.unanswered(discord.guild.id, 0)).toMatchObject([{ question: '¿hay piscina?' }]);
  });

  test('says where there is nothing to answer from', async () => {
    const { discord, mod, member, store } = await startModeratorsBot({ host: cannedLibrary([], {}) });
    const asks = async () => (await member.runs('/preguntar', { pregunta: '¿a qué hora abre?' })).text;
    expect(await asks()).toMatch(/^Aquí todavía no hay ningún artículo\. Quien administra/);
    await storeArticle(store, discord.guild.id);
    const panel = await mod.runs('/articulos ajustes');
    const host = await finished(mod.chooses(panel.selects[ANSWERS_FROM]!, 'host'));
    expect(host.text).toContain('Ahora, con los artículos que ya traía. Pero no hay ninguno.');
    expect(await asks()).toMatch(
      /^Aquí respondo solo con los artículos de quien me aloja, y no hay ninguno\./,
    );
    expect((await member.runs('/ayuda')).text).toContain('Aquí aún no hay artículos');
    const dm = await member.in(member.dm()).runs('/preguntar', { pregunta: '¿a qué hora abre?' });
    expect(dm.text).toMatch(/^No traigo artículos propios/);
  });

  test('leaves buttons that say that what they are of is not answered from any more', async () => {
    const { discord, mod, member, store } = await startModeratorsBot();
    await storeArticle(store, discord.guild.id);
    await store.saveSettings(discord.guild.id, { answersFrom: 'both' });
    const hosts = await member.runs('/articulo', { articulo: 'Las abejas de Aral', pasaje: 1 });
    const own = await member.runs('/articulo', { articulo: 'Reglas del club', pasaje: 1 });
    const panel = await mod.runs('/articulos ajustes');
    await finished(mod.chooses(panel.selects[ANSWERS_FROM]!, 'own'));
    const unused = await member.presses(hosts.button('Siguiente ▶'));
    expect(unused.text).toBe('Ya no respondo aquí con ese artículo.');
    await finished(mod.chooses(panel.message.selects[ANSWERS_FROM]!, 'host'));
    // Whose key it was, nothing tells any more.
    const unknown = await member.presses(own.button('Siguiente ▶'));
    expect(unknown.text).toBe('El artículo cambió después de ese mensaje, o ya no respondo con él.');
    expect((await member.presses(hosts.button('Siguiente ▶'))).text).toContain('Pasaje 2 de 3');
  });

  test('by several moderators at once keeps the last of each, and shows what the others changed', async () => {
    const { discord, mod, store } = await startModeratorsBot();
    const other = discord.person({ name: 'Otro', permissions: ['ManageGuild'] });
    const mine = await mod.runs('/articulos ajustes');
    const theirs = await other.runs('/articulos ajustes');
    await Promise.all([
      finished(mod.chooses(mine.selects[ANSWERS_FROM]!, 'own')),
      finished(other.chooses(theirs.selects[PRIVACY]!, 'private')),
    ]);
    const shown = await finished(mod.presses(mine.message.button('Empezar a guardarlas')));
    expect(shown.selects[PRIVACY]?.chosen).toEqual(['private']);
    expect(await store.settings(discord.guild.id)).toMatchObject({
      answersFrom: 'own',
      isPrivate: true,
      recordsUnanswered: true,
    });
  });

  test('says so when there is nothing to answer from, and when a channel is gone', async () => {
    const { discord, mod, member, store } = await startModeratorsBot({ locale: 'en-GB' });
    const gone = discord.guild.addChannel('viejo');
    const mentionChannels = [gone.id, discord.channel.id];
    await store.saveSettings(discord.guild.id, { answersFrom: 'own', mentionChannels });
    gone.deletes();
    const panel = await mod.runs('/articles settings');
    expect(panel.text).toContain("Currently, the server's articles. But it has none yet.");
    expect(panel.text).toContain('One of the chosen channels no longer exists.');
    expect(panel.selects[CHANNELS]?.chosen).toEqual([discord.channel.id]);
    const help = await member.runs('/help');
    expect(help.text).toContain(`<#${discord.channel.id}>`);
    expect(help.text).not.toContain(gone.id);
  });

  test.each([
    [
      'es-ES',
      '/articulos ajustes',
      'Ya no existe ninguno de los canales elegidos: elige otra vez.',
      'Todos los canales',
    ],
    [
      'en-GB',
      '/articles settings',
      'None of the chosen channels exists any more: choose again.',
      'All channels',
    ],
  ] as const)(
    'says that mentions are answered nowhere once all channels are gone (%s)',
    async (locale, command, line, all) => {
      const { discord, mod, member, handled } = await startModeratorsBot({ locale });
      const text = `${discord.bot.mention} ¿y las abejas?`;
      const chosen = discord.guild.addChannel('dudas');
      const panel = await mod.runs(command);
      expect(JSON.stringify(panel.components)).toContain(all);
      await finished(mod.chooses(panel.selects[CHANNELS]!, chosen.id));
      await member.in(chosen).says(text).reply();
      chosen.deletes();
      const after = await mod.runs(command);
      expect(after.text).toContain(line);
      expect(after.text).not.toMatch(/en cualquiera|everywhere/);
      expect(JSON.stringify(after.components)).not.toContain(all);
      expect(after.selects[CHANNELS]?.chosen).toEqual([]);
      await member.says(text).quiet();
      // What else is under way may end after it.
      const mentions = (await handled()).filter((line) => line.startsWith('mention'));
      expect(mentions).toEqual(['mention: no-answer', 'mention: not-asked']);
      const again = await finished(mod.chooses(after.selects[CHANNELS]!, discord.channel.id));
      expect(again.text).not.toContain(line);
      await member.says(text).reply();
    },
  );

  test('is for those who manage the server, to the end', async () => {
    const { discord, store } = await startModeratorsBot();
    const role = discord.guild.addRole('mods', ['ManageGuild']);
    const eva = discord.person({ name: 'Eva' });
    discord.guild.gives(eva, role);
    const panel = await eva.runs('/articulos ajustes');
    discord.guild.takes(eva, role);
    const refused = await eva.chooses(panel.selects[ANSWERS_FROM]!, 'own');
    expect(refused).toMatchObject({
      ephemeral: true,
      text: 'Solo puede hacerlo quien gestiona el servidor.',
    });
    expect((await eva.presses(panel.button('Empezar a guardarlas'))).text).toBe(refused.text);
    expect(await store.settings(discord.guild.id)).toMatchObject({
      answersFrom: undefined,
      recordsUnanswered: false,
    });
  });
});

describe('who sees answers', () => {
  test('is the asker alone where the server wants that, unless they say otherwise', async () => {
    const { discord, mod, member, store } = await startModeratorsBot();
    await putArticle(store, discord.guild.id, { title: 'Cuota', text: 'La cuota mensual es de doce euros.' });
    const pregunta = '¿cuánto es la cuota mensual?';
    expect((await member.runs('/preguntar', { pregunta })).ephemeral).toBe(false);
    const panel = await mod.runs('/articulos ajustes');
    await finished(mod.chooses(panel.selects[PRIVACY]!, 'private'));
    const answer = await member.runs('/preguntar', { pregunta });
    expect(answer.ephemeral).toBe(true);
    expect(answer.button('Compartir').disabled).toBe(false);
    expect((await member.runs('/preguntar', { pregunta, privado: false })).ephemeral).toBe(false);
  });
});

describe('mentions', () => {
  test('are answered in the channels chosen and their threads, and nowhere else', async () => {
    const { discord, mod, member, store, handled } = await startModeratorsBot();
    const chosen = discord.guild.addChannel('dudas');
    const post = discord.guild.addForumPost('Una duda');
    const panel = await mod.runs('/articulos ajustes');
    await finished(mod.chooses(panel.selects[CHANNELS]!, chosen.id));
    const text = `${discord.bot.mention} ¿y las abejas?`;
    await member.says(text).quiet();
    await member.says(`${discord.bot.mention} ayuda`).quiet();
    await member.in(post).says(text).quiet();
    await member.in(discord.channel.addThread('hilo')).says(text).quiet();
    await member.in(chosen).says(text).reply();
    await member.in(chosen.addThread('hilo')).says(text).reply();
    expect((await handled()).filter((line) => line.endsWith('not-asked'))).toHaveLength(4);
    expect((await member.in(member.dm()).says('¿y las abejas?').reply()).text).not.toBe('');
    await store.saveSettings(discord.guild.id, { mentionChannels: [] });
    await member.says(text).reply();
  });
});

describe('/ayuda', () => {
  test('says whose articles answer, and what is kept', async () => {
    const { discord, member, store } = await startModeratorsBot();
    const { id } = discord.guild;
    const helped = async () => (await member.runs('/ayuda')).text;
    expect(await helped()).toContain('los artículos que puso quien me aloja');
    expect(await helped()).toContain('Ahora no guardo lo que preguntas, ni quién pregunta.');
    expect(await helped()).toContain('Se borra 7 días después de quitarme del servidor');
    await putArticle(store, id, { title: 'Reglas' });
    expect(await helped()).toContain('Aquí respondo con los artículos de este servidor.');
    await store.saveSettings(id, { answersFrom: 'both', recordsUnanswered: true });
    expect(await helped()).toContain('de este servidor y con los que puso');
    expect(await helped()).toContain('guardo tu pregunta 30 días');
    expect(await helped()).not.toContain('No guardo');
    await store.saveSettings(id, { answersFrom: 'own' });
    await store.remove(id, (await store.list(id))[0]!);
    expect(await helped()).toContain('aún no hay artículos');
    expect((await member.in(member.dm()).runs('/ayuda')).text).toContain('Ahora no guardo lo que preguntas');
  });
});
