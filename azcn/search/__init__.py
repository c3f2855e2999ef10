"""Full-text search over every kind of record, that finds what was meant and says how."""

from __future__ import annotations

from difflib import get_close_matches

from azcn.answers import Hit
from azcn.errors import NothingFound, WrongUse
from azcn.filters import Filters
from azcn.records import Passage
from azcn.search.concepts import Concept, Match, concepts
from azcn.search.excerpts import Found, first_page, marked, unmarked
from azcn.search.official import search_official
from azcn.search.rank import Ranked, rank
from azcn.search.words import parse
from azcn.store import Store

__all__ = ["Found", "search", "search_official"]


NEAR = 0.75
"""Likeness from which a word is offered as the nearest to one that is unknown."""
SHOWN = 60
"""Letters of an unknown word that a message repeats."""


def search(store: Store, words: str, filters: Filters) -> Found:
    """Records that answer the words, the best first.

    Raises WrongUse for a query without words, NothingFound for a word that is nowhere in the data
    and near nothing in it.
    """
    query = parse(words)
    if not query.words and not query.phrases:
        raise WrongUse("The query holds no word.", 'Give words to look for, for instance: azcn search "free trade".')
    asked = concepts(store, query)
    unknown = [concept.word for concept in asked if not concept.forms]
    if unknown:
        known = [concept.word for concept in asked if concept.forms]
        hint = f'Without it: azcn search "{" ".join(known)[:SHOWN]}".' if known else _hint(store, unknown[0])
        said = ", ".join(f'"{word[:SHOWN]}{"..." if len(word) > SHOWN else ""}"' for word in unknown[:SHOWN])
        raise NothingFound(f"Nothing in the documents is called or says {said}.", hint)
    read = " ".join(concept.forms[0].text for concept in asked)
    ranked = rank(store, asked, read, query.without, filters)
    page = first_page(filters).page(ranked)
    hits = tuple(_hit(store, place, asked) for place in page)
    return Found(hits, len(ranked), tuple(_read_as(asked)))


def _hint(store: Store, word: str) -> str:
    near = get_close_matches(word, store.vocabulary(), n=3, cutoff=NEAR)
    return f"Nearest: {', '.join(near)}." if near else "azcn topics lists what the documents speak of."


def _read_as(asked: tuple[Concept, ...]) -> list[str]:
    """What was read otherwise than typed."""
    return [
        f"Showing results for {' or '.join(form.text for form in concept.forms)}: "
        f'"{concept.word}" is nowhere in the data.'
        for concept in asked
        if concept.forms and concept.forms[0].match is Match.SPELLING
    ]


def _hit(store: Store, ranked: Ranked, asked: tuple[Concept, ...]) -> Hit:
    record = store.at(ranked.place)
    forms = [form.text for concept in asked for form in concept.forms]
    excerpt = store.snippet(ranked.place, " OR ".join(f'"{form}"' for form in forms))
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
        matched=tuple(_how(store, ranked.place, match, form) for _, match, form in ranked.matches),
    )


def _how(store: Store, place: int, match: Match, form: str) -> str:
    """How a word was met: `exact`, `stem`, `script`, `synonym: Demining`, `spelling: aliyev`."""
    if match in (Match.SYNONYM, Match.SPELLING):
        return f"{match.value}: {form}"
    if match is Match.SCRIPT or store.says(place, f'{{title names text}} : "{form}"'):
        return match.value
    return f"{Match.SYNONYM.value}: {_matter(store, place, form)}"


def _matter(store: Store, place: int, form: str) -> str:
    """What a search word stands for: the record itself, or of a passage the subject that has the word."""
    record = store.at(place)
    if not isinstance(record, Passage):
        return record.title
    subjects = store.with_facet_of(place, "subject")
    titles = [title for other, title in subjects if store.says(other, f'{{title words}} : "{form}"')]
    return (titles or [title for _, title in subjects] or [record.title])[0]
