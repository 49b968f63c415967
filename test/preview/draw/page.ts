import type { Locale } from '../../../src/messages/locale.ts';
import type { Scene } from '../scenes.ts';
import { element } from './html.ts';
import { drawMessage } from './message.ts';

const THEMES = ['dark', 'light'] as const;
const WIDTHS = ['phone', 'desktop'] as const;

/** All scenes, each in both themes at both widths; `id`s are `<locale>-<scene>` and `<locale>-<scene>-<theme>-<width>`. */
export function drawPage(scenes: readonly (readonly [Locale, readonly Scene[]])[]): string {
  const sections = scenes.flatMap(([locale, all]) => all.map((scene) => drawScene(scene, locale)));
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Artículo</title>
<link rel="stylesheet" href="discord.css">
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}

function drawScene(scene: Scene, locale: Locale): string {
  const id = `${locale}-${scene.id}`;
  const frames = WIDTHS.flatMap((width) =>
    THEMES.map((theme) =>
      element(
        'div',
        { id: `${id}-${theme}-${width}`, class: `${theme} ${width}` },
        drawMessage(scene, locale),
      ),
    ),
  );
  return element('section', { id, lang: locale }, `<h1>${id}</h1>${frames.join('\n')}`);
}
