import type { Gender } from './russian-names';

/** Families of roles, as customers call them and as lists of staff do. Expect lower case, е for ё. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['barista', /^(?:барист|barist)/],
  ['cashier', /^(?:кассир|кассе$|кассой$|касса$|касс$|cashier|till$|checkout$|register$)/],
  ['waiter', /^(?:официант|waiter|waitress|server$|servers$)/],
  ['bartender', /^(?:бармен|bartender|barman|barmaid|barkeep)/],
  ['admin', /^(?:администратор|админ$|хостес|ресепшн|ресепшен|рецепшн|receptionist|hostess|host$|administrator)/],
  ['manager', /^(?:менеджер|управляющ|заведующ|manager|supervisor)/],
  ['courier', /^(?:курьер|доставщи|courier)/],
  ['driver', /^(?:водител|таксист|driver)/],
  ['guard', /^(?:охран|guard$|security$)/],
  ['cleaner', /^(?:уборщи|клинер|cleaner|janitor)/],
  ['baker', /^(?:пекар|baker$)/],
  ['cook', /^(?:повар|шеф|cook$|chef)/],
  ['pastry', /^(?:кондитер|pastry)/],
  ['seller', /^(?:продав|консультант|seller|salesman|saleswoman|salesperson|assistant$|consultant|clerk)/],
  ['doctor', /^(?:врач|доктор|doctor|nurse|медсестр)/],
  ['operator', /^(?:оператор|operator|agent$)/],
];

const WOMAN =
  /^(?:официантк|кассирш|продавщиц|уборщиц|девушк|девочк|женщин|барменш|администраторш|хозяйк|waitress|barmaid|hostess|saleswoman|girl$|lady$|woman$)/;
const MAN =
  /^(?:официант(?:а|у|ом|е)?$|парен|парн|мальчик|мужчин|молодого$|молодому$|молодой$|waiter$|barman$|salesman$|guy$|man$|gentleman$|lad$|bloke$)/;

/** Families of one word; none when it is no role. */
export const rolesOf = (word: string): string[] =>
  FAMILIES.filter(([, pattern]) => pattern.test(word)).map(([family]) => family);

/** What a role's word, or "girl" and "guy", says of the person's sex. */
export const genderOfRole = (word: string): Gender | undefined =>
  WOMAN.test(word) ? 'f' : MAN.test(word) ? 'm' : undefined;

/** Families of a title as a list of staff holds it: "Старший бариста". */
export const rolesOfTitle = (title: string): string[] => [
  ...new Set(
    title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .split(/[^\p{L}]+/u)
      .flatMap(rolesOf),
  ),
];
