"""How newspapers sign, in 20 languages: what stands before, behind and around the name."""

from __future__ import annotations

import pytest
from tests.fields.signed import misread

from cleantext.context import Context
from cleantext.fields.bylines import is_bio, read_byline

SIGNED = [
    ("zh", "王小明", [
        "新港报记者 {}", "新港报记者{}", "新港新闻记者 {}", "记者 {}", "本报记者 {}", "中新社记者 {}",
        "新华社记者{}", "文/{}", "文｜{}", "文 | {}", "撰文/{}", "作者 | {}", "作者｜{}", "作者：{}", "记者 | {}",
        "采写/新港报记者 {}", "采写：南都记者 {}", "南方周末记者 {}", "記者{}／台北報導", "〔記者{}／台北報導〕",
        "【記者{}／台北報導】", "聯合報 記者{}／台北即時報導", "撰文：{}", "文：{}", "来源：新港报 作者：{}",
        "责任编辑：李红 作者：{}", "新港报记者 {} 编辑 李红 校对 张明", "记者：{} 编辑：李红", "文/本报记者 {}",
        "文/图 本报记者 {}", "文图/{}", "撰文 | {}", "撰稿：{}", "记者{}", "实习记者 {}", "首席记者 {}",
        "人民网记者 {}", "经济日报记者 {}", "作者 {}", "作者/{}", "By {}", "文字：{}", "南都讯 记者{}",
    ]),
    ("ja", "田中宏昌", [
        "文：{}", "取材・文＝{}", "取材・文：{}", "{}", "記者：{}", "{}記者", "編集委員・{}", "編集委員 {}",
        "論説委員 {}", "ライター：{}", "[{}，潮新聞]", "[{}，ハーバー]", "[{},ハーバー]",
        "文・{}、写真・山田花子", "執筆：{}", "執筆 {}", "by {}", "著者 {}", "著者：{}", "著：{}", "構成／{}",
        "取材・文／{}", "聞き手・{}", "Text：{}", "TEXT={}", "Written by {}", "ライター {}", "文＝{}", "文/{}",
        "文 {}", "【{}】", "取材・構成／{}", "取材・文 {}", "社会部・{}", "筆者：{}", "レポート：{}", "解説：{}",
        "投稿：{}", "作成者：{}",
    ]),
    ("ko", "김민수", [
        "{} 기자", "{} 기자 abc@daily.kr", "글 {} 기자", "{} 특파원", "{} 논설위원", "워싱턴=김민수 특파원",
        "{} 선임기자", "{} 인턴기자", "{} 객원기자", "{} 에디터", "{} 칼럼니스트", "하버신문 {} 기자", "by {}",
        "{} 기자 입력 2020.02.04", "글·사진 {} 기자", "[하버신문 {} 기자]", "[하버신문={} 기자]",
        "(서울=하버신문) {} 기자 =", "{} 편집위원", "기사작성 {} 기자", "{} 수습기자", "글=김민수 기자", "글 {}",
        "{} 기자(abc@daily.kr)", "작성자 {}",
    ]),
    ("ru", "Анна Петрова", [
        "Автор: {}", "{}", "Текст: {}", "Анна ПЕТРОВА", "Анна ПЕТРОВА, обозреватель «Гавани»", "Беседовала {}",
        "Подготовила {}", "Материал подготовила {}", "Записала {}", "Корреспондент {}", "Автор статьи {}",
        "Автор материала: {}", "{}, фото автора", "{}, «Гавань»", "Автор текста: {}", "Интервью вела {}",
        "Журналист: {}", "{}, собкор «Гавани»", "{}, корреспондент", "Обозреватель {}", "{} | 4 февраля 2020",
        "Авторы: {}", "Подготовил: Анна Петрова",
    ]),
    ("ar", "أحمد علي", [
        "كتب {}", "كتب: {}", "بقلم {}", "بقلم: {}", "بقلم : {}", "{}", "إعداد: {}", "إعداد {}", "حوار: {}",
        "متابعة: {}", "كتب- {}:", "كتب/ {}", "كتب - {}", "الكاتب: {}", "بواسطة {}", "تقرير: {}", "{} - القاهرة",
        "القاهرة - {}", "{} | القاهرة", "مراسل: {}", "مراسلنا {}", "تقرير/ {}", "د. {}",
    ]),
    ("tr", "Ayşe Yılmaz", [
        "{}", "Haber: {}", "Haber: {} - Foto: Ali Kaya", "AYŞE YILMAZ / ANKARA", "Ayşe YILMAZ", "{} - Ankara",
        "Yazar: {}", "Muhabir: {}", "Röportaj: {}", "{}, Ankara", "Ayşe YILMAZ/ANKARA, (DHA)",
        "Gazeteci Yazar {}", "{} / Ankara", "Haber/Fotoğraf: {}", "{} yazdı", "Yazan: {}", "Haber : {}",
        "{} | 4 Şubat 2020",
    ]),
    ("vi", "Nguyễn Anh", [
        "{}", "Bài: {}", "Bài, ảnh: {}", "Bài và ảnh: {}", "Tác giả: {}", "Thực hiện: {}", "NGUYỄN ANH",
        "Tác giả {}", "{} (thực hiện)", "Phóng viên: {}", "Người viết: {}", "Viết bởi {}", "{} - 04/02/2020",
        "Bài viết: {}", "Biên soạn: {}",
    ]),
    ("id", "Nora Fenwick", [
        "Oleh: {}", "Oleh {}", "Oleh : {}", "Penulis: {}", "Penulis : {}", "Reporter: {}", "Reporter : {}",
        "{} - Hafen Pos", "{}, Jurnalis", "Reporter: {} | Editor: Budi Santoso",
        "Penulis: {}, Editor: Budi Santoso", "Laporan: {}", "Pewarta: {}", "Pewarta : {}", "Kontributor: {}",
        "Laporan wartawan Hafen, {}", "Penulis {}", "Ditulis oleh {}", "{} | Harbour Pos", "Wartawan: {}",
    ]),
    ("th", "สมชาย ใจดี", [
        "โดย {}", "โดย: {}", "เรื่อง: {}", "ผู้เขียน {}", "ผู้เขียน: {}", "เขียนโดย {}", "เรื่องและภาพ: {}",
        "รายงานโดย {}", "ผู้สื่อข่าว: {}", "เรียบเรียงโดย {}", "เรียบเรียง: {}",
    ]),
    ("hi", "राम कुमार", [
        "{}, नई दिल्ली", "{} | नई दिल्ली", "रिपोर्ट: {}", "{} की रिपोर्ट", "संवाददाता: {}", "लेखक: {}", "By: {}",
        "By {}", "Written By: {}", "Reported by: {}", "रिपोर्टर: {}", "लेखक - {}", "रिपोर्ट- {}", "{}",
    ]),
    ("uk", "Анна Петренко", [
        "Автор: {}", "{}", "Текст: {}", "Розмовляла {}", "Підготувала {}", "Журналістка: {}", "Автор статті: {}",
        "Анна ПЕТРЕНКО", "Записала {}", "Авторка: {}", "{}, журналістка",
    ]),
    ("fa", "علی رضایی", [
        "نویسنده: {}", "به قلم {}", "{}", "گزارش: {}", "خبرنگار: {}", "گزارشگر: {}",
    ]),
    ("he", "דנה כהן", [
        "מאת {}", "מאת: {}", "{}", "כתבה: {}", "{} | 4 בפברואר 2020", "{}, כתבת", "{} 04.02.2020", "כותבת: {}",
    ]),
    ("el", "Άννα Παπαδοπούλου", [
        "{}", "Της {}", "Γράφει η {}", "Συντάκτης: {}", "Κείμενο: {}", "Συνέντευξη: {}", "Ρεπορτάζ: {}",
        "Επιμέλεια: {}", "Από την {}", "Του/Της {}", "Άρθρο της {}",
    ]),
    ("hu", "Nagy Anna", [
        "Írta: {}", "{}", "Szerző: {}", "Szöveg: {}", "{} írása", "{}, Budapest", "Riporter: {}", "Interjú: {}",
        "Szöveg és fotó: {}", "Készítette: {}", "{} | 2020. február 4.",
    ]),
    ("ro", "Ana Popescu", [
        "de {}", "De {}", "Autor: {}", "{}", "Text: {}", "Text şi foto: {}", "Articol de {}", "Un articol de {}",
        "Scris de {}", "Reportaj: {}", "Interviu de {}", "A consemnat {}", "Redactor: {}", "{}, redactor",
    ]),
    ("bg", "Анна Петрова", [
        "Автор: {}", "{}", "Текст: {}", "От {}", "Автор {}", "Анна ПЕТРОВА", "Репортер: {}", "Интервюто взе {}",
        "Материал на {}", "Разговора води {}",
    ]),
    ("hr", "Ana Kovač", [
        "Piše: {}", "Piše {}", "Autor: {}", "{}", "Napisala: {}", "Tekst: {}", "Razgovarala: {}", "Autorica: {}",
        "Foto i tekst: {}", "Piše: {} Foto: Ivo Horvat",
    ]),
    ("cs", "Jana Nováková", [
        "Autor: {}", "{}", "Text: {}", "Autorka: {}", "Připravila {}", "Rozhovor vedla {}", "Ptala se {}",
        "{}, redaktorka", "Zpracovala {}", "Jana NOVÁKOVÁ", "Napsala {}", "{}, Praha", "Text a foto: {}",
    ]),
    ("pl", "Anna Kowalska", [
        "Autor: {}", "{}", "Tekst: {}", "Anna KOWALSKA", "Autorka: {}", "Rozmawiała {}", "Rozmawia {}",
        "Opracowała {}", "Oprac. {}", "{}, Warszawa", "Opr. {}", "Tekst i zdjęcia: {}", "Przygotowała {}",
        "{} | 4 lutego 2020",
    ]),
    ("bn", "রহিম উদ্দিন", [
        "{}", "{}, ঢাকা", "{} | ঢাকা", "{}, নিজস্ব প্রতিবেদক", "{}, জ্যেষ্ঠ প্রতিবেদক", "{}, চট্টগ্রাম প্রতিনিধি",
        "{}, চট্টগ্রাম থেকে", "প্রতিবেদক: {}", "লেখা: {}", "রিপোর্টার: {}", "রিপোর্ট: {}", "সাক্ষাৎকার নিয়েছেন {}",
        "সাক্ষাৎকার নি\u09dfেছেন {}", "{}, কুষ্টি\u09dfা প্রতিনিধি",
        "সাক্ষাৎকার গ্রহণ: {}", "গ্রন্থনা: {}", "স্টাফ রিপোর্টার {}", "ডা. {}", "অধ্যাপক {}",
    ]),
    ("mk", "Ана Петровска", [
        "Автор: {}", "{}", "Пишува: {}", "Пишува {}", "Текст: {}", "Разговараше {}", "Разговараше: {}", "Подготви: {}",
        "Подготвила: {}", "Ана ПЕТРОВСКА", "Новинар: {}", "Авторка: {}", "Текст и фото: {}", "Интервју: {}", "Од {}",
        "Приредила: {}", "{} | 4 февруари 2020", "Автор {}", "Пишува: д-р {}", "{}, новинарка",
    ]),
    ("sq", "Arta Hoxha", [
        "Nga {}", "Nga: {}", "NGA {}", "{}", "Autor: {}", "Autori: {}", "Shkruan: {}", "Shkruan {}", "Shkroi: {}",
        "Përgatiti: {}", "Intervistoi: {}", "Intervistoi {}", "Gazetare: {}", "{} / Tiranë", "{}, Prishtinë",
        "Teksti: {}", "Raporton: {}", "Bisedoi: {}", "Arta HOXHA", "{} | 4 shkurt 2020", "{}, gazetare", "Dr. {}",
        "Pergatiti: {}",
    ]),
    ("et", "Kadri Tamm", [
        "Autor: {}", "{}", "Tekst: {}", "Tekst ja fotod: {}", "Fotod ja tekst: {}", "Küsitles {}", "Küsitles: {}",
        "Intervjueeris {}", "Kirja pani {}", "Koostas {}", "{}, ajakirjanik", "{}, peatoimetaja", "{}, Pärnu",
        "Ajakirjanik {}", "Reporter {}", "Kadri TAMM", "{}, kolumnist", "Vestles {}", "Ajakirjanik: {}",
        "{} | 4. veebruar 2020",
    ]),
    ("lv", "Ilze Bērziņa", [
        "Autors: {}", "{}", "Teksts: {}", "Teksts un foto: {}", "Intervēja {}", "Sagatavoja {}", "Sagatavoja: {}",
        "Pierakstīja {}", "{}, žurnāliste", "{}, galvenā redaktore", "{}, Rīga", "Žurnāliste: {}", "Žurnāliste {}",
        "Ilze BĒRZIŅA", "{}, LETA", "Raksta {}", "Uzrakstīja {}", "Sagatavojusi {}", "{} | 04.02.2020",
        "Sarunājās {}",
    ]),
    ("lt", "Rasa Kazlauskienė", [
        "Autorius: {}", "{}", "Tekstas: {}", "Tekstas ir nuotraukos: {}", "Parengė {}", "Parengė: {}", "Kalbino {}",
        "Kalbėjosi {}", "{}, žurnalistė", "{}, vyriausioji redaktorė", "{}, Vilnius", "Žurnalistė {}",
        "Rasa KAZLAUSKIENĖ", "{}, BNS", "{}, ELTA", "Užrašė {}", "Parašė {}", "{} | 2020-02-04", "Paruošė {}",
        "{}, apžvalgininkė",
    ]),
    ("is", "Jón Þór Einarsson", [
        "{}", "Eftir {}", "Höfundur: {}", "Texti: {}", "{} skrifar", "Blaðamaður: {}", "{}, blaðamaður",
        "Viðtal: {}", "Umsjón: {}", "Höfundur {}", "{} | 4. febrúar 2020", "Texti og myndir: {}",
        "{} skrifar:", "Blaðamaður {}", "{} fréttamaður", "Texti: {} Myndir: Anna Helgadóttir", "{}, Akureyri",
    ]),
    ("af", "Johan Botha", [
        "{}", "Deur {}", "Deur: {}", "Deur {}, Kaapstad", "Teks: {}", "Berig deur {}", "Teks en foto's: {}",
        "{} | 4 Februarie 2020", "Verslag deur {}", "{}, joernalis", "Saamgestel deur {}", "Onderhoud deur {}",
        "{} – Hawe Pos", "Rubriek deur {}", "Skrywer: {}", "Verslaggewer: {}",
    ]),
    ("ms", "Ahmad bin Hassan", [
        "Oleh {}", "Oleh: {}", "OLEH {}", "Laporan: {}", "Penulis: {}", "Teks: {}", "Wartawan: {}", "Laporan {}",
        "Laporan oleh {}", "{}, Kuala Lumpur", "Teks dan foto: {}", "Disediakan oleh {}", "{} | 4 Februari 2020",
        "Penulis ialah {}", "Pemberita: {}", "Disusun oleh {}",
    ]),
]  # fmt: skip
# Words that look so and sign nothing.
UNSIGNED = [
    ("zh", ["专访战地记者王小明", "女记者李红被打", "外交部回答记者提问", "【新闻】王小明"]),
    ("ja", ["経済部会", "社会部長 田中宏昌", "文化部 新年会", "記者会見", "[注]", "【速報】田中"]),
    ("ko", ["정리 해고", "기자 회견"]),
    ("tr", ["Ne yazdı", "Kim ne yazdı"]),
    ("fa", ["نوشته شده است"]),
    ("en", ["Paris - Roubaix", "London | Business"]),
    ("bn", ["সর্বশেষ সংবাদ", "নিজস্ব প্রতিবেদক", "বাংলাদেশ ক্রিকেট", "লেখক পরিচিতি"]),
    ("mk", ["Најнови Вести", "Од Македонија", "Пишува историја", "Црна Хроника"]),
    ("sq", ["Lajmet e Fundit", "Nga Shqipëria", "Nga Kosova dhe Bota", "Shkruan historinë"]),
    ("et", ["Ajakirjanik sai auhinna", "Uued Uudised"]),
    ("lv", ["Jaunākās Ziņas", "Žurnāliste saņēma balvu"]),
    ("lt", ["Naujausios Žinios", "Žurnalistė gavo premiją"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "name", "lines"), SIGNED)
def test_who_signed(language: str, name: str, lines: list[str]) -> None:
    assert misread(lines, name, language) == []


@pytest.mark.parametrize(("language", "lines"), UNSIGNED)
def test_what_signs_nothing(language: str, lines: list[str]) -> None:
    for line in lines:
        found = read_byline(line, Context(language=language))
        assert found is None or not found.authors, (line, found)


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("By Nora Fenwick harbourpost.com", "en", "Nora Fenwick"),
        ("رام الله - أحمد علي", "ar", "أحمد علي"),
        ("【田中宏昌】", "ja", "田中宏昌"),
    ],
)
def test_sites_and_places_beside_a_name(line: str, language: str, name: str) -> None:
    found = read_byline(line, Context(language=language))
    assert found is not None
    assert found.authors == (name,)


BIOS = {
    "ru": "Анна Петрова — журналистка «Портовой газеты».",
    "uk": "Анна Петренко — журналістка «Портової газети».",
    "pl": "Anna Kowalska – dziennikarka, autorka książek o morzu.",
    "ar": "أحمد علي صحفي في جريدة الميناء.",
    "sv": "Nora Fenwick är frilansjournalist.",
    "fi": "Nora Fenwick kirjoittaa veneistä Satamalehteen.",
    "id": "Nora Fenwick menulis tentang kapal.",
    "bn": "রহিম উদ্দিন একজন সাংবাদিক ও লেখক।",
    "mk": "Ана Петровска е новинарка во весникот „Пристаниште“.",
    "sq": "Arta Hoxha është gazetare e pavarur.",
    "et": "Kadri Tamm on ajakirjanik ja kirjanik.",
    "lv": "Ilze Bērziņa ir žurnāliste un rakstniece.",
    "lt": "Rasa Kazlauskienė yra žurnalistė ir rašytoja.",
    "is": "Anna Jónsdóttir er blaðamaður á Hafnarblaðinu.",
    "af": "Johan Botha is 'n joernalis by die Hawepos.",
    "ms": "Nurul Aina ialah wartawan di akhbar Pelabuhan.",
}


@pytest.mark.parametrize(("language", "text"), BIOS.items())
def test_who_writes_is_told_without_a_verb_too(language: str, text: str) -> None:
    assert is_bio(text, Context(language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Анна Петрова — моя соседка."),
        ("pl", "Anna Kowalska – nie pierwszy raz – wygrała."),
        ("ar", "أحمد علي في البيت."),
    ],
)
def test_a_dash_alone_makes_no_bio(language: str, text: str) -> None:
    assert not is_bio(text, Context(language=language))
