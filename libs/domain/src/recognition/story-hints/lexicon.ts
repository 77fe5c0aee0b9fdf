/** `\b` knows no Cyrillic: a word is bounded by anything that is no letter. Words are separated by `|`; `*` stands for any ending. */
export const words = (list: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${list
      .trim()
      .replaceAll('*', '\\p{L}*')
      .replace(/\s*\|\s*/g, '|')})(?!\\p{L})`,
    'giu',
  );

/** When, where, what went wrong, who was there. */
export const SITUATION = words(`
  когда|пока|вчера|позавчера|сегодня|утром|днём|вечером|ночью|под вечер|под утро|под конец
  |в (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|выходные|обед|полночь)|пятница|суббота|воскресенье
  |на (?:прошлой|той|этой) неделе|в прошл* (?:раз|месяц*|год*)|в (?:мой|твой|наш|первый|последний) (?:первый )?(?:день|вечер)
  |в (?:эту|ту|мою|твою|свою )?смену|на (?:этой |моей |вечерней |утренней |ночной )?смене|в час пик|во время|посреди|перед (?:открыти*|закрыти*|проверк*|праздник*|смен*|отпуск*|отъезд*|обед*|началом|самым)|после (?:закрыти*|смен*|обед*|открыти*|концерт*|отпуск*|полуночи|работы|праздник*)|накануне
  |за (?:\\p{L}+ )?(?:час|часа|минут|день|дня|неделю) до|в (?:\\d{1,2}|два|три|пять|шесть|семь|восемь|девять|десять|одиннадцать)(?: час*)? (?:утра|вечера|ночи|дня)|\\d{1,2}[:.]\\d\\d
  |очередь (?:стоял*|до|на|выросл*)|не (?:работал*|вышл*|вышел|привезл*|пришл*|пришёл|хватал*)|сломал*|отключил*|завис*|упал*|заболел*|опаздывал*|потерял*|пролил*|сорвал*ся
  |на больничном|одновременно|аврал*|завал*|тяжёл* смен*|авари* (?:на|в)|не хватало|забыл*|стало плохо|в истории с|потому что гост*|гость смотрит|гост[ья] (?:пролил*|потерял*|забыл*|заболел*|пришл*|пришёл)|пришл[аи] (?:мама|групп*|гость*|семь*)|приехал целый
  |when|while|during|yesterday|today|tonight|this (?:morning|afternoon|evening|week)|last (?:night|week|month|friday|saturday)|one (?:morning|evening|night)
  |(?:late )?on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|my first|his first|her first|christmas)|at (?:night|noon|midnight|closing|once and)|at the end of
  |before (?:the|our|opening|closing)|after (?:the|closing|hours)|an hour before|in the (?:middle|rush|rain)|(?:lunch|morning|evening) rush
  |(?:was|were) (?:down|ill|sick|late|out|away)|(?:server|power|system|till|machine|internet|line) (?:went )?(?:down|out)|\\d+(?::\\d\\d)? ?[ap]\\.?m|(?:people|guests) in (?:line|the queue)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:rush|morning|evening|night)|could not (?:read|find|walk|pay|sleep|speak|come)|came in and|broke down|froze|spilled|out of order|short-staffed|sick leave|hard shift|queue (?:reached|was out)
  |(?:guest|customer|visitor|patient|client)s? (?:lost|forgot|spilled|arrived|came|fainted|was|were)|had not come|tourists arrived
`);

/** What came of it. */
export const EFFECT = words(`
  поэтому|благодаря (?:этому|тебе|вам|чему|ей|ему)|в итоге|в результате|теперь|так что|и (?:наконец|все)|наконец
  |никто (?:из \\p{L}+ )?(?:даже )?не \\p{L}+|ни (?:один|одна|одной|рубля|разу)|успел*|не пришлось|больше не \\p{L}+|перестал*|не сорвал*|нашлись|нашл[ао]сь
  |остал*сь довольн*|ушли (?:довольн*|с)|довольн* гост*|сэкономил*|вернулись|растаял*|заработал*|смог|смогл*|можно было|улыбал*|улыбнул*|удивил*|обрадовал*|смеял*|плакал*|прислал*|остал*сь? (?:с нами|у нас)|остался с нами|было спокойно|очень удобно|ни одного|доволен|довольны|стало (?:легче|быстрее|спокойнее|проще)|удалось|получилось|хватило|обошлось|вовремя|спасл[аои]|спас
  |(?<=[,.] )и (?:мы|гост*|люд*|никто|мама|он|они|клиент*|очередь|заказ*|человек|через|место|день|вечер|праздник*|ребёнок|\\p{L}+ не) \\p{L}+
  |на \\p{L}+ (?:секунд|минут|часов) быстрее|утром все
  |so that|so (?:now )?(?:we|they|nobody|no one|everyone|everybody|i|the|he|she)(?! proud| much)|as a result|thanks to (?:you|that|this|her|him|them)|because of (?:you|that|this)
  |which (?:meant|saved|let|made)|in the end|finally|nobody \\p{L}+|no (?:one|guest|customer) \\p{L}+|no longer|every (?:guest|customer|order) (?:left|is|was|got)|everyone (?:left|got|could)
  |left (?:happy|smiling|with)|came back|in time|on time|was gone|got (?:it|them) back|worked again|saved (?:the|us|them|our|\\d)|made it|smiled|laughed|cried|surprised|relieved|(?:sent|wrote) (?:us )?a (?:photo|card|letter)|trust|(?<=[,.] )and (?:we|nobody|no one|not one|everyone|guests?|customers?|they|it|the \\p{L}+|not a single) \\p{L}+|did not lose|(?:is|are|was) (?:\\p{L}+ ){0,2}faster|now (?:i|we|guests|it|the|takes|everyone|customers)|we could
`);

/** Acts in the past, second person present, or done by nobody named. */
export const RUSSIAN_ACT = words(
  `\\p{L}{2,}(?:л|ла|ли|лся|лась|лись)|\\p{L}{3,}(?:ешь|ишь|ёшь)|\\p{L}{3,}(?:ано|ено|ято)|зажёг|принёс|привёз|отвёз|донёс|перенёс|нашёл|помог|сберёг|довёз|перевёз|вынес|вышел`,
);
/** What looks like an act and is none: being, happening to things and guests, wishing, what came of it. */
export const NO_ACT = words(`
  был*|стал*|мог*|хотел*|нравил*|работал*|сломал*|завис*|упал*|заболел*|отключил*|пролил*|потерял*|опаздывал*|пришл*|приехал*|привезл*|растаял*|уснул*|заработал*|успел*|осталось|остались
  |выручил*|старал*|вернул*сь|ушли|ушл*|перестал*|разошл*|разошёл*|заметил аварии|сорвал*сь|нашл[ао]сь|нашлись|открылись|хватал*|хватило|спал*|дела|мала|зала|школа|стояла|стоял|стояли|знал*|работаешь|помогаешь|умеешь|делаешь|держишь
  |летела|летел|если|сначала|недел*|цел*|рол*|модел*|отдел*|раздел*|стол*|зал|пол|стул*|канал*|журнал*|персонал*|материал*|сигнал*|терминал*|портал*|филиал*|финал*|капитал*|профессионал*|потенциал*|футбол*|угол|узел|файл*
  |наконец уснул*|бил*сь|вышли|сорвалась|прошла|прошли|прошлый|пила|сила|смогли|смогла|смог|удалось|терял*|потеряли|посчастливил*|жил*|замёрзл*
`);

/** Irregular verbs of doing; regular ones end in -ed. */
export const ENGLISH_ACT = words(`
  (?:thanks?|thank you) for (?:\\p{L}+ly )?(?!being|everything|helping|working|doing|having)\\p{L}{3,}ing|\\p{L}{2,}ed|read|had \\p{L}+ \\p{L}+ \\p{L}+ed|took|gave|made|found|brought|kept|told|ran|drove|sat|held|led|wrote|built|came in|stayed|showed|taught|put|drew|lit|went (?:through|back|out of)
  |spoke|stood|caught|bought|sent|dealt|spent|rode|swept|sold|paid|fought|thought of|set|shook|sang|withdrew|rewrote|redid|got up
`);
export const NO_ENGLISH_ACT = words(`
  worked|could \\p{L}+|noticed (?:the|it|in)|needed|wanted|liked|loved|proud|spilled|arrived|reached|happened|hundred|indeed|seemed|looked like|tired|pleased|delighted|excited|impressed|unasked|uninvited|red|bed|wed|need|speed|feed|interested|talented|dedicated|skilled|used|opened on|walked out|blessed|appreciated|slept|finished late|closed for|lost|supposed
`);

/** A habit, not an act: "you always help". */
export const HABIT = words('всегда|вечно|постоянно|каждый раз|always|every time|constantly|never fails?');

export const PRAISE = words(`
  спасибо|благодар*|молодец|молодц*|умниц*|супер|класс*|отличн*|лучш*|прекрасн*|замечательн*|здорово|браво|горжусь|ценю|звезда|профессионал*|так держать|восхищ*|рад
  |thanks?|thank you|great|well done|good job|nice|amazing|awesome|best|wonderful|star|proud|appreciate*|fantastic|brilliant|professional|rock|bravo|keep it up|love
`);

/** The reader is spoken to. */
export const SECOND_PERSON = words(
  `ты|тебя|тебе|тобой|твой|твоя|твоё|твои|твою|твоего|вы|вас|вам|вами|ваш*|\\p{L}{3,}(?:ешь|ишь|ёшь)|you|your|yours`,
);

/** Whoever stands before a verb and isn't thanked: guests and things. */
export const NOT_THEM =
  /(?:guests?|customers?|clients?|visitors?|patients?|people|server|till|queue|power|nobody|it|was|were|is|are|be|been|am|so|very|to)\s+$/iu;
