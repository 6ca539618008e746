import type { ReadingQuestion } from './reading.js';

/** Names as written: words with capital letters, one behind the other. */
const names = /\p{Lu}[\p{L}.’'-]*\p{L}(?: \p{Lu}[\p{L}.’'-]*\p{L})*/gu;
const numbers = /\b\d[\d.,]*\d\b|\b\d\b/gu;
/** Longer words that are no names: most say what is asked. */
const words = /(?<= )\p{Ll}{5,}(?=[ ?])/gu;

/** Words of questions that say nothing of their own. */
const small = new Set(
  'which there their would could should about after before during between under what'.split(' '),
);

function found(text: string, pattern: RegExp): { word: string; at: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ word: match[0], at: match.index }));
}

/** A number that is the same for the same words, spread evenly. */
function hashOf(words: string): number {
  let sum = 11;
  for (const sign of words) sum = Math.imul(sum ^ sign.charCodeAt(0), 16777619) >>> 0;
  return sum >>> 7;
}

/** What a word has in common with others that may stand in its place: its ending, or how a name or number is written. */
function kindOf(word: string): string {
  if (/^\d/u.test(word)) return /^(?:1[5-9]|20)\d\d$/u.test(word) ? 'year' : 'number';
  if (/^\p{Lu}/u.test(word)) return word.includes(' ') ? 'names' : 'name';
  return /(?:ing|ed|ly|s)$/u.exec(word)?.[0] ?? '';
}

function replaced(text: string, { word, at }: { word: string; at: number }, by: string): string {
  return text.slice(0, at) + by + text.slice(at + word.length);
}

/**
 * A question made one that its texts do not answer, though they speak of all of it: two of its names change places, or
 * one of its names, numbers or other words gives way to another of the texts' own, one of its kind if they have it (as the unanswerable questions of SQuAD
 * 2.0 were made, Rajpurkar et al. 2018, section 3). Null where nothing can be changed.
 */
export function nearMissOf(question: ReadingQuestion): ReadingQuestion | null {
  const asked = question.question;
  const text = question.documents.map((document) => document.text).join('\n');
  const draw = (what: string, count: number): number => hashOf(`${question.id} ${what}`) % Math.max(1, count);
  // The first word of a question is written with a capital letter whatever it is.
  const own = found(asked, names).filter(({ at }) => at > 0);
  const another = (pattern: RegExp, word: string): string | undefined => {
    const others = found(text, pattern)
      .map((one) => one.word)
      .filter(
        (one) =>
          !asked.includes(one) &&
          !word.includes(one) &&
          !question.answers.some((answer) => answer.includes(one)),
      );
    const alike = others.filter((one) => kindOf(one) === kindOf(word));
    const some = alike.length > 0 ? alike : others;
    return some[draw('by', some.length)];
  };
  const ways: (() => string | null)[] = [
    () => {
      const [one, other] = own;
      if (one === undefined || other === undefined || one.word === other.word) return null;
      return replaced(replaced(asked, other, one.word), one, other.word);
    },
    () => substituted(own, names),
    () => substituted(found(asked, numbers), numbers),
    () =>
      substituted(
        found(asked, words).filter(({ word }) => !small.has(word)),
        words,
      ),
  ];
  const substituted = (among: readonly { word: string; at: number }[], pattern: RegExp): string | null => {
    const one = among[draw('word', among.length)];
    const by = one === undefined ? undefined : another(pattern, one.word);
    return one === undefined || by === undefined ? null : replaced(asked, one, by);
  };
  const first = draw('way', ways.length);
  for (let way = 0; way < ways.length; way += 1) {
    const altered = ways[(first + way) % ways.length]?.() ?? null;
    if (altered !== null)
      return { ...question, id: `${question.id}-near`, question: altered, answers: [], unanswerable: true };
  }
  return null;
}
