"""The language of a text, from its script and its function words: a near one must not be named for it."""

from __future__ import annotations

import pytest

from cleantext.language import detect

TEXTS = {
    "af": (
        "Die ou vuurtoring op die eiland skyn weer na twaalf jaar, en die wagter het van die vasteland af "
        "teruggekeer. Hy het vertel dat die lamp uit dele van drie ander gemaak moes word."
    ),
    "ar": (
        "استقبل الميناء صباح الأربعاء أول باخرة ركاب ترسو فيه منذ أربعين عاما، وعلى متنها ثلاثمئة مسافر قدموا "
        "من الجزر. وقال مدير الميناء إن الأعمال كلفت مئتي مليون."
    ),
    "bn": (
        "বারো বছর পর দ্বীপের পুরোনো বাতিঘরটি আবার জ্বলছে, আর বাতিঘরের রক্ষক মূল ভূখণ্ড থেকে ফিরে এসেছেন। তিনি "
        "জানান, বাতিটি আরও তিনটি বাতির অংশ দিয়ে বানাতে হয়েছে।"
    ),
    "bg": (
        "Старият фар на острова отново свети след дванадесет години, а пазачът се върна от сушата. Той "
        "разказа, че лампата е трябвало да се сглоби от частите на три други."
    ),
    "ca": (
        "El vell far de l'illa torna a brillar després de dotze anys, i el faroner ha tornat del continent. "
        "Va explicar que el llum es va haver de fer amb peces de tres altres."
    ),
    "cs": (
        "Starý maják na ostrově znovu svítí po dvanácti letech a strážce se vrátil z pevniny. Vyprávěl, že "
        "lampu bylo třeba složit z dílů tří jiných."
    ),
    "da": (
        "Det gamle fyrtårn på øen lyser igen efter tolv år, og fyrpasseren er vendt tilbage fra fastlandet. "
        "Han fortalte, at lampen måtte samles af dele fra tre andre."
    ),
    "el": ("Το παλιό καφενείο του λιμανιού άνοιξε ξανά τις πόρτες του την Τετάρτη, έπειτα από επτά χρόνια σιωπής."),
    "es": (
        "El viejo faro de la isla vuelve a brillar después de doce años, y el farero ha regresado del "
        "continente. Contó que la lámpara se tuvo que hacer con piezas de otras tres."
    ),
    "et": (
        "Vana tuletorn saarel põleb pärast kahteteist aastat jälle ja majakavaht on mandrilt tagasi tulnud. Ta "
        "rääkis, et lamp tuli kokku panna kolme teise osadest, kuid nüüd paistab see kaugele."
    ),
    "fa": (
        "بندر قدیمی شهر پس از سه سال تعطیلی دوباره باز شد و نخستین کشتی صبح روز چهارشنبه با سیصد مسافر وارد "
        "اسکله شد. مدیر بندر گفت که هزینه بازسازی بسیار زیاد بوده است."
    ),
    "fi": (
        "Vanha majakka saarella loistaa taas kahdentoista vuoden jälkeen, ja majakanvartija on palannut "
        "mantereelta. Hän kertoi, että lamppu oli koottava kolmen muun osista."
    ),
    "fr": (
        "Le vieux phare de l'île brille de nouveau après douze ans, et le gardien est revenu du continent. Il "
        "est là, a-t-il dit, pour rester, et la lampe a été faite des pièces de trois autres."
    ),
    "gu": "ટાપુ પરની જૂની દીવાદાંડી બાર વર્ષ પછી ફરી ઝળહળી છે અને તેનો રખેવાળ મુખ્ય ભૂમિ પરથી પાછો આવ્યો છે.",
    "he": "סירת הדיג האחרונה חזרה ביום חמישי לנמל העתיק, שלושים שנה אחרי שנמכרה לאספן.",
    "hi": "द्वीप का पुराना प्रकाशस्तंभ बारह साल बाद फिर से जल उठा है और उसका रखवाला मुख्य भूमि से लौट आया है।",
    "hr": (
        "Stari svjetionik na otoku ponovno svijetli nakon dvanaest godina, a čuvar se vratio s kopna. "
        "Ispričao je da je svjetiljku trebalo sastaviti od dijelova triju drugih."
    ),
    "hu": (
        "A régi világítótorony a szigeten tizenkét év után újra világít, és az őr visszatért a szárazföldről. "
        "Elmondta, hogy a lámpát három másik darabjaiból kellett összerakni."
    ),
    "id": (
        "Mercusuar tua di pulau itu menyala lagi setelah dua belas tahun, dan penjaganya telah kembali dari "
        "daratan. Ia mengatakan bahwa lampu itu harus dirakit dari bagian tiga lampu lain yang tidak lagi "
        "digunakan."
    ),
    "mk": (
        "Стариот светилник на островот повторно свети по дванаесет години, а чуварот се врати од копното. Тој "
        "раскажа дека ламбата морала да се состави од делови на три други."
    ),
    "lt": (
        "Senas švyturys saloje po dvylikos metų vėl šviečia, ir sargas grįžo iš žemyno. Jis pasakojo, kad lempą "
        "teko surinkti iš trijų kitų dalių, tačiau dabar ji matoma iš toli."
    ),
    "lv": (
        "Vecā bāka uz salas pēc divpadsmit gadiem atkal deg, un sargs ir atgriezies no cietzemes. Viņš stāstīja, "
        "ka lampu nācās salikt no trim citām, bet tagad tā ir redzama no tālienes."
    ),
    "is": (
        "Gamli vitinn á eyjunni lýsir aftur eftir tólf ár og vitavörðurinn er kominn heim af meginlandinu. Hann "
        "sagði að lampinn hefði verið settur saman úr hlutum þriggja annarra."
    ),
    "mr": "बेटावरचा जुना दीपस्तंभ बारा वर्षांनंतर पुन्हा उजळला आहे आणि रखवालदार मुख्य भूमीवरून परत आला आहे.",
    "ms": (
        "Rumah api lama di pulau itu kembali menyala selepas dua belas tahun, kata penjaganya yang pulang dari "
        "tanah besar. Beliau berkata lampu itu terpaksa dipasang daripada bahagian tiga lampu lain kerana tiada "
        "lagi yang dijual, dan kerja itu boleh siap lebih awal."
    ),
    "nb": (
        "Det gamle fyret på øya lyser igjen etter tolv år, og fyrvokteren er kommet tilbake fra fastlandet. "
        "Han fortalte at lampen måtte settes sammen av deler fra tre andre."
    ),
    "nl": (
        "De oude vuurtoren op het eiland brandt weer na twaalf jaar, en de wachter is terug van het "
        "vasteland. Hij vertelde dat de lamp uit delen van drie andere gemaakt moest worden."
    ),
    "pl": (
        "Stara latarnia morska na wyspie znów świeci po dwunastu latach, a latarnik wrócił z lądu. "
        "Opowiedział, że lampę trzeba było złożyć z części trzech innych."
    ),
    "ro": (
        "Vechiul far de pe insulă luminează din nou după doisprezece ani, iar paznicul s-a întors de pe "
        "continent. El a spus că lampa a trebuit să fie făcută din piesele altor trei sau patru."
    ),
    "ru": (
        "Старый маяк на острове снова светит после двенадцати лет, и смотритель вернулся с материка. Он "
        "рассказал, что лампу пришлось собирать из деталей трёх других."
    ),
    "sk": (
        "Starý maják na ostrove opäť svieti po dvanástich rokoch a strážca sa vrátil z pevniny. Rozprával, že "
        "lampu bolo treba zložiť z dielov troch iných, ale svieti na štrnásť míľ."
    ),
    "sl": (
        "Stari svetilnik na otoku po dvanajstih letih spet sveti, čuvaj pa se je vrnil s celine. Povedal je, "
        "da so morali svetilko sestaviti iz delov treh drugih."
    ),
    "sq": (
        "Fari i vjetër i ishullit ndriçon sërish pas dymbëdhjetë vitesh dhe rojtari është kthyer nga "
        "kontinenti. Ai tregoi se llamba duhej të bëhej me pjesë të tri të tjerave."
    ),
    "sr": (
        "Стари светионик на острву поново светли после дванаест година, а чувар се вратио с копна. Испричао "
        "је да је лампу требало саставити од делова три друге."
    ),
    "ta": "தீவில் உள்ள பழைய கலங்கரை விளக்கம் பன்னிரண்டு ஆண்டுகளுக்குப் பிறகு மீண்டும் ஒளிர்கிறது.",
    "te": "ద్వీపంలోని పాత దీపస్తంభం పన్నెండేళ్ల తర్వాత మళ్లీ వెలిగింది, కాపలాదారు తిరిగి వచ్చారు.",
    "th": "เรือข้ามฟากที่ท่าน้ำเก่ากลับมาเปิดให้บริการอีกครั้งเมื่อเช้าวันศุกร์",
    "uk": (
        "Старий маяк на острові знову засвітили після дванадцяти років, і доглядач повернувся з материка. Він "
        "розповів, що лампу довелося збирати з деталей трьох інших, але світить вона на чотирнадцять миль."
    ),
    "ur": (
        "شہر کی پرانی بندرگاہ تین سال کے بعد دوبارہ کھل گئی ہے اور پہلی کشتی بدھ کی صبح تین سو مسافروں کے "
        "ساتھ پہنچی۔ بندرگاہ کے منتظم نے کہا کہ اس پر بہت خرچ آیا ہے۔"
    ),
    "vi": (
        "Bến phà cũ mở lại sau ba năm ngừng hoạt động. Bà cho biết bà đã đến từ bốn giờ sáng để kịp dọn hàng, "
        "và có rất nhiều người dân trong xóm cũng đến."
    ),
}


@pytest.mark.parametrize("tag", TEXTS)
def test_a_paragraph_is_enough(tag):
    assert detect([TEXTS[tag]]) == tag


NEAR = {
    "bs": (
        "Stari svjetionik na ostrvu ponovo svijetli poslije dvanaest godina, a čuvar se vratio s kopna. Ispričao je da "
        "je lampu trebalo sastaviti od dijelova tri druge i da niko nije znao šta će biti."
    ),
    "sr": (
        "Stari svetionik na ostrvu ponovo svetli posle dvanaest godina, a čuvar se vratio s kopna. Ispričao je da je "
        "lampu trebalo sastaviti od delova tri druge i da niko nije znao šta će biti, pre svega ovde."
    ),
}


@pytest.mark.parametrize("tag", NEAR)
def test_near_languages_are_told_by_the_words_in_which_they_differ(tag):
    assert detect([NEAR[tag]]) == tag


def test_where_no_such_word_is_seen_it_is_the_first():
    assert detect(["Ona je tu, a on nije; oni su kod kuće i ne idu na more, jer se boje da će biti hladno."]) == "hr"


@pytest.mark.parametrize("text", ["", "12:30", "Oslo", "OK OK OK OK"])
def test_what_does_not_tell_is_not_guessed(text):
    assert detect([text]) == ""
