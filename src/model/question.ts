/** What kind of thing a question asks for; also what kind of thing an answer is. */
export const answerTypes = [
  'person',
  'organization',
  'place',
  'date',
  'duration',
  'money',
  'percentage',
  'quantity',
  'ordinal',
  'quotation',
  'yes-no',
  'title',
  'reason',
  'manner',
  'definition',
  'thing',
  'description',
] as const;

export type AnswerType = (typeof answerTypes)[number];
