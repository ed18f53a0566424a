"""Articles whose law stands elsewhere, and the address of the version that was meant."""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.article import article_id
from mhcorpus.references.registry import Registry
from mhcorpus.references.resolve.dates import Dating
from mhcorpus.text.reading import Reading

_LAW_FIRST = re.compile(r",? ?(?:de |het )?$")
_CONTINUES_WITHIN = 200


def resolve_articles(
    reading: Reading, mentions: list[Mention], registry: Registry, dated: Dating | None
) -> list[Mention]:
    """Find the law of each article that names none; drop parts that continue no article."""
    context = _Context(reading, registry)
    kept = []
    for mention in mentions:
        if mention.kind == "law":
            context.laws.append(mention)
        elif mention.kind == "article" and not context.settle(mention):
            continue
        kept.append(mention)
    for mention in kept:
        if mention.kind == "article":
            _address(mention, registry, dated)
    return kept


class _Context:
    """What the document has said so far."""

    def __init__(self, reading: Reading, registry: Registry) -> None:
        self.reading = reading
        self.registry = registry
        self.laws: list[Mention] = []
        self.law_of: dict[str, tuple[str, str]] = {}
        self.last: Mention | None = None

    def settle(self, mention: Mention) -> bool:
        """Give ``mention`` its law and id if they can be known; False when it is no article at all."""
        fields = mention.fields
        if fields.get("_part_only"):
            return self._continue(mention)
        if mention.candidates:
            self._choose(mention)
        if "law" not in fields:
            self._look_back(mention)
        if "law" in fields:
            self.law_of.setdefault(fields["article"], (fields["law"], fields["law_name"]))
            mention.id = article_id(fields)
        self.last = mention
        return True

    def _continue(self, mention: Mention) -> bool:
        """ "Het eerste lid, onderdeel a," goes on with the article named just before."""
        before = self.last
        if before is None or not 0 <= mention.start - before.end <= _CONTINUES_WITHIN:
            return False
        if self.reading.line_at(before.start) != self.reading.line_at(mention.start):
            return False
        mention.fields |= {
            key: before.fields[key] for key in ("article", "law", "law_name") if key in before.fields
        }
        mention.id = article_id(mention.fields)
        mention.certainty, mention.reason = "likely", "earlier mention"
        return True

    def _choose(self, mention: Mention) -> None:
        """An abbreviation of several laws means the one that the document has named in full."""
        named = {law.id: law for law in self.laws if law.id}
        laws = [law for law in self.registry.named(mention.fields["_law_names"]) if law.id in named]
        if len(laws) == 1:
            mention.fields |= {"law": laws[0].id, "law_name": laws[0].name}
            mention.candidates, mention.certainty, mention.reason = (), "likely", "earlier mention"

    def _look_back(self, mention: Mention) -> None:
        last = self.laws[-1] if self.laws else None
        law_first = (
            last
            and last.id
            and last.end <= mention.start
            and _LAW_FIRST.fullmatch(self.reading.text, last.end, mention.start)
        )
        if last and law_first and last.id:
            self._name(mention, last.id, last.fields.get("law_name", ""), "certain", "explicit")
        elif mention.fields.get("_that_law") and last and last.id:
            self._name(mention, last.id, last.fields.get("law_name", ""), "likely", "earlier mention")
        elif mention.fields["article"] in self.law_of and not mention.candidates:
            self._name(mention, *self.law_of[mention.fields["article"]], "likely", "earlier mention")

    @staticmethod
    def _name(mention: Mention, law: str, name: str, certainty: str, reason: str) -> None:
        mention.fields |= {"law": law, "law_name": name}
        mention.certainty = "certain" if certainty == "certain" else "likely"
        mention.reason = "explicit" if reason == "explicit" else "earlier mention"


def _address(mention: Mention, registry: Registry, dated: Dating | None) -> None:
    """Link to the version in force on the letter's day, or the last that had the article."""
    if not (mention.id or "").startswith("jci"):
        return
    mention.url = f"https://wetten.overheid.nl/{mention.id}"
    law = registry.by_id.get(mention.fields["law"])
    last = law.last_version.get(mention.fields["article"]) if law else None
    day = dated.latest.isoformat() if dated and dated.is_day else None
    version = min(day, last) if day and last else day or last
    if version:
        mention.fields["version"] = version
        mention.url += f"&z={version}&g={version}"
