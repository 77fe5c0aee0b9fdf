const WORDS = `
  вера веры вере веру верой верою надежда надежды надежде надежду надеждой любовь любови любовью любы люба любой любою любу любе
  роман романа романе роману романом романы лев льва льву львом льве слава славы славе славу славой славою роза розы розе розу розой
  лилия лилии лилию лилией майя мая маю маем мае мила милы милой миле милу рада рады раде раду радой марта марту марте мартой марты
  свет света свете свету светом светой светы светик гена костя кости косте костю костей тома томе том томы тому томом томой поля
  поли поле полю полей соня сони соне соню сонь сава толя толи толе толю толей коля коли коле колю кол коль рома роме ром ромы рому
  ромой рай рая раи рае раю раем раей тая таи тае таю таей яр яра ярик макс марк марка марки марке марку маркой марком лука луки
  луке луку лукой луком маня мани мане манить вань жена жени жене жень женю женей женя жор гори саня сани сань паша паши паше пашу
  пашей пашем паш роди родь родя боря бор боре борю борей миша мишка мишки мишке мишку мишкой мишень галка галки галке галку галкой
  майка майки майке майку майкой ромашка ромашки ромашку ромашкой ромашке женька лада лады ладе ладу ладой мира мир миры мире миру
  миром миррой злата яна ян яне яну яной ника ники нике нику никой лика лики лике лику ликой лана лена лен лене лени лень лену леной
  ленка ленки дина дине дину диной лиса лисы лисе лису лисой ася аси дан дань дана дане данью даня дани даню даней ваня катит кати
  кат кать стас стась лиза лизы лизе лизу лизой лиз рита рит инна алла алл алле вася вась вале вали валя валь валить валю валей
  валик валики валька зая вита виты виту витой вите виток витя вить тина тины тине тину тиной гуля гули гуле гулю гулей гуль гулечка
  геля гели гелем гелю геле гелей гель эле эли ева евы еве оле оли оль тема темы теме тему темой темою тем сема семе сему семой семы
  семен семена семян сеня сени сене сеню сень клава клавы клаве клаву клавой шура шуры шуре шуру шурик филя степа степь марго мари
  ната сан сев сева севе севу севой сильва моть тим тима тиме тимы гога гера геры герой геройй герка кира киры игорь люд мил ди маш
  машу маше надь надин надина верин верина светин светина любин любина олин ленин ленина лева левый левы леву левой леве левка вовка
  зоя зое зай дэна дэном рик рика поль пол пола полу полом ал аля алей алев жора жоры захар арман рос рози белла джой джун джек
  джека джеки пит питом бен дин хоуп фрэнк рэй май мэй ройс боб боба бобы бобу бобом бобе егор макар макара макаром тигр мирон
  захара максима максимы максиму орел инка инки рина рины тори will wills mark marks grace graces rose roses rosie hope hopes faith
  joy joys may april june bill bills art arts rob robs pat pats jack jacks frank franks dawn amber ruby jade ivy lily daisy penny
  summer autumn chase chance miles guy gene don ray rays nick sue sues drew bob bobs dean max victor sandy crystal melody harmony
  holly heather olive pearl robin violet angel christian earl harry jay carol carols eve abby rich kit pete tony liv bell bella nat
  nats em si ken hank tori charlie barb patty trish peg meg dick ted teddy ned dan stew ava ella nora lou nova sky tim mike mac van
  ally al buddy sunny honey king cook baker young white black brown green gray grey rice bush wood woods stone field fields hill
  lake park rivers banks cross day weeks price good best long short small little sharp smart swift strong noble love sweet cherry
  berry cash case page bishop knight fox wolf bird fish lamb major mason miller parker porter potter taylor tanner turner walker
  weaver ward west north gail bab ire mila sam era vera slava roman lev roma tema sema mira nika lana lina tina dina maria marina
  milan sofa sofi sofia margo dima gala gera tom toma nina ina ira liza lida olia`;

let all: ReadonlySet<string> | undefined;

/**
 * Whether a form of a name is also a word: written small it means the word, at the beginning of a sentence perhaps. Lower case, е for ё;
 * collected by going through the cases of the names in the tables.
 */
export const isCommonWord = (word: string): boolean => (all ??= new Set(WORDS.trim().split(/\s+/))).has(word);

/** Surnames that are words, so that a small letter or a sentence's beginning says nothing. */
export const COMMON_SURNAME =
  /^(?:мороз|заяц|зима|волк|белая|белый|черный|черная|лис|хмель|соловей|гусь|кот|король|кузнец|повар|бондарь|мельник|сахар|чай|жук|бык|кит|сыр|лось|голубь|рыба|весна|осень|молот|камень|береза|калина|малина|ягода|перец|борщ|сало|пирог|каша|шарик|снег|дождь|ветер|гроза|добрый|славный|сладкая|сладкий|веселая|красная|хороший|хорошая)/;
