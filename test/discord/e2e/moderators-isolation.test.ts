import { expect, test } from 'vitest';
import { finished } from './finished.ts';
import { startModeratorsBot } from './moderators-bot.ts';
import { putArticle } from './own-articles.ts';

const SECRET = 'La clave del almacén es azafrán.';

test('moderators of a server neither see nor change what is another’s', async () => {
  const { discord, mod, store } = await startModeratorsBot();
  const { id: own } = discord.guild;
  const article = await putArticle(store, own, { title: 'Almacén secreto', text: SECRET });
  await store.saveSettings(own, { recordsUnanswered: true });
  await store.recordUnanswered(own, {
    question: '¿y el azafrán?',
    locale: 'es',
    outcome: 'declined',
    askedAtMs: Date.now(),
  });
  const shown = {
    list: await mod.runs('/articulos lista'),
    remove: await mod.runs('/articulos quitar', { articulo: article.id }),
    settings: await mod.runs('/articulos ajustes'),
    questions: await mod.runs('/articulos sin-respuesta'),
  };
  const forget = await finished(mod.presses(shown.questions.button('Borrar todas')));
  const before = [await store.list(own), await store.settings(own), await store.unanswered(own, 0)];

  const other = discord.addGuild({ name: 'Ajeno' });
  const channel = other.addChannel('general');
  const eva = discord.person({ name: 'Eva' });
  other.gives(eva, other.addRole('mods', ['ManageGuild']));
  const there = eva.in(channel);
  const texts: string[] = [];

  expect(await there.types('/articulos quitar', { articulo: '' })).toEqual([]);
  expect(await there.types('/articulos descargar', { articulo: 'alm' })).toEqual([]);
  expect(await there.types('/articulos añadir', { reemplaza: 'alm' })).toEqual([]);
  for (const given of [article.id, 'Almacén secreto']) {
    for (const command of ['quitar', 'descargar']) {
      const reply = await there.runs(`/articulos ${command}`, { articulo: given });
      expect(reply.text).toContain('no tiene ese artículo');
      expect(reply.files).toEqual([]);
      texts.push(reply.text);
    }
  }
  texts.push((await there.runs('/articulos lista')).text);
  texts.push((await there.runs('/articulos sin-respuesta')).text);

  // Buttons of the one server's messages, pressed in the other.
  const panel = await there.runs('/articulos ajustes');
  const ids = [...Object.values(shown).flatMap(({ buttons }) => buttons), ...forget.buttons].map(
    ({ customId }) => customId!,
  );
  for (const customId of ids) {
    const reply = await finished(eva.presses(panel.message.forged(customId)));
    texts.push(reply.text);
    expect(reply.files).toEqual([]);
  }
  expect(texts.join('\n')).not.toMatch(/azafr|almac/iu);
  expect([await store.list(own), await store.settings(own), await store.unanswered(own, 0)]).toEqual(before);
});
