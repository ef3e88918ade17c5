"""The words that tell the tense of a sentence, as one pattern with a group for each tense.

News says what happened with few verbs; regular ones show by their ending. The lists were written
for the language of newspapers, and grown on labelled sentences and GUM's train documents.
"""

from __future__ import annotations

import re

_HABIT = (
    r"every|each|usually|always|often|traditionally|typically|normally|annually|annual|generally"
    r"|sometimes|year-round|regularly|occasionally|rarely|seldom|monsoon|seasonal|seasonally"
    r"|climate|temperatures?|rainfall|humid|tourists|visitors|crowds|(?:runs?|open) daily"
    r"|(?:rainy|dry|wet|high|low|peak|tourist|off) season"
    r"|(?:[Cc]losed|[Oo]pen)(?: on| from)?(?= \d| \Z)"
    r"|you (?:can|may|might)(?: \w+)?|you(?: will|[’']ll) (?:find|see|need|want)"
    r"|(?:time|times|month|months|season) (?:of year )?to (?:visit|go|come|travel|see|be|hike|swim)"
)
# Between an auxiliary and its verb.
_MIDDLE = r"(?: (?:not|n[o’']t|also|then|now|only|still|soon|be|have|been|\w+ly))*"
# What makes of a verb no infinitive but a thing: "to the", "to his".
_NO_THING = r"(?!(?:the|an?|his|her|its|their|this|that)\b)"
_FUTURE = (
    rf"(?:will|shall|would|could|may|might|must|[’']ll|won[’']t){_MIDDLE}(?: \w+)?"
    rf"|(?:to|not){_MIDDLE} {_NO_THING}[a-z]+|going to \w+"
    r"|(?:is|are|[’']re|[’']m|be) (?:\w+ly |not |now |also )?(?:\w+ing|due|set|scheduled|slated"
    r"|expected|supposed|planned|about to|likely|up for)(?: \w+)?"
    r"|(?:been|was|were|has been|have been) (?:due|set|scheduled|slated|fixed) (?:for|to)"
    r"|expects?|due|scheduled|slated|set for|upcoming|deadline|ahead of|starting|effective"
    r"|(?:takes?|comes?|goes?) (?:effect|office|into (?:force|effect)|to the polls)"
    r"|goes? on (?:sale|trial)"
    r"|expires?|retires?|runs? out|steps? down"
)
_PRESENT = (
    r"(?:can|cannot|should)(?: (?:not|be|also|\w+ly))*(?: \w+)?"
    r"|(?:is|are|am|isn[’']t|aren[’']t|does|do|doesn[’']t|don[’']t)(?: (?:not|\w+ly))*"
    r"(?: (?:\w+(?:ed|en|t)|held|made|sold|run|shut|hung|lit))?"
    r"|(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\ba )"
    r"(?:opens?|closes?|begins?|starts?|ends?|meets?|goes|go|takes?|holds?|hosts?|faces?|plays?"
    r"|votes?|returns?|comes?|arrives?|marks?|falls?|launches|travels?|visits?|kicks?|sits?"
    r"|resumes?|airs|speaks?|heads?|hears?|decides?|hits?|flows?|become|becomes|turns?|gets?"
    r"|(?:I|we|you|they) leave|leaves|lasts?|runs?|extends?|stretches|gather|gathers|grow|grows"
    r"|peaks?|tends?|occurs?"
    r"|happens?|changes?|sees|draws?)"
)
# "To" with a verb is of the future, but not after what was done: "was forced to resign".
_INTENDED = (
    r"planned|agreed|decided|vowed|promised|wanted|asked|scheduled|expected|hoped|intended|pledged"
    r"|invited|ordered|supposed|urged|needed|prepared|offered|threatened|voted|set|proposed"
    r"|poised|determined|required|booked|slated|tipped|bound|instructed|summoned"
)
# "Who was named", but not "the ruined cathedral".
_REGULAR = r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bits )[a-z]{2,}ed"
# What is said there has been said.
_OCCASION = (
    r"back in|in an? (?:\w+ ){0,2}"
    r"(?:interview|statement|news conference|email|tweet|letter|briefing|post|address)"
)
_PAST = (
    r"(?:was|were|had|did|has|have|having|hasn[’']t|haven[’']t|wasn[’']t|weren[’']t|didn[’']t"
    rf"|hadn[’']t|been){_MIDDLE}(?: (?!(?:{_INTENDED})\b)\w+ed to \w+| \w+ed)?"
    rf"|said|told|seen|{_REGULAR}|{_OCCASION}|went|came|took|made|got|gave"
    r"|saw|found|left|held|met|won|lost|began|broke|brought|built|bought|caught|chose|cut|drew"
    r"|drove|fell|felt|fought|flew|grew|heard|hit|kept|knew|laid|led|let|lay|paid|put|quit|ran"
    r"|rose|sat|sent|shot|showed|shut|sold|spent|spoke|spread|stood|stole|struck|swept|taught"
    r"|thought|threw|wrote|withdrew|overcame|became|sank|swore|tore|wore|ago|killed|dead|since"
    r"|beat|slid|sought|dealt|lent|swung|split|shed|burst|hurt|cast|bid|bet|upset|dug|fled|froze"
    r"|hung|hid|rang|shook|shrank|sang|slept|spun|sprang|stuck|stung|swam|woke|wound|born|read"
    r"|underwent|undertook|overthrew|rebuilt|resold|outran|drank|ate|blew|crept|bore"
)
_DONE = (
    rf"(?!(?:{_INTENDED})\b)[a-z]+ed to \w+|(?:had|went|came|led|according|prior|up|close"
    r"|next|subject|similar|response|addition|gave|sent|rose|fell|brought|taken|got|made|chose"
    r"|able|unable|first|last|only|failure|attempt|compared) to \w+|to have \w+"
)
# Where "to" leads to a thing it tells nothing: "sentenced to life", "returns to court".
_THINGS_TO = (
    "back|address|speech|letter|message|visit|trip|approach|challenge|answer|access|opposition"
    "|support|ties|thanks|contrast|relation|regard|respect"
)
_NOTHING = (
    rf"(?:{_THINGS_TO}) to \w+|to (?:more|less|over|about|nearly|life|death|prison|jail|court|work"
    r"|school|office|power|war|one|two|three|four|five|six|seven|eight|nine|ten)"
)
VERB = re.compile(
    rf"(?<![\w’'-])(?:{_NOTHING}|(?P<habit>{_HABIT})|(?P<done>{_DONE})|(?P<future>{_FUTURE})"
    rf"|(?P<past>{_PAST})|(?P<present>{_PRESENT}))(?![\w-])|(?P<short>[’']ll \w+)"
)
HABIT = re.compile(rf"\b(?:{_HABIT})\b|°")
