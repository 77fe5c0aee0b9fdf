import type { Gender, NameGroup } from './russian-names';

/** The full name, its short forms, and after the bar how a Russian-speaking guest may write it. */
const WOMEN = `
katherine: kate katie kathy kat kathryn catherine kitty | кейт кэтрин кэйт кэти катя
elizabeth: liz lizzie beth betty eliza liza lizzy | элизабет лиз лиза бет
margaret: maggie meg peggy marge | маргарет мэгги
mary: molly marie mae | мэри мери
anne: ann anna annie hannah | энн анна энни
jennifer: jen jenny jenn | дженнифер дженни
jessica: jess jessie | джессика джесс
rebecca: becky becca | ребекка бекки
victoria: vicky tori vicki | виктория вики
susan: sue susie suzy | сьюзан сьюзи
samantha: sam sammy | саманта сэм
alexandra: alex lexi sandra | александра алекс
christina: chris tina christine chrissy | кристина тина
emily: em emma emmy | эмили эмма
grace: gracie | грейс
rose: rosie rosa | роуз рози
hope: | хоуп
faith: | фейт
joy: | джой
april: | эйприл
june: | джун
may: | мэй
lily: lilly lillian | лили
daisy: | дейзи
holly: | холли
amber: | эмбер
ruby: | руби
ivy: | айви
olivia: liv livvy | оливия
sophia: sophie sofia | софия софи
charlotte: charlie lottie | шарлотта
amelia: amy millie | амелия эми
isabella: bella izzy isabel | изабелла белла
deborah: debbie deb | дебора дебби
patricia: pat patty trish tricia | патриция пэт
barbara: barb babs | барбара
michelle: shelly | мишель
nicole: nicky nikki | николь
natalie: nat | натали
stephanie: steph | стефани
abigail: abby gail | эбигейл эбби
eleanor: ellie nora ella | элеонора элли нора
penelope: penny | пенелопа пенни
carol: caroline carrie | кэрол кэролайн
jane: janie janet | джейн
laura: laurie | лора лаура
linda: lindy | линда
lucy: lucia | люси
megan: meg | меган
rachel: rach | рэйчел рейчел
sarah: sara sally | сара салли
zoe: | зои
`;
const MEN = `
william: will bill billy liam willy | уильям билл уилл
robert: rob bob bobby robbie | роберт боб роб
richard: rick dick rich ricky | ричард рик
james: jim jimmy jamie | джеймс джим
john: johnny jack jon | джон джонни джек
michael: mike mick mikey | майкл майк
thomas: tom tommy | томас том
daniel: dan danny | дэниел дэн
david: dave davy | дэвид дэйв
joseph: joe joey | джозеф джо
charles: charlie chuck | чарльз чарли
edward: ed eddie ted ned | эдвард эд
anthony: tony | энтони тони
andrew: andy drew | эндрю энди
benjamin: ben benny | бенджамин бен
christopher: chris kit topher | кристофер крис
matthew: matt | мэттью мэтт
nicholas: nick nicky | николас ник
peter: pete | питер пит
samuel: sam sammy | сэмюэл сэм
stephen: steve steven stevie | стивен стив
timothy: tim timmy | тимоти тим
alexander: alex sandy xander | александр алекс
frederick: fred freddie | фредерик фред
gregory: greg | грегори грег
jacob: jake | джейкоб джейк
jonathan: jon | джонатан
joshua: josh | джошуа джош
kenneth: ken kenny | кеннет кен
lawrence: larry | лоуренс ларри
mark: marcus | марк маркус
max: maxwell maximilian | макс
oliver: ollie | оливер олли
patrick: pat paddy | патрик пэт
paul: | пол
philip: phil | филип фил
raymond: ray | рэймонд рэй
ronald: ron ronnie | рональд рон
simon: si | саймон
frank: francis frankie | фрэнк
george: georgie | джордж
harry: harold hal | гарри
henry: hank | генри
jason: jay | джейсон
kevin: kev | кевин
leo: leonard leon | лео леон
lucas: luke | лукас люк
victor: vic | виктор вик
arthur: art artie | артур
dean: | дин
`;

const words = (text: string | undefined): string[] => (text ?? '').trim().split(/\s+/).filter(Boolean);

const read = (table: string, gender: Gender): NameGroup[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [full, rest] = line.split(':');
      const [short, cyrillic] = rest!.split('|');
      return { gender, latin: [...new Set([...words(full), ...words(short)])], cyrillic: words(cyrillic) };
    });

let all: readonly NameGroup[] | undefined;
export const englishNames = (): readonly NameGroup[] => (all ??= [...read(WOMEN, 'f'), ...read(MEN, 'm')]);
