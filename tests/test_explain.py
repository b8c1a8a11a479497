"""`briefing explain`: what was found of an article or an actor, with its reasons."""

from generator.explain import explain, explain_topic
from generator.records import (
    Actor,
    ActorName,
    ActorRole,
    Analysis,
    Article,
    Block,
    Cluster,
    Corpus,
    DateMention,
    Entity,
    Event,
    Mention,
    Quote,
    Recurring,
    Speaker,
    Topic,
    TopicPlace,
    Version,
)

TEXT = "Mayor Ada Quill spoke on Monday. She said: “The ferry stays.”"
ANALYSIS = Analysis(
    article=Article(id="ferry", path="seeds/ferry.txt", sha256="0", text=TEXT, title="Ferry", title_source="metadata"),
    blocks=(Block("lede", 0, len(TEXT)),),
    sentences=((0, 32), (33, len(TEXT))),
    mentions=(
        Mention(
            start=6, end=15, text="Ada Quill", type="PERSON", kind="name", entity=0, actor="ada-quill", role="mayor"
        ),
    ),
    entities=(Entity(name="Ada Quill", type="PERSON", mentions=(0,)),),
    dates=(
        DateMention(
            start=25, end=31, text="Monday", type="DATE", value="XXXX-WXX-1", rule="weekday", why="undated article"
        ),
    ),
    quotes=(
        Quote(
            id="q1",
            kind="direct",
            spans=((43, len(TEXT)),),
            text=TEXT[43:],
            cue=(37, 41),
            speaker=Speaker(start=33, end=36, text="She", actor="ada-quill", entity=0, how="pronoun"),
            confidence=0.93,
            rule="colon",
            why=("“She” is the running speaker",),
            said=0,
        ),
    ),
    events=(Event(start=0, end=32, date=0, verb=(16, 21), status="stated", entities=(0,)),),
)
ACTOR = Actor(
    id="ada-quill",
    name="Ada Quill",
    type="PERSON",
    names=(ActorName("Ada Quill", 1),),
    roles=(ActorRole(role="mayor", article="ferry", start=0, end=5),),
    articles=("ferry",),
    mentions=1,
    why=("only one spelling",),
    addresses=("ada-quill",),
)
CORPUS = Corpus(analyses=(ANALYSIS,), actors=(ACTOR,))


def lines(wanted: str) -> str:
    found = explain(CORPUS, wanted)
    assert found is not None
    return "\n".join(found)


def test_an_article_is_explained_with_rule_evidence_and_dates() -> None:
    text = lines("ferry.txt")
    for part in (
        "undated",
        "colon",
        "running speaker",
        "'She' → Ada Quill (pronoun)",
        "XXXX-WXX-1 · anchor None · weekday · undated article",
        "role: mayor",
        "stated",
    ):
        assert part in text


def test_an_actor_is_found_by_any_spelling_whatever_its_case() -> None:
    text = lines("ada QUILL")
    for part in (
        "ACTOR ada-quill",
        "Ada Quill × 1",
        "office     mayor (ferry, 0–5)",
        "only one spelling",
        "The ferry stays",
    ):
        assert part in text


def test_what_nobody_knows_is_not_explained() -> None:
    assert explain(CORPUS, "Nobody") is None


def test_a_notice_copies_and_versions_are_explained() -> None:
    notice = Recurring("ferry", 0, len(TEXT), "Dunmore Gazette", 12)
    corpus = Corpus(
        analyses=(ANALYSIS,),
        clusters=(Cluster(("ferry", "wire")),),
        recurring=(notice,),
        versions=(Version("ferry", "later", "says that it corrects an earlier version"),),
    )
    lines = "\n".join(explain(corpus, "ferry") or ())
    assert "recurs in 12 articles of Dunmore Gazette" in lines
    assert "SAME REPORT\n  wire" in lines
    assert "REPLACED by later, which says that it corrects an earlier version" in lines
    assert "REPLACED" not in "\n".join(explain(Corpus(analyses=(ANALYSIS,)), "ferry") or ())


def test_a_topic_says_which_words_its_articles_share_and_where() -> None:
    ferries = Topic(
        id="ferries",
        name="Ferries",
        kind="discovered",
        terms=("ferry",),
        articles=("ferry",),
        places=(TopicPlace("ferry", 48, 53),),
        addresses=("ferries", "boats"),
    )
    corpus = Corpus(analyses=(ANALYSIS,), topics=(ferries,))
    lines = explain_topic(corpus, "Boats") or []
    assert lines == explain_topic(corpus, "ferries")
    assert "  shared     1 of 1 articles: ferry" in lines
    assert "             ferry × 1" in lines
    assert explain_topic(corpus, "trains") is None
