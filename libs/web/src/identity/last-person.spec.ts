import { keepPerson, lastPerson } from './last-person';
import type { SignedIn } from './viewer';

const company = { id: 'c', nameRu: 'Полдень', nameEn: 'Polden', timeZone: 'Europe/Moscow', currency: 'RUB' };
const anna: SignedIn = {
  __typename: 'Viewer',
  id: 'a',
  roles: ['admin'],
  hasReports: true,
  locale: 'ru',
  employee: { __typename: 'Employee', id: 'a', firstName: 'Анна', lastName: 'Белова', roleTitle: 'Управляющая' },
  company: { __typename: 'Company', ...company, pointValueMinor: 100, isDemo: false },
};

function device() {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, store };
}

describe('the person that a device remembers', () => {
  it('has a name, a language and a company, and no more rights than any employee', () => {
    const { kept, store } = device();
    keepPerson(store, anna);
    expect([...kept.keys()].every((key) => key.startsWith('zasluga.own.'))).toBe(true); // wiped at sign-out
    expect([...kept.values()].join()).not.toMatch(/admin|Управляющая|hasReports/);
    expect(lastPerson(store)).toEqual({
      ...anna,
      roles: ['employee'],
      hasReports: false,
      employee: { ...anna.employee, roleTitle: '' },
    });
  });

  it('is nobody once forgotten, where nothing can be kept, and where what is kept is broken', () => {
    const { kept, store } = device();
    keepPerson(store, anna);
    keepPerson(store, null);
    expect([kept.size, lastPerson(store)]).toEqual([0, null]);
    const full = () => {
      throw new Error('quota');
    };
    expect(() => keepPerson({ ...store, setItem: full }, anna)).not.toThrow();
    for (const broken of ['{', '"a"', '{"id":"a"}']) {
      kept.set('zasluga.own.person', broken);
      expect(lastPerson(store)).toBeNull();
    }
  });
});
