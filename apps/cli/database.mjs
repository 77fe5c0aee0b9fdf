// The database of this installation: DATABASE_URL, or the embedded PostgreSQL with its data below .data.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { root } from './install.mjs';
import { say } from './say.mjs';

const DATA = path.join(root, '.data');
const RUNNING = path.join(DATA, 'running.json');

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 2_000 });
    socket.once('connect', () => socket.end(() => resolve(true)));
    for (const end of ['error', 'timeout']) socket.once(end, () => resolve(false));
  });

/** The server that another command of this installation has started and still holds: it lives, and its server answers. */
async function running() {
  try {
    const { pid, url } = JSON.parse(fs.readFileSync(RUNNING, 'utf8'));
    return pid !== process.pid && alive(pid) && (await answers(Number(new URL(url).port))) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the address for somebody who may create roles, and `stop`. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) return { adminUrl: process.env.DATABASE_URL, stop: async () => {} };
  const held = await running();
  if (held) return { adminUrl: held, held: true, stop: async () => {} };
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  say('Starting the embedded PostgreSQL…');
  const server = await startEmbeddedPostgres({ dataDir: path.join(DATA, 'postgres') });
  fs.writeFileSync(RUNNING, JSON.stringify({ pid: process.pid, url: server.url() }), { mode: 0o600 });
  return {
    adminUrl: server.url(),
    stop: async () => {
      fs.rmSync(RUNNING, { force: true });
      await server.stop();
    },
  };
}

/** The password of the application's role: made once for this installation. */
export const appPassword = () =>
  process.env.APP_DATABASE_PASSWORD || madeOnce('application.secret', () => randomBytes(24).toString('base64url'));

/** The key with which voucher codes are kept: made once for this installation. Lost, the codes are lost: it belongs into the backup. */
export const sealKey = () => process.env.SEAL_KEY || madeOnce('seal.secret', () => randomBytes(32).toString('base64'));

/** Kept where only its user may read. */
function madeOnce(name, make) {
  const file = path.join(DATA, name);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(DATA, { recursive: true });
    fs.writeFileSync(file, make(), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}
