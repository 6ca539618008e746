import type { Citation } from './answer.js';
import type { Figure, NameKind } from './annotation.js';
import type { Warning } from './briefing.js';
import type { QuoteFinding } from './quote.js';

/** Something in a text that is checked: its words, and where they stand. */
export interface Checked {
  /** As the text has them. */
  readonly words: string;
  /** 1-based number of the paragraph, heading or item of a list. */
  readonly paragraph: number;
}

/** A quotation in a text, and what the briefings make of it. */
export interface CheckedQuotation extends Checked {
  /** `marks`: between quotation marks; `block`: set off, behind ">". */
  readonly form: 'marks' | 'block';
  /** Whose words the text says they are, or null where it does not say. */
  readonly attributedTo: string | null;
  readonly finding: QuoteFinding;
}

/** A passage of the briefings that shares words with a statement. Sharing them makes it neither true nor false. */
export interface NearPassage {
  readonly citation: Citation;
  /** Words of the statement that stand in it, in any inflection, as the statement has them. */
  readonly shared: readonly string[];
  /** Words that only a name, a role or a pronoun in it stands for. */
  readonly meant: readonly string[];
  /** Words of the statement that are not in it. */
  readonly missing: readonly string[];
  /** Which of the two has more negations ("not", "never"), or null. */
  readonly negation: 'passage' | 'statement' | null;
}

/** A statement in a text, and the passages nearest to it. */
export interface StatementEvidence extends Checked {
  /** Words that no briefing holds. */
  readonly missing: readonly string[];
  /** The nearest first; none where no passage shares a word. */
  readonly passages: readonly NearPassage[];
}

/** What was found in a text, as far as it was looked at. */
export interface Bounded<Value> {
  readonly items: readonly Value[];
  /** How many more there are, which were not looked at. */
  readonly omitted: number;
}

/**
 * What the briefings make of a figure.
 *
 * - `found`: the same value in the same unit, of the same thing as far as the words beside it tell.
 * - `elsewhere`: the same value in the same unit, of something else or of what the words do not tell.
 * - `differs`: a sentence that says the same but for this figure has another value; the value is nowhere in the briefings.
 * - `not-found`: not in these briefings.
 */
export type FigureVerdict = 'found' | 'elsewhere' | 'differs' | 'not-found';

/** A figure of a draft with what the briefings make of it. */
export interface CheckedFigure extends Checked {
  readonly figure: Figure;
  /** The sentence it stands in. */
  readonly sentence: string;
  readonly verdict: FigureVerdict;
  /** Places of the briefings with that value or, where it differs, the other one: it is each citation's `answer`. */
  readonly places: readonly Citation[];
}

/**
 * What the briefings make of a name: `known` as written or as another of the same thing's names, `near` to a known one,
 * or `not-found` in these briefings.
 */
export type NameVerdict = 'known' | 'near' | 'not-found';

/** A name of a draft with what the briefings make of it. */
export interface CheckedName extends Checked {
  readonly kind: NameKind;
  /** How often the text has it. `paragraph` is that of the first time. */
  readonly times: number;
  readonly verdict: NameVerdict;
  /** The known names as the briefings write them, the likeliest first; for `not-found`, those that share its last word. */
  readonly known: readonly string[];
  /** Where the briefings first have the likeliest of them. */
  readonly place: Citation | null;
}

/** Every quotation, figure and name of a draft, in its order, with what the briefings make of it. */
export interface DraftReport {
  readonly quotations: Bounded<CheckedQuotation>;
  readonly figures: Bounded<CheckedFigure>;
  readonly names: Bounded<CheckedName>;
  /** What reading the draft had to warn of. */
  readonly warnings: readonly Warning[];
}
