import type { Candidate } from './candidate';

/** Invented people of four invented places. */
export const TEAMS: Readonly<Record<string, readonly Candidate[]>> = {
  // a café
  A: [
    {
      id: 'anna',
      firstName: 'Анна',
      lastName: 'Петрова',
      middleName: 'Сергеевна',
      roleTitle: 'Бариста',
      number: '1042',
    },
    { id: 'ilya', firstName: 'Илья', lastName: 'Громов', roleTitle: 'Бариста', number: '1043' },
    { id: 'olga', firstName: 'Ольга', lastName: 'Иванова', roleTitle: 'Кассир', number: '1044' },
    { id: 'katya', firstName: 'Екатерина', lastName: 'Белова', middleName: 'Олеговна', roleTitle: 'Официантка' },
    { id: 'kim', firstName: 'Александр', lastName: 'Ким', roleTitle: 'Администратор' },
    { id: 'vera', firstName: 'Вера', lastName: 'Соколова', middleName: 'Ивановна', roleTitle: 'Пекарь' },
    { id: 'roman', firstName: 'Роман', lastName: 'Зайцев', roleTitle: 'Официант', number: '0007' },
  ],
  // namesakes and names that are words
  B: [
    { id: 'anna1', firstName: 'Анна', lastName: 'Петрова', roleTitle: 'Бариста' },
    { id: 'anna2', firstName: 'Анна', lastName: 'Кузнецова', roleTitle: 'Кассир' },
    { id: 'sasham', firstName: 'Александр', lastName: 'Орлов', roleTitle: 'Бариста' },
    { id: 'sashaf', firstName: 'Александра', lastName: 'Лебедева', roleTitle: 'Администратор' },
    { id: 'lyubov', firstName: 'Любовь', lastName: 'Мороз', roleTitle: 'Уборщица' },
    { id: 'lev', firstName: 'Лев', lastName: 'Абрамов', roleTitle: 'Курьер' },
    { id: 'maria', firstName: 'Мария', lastName: 'Фёдорова', roleTitle: 'Продавец-консультант' },
    { id: 'marina', firstName: 'Марина', lastName: 'Шевчук', roleTitle: 'Продавец-консультант' },
    { id: 'pavel', firstName: 'Павел', lastName: 'Романов', roleTitle: 'Охранник' },
  ],
  // English
  C: [
    { id: 'kate', firstName: 'Katherine', lastName: 'Brown', roleTitle: 'Barista' },
    { id: 'will', firstName: 'William', lastName: 'Hart', roleTitle: 'Waiter' },
    { id: 'grace', firstName: 'Grace', lastName: 'Miller', roleTitle: 'Hostess' },
    { id: 'mark', firstName: 'Mark', lastName: 'Olsen', roleTitle: 'Cashier' },
    { id: 'rose', firstName: 'Rose', lastName: 'Nguyen', roleTitle: 'Manager' },
    { id: 'daniel', firstName: 'Daniel', lastName: 'Young', roleTitle: 'Barista' },
    { id: 'priya', firstName: 'Priya', lastName: 'Shah', roleTitle: 'Barista', number: '77' },
    { id: 'hope', firstName: 'Hope', lastName: 'Adams', roleTitle: 'Cleaner' },
  ],
  // Russian names, guests of both languages
  D: [
    { id: 'dmitry', firstName: 'Дмитрий', lastName: 'Щукин', roleTitle: 'Официант' },
    { id: 'svetlana', firstName: 'Светлана', lastName: 'Воробьёва', roleTitle: 'Администратор' },
    { id: 'yulia', firstName: 'Юлия', lastName: 'Цветкова', roleTitle: 'Бариста' },
    { id: 'nadezhda', firstName: 'Надежда', lastName: 'Ковальчук', middleName: 'Николаевна', roleTitle: 'Повар' },
    { id: 'evgeny', firstName: 'Евгений', lastName: 'Левин', roleTitle: 'Менеджер зала' },
    { id: 'ksenia', firstName: 'Ксения', lastName: 'Осипова', roleTitle: 'Кассир' },
    { id: 'artem', firstName: 'Артём', lastName: 'Гуськов', roleTitle: 'Бариста' },
    { id: 'gulnara', firstName: 'Гульнара', lastName: 'Хасанова', roleTitle: 'Хостес' },
    { id: 'vyacheslav', firstName: 'Вячеслав', lastName: 'Рыжий', roleTitle: 'Охранник', number: '5512' },
  ],
};

export interface Case {
  readonly team: string;
  /** Whom the sentence thanks; undefined: nobody that could be known, or several. */
  readonly expected: string | undefined;
  readonly named: string;
  readonly words: string;
}

/** A case a line: `team expected|- [named] words`. */
export const casesOf = (lines: string): Case[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, team, expected, named, words] = /^(\w) (\S+)(?: \[(.*?)\])? (.*)$/.exec(line.trim())!;
      return {
        team: team!,
        expected: expected === '-' ? undefined : expected,
        named: named ?? '',
        words: words!.replaceAll('\\n', '\n').trim(),
      };
    });
