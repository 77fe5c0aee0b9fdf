import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { afterBuild } from './after-build.mts';

const root = path.resolve(import.meta.dirname, '../..');
const lib = (name: string) => path.join(root, `libs/${name}/src/index.ts`);

/** Messages are parsed here, so that browsers carry no ICU parser. */
const compiledMessages: Plugin = {
  name: 'zasluga:messages',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]locale[\\/]src[\\/]messages[\\/][\w.-]+\.json$/.test(id)) return;
    const messages = Object.entries(JSON.parse(code) as Record<string, string>);
    return JSON.stringify(Object.fromEntries(messages.map(([key, text]) => [key, compileMessageOrThrow(text)])));
  },
};

/** Texts that every visit needs come as one file per language; other words come with their pages. */
const FIRST_WORDS = /messages[\\/](app|ui|errors|identity|recognition|notices|points|values)\.(ru|en)\.json$/;

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../.cache/vite',
  plugins: [compiledMessages, react(), afterBuild(root)],
  define: { 'globalThis.__DEV__': 'false' },
  resolve: {
    alias: {
      '@zasluga/domain': lib('domain'),
      '@zasluga/locale': lib('locale'),
      '@zasluga/ui': lib('ui'),
      '@zasluga/web': lib('web'),
    },
  },
  json: { stringify: true, namedExports: false },
  build: {
    outDir: path.join(root, 'dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the content policy allows files only, and fonts in a style sheet would delay it
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // our own barrels do nothing when imported: what a page doesn't name stays out of its chunk
      treeshake: {
        moduleSideEffects: (id: string) =>
          !/[\\/]libs[\\/]\w+[\\/]src[\\/].*\.tsx?$/.test(id) || id.endsWith('styles.ts'),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'messages-ru', test: (id: string) => FIRST_WORDS.exec(id)?.[2] === 'ru' },
            { name: 'messages-en', test: (id: string) => FIRST_WORDS.exec(id)?.[2] === 'en' },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:3000', ws: true } } },
});
