import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { encode } from 'jpeg-js';
import { makeCompany, makeEmployee } from '../../../company/company.factory';
import { makeDecision } from '../../decision.factory';

describe('the photo of an entry', () => {
  let api: FreshApi, boss: ApiClient, anna: ApiClient, peer: ApiClient, admin: ApiClient, id: string, hidden: string;
  beforeAll(async () => {
    api = await freshApi();
    const { id: companyId } = await makeCompany(api.database);
    const people = await api.database.inCompany(companyId, async (tx) => {
      const manager = await makeEmployee(tx);
      const author = await makeEmployee(tx, { managerId: manager.id });
      id = await makeDecision(tx, { authorId: author.id });
      hidden = await makeDecision(tx, { authorId: author.id, kind: 'refused' });
      return [
        manager,
        author,
        await makeEmployee(tx, { managerId: manager.id }),
        await makeEmployee(tx, { roles: ['employee', 'admin', 'leader', 'curator'] }),
      ];
    });
    [boss, anna, peer, admin] = (await Promise.all(people.map((one) => api.as(one)))) as [
      ApiClient,
      ApiClient,
      ApiClient,
      ApiClient,
    ];
  });
  afterAll(() => api?.close());

  const jpeg = encode({ data: Buffer.alloc(32 * 24 * 4, 180), width: 32, height: 24 }, 90).data;
  const at = (one: string) => `/files/decisions/${one}/photo`;
  const send = (who: ApiClient, one: string, payload: Buffer, author?: string) =>
    api.app.inject({
      method: 'POST',
      url: author ? `${at(one)}?author=${author}` : at(one),
      headers: { ...who.headers, 'content-type': 'application/octet-stream' },
      payload,
    });
  const get = (who: ApiClient, one: string) => api.app.inject({ url: at(one), headers: who.headers });

  it('is drawn anew, and seen by whoever may read the entry and by nobody else whatever the role', async () => {
    const told = Buffer.concat([Buffer.from([0xff, 0xe1, 0x00, 0x0e]), Buffer.from('TAKEN HOME12')]);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), told, jpeg.subarray(2)]);
    for (const one of [id, hidden]) expect((await send(anna, one, bytes)).statusCode).toBe(204);
    const seen = await get(anna, id);
    expect([seen.statusCode, seen.headers['content-type'], seen.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ]);
    expect(seen.rawPayload.includes('TAKEN HOME')).toBe(false);
    expect((await get(boss, id)).statusCode).toBe(200);
    for (const who of [peer, admin]) expect((await get(who, id)).json().code).toBe('input.not_found');
    expect((await get(boss, hidden)).json().code).toBe('input.not_found');
    expect((await get(api.stranger, id)).json().code).toBe('identity.required');
    const { decision } = await anna.data('query ($id: ID!) { decision(id: $id) { photo } }', { id });
    expect(decision.photo).toMatch(new RegExp(`^${at(id)}\\?at=[\\d.]+$`));
  });

  it('is taken from the author only, and only if it is one', async () => {
    for (const who of [boss, peer, admin]) expect((await send(who, id, jpeg)).json().code).toBe('input.not_found');
    // what waits on a device says whose it is, and goes on waiting
    const { viewer } = await anna.data('{ viewer { id } }');
    expect((await send(peer, id, jpeg, viewer.id)).json().code).toBe('empowerment.other_person');
    expect((await send(anna, id, jpeg, viewer.id)).statusCode).toBe(204);
    const refused = async (payload: Buffer) => (await send(anna, id, payload)).json().code;
    expect(await refused(Buffer.from('<svg/>'))).toBe('empowerment.photo_unreadable');
    expect(await refused(Buffer.alloc(301 * 1024))).toBe('empowerment.photo_too_large');
    const huge = Buffer.from(jpeg);
    huge.writeUInt16BE(60_000, huge.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(await refused(huge)).toBe('empowerment.photo_too_large');
    await api.app.inject({ method: 'DELETE', url: at(id), headers: anna.headers });
    expect((await get(anna, id)).json().code).toBe('input.not_found');
  });
});
