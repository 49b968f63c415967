import { type APIAttachment, type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import type { FormErrors, Path } from '../rest/form.ts';
import type { World } from '../world/world.ts';
import { type Component, walk } from './components.ts';
import type { MessageBody } from './message-body.ts';

interface GivenAttachment {
  readonly id: string | number;
  readonly filename?: string;
  readonly upload?: string;
}

const REFERENCE = 'attachment://';

/** The attachments of a message that is made or changed: those that stay, and those of the request. */
export function attachmentsOf(
  world: World,
  body: MessageBody,
  before: readonly APIAttachment[] = [],
): APIAttachment[] {
  if (body.attachments === undefined) return [...before];
  return ((body.attachments ?? []) as readonly GivenAttachment[]).flatMap(({ id, upload }) => {
    const kept = upload === undefined ? before.find((attachment) => attachment.id === String(id)) : undefined;
    return kept ?? world.files.get(upload ?? '') ?? [];
  });
}

/** Files that are shown must be there; in a message of components, those that are there must be shown. */
export function checkFiles(
  errors: FormErrors,
  body: MessageBody,
  existing: Pick<APIMessage, 'attachments' | 'flags'> | undefined,
  path: Path,
): void {
  const given = (body.attachments ?? []) as readonly GivenAttachment[];
  const names = [...given.map(({ filename }) => filename), ...(existing?.attachments ?? []).map(nameOf)];
  const shown = [...walk((body.components ?? []) as Component[])].filter(
    ({ component }) => component.type === ComponentType.File,
  );
  for (const { component, path: at } of shown) {
    const name = component.file?.url.replace(REFERENCE, '');
    if (component.file?.url.startsWith(REFERENCE) && names.includes(name)) continue;
    const message = `The request has no file of the name ${name}.`;
    errors.add([...path, 'components', ...at, 'file'], 'ATTACHMENT_NOT_FOUND', message);
  }
  const isV2 = (((body.flags ?? 0) | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
  for (const { filename, upload } of isV2 ? given : []) {
    if (upload === undefined || shown.some(({ component }) => component.file?.url === REFERENCE + filename))
      continue;
    // Discord takes it; nobody would see it.
    errors.add([...path, 'attachments'], 'ATTACHMENT_NOT_SHOWN', `No component shows ${filename}.`);
  }
}

/** The components with the addresses of the files that they show. */
export function withFiles(components: Component[], attachments: readonly APIAttachment[]): Component[] {
  return components.map((component) => {
    const attachment = attachments.find(({ filename }) => component.file?.url === REFERENCE + filename);
    return {
      ...component,
      ...(attachment && {
        file: {
          id: attachment.id,
          url: attachment.url,
          proxy_url: attachment.proxy_url,
          attachment_id: attachment.id,
          content_type: attachment.content_type,
        },
        name: attachment.filename,
        size: attachment.size,
      }),
      ...(component.components && { components: withFiles([...component.components], attachments) }),
    };
  });
}

const nameOf = ({ filename }: APIAttachment) => filename;
