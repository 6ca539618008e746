import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { AnswerType } from '../../model/question.js';

/** Words that say how many or how often without a number. */
const vague = new Set(
  'no none nothing few little bit several some many most all every each half quarter third fifth double triple once twice dozen dozens couple zillion umpteen free daily weekly monthly yearly annually constantly always never'.split(
    ' ',
  ),
);
/** Parts of a day, and what only ever is a time. */
const times = new Set(
  'morning afternoon evening night noon midnight dawn dusk today yesterday tomorrow'.split(' '),
);

/** What each kind of figure may be put in, where no figure of that kind stands: "a fifth", "without a break", "through the night". */
const saying: Partial<Record<AnswerType, (words: readonly Token[]) => boolean>> = {
  money: (words) => words.some(isAmount) && !words.some(isTime),
  percentage: (words) => words.some(isAmount),
  quantity: (words) => words.some(isAmount),
  duration: (words) => isOfTime(words),
};

/**
 * Whether words that are no figure of the kind asked for may stand for one: they hold a number, a word for one, or, where
 * a time is asked for, one for a time; other words are not how much, however near they stand.
 */
export function mayBeAmount(type: AnswerType, words: readonly Token[]): boolean {
  return saying[type]?.(words) ?? true;
}

function isOfTime(words: readonly Token[]): boolean {
  if (words.some(({ word, lower }) => isMoney(word) || lexicon().units.percent.has(lower))) return false;
  if (words.some(isTime)) return true;
  return words.some(isAmount) && !words.some(isCounted);
}

/** "70,000 mosques" is a number of mosques, and no length. */
function isCounted({ word, pos }: Token): boolean {
  return pos === 'NOUN' && !/\p{N}/u.test(word);
}

function isMoney(word: string): boolean {
  return lexicon().units.currencies.has(word);
}

function isAmount({ word, lower, pos }: Token): boolean {
  const { numbers, magnitudes } = lexicon().units;
  return (
    pos === 'NUM' ||
    /\p{N}/u.test(word) ||
    vague.has(lower) ||
    numbers.has(lower) ||
    (lower.length > 2 && magnitudes.has(lower))
  );
}

function isTime({ lower, lemma }: Token): boolean {
  const { units, calendar } = lexicon();
  return (
    times.has(lower) ||
    units.byForm.get(lower)?.dimension === 'time' ||
    units.byForm.get(lemma)?.dimension === 'time' ||
    calendar.months.has(lower) ||
    calendar.weekdays.has(lower)
  );
}
