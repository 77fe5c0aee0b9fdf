import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../company';
import { makeCompany, makeEmployee, makePlace, makeTouchpoint } from '../company/company.factory';
import { makePhrase, makePraisePoint } from './praise.factory';

const FORM = 'application/x-www-form-urlencoded';

/** Names and values of a form's hidden fields, as a browser without a script would send them. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    if (read('type') === 'hidden' && read('name')) fields[read('name')!] = read('value') ?? '';
  }
  return fields;
}
export const textareaOf = (html: string) => /<textarea[^>]*>\n?([^<]*)<\/textarea>/.exec(html)?.[1];
export const statusPathOf = (html: string) => /\/s\/[\w-]{22}/.exec(html)?.[0] ?? 'no status path';

interface StoredRow {
  who: string;
  signals: string[];
  revision: number;
  employeeId: string | null;
  words: string;
}

/** A café with a point at its till, where Анна agreed to be shown and Илья didn't, and somebody with a phone. */
export class Customer {
  private constructor(
    readonly api: FreshApi,
    readonly companyId: string,
    readonly anna: Employee,
    readonly phraseId: string,
    readonly code: string,
    readonly closedCode: string,
  ) {}

  static async arrive(): Promise<Customer> {
    const api = await freshApi();
    const { id } = await makeCompany(api.database, { nameRu: 'Кафе «Полдень»', nameEn: 'Polden Café' });
    return api.database.inCompany(id, async (tx) => {
      const place = await makePlace(tx, { addressRu: 'Лесная, 7', addressEn: '7 Lesnaya St' });
      const till = await makeTouchpoint(tx, { nameRu: 'касса', nameEn: 'till' });
      const here = { placeId: place.id, roleTitle: 'бариста' };
      const anna = await makeEmployee(tx, { ...here, firstName: 'Анна', lastName: 'Петрова', shownToCustomers: true });
      await makeEmployee(tx, { ...here, firstName: 'Илья', lastName: 'Скрытый' });
      const phraseId = await makePhrase(tx, 'Выслушали и поняли', 'Listened and understood');
      const { code } = await makePraisePoint(tx, { placeId: place.id, touchpointId: till.id });
      const closed = await makePraisePoint(tx, { placeId: place.id, closed: true });
      return new Customer(api, id, anna, phraseId, code, closed.code);
    });
  }

  get = (url: string, headers: Record<string, string> = {}) => this.api.app.inject({ method: 'GET', url, headers });

  post = (url: string, fields: object | string, remoteAddress = '127.0.0.1', headers: Record<string, string> = {}) =>
    this.api.app.inject({
      method: 'POST',
      url,
      remoteAddress,
      headers: { 'content-type': FORM, ...headers },
      payload: typeof fields === 'string' ? fields : new URLSearchParams(Object.entries(fields)).toString(),
    });

  /** The hidden fields of a page just opened. */
  form = async () => fieldsOf((await this.get(`/${this.code}`)).body);

  /** What was answered after the save, in the order of the questions. */
  answers = async (words: string) => {
    const [row] = await this.api.database.reading(this.companyId, (tx) =>
      tx.sql<{ answers: unknown[] }>(
        'test.answers',
        `select json_build_array(expected, demanded, recommend, come_again, compared, asked_to_write) as answers
         from praise where words = $1`,
        [words],
      ),
    );
    return row?.answers;
  };

  stored = (words: string) =>
    this.api.database.reading(this.companyId, (tx) =>
      tx.sql<StoredRow>(
        'test.stored',
        'select who, signals, revision, employee_id as "employeeId", words from praise where words = $1',
        [words],
      ),
    );
}
