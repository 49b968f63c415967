import { expect, test } from 'vitest';
import { startModeratorsBot } from './moderators-bot.ts';

const BUSY = 'Hay muchos artículos en espera. En un momento se puede intentar de nuevo.';

test('a server fetches one page at a time, hears when too many wait, and keeps no other server from its own', async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let fetching = 0;
  let most = 0;
  const fetchPage = async (url: string) => {
    const isSlow = url.includes('slow');
    if (isSlow) {
      fetching += 1;
      most = Math.max(most, fetching);
      await released;
      fetching -= 1;
    }
    const bytes = Buffer.from(`El faro de ${url} luce cada noche.`);
    return { url, redirectedFrom: [], contentType: 'text/plain', bytes };
  };
  const { discord, mod, store } = await startModeratorsBot({ fetchPage });
  const flood = Array.from({ length: 12 }, (_, index) =>
    mod.runs('/articulos añadir', { url: `https://slow.example/${index}` }),
  );
  // Whoever comes too late in the same server is told at once.
  const settled = flood.map((asked) => asked.then((reply) => reply.text));
  expect(await Promise.race(settled)).toBe(BUSY);

  const other = discord.addGuild({ name: 'Otro' });
  const bea = discord.person({ name: 'Bea' }).in(other.addChannel('general'));
  other.gives(bea, other.addRole('mods', ['ManageGuild']));
  const preview = await bea.runs('/articulos añadir', { url: 'https://fast.example/' });
  expect(preview.text).toContain('luce cada noche');
  release();
  const texts = await Promise.all(settled);
  expect(texts.filter((text) => text === BUSY)).toHaveLength(8);
  expect(texts.filter((text) => text.includes('luce cada noche'))).toHaveLength(4);
  expect(most).toBe(1);
  expect((await store.exportGuild(discord.guild.id))?.drafts).toHaveLength(4);
});
