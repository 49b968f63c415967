/** A refusal as Discord words it: HTTP status, JSON error code, message, and for 50035 the nested `errors`. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrorTree | undefined;
  /** True when a correct bot never gets it: a test that does not expect it fails. */
  readonly isViolation: boolean;

  constructor(status: number, code: number, message: string, options: ErrorOptions = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = options.errors;
    this.isViolation = options.isViolation ?? false;
  }

  toJSON(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

interface ErrorOptions {
  readonly errors?: FormErrorTree;
  readonly isViolation?: boolean;
}

/** Discord's shape: the path of the field as nested keys, then `_errors`. */
export interface FormErrorTree {
  [key: string]: FormErrorTree | { code: string; message: string }[];
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  tooLarge: [413, 40005, 'Request entity too large'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached the maximum number of follow-up messages.'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDm: [403, 50003, 'Cannot execute action on a DM channel'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  cannotDm: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  archivedThread: [400, 50083, 'Thread is archived'],
  invalidRecipients: [400, 50033, 'Invalid Recipient(s)'],
  noHistory: [400, 160002, 'Cannot reply without permission to read message history'],
  lockedThread: [400, 160005, 'Thread is locked'],
} as const;

const broken = {
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  badUserAgent: [403, 40333, 'internal network error'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const;

/** An error a correct bot can meet. */
export function refusal(name: keyof typeof known): DiscordError {
  const [status, code, message] = known[name];
  return new DiscordError(status, code, message);
}

/** An error that says the bot is wrong. */
export function violation(name: keyof typeof broken): DiscordError {
  const [status, code, message] = broken[name];
  return new DiscordError(status, code, message, { isViolation: true });
}
