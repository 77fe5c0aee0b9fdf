import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../company';
import { makeCompany, makeEmployee } from '../company/company.factory';

const INVITE = 'mutation ($employeeId: ID!) { inviteEmployee(employeeId: $employeeId) }';
const INVITATION = 'query ($token: String!) { invitation(token: $token) { employeeId email companyNameEn } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
const ACCESS = 'query ($id: ID!) { employee(id: $id) { record { hasAccess } } }';

describe('an invitation', () => {
  let api: FreshApi, companyId: string, admin: Employee;
  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
    admin = await person({ roles: ['employee', 'admin'] });
  });
  afterAll(() => api?.close());

  const person = (fields: Partial<Employee>) => api.database.inCompany(companyId, (tx) => makeEmployee(tx, fields));
  const inviteToken = async (employeeId: string): Promise<string> =>
    (await (await api.as(admin)).data(INVITE, { employeeId })).inviteEmployee;
  const accept = (token: string, password: string) => api.stranger.gql(ACCEPT, { input: { token, password } });
  const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;
  const signIn = async (email: string, password: string) =>
    codeOf(await api.stranger.gql(SIGN_IN, { input: { email, password } })) ?? 'in';

  it('says whom it is for, sets a password once, and lets that person in', async () => {
    const inna = await person({ email: 'Inna@polden.example' });
    const asAdmin = await api.as(admin);
    expect((await asAdmin.data(ACCESS, { id: inna.id })).employee.record).toEqual({ hasAccess: false });
    const token = await inviteToken(inna.id);
    expect((await api.stranger.data(INVITATION, { token })).invitation).toMatchObject({ employeeId: inna.id });
    expect(codeOf(await accept(token, 'коротко'))).toBe('input.too_short');
    const answer = await api.stranger.post(ACCEPT, { input: { token, password: 'весной цветёт сирень' } });
    expect(answer.headers['set-cookie']).toMatch(/^zasluga=[\w-]{43};/);
    expect(codeOf(await accept(token, 'весной цветёт сирень'))).toBe('identity.invitation_over');
    expect((await api.stranger.data(INVITATION, { token })).invitation).toBeNull();
    expect(await signIn('inna@polden.example', 'весной цветёт сирень')).toBe('in');
    expect((await asAdmin.data(ACCESS, { id: inna.id })).employee.record).toEqual({ hasAccess: true });
  });

  it('of two at once with one link only one gets in', async () => {
    const token = await inviteToken((await person({ email: 'two@polden.example' })).id);
    const answers = await Promise.all([accept(token, 'первый пароль'), accept(token, 'второй пароль')]);
    expect(answers.map(codeOf).sort()).toEqual(['identity.invitation_over', undefined]);
  });

  it('ends the earlier link, and with a new password the earlier sessions', async () => {
    const oleg = await person({ email: 'oleg@polden.example' });
    const [first, second] = [await inviteToken(oleg.id), await inviteToken(oleg.id)];
    expect(codeOf(await accept(first, 'длинный пароль'))).toBe('identity.invitation_over');
    const before = await api.as(oleg);
    await accept(second, 'длинный пароль');
    expect((await before.data('{ viewer { id } }')).viewer).toBeNull();
  });

  it('is for people who work here and have an e-mail, and only administrators give it', async () => {
    const asAdmin = await api.as(admin);
    const left = await person({ email: 'left@polden.example', status: 'left' as Employee['status'] });
    expect(await asAdmin.refusal(INVITE, { employeeId: left.id })).toMatchObject({ code: 'identity.invite_active' });
    const noMail = await person({ email: null });
    expect(await asAdmin.refusal(INVITE, { employeeId: noMail.id })).toMatchObject({ code: 'identity.invite_email' });
    const plain = await api.as(await person({ email: 'plain@polden.example' }));
    expect(await plain.refusal(INVITE, { employeeId: noMail.id })).toMatchObject({ code: 'identity.forbidden' });
  });

  it('gives the address of somebody who left to whoever has it now', async () => {
    const email = 'till@polden.example';
    const first = await person({ email });
    await accept(await inviteToken(first.id), 'касса номер один');
    await api.database.inCompany(companyId, (tx) =>
      tx.sql('test.leave', `update employee set status = 'left' where id = $1`, [first.id]),
    );
    const second = await person({ email });
    expect(codeOf(await accept(await inviteToken(second.id), 'касса номер два'))).toBeUndefined();
    expect(await signIn(email, 'касса номер один')).toBe('identity.wrong_credentials');
    expect(await signIn(email, 'касса номер два')).toBe('in');
  });

  it('a password is changed by whoever knows it, and other devices are signed out', async () => {
    const vera = await person({ email: 'vera@polden.example' });
    await accept(await inviteToken(vera.id), 'осенью падают листья');
    const [here, elsewhere] = [await api.as(vera), await api.as(vera)];
    expect(await here.refusal(CHANGE, { input: { current: 'не тот', password: 'зимой идёт снег' } })).toMatchObject({
      code: 'identity.wrong_password',
      field: 'input.current',
    });
    await here.data(CHANGE, { input: { current: 'осенью падают листья', password: 'зимой идёт снег' } });
    expect((await elsewhere.data('{ viewer { id } }')).viewer).toBeNull();
    expect(await signIn('vera@polden.example', 'зимой идёт снег')).toBe('in');
  });
});
