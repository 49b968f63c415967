import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { loadArticles } from '../../src/article/load.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { LOCALES } from '../../src/messages/locale.ts';
import { loadResources } from '../../src/resources.ts';
import { startConversation } from './conversation.ts';
import { drawPage } from './draw/page.ts';
import { type Bots, scenesOf } from './scenes.ts';

// npm runs scripts in the project's folder, and the program is built elsewhere.
const directory = 'dist/preview';
const resources = loadResources(pathToFileURL(`${resolve('data')}/`));
const loading = { detectLanguage: resources.languages.detect };
const bundled = (await loadArticles({ directory: 'data/articles' }, loading)).articles;
const lighthouse = parseArticle('faro', readFileSync('test/preview/faro.md', 'utf8'), {
  ...loading,
  format: 'markdown',
});

const scenes = LOCALES.map((locale) => {
  const bots: Bots = {
    bundled: startConversation(bundled, resources, locale),
    lighthouse: startConversation([lighthouse], resources, locale),
    both: startConversation([...bundled, lighthouse], resources, locale),
    strict: startConversation(bundled, resources, locale, 1),
  };
  return [locale, scenesOf(bots)] as const;
});

mkdirSync(directory, { recursive: true });
copyFileSync('test/preview/discord.css', join(directory, 'discord.css'));
const page = join(directory, 'index.html');
writeFileSync(page, drawPage(scenes));
process.stdout.write(`${page}\n`);
