import { StoreError } from './store.ts';

/** Nobody listens, the name is unknown, the connection broke; as `node:net` and `node:dns` call it. */
const SYSTEM_CODE = /^(E[A-Z]+|EAI_[A-Z]+)$/;
/** PostgreSQL's: connection exceptions, shutting down, starting up, too many connections. */
const CONNECTION_CODE = /^(08...|57P0[123]|53300)$/;
/** Of pg itself, which gives no code with it. */
const CONNECTION_LOST = /^(Connection terminated|timeout exceeded when trying to connect)/i;

/** What a driver throws, as the store's error. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message } = firstOf(error);
  if (code !== undefined && (SYSTEM_CODE.test(code) || CONNECTION_CODE.test(code)))
    return new StoreError('unreachable', code, { cause: error });
  if (CONNECTION_LOST.test(message)) return new StoreError('unreachable', message, { cause: error });
  return new StoreError('failed', message, { cause: error });
}

/** A host with several addresses gives an error for each of them, with no message of its own. */
function firstOf(error: unknown): { readonly code: string | undefined; readonly message: string } {
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = one instanceof Error && 'code' in one ? String(one.code) : undefined;
  return { code, message: one instanceof Error ? one.message : String(one) };
}
