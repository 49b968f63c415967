import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { startBot, startEcho } from './bot.ts';

const command = {
  name: 'guarda',
  description: 'Guarda un archivo',
  options: [
    {
      type: 1,
      name: 'uno',
      description: 'Uno',
      options: [
        { type: 11, name: 'archivo', description: 'El archivo', required: true, file_types: ['.md', '.txt'] },
        { type: 3, name: 'nombre', description: 'Cómo se llama', autocomplete: true },
      ],
    },
  ],
};

async function startKeeper(run: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  const { discord } = await startBot({
    onInteraction: async (i) => {
      if (i.isChatInputCommand()) await run(i);
      if (i.isAutocomplete())
        await i.respond([{ name: `${i.options.getSubcommand()} ${i.options.getFocused()}`, value: 'x' }]);
    },
  });
  discord.commands.register([command]);
  return { discord, ana: discord.person({ name: 'Ana' }) };
}

const archivo = { name: 'mis notas.md', content: 'hola' };

describe('a file that a person attaches', () => {
  test('comes with an address under which it is for a day', async () => {
    const addresses: string[] = [];
    const { discord, ana } = await startKeeper(async (i) => {
      const file = i.options.getAttachment('archivo', true);
      addresses.push(file.url);
      const text = await (await fetch(file.url)).text();
      await i.reply(`${file.name} ${file.size} ${file.contentType} ${file.ephemeral} ${text}`);
    });
    const reply = await ana.runs('/guarda uno', { archivo });
    expect(reply.text).toBe('mis_notas.md 4 text/markdown; charset=utf-8 true hola');
    const [address = ''] = addresses;
    const { searchParams } = new URL(address);
    const seconds = (name: string) => Number.parseInt(searchParams.get(name)!, 16);
    expect(seconds('ex') - seconds('is')).toBe(86_400);
    discord.passes({ minutes: 24 * 60 - 1 });
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address.replace(/ex=\w+/, 'ex=ffffffff'))).status).toBe(404);
    discord.passes({ minutes: 1 });
    expect((await fetch(address)).status).toBe(404);
  });

  test('is not sent when the command does not take it', async () => {
    const { ana } = await startKeeper(async () => {});
    const runs = (file: object) => () => ana.runs('/guarda uno', { archivo: file as typeof archivo });
    expect(runs({ name: 'foto.png', content: '' })).toThrow('takes .md, .txt');
    expect(runs({ name: 'a.md', content: 'a'.repeat(10 * 1024 ** 2 + 1) })).toThrow('too large');
    expect(() => ana.runs('/guarda uno', { archivo: 'texto' })).toThrow('does not fill options of type 11');
    expect(() => ana.runs('/guarda uno', { archivo, nombre: archivo })).toThrow('nombre takes no file');
    expect(() => ana.runs('/guarda uno')).toThrow('archivo is required');
  });

  test('options of subcommands are completed', async () => {
    const { ana } = await startKeeper(async () => {});
    expect(await ana.types('/guarda uno', { nombre: 'no' })).toEqual([{ name: 'uno no', value: 'x' }]);
    await expect(ana.types('/guarda dos', { nombre: 'no' })).rejects.toThrow('no subcommand "dos"');
  });
});

const attachment = Buffer.from('contenido');
const v2 = MessageFlags.IsComponentsV2;
const shows = (name: string) => [{ type: 13 as const, file: { url: `attachment://${name}` } }];

describe('a file that the bot sends', () => {
  test('is there in a message, and in a private one', async () => {
    const { ana } = await startEcho({
      command: async (i) => {
        await i.deferReply({ flags: MessageFlags.Ephemeral });
        const files = [{ name: 'a.txt', attachment }];
        await i.editReply({ flags: v2, components: shows('a.txt'), files });
        await i.followUp({ content: 'otra vez', files });
      },
    });
    const reply = await ana.runs('/eco', { texto: 'x' });
    expect(reply.ephemeral).toBe(true);
    expect(reply.files).toEqual([{ name: 'a.txt', url: expect.stringContaining('http') }]);
    expect(await (await fetch(reply.files[0]!.url)).text()).toBe('contenido');
    const next = await reply.next();
    expect(next.files.map(({ name }) => name)).toEqual(['a.txt']);
    expect(spec.MessageResponseSchema.safeParse(next.raw).error).toBeUndefined();
  });

  test('stays when its message is changed', async () => {
    const { ana } = await startEcho({
      command: async (i) => {
        await i.reply({ content: 'uno', files: [{ name: 'a.txt', attachment }] });
        await i.editReply({ content: 'dos' });
        await i.editReply({ content: 'tres', attachments: [] });
      },
    });
    const changed = await (await ana.runs('/eco', { texto: 'x' })).next();
    expect(changed.files).toHaveLength(1);
    expect((await changed.next()).files).toEqual([]);
  });

  test.each([
    ['is not in the request', shows('b.txt'), 'no file of the name b.txt'],
    ['nobody would see', [{ type: 10 as const, content: 'hola' }], 'No component shows a.txt'],
  ])('is refused when it %s', async (_, components, reason) => {
    const { discord, ana } = await startEcho({
      command: (i) =>
        i.reply({ flags: v2, components, files: [{ name: 'a.txt', attachment }] }).catch(() => i.reply('no')),
    });
    expect((await ana.runs('/eco', { texto: 'x' })).text).toBe('no');
    expect(discord.takeViolations()).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  });

  test('is refused when the request speaks of a file that it does not have', async () => {
    const { discord, ana } = await startEcho({
      command: (i) =>
        i.client.rest
          .post(`/interactions/${i.id}/${i.token}/callback`, {
            body: { type: 4, data: { content: 'x', attachments: [{ id: '7' }] } },
            files: [{ name: 'a.txt', data: attachment }],
            auth: false,
          })
          .catch(() => i.reply('no')),
    });
    expect((await ana.runs('/eco', { texto: 'x' })).text).toBe('no');
    expect(discord.takeViolations()).toMatchObject([{ reason: expect.stringContaining('number 7') }]);
  });
});
