import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { cite } from '../answering/cite.js';
import type { Citation } from '../model/answer.js';
import { notice } from '../model/notice.js';
import type { DifferencePiece, QuoteMatch, QuoteWarning } from '../model/quote.js';
import { slice, type Span } from '../model/span.js';
import type { Asked } from './asked.js';
import type { Comparison } from './compare.js';
import type { Change } from './difference.js';
import { changeWarnings } from './warnings.js';
import { whoseWords, type Whose } from './whose.js';
import type { WordIndex } from './word-index.js';

/** One place with all that is to be said of it. */
export function matchOf(
  index: WordIndex,
  annotated: AnnotatedBriefing,
  asked: Asked,
  comparison: Comparison,
): QuoteMatch {
  const words = comparison.changes
    .filter(({ kind, leftOut }) => kind !== 'added' && !leftOut)
    .flatMap(({ positions }) =>
      positions.map((at) => ({ start: index.starts[at] ?? 0, end: index.ends[at] ?? 0 })),
    );
  const whose = whoseWords(annotated, words);
  const { speaker, resolved, cue, source, confidence, wording } = whose;
  return {
    citation: placeOf(annotated, comparison.spans),
    // Words of several people are nobody's quotation, whatever is left out between them.
    agreement:
      comparison.agreement === 'elided' && whose.speakers.length > 1 ? 'differs' : comparison.agreement,
    spans: comparison.spans,
    wording,
    speaker,
    resolved,
    cue,
    source,
    confidence,
    difference: comparison.changes.flatMap((change, at) =>
      piecesOf(index, asked, annotated, change, at + 1 === comparison.changes.length),
    ),
    warnings: [...changeWarnings(index, asked, comparison), ...wordingWarnings(whose, comparison)],
  };
}

/** Cites the sentences that hold some words. Where they run over several paragraphs, the first is named. */
function placeOf(annotated: AnnotatedBriefing, spans: readonly Span[]): Citation {
  const { briefing } = annotated;
  const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  const held = annotated.sentences.filter(({ start, end }) => start < whole.end && whole.start < end);
  const start = Math.min(whole.start, held[0]?.start ?? whole.start);
  const end = Math.max(whole.end, held.at(-1)?.end ?? whole.end);
  const block = briefing.blocks.find((one) => one.start <= start && start < one.end);
  if (block === undefined || end <= block.end) return cite(annotated, { start, end }, whole);
  return {
    ...cite(annotated, { start, end: block.end }, null),
    end,
    quote: slice(briefing.text, { start, end }),
    answer: whole,
  };
}

/** Signs that close what stands before them: they are shown with their word, but for the very last one. */
const closingSigns = /^[,.;:!?…)\]]{0,3}/u;

function piecesOf(
  index: WordIndex,
  asked: Asked,
  { briefing: { text } }: AnnotatedBriefing,
  { kind, positions, words }: Change,
  isLast: boolean,
): DifferencePiece[] {
  if (kind === 'added') {
    const [start, end] = [words[0]?.start, words.at(-1)?.end];
    return start === undefined || end === undefined ? [] : [pieceOf(kind, asked.text, start, end, isLast)];
  }
  return runsOf(positions).map(([first, last], at, runs) =>
    pieceOf(kind, text, index.starts[first] ?? 0, index.ends[last] ?? 0, isLast && at + 1 === runs.length),
  );
}

function pieceOf(
  kind: DifferencePiece['kind'],
  text: string,
  start: number,
  end: number,
  isLast: boolean,
): DifferencePiece {
  const opening = /[[(]/u.test(text.charAt(start - 1)) ? 1 : 0;
  const closing = isLast ? 0 : (closingSigns.exec(text.slice(end, end + 3))?.[0].length ?? 0);
  return { kind, text: text.slice(start - opening, end + closing) };
}

/** First and last of each run of neighbouring positions: what interrupts an utterance parts two of them. */
function runsOf(positions: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    if (run?.[1] === position - 1) run[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

function wordingWarnings(whose: Whose, { spliced }: Comparison): QuoteWarning[] {
  const warnings: QuoteWarning[] = [];
  const { speaker, speakers } = whose;
  if (speakers.length > 1) {
    warnings.push({
      code: 'several-speakers',
      message: notice('quoted.several-speakers', { speakers: { named: speakers } }),
    });
  }
  if (spliced) {
    warnings.push({
      code: 'spliced',
      message: notice('quoted.spliced'),
    });
  }
  if (whose.wording === 'briefing') {
    warnings.push({
      code: 'briefing-wording',
      message: notice('quoted.briefing-wording'),
    });
  } else if (whose.wording === 'reported') {
    warnings.push({
      code: 'reported-not-quoted',
      message: speaker === null ? notice('quoted.reported-unsaid') : notice('quoted.reported', { speaker }),
    });
  } else if (whose.wording === 'partly-quoted') {
    warnings.push({
      code: 'partly-quoted',
      message: notice('quoted.partly'),
    });
  }
  if (whose.nearSpelling && speaker !== null) {
    warnings.push({
      code: 'speaker-near-spelling',
      message: notice('quoted.misspelt', { source: { named: [whose.source ?? ''] }, person: speaker }),
    });
  }
  return warnings;
}
