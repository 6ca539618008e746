import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { capitalsTell } from '../annotate/names.js';
import { isCapitalised, nobody, partsOf, spanOf } from '../annotate/parts.js';
import type { Token } from '../language/tokens.js';
import type { NameKind } from '../model/annotation.js';
import { contains, overlaps, type Span } from '../model/span.js';

/** A name in a sentence. */
export interface Mention extends Span {
  readonly kind: NameKind;
}

/**
 * The names of a sentence that is checked, in order. The annotators trust no capitals where most words have one, as
 * headlines do. So does a short sentence of names ("Then Mark Rutte and Emmanuel Macron left."), and a draft's names must
 * all be looked at: there, what the tagger calls a proper noun is taken for a name as well.
 */
export function mentionsOf({ briefing }: AnnotatedBriefing, sentence: AnnotatedSentence): Mention[] {
  const { tokens, names } = sentence;
  const found = names.map(({ start, end, kind }) => ({ start, end, kind }));
  if (capitalsTell(tokens) || !isProse(tokens)) return found;
  const runs = properNouns(briefing.text, tokens)
    .filter((run) => names.filter((name) => overlaps(name, run)).length < 2)
    .map((run) => ({ ...run, kind: names.find((name) => overlaps(name, run))?.kind ?? ('other' as const) }));
  return [...found.filter((name) => !runs.some((run) => contains(run, name))), ...runs].sort(
    (a, b) => a.start - b.start,
  );
}

/** Whether it ends as sentences do and says something: a headline does neither, or is all in capitals. */
function isProse(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ word }) => !/^["')\]]$/u.test(word));
  return (
    /^[.!?…]$/u.test(last?.word ?? '') &&
    tokens.some(({ pos, word, lower }) => pos === 'VERB' && word === lower)
  );
}

/** Runs of proper nouns that are no title. */
function properNouns(text: string, tokens: readonly Token[]): Span[] {
  const inTitle = new Set<number>();
  for (const part of partsOf(tokens, nobody)) {
    if (part?.kind !== 'title' && part?.kind !== 'honorific') continue;
    for (let at = part.first; at < part.end; at += 1) inTitle.add(at);
  }
  const runs: Span[] = [];
  let first: number | null = null;
  for (let at = 0; at <= tokens.length; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    const isNoun = token?.pos === 'PROPN' && isCapitalised(token) && !inTitle.has(at);
    const goesOn =
      isNoun && first !== null && before !== undefined && text.slice(before.end, token.start) === ' ';
    if (first !== null && !goesOn) {
      const run = spanOf(tokens, first, at);
      if (run !== null) runs.push(run);
      first = null;
    }
    if (isNoun && first === null) first = at;
  }
  return runs;
}
