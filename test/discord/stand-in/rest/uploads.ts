import type { APIAttachment } from 'discord.js';
import { type FileUpload, MAX_UPLOAD_BYTES } from '../files/files.ts';
import { refusal } from './discord-error.ts';
import { FormErrors } from './form.ts';

/** A file of a request, under the number by which its JSON speaks of it. */
export interface RequestFile extends FileUpload {
  readonly number: string;
}

interface Attachment {
  readonly id: string | number;
  /** Id of the file that was kept for it. */
  readonly upload?: string;
}

interface Body {
  readonly data?: Body;
  readonly attachments?: readonly Attachment[] | null;
}

/**
 * The JSON of a request with its files: each is kept, and the attachment that speaks of it says under which id. A
 * callback has its message in `data`.
 * @throws DiscordError 50035 when an attachment speaks of a file that is not there, or the other way round
 */
export function withUploads(
  json: unknown,
  files: readonly RequestFile[],
  keep: (file: FileUpload) => APIAttachment,
): unknown {
  const body = (json ?? {}) as Body;
  if (body.data) return { ...body, data: withUploads(body.data, files, keep) };
  if (files.some(({ bytes }) => bytes.length > MAX_UPLOAD_BYTES)) throw refusal('tooLarge');
  const isNew = ({ id }: Attachment) => String(id).length < 15;
  const given = body.attachments ?? files.map(({ number }) => ({ id: number }));
  const errors = new FormErrors();
  const attachments = given.map((attachment, index) => {
    const file = files.find(({ number }) => number === String(attachment.id));
    if (file) return { ...attachment, filename: file.name, upload: keep(file).id };
    if (isNew(attachment)) {
      const message = `The request has no file of the number ${attachment.id}.`;
      errors.add(['attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', message);
    }
    return attachment;
  });
  for (const { number } of files) {
    if (given.some(({ id }) => String(id) === number)) continue;
    errors.add(['attachments'], 'ATTACHMENT_NOT_FOUND', `No attachment speaks of the file ${number}.`);
  }
  errors.throwIfAny();
  return given.length === 0 ? body : { ...body, attachments };
}
