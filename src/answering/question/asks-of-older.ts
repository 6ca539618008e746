const older =
  'earlier|previous|prior|older|old|former|original|first|initial|last|superseded|replaced|outdated';
const edition = 'version|draft|edition|revision';
const paper = 'briefing|document|note|report|paper|file|text|statement|memo|memorandum';

/** "the earlier version", also "of the briefing", and of nothing else: a bill has drafts, too. */
const ofOlder = new RegExp(
  String.raw`\b(?:${older})\s+(?:${edition})s?\b(?!\s+of\s+(?!(?:the|this|that|our)\s+(?:\S+\s+)?(?:${paper})s?\b))`,
  'iu',
);
const byNumber = new RegExp(
  String.raw`\b(?:${edition})\s+(?:no\.?\s*|number\s+)?(?<number>\d{1,3})\b(?![.,]\d)`,
  'iu',
);
const beforeChange = new RegExp(
  String.raw`\bbefore\s+(?:it|the\s+(?:${paper}))\s+was\s+(?:changed|updated|replaced|revised|edited|corrected)\b`,
  'iu',
);

/**
 * Whether a question asks about an earlier version of a briefing: its number where it names one, `older` where it does
 * not, null where it asks about none. What is answered is the current one, and whoever asked must be told.
 */
export function asksOfOlder(question: string): number | 'older' | null {
  const number = byNumber.exec(question)?.groups?.number;
  if (number !== undefined) return Number(number);
  return ofOlder.test(question) || beforeChange.test(question) ? 'older' : null;
}
