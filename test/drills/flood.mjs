// A flood of praise against one praise point, at full speed, from 127.0.0.1 to 127.0.0.250, while other companies' customers open their
// pages and write. Nothing may be lost, nothing stored twice, and the others must be answered.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../apps/cli/embedded-postgres.mjs';
import { root } from '../../apps/cli/install.mjs';
import { say } from '../../apps/cli/say.mjs';
import { withClient } from '../bench/many-stories.mjs';

const require = createRequire(import.meta.url);
const POSTS = Number(process.env.POSTS ?? 10_000);
const ADDRESSES = 250;
/** Of these the first ten send six times as much as the others, about double what one network may send in a minute. */
const LOUD = 10;
const LOUDER = 6;
/** One in so many is sent twice under one key, as an impatient finger or a bad line does. */
const REPEATED = 10;
/** Connections that each address holds open. */
const SOCKETS = 2;
/** Pauses between two looks at each of the other companies' pages. */
const OTHER_PAUSE_MS = 100;
/** A page of somebody else is answered within this time in 95 cases of 100. */
const OTHER_P95_MAX_MS = 3_000;
/** Longer than this no praise may wait until it is stored: two minutes of being asked to wait, and some. */
const PATIENCE_MS = 10 * 60_000;

const FIELDS = { 'content-type': 'application/x-www-form-urlencoded' };
const POINT = 'FLUT234';
const OTHERS = ['QU7ET22', 'QU7ET33', 'QU7ET44'];

/** A company of its own each. */
const COMPANIES = [POINT, ...OTHERS];

function request(agent, base, method, path, body) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const sent = http.request({ agent, hostname, port, method, path, headers: body ? FIELDS : {} }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body && new URLSearchParams(body).toString());
  });
}

async function seed(adminUrl) {
  await withClient(adminUrl, async (db) => {
    for (const code of COMPANIES) {
      const { rows } = await db.query(
        `insert into company (id, slug, name_ru, name_en, time_zone) values (uuidv7(), $1, $1, $1, 'Europe/Moscow') returning id`,
        [code.toLowerCase()],
      );
      const place = await db.query(
        `insert into place (company_id, id, name_ru, name_en) values ($1, uuidv7(), 'Зал', 'Hall') returning id`,
        [rows[0].id],
      );
      await db.query('insert into praise_point (company_id, id, code, place_id) values ($1, uuidv7(), $2, $3)', [
        rows[0].id,
        code,
        place.rows[0].id,
      ]);
    }
  });
}

/** What one customer writes: half a few words, half a sentence that all the others write, too. */
const praiseOf = (n) => ({
  k: randomBytes(16).toString('base64url'),
  t: String(Date.now() - 30_000),
  lang: 'ru',
  who: 'team',
  m: n % 2 ? `Спасибо ${n}` : `Бариста быстро сварила кофе, улыбнулась и донесла поднос до столика. Гость ${n}`,
});

/** Sends one praise until it is stored; 429 and 503 keep it on the screen, a cut line keeps it on the telephone. */
async function deliver(agent, base, praise, told) {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    let answer;
    try {
      answer = await request(agent, base, 'POST', `/${POINT}`, praise);
    } catch {
      told.cut += 1;
      await wait(500 + Math.random() * 1000);
      continue;
    }
    const token = /\/s\/([\w-]{22})/.exec(answer.body)?.[1];
    if (answer.status === 200 && token) return token;
    if (answer.status === 429) {
      told.asked_to_wait += 1;
      if (!answer.body.includes(praise.m)) told.texts_lost += 1;
      await wait(Number(answer.headers['retry-after'] ?? 60) * 1000 + Math.random() * 1000);
    } else {
      told.failed += 1;
      await wait(1000 + Math.random() * 1000);
    }
  }
  return undefined;
}

/** How many each address sends. */
function shares() {
  const all = ADDRESSES - LOUD + LOUD * LOUDER;
  const counts = Array.from({ length: ADDRESSES }, (_, n) => Math.floor((POSTS * (n < LOUD ? LOUDER : 1)) / all));
  for (let left = POSTS - counts.reduce((a, b) => a + b, 0), n = ADDRESSES - 1; left > 0; left -= 1, n -= 1)
    counts[n] += 1;
  return counts;
}

async function flood(base) {
  const told = { asked_to_wait: 0, failed: 0, cut: 0, texts_lost: 0 };
  const acknowledged = new Map();
  let [n, repeated, otherToken] = [0, 0, 0];
  const lines = shares().map(async (count, address) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: SOCKETS, localAddress: `127.0.0.${address + 1}` });
    const praises = Array.from({ length: count }, () => praiseOf((n += 1)));
    await Promise.all(
      praises.map(async (praise, at) => {
        const times = at % REPEATED === 0 ? 2 : 1;
        repeated += times - 1;
        const tokens = await Promise.all(Array.from({ length: times }, () => deliver(agent, base, praise, told)));
        if (new Set(tokens).size > 1) otherToken += 1;
        if (tokens[0]) acknowledged.set(praise.m, tokens[0]);
      }),
    );
    agent.destroy();
  });
  await Promise.all(lines);
  return { told, acknowledged, repeated, otherToken };
}

/** Customers of other companies meanwhile: they open the page, and every tenth writes. */
async function others(base, until) {
  const agent = new http.Agent({ keepAlive: true, localAddress: '127.0.0.251' });
  const seen = { ms: [], failed: 0, written: 0 };
  const look = async (code) => {
    for (let turn = 0; !until.done; turn += 1) {
      const at = performance.now();
      const writes = turn % 10 === 9;
      const body = writes ? { ...praiseOf(turn), m: `Свой отзыв ${code} ${turn}` } : undefined;
      try {
        const { status } = await request(agent, base, writes ? 'POST' : 'GET', `/${code}`, body);
        if (status === 200 || (writes && status === 429)) seen.ms.push(performance.now() - at);
        else seen.failed += 1;
        if (writes && status === 200) seen.written += 1;
      } catch {
        seen.failed += 1;
      }
      await wait(OTHER_PAUSE_MS);
    }
  };
  await Promise.all(OTHERS.map(look));
  agent.destroy();
  return seen;
}

const quantile = (list, q) => {
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0);
};

async function up(env) {
  const child = spawn(process.execPath, [path.join(root, 'test/bench/app.cjs')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
  ]);
  const down = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  return { base: String(line).trim(), down };
}

/** What the database holds, asked by somebody who sees all companies. */
const stored = (adminUrl) =>
  withClient(adminUrl, async (db) => {
    const { rows } = await db.query(
      `select p.words, p.suspicious, p.signals from praise p join praise_point o on o.company_id = p.company_id and o.id = p.point_id
       where o.code = $1`,
      [POINT],
    );
    return rows;
  });

export async function drill() {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(root, '.cache', `drill-postgres-${process.pid}`) });
  try {
    require('reflect-metadata');
    const { prepareDatabase } = require('../../dist/libs/server/src/index.js');
    const { appUrl } = await prepareDatabase(postgres.url(), 'only-for-this-very-drill');
    await seed(postgres.url());
    const { base, down } = await up({ APP_DATABASE_URL: appUrl, DOCUMENTS: 'open' });
    say(`${POSTS} praises from ${ADDRESSES} addresses…`);
    const until = { done: false };
    const meanwhile = others(base, until);
    const began = performance.now();
    const { told, acknowledged, repeated, otherToken } = await flood(base);
    const seconds = (performance.now() - began) / 1000;
    until.done = true;
    const seen = await meanwhile;
    const rows = await stored(postgres.url());
    await down();

    const held = new Set(rows.map(({ words }) => words));
    const lost = [...acknowledged.keys()].filter((words) => !held.has(words)).length;
    const suspicious = rows.filter((row) => row.suspicious).length;
    const signals = {};
    for (const { signals: names } of rows) for (const name of names) signals[name] = (signals[name] ?? 0) + 1;
    const figures = {
      posts: POSTS,
      repeated,
      addresses: ADDRESSES,
      seconds: Math.round(seconds),
      acknowledged: acknowledged.size,
      stored: rows.length,
      lost: lost + POSTS - acknowledged.size,
      twice: rows.length - held.size,
      waiting: rows.length - suspicious,
      suspicious,
      signals,
      ...told,
      other_answers: seen.ms.length,
      other_failed: seen.failed,
      other_p50_ms: quantile(seen.ms, 0.5),
      other_p95_ms: quantile(seen.ms, 0.95),
      other_max_ms: quantile(seen.ms, 1),
    };
    const broken = [
      figures.lost && `${figures.lost} praises were lost`,
      figures.twice && `${figures.twice} praises were stored twice`,
      otherToken && `${otherToken} repetitions got another private address`,
      told.texts_lost && `${told.texts_lost} refusals did not give the text back`,
      seen.failed && `${seen.failed} pages of other companies were not answered`,
      seen.ms.length < 30 && 'the other companies were hardly looked at',
      figures.other_p95_ms > OTHER_P95_MAX_MS && `other companies waited ${figures.other_p95_ms} ms (p95)`,
    ].filter(Boolean);
    return { figures, broken };
  } finally {
    await postgres.stop();
    fs.rmSync(postgres.dataDir, { recursive: true, force: true });
    fs.rmSync(`${postgres.dataDir}.secret`, { force: true });
  }
}
