import { type FreshApi, freshApi } from '@zasluga/testing';
import { createDemoCompany, DEMO_PASSWORD, ensureDemoCompany, planDemo } from '.';

const TODAY = new Date();

describe('the demo company in the database', () => {
  let api: FreshApi, companyId: string, seconds: number;
  const plan = planDemo(TODAY);

  beforeAll(async () => {
    api = await freshApi();
    const began = Date.now();
    const made = await createDemoCompany(api.database, { today: TODAY });
    seconds = (Date.now() - began) / 1000;
    companyId = made.companyId ?? '';
  });
  afterAll(() => api?.close());

  const count = (from: string) =>
    api.database.reading(companyId, async (tx) => {
      const [row] = await tx.sql<{ n: number }>(`test.${from}`, `select count(*)::int as n from ${from}`);
      return row?.n;
    });

  it('is written within ten seconds', () => {
    expect(seconds).toBeLessThan(10);
  });

  it('is not written a second time', async () => {
    expect(await createDemoCompany(api.database)).toEqual({ created: false, companyId: null });
    expect(await count('company')).toBe(1);
  });

  it('holds the people, the values and the rankings of the plan', async () => {
    expect(await count('employee')).toBe(plan.employees.length);
    expect(await count('behaviour')).toBe(30);
    expect(await count('value_ranking_place')).toBe(14);
    expect(await count('employee where manager_id is null')).toBe(1);
  });

  it('holds what customers wrote, and some of it waits for the curator', async () => {
    expect(await count('praise')).toBe(120);
    expect(await count(`praise where state = 'received' and kind = 'praise'`)).toBe(
      plan.praise.filter((one) => one.fate === 'waiting').length,
    );
    expect(await count(`praise where state = 'received' and decided_at is not null`)).toBe(0);
    expect(await count('praise_point')).toBe(8);
  });

  it('greets whoever starts the program, also when it was there before', async () => {
    const greeting = await ensureDemoCompany(api.db.url, { today: TODAY });
    expect(greeting).toMatchObject({ nameRu: 'Полдень', password: DEMO_PASSWORD });
    expect(greeting?.personas).toHaveLength(6);
    const page = await api.app.inject({ url: `/${greeting?.praiseCode}` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Липов');
  });

  it('lets six people in with one click, and everybody by e-mail', async () => {
    const { demoPersonas } = await api.stranger.data('{ demoPersonas { persona name employeeId } }');
    expect(demoPersonas.map((one: { persona: string }) => one.persona).sort()).toEqual([
      'admin',
      'curator',
      'employee',
      'leader',
      'manager',
      'reward_admin',
    ]);
    const email = plan.employees.find((one) => one.key === 'safin')?.email;
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
    expect(await api.stranger.data(signIn, { input: { email, password: DEMO_PASSWORD } })).toEqual({ signIn: true });
  });
});
