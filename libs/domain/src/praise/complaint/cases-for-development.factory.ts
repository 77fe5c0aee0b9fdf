import { casesOf } from './cases.factory';

/** Invented texts, against which words and weights were tuned. */
export const CASES_FOR_DEVELOPMENT = casesOf(`
c Ждали заказ сорок минут, никто не извинился.
c Кассир нахамила моей маме, настроение испорчено.
c Кофе холодный, круассан чёрствый. Больше не приду.
c Официантка нас просто игнорировала.
c Грязные столы, липкий пол, в туалете нет мыла.
c Обсчитали на двести рублей, чек не дали.
c Заказ перепутали, переделывать отказались.
c Очень разочарована. Раньше было лучше.
c Музыка орёт так, что невозможно разговаривать.
c Верните деньги за испорченный торт!
c Бариста разговаривал по телефону, пока мы стояли в очереди двадцать минут
c Не понравилось обслуживание.
c Невкусно и дорого.
c Суп пересолен, салат несвежий.
c Охранник нагрубил моему ребёнку.
c Терминал не работает третий день, наличных не было, ушли без кофе.
c Вы потеряли мою предзаказанную коробку, и никто не знает, где она.
c Персонал вежливый, но ждали почти час.
c Вкусно, но в зале грязно и холодно.
c Сделали не тот напиток и сказали, что я сама виновата.
c Менеджер отказался принять возврат, хотя чек был.
c Администратор не знает, какие столы свободны. Бардак.
c Ужас
c Хуже сервиса не видел.
c Волос в тарелке!!!
c Не рекомендую никому.
c Девушка на кассе смотрела на нас как на пустое место.
c Доставка опоздала на час, еда остыла.
c Цены выросли, а порции стали меньше.
c Почему закрылись на полчаса раньше? Стояли под дверью.
c Курьер бросил пакет у двери и ушёл, всё разлилось.
c Туалет закрыт, с детьми это невозможно.
c Обещали перезвонить и не перезвонили.
c Просроченный йогурт на витрине.
c (recommend=2) Бываю редко.
c (expected=-1, recommend=3) Капучино.
c Waited forty minutes for a sandwich and nobody apologised.
c The cashier was rude to my mother.
c Cold coffee, stale croissant, never again.
c Our waiter ignored us all evening.
c Dirty tables and sticky floor.
c I was overcharged and they refused to give me a refund.
c They got our order wrong twice.
c Very disappointing visit.
c Terrible service.
c The food was not good at all.
c Nice place but the staff are unfriendly.
c Great coffee, however we waited an hour for it.
c I would not recommend this place.
c There was a hair in my soup.
c The toilets were filthy.
c Nobody answered the phone for three days.
c The music is so loud you cannot talk.
c The burger was undercooked and the fries were soggy.
c My order was forgotten and then they closed the kitchen.
c The manager shouted at a trainee in front of us, shameful.
c The worst latte I have ever had.
c Overpriced and bland.
c (recommend=1) It was what it was.
c You lost my reservation and blamed me for it.
c Not helpful, not friendly, not clean.
c The card machine was broken again.
c My cake was late and squashed.
p Спасибо за прекрасный вечер!
p Всё отлично, кофе вкусный, люди добрые.
p Анна помогла с коляской, очень приятно.
p Быстро, вежливо, вкусно.
p Неплохо!
p Не жалуюсь, всё хорошо.
p Никаких нареканий, только благодарность.
p Пролили кофе на мой ноутбук, но сами всё вытерли и позвонили узнать, как дела. Спасибо!
p Была проблема с заказом, Илья решил её за минуту.
p Опоздал на завтрак, а меня всё равно накормили. Золотые люди.
p Я забыл у вас шарф, и его сохранили!
p Ужасно вкусно!
p Пока ждали столик, нас угостили чаем.
p Не разочаровали, как всегда на высоте.
p Лучше кофе не пил.
p Лучшая пекарня района
p Настроение было ужасное, а ваша бариста его исправила.
p На улице холодно, а у вас тепло и уютно.
p Дорогая Вера Ивановна, вы чудо!
p Не могу не поблагодарить повара.
p Очередь была большая, но ребята справились очень быстро.
p Терпеливо объяснили моей бабушке, как платить картой.
p Круто
p Большой выбор, чисто и светло.
p Не ожидала такого внимания, растрогалась до слёз.
p Администратор Света нашла мою потерянную серёжку.
p Огонь!
p Спасибо, что не торопили нас перед закрытием.
p Девушка на кассе заметила ошибку в чеке и сама вернула деньги.
p Всем доволен, приду ещё.
p (recommend=10) Всё как обычно.
p (expected=1) Ребята стараются.
p Хожу к вам пять лет.
p Поменяли остывший чай без вопросов.
p Ольга выслушала мою жалобу и всё исправила, спасибо ей.
p Thank you for a lovely evening.
p Best coffee in town.
p Kate was so patient with my kids.
p Not bad at all!
p No complaints, everything was perfect.
p Quick and friendly service.
p My order was wrong, but Will fixed it in a minute and gave us dessert. Thank you!
p I lost my scarf and you kept it for me, thank you!
p I was having an awful day and Grace cheered me up.
p Could not be happier with the service.
p Nothing was too much trouble.
p The queue was long but the team moved it fast, well done.
p I spilled my drink and got a new one for free.
p Wow
p You never disappoint.
p It was cold outside and warm in here.
p Mark noticed that I had paid twice and gave the money back.
p Clean, cosy and quiet.
p Insanely good cakes.
p The waiter remembered my allergy.
p Delicious soup and kind people.
p I come here every week.
p Daniel helped me when my card did not work.
p I asked for oat milk and they went to the shop to get it!
p Didn't expect such kindness.
p (recommend=9) The usual.
p Saved my day!
p Thanks for not rushing us at closing time.
`);
