import { columnFault, type ColumnFault, headingGuesser, type HeadingGuesser } from '../../company';

/** What a column of a file of past recognitions can mean. */
export const PAST_FIELDS = ['date', 'from', 'to', 'story', 'touchpoint', 'value', 'behaviour'] as const;
export type PastField = (typeof PAST_FIELDS)[number];
/** Field → index of its column, from 0. */
export type PastMapping = Readonly<Partial<Record<PastField, number>>>;

/** As exports of other products, chats and spreadsheets name them. */
const PHRASES: Record<PastField, string> = {
  date: 'дата|когда|дата благодарности|день|date|when|created at|created|given at|timestamp|day|time',
  from: 'от кого|кто благодарит|отправитель|автор|кто|даритель|from|sender|giver|author|given by|nominator|who',
  to: 'кому|кого благодарят|получатель|получатели|сотрудник|to|receiver|receivers|recipient|recipients|employee|nominee|whom',
  story:
    'за что|текст|благодарность|сообщение|комментарий|история|рассказ|причина|reason|text|message|story|comment|' +
    'for what|note|recognition|praise|description',
  touchpoint: 'точка контакта|этап|touchpoint|stage',
  value: 'ценность|ценности|value|company value|core value|values',
  behaviour: 'поступок|поведение|behaviour|behavior|act|deed',
};

export const PAST_HEADINGS: HeadingGuesser<PastField> = headingGuesser(PHRASES);

/** Without these nothing can be told. */
const NEEDED = ['date', 'from', 'to', 'story'] as const;
export type PastMappingFault = `${(typeof NEEDED)[number]}_missing` | ColumnFault;

/** Why a mapping can't be used; undefined when it can. `width` is the number of columns. */
export function pastMappingFault(mapping: PastMapping, width: number): PastMappingFault | undefined {
  const fault = columnFault(mapping, width);
  if (fault) return fault;
  const missing = NEEDED.find((field) => mapping[field] === undefined);
  return missing && `${missing}_missing`;
}
