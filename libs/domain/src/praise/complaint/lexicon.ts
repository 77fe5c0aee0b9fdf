/** How much a word speaks for a complaint (positive) or for praise (negative). */
interface Entry {
  readonly weight: number;
  readonly pattern: RegExp;
}

const list = (weight: number, stems: string): Entry => ({
  weight,
  pattern: new RegExp(`^(?:${stems.trim().split(/\s+/).join('|')})`),
});
const exactly = (weight: number, words: string): Entry => ({
  weight,
  pattern: new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})$`),
});

/** Stems and words, lower case, е for ё. The first that fits counts, so what is more exact stands first. */
const entries = (): readonly Entry[] => [
  // what looks like its contrary
  exactly(
    -1,
    'неплохо неплохой неплохая неплохие недорого недорогой незабываемо незабываемый незабываемая бесподобно бесподобный безупречно безупречный безупречная безупречная непревзойденный необыкновенно необыкновенный неповторимый ненавязчивый ненавязчиво неравнодушный неравнодушная неравнодушные flawless faultless spotless priceless effortless impeccable impeccably',
  ),
  exactly(
    0,
    'неделю недели неделя неделе неделей небо нет нем нее нежный нежная нежно немного ненадолго недавно недалеко ужин ужина ужином ужине poorly-lit',
  ),
  // it went wrong and somebody put it right: that is what people thank for
  exactly(
    -2.2,
    'решил решила решили исправил исправила исправили заметил заметила заметили вернул вернула вернули поменял поменяла поменяли починил починила починили переделали заменили подарок подарили угостил угостила угостили нашел нашла нашли догнал догнала успокоила выслушал выслушала извинился извинилась извинились компенсировали fixed solved sorted replaced remade apologised apologized noticed cheered rescued found explained reassured offered surprised free',
  ),
  exactly(2.4, 'ужас стыд позор вранье ложь никогда-больше unfortunately mess hair ruined spoiled worse ridiculous'),
  // heavy
  list(
    2.4,
    'виноват разлил врал врут лгут скандал кричал ругал украл безвкусн недожар недовар пережар нечестн незаконн сквозняк воня травм вранье хам(?:к|ств|ск|ил|ят|ят|ло|ов|а$|ы$) нахам отврат ужасн кошмар позор безобраз омерз мерзк мерзост обман обсчит обсчет нагруб груб(?:о|ы|а|и|ит|ил|ост|ый|ая|ят|иян) наорал орал орет оскорб унизи униз издева тошн отрав тухл протух испорч испорт наглост нагл возмут возмущ безразлич наплевать наплевател плевать разочаров недоволен недовольн претенз жалоб жалу(?:ю|ем|йт) пожалов таракан грязн грязь гряз вонь воня вонюч обморож верните роспотребнадзор кошмарн бардак свинств хуже худш никуд отвратн халтур негодова беспредел игнорир проигнор невежлив невежеств невнимат небрежн нечистоплот некомпетент непрофесс невкусн несвеж неприятн неуваж недопустим неадекват неприемлем невозмож невыносим неряшлив нелюбез неопрятн недовес неправильн непорядо',
  ),
  list(
    2.4,
    'arrogant hostile careless neglect blam lied$ lying stole$ threw unhappy unable unsafe dangerous unanswered unsatisf undercook overcook freezing slippery wasted ridicul shock incompet unclean ruin spoil rude awful terribl horribl horrid disgust appall disgrace filth pathetic worst unaccept inedible unhelpful unfriendl unprofession disrespect dishonest scam ripoff swindl cheated humiliat insult yelled shouted ignored ignoring ignor(?:ant|es) complain complaint refund furious outrag atrocious abysmal dreadful shameful ashamed embarrass nightmare unhygienic mouldy moldy rotten cockroach vomit poison overcharg shambles dirty stale tasteless disappoint',
  ),
  list(
    1.7,
    'бросил уронил обещал дважды списали дует замерз жарк скользк пахл накурен пластик жирн резинов крошечн плохо подорож выросл меньше перестал раньше разлил плох плохо отказал хреново фигово паршив холодн(?:ый|ая|ое|ые|ую)$ остыл пересол пересуш подгор сгорел сыро(?:й|е|е)$ горьк кисл(?:ый|ое|ая)$ опозда опазд задерж задержк просроч перепута потерял потеряли сломан сломал сломл накосяч проблем ошиб путан долго медленн очеред ждал ждали ждать прожда прождал забыли забыл(?:а|и)$ минус недостат неудоб неуют дорого переплат дороговат завыш обслчит шумн духот душно тесно липк мух(?:а|и) волос нет$ невозмож закрыт(?:о|а|ы)?$ кончил неработ отсутств скудн убог устар ветх хам',
  ),
  list(
    1.7,
    'loud(?:ly|er)?$ nobody painfully blared twice unless smells hurt$ fell$ worse unlike spilled freez hot$ poor bad(?:ly)?$ worse cold$ lukewarm slow(?:ly|est)?$ wait(?:ed|ing)$ queue late$ delay broken broke$ wrong mistake forgot(?:ten)?$ lost$ missing burnt soggy overpric expensive noisy crowded cramped uncomfort shabby worn cheap$ basic$ limited lacking lacked nothing$ sad$ unpleasant unfortunate problem issue refus smell smelly stink stank sticky messy grubby tired$ dingy dull$ bland boring lousy sloppy joke$ avoid never$ barely hardly closed mediocre ordinary average$ tiny sparse tacky sour raw$ undercooked stained unclean untidy annoy frustrat confus bother weak$ useless dated crap rubbish sucks sucked fail',
  ),
  list(
    0.8,
    'увы жаль сожал почему зачем однако странн непонятн никто никак ничего хотелось могли мог(?:ла)?$ следовало можно пришлось разбер исправ обратите примите улучш уволь наконец слишком только$ лишь',
  ),
  list(
    0.8,
    'but$ however although unless except only$ instead should could$ charge charged paid pay$ told asked$ small$ old$ few$ plastic instant$ cookies crackers unfortunately sadly supposed improve why$ despite expect(?:ed|ing)? asked considering minimal mostly okay$ ok$ adequate',
  ),
  // praise
  list(
    -2.1,
    'спасибо благодар прекрасн замечат великолеп отличн отлично чудес(?:н|а$) чудо$ восхит восторг потряс шикарн супер класс(?:н|$) лучш обалден божествен волшебн идеальн молод(?:ец|цы) умниц любим(?:ый|ая|ое|ые|ую|ой) люблю обожа рекоменд поклон респект браво талант душевн душа$ душой заботлив внимательн вежлив приветлив добр(?:ый|ая|ые|ой|о|ота|оту|ожел) дружелюб улыб гостепри тепл(?:о|ый|ая|ые|ота|ый)$ уют вкусн вкуснейш свеж чист(?:о|ый|ая|ота|оту)$ быстр(?:о|ый|ая|ые)$ понрав приятн мил(?:о|ый|ая|ые)$ помог(?:ла|ли|ло)?$ выруч спас(?:ла|ли)?$ рад(?:а|ы|ует|ость|остью|ую)?$ счаст довол(?:ен|ьна|ьны)$ хорош удобн красив нежн топ$ огонь$ золот солнц профессион качеств комфорт щедр порадов прият благ низкий',
  ),
  list(
    -2.1,
    'thank grateful gratitude excellent amazing outstanding fantastic wonderful superb brilliant awesome perfect great(?:est)?$ best$ love(?:d|ly|s)?$ delight exceptional incredible impress gem$ star$ kind(?:ness|est|ly)?$ friendl helpful attentive courteous polite welcom(?:ing|ed|e)$ warm(?:th|ly)?$ patient gracious caring generous recommend delicious tasty yummy fresh(?:ly)?$ clean(?:est)?$ comfort comfy cosy cozy enjoy pleasant pleased pleasure nice(?:ly|st)?$ good$ happy happily beautiful superior spacious quick(?:ly)?$ fast$ prompt efficient relax quiet smil favou?rite bravo kudos heaven highlight treat$ professional spotless fabulous terrific stunning sweet(?:est|heart)?$ saved$ helped$ wow$ well$ plenty ample variety calm',
  ),
];

let known: readonly Entry[] | undefined;

/** Weight of one word; 0 when it says nothing. Expects lower case, е for ё. */
export const weightOf = (word: string): number => {
  known ??= entries();
  return known.find(({ pattern }) => pattern.test(word))?.weight ?? 0;
};
