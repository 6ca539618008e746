import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { Recent } from '../model/recent.js';

/** Whether a text holds words, typography and case aside. */
export function holdsWords(text: string, words: string): boolean {
  return someWords([words])(text);
}

/** Briefings whose text is kept as `someWords` reads it. */
const mostPlain = 2000;
const plainTexts = new Recent<AnnotatedBriefing, string>(mostPlain);

/** Tells whether a briefing may hold some of these words in one of its sentences: where not, none need be looked at. */
export function mayHold(quoted: readonly string[]): (source: AnnotatedBriefing) => boolean {
  const wanted = quoted.map(termsless).filter((words) => words !== '');
  return (source) => {
    if (wanted.length === 0) return false;
    const text = plainTexts.get(source, () => termsless(source.briefing.text));
    return wanted.some((words) => text.includes(words));
  };
}

/** Tells whether a text holds some of these words. */
export function someWords(quoted: readonly string[]): (text: string) => boolean {
  const plain = (value: string): string => ` ${termsless(value)} `;
  const wanted = quoted.map(plain).filter((words) => words.trim() !== '');
  return (text) => {
    if (wanted.length === 0) return false;
    const whole = plain(text);
    return wanted.some((words) => whole.includes(words));
  };
}

function termsless(value: string): string {
  return value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
