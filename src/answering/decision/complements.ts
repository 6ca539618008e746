import type { Token } from '../../language/tokens.js';

/**
 * How a clause may hang on a word: "denied that she sold it", "denied she sold it", "denied reports that she sold it", "denied
 * selling it", "kept her from selling it", "no chance of selling it", "refused to sell it".
 */
export type Complement = 'that' | 'bare' | 'report' | 'deed' | 'from' | 'deed of' | 'to';

/** Nouns for what is said: what a "that" behind them tells is said by them. */
const reports = new Set(
  'claim report rumour rumor idea suggestion allegation accusation notion charge assertion statement belief view argument assumption speculation theory news'.split(
    ' ',
  ),
);

const marks = new Set([',', ';', ':', '(', ')', '—', '–', '.', '!', '?']);
/** Behind these begins no complement. */
const barring = new Set([
  ...marks,
  ...'but and or until till before after because who whom whose which what when where why how if'.split(' '),
]);
const subjects = new Set(['he', 'she', 'they', 'we', 'i']);
/** Stand for a subject as for an object: a verb behind them tells. */
const either = new Set(['it', 'you', 'there', 'this', 'that', 'these', 'those']);
const inNounPhrase = new Set<Token['pos']>(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PRON']);

/** How far behind the word that it hangs on a clause may begin, in tokens. */
const reach = 7;

/** The clause behind a word of which it is told what to take, as a half-open range of tokens; null where there is none. */
export function complementBehind(
  tokens: readonly Token[],
  behind: number,
  takes: readonly Complement[],
): { readonly first: number; readonly end: number } | null {
  if (tokens[behind - 1]?.lower === 'to') return clauseFrom(tokens, behind);
  if (takes.includes('bare') && beginsClause(tokens, behind)) return clauseFrom(tokens, behind);
  /** Nouns passed that no preposition leads: what is denied is then a thing, but for a report. */
  let [things, saidSo] = [0, false];
  for (let at = behind; at < Math.min(tokens.length, behind + reach); at += 1) {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (token === undefined || barring.has(token.lower)) return null;
    const hasReport = things === 1 && saidSo && takes.includes('report');
    const isDirect = things === 0 || hasReport;
    if (token.lower === 'that' && takes.includes('that')) return isDirect ? clauseFrom(tokens, at + 1) : null;
    if (token.lower === 'to' && isVerb(next) && things === 0 && takes.includes('to'))
      return clauseFrom(tokens, at);
    if (isVerb(token)) {
      if (!token.lower.endsWith('ing')) return null;
      if (before?.lower === 'from' && takes.includes('from')) return clauseFrom(tokens, at);
      const isOf = before?.lower === 'of' && (takes.includes('deed of') || hasReport);
      return isOf || (things === 0 && takes.includes('deed')) ? clauseFrom(tokens, at) : null;
    }
    const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN';
    if (!isNoun || isLed(tokens, at, behind)) continue;
    // Of "press reports" the last counts.
    things = next?.pos === 'NOUN' || next?.pos === 'PROPN' ? things : things + 1;
    saidSo = reports.has(token.lemma);
  }
  return null;
}

/** Whether a preposition leads the noun phrase of a noun. */
function isLed(tokens: readonly Token[], noun: number, from: number): boolean {
  for (let at = noun - 1; at >= from; at -= 1) {
    const pos = tokens[at]?.pos;
    if (pos === 'ADP') return true;
    if (pos === undefined || !inNounPhrase.has(pos)) return false;
  }
  return false;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** Whether a clause with its subject begins at an index, without a "that". */
function beginsClause(tokens: readonly Token[], first: number): boolean {
  const lower = tokens[first]?.lower ?? '';
  if (subjects.has(lower)) return true;
  if (either.has(lower) && isVerb(tokens[first + 1])) return true;
  let at = first;
  while (
    at < tokens.length &&
    at < first + reach &&
    inNounPhrase.has(tokens[at]?.pos ?? 'X') &&
    !barring.has(tokens[at]?.lower ?? '')
  )
    at += 1;
  const [before, verb] = [tokens[at - 1], tokens[at]];
  if (at === first || tokens.slice(first, at).some((token) => token.lower === 'that')) return false;
  return (
    verb?.pos === 'AUX' || (verb?.pos === 'VERB' && before?.pos === 'PROPN' && !verb.lower.endsWith('ing'))
  );
}

/** A clause from its first token: to the first mark behind its verb, or "but", or an "and" that does not go on with it. */
function clauseFrom(tokens: readonly Token[], first: number): { first: number; end: number } | null {
  const isDeed = tokens[first]?.lower.endsWith('ing') === true;
  let sawVerb = false;
  let at = first;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || token.lower === 'but') break;
    if (marks.has(token.lower) && (sawVerb || token.lower !== ',')) break;
    if (token.lower === 'and' && sawVerb) {
      const goesOn = next?.lower === 'that' || (isDeed && isVerb(next) && next?.lower.endsWith('ing'));
      if (!goesOn) break;
    }
    sawVerb ||= isVerb(token);
  }
  return sawVerb ? { first, end: at } : null;
}
