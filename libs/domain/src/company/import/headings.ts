import { columnFault, type ColumnFault, headingGuesser, type HeadingGuesser } from './guess';

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

const guesser = headingGuesser(PHRASES);

/** What a heading seems to mean. */
export const { fieldOf } = guesser;

/** A mapping to begin with; a person corrects it. */
export function proposeMapping(headings: readonly string[]): ColumnMapping {
  const mapping = guesser.propose(headings);
  // parts of the name say more than the whole of it
  if (mapping.lastName !== undefined && mapping.firstName !== undefined) delete mapping.name;
  return mapping;
}

/** How files of people are read. */
export const PEOPLE_HEADINGS: HeadingGuesser<PersonField> = { fieldOf, propose: proposeMapping };

export type MappingFault = 'name_missing' | ColumnFault;

/** Why a mapping can't be used; undefined when it can. `width` is the number of columns. */
export function mappingFault(mapping: ColumnMapping, width: number): MappingFault | undefined {
  const fault = columnFault(mapping, width);
  if (fault) return fault;
  if (mapping.name === undefined && (mapping.lastName === undefined || mapping.firstName === undefined)) {
    return 'name_missing';
  }
  return undefined;
}
