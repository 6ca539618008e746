import { placeOf } from '../src/interface/citation-line.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import { say, type Words } from '../src/messages/phrase.js';
import { write } from '../src/messages/write.js';
import type { Answer, Answered, Citation, Declined } from '../src/model/answer.js';
import { shift } from '../src/model/span.js';
import { confidenceWord } from './confidence.js';
import { quoted } from './quoted.js';

/** Citations of the answer that are shown with their words; the others are named. */
const quotedCitations = 3;

const shownOthers = 3;
const shownNearest = 3;

/** What a reply to a question tells beside the answer. */
export interface Setting {
  /** What was asked alone, each in a few words: a briefing's title, a person, a time. */
  readonly scope: readonly Words[];
  /** Whether a button shows the rest, so that it need not stand here. */
  readonly isFolded: boolean;
}

/** Lays out an answer or a refusal. */
export function answerReply(answer: Answer, { scope, isFolded }: Setting): Reply {
  const question = oneLine(answer.question);
  const asked: ReplyPart[] = [
    ...(question === ''
      ? []
      : [note(say(answer.status === 'answered' ? 'answer.to' : 'answer.question', { question }))]),
    ...(scope.length === 0 ? [] : [note(say('answer.only', { scope }))]),
  ];
  const rest = answer.status === 'answered' ? answeredParts(answer, isFolded) : declinedParts(answer);
  const alsoCites = answer.status === 'answered' ? answer.citations.slice(quotedCitations) : [];
  return {
    tone: answer.status === 'answered' ? 'answer' : 'decline',
    parts: [...asked, ...rest],
    actions: [],
    ...(alsoCites.length > 0 && { alsoCites }),
  };
}

function answeredParts(answer: Answered, isFolded: boolean): ReplyPart[] {
  const shown = answer.citations.slice(0, quotedCitations);
  const named = answer.citations.slice(quotedCitations);
  // A resolved name need not stand in the words that support it: "the harbour master said".
  const nameless = shown.flatMap(({ answer: span, quote }, index) =>
    span === null && !holdsSomeOf(quote, answer.answer) ? [index + 1] : [],
  );
  return [
    { kind: 'answer', text: answer.polarity === null ? answer.answer : say(`answer.${answer.polarity}`) },
    { kind: 'text', text: standing(answer) },
    ...readingNotes(answer),
    ...shown.map((citation, index) => passage(citation, index + 1, index === 0 ? answer.speaker : null)),
    ...(nameless.length === 0
      ? []
      : [note(say('answer.passage-nameless', { count: nameless.length, numbers: nameless.map(String) }))]),
    ...(named.length === 0
      ? []
      : [
          note(say('answer.also-here')),
          list(
            named.map((citation, i) =>
              say('answer.numbered', { number: String(i + quotedCitations + 1), place: placeOf(citation) }),
            ),
          ),
        ]),
    ...(isFolded ? otherNames(answer) : otherAnswers(answer)),
  ];
}

/** The other answers in one line. */
function otherNames({ others }: Answered): ReplyPart[] {
  return others.length === 0
    ? []
    : [note(say('answer.other-names', { answers: others.map(({ answer }) => oneLine(answer)).join(' · ') }))];
}

/** The other answers with their passages. */
export function otherAnswers(answer: Answered): ReplyPart[] {
  const others = answer.others.slice(0, shownOthers);
  const firstOther = answer.citations.length + 1;
  return [
    ...(others.length === 0 ? [] : [heading(say('answer.other-heading'))]),
    ...others.flatMap(({ answer: text, citations }, index): ReplyPart[] => {
      const [first] = citations;
      if (first === undefined) return [];
      const label = firstOther + index;
      return first.answer === null
        ? [{ kind: 'text', text: `${text} [${label}]` }, passage(first, label, null)]
        : [passage(first, label, null)];
    }),
    ...(answer.others.length > others.length
      ? [note(say('answer.more-others', { count: answer.others.length - others.length }))]
      : []),
  ];
}

/** Whether some word of the name, of three letters or more, stands in the words quoted. */
function holdsSomeOf(quote: string, name: string): boolean {
  return name.split(/\s+/u).some((word) => word.length > 2 && quote.includes(word));
}

/** Who says so, how many briefings do, and how sure we are: one line under the answer. */
function standing(answer: Answered): Words {
  const { citations, speaker } = answer;
  const briefings = new Set(citations.map((citation) => citation.briefing)).size;
  const line = [
    ...(speaker === null || speaker === answer.answer ? [] : [say('answer.according', { speaker })]),
    say('answer.agreement', { count: briefings }),
    say('answer.confidence', { word: say(`confidence.${confidenceWord(answer.confidence)}`) }),
  ];
  return { line };
}

/** What a follow-up was read as, corrected slips, and words that had to be left aside. */
function readingNotes(answer: Answer): ReplyPart[] {
  const { corrections, missing, readAs, versionAsked } = answer;
  return [
    ...(versionAsked === undefined ? [] : [note(say('older.current'))]),
    ...(readAs === undefined ? [] : [note(say('answer.read-as', { question: oneLine(readAs) }))]),
    ...(corrections.length === 0
      ? []
      : [
          note(
            say('answer.corrected', {
              corrections: corrections.map((one) => say('answer.correction', one)),
            }),
          ),
        ]),
    ...(answer.status === 'answered' && missing.length > 0
      ? [note(say('answer.left-aside', { words: quoted(missing) }))]
      : []),
  ];
}

function declinedParts(answer: Declined): ReplyPart[] {
  // The words of a question are the same in every language.
  const told = write(answer.message, 'en');
  const unnamed = answer.missing.filter((word) => !told.includes(word));
  const nearest = answer.nearest.slice(0, shownNearest);
  return [
    heading(say(`decline.${answer.reason}`)),
    { kind: 'text', text: answer.message },
    ...(unnamed.length === 0
      ? []
      : [{ kind: 'text' as const, text: say('answer.no-briefing-holds', { words: quoted(unnamed) }) }]),
    ...readingNotes(answer),
    ...(nearest.length === 0 ? [] : [heading(say('answer.nearest')), note(say('answer.nearest-note'))]),
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

function heading(text: Words): ReplyPart {
  return { kind: 'heading', text };
}

function note(text: Words): ReplyPart {
  return { kind: 'note', text };
}

function list(items: readonly Words[]): ReplyPart {
  return { kind: 'list', items };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
