"""Who wrote it and when, on one line, as papers and the commonest blogs print it in 34 languages."""

from __future__ import annotations

import pytest

from cleantext.context import Context
from cleantext.fields.bylines import read_byline
from cleantext.fields.dates import read_line

LINES = [
    ("Posted on July 20, 2022 by {}", "en", "Nora Fenwick"),
    ("Published July 20, 2022 By {}", "en", "Nora Fenwick"),
    ("By {} on July 20, 2022", "en", "Nora Fenwick"),
    ("Veröffentlicht am 20. Juli 2022 von {}", "de", "Nora Fenwick"),
    ("Von {} am 20. Juli 2022", "de", "Nora Fenwick"),
    ("Erstellt am 20. Juli 2022 von {}", "de", "Nora Fenwick"),
    ("Publié le 20 juillet 2022 par {}", "fr", "Nora Fenwick"),
    ("Par {} le 20 juillet 2022", "fr", "Nora Fenwick"),
    ("Publicado el 20 de julio de 2022 por {}", "es", "Nora Fenwick"),
    ("Publicada en 20 julio, 2022 por {}", "es", "Nora Fenwick"),
    ("Por {} el 20 de julio de 2022", "es", "Nora Fenwick"),
    ("Pubblicato il 20 luglio 2022 da {}", "it", "Nora Fenwick"),
    ("Di {} il 20 luglio 2022", "it", "Nora Fenwick"),
    ("Publicado em 20 de julho de 2022 por {}", "pt", "Nora Fenwick"),
    ("Por {} em 20 de julho de 2022", "pt", "Nora Fenwick"),
    ("Geplaatst op 20 juli 2022 door {}", "nl", "Nora Fenwick"),
    ("Door {} op 20 juli 2022", "nl", "Nora Fenwick"),
    ("Opublikowano 20 lipca 2022, autor: {}", "pl", "Nora Fenwick"),
    ("Opublikowany 20 lipca 2022 przez {}", "pl", "Nora Fenwick"),
    ("Опубликовано 20 июля 2022 автором {}", "ru", "Анна Кузнецова"),
    ("20 июля 2022 от {}", "ru", "Анна Кузнецова"),
    ("Publicerat den 20 juli 2022 av {}", "sv", "Nora Fenwick"),
    ("Av {} den 20 juli 2022", "sv", "Nora Fenwick"),
    ("Udgivet den 20. juli 2022 af {}", "da", "Nora Fenwick"),
    ("Af {} den 20. juli 2022", "da", "Nora Fenwick"),
    ("Publisert 20. juli 2022 av {}", "nb", "Nora Fenwick"),
    ("Av {} den 20. juli 2022", "nb", "Nora Fenwick"),
    ("Julkaistu 20.7.2022 Kirjoittaja {}", "fi", "Nora Fenwick"),
    ("Kirjoittanut {} 20.7.2022", "fi", "Nora Fenwick"),
    ("Publikováno 20. 7. 2022 autorem {}", "cs", "Nora Fenwick"),
    ("Publikováno 20. 7. 2022 od {}", "cs", "Nora Fenwick"),
    ("Közzétéve: 2022. július 20. Szerző: {}", "hu", "Nora Fenwick"),
    ("Közzétette: {} | 2022. július 20.", "hu", "Nora Fenwick"),
    ("Publicat pe 20 iulie 2022 de {}", "ro", "Nora Fenwick"),
    ("De {} pe 20 iulie 2022", "ro", "Nora Fenwick"),
    ("Δημοσιεύθηκε στις 20 Ιουλίου 2022 από {}", "el", "Άννα Παπαδοπούλου"),
    ("Από {} στις 20 Ιουλίου 2022", "el", "Άννα Παπαδοπούλου"),
    ("20 Temmuz 2022 tarihinde {} tarafından yayınlandı", "tr", "Nora Fenwick"),
    ("20 Temmuz 2022 {} tarafından", "tr", "Nora Fenwick"),
    ("Опубліковано 20 липня 2022 автором {}", "uk", "Анна Коваль"),
    ("20 липня 2022 від {}", "uk", "Анна Коваль"),
    ("Публикувано на 20 юли 2022 от {}", "bg", "Анна Иванова"),
    ("от {} на 20 юли 2022", "bg", "Анна Иванова"),
    ("Objavljeno 20. srpnja 2022. autor {}", "hr", "Nora Fenwick"),
    ("Objavio {} 20. srpnja 2022.", "hr", "Nora Fenwick"),
    ("Diposting pada 20 Juli 2022 oleh {}", "id", "Nora Fenwick"),
    ("Oleh {} pada 20 Juli 2022", "id", "Nora Fenwick"),
    ("Bởi {} vào 20/07/2022", "vi", "Nora Fenwick"),
    ("投稿日: 2022年7月20日 作成者: {}", "ja", "潮見太郎"),
    ("投稿日: 2022年7月20日 投稿者: {}", "ja", "潮見太郎"),
    ("发表于 2022年7月20日 由 {}", "zh", "王海明"),
    ("{} 发布于 2022年7月20日", "zh", "王海明"),
    ("作者: {} 2022年7月20日", "zh", "王海明"),
    ("2022년 7월 20일 글쓴이: {}", "ko", "구현서"),
    ("작성자 {} 2022년 7월 20일", "ko", "구현서"),
    ("Publicat el 20 de juliol de 2022 per {}", "ca", "Nora Fenwick"),
    ("Publikované 20. júla 2022 autor {}", "sk", "Nora Fenwick"),
    ("Publikoval {} 20. júla 2022", "sk", "Nora Fenwick"),
    ("Birt 20. júlí 2022 af {}", "is", "Anna Jónsdóttir"),
    ("Höfundur: {} 20. júlí 2022", "is", "Jón Einarsson"),
    ("Birt miðvikudaginn 20. júlí 2022 kl. 9:19 eftir {}", "is", "Anna Jónsdóttir"),
    ("Deur {} op 20 Julie 2022", "af", "Johan Botha"),
    ("Gepubliseer: 20 Julie 2022 deur {}", "af", "Nora van der Merwe"),
    ("Geplaas op 20 Julie 2022 deur {}", "af", "Johan Botha"),
    ("Deur {} | Woensdag 20 Julie 2022", "af", "Johan Botha"),
    ("Diterbitkan pada 20 Julai 2022 oleh {}", "ms", "Nurul Aina"),
    ("Oleh {} pada 20 Julai 2022", "ms", "Nurul Aina"),
    ("Oleh {} - 20 Julai 2022 9:19 am", "ms", "Nurul Aina"),
    ("Oleh {} | Rabu, 20 Julai 2022", "ms", "Ahmad bin Hassan"),
    ("Objavljeno 20. julija 2022 avtor {}", "sl", "Nora Fenwick"),
    ("Objavil {} 20. julija 2022", "sl", "Nora Fenwick"),
    ("نُشر في 20 يوليو 2022 بواسطة {}", "ar", "أحمد علي"),
    ("بواسطة {} في 20 يوليو 2022", "ar", "أحمد علي"),
    ("نوشته شده در 20 ژوئیه 2022 توسط {}", "fa", "علی رضایی"),
    ("โพสต์เมื่อ 20 กรกฎาคม 2022 โดย {}", "th", "สมชาย ใจดี"),
    ("โดย {} 20 กรกฎาคม 2022", "th", "สมชาย ใจดี"),
    ("20 जुलाई 2022 को {} द्वारा", "hi", "राम कुमार"),
    ("Објављено 20. јула 2022. од {}", "sr", "Ана Ивановић"),
    ("Објавио {} 20. јула 2022.", "sr", "Ана Ивановић"),
    ("২০ জুলাই ২০২২ তারিখে {} কর্তৃক প্রকাশিত", "bn", "রহিম উদ্দিন"),
    ("{}, ঢাকা | প্রকাশ: ২০ জুলাই ২০২২, ০৯:১৯", "bn", "রহিম উদ্দিন"),
    ("লেখক: {} | প্রকাশ: ২০ জুলাই, ২০২২", "bn", "রহিম উদ্দিন"),
    ("লিখেছেন {} - ২০ জুলাই ২০২২", "bn", "রহিম উদ্দিন"),
    ("Објавено на 20 јули 2022 од {}", "mk", "Ана Петровска"),
    ("Од {} на 20 јули 2022", "mk", "Ана Петровска"),
    ("Автор: {} - 20.07.2022 09:19", "mk", "Ана Петровска"),
    ("Пишува: {} | 20 јули 2022", "mk", "Ана Петровска"),
    ("Postuar më 20 korrik 2022 nga {}", "sq", "Arta Hoxha"),
    ("Nga {} më 20 korrik 2022", "sq", "Arta Hoxha"),
    ("Nga {} - 20/07/2022", "sq", "Arta Hoxha"),
    ("Publikuar nga {}, 20 Korrik 2022 09:19", "sq", "Arta Hoxha"),
    ("Postitatud 20. juuli 2022, autor {}", "et", "Kadri Tamm"),
    ("Avaldas {} 20. juulil 2022", "et", "Kadri Tamm"),
    ("Kirjutas {} 20.07.2022", "et", "Kadri Tamm"),
    ("Publicēts 2022. gada 20. jūlijā, autors {}", "lv", "Ilze Bērziņa"),
    ("Publicējusi {} 2022. gada 20. jūlijā", "lv", "Ilze Bērziņa"),
    ("Autors {} 20.07.2022", "lv", "Ilze Bērziņa"),
    ("Paskelbta 2022 m. liepos 20 d., autorė {}", "lt", "Rasa Kazlauskienė"),
    ("Paskelbė: {} 2022 m. liepos 20 d.", "lt", "Rasa Kazlauskienė"),
    ("Parašė {} 2022-07-20", "lt", "Rasa Kazlauskienė"),
]


@pytest.mark.parametrize(("line", "language", "who"), LINES)
def test_the_writer_beside_the_day(line, language, who):
    line, context = line.format(who), Context(language=language)
    byline = read_byline(line, context)
    assert byline is not None
    assert [person.name for person in byline.contributors] == [who]
    assert line[byline.start : byline.end] == byline.printed
    days = [reading.timestamp.value.date().isoformat() for reading in read_line(line, context) if reading.timestamp]
    assert days == ["2022-07-20"]


@pytest.mark.parametrize("sign", [" ", " | ", ", ", " - ", " · ", " / "])
@pytest.mark.parametrize(
    ("who", "day", "language"),
    [
        ("王海明", "2022年7月20日", "zh"),
        ("松村海斗", "2022年7月20日", "ja"),
        ("구현서", "2022년 7월 20일", "ko"),
        ("Nagy Anna", "2022. július 20.", "hu"),
        ("Maja Novak", "20. julija 2022", "sl"),
        ("Марта Јовановић", "20. јула 2022.", "sr"),
        ("Kadri Tamm", "20. juuli 2022", "et"),
        ("Ilze Bērziņa", "2022. gada 20. jūlijs", "lv"),
        ("Rasa Kazlauskienė", "2022 m. liepos 20 d.", "lt"),
        ("Nora Fenwick", "20 July 2022", "en"),
        ("রহিম উদ্দিন", "২০ জুলাই ২০২২", "bn"),
        ("Ана Петровска", "20 јули 2022", "mk"),
        ("Arta Hoxha", "20 korrik 2022", "sq"),
        ("Anna Jónsdóttir", "20. júlí 2022", "is"),
        ("Johan Botha", "20 Julie 2022", "af"),
        ("Nurul Aina", "20 Julai 2022", "ms"),
    ],
)
def test_a_name_before_its_day(who, sign, day, language):
    byline = read_byline(f"{who}{sign}{day}", Context(language=language))
    assert byline is not None
    assert byline.authors == (who,)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Meine Pläne für 2020", "de"),
        ("Harbour Works for 2022", "en"),
        ("Plano Diretor em 20 pontos", "pt"),
        ("20. Juli 2022, Autor des Buches", "de"),
        ("发表于 2022年7月20日 由港口", "zh"),
    ],
)
def test_nobody_beside_a_figure(line, language):
    byline = read_byline(line, Context(language=language))
    assert byline is None or byline.authors == ()


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Miðvikudaginn 20. júlí 2022", "is"),
        ("Birt: Miðvikudagur 20. júlí 2022, kl. 09:19", "is"),
        ("Gepubliseer: Woensdag, 20 Julie 2022", "af"),
        ("Rabu, 20 Julai 2022 9:19 pagi", "ms"),
        ("20. julija 2022", "sl"),
        ("20. јула 2022.", "sr"),
        ("20. jula 2022.", "sr"),
        ("20. jula 2022.", "bs"),
        ("2022. gada 20. jūlijā", "lv"),
        ("2022 m. liepos 20 d.", "lt"),
        ("20. juulil 2022", "et"),
    ],
)
def test_months_as_texts_inflect_them(line, language):
    (reading,) = read_line(line, Context(language=language))
    assert reading.timestamp is not None
    assert reading.timestamp.value.date().isoformat() == "2022-07-20"
