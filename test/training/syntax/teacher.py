"""The trees that Link Grammar finds for sentences: a noisy teacher for the parser in src/annotate/syntax.

Reads sentences from standard input, one a line: {"text", "tokens": [[start, end, word, tag, lemma], ...]}; writes those that
it parses in full, each with the trees of its best linkages: {"sentence", "trees": [[cost, heads, labels], ...]}, by token, a
head of -1 where there is none, a label of "root" for the root. Needs Debian's python3-link-grammar and link-grammar-dictionaries-en (5.12); run by
test/training/syntax.ts.

Link Grammar joins words by links without a direction (Sleator and Temperley, "Parsing English with a link grammar", 1993).
Here each link gets a head: a verb's last word heads its auxiliaries, a preposition what it leads, the first conjunct the
others. Linkages that read words otherwise than the tagger does ("will" as a noun) cost more.
"""

import json
import re
import sys

import linkgrammar.clinkgrammar as link
from linkgrammar import Dictionary, ParseOptions, Sentence

VERBAL = ("VERB", "AUX")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
QUESTION_WORDS = {"who", "which", "that", "whom", "whose", "where", "when", "what", "how", "why"}
ASKED_FOR = {"what", "who", "whom", "which", "how"}
SPEECH = {"say", "add", "write", "ask", "explain", "note", "warn", "argue", "conclude", "continue"}

# Links whose right word is the head, and those whose left word is; all else that is not named below is a modifier too.
HEAD_RIGHT = set(
    "D DD DP DT DG DN A AN GN G E EA EE EN EI EL EC EW L NA ND NN Y AA AM EY LE TM H HA NF NW PH EM NI NR "
    "_IBA _IBT _IBJT _IBK ID _IBH".split()
)
OBJECTS_OF_PREPOSITIONS = set("J JG JT JQ ON IN".split())
COMPLEMENTS = set("TS TH BI".split())
IGNORED = set("W WV X RW IV LL QU EP SC XJ Q C CE CR CX CQ".split())

# What reading a word of a tag as one of Link Grammar's classes costs.
MISREADINGS = {
    ("NOUN", "v"): 2, ("NOUN", "g"): 0.5, ("NOUN", "e"): 2, ("NOUN", "a"): 0.7, ("PROPN", "v"): 3, ("PROPN", "e"): 2,
    ("PROPN", "a"): 1, ("PROPN", "r"): 2, ("VERB", "n"): 2.5, ("VERB", "a"): 1, ("VERB", "e"): 2, ("VERB", "s"): 2,
    ("ADJ", "v"): 1.5, ("ADJ", "n"): 1, ("ADJ", "e"): 1, ("AUX", "n"): 3, ("ADV", "n"): 1.5, ("ADV", "a"): 1,
    ("ADV", "v"): 2, ("ADP", "n"): 2, ("ADP", "v"): 2, ("ADP", "e"): 0.5, ("ADP", "a"): 1, ("PRON", "n"): 1,
    ("PRON", "a"): 1, ("DET", "n"): 1.5,
}  # fmt: skip


class Token:
    def __init__(self, start, end, word, tag, lemma):
        self.start, self.end, self.word, self.tag, self.lemma = start, end, word, tag, lemma
        self.lower = word.lower()


class TreeMaker:
    """One linkage's tree. Arcs are (head, dependent, label, doubt): of several heads the one least in doubt stays."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.arcs = []
        self.instead = {}  # a word → the one that heads what seems to hang on it: an auxiliary's verb
        self.conjuncts = {}
        self.relatives, self.gaps, self.indirect = [], [], []
        self.main, self.joined, self.speech = [], [], []

    def tag(self, at):
        return self.tokens[at].tag

    def arc(self, head, dependent, label, doubt=0):
        self.arcs.append((head, dependent, label, doubt))

    def beneath(self, word, verb, label="modifier"):
        """An auxiliary or conjunction: what seems to hang on it hangs on the verb."""
        self.instead[word] = verb
        self.arc(verb, word, label)

    def link(self, left, right, name):
        base, rest = re.match(r"([A-Z_]+)(.*)", name).groups()
        if base == "WV":
            if right is not None:
                (self.main.append(right) if left is None else self.joined.append((left, right)))
            return
        if base == "CP" and left is None and right is not None:
            self.speech.append(right)
        if left is None or right is None:
            return
        tags = self.tag(left), self.tag(right)
        if len(base) == 2 and base[1] == "J" and rest[:1] in ("l", "r"):
            conjunction, member = (right, left) if rest[0] == "l" else (left, right)
            self.conjuncts.setdefault(conjunction, {})[rest[0]] = member
        elif base == "CC":
            self.conjuncts.setdefault(right, {})["l"] = left
        elif base in IGNORED or base[0] == "W":
            pass
        elif base in ("S", "SX", "SF", "SS", "RS"):
            self.arc(right, left, "subject")
        elif base in ("SI", "SFI", "SXI"):
            self.arc(left, right, "subject")
        elif base == "R" or (base == "MX" and (rest.endswith("r") or self.tokens[right].lower in QUESTION_WORDS)):
            self.relatives.append((left, right))
        elif base == "B":
            self.gaps.append((left, right))
        elif base in ("M", "MX"):
            self.modified(left, right, base, rest, tags)
        elif base == "QI":
            self.indirect.append((left, right))
        elif base in ("CV", "CVd", "CVi"):
            if tags[0] in ("SCONJ", "ADP", "ADV", "PRON", "DET", "CCONJ", "PUNCT") and tags[1] in VERBAL:
                self.beneath(left, right)
            else:
                self.arc(left, right, "clause", 1)
        elif base == "CO":
            self.arc(right, left, "opener", 3)
        elif base in ("I", "PP", "PPf"):
            self.beneath(left, right)
        elif base in ("P", "PF"):
            if tags[1] == "VERB" or (rest[:1] in ("v", "g") and tags[1] in ("AUX", "ADJ", "NOUN")):
                if tags[0] in ("AUX", "VERB", "PART"):
                    self.beneath(left, right)
                else:
                    self.arc(left, right, "relative", 1)
            else:
                self.arc(left, right, "modifier" if tags[1] == "ADP" else "complement")
        elif base in ("O", "OX"):
            self.arc(left, right, "complement" if self.tokens[left].lemma == "be" else "object")
        elif base == "MV":
            clause = rest[:1] in ("i", "s", "c") or tags[1] in VERBAL
            self.arc(left, right, "clause" if clause else "modifier", 1)
        elif base in ("TO", "TI"):
            self.arc(left, right, "relative" if tags[0] in ("NOUN", "PROPN") else "clause", 1)
        elif base in HEAD_RIGHT:
            self.arc(right, left, "modifier")
        elif base in OBJECTS_OF_PREPOSITIONS:
            self.arc(left, right, "object")
        elif base in COMPLEMENTS:
            self.arc(left, right, "clause")
        else:
            self.arc(left, right, "modifier", 2)

    def modified(self, left, right, base, rest, tags):
        if tags[0] == "SCONJ" and tags[1] in VERBAL:
            self.beneath(left, right)
        elif tags[0] == "ADP" and tags[1] in VERBAL:
            self.arc(left, right, "object")
        elif rest.startswith("j") or rest.endswith("j"):
            self.relatives.append((left, right))
        elif tags[1] in VERBAL:
            self.arc(left, right, "relative", 1)
        else:
            self.arc(left, right, "apposition" if base == "MX" and tags[1] != "ADP" else "modifier", 1)

    def auxiliaries(self):
        """Auxiliaries and their verbs as the tagger sees them."""
        for at, token in enumerate(self.tokens):
            if token.tag != "AUX" or self.tag(self.instead.get(at, at)) in VERBAL and at in self.instead:
                continue
            verb = at + 1
            while verb < len(self.tokens) and (self.tag(verb) == "ADV" or self.tokens[verb].lower in ("not", "n't")):
                verb += 1
            if verb == len(self.tokens) or self.tag(verb) not in VERBAL:
                continue
            bare = self.tag(verb) == "VERB" and self.tokens[verb].lower == self.tokens[verb].lemma
            if token.lemma == "be" and bare:
                continue
            self.arcs = [
                one
                for one in self.arcs
                if {one[0], one[1]} != {at, verb} and not (one[1] == verb and at < one[0] < verb)
            ]
            self.instead[at] = verb
            self.arc(verb, at, "modifier", -1)

    def owners(self, links):
        """ "Vilnius's spending": the owner hangs on the noun, its sign on the owner."""
        signs = {
            right: left
            for left, right, name in links
            if left is not None and right is not None and name[:2] in ("YS", "YP")
        }
        self.arcs = [
            (head, signs.get(one, one) if label == "modifier" and head != signs.get(one) else one, label, doubt)
            for head, one, label, doubt in self.arcs
        ]

    def clauses_with_gaps(self):
        """Relative clauses and indirect questions, where a word stands before its verb."""
        subject_of = {one: head for head, one, label, _ in self.arcs if label == "subject"}
        after = lambda word: next((h for h, d, l, _ in sorted(self.arcs) if l == "subject" and h > word and d > word), None)
        for noun, word in self.relatives:
            verb = subject_of.get(word)
            if verb is None:
                verb = next((v for n, v in self.gaps if n == noun and v > word), None)
                if verb is not None and self.tokens[word].lower in QUESTION_WORDS:
                    self.arc(verb, word, "object", 1)
            if verb is None:
                verb = after(word)
                if verb is not None and self.tag(word) != "VERB":
                    self.arc(verb, word, "modifier", 2)
            if verb is not None:
                self.arc(noun, verb, "relative", 1)
        described = {one for _, one, label, _ in self.arcs if label == "relative"}
        for word, verb in self.gaps:
            at = next((i for i, arc in enumerate(self.arcs) if arc[1] == word and arc[2] == "object"), None)
            if at is not None and self.tokens[word].lower in QUESTION_WORDS:
                self.arcs[at] = (self.arcs[at][0], verb, "clause", 0)
                self.arc(verb, word, "object")
            elif self.tokens[word].lower in ASKED_FOR:
                self.arc(verb, word, "object", 1)
            elif verb not in described and self.tag(word) in NOMINAL:
                asked = any(
                    h == word and self.tokens[d].lower in ("what", "which", "how", "whose", "many", "much")
                    for h, d, _, _ in self.arcs
                )
                self.arc(*((verb, word, "object", 1) if asked else (word, verb, "relative", 1)))
        for asking, word in self.indirect:
            verb = next((h for h, d, l, _ in self.arcs if d == word and l in ("subject", "object")), None)
            if verb is None:
                verb = after(word)
                if verb is not None:
                    self.arc(verb, word, "modifier", 2)
            if verb not in (None, asking):
                self.arc(asking, verb, "clause", 1)

    def top(self, word):
        for _ in range(12):
            if word not in self.instead:
                break
            word = self.instead[word]
        return word

    def tree(self, links, parts):
        for left, right, name in links:
            self.link(left, right, name)
        self.auxiliaries()
        for part, whole in parts:
            self.arc(whole, part, "modifier", 4)
        self.owners(links)
        self.clauses_with_gaps()
        for conjunction, members in self.conjuncts.items():
            first = members.get("l", members.get("r"))
            self.beneath(conjunction, first)
            if len(members) == 2:
                self.arc(first, members["r"], "conjunct")
        heads = self.settled()
        root = self.root(heads)
        if root is not None:
            heads.pop(root, None)
        uncircled(heads)
        labelled_speakers(self.tokens, heads)
        return heads, root

    def settled(self):
        subject_of = {one: head for head, one, label, _ in self.arcs if label == "subject"}
        fixed = {one for head, one in ((h, d) for h, d, *_ in self.arcs) if self.instead.get(one) == head}
        heads = {}
        for head, one, label, doubt in self.arcs:
            if label == "opener":
                if head not in subject_of:
                    continue
                head, label = subject_of[head], "clause" if self.tag(one) in VERBAL + ("SCONJ",) else "modifier"
            own = one in fixed and self.top(head) == self.top(one)
            head, one = self.top(head), one if own else self.top(one)
            if head != one and (one not in heads or doubt < heads[one][2]):
                heads[one] = (head, label, doubt)
        return heads

    def root(self, heads):
        main = [self.top(one) for one in self.main]
        main = [one for one in main if one not in heads] or main
        root = main[0] if main else None
        if self.speech:
            speech = self.top(self.speech[0])
            if root not in (None, speech) and speech not in heads:
                heads[root] = (speech, "clause", 2)
            root = speech
        else:
            for one in main[1:]:
                heads.setdefault(one, (root, "clause", 4))
        for conjunction, verb in self.joined:
            verb = self.top(verb)
            if verb == root:
                continue
            behind = root is not None and root < conjunction and root < verb
            heads.setdefault(conjunction, (root if behind else verb, "modifier", 2))
            if root is not None:
                heads.setdefault(verb, (root, "conjunct", 3))
        return root


def uncircled(heads):
    """Takes the most doubtful arc out of each circle."""
    for start in list(heads):
        path, at = [], start
        while at in heads and at not in path:
            path.append(at)
            at = heads[at][0]
        if at in heads:
            circle = path[path.index(at) :]
            del heads[max(circle, key=lambda one: heads[one][2])]


def labelled_speakers(tokens, heads):
    """ "…", said the mayor: Link Grammar often takes the mayor for what is said."""
    have = {head for head, label, _ in heads.values() if label == "subject"}
    for one, (head, label, doubt) in list(heads.items()):
        said = tokens[head].lemma in SPEECH and head not in have and one > head and label == "object"
        before = any(h == head and l == "clause" and d < head for d, (h, l, _) in heads.items())
        if said and before and tokens[one].tag in ("PROPN", "PRON", "NOUN"):
            heads[one] = (head, "subject", doubt)


MOST_TREES = 30
OPTIONS = ParseOptions(verbosity=0, linkage_limit=100, max_parse_time=2)


def linkages(dictionary, text, tokens):
    """The linkages that use every word, the best first: (cost, links, parts of words written as one)."""
    plain = re.sub("[“”\"‘]", " ", text).replace("’", "'")
    found, places = [], {}
    for linkage in Sentence(plain, dictionary, OPTIONS).parse():
        if linkage.unused_word_cost() > 0:
            return []
        one = linkage._obj
        cost, words, parts = linkage.disjunct_cost() * 0.5, [], []
        for at in range(link.linkage_get_num_words(one)):
            span = link.linkage_get_word_char_start(one, at), link.linkage_get_word_char_end(one, at)
            if span not in places:
                places[span] = tokens_in(tokens, *span)
            whole, rest = places[span]
            words.append(whole)
            parts.extend((part, whole) for part in rest)
            kind = re.search(r"\.([a-z])[\w-]*(\[|$)", link.linkage_get_word(one, at))
            if whole is not None and kind:
                cost += MISREADINGS.get((tokens[whole].tag, kind.group(1)), 0)
        links = [
            (
                words[link.linkage_get_link_lword(one, at)],
                words[link.linkage_get_link_rword(one, at)],
                link.linkage_get_link_label(one, at),
            )
            for at in range(link.linkage_get_num_links(one))
        ]
        found.append((round(cost, 2), links, parts))
    return sorted(found, key=lambda each: each[0])[:MOST_TREES]


def tokens_in(tokens, start, end):
    """The token that stands for a word of Link Grammar, and the others in it: "has" of "hasn't", "term" of "long-term"."""
    if start == end:
        return None, []
    inside = [i for i, token in enumerate(tokens) if token.start >= start and token.end <= end]
    inside = inside or [i for i, token in enumerate(tokens) if token.start <= start and end <= token.end]
    inside = [i for i in inside if tokens[i].tag != "PUNCT"]
    if not inside:
        return None, []
    whole = inside[0] if "'" in tokens[inside[-1]].word else inside[-1]
    return whole, [i for i in inside if i != whole]


def trees(dictionary, text, tokens):
    """Different trees, the cheapest first."""
    seen = {}
    for cost, links, parts in linkages(dictionary, text, tokens):
        heads, root = TreeMaker(tokens).tree(links, parts)
        labels = ["root" if at == root else heads[at][1] if at in heads else None for at in range(len(tokens))]
        heads = [heads[at][0] if at in heads else -1 for at in range(len(tokens))]
        seen.setdefault(json.dumps([heads, labels]), [cost, heads, labels])
    return list(seen.values())


def main():
    dictionary = Dictionary("en")
    for number, line in enumerate(sys.stdin):
        sentence = json.loads(line)
        found = trees(dictionary, sentence["text"], [Token(*one) for one in sentence["tokens"]])
        if found:
            print(json.dumps({"sentence": number, "trees": found}))


main()
