"""Learn which letter pairs and characters are common in a language, for telling legacy encodings apart.

    python scripts/encoding_marks.py [PAGES.jsonl.gz ...] > src/cleantext/rules/und/encodings.json

Needs babel: the names of territories, languages and scripts in CLDR are text enough for languages of which the pages
(records with ``lang`` and ``styles.wet``) hold little or nothing. Only counts leave this script.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from babel import Locale

from cleantext.legacy import letter_pairs

# For each language the encodings its pages were saved in, commonest first.
ENCODINGS = {
    "fr": "windows-1252",
    "de": "windows-1252",
    "es": "windows-1252",
    "it": "windows-1252",
    "pt": "windows-1252",
    "nl": "windows-1252",
    "sv": "windows-1252",
    "da": "windows-1252",
    "nb": "windows-1252",
    "fi": "windows-1252",
    "is": "windows-1252",
    "ca": "windows-1252",
    "en": "windows-1252",
    "pl": "windows-1250 iso8859-2",
    "cs": "windows-1250 iso8859-2",
    "sk": "windows-1250 iso8859-2",
    "hu": "windows-1250 iso8859-2",
    "ro": "windows-1250 iso8859-2",
    "hr": "windows-1250 iso8859-2",
    "sl": "windows-1250 iso8859-2",
    "tr": "windows-1254",
    "lt": "windows-1257",
    "lv": "windows-1257",
    "et": "windows-1257",
    "ru": "windows-1251 koi8-r cp866 iso8859-5",
    "uk": "windows-1251 koi8-u iso8859-5",
    "bg": "windows-1251 iso8859-5",
    "sr": "windows-1251 iso8859-5",
    "el": "windows-1253",
    "he": "windows-1255",
    "ar": "windows-1256 iso8859-6",
    "fa": "windows-1256",
    "th": "cp874",
    "ja": "cp932 euc_jp",
    "ko": "cp949",
    "zh": "gb18030",
    "zh_Hant": "cp950 gb18030",
}
WIDE = {"ja", "ko", "zh", "zh_Hant"}  # told by single characters, not by pairs
# The commonest characters of Chinese prose; names in CLDR are mostly transcriptions.
HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进"
    "着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各"
    "重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员位入常文总次品"
    "式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几区强放决西被做必战先回则任取据处队南给色光门即保治北造百"
    "规热领七海口东导器压志世金增争济术交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离"
    "华名确才科张信马节话米整空元今集温传土许步群广石记需段研界林且究越装影算低持音众书布复容须际商非验连断深难近周委素备半办青省习响约支般"
    "史感劳团往历市克何除消构府称准精值号率族维划选标写存候亲快效斯院查江型眼王按格养易置派层片始却专状育京识适属包火住调满县局照参红细引听该"
)
HANT = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進"
    "著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各"
    "重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員位入常文總次品"
    "式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾區強放決西被做必戰先回則任取據處隊南給色光門即保治北造百"
    "規熱領七海口東導器壓志世金增爭濟術交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離"
    "華名確才科張信馬節話米整空元今集溫傳土許步群廣石記需段研界林且究越裝影算低持音眾書布復容須際商非驗連斷深難近周委素備半辦青省習響約支般"
    "史感勞團往歷市克何除消構府稱準精值號率族維劃選標寫存候親快效斯院查江型眼王按格養易置派層片始卻專狀育京識適屬包火住調滿縣局照參紅細引聽該"
)
OWN = {"zh": HAN, "zh_Hant": HANT}
MOST_PAIRS = {"th": 900}  # its vowels are letters here: more pairs are common
MOST_PAIRS_ELSE = 500
MOST_CHARACTERS = 420
SAMPLE = 400_000  # code points a language; so much is there only for English, German, French and Japanese


def names(language: str) -> str:
    """CLDR's names of territories, languages and scripts."""
    locale = Locale.parse(language)
    return "\n".join([*locale.territories.values(), *locale.languages.values(), *locale.scripts.values()])


def pages(files: Iterable[Path]) -> dict[str, str]:
    """The texts of each language, run together."""
    found: dict[str, str] = {}
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                language = (record.get("lang") or "").partition("-")[0].lower()
                if len(found.get(language, "")) < SAMPLE:
                    found[language] = found.get(language, "") + "\n" + record["styles"]["wet"]
    return found


def common(language: str, text: str, encoding: str) -> str:
    """The commonest pairs of a language, or characters where it has thousands, as far as ``encoding`` has them."""
    if language in OWN:
        return OWN[language]
    counts = Counter(letter_pairs(text))
    if language in WIDE:
        counts = Counter({sign: count for sign, count in Counter(text).items() if sign >= "\u3041" and sign.isalpha()})
    ranked = sorted(counts.items(), key=lambda found: (-found[1], found[0]))
    known = [sign for sign, count in ranked if count > 1 and sign.encode(encoding, "replace").decode(encoding) == sign]
    return "".join(known[: MOST_CHARACTERS if language in WIDE else MOST_PAIRS.get(language, MOST_PAIRS_ELSE)])


def main() -> None:
    """Print the table."""
    texts = pages(map(Path, sys.argv[1:]))
    table = {}
    for language, encodings in ENCODINGS.items():
        # Pages twice: they are prose, names are not.
        text = 2 * (texts.get(language, "")[:SAMPLE] + "\n") + names(language)
        table[language] = {"encodings": encodings.split(), "common": common(language, text, encodings.split()[0])}
    json.dump(table, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
