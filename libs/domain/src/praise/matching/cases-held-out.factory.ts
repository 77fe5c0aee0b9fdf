import { casesOf } from './cases.factory';

/** Invented sentences, written before any result was seen and never used to tune a rule. */
export const CASES_HELD_OUT = casesOf(`
A anna Большое спасибо бариста Анне, настроение на весь день!
A anna Аню с утренней смены надо клонировать.
A anna Нам очень понравилась Аня, такая светлая.
A anna Передайте, пожалуйста, Анечке, что её капучино спас мой понедельник.
A anna Анне Петровой респект за выдержку
A anna Сегодня на баре была Анна — всё идеально.
A anna аня спасибо за раф
A anna Анной Сергеевной довольны все наши сотрудники из офиса напротив.
A anna Anna Petrova gave us a wonderful tour of your beans.
A anna Our barista Anna deserves a raise!
A anna Бейдж № 1042 — лучшая!
A ilya Илья у вас просто находка
A ilya Отдельное спасибо Илье, который бежал за мной с забытым шарфом.
A ilya Илюхе респект за латте-арт
A ilya Ильи улыбка дорогого стоит, спасибо ему.
A ilya Спасибо Гроомову Илье
A olga Ольга помогла разобраться с бонусной картой.
A olga Кассирше Оле спасибо за доброту.
A olga Олю отметьте премией, она молодец!
A olga Olga at the register was so sweet.
A olga Очень понравилась Ольга Иванова, вежливая и быстрая
A katya Катя обслужила нас быстро, хотя зал был полный.
A katya Катенька, вы прелесть, спасибо за совет по десерту!
A katya Екатерине из вечерней смены наша благодарность
A katya Catherine served us, she was very attentive.
A kim Александр лично извинился за задержку и угостил десертом.
A kim Шура, ты лучший администратор!
A kim Спасибо Саше за помощь с детским стульчиком.
A kim Ким очень вежлив, решил всё на месте.
A vera Вера испекла торт за ночь, мы в восторге!
A vera Верочке за круассаны низкий поклон.
A vera Вере Ивановне здоровья и долгих лет!
A vera Ваш пекарь Вера Соколова творит чудеса.
A roman Роме спасибо за шутки и быстрый заказ.
A roman Рома топ
A roman Нас обслуживал официант Рома, всё отлично
A roman Роман Зайцев, вы мастер своего дела!
A roman Романом очень довольны, чаевые заслужил.
A anna [Анне] Спасибо большое!
A katya [Катерина] Девушка со светлыми волосами
A ilya [илья громов] супер
A vera [Вера] Пирожки как в детстве
A anna [Анна Сергеевна] 
A anna [бейдж 1042] приветливо
A roman [рома] 
A - Всё понравилось, особенно чизкейк.
A - Персонал вежливый, чисто, уютно.
A - Я Катя, ваша постоянная гостья. Вы молодцы!
A - Праздновали день рождения Ани, вы создали атмосферу.
A - Сын Илья съел три блинчика и просит ещё.
A - Моей подруге Ольге очень понравился ваш чай.
A - Нам с Катей всё понравилось.
A - Кот Роман теперь требует вашу рыбу.
A - Спасибо за тёплый приём!\\nАнна
A - Вера, надежда и хороший кофе — вот что нужно утром.
A - Такой роман с вашим чизкейком у меня впервые.
A - Парень за стойкой очень быстрый.
A - Ольга с Ильёй отлично работают в паре!
A - Спасибо Анне, Кате и Саше.
A - Спасибо Полине за подарок.
A - Карина на кассе помогла с оплатой.
A - Ольга Смирнова консультировала нас, спасибо ей.
A - Анна Михайловна была очень добра.
A - Жена Вера передаёт благодарность повару.
A - Живу на улице Анны Ахматовой, хожу к вам каждый день.
A - Вместо Ани был новенький, но тоже справился.
A - Торт «Екатерина» съели за минуту.
A - Ждала подругу Аню, официанты предложили плед.
A - We celebrated Olga's birthday here, wonderful evening.
A - My friend Ilya recommended this place and he was right.
A - Это Роман, оставляю вам отзыв, как обещал: всё супер.
B anna1 Аня Петрова, спасибо за лучший эспрессо!
B anna2 Спасибо кассиру Анне за размен.
B anna2 Кузнецова Анна всё объяснила про карту.
B - Анна была очень мила со мной.
B - Анечке отдельное спасибо от детей.
B sashaf Александра встретила нас у входа и проводила.
B sasham Сашка классный бариста, всё делает с душой
B sashaf Саша, администратор, сама позвонила и всё перенесла.
B - Спасибо Саше за помощь!
B sasham Орлову Александру благодарность за мастер-класс по кофе.
B sashaf Лебедевой спасибо, банкет прошёл на ура.
B lyubov Тётя Люба всегда здоровается, у неё идеально чисто.
B lyubov Уборщица Любовь — добрейший человек.
B - Люблю ваше кафе, любовь всей моей жизни.
B - На улице мороз, а у вас тепло.
B lev Льву спасибо за доставку в снегопад.
B lev Доставил Лев, очень вежливо.
B - Лев Толстой одобрил бы вашу кашу.
B maria Марии огромное спасибо за терпение, перемерила всё!
B maria Машенька помогла выбрать подарок маме.
B marina Консультант Марина знает всё о тканях.
B marina Марину поощрите, она чудо.
B marina Марне спасибо за помощь с возвратом
B pavel Павел на входе помог бабушке подняться.
B pavel Спасибо Павлу Романову за бдительность.
B - Карина помогла мне с размером.
B - Вот это любовь к своему делу!
B anna1 [Анна, бариста] 
B - [Анна] 
B - [Саша] Спасибо за кофе
C kate Katherine made the best cappuccino I have had in years.
C kate I want to thank Kate for her kindness.
C kate A shout-out to Kathy behind the bar!
C kate Kate's smile made my morning.
C will Our server William was attentive and funny.
C will Will was patient with all our questions.
C will Thanks Will, you saved our evening!
C - I will recommend you to everyone.
C - Where there is a will there is a way, and you found it.
C grace Grace went above and beyond for my mother.
C grace The hostess, Grace, was delightful.
C - You handled a full house with grace.
C mark Mark gave me the right change and a smile.
C mark Kudos to Mark!
C - Mark my words: best bakery in town.
C rose Rose apologised in person and sent us dessert.
C rose The manager Rose is a gem.
C - Rose petals on the table were a nice touch.
C daniel Daniel was so welcoming, thank you.
C daniel Danial knows his beans, great barista
C priya Thank you Priya!
C priya Big thanks to Priya Shah for the vegan tips.
C hope Hope cleaned our table in seconds.
C - We hope to be back in May.
C - This is Kate, I left my scarf and you kept it. Thank you all.
C - My friend Grace and I had a great lunch.
C - Our daughter Rose fell asleep and nobody minded.
C - Everything was perfect.\\nDaniel
C - Thanks to Daniel and Priya for a great evening.
C - Emily was a star tonight.
C - Kate Winslet would love this place.
C - We brought a cake for Daniel and you kept it cold for us.
C - The waiter was quick and polite.
C - Grace Kelly posters everywhere, love the decor.
C will [Will] really nice guy
C mark [mark cashier] 
C grace [Grace Miller] helped with wheelchair
C - [tall guy with a beard] great humour
D svetlana Света, спасибо за помощь с бронью!
D svetlana Светлане благодарность за организацию праздника.
D svetlana Svetlana was very helpful with our booking.
D - Мало света в зале, но уютно.
D nadezhda Спасибо повару Надежде за диетическое меню!
D nadezhda Надежде Николаевне поклон за пирожки.
D - Надежда на хороший сервис оправдалась.
D yulia Юлия Цветкова сварила кофе мечты.
D yulia Julia is a wonderful barista.
D yulia Юлечка, вы чудо, спасибо за заботу
D yulia Yulya made a perfect flat white for me.
D dmitry Дима, официант, рассказал про каждое блюдо.
D dmitry Дмитрию отдельная благодарность, очень внимателен.
D dmitry Dmitriy served us tonight, excellent.
D evgeny Менеджер Евгений помог вернуть деньги.
D evgeny Eugene sorted out our booking in a minute.
D - Моей жене очень понравился ваш суп.
D ksenia Ксении спасибо за скидку.
D ksenia Оксана Осипова? Нет, Ксения! Запомнили, спасибо ей.
D artem Артёму пять с плюсом за кофе!
D artem Artyom is super friendly
D gulnara Гульнаре рахмат за тёплый приём!
D gulnara Спасибо Гульнарe Хасановой за помощь
D vyacheslav Вячеслав проводил меня до такси с зонтом.
D vyacheslav [Слава] охранник, очень добрый
D vyacheslav [5512] спасибо
D - Привет от Славы и Насти, вы лучшие!
D - Спасибо, что не выключили свет до конца ужина.
D - Дмитрий и Ксения — мои любимчики.
D - Дедушка Женя съел две порции.
`);
