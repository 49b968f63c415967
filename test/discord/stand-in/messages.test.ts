import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Channel, StandIn } from '../stand-in.ts';
import { accepted, post, startBot } from './bot.ts';

describe('pings', () => {
  test.each([
    [{ content: '<@1> <@&2> @everyone' }, ['<@1>', '<@&2>', '@everyone']],
    [{ content: '<@1> <@&2> @everyone', allowed_mentions: { parse: [] } }, []],
    [{ content: '<@1> <@3>', allowed_mentions: { parse: [], users: ['3'] } }, ['<@3>']],
    [
      {
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: 10, content: '<@1> @here' }],
        allowed_mentions: { parse: ['everyone'] },
      },
      ['@here'],
    ],
    [{ embeds: [{ description: '<@1>' }] }, []],
  ])('of %j', async (body, expected) => {
    const { discord } = await accepted(body);
    expect(discord.channel.messages[0]?.pings).toEqual(expected);
  });

  test('of a reply are its author, unless it says otherwise', async () => {
    const { discord, client } = await startBot();
    const ana = discord.person();
    const said = ana.says(`${discord.bot.mention} hola`);
    const reference = { message_reference: { message_id: said.message.id } };
    await post(client, discord.channel, { content: 'hola', ...reference });
    expect((await said.reply()).pings).toEqual([ana.mention]);
    await post(client, discord.channel, { content: 'hola', ...reference, allowed_mentions: { parse: [] } });
    expect((await said.reply()).pings).toEqual([]);
  });
});

describe('the bot', () => {
  test('answers a message by replying to it', async () => {
    const { discord } = await startBot({
      onMessage: async (message) => {
        if (message.mentions.has(message.client.user))
          await message.reply({ content: 'aquí', allowedMentions: { repliedUser: false } });
      },
    });
    const ana = discord.person();
    const said = ana.says(`${discord.bot.mention} ¿estás?`);
    const reply = await said.reply();
    expect(reply).toMatchObject({ text: 'aquí', pings: [], kind: 'message' });
    expect(reply.message.replyTo).toBe(said.message.id);
    await ana.says('charla').quiet();
    expect((await ana.says('¿y esto?', { replyTo: reply.message }).reply()).text).toBe('aquí');
    await ana.says('¿y esto?', { replyTo: reply.message, mention: false }).quiet();
    await discord.webhook().says('aviso').quiet();
  });

  test('is quiet only when it is', async () => {
    const { discord } = await startBot({ onMessage: (message) => message.reply('siempre') });
    await expect(discord.person().says('hola').quiet()).rejects.toThrow(
      'The bot answered "hola" with "siempre".',
    );
  });

  test('writes, edits and removes its messages, and no one else’s', async () => {
    const { discord, client } = await startBot();
    const channel = client.channels.cache.get(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const sent = await channel.send('uno');
    await sent.edit('dos');
    expect(discord.channel.messages[0]).toMatchObject({ text: 'dos', editCount: 1 });
    await sent.delete();
    expect(discord.channel.messages).toEqual([]);
    await expect(sent.edit('tres')).rejects.toMatchObject({ code: 10008 });
    const theirs = discord.person().says('mío').message;
    const path = Routes.channelMessage(channel.id, theirs.id);
    await expect(client.rest.patch(path, { body: { content: 'x' } })).rejects.toMatchObject({ code: 50005 });
    await expect(client.rest.delete(path)).rejects.toMatchObject({ code: 50013 });
  });

  test('cannot reply to a message that is gone', async () => {
    const { discord, client } = await startBot();
    const body = { content: 'hola', message_reference: { message_id: '123' } };
    await expect(post(client, discord.channel, body)).rejects.toThrow(
      'message_reference[REPLIES_UNKNOWN_MESSAGE]',
    );
    await post(client, discord.channel, {
      ...body,
      message_reference: { message_id: '123', fail_if_not_exists: false },
    });
    expect(discord.violations).toEqual([]);
  });

  test('sends a message with an enforced nonce once', async () => {
    const { discord, client } = await startBot();
    for (const content of ['uno', 'dos'])
      await post(client, discord.channel, { content, nonce: 'n', enforce_nonce: true });
    expect(discord.channel.messages.map((message) => message.text)).toEqual(['uno']);
  });

  test('opens a DM, unless the person takes none', async () => {
    const { discord, client } = await startBot();
    const ana = discord.person();
    await client.users.send(ana.id, 'hola');
    expect((await ana.dm().nextMessage()).text).toBe('hola');
    ana.closesDms();
    await expect(client.users.send(ana.id, 'hola')).rejects.toMatchObject({ code: 50007 });
  });
});

describe('without permission', () => {
  const codeOf = async (
    change: (discord: StandIn, channel: Channel) => void,
    pick = (discord: StandIn) => discord.channel,
  ) => {
    const { discord, client } = await startBot();
    const channel = pick(discord);
    change(discord, channel);
    return post(client, channel, { content: 'hola' }).then(
      () => 'sent',
      ({ code }) => code,
    );
  };
  const thread = (discord: StandIn) => discord.channel.addThread('hilo');

  test('to write it is 50013, to see 50001, without a channel 10003', async () => {
    expect(await codeOf((discord, channel) => channel.denies(discord.bot, 'SendMessages'))).toBe(50013);
    expect(await codeOf((discord, channel) => channel.denies(discord.guild.everyone, 'ViewChannel'))).toBe(
      50001,
    );
    expect(await codeOf((_, channel) => channel.deletes())).toBe(10003);
    expect(await codeOf((discord) => discord.guild.removesBot())).toBe(50001);
  });

  test('a thread has its own, and a forum post is a thread', async () => {
    expect(await codeOf((discord, channel) => channel.denies(discord.bot, 'SendMessages'), thread)).toBe(
      'sent',
    );
    expect(
      await codeOf((discord, channel) => channel.denies(discord.bot, 'SendMessagesInThreads'), thread),
    ).toBe(50013);
    expect(
      await codeOf(
        () => {},
        (discord) => discord.guild.addForumPost('¿Cuándo?'),
      ),
    ).toBe('sent');
  });

  test('an overwrite for the member beats one for everyone', async () => {
    const change = (discord: StandIn, channel: Channel) => {
      channel.denies(discord.guild.everyone, 'SendMessages');
      channel.allows(discord.bot, 'SendMessages');
    };
    expect(await codeOf(change)).toBe('sent');
  });
});
