import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { createLibrary } from '../../src/answer/library.ts';
import { loadArticles } from '../../src/article/load.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { LOCALES, type Locale } from '../../src/messages/locale.ts';
import { loadResources } from '../../src/resources.ts';
import { startConversation } from './conversation.ts';
import { drawPage } from './draw/page.ts';
import { hostelLibrary } from './hostel.ts';
import { moderatorScenes } from './moderators.ts';
import { type Bots, type Scene, scenesOf } from './scenes.ts';
import { serverScenes } from './servers.ts';

// npm runs scripts in the project's folder, and the program is built elsewhere.
const directory = 'dist/preview';
const resources = loadResources(pathToFileURL(`${resolve('data')}/`));
const loading = { detectLanguage: resources.languages.detect };
const bundled = (await loadArticles({ directory: 'data/articles' }, loading)).articles;
const lighthouse = parseArticle('faro', readFileSync('test/preview/faro.md', 'utf8'), {
  ...loading,
  format: 'markdown',
});

const about = {
  bundled: await createLibrary(bundled, resources),
  lighthouse: await createLibrary([lighthouse], resources),
  both: await createLibrary([...bundled, lighthouse], resources),
};
const scenes: (readonly [Locale, readonly Scene[]])[] = [];
for (const locale of LOCALES) {
  const bots: Bots = {
    bundled: startConversation(about.bundled, locale),
    lighthouse: startConversation(about.lighthouse, locale),
    both: startConversation(about.both, locale),
    strict: startConversation(about.bundled, locale, 1),
    hostel: startConversation(hostelLibrary, locale),
  };
  scenes.push([locale, [...(await scenesOf(bots)), ...moderatorScenes(locale), ...serverScenes(locale)]]);
}

mkdirSync(directory, { recursive: true });
copyFileSync('test/preview/discord.css', join(directory, 'discord.css'));
const page = join(directory, 'index.html');
writeFileSync(page, drawPage(scenes));
process.stdout.write(`${page}\n`);
await resources.models.close();
