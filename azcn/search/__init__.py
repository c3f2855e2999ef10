"""Full-text search over every kind of record, that finds what was meant and says how."""

from __future__ import annotations

from msgspec.structs import replace

from azcn.answers import Hit
from azcn.errors import WrongUse
from azcn.filters import NO_FILTERS, Filters
from azcn.index import NAMING, OWN, Field
from azcn.lexicon import Lexicon
from azcn.records import Passage
from azcn.search.concepts import concepts
from azcn.search.excerpts import EXCERPT, Found, beginning, first_page, marked, unmarked, whole_words
from azcn.search.forms import Concept, Match
from azcn.search.official import search_official
from azcn.search.rank import Ranked, rank
from azcn.search.reading import not_known, not_together, read_as
from azcn.search.words import parse
from azcn.store import Store

__all__ = ["Found", "search", "search_official"]


CALLED = (Field.TITLE, Field.NAMES, Field.WORDS, Field.PHRASES)
"""Fields of a record in which a word stands for it."""


def search(store: Store, words: str, filters: Filters) -> Found:
    """Records that answer the words, the best first.

    Raises WrongUse for a query without words, NothingFound for a word that is nowhere in the data
    and near nothing in it.
    """
    query, lexicon = parse(words), Lexicon(store)
    if not query.words and not query.phrases:
        raise WrongUse(
            "The query holds no word to look for.", 'Give words to look for, for instance: azcn search "free trade".'
        )
    read = concepts(lexicon, query)
    asked = tuple(concept for concept in read if concept.forms)
    left_out = [concept.word for concept in read if not concept.forms and concept.light]
    unread = [concept.word for concept in read if not concept.forms and not concept.light]
    if unread or not asked:
        raise not_known(lexicon, words, unread or left_out, (concept.word for concept in asked))
    ranked = rank(lexicon, asked, query, filters)
    required = [concept.word for concept in asked if concept.required]
    if required and not ranked and not rank(lexicon, asked, replace(query, without=()), NO_FILTERS):
        raise not_together(required, (concept.word for concept in asked if not concept.required))
    hits = tuple(_hit(lexicon, place, asked) for place in first_page(filters).page(ranked))
    return Found(hits, len(ranked), read_as(asked, left_out, cut=query.cut))


def _hit(lexicon: Lexicon, ranked: Ranked, asked: tuple[Concept, ...]) -> Hit:
    record = lexicon.store.at(ranked.place)
    forms = [form.text for concept in asked for form in concept.forms]
    snippet = lexicon.snippet(ranked.place, forms, EXCERPT)
    excerpt = whole_words(snippet, record.text) if snippet else beginning(record.text)
    return Hit(
        ref=record.ref,
        kind=record.kind,
        title=record.title,
        text=record.text,
        refs=record.refs,
        score=round(ranked.score, 3),
        disagreements=record.disagreements,
        excerpt=unmarked(excerpt),
        matches=marked(excerpt),
        matched=tuple(_how(lexicon, ranked.place, match, form) for match, form in ranked.matches),
    )


def _how(lexicon: Lexicon, place: int, match: Match, form: str) -> str:
    """How a word was met: `exact`, `stem`, `script`, `source`, `synonym: Demining`, `spelling: aliyev`.

    A search word of a passage's own is a `synonym` without a name: it means just what stands there.
    """
    if match in (Match.SYNONYM, Match.SPELLING):
        return f"{match.value}: {form}"
    if match in (Match.SCRIPT, Match.SOURCE) or lexicon.says(place, form, OWN):
        return match.value
    if lexicon.says(place, form, (Field.WORDS, Field.PHRASES)):
        record = lexicon.store.at(place)
        return Match.SYNONYM.value if isinstance(record, Passage) else f"{Match.SYNONYM.value}: {record.title}"
    matter = _matter(lexicon, place, form)
    return f"{Match.SYNONYM.value}: {matter}" if matter else match.value


def _matter(lexicon: Lexicon, place: int, form: str) -> str:
    """What a word of a record's surroundings belongs to: a subject of it, or what a passage names."""
    around = [*lexicon.store.with_facet_of(place, "subject"), *lexicon.store.beside(place, *NAMING)]
    return next((title for other, title in around if lexicon.says(other, form, CALLED)), "")
