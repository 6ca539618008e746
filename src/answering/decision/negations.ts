import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';

/** A negation in a sentence, with the tokens it may deny, as indexes. */
export interface Negation {
  readonly first: number;
  readonly end: number;
  /** Whether it denies what follows up to the end of its clause, "refused to …", and not only what stands near it. */
  readonly governs: boolean;
}

/** How far before or behind a negation stands what it denies, in tokens. */
const reach = 4;
/** Words of the longest phrase that denies. */
const longestPhrase = 4;

/** Marks that part what is denied from what is not: "the bridge, which is not old, was closed". */
const marks = [',', ';', ':', '(', ')', '—', '–'] as const;
/** What ends a clause: a negation before it does not deny what is behind. */
const clauseEnds = new Set<string>([
  ...marks,
  ...'" “ ” and but or nor because although though while whereas after before since who which when where if'.split(
    ' ',
  ),
]);
const parting = new Set<string>(marks);

/** The negations of a sentence in order: of several words that deny together, none counts again by itself. */
export function negationsIn(tokens: readonly Token[]): Negation[] {
  const { particles, verbs, phrases } = lexicon().negators;
  const found: Negation[] = [];
  let first = 0;
  openers ??= openersOf([particles, verbs, phrases]);
  while (first < tokens.length) {
    // Nearly every word of a sentence begins none.
    if (!openers.has(tokens[first]?.lower ?? '')) {
      first += 1;
      continue;
    }
    let end = Math.min(tokens.length, first + longestPhrase);
    const words = (): string => wordsOf(tokens, first, end);
    while (end > first && ![particles, verbs, phrases].some((list) => list.has(words()))) end -= 1;
    if (end > first) found.push({ first, end, governs: !particles.has(words()) });
    first = Math.max(end, first + 1);
  }
  return found;
}

/** The first words of all that denies. */
let openers: ReadonlySet<string> | undefined;

function openersOf(lists: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => Array.from(list, (words) => words.split(' ')[0] ?? '')));
}

function wordsOf(tokens: readonly Token[], first: number, end: number): string {
  return tokens
    .slice(first, end)
    .map((token) => token.lower)
    .join(' ');
}

/** Whether a negation denies the token at an index. */
export function denies({ first, end, governs }: Negation, tokens: readonly Token[], at: number): boolean {
  const between = at < first ? tokens.slice(at + 1, first) : withoutInsertion(tokens.slice(end, at));
  const isNear = between.length < reach;
  if (isNear) return !between.some((token) => parting.has(token.lower));
  return governs && at >= end && !between.some((token) => clauseEnds.has(token.lower));
}

/** Words behind a negation without what is put in right behind it: "does not, and never will, accept". */
function withoutInsertion(behind: readonly Token[]): readonly Token[] {
  const closes = behind.findIndex(({ lower }, at) => at > 0 && lower === ',');
  return behind[0]?.lower === ',' && closes > 0 ? behind.slice(closes + 1) : behind;
}
