import type { RecordedRequest, StandIn, StandInOptions, Violation } from '../stand-in.ts';
import { CommandRegistry } from './commands/registry.ts';
import { Faults } from './faults.ts';
import type { FileUpload } from './files/files.ts';
import { Gateway, type GatewayOptions } from './gateway/gateway.ts';
import { Interactions } from './interactions/interactions.ts';
import { Responses } from './interactions/responses.ts';
import { InteractionWebhook } from './interactions/webhook.ts';
import { Messages } from './messages/messages.ts';
import { Views } from './people/views.ts';
import { listen } from './rest/listener.ts';
import { type ReportViolation, Rest } from './rest/rest.ts';
import { Router } from './rest/router.ts';
import { accountRoutes } from './rest/routes/account.ts';
import { channelRoutes } from './rest/routes/channels.ts';
import { commandRoutes } from './rest/routes/commands.ts';
import { interactionRoutes } from './rest/routes/interactions.ts';
import { Settling } from './rest/settling.ts';
import type { Server } from './server.ts';
import { StandInView } from './stand-in-view.ts';
import { Feed, Journal } from './world/feed.ts';
import { addUser, createWorld } from './world/world.ts';

/** Made up, in the form of a real one: the bot's id in base64, a time, a signature. */
const application = { id: '1100000000000000001', name: 'Articulo' };
const defaultToken = `${Buffer.from(application.id).toString('base64url')}.GsTaNd.in-token-for-tests-only-0000000000`;
/** What the real gateway says. */
const defaultHeartbeatIntervalMs = 41_250;
/** Generous, so that a busy machine is not taken for a dead client. */
const defaultHeartbeatGraceMs = 20_000;
/** What Discord gives an interaction. */
const defaultWaitMs = 3_000;

/** Starts a Discord on 127.0.0.1, on a free port, with one server, one channel and the bot in it. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const journal = new Journal(options.waitMs ?? defaultWaitMs);
  const violations: Violation[] = [];
  const reportViolation: ReportViolation = (violation) => {
    violations.push(violation);
    journal.write(`violation: ${violation.where}: ${violation.reason}`);
  };
  const listener = await listen();
  const { address } = listener;
  const token = options.token ?? defaultToken;
  const { server, settling } = assemble(journal, {
    token,
    privilegedIntents: options.privilegedIntents ?? [],
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? defaultHeartbeatIntervalMs,
    heartbeatGraceMs: options.heartbeatGraceMs ?? defaultHeartbeatGraceMs,
    url: `ws://${address}`,
    reportViolation,
  });
  const faults = new Faults();
  const requests = new Feed<RecordedRequest>(journal);
  server.world.roleMentionsCarryText = options.roleMentionsCarryText ?? false;
  server.gateway.advisedShards = options.shards ?? 1;
  const { clock } = server.world;
  const router = routerFor(server);
  const keepFile = (file: FileUpload) => server.world.files.keep(file, { isEphemeral: false });
  const rest = new Rest({ token, router, faults, clock, journal, requests, keepFile, reportViolation });
  settling.watch(rest);
  listener.serve({ rest, gateway: server.gateway, files: server.world.files, settling });
  return new StandInView({
    address,
    token,
    guildLocale: options.guildLocale ?? 'es-ES',
    parts: { server, views: new Views(server), requests, settled: settling.settled },
    faults,
    violations,
    stop: () => listener.stop(),
  });
}

/** Everything but what listens. */
function assemble(journal: Journal, gatewayOptions: GatewayOptions): { server: Server; settling: Settling } {
  const world = createWorld(journal, { application, url: gatewayOptions.url.replace(/^ws/, 'http') });
  addUser(world, { id: world.botId, name: application.name, isBot: true });
  const gateway = new Gateway(world, gatewayOptions);
  const settling = new Settling(gateway, journal);
  const messages = new Messages(world, gateway.dispatch);
  const responses = new Responses(world, messages);
  const interactions = new Interactions(world, responses, gateway.dispatch, settling.settled);
  const webhook = new InteractionWebhook(world, messages, interactions, responses);
  const registry = new CommandRegistry(world);
  const { url: gatewayUrl } = gatewayOptions;
  return { server: { world, registry, messages, interactions, webhook, gateway, gatewayUrl }, settling };
}

function routerFor(server: Server): Router {
  const routes = [accountRoutes, commandRoutes, interactionRoutes, channelRoutes];
  return new Router(Object.assign({}, ...routes.map((routesOf) => routesOf(server))));
}
