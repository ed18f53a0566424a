"""Beyond the spot: what a mention means in its document.

Each step looks at one kind and changes mentions in place: aliases and ambiguous names of laws,
articles without a law, motions without a number, dates without a year. A step that is not
certain says so; where nothing decides, the candidates stay and the id is left open.
"""

from __future__ import annotations

from mhcorpus.references.knowledge import Knowledge
from mhcorpus.references.mention import Mention
from mhcorpus.references.numbers_alone import numbers_alone
from mhcorpus.references.resolve.aliases import add_aliases
from mhcorpus.references.resolve.anaphora import resolve_anaphora
from mhcorpus.references.resolve.articles import resolve_articles
from mhcorpus.references.resolve.dates import Dating, resolve_dates
from mhcorpus.references.resolve.documents import resolve_documents
from mhcorpus.references.resolve.glued_marks import leave_glued_open
from mhcorpus.references.resolve.idem import number_after_idem
from mhcorpus.references.resolve.lawnames import settle_law_names
from mhcorpus.references.resolve.laws import beside_articles, resolve_laws
from mhcorpus.references.resolve.motions import resolve_motions
from mhcorpus.references.resolve.same_motions import name_alike
from mhcorpus.references.resolve.several_dossiers import share_out_numbers
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

__all__ = ["Dating", "resolve"]


def resolve(
    reading: Reading,
    mentions: list[Mention],
    sentences: Sentences,
    knowledge: Knowledge,
    dated: Dating | None,
    own: str | None = None,
) -> list[Mention]:
    """Resolve ``mentions`` of one document; ``dated`` is the date that its words are relative to.

    ``own`` is the document's own id. The pieces that it calls by number alone come last.
    """
    mentions = add_aliases(reading, settle_law_names(reading, beside_articles(mentions)))
    resolve_laws(reading, mentions, knowledge.registry, dated)
    mentions = resolve_articles(reading, mentions, knowledge.registry, knowledge.kinds, dated)
    kamerstuk = knowledge.kinds.by_name.get("kamerstuk")
    if kamerstuk:
        share_out_numbers(mentions, kamerstuk)
    mentions = number_after_idem(reading, mentions, knowledge.kinds)
    leave_glued_open(reading, mentions)
    resolve_motions(reading, mentions, sentences)
    alone = numbers_alone(reading, mentions, own, kamerstuk) if kamerstuk else []
    if alone:
        name_alike(mentions)
    resolve_anaphora(reading, mentions)
    return [*resolve_documents(resolve_dates(mentions, dated)), *alone]
