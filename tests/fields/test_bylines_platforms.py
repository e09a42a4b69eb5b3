"""What blogging programs print of who wrote, when and where, in 45 languages."""

from __future__ import annotations

import pytest
from tests.fields.signed import misread

from cleantext.context import Context
from cleantext.fields.bylines import read_byline, read_neighbours

PRINTED = [
    ("de", "Nora Fenwick", [
        "Beitragsautor: Von {}", "Beitrags-Autor: {}", "Autor des Beitrags: {}",
        "Veröffentlicht am 4. Februar 2020 von {}", "Publiziert am 4. Februar 2020 von {}",
        "Veröffentlicht am 04.02.2020 von {}", "Veröffentlicht von {} am 4. Februar 2020",
        "Dieser Beitrag wurde unter Boote veröffentlicht am 4. Februar 2020 von {}.",
        "Dieser Eintrag wurde veröffentlicht am 4. Februar 2020 von {}.",
        "Dieser Beitrag wurde von {} unter Boote veröffentlicht.",
        "Dieser Beitrag wurde am 4. Februar 2020 von {} unter Boote veröffentlicht.", "Eingestellt von {} um 09:19",
        "Gepostet von {} um 09:19", "Erstellt von {} um 09:19", "Posted by {} um 09:19",
        "Von {} veröffentlicht am 4. Februar 2020", "Von {} - 4. Februar 2020",
        "Geschrieben von {} am 4. Februar 2020", "Geschrieben am 4. Februar 2020 von {}",
    ]),
    ("en", "Nora Fenwick", [
        "Post author: By {}", "Post author: {}", "Posted on February 4, 2020 by {}",
        "Posted by {} on February 4, 2020", "Published February 4, 2020 by {}", "Published by {} on February 4, 2020",
        "Published by {} at 9:19 AM", "Posted by {} at 9:19 AM", "Posted by {} at Tuesday, February 04, 2020",
        "This entry was posted in Boats by {}. Bookmark the permalink.",
        "This entry was posted in Boats and tagged harbour, sea by {}. Bookmark the permalink.",
        "This entry was posted on February 4, 2020, in Boats by {}.", "By {}, on February 4th, 2020",
        "By {} on February 4, 2020 in Boats", "Filed Under: Boats by {}", "Posted by {} under Boats",
        "Posted February 4, 2020 by {} in Boats", "Posted in Boats by {}",
        "Posted in Boats on February 4, 2020 by {}", "Written by {} on February 4, 2020. Posted in Boats",
        "Submitted by {} on Tue, 02/04/2020 - 09:19", "Created by {} on 4 February 2020",
        "{} Posted on February 4, 2020", "Added by {} on February 4, 2020", "Last updated on February 4, 2020 by {}",
    ]),
    ("fr", "Nora Fenwick", [
        "Auteur de l’article : Par {}", "Auteur/autrice de la publication : {}", "Publié le 4 février 2020 par {}",
        "Publié par {} le 4 février 2020", "Posté le 4 février 2020 par {}",
        "Cette entrée a été publiée dans Bateaux par {}.",
        "Ce contenu a été publié dans Bateaux par {}. Mettez-le en favori avec son permalien.",
        "Cet article a été publié dans Bateaux par {}.", "Publié par {} à 09:19", "Rédigé par {} le 4 février 2020",
        "Rédigé le 4 février 2020 par {}", "Écrit par {} le 4 février 2020", "Posté par {} à 09:19",
        "Par {} le 4 février 2020", "Soumis par {} le mar, 04/02/2020 - 09:19", "Article rédigé par {}",
        "Mis en ligne le 4 février 2020 par {}", "Mis en ligne par {} le 4 février 2020", "Article écrit par {}",
    ]),
    ("es", "Nora Fenwick", [
        "Autor de la entrada: Por {}", "Autor de la entrada: {}", "Publicado el 4 febrero, 2020 por {}",
        "Publicada el 4 febrero, 2020 por {}", "Publicado por {} el 4 febrero, 2020",
        "Esta entrada fue publicada en Barcos por {}. Guarda el enlace permanente.",
        "Esta entrada fue publicada el 4 febrero, 2020 por {}.",
        "Esta entrada se publicó en Barcos el 4 febrero, 2020 por {}.", "Publicado por {} en 9:19",
        "Publicado por {} en 9:19 a. m.", "Escrito por {} el 4 febrero, 2020", "Escrito el 4 febrero, 2020 por {}",
        "Enviado por {} el Mar, 04/02/2020 - 09:19", "Por {} el 4 de febrero de 2020",
        "Posteado por {} el 4 de febrero de 2020", "Publicado en Barcos por {}",
        "Subido por {} el 4 de febrero de 2020",
    ]),
    ("pt", "Nora Fenwick", [
        "Autor do post: Por {}", "Autor do post: {}", "Publicado em 4 de fevereiro de 2020 por {}",
        "Publicado por {} em 4 de fevereiro de 2020", "Esta entrada foi publicada em Barcos por {}.",
        "Esta entrada foi publicada em Barcos e marcada com a tag mar por {}. Guarde o link permanente.",
        "Postado por {} às 09:19", "Postada por {} às 09:19", "Publicada por {} à(s) 09:19",
        "Postado em 4 de fevereiro de 2020 por {}", "Escrito por {} em 4 de fevereiro de 2020",
        "Postado por {} em 4 de fevereiro de 2020", "Enviado por {} em ter, 04/02/2020 - 09:19",
        "Por {} em 4 de fevereiro de 2020", "Postado em Barcos por {}",
    ]),
    ("it", "Nora Fenwick", [
        "Autore articolo: Di {}", "Autore dell'articolo: {}", "Pubblicato il 4 febbraio 2020 da {}",
        "Pubblicato da {} il 4 febbraio 2020",
        "Questa voce è stata pubblicata in Barche da {}. Contrassegna il permalink.",
        "Questo articolo è stato pubblicato in Barche da {}.", "Pubblicato da {} a 09:19",
        "Pubblicato da {} alle 09:19", "Postato da {} alle 09:19", "Scritto da {} il 4 febbraio 2020",
        "Scritto il 4 febbraio 2020 da {}", "Inviato da {} il Mar, 04/02/2020 - 09:19", "Di {} il 4 febbraio 2020",
        "Postato il 4 febbraio 2020 da {}", "Inserito da {} il 4 febbraio 2020",
    ]),
    ("nl", "Nora Fenwick", [
        "Berichtauteur: Door {}", "Berichtauteur: {}", "Geplaatst op 4 februari 2020 door {}",
        "Geplaatst door {} op 4 februari 2020", "Gepubliceerd op 4 februari 2020 door {}",
        "Dit bericht is geplaatst in Boten door {}. Bookmark de permalink.",
        "Dit bericht werd geplaatst in Boten door {}.", "Gepost door {} op 09:19",
        "Gepost op 4 februari 2020 door {}", "Geschreven door {} op 4 februari 2020", "Door {} op 4 februari 2020",
        "Ingezonden door {} op di, 04/02/2020 - 09:19", "Geplaatst door {} om 09:19",
    ]),
    ("sv", "Nora Fenwick", [
        "Inläggsförfattare: Av {}", "Inläggsförfattare: {}", "Publicerat den 4 februari 2020 av {}",
        "Postat den 4 februari 2020 av {}", "Publicerat av {} den 4 februari 2020",
        "Det här inlägget postades i Båtar av {}. Bokmärk permalänken.", "Detta inlägg publicerades i Båtar av {}.",
        "Upplagd av {} kl. 09:19", "Skrivet av {} den 4 februari 2020", "Skriven av {} den 4 februari 2020",
        "Inlagd av {} kl. 09:19", "Av {} den 4 februari 2020",
    ]),
    ("da", "Nora Fenwick", [
        "Indlægsforfatter: Af {}", "Indlægsforfatter: {}", "Skrevet den 4. februar 2020 af {}",
        "Udgivet den 4. februar 2020 af {}", "Udgivet 4. februar 2020 af {}",
        "Dette indlæg blev udgivet i Både af {}.", "Dette indlæg blev udgivet i Både af {}. Bogmærk permalinket.",
        "Indsendt af {} kl. 09.19", "Lagt op af {} kl. 09.19", "Skrevet af {} den 4. februar 2020",
        "Oprettet af {} den 4. februar 2020", "Af {} den 4. februar 2020",
    ]),
    ("nb", "Nora Fenwick", [
        "Innleggsforfatter: Av {}", "Innleggsforfatter: {}", "Publisert 4. februar 2020 av {}",
        "Publisert den 4. februar 2020 av {}", "Publisert av {} 4. februar 2020",
        "Dette innlegget ble publisert i Båter av {}.",
        "Dette innlegget ble publisert i Båter av {}. Bokmerk permalenken.", "Lagt inn av {} kl. 09:19",
        "Skrevet av {} den 4. februar 2020", "Skrevet 4. februar 2020 av {}", "Postet av {} 4. februar 2020",
    ]),
    ("fi", "Nora Fenwick", [
        "Artikkelin kirjoittaja: {}", "Kirjoittanut: {}", "Julkaistu 4.2.2020 Kirjoittanut {}",
        "Julkaistu 4.2.2020 Kirjoittaja {}", "Kirjoittanut {} 4.2.2020", "Lähettänyt {} klo 9.19",
        "Julkaissut {} klo 9.19", "Tämä merkintä lisättiin kategoriaan Veneet. Kirjoittaja: {}",
        "Kirjoittaja {} 4.2.2020",
    ]),
    ("pl", "Nora Fenwick", [
        "Autor wpisu: {}", "Autor wpisu: Przez {}", "Opublikowano 4 lutego 2020, autor: {}",
        "Opublikowany 4 lutego 2020 przez {}", "Opublikowane 4 lutego 2020 przez {}",
        "Opublikowano 4 lutego 2020 przez {}", "Opublikowane przez {} 4 lutego 2020",
        "Ten wpis został opublikowany w kategorii Łodzie przez {}.", "Autor: {} o 09:19",
        "Napisane przez {} dnia 4 lutego 2020", "Napisany przez {} dnia 4 lutego 2020",
        "Dodane przez {} dnia 4 lutego 2020", "Wysłane przez {} o 09:19",
    ]),
    ("cs", "Jan Novák", [
        "Autor příspěvku: {}", "Autor příspěvku: Od {}", "Publikováno 4. 2. 2020 autorem {}",
        "Publikoval {} dne 4. 2. 2020", "Publikováno 4. 2. 2020 od {}",
        "Příspěvek byl publikován v rubrice Lodě a jeho autorem je {}.", "Vystavil {} v 9:19",
        "Napsal {} dne 4. 2. 2020", "Zveřejnil {} dne 4. 2. 2020", "Zveřejněno 4. 2. 2020, autor: {}",
        "Vložil {} 4. 2. 2020", "Přidal {} dne 4. 2. 2020",
    ]),
    ("sk", "Ján Novák", [
        "Autor príspevku: {}", "Autor príspevku: Od {}", "Publikované 4. februára 2020 autorom {}",
        "Publikoval {} dňa 4. februára 2020", "Pridal {} dňa 4. februára 2020", "Napísal {} dňa 4. februára 2020",
        "Zverejnil {} dňa 4. februára 2020", "Uverejnil {} o 9:19",
    ]),
    ("hu", "Nagy Anna", [
        "Bejegyzés szerzője: {}", "Szerző: {}", "Közzétéve: 2020.02.04. Szerző: {}", "Bejegyezte: {} dátum: 9:19",
        "Írta: {} 2020. február 4.", "Írta {} 2020. február 4.", "Publikálta {} 2020. február 4.",
        "Beküldte: {} 2020. február 4.",
    ]),
    ("ro", "Nora Fenwick", [
        "Autor articol: De {}", "Autorul articolului: {}", "Publicat pe 4 februarie 2020 de {}",
        "Publicat de {} pe 4 februarie 2020", "Publicat la 4 februarie 2020 de către {}",
        "Această intrare a fost publicată în Bărci de {}.", "Acest articol a fost publicat în Bărci de {}.",
        "Publicat de {} la 09:19", "Scris de {} pe 4 februarie 2020", "Postat de {} pe 4 februarie 2020",
        "Postat pe 4 februarie 2020 de {}",
    ]),
    ("tr", "Ayşe Yılmaz", [
        "Yazar: {}", "Yazı yazarı: {}", "4 Şubat 2020 tarihinde {} tarafından gönderildi",
        "4 Şubat 2020 tarihinde {} tarafından yayınlandı", "{} tarafından 4 Şubat 2020 tarihinde yayınlandı",
        "{} tarafından yazıldı", "Gönderen {} zaman: 09:19", "{} tarafından gönderildi", "Yayınlayan {}", "Yazan: {}",
        "Ekleyen: {}",
    ]),
    ("ru", "Анна Петрова", [
        "Автор записи: {}", "Автор записи: Автор: {}", "Опубликовано 4 февраля 2020 автором {}",
        "Опубликовано 04.02.2020 автором {}", "Запись опубликована 4 февраля 2020 автором {} в рубрике Лодки.",
        "Запись опубликована автором {} в рубрике Лодки.", "Автор: {} на 09:19", "Опубликовал {} 4 февраля 2020",
        "Опубликовала {} 4 февраля 2020", "Автор {} от 4 февраля 2020", "Написал {} 4 февраля 2020", "Добавил: {}",
        "Разместил: {}", "Прислал: {}",
    ]),
    ("uk", "Анна Петренко", [
        "Автор запису: {}", "Опубліковано 4 лютого 2020 автором {}", "Опубліковано 04.02.2020 автором {}",
        "Цей запис було опубліковано автором {} в Човни.", "Автор: {} о 09:19", "Опублікував {} 4 лютого 2020",
        "Опублікувала {} 4 лютого 2020", "Написав {} 4 лютого 2020", "Додав: {}",
    ]),
    ("bg", "Анна Петрова", [
        "Автор на публикацията: {}", "Публикувано на 4 февруари 2020 от {}", "Публикувано от {} на 4 февруари 2020",
        "Публикувано от {} в 9:19", "Написано от {} на 4 февруари 2020",
        "Тази публикация беше публикувана в Лодки от {}.",
    ]),
    ("el", "Άννα Παπαδοπούλου", [
        "Συντάκτης άρθρου: Από {}", "Δημοσιεύθηκε στις 4 Φεβρουαρίου 2020 από {}",
        "Δημοσιεύτηκε στις 4 Φεβρουαρίου 2020 από {}", "Αναρτήθηκε από {} στις 9:19",
        "Δημοσιεύτηκε από {} στις 4 Φεβρουαρίου 2020", "Γράφει η {}", "Γράφτηκε από {}", "Συντάκτης: {}",
    ]),
    ("hr", "Ana Kovač", [
        "Autor objave: {}", "Objavljeno 4. veljače 2020. od {}", "Objavio {} 4. veljače 2020.",
        "Objavila {} 4. veljače 2020.", "Objavljeno 4. veljače 2020. autor {}", "Napisao {}", "Napisala {}",
        "Postavio {} u 9:19",
    ]),
    ("sl", "Maja Novak", [
        "Avtor prispevka: {}", "Objavljeno 4. februarja 2020 avtor {}", "Objavil {} 4. februarja 2020",
        "Objavila {} ob 9:19", "Napisal {}", "Napisala {}",
    ]),
    ("id", "Nora Fenwick", [
        "Penulis pos: Oleh {}", "Diposkan pada 4 Februari 2020 oleh {}", "Diposting pada 4 Februari 2020 oleh {}",
        "Ditulis oleh {} pada 4 Februari 2020", "Diposting oleh {} di 09.19",
        "Dipublikasikan oleh {} pada 4 Februari 2020", "Diterbitkan oleh {} pada 4 Februari 2020",
        "Pos ini dipublikasikan di Kapal oleh {}.",
    ]),
    ("vi", "Nguyễn Anh", [
        "Tác giả bài viết: Bởi {}", "Đăng ngày 4 Tháng Hai, 2020 bởi {}", "Được đăng vào 04/02/2020 bởi {}",
        "Đã đăng trên 04/02/2020 bởi {}", "Người đăng: {} vào lúc 09:19", "Đăng bởi {}", "Viết bởi {}",
        "Được viết bởi {}", "Bài này đã được đăng trong Thuyền bởi {}.",
    ]),
    ("ca", "Nora Fenwick", [
        "Autor de l'entrada: Per {}", "Publicat el 4 febrer 2020 per {}", "Publicat per {} el 4 de febrer de 2020",
        "Aquesta entrada s'ha publicat dins de Vaixells per {}.", "Publicat per {} a 9:19",
        "Escrit per {} el 4 de febrer de 2020",
    ]),
    ("ja", "山田太郎", [
        "投稿者: {}", "投稿者：{}", "投稿日: 2020年2月4日 作成者: {}",
        "投稿日: 2020年2月4日 投稿者: {}", "投稿者 {} 時刻: 9:19", "投稿者: {} 投稿日: 2020年2月4日",
        "作成者: {}", "カテゴリー: 船 作成者: {}", "執筆者: {}",
        "作者: {}",
    ]),
    ("ko", "김민수", [
        "게시글 작성자: {}", "작성자: {}", "글쓴이 {}", "2020-02-04 글쓴이 {}",
        "작성자: {} 시간: 오전 9:19", "게시자: {}", "작성자 {} | 2020-02-04",
    ]),
    ("zh", "王小明", [
        "文章作者：{}", "文章作者 作者：{}", "发布于 2020年2月4日 由 {}",
        "发布者：{}", "发帖者 {} 时间： 上午9:19", "張貼者： {} 於 上午9:19",
        "本文由 {} 发表于 2020年2月4日", "本条目由 {} 发表在船分类目录。",
    ]),
    ("ar", "أحمد علي", [
        "كاتب المقالة: بواسطة {}", "كاتب المقالة: {}", "نُشر بتاريخ 4 فبراير، 2020 بواسطة {}",
        "نشر في 4 فبراير 2020 بواسطة {}", "مرسلة بواسطة {} في 9:19 ص", "نشرت بواسطة {} في 4 فبراير 2020",
        "بواسطة {} في 4 فبراير 2020", "كتبه {}",
    ]),
    ("he", "דנה כהן", [
        "מחבר: {}", "פורסם ב-4 בפברואר 2020 על ידי {}", "פורסם על ידי {} ב- 9:19",
        "פורסם בתאריך 4 בפברואר 2020 מאת {}", "נכתב על ידי {}", "נכתב ע״י {}", 'פורסם ע"י {}',
    ]),
    ("fa", "علی رضایی", [
        "نویسنده نوشته: {}", "نوشته شده توسط {}", "ارسال شده در ۴ بهمن ۱۳۹۸ توسط {}",
        "منتشر شده در ۴ بهمن ۱۳۹۸ توسط {}", "ارسال شده توسط {}", "نوشته شده در ۴ بهمن ۱۳۹۸ توسط {}",
    ]),
    ("th", "สมชาย ใจดี", [
        "เขียนโดย {} ที่ 09:19", "โพสต์โดย {}", "ผู้เขียน: {}", "โดย {} เมื่อ 4 กุมภาพันธ์ 2020",
        "เผยแพร่เมื่อ 4 กุมภาพันธ์ 2020 โดย {}",
    ]),
    ("hi", "राम कुमार", [
        "प्रस्तुतकर्ता {} पर 9:19", "लेखक: {}", "द्वारा {}", "{} द्वारा 4 फ़रवरी 2020 को प्रकाशित",
    ]),
    ("sr", "Ана Петровић", [
        "Аутор чланка: {}", "Објавио {} 4. фебруара 2020.", "Поставио {} у 9:19", "Објављено 4. фебруара 2020. од {}",
        "Пише: {}",
    ]),
    ("ur", "احمد علی", [
        "تحریر: {}", "از {}", "مصنف: {}", "شائع کردہ {}",
    ]),
    ("bn", "রহিম উদ্দিন", [
        "লেখক: {}", "লিখেছেন {}", "লিখেছেন: {}", "পোস্ট করেছেন {}", "পোস্ট করেছেন: {}", "প্রকাশ করেছেন {}",
        "{} কর্তৃক প্রকাশিত", "পোস্ট করেছেন {} এই সময়ে ৯:১৯", "৪ ফেব্রুয়ারি ২০২০ তারিখে {} কর্তৃক প্রকাশিত",
        "পোস্টের লেখক: {}", "দ্বারা {}", "এর দ্বারা পোস্ট করা {}", "এর দ্বারা পোস্ট করা হয়েছে {} এই সময়ে ৯:১৯ AM",
        "লিখেছেন {} ৪ ফেব্রুয়ারি ২০২০", "প্রকাশক: {}",
    ]),
    ("mk", "Ана Петровска", [
        "Автор на објавата: {}", "Објавено на 4 февруари 2020 од {}", "Објавено од {} на 4 февруари 2020",
        "Објавено од {} во 9:19", "Напишано од {} на 4 февруари 2020", "Постирано од {} во 9:19",
        "Објавил {} на 4 февруари 2020", "Објавила {} во 9:19", "Напиша {}", "Внесено од {} на 4 февруари 2020",
        "Оваа објава е објавена во Бродови од {}.", "Поставено од {} во 9:19", "Испратено од {} на 4 февруари 2020",
    ]),
    ("sq", "Arta Hoxha", [
        "Autori i postimit: {}", "Postuar më 4 shkurt 2020 nga {}", "Postuar nga {} më 4 shkurt 2020",
        "Publikuar nga {} më 4 shkurt 2020", "Publikuar më 4 shkurt 2020 nga {}", "Botuar më 4 shkurt 2020 nga {}",
        "Shkruar nga {}", "Postuar nga {} në 9:19", "Nga {} më 4 shkurt 2020", "Shkruar nga {} më 4 shkurt 2020",
        "Ky postim u publikua te Anije nga {}.", "Dërguar nga {} më 4 shkurt 2020", "Publikuar nga: {}",
        "Postuar nga : {}",
    ]),
    ("et", "Kadri Tamm", [
        "Autor: {}", "Postitas {} kell 09:19", "Postitas {}", "Postitatud 4. veebruar 2020, autor {}",
        "Avaldatud 4. veebruar 2020, autor {}", "Avaldas {} 4. veebruar 2020", "Postituse autor: {}",
        "Artikli autor: {}", "Kirjutas {}", "Kirjutas {} 04.02.2020", "Lisas {} 4. veebruar 2020",
        "Autor {} | 4. veebruar 2020", "{} | 4. veebruar 2020",
        "Posted by {} kell 09:19", "Sisestas {} 04.02.2020",
    ]),
    ("lv", "Ilze Bērziņa", [
        "Raksta autors: {}", "Ieraksta autors: {}", "Autore: {}", "Publicēts 2020. gada 4. februārī, autors {}",
        "Publicējis {} 04.02.2020", "Publicējusi {} 04.02.2020", "Publicēja {} 2020. gada 4. februārī",
        "Iesūtīja {} plkst. 09:19", "Autors: {} plkst. 09:19", "Ievietoja {} 2020. gada 4. februārī",
        "Pievienoja {}", "Pievienojusi {} 04.02.2020", "Iesniedza {} , Ot, 04/02/2020 - 09:19",
        "Autors {} | 04.02.2020", "{} | 2020. gada 4. februāris", "Rakstīja {} 04.02.2020",
    ]),
    ("lt", "Rasa Kazlauskienė", [
        "Įrašo autorius: {}", "Autorė: {}", "Parašė {}", "Parašė {} 09:19", "Paskelbė {} 2020-02-04",
        "Paskelbta 2020-02-04, autorius {}", "Paskelbta 2020 m. vasario 4 d., autorė {}", "Įkėlė {} 2020-02-04",
        "Publikavo {} 2020-02-04", "Pateikė {} , An, 2020-02-04 - 09:19", "Autorius {} | 2020-02-04",
        "{} | 2020-02-04", "Straipsnio autorė: {}", "Įdėjo {} 2020-02-04", "Posted by {} 09:19",
        "Paskelbė: {}", "Paskelbė {} 2020 m. vasario 4 d.", "Įdėjo {} 2020 m. vasario 4 d.",
    ]),
    ("is", "Anna Jónsdóttir", [
        "Höfundur: {}", "Höfundur færslu: {}", "Birt þann 4. febrúar 2020 af {}", "Birt af {} kl. 09:19",
        "Sett inn af {} þann 4. febrúar 2020", "Skrifað af {}", "Eftir {}", "Skráð af {}",
        "Færsla sett inn af {}", "{} skrifar", "{} skrifaði 4. febrúar 2020", "Birt af: {}",
        "4. febrúar 2020 eftir {}",
    ]),
    ("af", "Nora van der Merwe", [
        "Deur {}", "Deur: {}", "Skrywer: {}", "Outeur: {}", "Gepubliseer op 4 Februarie 2020 deur {}",
        "Geplaas deur {} om 09:19", "Geplaas op 4 Februarie 2020 deur {}", "Geskryf deur {}",
        "Geplaas deur {} op 4 Februarie 2020", "Deur {} op 4 Februarie 2020", "4 Februarie 2020 deur {}",
        "Gepubliseer deur {}", "Hierdie inskrywing is geplaas in Bote deur {}.",
    ]),
    ("ms", "Nurul Aina", [
        "Oleh {}", "Oleh: {}", "Dicatat oleh {} di 09:19", "Diterbitkan oleh {} pada 4 Februari 2020",
        "Diterbitkan pada 4 Februari 2020 oleh {}", "Dikirim oleh {}", "Ditulis oleh {} pada 4 Februari 2020",
        "Disiarkan oleh {}", "Disiarkan pada 4 Februari 2020 oleh {}", "Penulis: {}", "Dihantar oleh {}",
        "Dipos oleh {} pada 4 Februari 2020", "4 Februari 2020 oleh {}", "Dicatat oleh {} pada 9:19 PG",
    ]),
]  # fmt: skip
# What begins so and names nobody.
NOBODY = [
    ("en", ["Posted in Side by Side", "This entry was posted in Boats by the Sea.", "Posted in Stand by Me",
            "This entry was posted in Books and tagged by author.",
            "This entry was posted in Boats by February 4, 2020."]),
    ("de", ["Dieser Beitrag wurde von der Polizei geprüft.", "Dieser Beitrag wurde unter Boote veröffentlicht."]),
    ("fr", ["Publié dans Bateaux par temps clair", "Cet article a été publié par la mairie de la ville."]),
    ("es", ["Publicado en Barcos por la tarde", "Esta entrada fue publicada en Barcos."]),
    ("zh", ["本文由于天气原因推迟", "本文由此可见"]),
    ("ru", ["Опубликовал новый роман", "Запись опубликована в рубрике Лодки."]),
    ("tr", ["Polis tarafından 4 Şubat 2020 tarihinde yapılan açıklama"]),
    ("et", ["Postitas pildi merest", "Kirjutas alla lepingule", "Artikli autor on teada."]),
    ("lv", ["Publicēja jaunu karti", "Rakstīja vēstuli ostai", "Autors nav zināms."]),
    ("lt", ["Parašė naują romaną", "Paskelbė streiką uoste", "Autorius nežinomas.",
            "Autorius Jonas Petraitis sakė, kad laivas plauks vasario 4 d."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "name", "lines"), PRINTED)
def test_who_posted(language: str, name: str, lines: list[str]) -> None:
    assert misread(lines, name, language) == []


@pytest.mark.parametrize(("language", "lines"), NOBODY)
def test_where_a_blog_names_nobody_there_is_no_writer(language: str, lines: list[str]) -> None:
    context = Context(language=language)
    for line in lines:
        found = read_byline(line, context)
        assert found is None or not any(who.name for who in found.contributors), (line, found)


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("08/08/2017durch Nora FenwickKeine KommentareBoote, Hafen", "de", "Nora Fenwick"),
        ("1. Januar 2016 von HafenKatze Ein Kommentar", "de", "HafenKatze"),
    ],
)
def test_names_on_which_counts_of_comments_hang(line: str, language: str, name: str) -> None:
    found = read_byline(line, Context(language=language))
    assert found is not None
    assert found.authors == (name,)


@pytest.mark.parametrize(
    ("label", "line", "language", "name"),
    [("Eingestellt von", "Hafenkatze um", "de", "Hafenkatze"), ("Posted by", "Jane Min", "en", "Jane Min")],
)
def test_the_word_of_the_time_behind_a_name_is_none_of_it(label: str, line: str, language: str, name: str) -> None:
    context = Context(language=language)
    first = read_byline(label, context)
    assert first is not None
    found = read_neighbours(first, line, context)
    assert found is not None
    assert found.authors == (name,)


def test_a_by_word_below_a_label_is_no_part_of_the_name() -> None:
    context = Context(language="cs")
    first = read_byline("Autor příspěvku", context)
    assert first is not None
    found = read_neighbours(first, "Od Jana Nováková", context)
    assert found is not None
    assert found.authors == ("Jana Nováková",)
