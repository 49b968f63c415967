import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { accepted, post, startBot } from './bot.ts';

const v2 = MessageFlags.IsComponentsV2;
const button = (customId: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'Botón',
  custom_id: customId,
  ...more,
});
const row = (...components: unknown[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const container = (...components: unknown[]) => ({ type: 17, components });

/** What Discord says to a message it does not take; the test fails when it takes it. */
async function refusal(body: object): Promise<string> {
  const { discord, client } = await startBot();
  const error: unknown = await post(client, discord.channel, body).catch((reason) => reason);
  expect(error).toMatchObject({ status: 400 });
  expect(discord.takeViolations()).toHaveLength(1);
  expect(discord.channel.messages).toEqual([]);
  return String(error);
}

describe('a Components V2 message', () => {
  test('shows its text, buttons and selects in order', async () => {
    const section = {
      type: 9,
      components: [text('dos')],
      accessory: button('b', { label: 'Leer', emoji: { name: '📄' } }),
    };
    const select = { type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }] };
    const link = { type: 2, style: 5, label: 'Fuente', url: 'https://example.org' };
    const body = {
      flags: v2,
      components: [text('uno'), container(section, { type: 14 }, text('tres'), row(link)), row(select)],
    };
    const { discord } = await accepted(body);
    const [message] = discord.channel.messages;
    expect(message?.text).toBe('uno\ndos\ntres');
    expect(message?.buttons.map(({ label, customId, url }) => [label, customId, url])).toEqual([
      ['Leer', 'b', undefined],
      ['Fuente', undefined, 'https://example.org'],
    ]);
    expect(message?.button('📄 Leer')).toEqual(message?.button('📄'));
    expect(message?.selects).toMatchObject([{ customId: 's', options: [{ value: 'a' }] }]);
    expect(message?.components.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('has 40 components and 4,000 characters at most', async () => {
    const forty = Array.from({ length: 39 }, () => text('a'));
    await accepted({ flags: v2, components: [container(...forty)] });
    expect(await refusal({ flags: v2, components: [text('b'), container(...forty)] })).toContain(
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    );
    await accepted({ flags: v2, components: [text('a'.repeat(2000)), container(text('b'.repeat(2000)))] });
    expect(
      await refusal({ flags: v2, components: [text('a'.repeat(2000)), container(text('b'.repeat(2001)))] }),
    ).toContain('components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]');
  });

  test.each([
    [
      'content beside it',
      { flags: v2, content: 'a', components: [text('b')] },
      'content[MESSAGE_CANNOT_USE_LEGACY',
    ],
    [
      'embeds beside it',
      { flags: v2, embeds: [{ title: 'a' }], components: [text('b')] },
      'embeds[MESSAGE_CANNOT_USE',
    ],
    [
      'no flag',
      { components: [container(text('b'))] },
      'components[0][UNION_TYPE_CHOICES]: Value of field "type" must be one of (1,).',
    ],
    ['nothing in it', { flags: v2, components: [] }, 'Cannot send an empty message'],
    ['an empty text', { flags: v2, components: [text('')] }, 'components[0].content[BASE_TYPE_REQUIRED]'],
    ['blank text', { flags: v2, components: [text(' \n')] }, 'components[0].content[BASE_TYPE_REQUIRED]'],
    [
      'an empty container',
      { flags: v2, components: [container()] },
      'components[0].components[BASE_TYPE_MIN_LENGTH]',
    ],
    ['a button outside a row', { flags: v2, components: [button('a')] }, 'components[0][UNION_TYPE_CHOICES]'],
    [
      'a component of no known type',
      { flags: v2, components: [container({ type: 99 })] },
      'components[0].components[0][UNION_TYPE',
    ],
    [
      'one id twice',
      {
        flags: v2,
        components: [
          { ...text('a'), id: 7 },
          { ...text('b'), id: 7 },
        ],
      },
      'components[1].id[COMPONENT_ID_DUPLICATED]',
    ],
  ])('is refused with %s', async (_, body, expected) => {
    expect(await refusal(body)).toContain(expected);
  });

  test('keeps its flag', async () => {
    const { discord, client } = await accepted({ flags: v2, components: [text('uno')] });
    const path = Routes.channelMessage(discord.channel.id, discord.channel.messages[0]?.id ?? '');
    await expect(client.rest.patch(path, { body: { flags: 0 } })).rejects.toThrow(
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    );
    await expect(client.rest.patch(path, { body: { content: 'dos' } })).rejects.toThrow(
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS',
    );
    await expect(client.rest.patch(path, { body: { components: [text('dos')] } })).rejects.toThrow(
      'UNION_TYPE_CHOICES',
    );
    expect(discord.takeViolations()).toHaveLength(3);
    await client.rest.patch(path, { body: { flags: v2, components: [text('dos')] } });
    expect(discord.channel.messages[0]?.text).toBe('dos');
  });

  test('can take the place of another only with its content taken away', async () => {
    const { discord, client } = await accepted({ content: 'uno' });
    const path = Routes.channelMessage(discord.channel.id, discord.channel.messages[0]?.id ?? '');
    const body = { flags: v2, components: [text('dos')] };
    await expect(client.rest.patch(path, { body })).rejects.toThrow('content[MESSAGE_CANNOT_USE_LEGACY');
    expect(discord.takeViolations()).toHaveLength(1);
    await client.rest.patch(path, { body: { ...body, content: null } });
    expect(discord.channel.messages[0]?.text).toBe('dos');
  });
});

describe('any message is refused with', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => row(button(`${i}`)));
  const embed = (chars: number) => ({ description: 'e'.repeat(chars) });
  test.each([
    ['nothing', {}, 'Cannot send an empty message'],
    ['blank content', { content: ' \n ' }, 'Cannot send an empty message'],
    [
      '2,001 characters',
      { content: 'a'.repeat(2001) },
      'content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
    ],
    ['content that is no text', { content: 3 }, 'content[STRING_TYPE_CONVERT]'],
    ['6,001 characters in embeds', { embeds: [embed(4000), embed(2001)] }, 'embeds[MAX_EMBED_SIZE_EXCEEDED]'],
    ['a long embed title', { embeds: [{ title: 't'.repeat(257) }] }, 'embeds[0].title[BASE_TYPE_MAX_LENGTH]'],
    ['six rows', { content: 'a', components: rows(6) }, 'components[BASE_TYPE_BAD_LENGTH]'],
    [
      'six buttons in a row',
      { content: 'a', components: [row(...'abcdef'.split('').map((id) => button(id)))] },
      'components[0].components[BASE_TYPE_MAX',
    ],
    [
      'one custom_id twice',
      { content: 'a', components: [row(button('a'), button('a'))] },
      'components[0].components[1].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'a custom_id of 101 characters',
      { content: 'a', components: [row(button('a'.repeat(101)))] },
      'custom_id[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a label of 81 characters',
      { content: 'a', components: [row(button('a', { label: 'l'.repeat(81) }))] },
      'label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a button without custom_id',
      { content: 'a', components: [row({ type: 2, style: 1, label: 'x' })] },
      'custom_id[BUTTON_COMPONENT_CUSTOM_ID_REQUIRED]',
    ],
    [
      'a button without label',
      { content: 'a', components: [row(button('a', { label: '' }))] },
      'LABEL_OR_EMOJI',
    ],
    [
      'a link that is no address',
      { content: 'a', components: [row({ type: 2, style: 5, label: 'x', url: 'nada' })] },
      'url[URL_TYPE_INVALID_URL]',
    ],
    [
      'a link of another scheme',
      { content: 'a', components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })] },
      'url[URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'an emoji that is none',
      { content: 'a', components: [row(button('a', { emoji: { name: 'x' } }))] },
      'emoji.name[COMPONENT_INVALID_EMOJI]',
    ],
    [
      'a select beside a button',
      {
        content: 'a',
        components: [row(button('a'), { type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }] })],
      },
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'mentions both parsed and listed',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'PARSE_EXCLUSIVE',
    ],
    ['EPHEMERAL outside an interaction', { content: 'a', flags: MessageFlags.Ephemeral }, 'flags'],
  ])('%s', async (_, body, expected) => {
    expect(await refusal(body)).toContain(expected);
  });
});
