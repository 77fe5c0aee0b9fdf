import { Database } from '@zasluga/kernel';
import { dataSourceOptions } from '../data-source';
import { createDemoCompany } from './create';
import { DEMO_PASSWORD } from './load-company';

/** What somebody who has just started the program wants to know about the demo company. */
export interface DemoGreeting {
  nameRu: string;
  nameEn: string;
  password: string;
  personas: { persona: string; name: string; email: string }[];
  /** Short code of an open praise point, null while there is none. */
  praiseCode: string | null;
}

interface Options {
  today: Date;
  log?: (line: string) => void;
  /** 32 bytes in base64; absent: the demo company's vouchers have no codes. */
  sealKey?: string;
}

/**
 * Creates the demo company if the database holds no company yet. Answers how to enter it, or null when there are companies and none of
 * them is a demo. `appUrl`: of the database, as the application's role.
 */
export async function ensureDemoCompany(
  appUrl: string,
  { today, log, sealKey }: Options,
): Promise<DemoGreeting | null> {
  const database = await Database.open(dataSourceOptions(appUrl));
  try {
    const companies = await database.door(
      'door.companies',
      'select company_id as "companyId", id from door.companies()',
    );
    if (companies.length > 0)
      return (await Promise.all(companies.map((one) => greeting(database, one.companyId)))).find(Boolean) ?? null;
    log?.('Planting the demo company with its last four months…');
    const { companyId } = await createDemoCompany(database, { today, sealKey });
    return companyId === null ? null : await greeting(database, companyId);
  } finally {
    await database.close();
  }
}

function greeting(database: Database, companyId: string): Promise<DemoGreeting | null> {
  return database.reading(companyId, async (tx) => {
    const [company] = await tx.sql<{ nameRu: string; nameEn: string; isDemo: boolean }>(
      'demo.company_of_greeting',
      'select name_ru as "nameRu", name_en as "nameEn", is_demo as "isDemo" from company',
    );
    if (!company?.isDemo) return null;
    const personas = await tx.sql<DemoGreeting['personas'][number]>(
      'demo.personas_of_greeting',
      `select a.persona, e.first_name || ' ' || e.last_name as name, a.email from account a join employee e on e.id = a.employee_id
       where a.persona is not null and e.status = 'active' order by a.created_at, a.id`,
    );
    const [point] = await tx.sql<{ code: string }>(
      'demo.point_of_greeting',
      'select code from praise_point where closed_at is null order by created_at, id limit 1',
    );
    const { nameRu, nameEn } = company;
    return { nameRu, nameEn, password: DEMO_PASSWORD, personas, praiseCode: point?.code ?? null };
  });
}
