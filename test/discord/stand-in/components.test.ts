import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { buttonRow, echoCommand, startBot, startEcho } from './bot.ts';

const ephemeral = MessageFlags.Ephemeral;
const text = { texto: 'hola' };

describe('a button', () => {
  test('updates its message', async () => {
    const { ana, discord } = await startEcho({
      command: (i) => i.reply({ content: '1', components: [buttonRow('▶')] }),
      button: (i) => i.update({ content: `${Number(i.message.content) + 1}` }),
    });
    const reply = await ana.runs('/eco', text);
    const page = await discord.person().presses(reply.button('▶'));
    expect(page).toMatchObject({ kind: 'update', text: '2' });
    expect(page.message).toBe(reply.message);
    expect(reply.text).toBe('1');
    expect(reply.message).toMatchObject({ text: '2', editCount: 1 });
  });

  test('is acknowledged without anything to see', async () => {
    const { ana } = await startEcho({
      command: (i) => i.reply({ content: '1', components: [buttonRow('nada')] }),
      button: (i) => i.deferUpdate(),
    });
    expect((await ana.presses((await ana.runs('/eco', text)).button('nada'))).kind).toBe('acknowledged');
  });

  test.each([
    ['through the interaction', (i: ButtonInteraction) => i.deferUpdate().then(() => i.deleteReply())],
    ['through the channel', (i: ButtonInteraction) => i.deferUpdate().then(() => i.message.delete())],
  ])('removes its message %s', async (_, remove) => {
    const { ana, discord } = await startEcho({
      command: (i) => i.reply({ content: '1', components: [buttonRow('🗑')] }),
      button: remove,
    });
    const reply = await ana.runs('/eco', text);
    expect((await ana.presses(reply.button('🗑'))).kind).toBe('deleted');
    expect(reply.message.deleted).toBe(true);
    expect(discord.channel.messages).toEqual([]);
    expect(() => ana.presses(reply.button('🗑'))).toThrow('does not see');
  });

  test('that is not on the message can be forged', async () => {
    const { ana } = await startEcho({
      command: (i) => i.reply({ content: '1', components: [buttonRow('a')] }),
      button: (i) => i.reply({ content: `¿${i.customId}?`, flags: ephemeral }),
    });
    const reply = await ana.runs('/eco', text);
    expect((await ana.presses(reply.message.forged('viejo'))).text).toBe('¿viejo?');
    expect(() => reply.button('b')).toThrow('There is no button "b"; there is [a].');
  });

  test('of a message that has changed is not there any more', async () => {
    const { ana } = await startEcho({
      command: (i) => i.reply({ content: '1', components: [buttonRow('a')] }),
      button: (i) => i.update({ components: [] }),
    });
    const reply = await ana.runs('/eco', text);
    await ana.presses(reply.button('a'));
    expect(() => ana.presses(reply.button('a'))).toThrow('not there any more');
  });
});

test('a select sends the values chosen, which must be there', async () => {
  const options = [
    { label: 'Uno', value: '1' },
    { label: 'Dos', value: '2' },
  ];
  const select = { type: 3 as const, custom_id: 's', options };
  const { discord } = await startBot({
    onInteraction: async (i) => {
      if (i.isChatInputCommand())
        await i.reply({ content: '¿?', components: [{ type: 1, components: [select] }] });
      if (i.isStringSelectMenu()) await i.update(`elegiste ${i.values.join(', ')}`);
    },
  });
  discord.commands.register([echoCommand]);
  const ana = discord.person();
  const reply = await ana.runs('/eco', text);
  expect((await ana.chooses(reply.selects[0]!, '2')).text).toBe('elegiste 2');
  expect(() => ana.chooses(reply.selects[0]!, '3')).toThrow('does not offer 3');
});

test('a modal is opened, filled in and answered', async () => {
  const { discord } = await startBot({
    onInteraction: async (i) => {
      const input = { type: 4 as const, custom_id: 'q', label: 'Pregunta', style: 1 as const };
      if (i.isChatInputCommand())
        await i.showModal({
          custom_id: 'm',
          title: 'Pregunta',
          components: [{ type: 1, components: [input] }],
        });
      if (i.isModalSubmit()) await i.reply(i.fields.getTextInputValue('q'));
    },
  });
  discord.commands.register([echoCommand]);
  const ana = discord.person();
  const { kind, modal } = await ana.runs('/eco', text);
  expect(kind).toBe('modal');
  expect(() => ana.submits(modal!, {})).toThrow('q is required');
  expect((await ana.submits(modal!, { q: '¿cuándo?' })).text).toBe('¿cuándo?');
});
