import type { PraiseSeen } from './signals';

/** Beginnings of words (prefixes may precede the obscene ones), and words of which only these very forms are meant. */
const STEMS = [
  'дурак|дурач[ьо]|дурищ|идиот|дебил|кретин|тупиц|тупорыл|урод(?:ы|ы?н|к|ск|$)|сволоч|скотин|ублюд|гнид|мерзав|подон[ко]|ничтожеств',
  'мудак|мудач|мудил|мудозв|шлюх|проститут|пид[оа]р|быдл|хамл|хамь|жидов|ниггер|говн|гавн|дерьм|жоп|засран|говню',
  '(?:с|рас|на|от|ото|при|о|в|вы|за|пере|под|по|до)?пизд|(?:ни|по|на|до|за|о)?ху[йяеию](?!эй)|бляд|блят',
  '(?:за|на|у|вы|отъ?|до|долбо|про|разъ?|съ|подъ?|при|пере)?еб(?:а[лнтш]|уч|л[аоиянеу]|ну[тлв]|ыва|ись|ищ|лан)|долбоеб|уеб[аокищ]',
  'idiot|moron|imbecile|cretin|bitch|bastard|assholes?$|arseholes?$|(?:mother)?fuck|(?:bull)?shit(?:ty|s|head)?$|dickhead|dumbass|retard(?:ed|s)?$',
  'slut|whores?$|scumbag|scum$|wanker|twats?$|cunts?$|faggot|nigger|stupid|losers?$',
].join('|');
const FORMS =
  'дур[аыуе]|дурой|мраз(?:ь|и|ью|ей)|твар(?:ь|и|ью|ей)|стерв(?:а|ы|у|ой|оз)|хам(?:ы|ов|ка|ки|кой)?|коз(?:ел|лы|лина|лина)|сук(?:а|и|у|ой)|сучк[аиу]|' +
  'бля|чмо|чмош(?:ник|ница)|лох(?:и|ов|ушка)?|педик(?:и|ов)?|даун(?:ы|ов)?|чурк[аиу]|чурок|хач(?:и|ик|ики)?|жид(?:ы|ов)?';
const WORD = new RegExp(`^(?:(?:${STEMS})|(?:${FORMS})$)`, 'u');

/** Latin letters that look Cyrillic, in a word that is otherwise Cyrillic: nobody gets by with one. */
const LOOKALIKES: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  b: 'в',
  m: 'м',
};

function plain(word: string): string {
  const lower = word.toLowerCase().replace(/ё/g, 'е');
  return /[а-я]/.test(lower) ? lower.replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter) : lower;
}

/** Words that insult, as they were written; judged by their beginnings, so that «сукно» and Scunthorpe offend nobody. */
export function insultSeen(words: string): PraiseSeen {
  const found = words.match(/\p{L}+/gu)?.filter((word) => WORD.test(plain(word)));
  return found?.length ? { insult: { words: [...new Set(found)].slice(0, 5).join(', ') } } : {};
}
