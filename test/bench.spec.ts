import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '..');
const COMPARE = `import('./test/bench/run.mjs').then(({ compare }) => compare())`;

// what a request costs is told as a ratio to a bare server: that says something only while both answer the same
it('compares with a bare server that answers what the application answers', async () => {
  const compared = promisify(execFile)(process.execPath, ['-e', COMPARE], { cwd: ROOT });
  await expect(compared).resolves.toMatchObject({ stderr: '' });
}, 120_000);
