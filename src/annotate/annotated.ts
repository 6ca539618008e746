import type { Token } from '../language/tokens.js';
import type { Attribution, NameMention, Person, Quotation, Reference } from '../model/annotation.js';
import type { Briefing, Sentence } from '../model/briefing.js';
import type { Quoted } from './quoted.js';

export interface AnnotatedSentence extends Sentence {
  /** Offsets count in the briefing's text. */
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  /** Whom names, roles and pronouns of this sentence stand for, in order. */
  readonly references: readonly Reference[];
}

export interface AnnotatedBriefing {
  readonly briefing: Briefing;
  readonly sentences: readonly AnnotatedSentence[];
  /** All that is attributed to somebody, whole, in the order of its content. */
  readonly attributions: readonly Attribution[];
  /** The same stretch by stretch: reports without their "that", quoted words without their marks; in the order of their content. */
  readonly quotations: readonly Quotation[];
  /** Stretches between quotation marks, attributed or not, in order. */
  readonly quoted: readonly Quoted[];
}

export interface AnnotatedCollection {
  readonly briefings: readonly AnnotatedBriefing[];
  readonly people: readonly Person[];
}
