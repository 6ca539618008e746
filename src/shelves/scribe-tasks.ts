import { readAlone, type Alone } from '../annotate/alone.js';
import { annotateWords } from '../annotate/annotate.js';
import {
  annotationOf,
  keptAnnotation,
  madeAnnotation,
  type Annotation,
} from '../annotate/packed-briefing.js';
import type { People } from '../annotate/people.js';
import { Register, type Names } from '../annotate/register.js';
import { Supposed, type Told } from '../annotate/told.js';
import type { PackedTokens } from '../language/packed-tokens.js';
import type { Briefing } from '../model/briefing.js';
import type { Kept } from '../model/kept.js';
import { atOnce } from '../model/pause.js';
import { termsIn } from '../retrieval/kept-terms.js';
import type { Reading } from '../retrieval/reading.js';

/*
 * What a scribe elsewhere is asked, and what it answers: all of it plain data. It knows no other briefings. So it supposes
 * what they tell of people, and says with what it found what it has supposed: whoever asked it knows better, and has
 * it annotate again where that was wrong.
 */

/** What is asked about one briefing, by the kind of the answer. */
export interface Tasks {
  /** To read it by itself and to annotate it, supposing that nobody else tells anything. */
  readonly read: { readonly briefing: Briefing };
  /** To annotate it, supposing what was told; without that, as it was annotated last. */
  readonly annotate: { readonly briefing: Briefing; readonly told: Told | null };
  readonly terms: { readonly briefing: Briefing };
}

export interface Answers {
  readonly read: { readonly names: Names; readonly packed: PackedTokens; readonly proposal: Annotation };
  readonly annotate: Annotation;
  readonly terms: Reading;
}

export type TaskKind = keyof Tasks;

export type Answering = { readonly [Kind in TaskKind]: (task: Tasks[Kind]) => Answers[Kind] };

/** Answers tasks one after another, keeping what it makes where it is told to. */
export function answering(kept: Kept): Answering {
  /** The words of the text read last: it is often asked for again at once. */
  let last: { readonly id: string; readonly text: string; readonly alone: Alone } | undefined;
  const aloneOf = (briefing: Briefing): Alone => {
    if (last?.id !== briefing.id || last.text !== briefing.text)
      last = { id: briefing.id, text: briefing.text, alone: readAlone(briefing, kept.of(briefing.id)) };
    return last.alone;
  };
  const propose = (briefing: Briefing, told: Told | null): Annotation => {
    const known = told === null ? keptAnnotation(briefing, kept.of(briefing.id)) : null;
    if (known !== null) return known;
    const alone = aloneOf(briefing);
    const people: People = new Supposed(told ?? [], byItself(alone));
    // Where nothing was told, what is kept has been looked for.
    const annotated = told === null ? madeAnnotation : annotationOf;
    return annotated(briefing, people, kept.of(briefing.id), (asked) =>
      annotateWords(briefing, alone.tokens(), asked),
    );
  };
  return {
    read: ({ briefing }) => {
      const alone = aloneOf(briefing);
      const { uses, people } = alone;
      return { names: { uses, people }, packed: alone.packed(), proposal: propose(briefing, null) };
    },
    annotate: ({ briefing, told }) => propose(briefing, told),
    terms: ({ briefing }) => termsIn(briefing, kept.of(briefing.id)),
  };
}

/** The people of a briefing that stands alone. */
function byItself(alone: Alone): People {
  const register = new Register();
  atOnce(register.put('', alone));
  return register.seenFrom('');
}
