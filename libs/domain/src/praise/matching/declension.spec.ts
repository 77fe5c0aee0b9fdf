import { casesOfFirstName, casesOfSurname, looksLikePatronymic } from './declension';

describe('cases', () => {
  it.each([
    ['анна', 'f', 'анны анне анну анной'],
    ['ольга', 'f', 'ольги ольге ольгу ольгой'],
    ['саша', 'm', 'саши саше сашу сашей сашин саш'],
    ['аня', 'f', 'ани ане аню аней ань анин'],
    ['мария', 'f', 'марии марию марией'],
    ['любовь', 'f', 'любови любовью'],
    ['илья', 'm', 'ильи илье илью ильей'],
    ['игорь', 'm', 'игоря игорю игорем игоре'],
    ['сергей', 'm', 'сергея сергею сергеем сергее'],
    ['юрий', 'm', 'юрия юрию юрием юрии'],
    ['павел', 'm', 'павла павлу павлом павле'],
    ['лев', 'm', 'льва льву львом'],
    ['иван', 'm', 'ивана ивану иваном иване'],
  ] as const)('of the first name %s', (name, gender, forms) =>
    expect(casesOfFirstName(name, gender)).toEqual(expect.arrayContaining(forms.split(' '))),
  );

  it.each([
    ['иванов', 'm', 'иванова иванову ивановым иванове'],
    ['иванова', 'f', 'ивановой иванову'],
    ['чайковский', 'm', 'чайковского чайковскому чайковским чайковском'],
    ['белая', 'f', 'белой белую'],
    ['ким', 'm', 'кима киму кимом'],
    ['кваша', 'f', 'кваши кваше квашу квашей'],
  ] as const)('of the surname %s', (name, gender, forms) =>
    expect(casesOfSurname(name, gender)).toEqual(expect.arrayContaining(forms.split(' '))),
  );

  it.each([
    ['ким', 'f'],
    ['шевченко', 'm'],
    ['черных', 'f'],
  ] as const)('%s stays as it is', (name, gender) => expect(casesOfSurname(name, gender)).toEqual([name]));

  it.each(['сергеевна', 'сергеевне', 'ильиничной', 'петровичем'])('%s is a patronymic', (word) =>
    expect(looksLikePatronymic(word)).toBe(true),
  );
  it.each(['равнина', 'вна', 'кирпичом', 'наивна'])('%s is none', (word) =>
    expect(looksLikePatronymic(word)).toBe(false),
  );
});
