/** The networks cannot run: `file-missing` names a file of the model, `platform` the machine's own name. */
export class ModelError extends Error {
  readonly code: 'file-missing' | 'platform' | 'broken';
  readonly detail: string;

  constructor(code: ModelError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'ModelError';
    this.code = code;
    this.detail = detail;
  }
}
