/** Strict readers of the parts of a custom id: `undefined` for whatever was not written as it should be. */

export function writeNumber(value: number): string {
  return value.toString(36);
}

export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : undefined;
}

export function writeSnowflake(id: string): string {
  return BigInt(id).toString(36);
}

export function readSnowflake(text: string | undefined): string | undefined {
  if (text === undefined || !/^[0-9a-z]{1,13}$/.test(text)) return undefined;
  return [...text].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}

/** What `shortHash` returns. */
export function isHash(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-z]{7}$/.test(text);
}
