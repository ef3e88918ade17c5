"""Who decided what stands in the record: another judge's scores are not mixed with it."""

from __future__ import annotations

from itertools import combinations

from onrecord.contract_json import record_json
from onrecord.identity import sha256_of
from onrecord.link.parts import Judge
from onrecord.link.utterances.occasion import Occasion, Period
from onrecord.linked import Wording
from onrecord.store.links import buckets

# Another number where utterances are made of the same scores in another way.
RULES = 4
# A judge is told by what it makes of these: files may differ in what does not matter here.
_PROBES = (
    Wording("The ferry sails every morning, and nobody asked about the toll."),
    Wording("ferries leave each day; who pays was never asked"),
    Wording("“We lose 70 litres every second,” in May 2019"),
)
_OCCASION = Occasion("somebody", Period("2019-05-03", "2019-05-03"))


def fingerprint(judge: Judge) -> str:
    """The same for judges that decide alike; another one, with near certainty, for others."""
    imprints = judge.imprints(_PROBES)
    keys = [*map(judge.keys_of, _PROBES)]
    keys += [judge.occasion_keys(_OCCASION, each) for each in imprints]
    sides = [judge.side(*each) for each in zip(_PROBES, imprints, strict=True)]
    scores = [f"{judge.score(a, b):.4f}" for a, b in combinations(sides, 2)]
    known = (
        RULES,
        buckets.FEW,
        buckets.CAP,
        judge.same,
        judge.suggested,
        [each.hex() for each in imprints],
        keys,
        scores,
    )
    return sha256_of(record_json(known))
