// Three mistakes that such a product may hold, planted from outside. The drill must notice each, or its silence says nothing.
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Replaces a piece of a function's text in this database; throws when the piece is not there, for then nothing would be planted. */
async function replaceIn(db, name, piece, by) {
  const { rows } = await db.query(
    `select pg_get_functiondef(oid) as text from pg_proc where proname = $1 and pronamespace = 'public'::regnamespace`,
    [name],
  );
  const texts = rows.filter(({ text }) => text.includes(piece));
  if (!texts.length) throw new Error(`nothing was planted: ${name} does not hold «${piece}»`);
  for (const { text } of texts) await db.query(text.replaceAll(piece, by));
}

export const PLANTS = [
  {
    name: 'a key that the server makes',
    preload: path.join(import.meta.dirname, 'server-made-key.cjs'),
    kinds: ['api', 'connections'],
    caughtBy: ['lost', 'changed', 'surplus'],
  },
  {
    name: 'no lock on the rows that are decided upon',
    // balances are decided and written as they were read, which is what a lock is for
    plant: (cluster) =>
      cluster.admin(async (db) => {
        await replaceIn(db, 'points_post', 'for update', '');
        await replaceIn(
          db,
          'points_entry',
          'set balance = balance + p_amount',
          'set balance = (select a.balance from points_account a where a.id = p_account) + p_amount',
        );
      }),
    kinds: ['connections'],
    caughtBy: ['invariants'],
  },
  {
    name: 'commits that are not waited for',
    // after the start: the application refuses to start on such a database
    plant: (cluster) =>
      cluster.admin(async (db) => {
        await db.query('alter system set synchronous_commit = off');
        await db.query(`alter system set wal_writer_delay = '10s'`); // else little work is lost where there is little work
        await db.query('select pg_reload_conf()');
        await wait(200);
      }),
    kinds: ['postmaster'],
    caughtBy: ['lost', 'changed'],
  },
];
