/** What a column of the file can mean. `name` is a whole name in one cell. */
export const PERSON_FIELDS = [
  'number',
  'name',
  'lastName',
  'firstName',
  'middleName',
  'email',
  'phone',
  'roleTitle',
  'manager',
  'unit',
  'place',
  'hiredOn',
  'leftOn',
  'locale',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Field → index of its column in the file, from 0. */
export type ColumnMapping = Readonly<Partial<Record<PersonField, number>>>;

/** As HR systems and HR departments write them, most telling first: of two columns for one field the earlier phrase wins. */
const PHRASES: Record<PersonField, string> = {
  number:
    'табельный номер|табельный|таб номер|таб|номер сотрудника|номер работника|личный номер|id сотрудника|' +
    'employee id|employee number|employee no|employee code|personnel number|staff id|staff number|' +
    'badge number|person id|id',
  name:
    'фио|ф и о|фамилия имя отчество|фамилия и имя|имя и фамилия|сотрудник|работник|full name|' +
    'employee name|employee|name',
  lastName: 'фамилия|last name|surname|family name|lastname',
  firstName: 'имя|first name|given name|firstname|forename',
  middleName: 'отчество|middle name|patronymic|second name',
  email:
    'эл почта|электронная почта|адрес электронной почты|корпоративная почта|рабочая почта|почта|e mail|' +
    'email|work email|email address|e mail address|mail',
  phone: 'телефон|мобильный телефон|рабочий телефон|мобильный|тел|phone|phone number|mobile',
  roleTitle: 'должность|job title|position|role title|title|role|job|профессия|роль',
  manager:
    'табельный номер руководителя|номер руководителя|manager id|manager number|supervisor id|' +
    'почта руководителя|эл почта руководителя|manager email|manager e mail|непосредственный руководитель|' +
    'фио руководителя|руководитель|начальник|подчиняется|manager name|manager|line manager|reports to|' +
    'supervisor|boss',
  unit:
    'структурное подразделение|подразделение|отдел|департамент|служба|команда|department|department name|' +
    'unit|division|team',
  place:
    'место работы|рабочее место|площадка|филиал|офис|точка|город|адрес|work location|location|place|site|' +
    'branch|office|city',
  hiredOn:
    'дата приема|дата приема на работу|дата найма|принят|работает с|hire date|hired on|hired|date of hire|' +
    'start date|joined',
  leftOn: 'дата увольнения|уволен|termination date|leave date|left on|end date|last day',
  locale: 'язык|язык интерфейса|language|locale',
};

/** Without case, signs, ё: "Табельный №" is "табельный", "E-mail" is "e mail". */
const normal = (heading: string) =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('_', ' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

interface Guess {
  field: PersonField;
  /** lower is better: exact phrases in their order, then phrases within longer headings */
  rank: number;
}

const exact = new Map<string, Guess>();
for (const field of PERSON_FIELDS) {
  for (const [rank, phrase] of PHRASES[field].split('|').entries())
    if (!exact.has(phrase)) exact.set(phrase, { field, rank });
}
const WITHIN = 1000;
const MIN_PHRASE_WITHIN = 5;
/** Longest first, so that "табельный номер руководителя" is not taken for "табельный номер". */
const longestFirst = [...exact].filter(([p]) => p.length >= MIN_PHRASE_WITHIN).sort(([a], [b]) => b.length - a.length);

/** What a heading seems to mean. */
export function fieldOf(heading: string): Guess | undefined {
  const said = normal(heading);
  const same = exact.get(said);
  if (same || !said) return same;
  const inside = longestFirst.find(([phrase]) => ` ${said} `.includes(` ${phrase} `));
  return inside && { field: inside[1].field, rank: WITHIN + inside[1].rank };
}

/** A mapping to begin with; a person corrects it. Each column and each field is used once. */
export function proposeMapping(headings: readonly string[]): ColumnMapping {
  const guesses = headings
    .flatMap((heading, column) => {
      const guess = fieldOf(heading);
      return guess ? [{ ...guess, column }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  const mapping: Partial<Record<PersonField, number>> = {};
  for (const { field, column } of guesses) mapping[field] ??= column;
  // parts of the name say more than the whole of it
  if (mapping.lastName !== undefined && mapping.firstName !== undefined) delete mapping.name;
  return mapping;
}

export type MappingFault = 'name_missing' | 'column_unknown' | 'column_twice';

/** Why a mapping can't be used; undefined when it can. `width` is the number of columns. */
export function mappingFault(mapping: ColumnMapping, width: number): MappingFault | undefined {
  const columns = Object.values(mapping);
  if (columns.some((column) => !Number.isInteger(column) || column < 0 || column >= width)) return 'column_unknown';
  if (new Set(columns).size < columns.length) return 'column_twice';
  if (mapping.name === undefined && (mapping.lastName === undefined || mapping.firstName === undefined)) {
    return 'name_missing';
  }
  return undefined;
}
