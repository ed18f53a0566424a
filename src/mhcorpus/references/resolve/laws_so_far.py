"""Of which law an article is that names none: what the running text has said up to it."""

from __future__ import annotations

import re
from itertools import islice

from mhcorpus.reference import Certainty, Reason
from mhcorpus.references.mention import MOST_CANDIDATES, Mention
from mhcorpus.references.normalise.article import (
    article_id,
    identify,
    laws_before_point,
    part_member_from_number,
)
from mhcorpus.references.registry import Registry
from mhcorpus.references.resolve.amended import ROMAN, Amended
from mhcorpus.references.resolve.law_kinds import KindsOfLaw
from mhcorpus.text.reading import Reading

LAWS = ("law", "celex")
"""The kinds of references to what has articles."""
_LAW_FIRST = re.compile(r"(?:,? ?|\), | \([^()\n]{2,80}\),? )(?:de |het )?")
_OPENS_SHORT_NAME = re.compile(r"\((?:(?:hierna|verder)(?: te noemen)?:? )?[\"']?(?:de |het )?$")
_LAW_BEFORE_BRACKET = re.compile(r" \((?:(?:zie|ook|met name|in het bijzonder|o\.a\.|bijv\.) ){0,2}")
_BRACKET_GOES_ON = re.compile(r"\)|[,;] |,? en ")
_CONTINUES_WITHIN = 200
_OF_ANOTHER = re.compile(
    r" [A-Z](?:[a-z]{0,4}|[A-Za-z]*[A-Z][A-Za-z]*)(?![\w'-])"
    r"|,? van (?:de|het|dit|deze|een|onze?|uw) (?:[a-z]+ )?"
    r"(?:(?:initiatief)?(?:wets)?voorstel|[Rr]eglement|statuten|(?:huur|arbeids)?overeenkomst|cao|CAO|APV"
    r"|convenant|contract|verslag|begroting|amendement|ontwerp|concept)(?!\w)"
    r"|,? van (?:de|het) (?:[A-Z]\w+se|Belgische|Franse) [Ww\w]*(?:wet|wetboek)(?!\w)"
)
"""What stands behind an article that is of something else than a law that the paper has named with it."""
_BRACKET_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:W\w*[A-Za-z]|\w+(?:wet|besluit|verdrag|verordening|richtlijn|regeling)) \((?:zie )?$"
)
_AMENDS = re.compile(
    r"(?:wijziging|aanpassing|aanvulling|herziening|intrekking|invoering)(?: van)?(?: de| het)? $",
    re.IGNORECASE,
)
_VERBS = (
    r"(?:kent|kende|bevat|bevatte|bepaalt|bepaalde|regelt|regelde|biedt|bood|geeft|gaf|stelt|stelde|eist|noemt"
    r"|verklaart|bekrachtigt|bekrachtigde|verbiedt|beschrijft|voorziet|schrijft|legt|verplicht|waarborgt|omschrijft)"
)
_SAYS = re.compile(
    rf" (?:{_VERBS}|(?P<passive>is|staat|stond|wordt|zijn|was))"
    r"(?: (?:dit|dat|hiertoe|daartoe|hiervoor|daarvoor|ook|nu|al|onder meer|onder andere)){0,2}"
    r"(?(passive) in|(?: (?:in|met|via))?) "
)
_SUBJECT = re.compile(
    r"(?:^|[.!?:;] |^- )(?:(?:Ook|Zo|Maar|En) )?(?:[Dd]e|[Hh]et) $"
    r"|(?:dat|omdat|aangezien|terwijl|hoewel) (?:de|het) $"
)
_INSIDE = re.compile(r"(?:^|[.!?:;] )In (?:de|het) $")
_GUIDELINES = "BWBR0005730"
"""The Aanwijzingen voor de regelgeving, whose numbers stand behind the word "aanwijzing"."""
_LONGEST_NAME = 48
"""What stands before an article in brackets that is of a law which nobody knows: "de WGBx (art. 7)"."""


class LawsSoFar:
    """The laws that a paper has named up to a place, and of which each of its articles is."""

    def __init__(
        self, reading: Reading, registry: Registry, mentions: list[Mention], *, of_a_bill: bool
    ) -> None:
        self._reading = reading
        self._registry = registry
        self._law_ending_at = {mention.end: mention for mention in mentions if mention.kind == "law"}
        self._law: Mention | None = None
        self._named: set[str] = set()
        self._laws_of: dict[str, dict[str, str]] = {}
        self._last: Mention | None = None
        self._behind_law: Mention | None = None
        self._of_a_bill = of_a_bill
        self._amended = Amended(reading, mentions)
        self._kinds = KindsOfLaw(reading, [mention for mention in mentions if mention.kind in LAWS])

    def meet(self, law: Mention) -> None:
        """Keep in mind the law that was named last, and that it was named."""
        self._law = law
        if law.id:
            self._named.add(law.id)

    def settle(self, mention: Mention) -> bool:
        """Give ``mention`` its law and id if they can be known; False when it is no article at all."""
        fields = mention.fields
        if fields.get("_part_only"):
            return self._continue(mention)
        if mention.candidates:
            self._choose(mention)
        elif self._keeps_open(mention):
            self._last = mention
            return True
        if fields.pop("_guideline", False) and not self._take_guidelines(mention):
            return False
        if "law" not in fields and fields.get("_only_named") and not self._ends_bracket(mention):
            return False
        if "law" not in fields:
            self._look_back(mention)
        if "law" not in fields and fields.get("_only_named"):
            return False
        if "law" in fields:
            part_member_from_number(fields)
            laws = self._laws_of.setdefault(fields["article"], {})
            laws.pop(fields["law"], None)
            laws[fields["law"]] = fields["law_name"]
            identify(mention)
        else:
            mention.certainty = "unsure"
        self._last = mention
        return True

    def _continue(self, mention: Mention) -> bool:
        """ "Het eerste lid, onderdeel a," goes on with the article named just before."""
        before = self._last
        if before is None or not 0 <= mention.start - before.end <= _CONTINUES_WITHIN:
            return False
        if self._reading.line_at(before.start) != self._reading.line_at(mention.start):
            return False
        if ROMAN.fullmatch(before.fields.get("article", "")):
            # An article of an amending act has parts; the leden are those of the law that it changes.
            return False
        mention.fields |= {
            key: before.fields[key] for key in ("article", "law", "law_name") if key in before.fields
        }
        identify(mention)
        mention.certainty, mention.reason = "likely", "earlier mention"
        return True

    def _keeps_open(self, mention: Mention) -> bool:
        """Let an article be no surer than the law in it; say whether that leaves it open.

        It does where the law's name had another meaning on the paper's day: what it would be is a candidate.
        """
        law = self._law_ending_at.get(mention.end)
        if law is None or "law" not in mention.fields:
            return False
        if law.id == mention.fields["law"] and law.certainty != "certain":
            mention.certainty, mention.reason = law.certainty, law.reason
        if law.id or mention.fields["law"] not in law.candidates:
            return False
        mention.candidates, mention.certainty = (article_id(mention.fields),), "unsure"
        del mention.fields["law"], mention.fields["law_name"]
        identify(mention)
        return True

    def _choose(self, mention: Mention) -> None:
        """An abbreviation of several laws means what it means as a law, or the one named in full."""
        inside = self._law_ending_at.get(mention.end)
        if inside and inside.id:
            mention.fields |= {"law": inside.id, "law_name": inside.fields.get("law_name", "")}
            mention.candidates, mention.certainty, mention.reason = (), inside.certainty, inside.reason
            return
        laws = [law for law in self._registry.named(mention.fields["_law_names"]) if law.id in self._named]
        if len(laws) == 1:
            mention.fields |= {"law": laws[0].id, "law_name": laws[0].name}
            mention.candidates, mention.certainty, mention.reason = (), "likely", "earlier mention"

    def _look_back(self, mention: Mention) -> None:
        last = self._law
        if last and last.id and self._stands_behind(mention, last):
            self._name(mention, last, "certain", "explicit")
            self._behind_law = mention
        elif last and last.id and self._stands_in_bracket_behind(mention, last):
            self._name(mention, last, "likely", "explicit")
            self._behind_law = mention
        elif last and last.id and self._is_said_by(mention, last):
            self._name(mention, last, "likely", "inferred")
            self._behind_law = mention
        elif mention.reason == "list" and self._behind_law and self._behind_law is self._last:
            # "de Opiumwet, artikelen 2 en 3": what follows in the list is of the same law.
            fields = self._behind_law.fields
            mention.fields |= {"law": fields["law"], "law_name": fields["law_name"]}
            mention.certainty = self._behind_law.certainty
            self._behind_law = mention
        elif noun := mention.fields.get("_that_law"):
            if law := self._kinds.last(noun, mention.start):
                self._name(mention, law, "likely", "earlier mention")
        elif (noun := mention.fields.get("_the_law")) and (
            known := self._kinds.known_as(noun, mention.start)
        ):
            self._name(mention, *known)
            mention.end = mention.fields.get("_the_law_ends", mention.end)
        elif (changed := self._amended.at(mention.start)) and not ROMAN.fullmatch(mention.fields["article"]):
            self._name(mention, changed, "likely", "inferred")
        elif not self._of_a_bill and not mention.candidates:
            self._name_as_before(mention)

    def _stands_behind(self, mention: Mention, law: Mention) -> bool:
        """Whether an article follows its law: "de Opiumwet, artikel 2", "de Awb (Stb. 1992, 315), art. 3:2".

        In "artikel 8 Vw, artikel 16 Xyz" the law is that of the article before it.
        """
        text = self._reading.text
        if self._last and self._last.start < law.start < self._last.end:
            return False
        is_short_name = _OPENS_SHORT_NAME.search(text, max(0, law.start - 24), law.start)
        if text.startswith(")", law.end) and not is_short_name:
            return False
        return law.end <= mention.start and bool(_LAW_FIRST.fullmatch(text, law.end, mention.start))

    def _is_said_by(self, mention: Mention, law: Mention) -> bool:
        """Whether the law before an article is what says it: "De Opiumwet kent in artikel 13b een"."""
        if ROMAN.fullmatch(mention.fields["article"]):
            return False
        text, line = self._reading.text, self._reading.line_at(law.start)[0]
        before = text[max(line, law.start - _LONGEST_NAME) : law.start]
        says = _SAYS.fullmatch(text, law.end, mention.start)
        if not says:
            return False
        return bool((_INSIDE if says["passive"] else _SUBJECT).search(before))

    def _take_guidelines(self, mention: Mention) -> bool:
        """Give an "aanwijzing 5.16" its law, where the paper has named the Aanwijzingen."""
        law = self._registry.by_id.get(_GUIDELINES)
        if law is None or _GUIDELINES not in self._named or "." not in mention.fields["article"]:
            return False
        mention.fields |= {"law": law.id, "law_name": law.name}
        mention.certainty, mention.reason = "likely", "earlier mention"
        return True

    def _ends_bracket(self, mention: Mention) -> bool:
        """Whether an article's list ends the brackets with its law: "de Jeugdwet (art. 2.3, 2.4 en 3)"."""
        ends = mention.fields.get("_list_ends", mention.end)
        return self._behind_law is self._last and self._reading.text.startswith((")", ";"), ends)

    def _stands_in_bracket_behind(self, mention: Mention, law: Mention) -> bool:
        """Whether an article stands in brackets behind its law: "de Uitleveringswet (artikel 51a)".

        Not in a paper that goes through a bill, where it may be the article of the bill that changes the law,
        nor behind "wijziging van de Uitleveringswet".
        """
        text = self._reading.text
        return (
            not self._of_a_bill
            and not _AMENDS.search(text, max(0, law.start - _LONGEST_NAME), law.start)
            and not ROMAN.fullmatch(mention.fields["article"])
            and bool(_LAW_BEFORE_BRACKET.fullmatch(text, law.end, mention.start))
            and bool(_BRACKET_GOES_ON.match(text, mention.end))
        )

    def _name_as_before(self, mention: Mention) -> None:
        """An article that was named in full before; of several laws the one named last, unsure."""
        number = mention.fields["article"]
        laws = self._laws_of.get(number) or laws_before_point(number, self._laws_of)
        if not laws or self._is_of_another(mention):
            return
        law, name = next(reversed(laws.items()))
        mention.fields |= {"law": law, "law_name": name}
        mention.certainty, mention.reason = "likely" if len(laws) == 1 else "unsure", "earlier mention"
        if len(laws) > 1:
            nearest = islice(reversed(laws), MOST_CANDIDATES)
            mention.candidates = tuple(article_id({**mention.fields, "law": law}) for law in nearest)

    def _is_of_another(self, mention: Mention) -> bool:
        """Whether what stands around an article says that it is of something that nobody knows."""
        text, start = self._reading.text, mention.start
        behind_name = _BRACKET_OF_ANOTHER.search(text, max(0, start - _LONGEST_NAME), start)
        return bool(behind_name or _OF_ANOTHER.match(text, mention.end))

    def look_ahead(self, mention: Mention) -> None:
        """What only a later mention names in full keeps its id; the field ``resolved`` has the law's."""
        laws = self._laws_of.get(mention.fields["article"], {})
        if "law" in mention.fields or mention.candidates or self._of_a_bill or len(laws) != 1:
            return
        if self._is_of_another(mention):
            return
        resolved = article_id({**mention.fields, "law": next(iter(laws))})
        if resolved != mention.id:
            mention.fields["resolved"] = resolved

    @staticmethod
    def _name(mention: Mention, law: Mention, certainty: Certainty, reason: Reason) -> None:
        if law.id:
            mention.fields |= {"law": law.id, "law_name": law.fields.get("law_name", law.id)}
            mention.certainty, mention.reason = certainty, reason
