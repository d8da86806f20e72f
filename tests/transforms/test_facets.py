import pytest

from transforms.facets import Facets, facets
from transforms.tokens import Tokens


def read(text: str) -> Facets:
    tokens = Tokens(text)
    return facets(tokens, 0, len(tokens))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إصابة 3 صيادين", "إصابة ثلاثة صيادين"),
        ("غرق ٢٥ صيادا", "غرق خمسة وعشرين صيادا"),
        ("منحة بقيمة خمسة ملايين درهم", "منحة بقيمة 5 ملايين درهم"),
        ("زيادة 12% في الأجور", "زيادة اثني عشر ٪ في الأجور"),
    ],
)
def test_a_number_is_the_same_in_words_and_digits(one, other):
    assert read(one).numbers and read(one).numbers == read(other).numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("غرق 1,234,567 صيادا", ["1234567 صياد"]),
        ("غرق 2.500.000 صياد", ["2500000 صياد"]),
        ("غرق 1٬200 صياد", ["1200 صياد"]),
        ("غرق ٣٠،٠٠٠ صياد", ["30000 صياد"]),
        ("غرق 12، 200 صياد منهم", ["200 صياد"]),
        ("غرق 1,200، 300 صياد منهم", ["300 صياد"]),
        ("بين 2018,200 صياد", []),
        ("غرق 2.500 صياد", []),
        ("بقيمة 2,500 مليون درهم", []),
        ("غرق ومية صياد", ["100 صياد"]),
    ],
)
def test_groups_of_three_digits_are_one_number_where_they_are_no_fraction(text, numbers):
    assert read(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("بين 750 وألفي صياد", [750, 2000]),
        ("من 750 إلى ألفي صياد", [750, 2000]),
        ("ما بين عشرة ومئة صياد", [10, 100]),
        ("بين 10 و100 صياد", [10, 100]),
        ("بين خمسة وعشرين ومئة صياد", [25, 100]),
        ("بين مئة ومئة وخمسين صيادا", [100, 150]),
        ("بين عشرين وثلاثين صيادا", [20, 30]),
        ("من عشرة إلى عشرين صيادا", [10, 20]),
        ("ثلاثة أو أربعة من الصيادين", []),
        ("غرق ثلاثون أو أربعون صيادا", [30, 40]),
        ("غرق 10-20 صيادا", [10, 20]),
        ("غرق 10 - 20 صيادا", [10, 20]),
        ("من 2 إلى 3 ملايين صياد", [2_000_000, 3_000_000]),
        ("من 900,000 إلى 3 ملايين صياد", [900_000, 3_000_000]),
        ("خسر 3-1 صياد", [1]),
        ("من بين خمسة وعشرين صيادا", [25]),
        ("خمسة وعشرون صيادا", [25]),
        ("مئة وعشرة من الصيادين", []),
        ("غرق عشرة ومئة صياد", [110]),
        ("من 10 إلى 20 مارس", []),
        ("من 10 إلى 2,5 صياد", []),
        ("بين عشرة أحياء وعشرين صيادا", [20]),
    ],
)
def test_a_range_is_two_figures_and_no_sum(text, numbers):
    noun = read("غرق 25 صيادا").numbers[0].split()[1]
    assert [n for n in read(text).numbers if n.endswith(noun)] == sorted(f"{n} {noun}" for n in numbers)


@pytest.mark.parametrize(
    "text", ["يوم 3 مارس 2019", "زيادة 2,5 في الأجور", "أحد الصيادين", "الصياد رقم", "كمية السمك", "وكميه السمك"]
)
def test_days_fractions_and_lone_words_are_no_number(text):
    assert read(text).numbers == []


@pytest.mark.parametrize(
    "text",
    [
        "أبحر القارب في السادسة صباحا (0300 بتوقيت غرينتش)",
        "أبحر القارب في الثالثة عصرا (12:00 بتوقيت غرينتش)",
        "أبحر القارب في الساعة الرابعة وأربع وعشرين دقيقة مساء",
        "أبحر القارب في الساعة 8 مساء",
        "أبحر القارب نحو 8 مساء",
        "أبحر القارب 12:30 قرب الميناء",
        "غرق القارب عام 2018 قرب الميناء",
        "غرق القارب في أيار 2018 قرب الميناء",
    ],
)
def test_what_a_clock_or_a_calendar_tells_counts_nothing(text):
    assert read(text).numbers == read(text).ordinals == []


def test_what_stands_beside_a_clock_is_counted():
    assert read("غرق في الساعة الماضية 3 صيادين").numbers == ["3 صياد"]
    assert read("غرق في الساعة 10 مساء 3 صيادين").numbers == ["3 صياد"]
    assert read("في عام 40 صيادا غرقوا").numbers == ["40 صياد"]
    assert read("القائمة: 25 صيادا").numbers == ["25 صياد"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("غرق ما لا يقل عن 12 شخصا", ["12 شخص"]),
        ("نجا ستة أشخاص", ["6 شخص"]),
        ("مقتل ما لا يقل عن 12 شخصا في الانهيار", ["12 قتيل"]),
        ("قتل في انهيار المنجم 12 شخصا", ["12 قتيل"]),
        ("سقوط 12 قتيلا و30 جريحا", ["12 قتيل", "30 جريح"]),
        ("نقل اثني عشر مصابا", ["12 جريح"]),
        ("12 شخصا على الأقل لقوا مصرعهم", ["12 قتيل"]),
        ("مقتل 12 وإصابة 30 آخرين بجروح", ["12 قتيل", "30 جريح"]),
        ("قتل 12 منهم", ["12 قتيل"]),
        ("ارتفع عدد القتلى إلى 12", ["12 قتيل"]),
        ("ارتفع عدد القتلى إلى 12 من الصيادين", ["12 قتيل"]),
        ("أصيب 12 في البصرة", ["12 جريح"]),
        ("12 قتلوا في الانهيار", ["12 قتيل"]),
        # what says more of them, or of something else, stays what it is
        ("مقتل 12 صيادا", ["12 صياد"]),
        ("مقتل 12 شخصا بينهم 3 أشخاص من القرية", ["12 قتيل", "3 شخص"]),
        ("مقتل الصياد وزوجته، ونجاة 12 شخصا", ["12 شخص"]),
        ("مقتل وإصابة 12 شخصا", ["12 شخص"]),
        ("قتل أو أصيب 12 شخصا", ["12 شخص"]),
        ("12 شخصا يبحثون مع رجال الإنقاذ عمن قتلوا", ["12 شخص"]),
        ("غرق 12 آخرون", ["12 اخر"]),
        ("مقتل صياد قبل 12 من رجال الإنقاذ", []),
        ("أصاب المدينة 12 صاروخا", ["12 صرخ"]),
    ],
)
def test_people_are_counted_by_what_befell_them_however_they_are_called(text, numbers):
    assert read(text).numbers == numbers


def test_a_rank_stands_with_what_it_ranks():
    assert read("انطلاق الجولة الثانية").ordinals == read("الجولة الثانية تنطلق").ordinals != []
    assert read("انطلاق الجولة الثانية").ordinals != read("انطلاق الجولة الثالثة").ordinals
    assert read("جولتان").ordinals == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("غرق قارب في البصرة", "city بصره"),
        ("انهيار مبنى ببغداد", "city بغداد"),
        ("حريق قرب خان يونس", "city خان يونس"),
        ("جفاف في تونس", "country TN"),
        ("قالت بغداد إنها ترحب", None),
        ("في الواقع", None),
    ],
)
def test_a_place_is_where_it_happened_not_who_acts(text, place):
    assert read(text).places == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("لم يغرق القارب", True),
        ("ولن تصل المساعدات", True),
        ("لا يوجد ناجون", True),
        ("نفي وقوع الحادث", True),
        ("غرق القارب", False),
        ("لا تزال السفن تصل", False),
        ("لا سيما السفن", False),
        ("ما زال القارب عالقا", False),
        ("لم يتأكد عدم غرق القارب", False),
        ("سيعمل خفر السواحل مع الصيادين على ضمان عدم غرق القوارب", False),
        ("يجب ألا يبحر القارب", True),
        ("لم يبق إلا قارب", False),  # a boat is left
        ("ولم يصل من القوارب سوى قارب صغير", False),
        ("لم يصل الا قارب", False),
        ("قال إن القارب لا يبحر «إلا نهارا»", False),
        ("لا يستطيع القارب الا يبحر", True),  # «ألا»
        ("لم يصل القارب إلا أن الصيادين بخير", True),  # "however"
        ("لن يبحر القارب إلا إذا هدأت الريح", True),
        ("لم يصل القارب ولا يملك الصيادون سوى الشباك", True),  # the second only
        ("لم يصل القارب. سوى ذلك لا أنباء", True),
        ("غرق الجميع إلا صيادا", False),
        ("القارب سليم على ما يبدو", False),
        ("إذا ما تأخر القارب", False),
        ("ما يعرف أحد أين القارب", True),
        ("سيبحر القارب ما لم تشتد الريح", False),
        ("لا صحة لغرق القارب", True),
        ("لا وجود لناجين", True),
        ("هذا لايعني غرق القارب", True),
        ("ولايمكن للقارب أن يبحر", True),
        ("أبحر القارب لاتفاق الصيادين على ذلك", False),
        ("أبحر القارب إلى لايبزيغ", False),
    ],
)
def test_negation(text, negated):
    assert read(text).negated is negated


def test_negations_count_wherever_they_stand():
    assert read("لم يتأكد عدم غرق القارب").negations == 2
    assert read("سيعمل خفر السواحل مع الصيادين على ضمان عدم غرق القوارب").negations == 1
    assert read("غرق القارب").negations == 0
    assert read("غرق القارب أم لا").negations == 0  # nothing follows that it would negate
