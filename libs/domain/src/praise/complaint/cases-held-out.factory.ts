import { casesOf } from './cases.factory';

/** Invented texts, written before any result was seen and never used to tune a word. */
export const CASES_HELD_OUT = casesOf(`
c Стояли у стойки, а сотрудники болтали между собой и не обращали внимания.
c Чай принесли через тридцать минут, он был чуть тёплый.
c Заказала латте без сахара, получила с сиропом. Переделать не захотели.
c На просьбу убрать стол ответили, что сейчас некогда.
c Отвратительное обслуживание, ноги моей здесь не будет.
c Списали деньги дважды, второй день не можем вернуть.
c Пицца подгорела, а официант сделал вид, что так и надо.
c В зале дует, дети замёрзли, пледов нет.
c Мне нагрубили, когда я попросила счёт.
c Нашла в салате кусок пластика.
c Бронь не сохранили, пришлось уходить.
c Кондиционер не работает, дышать нечем.
c Сдачу не додали.
c Уборщица мыла пол прямо под ногами у гостей, неприятно.
c Хлеб вчерашний продаёте как свежий.
c Обслуживание оставляет желать лучшего.
c Хорошее место, однако персонал совсем не обучен.
c Пирожное красивое, но абсолютно безвкусное.
c Мой отзыв: плохо.
c Не советую брать рыбу, она пахла.
c Молодой человек на кассе закатывал глаза и хамил.
c Звонила три раза, трубку не берут.
c Парковка для гостей занята вашими машинами.
c Меню на столе грязное, приборы плохо вымыты.
c Сколько можно обещать и не делать?
c Порция крошечная за такие деньги.
c Бонусы сгорели без предупреждения, это нечестно.
c Час ждали счёт!
c Так себе, больше не хочется возвращаться.
c Скользкий пол у входа, муж упал.
c (recommend=0) Без комментариев.
c (expected=-1) Обед с коллегами.
c (comeAgain=0, recommend=4) Ужинали вчетвером.
c Nobody greeted us, we stood at the door for fifteen minutes.
c My steak was raw in the middle and they would not replace it.
c The barista rolled her eyes when I asked for a receipt.
c We were charged twice and nobody can tell us when the money comes back.
c The table was dirty and nobody came to wipe it.
c Awful experience from start to finish.
c The soup tasted like water.
c The website said open till ten, but you were closed at nine.
c I have never been treated so badly.
c Not worth the money.
c The chairs are uncomfortable and it is freezing inside.
c Lovely staff but the kitchen is painfully slow.
c The pastry looked nice, unfortunately it was stale.
c They forgot the candles on my son's cake.
c I asked three times for water and gave up.
c The guard followed my teenage son around, which was humiliating.
c Found a piece of plastic in my salad.
c We had a booking and there was no table for us.
c The wifi does not work and nobody cares.
c Unacceptable.
c Your app took my points and gave me nothing.
c The portion was tiny for the price.
c It smells in there.
c The delivery came two hours late and cold.
c (recommend=2) Lunch.
c The girl at the till was unpleasant.
c My complaint from last week is still unanswered.
c Slippery floor at the entrance, my husband fell.
c I wanted to like it, but it was a mess.
p Огромная благодарность всей смене за праздник для дочери!
p Заходим каждое утро, всегда улыбаются.
p Тимур починил молнию на куртке моего сына, представляете!
p Претензий нет, всё супер.
p Ни разу не подвели за три года.
p Думали, что мест не будет, а нам нашли столик у окна.
p Сломался зонт, администратор дала свой. Невероятно приятно.
p Ребёнок капризничал, а бариста нарисовала ему котика. Он сразу успокоился.
p Вежливые, внимательные, терпеливые.
p Не пожалела, что зашла именно к вам.
p Хлеб — как у бабушки.
p Нигде не встречала такого отношения к гостям.
p Задержали заказ на пять минут и сами предложили десерт в подарок. Так и надо!
p Катя вернула забытый телефон, низкий поклон!
p Еда нормальная, люди чудесные.
p Спасли наш юбилей.
p Ошиблись с сиропом, тут же переделали и извинились. Молодцы.
p Душевно.
p Тишина, чистота, хороший чай.
p Просто спасибо.
p Роман подсказал, как не переплачивать за доставку.
p Первый раз у вас и точно не последний.
p Без проблем разделили счёт на шестерых.
p Очень переживала за торт, но всё привезли вовремя и целым!
p Ничего лишнего, всё по делу и быстро.
p Дай бог здоровья вашей поварихе
p Илья догнал меня на улице, чтобы отдать кошелёк.
p Боялся, что откажут с собакой, а ей ещё и воды налили.
p Весь день ничего не ел, ваш суп вернул к жизни.
p Лучшее какао на свете
p (recommend=10, expected=1) Обед.
p (expected=0, recommend=8) Кофе с собой.
p Всем рассказываю про ваши сырники.
p A big thank you to the whole team for my daughter's party.
p We come here every Sunday and always leave smiling.
p Nothing to complain about.
p My phone died and the hostess lent me her charger.
p The staff never make you feel rushed.
p Priya walked me to the bus stop in the rain with her umbrella.
p I was worried about my allergy, and they checked every ingredient.
p They made a mistake with the syrup, apologised at once and remade it. Well done!
p Everyone is so welcoming.
p Can't fault it.
p Hope ran after me with the wallet I left behind.
p Simply perfect.
p Warm bread, warm people.
p The little drawing on the cup made my girl so happy.
p They stayed open ten minutes longer so that we could finish.
p No fuss, no wait, just good coffee.
p Thought it would be expensive, it was not, and the soup was wonderful.
p Top team!
p We were late because of the traffic and they still kept our table.
p Will explained the whole menu to my deaf father, writing it down.
p Hats off to the cook.
p Not only fast but also kind.
p I have been to many cafes, this is the one I bring friends to.
p The cake arrived in one piece and on time.
p I forgot my wallet and they trusted me to pay tomorrow.
p Always a pleasure.
p Honest, careful, quick.
p (recommend=10) Coffee to go.
p Ten out of ten.
`);
