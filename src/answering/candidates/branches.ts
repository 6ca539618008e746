import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import type { Label } from '../../annotate/syntax/parse.js';
import type { Shape } from '../../annotate/syntax/shape.js';
import { isWord } from '../../annotate/syntax/words.js';
import type { PartOfSpeech, Token } from '../../language/tokens.js';
import { RecentParts } from '../../model/recent-parts.js';
import { candidatesOf, type Candidate } from './candidates.js';
import type { EvidenceSentence } from './evidence-sentence.js';
import type { TokenRange } from './phrases.js';
import { shapeOf } from './shapes.js';

/** Sentences whose branches are kept. */
const mostKept = 4000;
const remembered = new RecentParts<AnnotatedBriefing, readonly Candidate[]>(mostKept);

/** The branches of a sentence's tree that are no candidates by their parts of speech alone. The same for every question. */
export function branchesIn(place: EvidenceSentence): readonly Candidate[] {
  const { source, sentence } = place;
  return remembered.get(source, sentence.index, () => {
    const known = new Set(candidatesOf(source, sentence).map(rangeKey));
    const found: Candidate[] = [];
    const shape = shapeOf(place);
    for (const range of branchesOf(shape)) {
      const candidate = candidateOf(shape.tokens, range);
      if (candidate === null || known.has(rangeKey(candidate))) continue;
      known.add(rangeKey(candidate));
      found.push(candidate);
    }
    return found;
  });
}

function rangeKey({ firstToken, endToken }: Candidate): string {
  return `${String(firstToken)}-${String(endToken)}`;
}

const headed = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'ADJ']);
/** What a word is whose whole branch may be an answer. */
const governed = new Set<Label | null>(['object', 'complement', 'modifier']);
/** What describes a noun further, and may be left out behind it. */
const further = new Set<Label | null>(['relative', 'apposition', 'modifier']);

/**
 * What the tree holds together beneath a noun or an adjective, the article left out: the whole branch ("branch of philosophy
 * which studies morality"), a noun's up to what describes it further, an adjective's from the adjective on ("insoluble in
 * water"). How far such phrases go is not for parts of speech to tell.
 */
export function branchesOf(shape: Shape): TokenRange[] {
  const { tokens } = shape;
  const branches: TokenRange[] = [];
  for (const [at, { pos }] of tokens.entries()) {
    if (!headed.has(pos)) continue;
    const [opening, end] = shape.branchOf(at);
    const first = opening < at && tokens[opening]?.pos === 'DET' ? opening + 1 : opening;
    if (governed.has(shape.labelOf(at))) branches.push([first, end]);
    if (pos === 'ADJ') branches.push([at, end]);
    else
      for (let behind = at + 1; behind < end; behind += 1)
        if (shape.headOf(behind) === at && further.has(shape.labelOf(behind)))
          branches.push([first, Math.max(at + 1, shape.branchOf(behind)[0])]);
  }
  return branches;
}

/** A branch without the signs at its ends; null where it has no other words or only half of a bracket. */
function candidateOf(tokens: readonly Token[], [from, to]: TokenRange): Candidate | null {
  let [first, end] = [from, to];
  while (end > first && !isWord(tokens[end - 1])) end -= 1;
  while (end > first && !isWord(tokens[first])) first += 1;
  if (openBrackets(tokens, first, end) === 1 && tokens[end]?.word === ')') end += 1;
  const [opening, last] = [tokens[first], tokens[end - 1]];
  if (opening === undefined || last === undefined || end <= first) return null;
  if (opening.pos === 'PART' || openBrackets(tokens, first, end) !== 0) return null;
  return {
    start: opening.start,
    end: last.end,
    kind: 'branch',
    firstToken: first,
    endToken: end,
    person: null,
  };
}

/** Brackets that are opened in a range, less those closed there. */
function openBrackets(tokens: readonly Token[], first: number, end: number): number {
  let open = 0;
  for (let at = first; at < end; at += 1) {
    if (tokens[at]?.word === '(') open += 1;
    else if (tokens[at]?.word === ')') open -= 1;
  }
  return open;
}
