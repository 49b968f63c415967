import {
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
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

describe('a modal', () => {
  const input = (customId: string, more: object = {}) => ({
    type: 18 as const,
    label: 'Texto',
    component: { type: 4 as const, custom_id: customId, style: 2 as const, ...more },
  });
  const opens = async (
    components: object[],
    before?: (i: ChatInputCommandInteraction) => Promise<unknown>,
  ) => {
    const codes: number[] = [];
    const { discord, ana } = await startEcho({
      command: async (i) => {
        await before?.(i);
        const data = { custom_id: 'm', title: 'Ventana', components };
        await i.client.rest
          .post(`/interactions/${i.id}/${i.token}/callback`, { body: { type: 9, data }, auth: false })
          .catch(({ code }) => codes.push(code));
        if (!i.deferred && codes.length > 0) await i.reply('no');
      },
    });
    const asked = ana.runs('/eco', text);
    if (!before) await asked;
    await discord.settled();
    return { discord, ana, asked, codes, reasons: discord.takeViolations().map(({ reason }) => reason) };
  };

  test.each([
    ['two inputs of one id', [input('a'), input('a')], 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['six components', ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => input(id)), '5 or fewer'],
    ['no component', [], '1 or more'],
    ['a value over its length', [input('a', { max_length: 3, value: 'hola' })], '3 or fewer'],
    ['lengths that cannot be', [input('a', { min_length: 3, max_length: 2 })], 'Minimum length exceeds'],
    ['an input without its label', [{ type: 4, custom_id: 'a', style: 1 }], 'type'],
  ])('is refused with %s', async (_, components, reason) => {
    const { codes, reasons } = await opens(components);
    expect(codes).toEqual([50035]);
    expect(reasons).toEqual([expect.stringContaining(reason)]);
  });

  test('is the first answer or none', async () => {
    const { codes } = await opens([input('a')], (i) => i.deferReply());
    expect(codes).toEqual([40060]);
  });

  test('is filled in as far as its inputs go', async () => {
    const { ana, asked } = await opens([input('a', { min_length: 3, max_length: 5 })]);
    const { modal } = await asked;
    expect(() => ana.submits(modal!, { a: 'x' })).toThrow('too short');
    expect(() => ana.submits(modal!, { a: 'largo largo' })).toThrow('too long');
    expect(() => ana.submits(modal!, { b: 'x' })).toThrow('There is no field b');
  });

  test('does not lead to another one', async () => {
    const { discord } = await startBot({
      onInteraction: async (i) => {
        const modal = { custom_id: 'm', title: 'Ventana', components: [input('a')] };
        if (i.isChatInputCommand()) await i.showModal(modal);
        if (!i.isModalSubmit()) return;
        await i.client.rest
          .post(`/interactions/${i.id}/${i.token}/callback`, { body: { type: 9, data: modal }, auth: false })
          .catch(({ code }) => i.reply(`no: ${code}`));
      },
    });
    discord.commands.register([echoCommand]);
    const ana = discord.person();
    const { modal } = await ana.runs('/eco', text);
    expect((await ana.submits(modal!, { a: 'x' })).text).toBe('no: 50035');
    expect(discord.takeViolations()).toHaveLength(1);
  });
});

test('a select of channels sends those chosen, of the kinds it takes', async () => {
  const { discord } = await startBot({
    onInteraction: async (i) => {
      const select = {
        type: 8 as const,
        custom_id: 's',
        channel_types: [ChannelType.GuildText as const],
        min_values: 0,
        max_values: 2,
        default_values: [{ id: discord.channel.id, type: 'channel' as never }],
      };
      if (i.isChatInputCommand())
        await i.reply({ content: '¿?', components: [{ type: 1, components: [select] }] });
      if (i.isChannelSelectMenu())
        await i.update(
          `elegiste ${i.channels.map((channel) => `#${'name' in channel! ? channel.name : ''}`).join(', ')}`,
        );
    },
  });
  discord.commands.register([echoCommand]);
  const ana = discord.person();
  const voice = discord.guild.addChannel('voz', 'voice');
  const far = discord.addGuild().addChannel('lejos');
  const [select] = (await ana.runs('/eco', text)).selects;
  expect(select).toMatchObject({ kind: 'channel', chosen: [discord.channel.id] });
  expect(() => ana.chooses(select!, voice.id)).toThrow('does not offer');
  expect(() => ana.chooses(select!, far.id)).toThrow('does not offer');
  const more = ['a', 'b', 'c'].map((name) => discord.guild.addChannel(name).id);
  expect(() => ana.chooses(select!, ...more)).toThrow('takes 0 to 2');
  const hidden = discord.guild.addChannel('oculto');
  hidden.denies(discord.guild.everyone, 'ViewChannel');
  expect(() => ana.chooses(select!, hidden.id)).toThrow('does not see');
  expect((await ana.chooses(select!, discord.channel.id)).text).toBe('elegiste #general');
});
