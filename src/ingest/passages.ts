import type { Block, BlockKind, Passage, Sentence } from '../model/briefing.js';

/** A passage takes on no more sentences once it has this many … */
const maxSentences = 4;
/** … or would grow beyond this many UTF-16 units. */
const maxLength = 600;

/** Blocks that stand together in one passage: a heading leads what follows it, the head of the page is a group of its own. */
type Group = 'head' | 'heading' | 'prose' | 'table' | 'alone';

const groupOf: Readonly<Record<BlockKind, Group>> = {
  title: 'head',
  standfirst: 'head',
  byline: 'head',
  timestamp: 'head',
  heading: 'heading',
  paragraph: 'prose',
  'list-item': 'prose',
  quotation: 'prose',
  table: 'table',
  caption: 'alone',
  teaser: 'alone',
  link: 'alone',
};

interface Run {
  readonly first: number;
  readonly end: number;
  readonly overlaps: boolean;
}

/** Runs of sentences that passages may be cut from: none crosses into another section or a block of another group. */
function runsOf(sentences: readonly Sentence[], blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  const groupAt = (index: number): Group | null => {
    const block = blocks[sentences[index]?.block ?? -1];
    return block ? groupOf[block.kind] : null;
  };
  let first = 0;
  while (first < sentences.length) {
    let end = first;
    while (groupAt(end) === 'heading') end += 1;
    const group = groupAt(end);
    if (group === 'prose' || group === 'table') while (groupAt(end) === group) end += 1;
    else if (end === first && group === 'head') while (groupAt(end) === 'head') end += 1;
    else if (end === first)
      while (end === first || sentences[end]?.block === sentences[first]?.block) end += 1;
    runs.push({ first, end, overlaps: group === 'prose' });
    first = end;
  }
  return runs;
}

/**
 * Passages over a briefing's sentences: each one to four neighbouring sentences or about 600 UTF-16 units, within one
 * section. In running prose each begins with the last sentence of the one before. Every sentence is in a passage.
 */
export function passagesOf(sentences: readonly Sentence[], blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  for (const run of runsOf(sentences, blocks)) {
    let first = run.first;
    let least = 1;
    while (first < run.end) {
      const start = sentences[first]?.start ?? 0;
      let end = first;
      while (end < run.end) {
        const sentence = sentences[end];
        if (!sentence) break;
        const full = end - first >= maxSentences || sentence.end - start > maxLength;
        if (full && end - first >= least) break;
        end += 1;
      }
      const last = sentences[end - 1];
      if (!last) break;
      passages.push({
        number: passages.length,
        start,
        end: last.end,
        firstSentence: first,
        endSentence: end,
      });
      if (end >= run.end) break;
      first = run.overlaps ? end - 1 : end;
      // A sentence shared with the passage before needs a new one beside it, or it would come again for ever.
      least = run.overlaps ? 2 : 1;
    }
  }
  return passages;
}
