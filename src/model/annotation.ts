import type { Span } from './span.js';

/** What a proper name names, as far as its form and the lexicon tell. */
export type NameKind = 'person' | 'organization' | 'place' | 'demonym' | 'other';

/** A proper name in a sentence. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Half-open range of token indexes in the sentence. */
  readonly firstToken: number;
  readonly endToken: number;
  /** For a person: the first of `roles`, or null. */
  readonly role: Span | null;
  /**
   * For a person: the words of title and affiliation beside the name: before it ("NATO Secretary General"), then
   * behind it ("a former Fox News co-host", without the article).
   */
  readonly roles: readonly Span[];
}

/** A person of the briefings, under the fullest name they give. */
export interface Person {
  readonly name: string;
  /** Last word of the name, folded. */
  readonly surname: string;
  readonly gender: 'm' | 'f' | 'u';
  /** Roles as written, each once, the most frequent first. */
  readonly roles: readonly string[];
}

/** Words that stand for a person: a name, a pronoun, a role with "the" before it or, as in headlines, without. */
export interface Reference extends Span {
  /** The person's fullest name. */
  readonly person: string;
  readonly kind: 'name' | 'misspelt-name' | 'role' | 'bare-role' | 'pronoun';
  /** 0 to 1: how sure the resolution is. */
  readonly confidence: number;
}

export type FigureKind = 'money' | 'percentage' | 'quantity' | 'ordinal' | 'duration';

/** A number with what goes with it. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  /** In the unit named, magnitude words multiplied in: "82.69 billion" → 82690000000. */
  readonly value: number;
  /** "%", an ISO 4217 code, a unit of the lexicon, or the counted noun as written ("ethnic groups"); null for a bare number. */
  readonly unit: string | null;
  /** "about", "more than", … as written directly before the figure, or null. */
  readonly qualifier: string | null;
}

/** Words that say when. */
export interface DateMention extends Span {
  /** How fine it is: "13 February 2025" is a day, "last year" a year, "recently" vague. */
  readonly grain: 'day' | 'weekday' | 'month' | 'year' | 'decade' | 'century' | 'vague';
}

/** Words or a view attributed to somebody. */
export interface Quotation {
  /** direct: a whole utterance in quotation marks; mixed: some quoted words in a report; indirect: reported without marks. */
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: Span;
  /** The reporting verb or phrase, or null. */
  readonly cue: Span | null;
  /** The words that name the speaker, or null. */
  readonly source: Span | null;
  /** The person resolved, an organisation as written, or null where the briefing does not say. */
  readonly speaker: string | null;
  /** Whether `speaker` is a person of the briefings under the fullest name, not words as written. */
  readonly resolved: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * All that one cue attributes, with the marks and the conjunction that belong to it: "“…,” she said, “…”" is one. The
 * conventions are PolNeAR's (Newell, Margolin and Ruths 2018, https://aclanthology.org/L18-1524).
 */
export interface Attribution extends Omit<Quotation, 'content'> {
  /** In order; several where the cue interrupts it or it goes on over sentences. Never empty. */
  readonly content: readonly Span[];
}

/** A figure with what it measures. */
export interface MeasuredFigure extends Figure {
  /** The words of the same sentence that name the thing measured; null where it does not say. */
  readonly measure: Span | null;
}

/** Words that say when, with their value. */
export interface DatedMention extends DateMention {
  /**
   * An ISO 8601 date at its own precision ("2025-02-13", "2025-02", "2025", week "2025-W07"), two of them joined by "/"
   * for an interval, or, for a decade or a century, ISO 8601-2's "199X" and "19XX".
   */
  readonly value: string;
  /** `implied`: worked out against the date of the text. */
  readonly certainty: 'stated' | 'implied';
}

/** A person as one document speaks of them. */
export interface MentionedPerson {
  readonly name: string;
  readonly roles: readonly string[];
  /** Where a name or a role stands for the person, in order. */
  readonly mentions: readonly Reference[];
  /** Where a pronoun does. */
  readonly pronouns: readonly Reference[];
}

/** Everything the annotators find in one document. */
export interface DocumentAnnotation {
  readonly sentences: readonly Span[];
  /** In the order of their content. */
  readonly attributions: readonly Attribution[];
  /** In the order in which the document first speaks of them. */
  readonly people: readonly MentionedPerson[];
  readonly figures: readonly MeasuredFigure[];
  readonly dates: readonly DatedMention[];
}
