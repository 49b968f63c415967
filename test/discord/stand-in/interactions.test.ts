import { MessageFlags } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { buttonRow, echoCommand, startBot, startEcho } from './bot.ts';
import { late } from './faults.ts';

const ephemeral = MessageFlags.Ephemeral;
const text = { texto: 'hola' };

describe('a command', () => {
  test('is answered with a message that everybody reads, in the form Discord gives messages', async () => {
    const { discord, ana } = await startEcho({
      command: (i) => i.reply(`eco: ${i.options.getString('texto')}`),
    });
    const reply = await ana.runs('/eco', text);
    expect(reply).toMatchObject({
      kind: 'message',
      text: 'eco: hola',
      ephemeral: false,
      pings: [],
      channel: discord.channel,
    });
    expect(discord.channel.messages).toEqual([reply.message]);
    expect(spec.MessageResponseSchema.safeParse(reply.raw).error).toBeUndefined();
    expect(discord.latencies).toMatchObject([{ type: 2, name: '/eco' }]);
    expect(discord.latencies[0]?.elapsedMs).toBeGreaterThan(0);
  });

  test('answered with_response tells what became of it', async () => {
    const seen: unknown[] = [];
    const { discord, ana } = await startEcho({
      command: async (i) => {
        const route = `/interactions/${i.id}/${i.token}/callback` as const;
        const body = { type: 4, data: { content: 'hola', flags: ephemeral } };
        seen.push(
          await i.client.rest.post(route, {
            body,
            auth: false,
            query: new URLSearchParams({ with_response: 'true' }),
          }),
        );
      },
    });
    await ana.runs('/eco', text);
    await discord.settled();
    expect(spec.InteractionCallbackResponseSchema.safeParse(seen[0]).error).toBeUndefined();
    expect(seen[0]).toMatchObject({
      interaction: { type: 2, response_message_ephemeral: true },
      resource: { type: 4 },
    });
  });

  test('carries the person, their language, permissions and context', async () => {
    const seen: unknown[] = [];
    const { discord, ana } = await startEcho({
      command: async (i) => {
        seen.push(i.user.id, i.locale, i.guildLocale, i.context, i.memberPermissions?.has('ManageMessages'));
        seen.push(
          i.appPermissions.has('SendMessages'),
          Object.keys(i.authorizingIntegrationOwners),
          i.channel?.id,
        );
        await i.reply('sí');
      },
    });
    await ana.runs('/eco', text);
    expect(seen.splice(0, 8)).toEqual([
      ana.id,
      'es-ES',
      'es-ES',
      0,
      false,
      true,
      expect.anything(),
      discord.channel.id,
    ]);
    const mod = discord.person({ locale: 'fr', permissions: ['ManageMessages'] });
    discord.channel.denies(discord.bot, 'SendMessages');
    await mod.runs('/eco', text);
    expect(seen.slice(1, 6)).toEqual(['fr', 'es-ES', 0, true, false]);
    expect(discord.channel.messages).toHaveLength(2);
  });

  test('can be answered privately: no one else can see or reach that message', async () => {
    const codes: number[] = [];
    const { discord, ana } = await startEcho({
      command: async (i) => {
        const { resource } = await i.reply({
          content: 'solo tú',
          flags: ephemeral,
          components: [buttonRow('a')],
          withResponse: true,
        });
        const again = { message: resource?.message?.id ?? '', force: true };
        await i.channel?.messages.fetch(again).catch(({ code }) => codes.push(code));
        await i.followUp('para todos');
      },
    });
    const reply = await ana.runs('/eco', text);
    expect(reply.ephemeral).toBe(true);
    expect((await discord.channel.nextMessage()).text).toBe('para todos');
    expect(codes).toEqual([10008]);
    expect(discord.channel.messages.map((message) => message.text)).toEqual(['para todos']);
    expect(() => discord.person({ name: 'Beto' }).presses(reply.button('a'))).toThrow('Beto does not see');
  });

  test('a second answer gets 40060', async () => {
    const codes: number[] = [];
    const { ana } = await startEcho({
      command: async (i) => {
        await i.reply('una');
        await i.client.rest
          .post(`/interactions/${i.id}/${i.token}/callback`, {
            body: { type: 4, data: { content: 'dos' } },
            auth: false,
          })
          .catch(({ code }) => codes.push(code));
        await i.followUp('tres');
      },
    });
    const asked = ana.runs('/eco', text);
    const reply = await asked;
    expect((await reply.next()).text).toBe('tres');
    expect(codes).toEqual([40060]);
    expect(asked.callbacks).toEqual([
      { type: 4, status: 204 },
      { type: 4, status: 400, code: 40060 },
    ]);
  });

  test('after 3 s it gets 10062', async () => {
    const codes: number[] = [];
    const { discord, ana } = await startEcho({
      command: (i) => i.reply('tarde').catch(({ code }) => codes.push(code)),
    });
    discord.faults.next('callback', late());
    const asked = ana.runs('/eco', text);
    await asked.unanswered();
    expect(codes).toEqual([10062]);
    expect(discord.channel.messages).toEqual([]);
  });

  test('after 15 minutes the token is no longer valid', async () => {
    const codes: number[] = [];
    const { discord, ana } = await startEcho({
      command: async (i) => {
        await i.deferReply();
        await i.editReply('tarde').catch(({ code }) => codes.push(code));
      },
    });
    discord.faults.next('editReply', late());
    ana.runs('/eco', text);
    await discord.nextRequest('editReply');
    await discord.settled();
    expect(codes).toEqual([50027]);
  });

  test('nothing can follow before the first answer', async () => {
    const codes: number[] = [];
    const { discord, ana } = await startEcho({
      command: async (i) => {
        await i.webhook.send('antes').catch(({ code }) => codes.push(code));
        await i.reply('ahora');
      },
    });
    expect((await ana.runs('/eco', text)).text).toBe('ahora');
    expect(codes).toEqual([10015]);
    expect(discord.channel.messages).toHaveLength(1);
  });
});

describe('a deferred answer', () => {
  test('is the message that fills it, as private as it was deferred', async () => {
    const { discord, ana } = await startEcho({
      command: async (i) => {
        await i.deferReply({ flags: ephemeral });
        await i.editReply({ content: 'ya', components: [buttonRow('a')] });
      },
    });
    const reply = await ana.runs('/eco', text);
    expect(reply).toMatchObject({ kind: 'message', text: 'ya', ephemeral: true });
    expect(reply.raw.flags).toBe(ephemeral);
    expect(discord.channel.messages).toEqual([]);
  });

  test('is filled by a follow-up too', async () => {
    const { discord, ana } = await startEcho({
      command: async (i) => {
        await i.deferReply();
        await i.followUp({ content: 'ya', flags: ephemeral });
      },
    });
    expect(await ana.runs('/eco', text)).toMatchObject({ kind: 'message', text: 'ya', ephemeral: false });
    expect(discord.channel.messages).toHaveLength(1);
  });

  test('takes no other flag than EPHEMERAL', async () => {
    const { discord, ana } = await startEcho({
      command: (i) =>
        i.deferReply({ flags: MessageFlags.IsComponentsV2 as never }).catch(() => i.reply('no')),
    });
    expect((await ana.runs('/eco', text)).text).toBe('no');
    expect(discord.takeViolations()).toMatchObject([{ reason: expect.stringContaining('flags') }]);
  });
});

test('a message command gets the message it is used on', async () => {
  const { discord } = await startBot({
    onInteraction: async (i) => {
      if (i.isMessageContextMenuCommand())
        await i.reply({ content: `sobre "${i.targetMessage.content}"`, flags: ephemeral });
    },
  });
  discord.commands.register([{ name: 'Buscar', name_localizations: { 'en-US': 'Find' }, type: 3 }]);
  const { message } = discord.person().says('algo que no menciona a nadie');
  expect((await discord.person({ locale: 'en-US' }).usesOn(message, 'Find')).text).toBe(
    'sobre "algo que no menciona a nadie"',
  );
});

describe('an app that is only in the account of the person', () => {
  test('answers privately where the person may not use external apps, and follows up five times at most', async () => {
    const codes: number[] = [];
    const { discord } = await startBot({
      onInteraction: async (i) => {
        if (!i.isChatInputCommand()) return;
        await i.reply('hola');
        for (let count = 1; count <= 6; count++)
          await i.followUp(`${count}`).catch(({ code }) => codes.push(code));
      },
    });
    discord.commands.register([{ ...echoCommand, integration_types: [1] }]);
    const ana = discord.person();
    ana.installsApp();
    const elsewhere = discord.addGuild({ bot: false });
    const channel = elsewhere.addChannel('ajeno');
    channel.denies(elsewhere.everyone, 'UseExternalApps');
    const reply = await ana.in(channel).runs('/eco', text);
    expect(reply.ephemeral).toBe(true);
    await discord.settled();
    expect(codes).toEqual([40094]);
  });
});
