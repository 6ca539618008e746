import type { AnswerType } from '../../model/question.js';

/** How the question is put. */
type QuestionForm = 'wh' | 'polar' | 'keywords';

/** What a question asks for, read from its wording alone. */
export interface Asked {
  readonly form: QuestionForm;
  readonly type: AnswerType;
  /** Any kind of figure will do ("how much", "what target"); `type` is then the likeliest. */
  readonly anyFigure: boolean;
  /** The question word, lower case; empty for polar questions and keywords. */
  readonly wh: string;
  /** Index of the question word's token; -1 without one. */
  readonly whAt: number;
  /** Dictionary forms of the noun asked about ("how many *ethnic groups*", "which *summit*"), the head last. */
  readonly focus: readonly string[];
  /** Tokens that only say what type is asked for ("year" in "which year"): no evidence need hold them. */
  readonly typing: ReadonlySet<number>;
  /** Whether the question word is the subject of its verb ("who praised …") rather than its object ("what did … praise"). */
  readonly subject: boolean;
  /** Whether it asks who said, thinks or claims something. */
  readonly speaker: boolean;
  /** Whether the noun asked about is plural: several things are wanted. */
  readonly plural: boolean;
}
