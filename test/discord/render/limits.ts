import {
  type APIButtonComponent,
  type APIComponentInContainer,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import {
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { expect } from 'vitest';
import type { MessageBody } from '../../../src/discord/render/message.ts';

type Schema = typeof MessageCreateRequestSchema;

/** Checks a message against Discord's schemas, and against what holds for a message as a whole. */
export function expectWithinLimits(body: MessageBody): void {
  const data = {
    components: body.components,
    flags: body.flags,
    allowed_mentions: { parse: body.allowedMentions.parse, replied_user: body.allowedMentions.repliedUser },
  };
  expectValid(CreateMessageInteractionCallbackRequestSchema, { type: 4, data });
  expectValid(UpdateMessageInteractionCallbackRequestSchema, { type: 7, data });
  expectValid(MessageCreateRequestSchema, data);

  expect(data.flags).toBe(MessageFlags.IsComponentsV2);
  expect(data.allowed_mentions).toEqual({ parse: [], replied_user: false });
  const parts = partsOf(body);
  expect(parts.length).toBeLessThanOrEqual(40);
  const customIds = parts.flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
  expect(new Set(customIds).size).toBe(customIds.length);
  const ids = parts.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(textOf(body).length).toBeLessThanOrEqual(4_000);
  for (const part of parts) {
    if (part.type === ComponentType.TextDisplay) expect(part.content).toMatch(/\S/);
    if (part.type === ComponentType.Button && 'label' in part) expect(part.label).toMatch(/\S/);
  }
}

/** Every component, those within others after them. */
export function partsOf({ components }: MessageBody): (APIComponentInContainer | APIButtonComponent)[] {
  const nested = (part: object): object[] => [
    part,
    ...('components' in part ? (part.components as object[]).flatMap(nested) : []),
  ];
  return components.flatMap(nested) as (APIComponentInContainer | APIButtonComponent)[];
}

/** The texts of a message, each drawn by itself. */
export function textsOf(body: MessageBody): string[] {
  return partsOf(body).flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
}

/** The same, one below the other. */
export const textOf = (body: MessageBody) => textsOf(body).join('\n');

/** The labels of its buttons, links in angle brackets. */
export function labelsOf(body: MessageBody): string[] {
  return partsOf(body).flatMap((part) => {
    if (!('label' in part) || typeof part.label !== 'string') return [];
    return 'url' in part ? [`<${part.label}>`] : [part.label];
  });
}

function expectValid(schema: Schema, request: unknown): void {
  expect(schema.safeParse(request).error?.issues ?? []).toEqual([]);
}
