import { isDeepStrictEqual } from 'node:util';
import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { refusal } from '../rest/discord-error.ts';
import type { World } from '../world/world.ts';
import { type CommandBody, checkCommands } from './checks.ts';

/** Where a list of commands is registered: a guild's id, or everywhere. */
export type Scope = string | 'global';

/** The registered commands of the application, a list per scope. */
export class CommandRegistry {
  readonly #world: World;
  readonly #scopes = new Map<Scope, readonly APIApplicationCommand[]>();

  /** By command: what a server's settings say of roles and people, by their ids; @everyone has the server's. */
  readonly #overrides = new Map<string, Map<string, boolean>>();

  constructor(world: World) {
    this.#world = world;
  }

  list(scope: Scope): readonly APIApplicationCommand[] {
    return this.#scopes.get(scope) ?? [];
  }

  override(scope: Scope, name: string, granteeId: string, isAllowed: boolean): void {
    const command = [...this.list(scope), ...this.list('global')].find((listed) => listed.name === name);
    if (!command) throw new Error(`There is no command ${name}.`);
    const overrides = this.#overrides.get(command.id) ?? new Map<string, boolean>();
    this.#overrides.set(command.id, overrides.set(granteeId, isAllowed));
  }

  overridesOf(commandId: string): ReadonlyMap<string, boolean> {
    return this.#overrides.get(commandId) ?? new Map();
  }

  /** As `GET …/commands` gives them: with the dictionaries of localizations only when asked for. */
  listFor(scope: Scope, options: { withLocalizations: boolean }): APIApplicationCommand[] {
    const commands = structuredClone(this.list(scope)) as APIApplicationCommand[];
    if (!options.withLocalizations) for (const command of commands) dropLocalizations(command);
    return commands;
  }

  /**
   * Replaces the whole list. Commands keep their id by type and name, and their version while nothing changes.
   * @throws DiscordError 50035 and nothing is replaced
   */
  replace(scope: Scope, body: unknown): readonly APIApplicationCommand[] {
    const commands = checkCommands(body);
    const before = this.list(scope);
    const after = commands.map((command) => this.#register(scope, command, before));
    this.#scopes.set(scope, after);
    return after;
  }

  /** @throws DiscordError 10063 */
  remove(scope: Scope, id: string): void {
    const before = this.list(scope);
    if (!before.some((command) => command.id === id)) throw refusal('unknownCommand');
    this.#scopes.set(
      scope,
      before.filter((command) => command.id !== id),
    );
  }

  #register(
    scope: Scope,
    body: CommandBody,
    before: readonly APIApplicationCommand[],
  ): APIApplicationCommand {
    const stored = normalized(scope, body);
    const previous = before.find(({ type, name }) => type === stored.type && name === stored.name);
    const id = previous?.id ?? this.#world.snowflakes.next();
    const identity = {
      id,
      application_id: this.#world.application.id,
      ...(scope !== 'global' && { guild_id: scope }),
    };
    const isUnchanged =
      previous && isDeepStrictEqual({ ...previous, version: '' }, { ...identity, version: '', ...stored });
    const version = isUnchanged ? previous.version : this.#world.snowflakes.next();
    return { ...identity, version, ...stored } as APIApplicationCommand;
  }
}

/** A command with Discord's defaults filled in. Contexts and installation types exist for global commands only. */
function normalized(
  scope: Scope,
  body: CommandBody,
): Omit<APIApplicationCommand, 'id' | 'application_id' | 'version'> {
  const isGlobal = scope === 'global';
  return {
    type: body.type ?? ApplicationCommandType.ChatInput,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    dm_permission: body.dm_permission ?? true,
    contexts: isGlobal ? (body.contexts ?? null) : null,
    integration_types: isGlobal ? (body.integration_types ?? [0]) : [0],
    nsfw: body.nsfw ?? false,
    ...(body.options && body.options.length > 0 && { options: body.options.map(withoutDefaults) }),
  } as Omit<APIApplicationCommand, 'id' | 'application_id' | 'version'>;
}

/** Discord leaves out of an option what equals the default. */
function withoutDefaults(option: NonNullable<CommandBody['options']>[number]): object {
  const entries = Object.entries(option).filter(([key, value]) => {
    if (value === null || value === undefined) return false;
    return !((key === 'required' || key === 'autocomplete') && value === false);
  });
  return {
    ...Object.fromEntries(entries),
    ...(option.options && { options: option.options.map(withoutDefaults) }),
  };
}

function dropLocalizations(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'name_localizations' || key === 'description_localizations') {
      delete (node as Record<string, unknown>)[key];
    } else if (Array.isArray(value)) {
      for (const child of value) if (typeof child === 'object' && child !== null) dropLocalizations(child);
    }
  }
}
