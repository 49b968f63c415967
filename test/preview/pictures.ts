import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startChromium } from './chromium.ts';
import { visit } from './photographer.ts';

/** Pictures of the README, and what of the page they show. */
const forReadme = {
  '.github/answer-dark-phone.png': 'es-answer-dark-phone',
  '.github/no-answer-light.png': 'es-unknown-words-light-desktop',
};

// npm runs scripts in the project's folder.
const directory = 'dist/preview';
const chromium = await startChromium();
try {
  const page = await visit(chromium.devTools, pathToFileURL(resolve(directory, 'index.html')).href);
  for (const id of await page.find('section')) await page.take(id, `${directory}/${id}.png`);
  for (const [file, id] of Object.entries(forReadme)) await page.take(id, file, 1.5);
} finally {
  await chromium.close();
}
process.stdout.write(`${directory}/*.png\n${Object.keys(forReadme).join('\n')}\n`);
