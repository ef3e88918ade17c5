"""Documents of GUM's form, made from words written here."""

from __future__ import annotations

from pathlib import Path

# Two turns. "don't" stands for two tokens that spell it, "wanna" for two that do not; the third
# sentence has a word that nobody wrote. Every name and word is invented.
CONLLU = """\
# newdoc id = GUM_court_ferry
# newpar
# newpar_block = sp who:::"#Clerk" (2 s)
# sent_id = GUM_court_ferry-1
# speaker = Clerk
1	Ann	Ann	PROPN	NNP	_	3	nsubj	3:nsubj	_
2	Reed	Reed	PROPN	NNP	_	1	flat	1:flat	_
3	said	say	VERB	VBD	_	0	root	0:root	_
4	the	the	DET	DT	_	5	det	5:det	_
5	ferry	ferry	NOUN	NN	_	6	nsubj	6:nsubj	_
6	sank	sink	VERB	VBD	_	3	ccomp	3:ccomp	Note=x|SpaceAfter=No
7	.	.	PUNCT	.	_	3	punct	3:punct	_

# sent_id = GUM_court_ferry-2
# speaker = Clerk
1	I	I	PRON	PRP	_	4	nsubj	4:nsubj	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	4:aux	_
3	n't	not	PART	RB	_	4	advmod	4:advmod	_
4	think	think	VERB	VB	_	0	root	0:root	_
5	it	it	PRON	PRP	_	6	nsubj	6:nsubj	_
6	did	do	VERB	VBD	_	4	ccomp	4:ccomp	SpaceAfter=No
7	.	.	PUNCT	.	_	4	punct	4:punct	_

# sent_id = GUM_court_ferry-3
# speaker = Judge
1	They	they	PRON	PRP	_	2	nsubj	2:nsubj	_
2-3	wanna	_	_	_	_	_	_	_	SpaceAfter=No
2	want	want	VERB	VBP	_	0	root	0:root	_
3	to	to	PART	TO	_	2	xcomp	2:xcomp	_
3.1	leave	leave	VERB	VB	_	_	_	2:xcomp	_
4	?	?	PUNCT	.	_	2	punct	2:punct	_

# newpar
# newpar_block = p (1 s)
# sent_id = GUM_court_ferry-4
1	Court	court	NOUN	NN	_	2	nsubj	2:nsubj	_
2	rose	rise	VERB	VBD	_	0	root	0:root	_

"""
TEXT = "Ann Reed said the ferry sank. I don't think it did.\nThey wanna?\nCourt rose"
RSD = (
    "1	Ann Reed said	1	_	_	f	2	attribution-positive_r	_	_\n"
    "2	the ferry sank .	0	_	_	f	0	ROOT	_	_\n"
    "3	I do n't think	1	_	_	f	4	attribution-negative_r	_	_\n"
    "4	it did .	2	_	_	f	2	elaboration-additional_r	_	_\n"
    "5	They want to ?	1	_	_	f	2	context-background_r	7:joint-list:0|"
    "4:attribution-positive:0:1:x	_\n"
    "6	Court rose	1	_	_	f	2	joint-other_m	_	_\n"
)


def write_gum(folder: Path, name: str = "GUM_court_ferry", rsd: str = RSD) -> Path:
    """Writes the document under a name; gives the folder back."""
    for part, data in (("dep", CONLLU), ("rst", rsd)):
        (folder / part).mkdir(parents=True, exist_ok=True)
        suffix = "conllu" if part == "dep" else "rsd"
        (folder / part / f"{name}.{suffix}").write_text(data, encoding="utf-8")
    return folder
