import { casesOf } from './cases.factory';

/** Invented sentences, against which the rules were tuned. */
export const CASES_FOR_DEVELOPMENT = casesOf(`
A anna Хочу сказать спасибо Анне за терпение и улыбку.
A anna Спасибо Ане, сварила лучший раф в моей жизни!
A anna Анечка, вы солнце!
A anna У Ани всегда хорошее настроение, и кофе вкусный.
A anna С Анной приятно поговорить, пока готовится кофе. Она внимательная.
A anna Аня супер
A anna спасибо ане за кофе
A anna Анюта помогла донести коляску.
A anna Аннушка, дай вам бог здоровья
A anna Благодарю Анну Сергеевну за заботу о моей маме.
A anna Девушка с бейджем 1042 очень вежливая
A anna Петровой отдельная благодарность!
A anna Анна Петрова — лучший бариста города.
A anna Anya was so kind to us, thank you
A anna Thanks to Anna for the extra shot!
A anna Ann made my day with her latte art.
A ilya Илье огромное спасибо за помощь с зарядкой.
A ilya Илюша — золотой парень, всегда помнит мой заказ
A ilya Нас обслуживал Илья, всё быстро и чётко.
A ilya Ильёй довольны, вежливый молодой человек.
A ilya Ilya helped us find a table near the socket.
A ilya Громову спасибо за оперативность.
A olga Оля на кассе просто чудо
A olga Олечка вернула мне забытый кошелёк. Низкий поклон!
A olga Ольге с кассы спасибо, нашла скидку.
A olga Кассир Иванова очень терпелива с пожилыми.
A olga Спасибо Ольге Ивановой!
A katya Официантка Катя принесла воду без просьбы.
A katya Катюше привет и благодарность от пятого столика
A katya Екатериной остались очень довольны, заказ принесла мгновенно.
A katya Екатерина Олеговна, спасибо вам за праздник!
A katya Kate was our waitress and she was lovely.
A katya Katya is amazing!
A kim Саша решил нашу проблему за две минуты.
A kim Администратору Александру спасибо за спасённый вечер.
A kim Сашеньке-администратору большое человеческое спасибо, он нашёл нам место.
A kim Спасибо Александру Киму!
A vera Вера Ивановна печёт как моя бабушка.
A vera Пекарь Вера — волшебница, булочки с корицей лучшие.
A vera Спасибо Вере за свежий хлеб.
A vera Очень вкусные булочки, Верочка старается.
A roman Роман принёс нам десерт за счёт заведения. Спасибо!
A roman Официант Роман очень внимателен.
A roman Ромочка, ты лучший официант на свете!
A roman Спасибо Роману: помог выбрать торт.
A roman [Роман] Очень приятный молодой человек.
A anna [Анна] 
A anna [аня бариста] кофе огонь
A olga [ольга иванова] 
A ilya [Илья, высокий] Спасибо, что подождали с закрытием.
A katya [Белова] Приветливая девушка
A roman [0007] Быстро и вежливо
A anna [Ана] Спасибо за какао
A - Очень вкусный кофе, приду ещё.
A - Спасибо всем, вы лучшие!
A - Меня зовут Анна, хожу к вам каждый день. Всё отлично.
A - Мы с Аней зашли погреться, и нас угостили чаем.
A - Моя дочь Катя в восторге от какао!
A - Нашей собаке Вере налили воды, так мило.
A - Отличное место. Спасибо! С уважением, Ольга
A - Заказывали торт для Ани, получилось красиво.
A - Вера в людей вернулась, спасибо.
A - вера в сервис восстановлена
A - Читал тут роман и пил кофе, никто не торопил.
A - Девушка на выдаче очень приветливая.
A - Анна и Илья сегодня были на высоте!
A - Илья и Катя, спасибо вам обоим.
A - Спасибо Марине за десерт.
A - Алина очень помогла, спасибо!
A - Анна Кузнецова помогла мне с заказом.
A - Пётр Громов вежливый охранник.
A - Муж Саша остался доволен стейком.
A - Кафе «Анна» через дорогу хуже, у вас уютнее.
A - Иван и Марья отдыхают, у вас лучше.
A - Салат «Ольга» просто объедение.
A - My daughter Kate loved the hot chocolate.
A - I came here with Anna and the coffee was great.
B anna1 Анна Петрова сварила прекрасный кофе
B anna2 Анне Кузнецовой спасибо, нашла ошибку в чеке и сразу исправила.
B anna2 Кассир Анна очень быстрая.
B anna1 Бариста Аня нарисовала котика на капучино.
B - Спасибо Анне!
B - Аня, вы супер, спасибо.
B sasham Саша сварил отличный кофе.
B sashaf Саша помогла нам с банкетом.
B - Саша лучше всех!
B sasham Бариста Саша знает толк в зёрнах.
B sashaf Администратор Александра всё уладила.
B sasham Спасибо Александру за флэт уайт.
B lyubov Любовь убирает так чисто, что страшно наступить.
B lyubov Спасибо Любе за чистоту в зале!
B - Сделано с любовью, это чувствуется.
B - Любовь с первого взгляда! Вкусно.
B lev Курьер Лев приехал раньше срока.
B lev Лёва донёс пакеты до пятого этажа, спасибо.
B - Тут даже лев наестся, порции огромные.
B maria Мария подобрала мне платье за пять минут.
B maria Маше спасибо за честный совет.
B marina Марине Шевчук благодарность от всей семьи.
B marina Маринка — чудо!
B pavel Павлу-охраннику спасибо за найденный телефон.
B pavel Паша помог вынести коробки.
B - Романов мне не надо, дайте хороший чай, как у вас.
C kate Kate was amazing, best latte in town.
C kate Katie remembered my order!
C kate Thank you Catherine for your patience.
C will Will helped us carry the stroller upstairs.
C will Bill was our waiter and he was fantastic.
C - Will come back for sure!
C - We will definitely return. Great place.
C grace Grace found us a table right away.
C grace Huge thanks to Grace at the front desk.
C - Saved by the grace of your staff.
C mark Mark at the till was super helpful.
C - You hit the mark with this cake.
C rose Rose, the manager, sorted everything out.
C - The rose lemonade was lovely.
C daniel Dan makes the best flat white.
C daniel Danny's coffee is worth the walk.
C priya Priya was lovely and so patient with my kids.
C priya Pryia was so sweet to us!
C priya The girl with badge 77 was brilliant.
C hope Hope keeps this place spotless, thank you Hope!
C - I hope you keep the same team.
C - Hope to see you again soon!
C - My husband Mark enjoyed his steak.
C - Our dog Daniel got a free biscuit.
C - Great service. Best regards, Kate
C - Kate and Will were both great.
C - Thanks to Jessica for the cupcakes.
C - The barista was friendly.
C kate [Kate] so friendly
C priya [priya] great coffee
C daniel [Daniel Young] thank you
D svetlana Администратор Света очень отзывчивая.
D - Света не было, но нас накормили при свечах.
D nadezhda Надежда Николаевна варит борщ как дома.
D - Надежда умирает последней, но ждали мы недолго.
D yulia Юле спасибо за лавандовый раф!
D dmitry Dima was great, he brought everything fast.
D dmitry Dmitry Shchukin is the best waiter ever.
D evgeny Женя решил вопрос с бронью, спасибо.
D evgeny Evgeniy the manager was very polite.
D ksenia Ксюша на кассе умничка
D ksenia Xenia helped me with the menu in English.
D artem Артем делает лучший кофе
D artem Тёма, спасибо за кофе!
D - Сложная тема, но кофе вкусный.
D gulnara Гуля встретила нас с улыбкой.
D gulnara Gulnara found us a quiet corner.
D vyacheslav Слава помог с парковкой, охранник от бога.
D - Слава богу, у вас есть розетки!
D vyacheslav Охраннику Вячеславу спасибо за зонт.
`);
