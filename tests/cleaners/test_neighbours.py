"""What the blocks around a block say about it, against what the reader made of it alone."""

from cleantext.cleaners.looks import Page
from cleantext.cleaners.neighbours import running_heads, second_look
from cleantext.cleaners.shapes import is_sentence
from cleantext.context import Context
from cleantext.document import Role

SAID = "The ferry came back to the harbour on Tuesday, and it was full all day."
BODY = (SAID, Role.UNKNOWN, 0.99)
DOUBT = ("The woman who sells the tickets had walked around the bay for four weeks.", Role.UNKNOWN, 0.3)
ADVERT = ("Advertisement", Role.PROMO, 0.01)
SHARE = ("Share", Role.SHARE, 0.0)
TITLE = ("Bridge to close for the winter, says the county", Role.UNKNOWN, 0.55)


def short(text, chance=0.2):
    return text, Role.UNKNOWN, chance


def looked(*lines, reasons=None):
    """What a second look says about lines given as (text, role, chance); those over one half were taken."""
    texts, roles, chances = zip(*lines, strict=True)
    inside = [role is Role.UNKNOWN and chance > 0.5 for role, chance in zip(roles, chances, strict=True)]
    page = Page(texts, roles, reasons or [""] * len(lines), chances, inside, Context(language="en"))
    return [(look.number, look.reason) for look in second_look(page)]


def test_a_page_without_doubt_stays_as_it_is():
    assert looked(SHARE, BODY, BODY, ADVERT, BODY, SHARE) == []


def test_sentences_behind_a_box_are_body():
    box = [short("Get the Courier", 0.0), ADVERT, ("Terms of use", Role.FOOTER, 0.0)]
    assert looked(BODY, *box, DOUBT, DOUBT, short("Ida Holm", 0.0)) == [(4, "body.below-box"), (5, "body.below-box")]


def test_a_paragraph_in_doubt_right_above_the_first_is_one():
    doubt = (DOUBT[0], Role.UNKNOWN, 0.45)
    assert looked(SHARE, doubt, BODY, BODY) == [(1, "body.first")]
    assert looked(SHARE, DOUBT, BODY, BODY) == []
    assert looked(SHARE, (DOUBT[0].rstrip("."), Role.UNKNOWN, 0.45), BODY, BODY) == []


def test_sentences_inside_a_box_are_none():
    assert looked(BODY, ADVERT, DOUBT, ADVERT, SHARE) == []


def test_sentences_far_behind_the_body_are_none():
    assert looked(BODY, *[short("A title", 0.0)] * 12, ADVERT, DOUBT, SHARE) == []


def test_a_subheading_between_a_box_and_the_body():
    assert looked(BODY, ADVERT, short("What comes next"), BODY) == [(2, "body.above-body")]


def test_a_subheading_and_its_list():
    lines = [BODY, ADVERT, short("Opening hours"), short("\u2022 Monday"), short("\u2022 Tuesday"), BODY]
    assert [number for number, _ in looked(*lines)] == [2, 3, 4]


def test_a_title_below_a_label_of_other_stories():
    label = ("Read more", Role.RELATED, 0.1)
    assert looked(BODY, label, TITLE, BODY) == [(2, "body.teaser")]
    assert looked(BODY, label, short("What comes next", 0.6), BODY) == []


def test_a_short_title_below_another_one_that_was_left_out():
    label, first = ("Related", Role.RELATED, 0.1), short("Boat gets a new roof", 0.3)
    assert looked(BODY, label, first, short("Fees for children dropped", 0.6), BODY) == [(3, "body.teaser")]
    assert looked(BODY, label, BODY, short("What comes next", 0.6), BODY) == []


def test_the_first_line_of_a_page_is_not_below_a_box():
    assert looked(DOUBT, SHARE, BODY, BODY, ADVERT, BODY) == []


def test_a_last_sentence_before_furniture():
    assert looked(BODY, short("The hen got off.", 0.4), SHARE) == [(1, "body.last")]
    assert looked(BODY, short("Ida Holm", 0.4), SHARE) == []


def test_a_last_sentence_before_a_label_whose_value_is_another_block():
    assert looked(BODY, short("The hen got off.", 0.4), short("Editor:"), short("Ida Holm")) == [(1, "body.last")]
    assert looked(BODY, short("The hen got off.", 0.4), short("Editor"), short("Ida Holm")) == []


def test_a_caption_above_the_first_paragraph_is_of_the_picture_at_the_head():
    caption = ("Smoke over the mill on Monday (Image: Ida Holm)", Role.UNKNOWN, 0.9)
    assert looked(SHARE, caption, BODY, BODY) == [(1, "body.picture-above")]
    assert looked(SHARE, BODY, caption, BODY) == []
    assert looked(SHARE, caption, SHARE) == []


def test_signs_between_two_paragraphs_say_nothing():
    assert looked(BODY, short("Then it rang.", 0.4), BODY) == [(1, "body.between")]
    assert looked(BODY, short("* * *", 0.4), BODY) == []


def test_points_of_a_list_stand_together():
    taken = ("• Exports to resume", Role.UNKNOWN, 0.7)
    points = [short("• Furnaces to be lit", 0.3), taken, short("• Owner is insured", 0.4), short("– Other list", 0.4)]
    assert looked(*points, BODY) == [(2, "body.point"), (0, "body.point")]
    assert looked(short("• Furnaces to be lit", 0.1), taken, BODY) == []


def test_a_bare_text_ends_with_its_last_sentence():
    hours = [short("Opening hours"), short("Tuesday to Friday: nine to five", 0.1)]
    assert looked(BODY, BODY, *hours, DOUBT) == [(number, "body.end") for number in (2, 3, 4)]
    assert looked(BODY, BODY, *hours) == []
    assert looked(BODY, BODY, *hours, short("Order the print at our shop.", 0.01)) == []
    assert looked(BODY, SHARE, BODY, *hours, DOUBT) == []
    assert looked(*[(*TITLE[:2], 0.1)] * 5, BODY, *hours, DOUBT) == []


def test_what_stands_below_the_count_of_a_picture_is_its_caption():
    count = ("1 of 4", Role.NAVIGATION, 0.1)
    reasons = ["", "und.navigation.picture-count", ""]
    assert looked(BODY, count, short("A kite over the wall."), reasons=reasons) == [(2, "body.picture-text")]


def test_entries_of_a_live_blog():
    entry = [short("A heading", 0.1), BODY, SHARE]
    lines = [BODY, short("17:45", 0.0), *entry, short("16:20", 0.0), *entry, short("13:07", 0.0), *entry]
    assert [number for number, _ in looked(*lines)] == [2, 6, 10]


def test_the_points_above_a_live_blog_and_their_heading():
    entry = [short("A heading", 0.1), BODY, SHARE]
    blog = [short("17:45", 0.0), *entry, short("16:20", 0.0), *entry, short("13:07", 0.0), *entry]
    summary = [
        SHARE,
        short("Summary", 0.1),
        *[(f"• The {boat} is back in the harbour", Role.UNKNOWN, 0.9) for boat in "ab"],
    ]
    assert looked(*summary, *blog)[0] == (1, "body.post-summary")
    assert looked(*summary[:2], *blog)[0] != (1, "body.post-summary")


def test_the_last_of_a_list_of_facts():
    facts = [(f"{label}: nobody, and nobody else", Role.UNKNOWN, 0.9) for label in ("Home", "Away")]
    crowd = short("Attendance: 1,904")
    assert looked(BODY, *facts, crowd, SHARE) == [(3, "body.fact")]
    assert looked(BODY, BODY, facts[0], crowd, SHARE) == []
    assert looked(BODY, *facts, short("Share: copy the link", 0.01), SHARE) == []


def test_a_list_of_news_with_times_is_no_live_blog():
    times = ("17:45", "16:20", "13:07", "11:00")
    lines = [line for time in times for line in (short(time, 0.0), short("A title", 0.0))]
    assert looked(BODY, *lines) == []


def test_a_result_above_its_report():
    report = ("Harrow Vale were behind until the hour, when Fairholm lost a man.", Role.UNKNOWN, 0.99)
    assert looked(SHARE, short("Harrow Vale 3, Fairholm Town 2", 0.0), report) == [(1, "body.result")]
    assert looked(SHARE, short("Harrow Vale 3, Fairholm Town 2", 0.0), BODY) == []


def test_an_agency_alone_is_a_credit_and_a_caption_stands_above_it():
    lines = [BODY, short("Adlam celebrates with the crowd", 0.7), short("PA", 0.6), BODY]
    assert looked(*lines) == [(2, "body.credit-line"), (1, "body.caption-above-credit")]


def test_a_repeated_line_is_a_running_head_only_beside_a_page_number():
    assert running_heads(["Yes", SAID, "1", "Yes", "No", "Yes"]) == [False, False, True, True, False, False]


def test_a_doubtful_line_above_the_first_paragraph_is_no_body():
    long = ("The ferry came back to the harbour on Tuesday, and it was full all day, from noon on.", Role.UNKNOWN, 0.99)
    assert looked(short("The market has been held since 1307", 0.6), long, BODY) == [(0, "body.above-first")]
    assert looked(short("What comes next", 0.9), long, BODY) == []
    assert looked(short("The tide went out at ten", 0.6), short("Nobody went.", 0.9), BODY) == []
    assert looked(short("\u2022 Monday", 0.6), long, BODY) == []


TEASER = ("Read also: Bridge to close for the winter, says the county", Role.RELATED, 0.0)
ALSO = ("Read also", Role.RELATED, 0.0)


def test_a_subheading_below_a_teaser_within_the_text():
    assert looked(BODY, BODY, TEASER, short("What comes next"), BODY) == [(3, "body.below-teaser")]
    assert looked(BODY, TEASER, short("What comes next"), BODY, SHARE) == [(2, "body.below-teaser")]


def test_what_is_no_subheading_there():
    assert looked(BODY, BODY, TEASER, short("by Jane Doe"), BODY) == []
    assert looked(BODY, BODY, TEASER, short("Photo: Jane Doe"), BODY) == []
    assert looked(BODY, BODY, TEASER, short("What comes next"), short("More", 0.0), SHARE) == []
    assert looked(BODY, BODY, ALSO, short("What comes next"), BODY) == []  # the teaser itself
    assert looked(BODY, BODY, TEASER, short("What comes next", 0.1), BODY) == []


def test_a_paragraph_in_doubt_below_a_teaser():
    doubt = (DOUBT[0], Role.UNKNOWN, 0.45)
    assert looked(BODY, BODY, TEASER, doubt, SHARE) == [(3, "body.below-teaser")]
    assert looked(BODY, BODY, TEASER, DOUBT, SHARE) == []


def test_a_paragraph_may_end_with_the_stop_of_its_script():
    assert is_sentence("Գետի վրայի կամուրջը բացվել է։")
    assert is_sentence("पुल फिर से खुल गया है।")
    assert is_sentence("پل دوبارہ کھل گیا۔")
