import base64
import hashlib
import io
import re
from dataclasses import replace

import pytest
from lxml import html
from tests.export import sample

from dateline.export import exporter
from dateline.model import Role, Status, StatusMention

HOSTILE = '<script>alert(1)</script> "it\'s" & {{ 7 * 7 }} </style><img src=x onerror=alert(2)>'


def page(events=None, documents=None):
    out = io.StringIO()
    events = sample.chronology() if events is None else events
    documents = sample.documents() if documents is None else documents
    exporter("html").write(events, documents, out)
    return out.getvalue()


def tree(text):
    return html.document_fromstring(text)


def hostile_event():
    document = sample.report(f"{HOSTILE} fired\n\nIt fired {HOSTILE}.", "2031-01-02", HOSTILE)
    fired = sample.quote(document, "fired")
    claim = replace(
        sample.denial().claims[0],
        trigger=fired,
        mentions=(sample.quote(document, f"It fired {HOSTILE}."),),
        attribution=sample.links(document),
        status=StatusMention(Status.DENIED, fired, HOSTILE),
        arguments=(sample.argument(document, Role.OBJECT, HOSTILE),),
    )
    event = replace(
        sample.denial(),
        claims=(claim,),
        origins=(sample.origin(HOSTILE, claim),),
        arguments=claim.arguments,
    )
    return event, document


def test_a_document_cannot_add_to_the_page():
    event, document = hostile_event()
    text = page([event], {document.id: replace(document, url="javascript:alert(3)")})
    root = tree(text)
    assert len(root.findall(".//script")) == len(root.findall(".//style")) == 1
    assert root.findall(".//img") == []
    names = {name for node in root.iter() for name in dict(node.attrib)}
    assert not [name for name in names if name.startswith("on")]
    assert not [link for link in root.xpath("//a/@href") if not link.startswith("#")]
    assert HOSTILE in root.text_content()


def test_nothing_is_fetched():
    root = tree(page())
    assert root.xpath("//link|//img|//iframe|//object|//embed|//video|//audio|//@src") == []
    inside = "".join(root.xpath("//style/text()") + root.xpath("//script/text()"))
    assert not re.search(r"url\(|@import|https?:|fetch\(|XMLHttpRequest|import\(", inside)
    assert not root.xpath("//@style")


@pytest.mark.parametrize("tag", ["style", "script"])
def test_the_policy_allows_what_is_in_the_file_and_nothing_else(tag):
    text = page()
    content = re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    policy = tree(text).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_every_link_within_the_page_leads_somewhere():
    root = tree(page())
    names = root.xpath("//@id")
    assert len(set(names)) == len(names)
    links = [link for link in root.xpath("//a/@href") if link.startswith("#")]
    assert {link[1:] for link in links} <= set(names)
    assert len(links) > 40


def test_the_text_of_a_document_is_all_there():
    root = tree(page())
    for document in sample.documents().values():
        (text,) = root.xpath(f"//article[@id='d-{document.id}']//div[@class='text']")
        shown = [block.text_content() for block in text.findall("p")]
        assert shown == document.text.split("\n\n")


def test_quoted_words_are_marked_where_they_stand():
    (text,) = tree(page()).xpath(f"//article[@id='d-{sample.OBSERVER.id}']")
    marks = [mark.text for mark in text.xpath(".//mark[@class='words']")]
    assert marks[:7] == ["Norvania", "may", "sell", "shells", "Osterland", "Mira Holt", "said"]
    assert marks[7:] == ["denied", "sent"]
    whole = "".join(text.xpath(".//p[@class='block body'][1]//mark/text()"))
    assert whole == "Norvania may sell shells to Osterland, analyst Mira Holt said."


def test_both_sides_of_a_dispute_are_quoted():
    (dispute,) = tree(page()).xpath("//section[@class='dispute']")
    words = " ".join(dispute.text_content().split())
    assert "Disputed: time" in words
    assert "9 Mar 2031 “on Sunday” Morning Ledger › General Staff" in words
    assert "10 Mar 2031 “on Monday” Lantern Wire › Norvania Newsline" in words


def test_a_chain_is_drawn_from_publisher_to_origin():
    (article,) = tree(page()).xpath(f"//article[@id='e-{sample.plan().id}']")
    sources = article.xpath(".//ol[@class='chain']//span[@class='source']/text()")
    assert sources == ["Lantern Wire", "Norvania Newsline", "Ilen Varo"]


def test_the_page_has_landmarks_and_one_first_heading():
    root = tree(page())
    assert len(root.xpath("//main")) == len(root.xpath("//h1")) == len(root.xpath("//footer")) == 1
    assert root.xpath("/html/@lang") == ["en"]
    assert root.xpath("//a[@class='skip']/@href") == ["#chronology"]


def test_without_events_the_page_says_so():
    assert "There are no events." in page([], {})


def test_an_event_is_shown_though_its_document_is_missing():
    assert sample.visit().id in page([sample.visit()], {})
