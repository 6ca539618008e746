import { citationLine } from '../src/interface/citation-line.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import type { Answer, Answered, Citation, Declined, DeclineReason } from '../src/model/answer.js';
import { shift } from '../src/model/span.js';
import { confidenceWord } from './confidence.js';

/** Citations of the answer that are shown with their words; the others are named. */
const quotedCitations = 3;

const shownOthers = 3;
const shownNearest = 3;

/** What a reply to a question tells beside the answer. */
export interface Setting {
  /** What was asked alone, each in a few words: a briefing's title, a person, a time. */
  readonly scope: readonly string[];
  /** Whether a button shows the rest, so that it need not stand here. */
  readonly isFolded: boolean;
}

/** Lays out an answer or a refusal. */
export function answerReply(answer: Answer, { scope, isFolded }: Setting): Reply {
  const asked: ReplyPart[] = [
    ...(answer.question.trim() === ''
      ? []
      : [note(`${answer.status === 'answered' ? 'Answer to' : 'Question'}: ${oneLine(answer.question)}`)]),
    ...(scope.length === 0 ? [] : [note(`Asked only of: ${scope.join(', ')}`)]),
  ];
  const rest = answer.status === 'answered' ? answeredParts(answer, isFolded) : declinedParts(answer);
  return {
    tone: answer.status === 'answered' ? 'answer' : 'decline',
    parts: [...asked, ...rest],
    actions: [],
  };
}

function answeredParts(answer: Answered, isFolded: boolean): ReplyPart[] {
  const quoted = answer.citations.slice(0, quotedCitations);
  const named = answer.citations.slice(quotedCitations);
  // A resolved name need not stand in the words that support it: "the harbour master said".
  const nameless = quoted.flatMap(({ answer: span, quote }, index) =>
    span === null && !holdsSomeOf(quote, answer.answer) ? [index + 1] : [],
  );
  return [
    { kind: 'answer', text: answer.polarity === null ? answer.answer : polarities[answer.polarity] },
    { kind: 'text', text: standing(answer) },
    ...readingNotes(answer),
    ...quoted.map((citation, index) => passage(citation, index + 1, index === 0 ? answer.speaker : null)),
    ...(nameless.length === 0
      ? []
      : [
          note(
            `${nameless.length === 1 ? 'Passage' : 'Passages'} ${nameless.join(', ')}: the name itself stands elsewhere in the briefing.`,
          ),
        ]),
    ...(named.length === 0
      ? []
      : [
          note('Also said here:'),
          list(named.map((citation, i) => `[${i + quotedCitations + 1}] ${citationLine(citation)}`)),
        ]),
    ...(isFolded ? otherNames(answer) : otherAnswers(answer)),
  ];
}

/** The other answers in one line. */
function otherNames({ others }: Answered): ReplyPart[] {
  return others.length === 0
    ? []
    : [note(`The briefings also support: ${others.map(({ answer }) => oneLine(answer)).join(' · ')}`)];
}

/** The other answers with their passages. */
export function otherAnswers(answer: Answered): ReplyPart[] {
  const others = answer.others.slice(0, shownOthers);
  const firstOther = answer.citations.length + 1;
  return [
    ...(others.length === 0 ? [] : [heading('Other answers the briefings support')]),
    ...others.flatMap(({ answer: text, citations }, index): ReplyPart[] => {
      const [first] = citations;
      if (first === undefined) return [];
      const label = firstOther + index;
      return first.answer === null
        ? [{ kind: 'text', text: `${text} [${label}]` }, passage(first, label, null)]
        : [passage(first, label, null)];
    }),
    ...(answer.others.length > others.length
      ? [note(`And ${count(answer.others.length - others.length, 'more answer')}, less well supported.`)]
      : []),
  ];
}

/** What the words say to a yes-no question; "yes" and "no" would be words of ours. */
const polarities = { affirmed: 'The words quoted affirm it', denied: 'The words quoted deny it' } as const;

/** Whether some word of the name, of three letters or more, stands in the words quoted. */
function holdsSomeOf(quote: string, name: string): boolean {
  return name.split(/\s+/u).some((word) => word.length > 2 && quote.includes(word));
}

/** Who says so, how many briefings do, and how sure we are: one line under the answer. */
function standing(answer: Answered): string {
  const briefings = new Set(answer.citations.map((citation) => citation.briefing)).size;
  return [
    ...(answer.speaker === null || answer.speaker === answer.answer
      ? []
      : [`According to ${answer.speaker}`]),
    briefings === 1 ? '1 briefing says so' : `${briefings} briefings agree`,
    `Confidence: ${confidenceWord(answer.confidence)}`,
  ].join(' · ');
}

/** What a follow-up was read as, corrected slips, and words that had to be left aside. */
function readingNotes(answer: Answer): ReplyPart[] {
  const { corrections, missing, readAs } = answer;
  return [
    ...(readAs === undefined ? [] : [note(`Read as: ${oneLine(readAs)}`)]),
    ...(corrections.length === 0
      ? []
      : [note(`Read ${corrections.map(({ asked, read }) => `“${asked}” as “${read}”`).join(', ')}.`)]),
    ...(answer.status === 'answered' && missing.length > 0
      ? [note(`No briefing holds ${quotedWords(missing)}; this answers the rest of the question.`)]
      : []),
  ];
}

const declineTitles: Readonly<Record<DeclineReason, string>> = {
  'empty-question': 'Nothing was asked',
  'no-content-words': 'Nothing to look for',
  'question-too-long': 'The question is too long',
  'no-briefings': 'There are no briefings to ask',
  'not-in-briefings': 'Not in these briefings',
  'no-such-answer': 'Not answered in these briefings',
};

function declinedParts(answer: Declined): ReplyPart[] {
  const unnamed = answer.missing.filter((word) => !answer.message.includes(word));
  const nearest = answer.nearest.slice(0, shownNearest);
  return [
    heading(declineTitles[answer.reason]),
    { kind: 'text', text: answer.message },
    ...(unnamed.length === 0
      ? []
      : [{ kind: 'text' as const, text: `No briefing holds ${quotedWords(unnamed)}.` }]),
    ...readingNotes(answer),
    ...(nearest.length === 0
      ? []
      : [
          heading('Nearest passages, not an answer'),
          note('They share words with the question. None of them answers it.'),
        ]),
    ...nearest.map((citation) => passage(citation, null, null)),
  ];
}

/** A cited passage, with the answer marked where it is not the whole. */
export function passage(citation: Citation, label: number | null, speaker: string | null): PassagePart {
  const { answer, quote, start } = citation;
  // Where every word is the answer, marking them all would mark nothing.
  const isWhole = answer !== null && answer.end - answer.start >= quote.trim().length;
  const highlight = label === null || answer === null || isWhole ? null : shift(answer, -start);
  return { kind: 'passage', label, citation, highlight, speaker };
}

function heading(text: string): ReplyPart {
  return { kind: 'heading', text };
}

function note(text: string): ReplyPart {
  return { kind: 'note', text };
}

function list(items: readonly string[]): ReplyPart {
  return { kind: 'list', items };
}

function quotedWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
