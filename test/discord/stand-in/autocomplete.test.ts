import { expect, test } from 'vitest';
import { echoCommand, startBot } from './bot.ts';

test('autocomplete shows choices in the language of the person', async () => {
  const { discord } = await startBot({
    onInteraction: async (i) => {
      if (!i.isAutocomplete()) return;
      const typed = i.options.getFocused();
      await i.respond([{ name: `¿${typed}?`, nameLocalizations: { 'en-US': `${typed}?` }, value: typed }]);
    },
  });
  discord.commands.register([echoCommand]);
  expect(await discord.person().types('/eco', { texto: 'cua' })).toEqual([{ name: '¿cua?', value: 'cua' }]);
  expect(await discord.person({ locale: 'en-US' }).types('/eco', { text: 'cua' })).toEqual([
    { name: 'cua?', value: 'cua' },
  ]);
  expect(discord.latencies.map(({ type }) => type)).toEqual([4, 4]);
});

test.each([
  ['26 choices', Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })), 'choices'],
  ['a name of 101 characters', [{ name: 'x'.repeat(101), value: 'x' }], 'name'],
  ['a value of 101 characters', [{ name: 'x', value: 'x'.repeat(101) }], 'value'],
  ['an empty name', [{ name: '', value: 'x' }], 'name'],
  ['a blank name', [{ name: ' \u2003', value: 'x' }], 'name'],
])('autocomplete refuses %s', async (_, choices, field) => {
  const { discord } = await startBot({
    onInteraction: async (i) => {
      if (i.isAutocomplete()) await i.respond(choices).catch(() => i.respond([]));
    },
  });
  discord.commands.register([echoCommand]);
  expect(await discord.person().types('/eco', { texto: 'x' })).toEqual([]);
  expect(discord.takeViolations()).toMatchObject([{ reason: expect.stringContaining(field) }]);
});
