import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { WEB_PATHS } from '../../libs/domain/src/web-paths.ts';
import type { Chunk } from './after-build.mts';

/** Screens that open without a line, and what every page loads after its first paint. */
const SCREENS = [
  'empowerment/DecisionsPage.tsx',
  'empowerment/menu/MenuPage.tsx',
  'recognition/composer/Outbox.tsx',
  'recognition/composer/Composer.tsx',
  'recognition/GivePage.tsx',
];
/** Words of their texts beside those of the first load. */
const WORDS = ['empowerment', 'answer', 'guidance'];
/** Files whose name doesn't change with what is in them; `/` is the page itself. */
const PLAIN = ['/', '/theme.js', '/icon.svg'];
const FONTS = /wix-madefor-text-(cyrillic|latin)-wght-normal-.*\.woff2$/;

/** Writes worker.js with the list of what it keeps on a device; returns that list. Throws when a screen has moved away. */
export function writeWorker(root: string, out: string, manifest: Record<string, Chunk>): readonly string[] {
  const files = [...PLAIN, ...filesOf(manifest).map((file) => `/${file}`)];
  const source = fs.readFileSync(path.join(root, 'apps/web/worker.js'), 'utf8');
  const version = createHash('sha256').update(source).update(files.join());
  for (const file of ['index.html', 'theme.js', 'icon.svg']) version.update(fs.readFileSync(path.join(out, file)));
  const kept = { version: version.digest('hex').slice(0, 12), files, pages: WEB_PATHS };
  fs.writeFileSync(path.join(out, 'worker.js'), source.replace('__KEPT__', JSON.stringify(kept)));
  return files;
}

function filesOf(manifest: Record<string, Chunk>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const add = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`Opens without a line, but isn’t in the bundle: ${key}`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
    for (const next of chunk.imports ?? []) add(next);
  };
  add('index.html');
  for (const screen of SCREENS) add(`../../libs/web/src/${screen}`);
  for (const locale of ['ru', 'en'])
    for (const word of WORDS) add(`../../libs/locale/src/messages/${word}.${locale}.json`);
  for (const key of Object.keys(manifest)) if (/^_messages-(ru|en)-/.test(key) || FONTS.test(key)) add(key);
  return [...found].sort();
}
