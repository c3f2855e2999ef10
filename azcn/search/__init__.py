"""Full-text search over every kind of record, that finds what was meant and says how."""

from __future__ import annotations

from difflib import get_close_matches

from azcn.answers import Hit
from azcn.errors import NothingFound, WrongUse
from azcn.filters import Filters
from azcn.search.concepts import Concept, Match, concepts
from azcn.search.excerpts import Found, marked, unmarked
from azcn.search.official import search_official
from azcn.search.rank import Ranked, rank
from azcn.search.words import parse
from azcn.store import Store

__all__ = ["Found", "search", "search_official"]


MOST_HITS = 20
"""Hits without --limit: nobody reads on, and a script that wants all says so."""


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
        hint = f'Without it: azcn search "{" ".join(known)}".' if known else _hint(store, unknown[0])
        said = ", ".join(f'"{word}"' for word in unknown)
        raise NothingFound(f"Nothing in the five documents is called or says {said}.", hint)
    read = " ".join(concept.forms[0].text for concept in asked)
    ranked = rank(store, asked, read, query.without, filters)
    page = ranked[filters.offset :][: MOST_HITS if filters.limit is None else filters.limit]
    hits = tuple(_hit(store, place, asked) for place in page)
    notes: list[str] = []
    if hits and filters.offset + len(hits) < len(ranked):
        shown = f"{filters.offset + 1} to {filters.offset + len(hits)} of {len(ranked)} results"
        notes.append(f"{shown}; --offset {filters.offset + len(hits)} shows the next.")
    return Found(hits, len(ranked), tuple(_read_as(asked)), tuple(notes))


def _hint(store: Store, word: str) -> str:
    near = get_close_matches(word, store.vocabulary(), n=3, cutoff=0.6)
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
    """How a word was met: `exact`, `stem`, `script`, `synonym: demining`, `spelling: aliyev`."""
    if match in (Match.SYNONYM, Match.SPELLING):
        return f"{match.value}: {form}"
    if match is Match.SCRIPT or store.says(place, f'{{title names text}} : "{form}"'):
        return match.value
    return f"{Match.SYNONYM.value}: {store.title(place)}"
