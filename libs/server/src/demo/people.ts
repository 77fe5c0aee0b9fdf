import { instant, localDay } from './calendar';
import type { Chance } from './chance';
import { COMPANY, PEOPLE, type Locale } from './texts';

export type Circle = 'cafe' | 'bakery' | 'delivery' | 'services' | 'office';

export interface PlannedEmployee {
  key: string;
  number: string;
  firstName: string;
  lastName: string;
  middleName: string | null;
  shortName: string;
  gender: 'm' | 'f';
  email: string;
  roleTitle: string;
  unit: string;
  place: string;
  manager: string | null;
  locale: Locale;
  roles: string[];
  /** Day of hiring and of leaving, YYYY-MM-DD. */
  hiredOn: string;
  leftOn: string | null;
  hiredAt: Date;
  leftAt: Date | null;
  circle: Circle;
  /** Kind of work, as the stories name it. */
  work: string;
  hasReports: boolean;
  shownToCustomers: boolean;
}

const WORK_OF_ROLE: [RegExp, string][] = [
  [/бухгалтер/i, 'accounting'],
  [/закуп|кладовщик/i, 'purchasing'],
  [/кадр|мотивац/i, 'hr'],
  [/техник/i, 'tech'],
  [/ИТ|системный|support/i, 'it'],
  [/бариста|barista/i, 'barista'],
  [/кассир/i, 'cashier'],
  [/повар/i, 'cook'],
  [/помощни(к|ца) в зале/i, 'hall'],
  [/старш/i, 'lead'],
  [/управляющ/i, 'manager'],
  [/курьер|водитель/i, 'courier'],
  [/диспетчер/i, 'dispatch'],
];

const LETTERS: Record<string, string> = Object.fromEntries(
  [
    ...'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya'.split(
      ' ',
    ),
  ].map((pair) => pair.split('=') as [string, string]),
);

function latin(name: string): string {
  return [...name.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
}

function circleOf(unit: string): Circle {
  return unit === 'bakery' || unit === 'delivery' || unit === 'services' || unit === 'office' ? unit : 'cafe';
}

/** Everybody who works or worked here, the founder first and managers before their people. */
export function planPeople(chance: Chance, today: Date): PlannedEmployee[] {
  const placeOfUnit = new Map(COMPANY.units.map((unit) => [unit.key, unit.place]));
  const rolesOf = new Map(COMPANY.personas.map((persona) => [persona.employee, persona.roles]));
  const managers = new Set(PEOPLE.map((person) => person.manager));
  return PEOPLE.map((person, index) => {
    const left = COMPANY.left.find((one) => one.employee === person.key);
    const hiredAt = instant(today, Math.round(person.monthsHere * 30.4) + chance.int(1, 20), 540);
    const leftAt = left ? instant(today, left.daysAgo, 1080) : null;
    const roles = rolesOf.get(person.key) ?? (COMPANY.leaders.includes(person.key) ? ['leader'] : []);
    const circle = circleOf(person.unit);
    return {
      key: person.key,
      number: `П-${String(1001 + index)}`,
      firstName: person.firstName,
      lastName: person.lastName,
      middleName: person.middleName,
      shortName: person.shortName,
      gender: person.gender,
      email: `${latin(person.firstName)}.${latin(person.lastName)}@${COMPANY.company.mailDomain}`,
      roleTitle: person.roleTitle,
      unit: person.unit,
      place: placeOfUnit.get(person.unit) ?? 'melnichnaya',
      manager: person.manager,
      locale: COMPANY.english.includes(person.key) ? 'en' : 'ru',
      roles: ['employee', ...roles],
      hiredOn: localDay(hiredAt),
      leftOn: leftAt ? localDay(leftAt) : null,
      hiredAt,
      leftAt,
      circle,
      work: WORK_OF_ROLE.find(([pattern]) => pattern.test(person.roleTitle))?.[1] ?? circle,
      hasReports: managers.has(person.key),
      shownToCustomers: circle === 'cafe' || (circle === 'delivery' && person.manager === 'shulgin'),
    };
  });
}

/** The person whom a visitor of the demo becomes: leader, manager, employee, curator, reward_admin, admin. */
export function persona(name: string): string {
  const found = COMPANY.personas.find((one) => one.key === name);
  if (!found) throw new Error(`the demo has no persona ${name}`);
  return found.employee;
}

export function worksAt(person: PlannedEmployee, at: Date): boolean {
  return person.hiredAt < at && (person.leftAt === null || at < person.leftAt);
}
