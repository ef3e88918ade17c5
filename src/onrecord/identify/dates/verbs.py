"""The words that tell the tense of a sentence, as one pattern with a group for each tense.

News says what happened with few verbs; regular ones show by their ending. The lists were written
for the language of newspapers, and grown on labelled sentences and GUM's train documents. What
people say and write to each other shortens them: "I'm leaving", "we've got a test".
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
_PERSON = r"(?:I|you|we|they|he|she|it|that|there|everyone|anyone|somebody)"
# "Who was named", but not "the ruined cathedral"; what ends like that and is no past.
_NO_PAST = r"need|feed|seed|weed|indeed|speed|exceed|proceed|succeed|bleed|breed|hundred|sacred"
_REGULAR = (
    rf"(?!(?:{_NO_PAST})\b)"
    r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bits )[a-z]{2,}ed"
    rf"|(?:[Dd]id|[Dd]idn[’']t|[Ww]as|[Ww]ere) {_PERSON}(?: \w+)?"
    r"|(?:Posted|Published|Updated|Recorded|Released|Filed|Signed|Dated|Retrieved|Accessed|Revised"
    r"|Received|Created|Printed|Founded|Launched|Opened|Completed|Filmed|Born|Built)"
)
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
    rf"(?!(?:{_INTENDED}|{_NO_PAST})\b)[a-z]+ed to \w+|(?:had|went|came|led|according|prior|up"
    r"|close|next|subject|similar|response|addition|gave|sent|rose|fell|brought|taken|got|made|chose"
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
_OWNED = (
    r"(?:an?|the|my|our|your|his|her|their|another|no|some|any|two|three|class|school|practice)"
)
# Requests are of what is to come.
_ASKED = (
    r"(?:[Ll]et[’']s|[Dd]on[’']t|[Jj]oin us|[Ss]ee you|[Tt]une in|[Cc]ome (?:and|to|by))"
    r"(?: \w+)?|(?:Call|Meet|Email|Text|Watch|Visit|Check|Mark|Save|Send|Bring)(?: \w+)?"
)
_SPOKEN_FUTURE = (
    rf"{_ASKED}|(?:gonna|gotta|wanna|hafta) \w+|(?:have|has) to \w+"
    rf"|(?:[Ii]s|[Aa]re|[Aa]m) {_PERSON} (?:\w+ly |not |still |all )?\w+ing(?: \w+)?"
    rf"|(?:I|[Ww]e|[Yy]ou|[Tt]hey) have(?= {_OWNED}\b)|wants?"
    rf"|[Dd]o(?:es)? {_PERSON} (?:have|plan|want|need|expect)(?: \w+)?"
    rf"|(?:Will|Would|Could|Can|Should|Shall) {_PERSON}(?: \w+)?"
)
_SPOKEN_PRESENT = rf"(?:have|has|having)(?= {_OWNED}\b)|[Dd]o(?:es)? {_PERSON}(?: \w+)?"
_IS = r"(?:[’'](?:m|re)|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Ww]hat)[’']s)"
# After an apostrophe: "I'm leaving", "it's been", "we've got a test", "it's on Friday".
_SHORT = (
    r"(?P<short>[’'](?:ll \w+|d (?:like|love|prefer|better)(?: to \w+)?)"
    rf"|{_IS} (?:\w+ly |not |still |also |just |all )?(?:\w+ing|due|supposed)\b(?: \w+)?)"
    r"|(?P<had>[’'](?:ve|s) (?:been|had|\w+ed)(?!\w))"
    rf"|(?P<owned>[’'](?:ve|s) got(?= (?:{_OWNED}|to)\b)|{_IS}(?!\w))"
)
VERB = re.compile(
    rf"(?<![\w’'-])(?:{_NOTHING}|(?P<habit>{_HABIT})|(?P<done>{_DONE})"
    rf"|(?P<future>{_SPOKEN_FUTURE}|{_FUTURE})|(?P<spoken>{_SPOKEN_PRESENT})"
    rf"|(?P<past>{_PAST})|(?P<present>{_PRESENT}))(?![\w-])|{_SHORT}"
)
HABIT = re.compile(rf"\b(?:{_HABIT})\b|°")
