"""Web pages: description from the whole page, text with its headline, pages without any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect.page import read_page
from onrecord.contract import Article, ArticleBasis, Problem, ProblemKind
from onrecord.errors import InputError
from tests.collect.conftest import ReadFile

BODY = """<p>The ferry to Skarn Point sails at noon on every day of the week, Mayor Ada Lind told
the harbour board on Monday evening, and nobody will have to row across the sound again.</p>
<p>&ldquo;Bring a coat,&rdquo; she said. &ldquo;The sound is <b>cold</b> in June.&rdquo;</p>
<ul><li>Adults pay two crowns.</li><li>Goats pay one.</li></ul>
<p>The board had asked for a second boat, which the mayor called a fine idea for another year
with a longer summer, a richer treasury and a harbour that is deep enough for two.</p>
<p>READ MORE: The goat that swam</p>"""

PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Ferry | The Gull</title>
<meta property="og:site_name" content="The Gull"><meta name="author" content="Bo Ek">
<meta property="og:title" content="Ferry sails at noon">
<meta property="article:published_time" content="2019-06-03T21:05:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry sails at noon</h1>{BODY}</article>
<div id="comments"><p>What a lovely ferry, writes a reader at great length.</p></div>
<footer>Copyright 2019</footer></body></html>"""


def page_of(read_file: ReadFile, markup: str | bytes) -> Article:
    (article,) = read_file("a.html", markup)
    assert isinstance(article, Article)
    return article


def test_a_page_is_described_by_itself(read_file: ReadFile) -> None:
    article = page_of(read_file, PAGE)

    assert article.title == "Ferry sails at noon"
    assert article.author == "Bo Ek"
    assert article.outlet == "The Gull"
    assert article.published == "2019-06-03T21:05:00+02:00"
    assert article.language == "en"
    assert article.basis.published is ArticleBasis.METADATA
    assert article.original.media_type == "text/html"


def test_the_text_holds_headline_list_and_links_but_no_comments(read_file: ReadFile) -> None:
    article = page_of(read_file, PAGE)

    assert article.text.startswith("Ferry sails at noon\n")
    assert "“Bring a coat,” she said. “The sound is cold in June.”" in article.text
    assert "Goats pay one." in article.text
    assert "lovely ferry" not in article.text
    assert article.text_by == "trafilatura 2.3.1"
    (related,) = article.furniture
    assert related.span.of(article.text) == "READ MORE: The goat that swam"


def test_a_headline_that_the_text_lacks_is_put_first(read_file: ReadFile) -> None:
    article = page_of(read_file, PAGE.replace("<h1>Ferry sails at noon</h1>", ""))

    assert article.text.startswith("Ferry sails at noon\n\nThe ferry to Skarn Point")
    assert article.text_by == "trafilatura 2.3.1, title first"


def test_where_the_title_names_the_site_the_first_heading_is_the_title(
    read_file: ReadFile,
) -> None:
    markup = f"<html><head><title>Gull</title></head><body><h2>Goats ahoy</h2>{BODY}</body></html>"

    assert page_of(read_file, markup).title == "Goats ahoy"


def test_blocks_that_would_run_together_are_kept_apart(read_file: ReadFile) -> None:
    markup = "<html><body><table><tr><td>At noon.</td><td>At\ndusk.</td></tr></table></body></html>"

    article = page_of(read_file, markup)

    assert article.text == "At noon.\nAt dusk."
    assert article.text_by.startswith("lxml")


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="windows-1251">',
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    ],
)
def test_the_declared_encoding_is_followed(read_file: ReadFile, head: bytes) -> None:
    said = "Паром отходит в полдень, сказала мэр."
    markup = b"<html><head>" + head + b"</head><body><p>" + said.encode("cp1251") + b"</p></body>"

    assert said in page_of(read_file, markup).text


def test_a_declaration_that_is_not_true_is_passed_over(read_file: ReadFile) -> None:
    markup = '<html><head><meta charset="latin-1"></head><body><p>“Noon”, hieß es.</p></body>'

    assert "“Noon”, hieß es." in page_of(read_file, markup).text


def test_an_xml_declaration_is_no_obstacle(read_file: ReadFile) -> None:
    markup = '<?xml version="1.0" encoding="utf-8"?>\n' + PAGE

    assert "Bring a coat" in page_of(read_file, markup).text


@pytest.mark.parametrize(
    ("marking", "published"),
    [
        (
            '<script type="application/ld+json">{"datePublished": "2019-06-03"}</script>',
            "2019-06-03",
        ),
        ('<time itemprop="datePublished" datetime="2019-06-03">now</time>', "2019-06-03"),
        ('<time datetime="2019-06-03">Monday</time>', "2019-06-03"),
        ('<time datetime="2019-06-03">a</time><time datetime="2018-01-01">b</time>', None),
        ('<meta name="date" content="yesterday">', None),
        ("<p>Copyright 2019-06-03</p>", None),
    ],
)
def test_only_what_is_marked_as_its_date_is_the_pages_date(
    read_file: ReadFile, marking: str, published: str | None
) -> None:
    markup = f"<html><body>{marking}<h1>Ferry sails</h1>{BODY}</body></html>"

    assert page_of(read_file, markup).published == published


@pytest.mark.parametrize(
    "markup",
    ["<html></html>", "<html><body><script>alert(1)</script></body></html>", "<!-- -->"],
)
def test_a_page_without_text_is_reported(read_file: ReadFile, markup: str) -> None:
    (problem,) = read_file("a.html", markup)

    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.MARKUP
    assert problem.message.startswith("a.html")


def test_markup_nested_without_end_is_survived(read_file: ReadFile) -> None:
    found = read_file("a.html", "<html><body>" + "<div>" * 20_000 + "Noon.")

    assert len(found) == 1


FRAGMENT = st.sampled_from(
    ["<p>", "</p>", "<div", ">", "<h1>", "</body>", "&#0;", "&#xD800;", "<!--", "]]>", "<time", "é"]
)


@given(st.lists(FRAGMENT | st.text(max_size=8), max_size=20))
def test_any_markup_is_a_page_or_a_markup_error(pieces: list[str]) -> None:
    try:
        page = read_page("<html>" + " ".join(pieces))
    except InputError:
        return
    assert page.text.strip()
