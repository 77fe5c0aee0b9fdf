import { Client } from 'pg';
import { verifyLedger } from './sixteen';

/** What is broken of the sixteen, over all companies; run as somebody who sees them all. */
export async function brokenRules(adminUrl: string): Promise<string[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const verdicts = await verifyLedger(async (_, sql) =>
      Number(Object.values((await admin.query<Record<string, string>>(sql)).rows[0]!)[0]),
    );
    return verdicts.flatMap(({ broken, where }) => (broken ? [`${where.join('; ')}: ${broken}`] : []));
  } finally {
    await admin.end();
  }
}
