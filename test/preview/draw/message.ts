import type { Locale } from '../../../src/messages/locale.ts';
import { NOW_MS } from '../conversation.ts';
import type { Scene } from '../scenes.ts';
import { drawComponents } from './components.ts';
import { element, escapeHtml } from './html.ts';

/** What Discord itself writes around a message. */
const around = {
  es: {
    used: (command: string) => `<b>Ana</b> ha usado <i>${command}</i>`,
    onlyYou: 'Solo tú puedes ver esto · <u>Descartar mensaje</u>',
    app: 'APP',
  },
  en: {
    used: (command: string) => `<b>Ana</b> used <i>${command}</i>`,
    onlyYou: 'Only you can see this · <u>Dismiss message</u>',
    app: 'APP',
  },
} as const;

/** A message of the bot's as Discord draws it. */
export function drawMessage({ command, body, isPrivate }: Scene, locale: Locale): string {
  const { used, onlyYou, app } = around[locale];
  const above = command ? element('div', { class: 'used' }, used(escapeHtml(command))) : '';
  const name = `<b class="name">Artículo</b> <span class="app">${app}</span> <span class="time">12:00</span>`;
  const below = isPrivate ? element('div', { class: 'only-you' }, `👁 ${onlyYou}`) : '';
  const content = drawComponents(body.components, { locale, nowMs: NOW_MS });
  return element(
    'article',
    { class: isPrivate ? 'message private' : 'message' },
    `${above}<div class="avatar">A</div><div class="body"><header>${name}</header>${content}${below}</div>`,
  );
}
