import type { Token } from '../../language/tokens.js';

export function bucket(distance: number): string {
  if (distance === Infinity) return 'none';
  if (distance <= 3) return String(distance);
  if (distance <= 5) return '4-5';
  if (distance <= 8) return '6-8';
  return distance <= 14 ? '9-14' : '15+';
}

const telling = new Set(
  'in on at by to of for from with because as about than is was are were the a an and or , . : ; ( ) " that which who - between into during after before since until through over under called named not'.split(
    ' ',
  ),
);

/** A word that tells by itself, or its part of speech. */
export function wordClass(token: Token | undefined): string {
  if (token === undefined) return 'edge';
  return telling.has(token.lower) ? token.lower : token.pos;
}

export function isContent(token: Token): boolean {
  return ['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'].includes(token.pos);
}

/** Whether nothing but articles, prepositions and auxiliaries stand between two tokens. */
export function onlySmall(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from <= 3 &&
    tokens
      .slice(from, to)
      .every((token) => ['DET', 'ADP', 'AUX', 'ADV', 'SCONJ', 'PRON', 'ADJ'].includes(token.pos))
  );
}

const copulas = new Set(['is', 'are', 'was', 'were', 'be', "'s", 'became', 'remains']);

/** Index of a form of "be" right behind a candidate, an adverb or bracket between them or not; null if there is none. */
export function copulaBehind(tokens: readonly Token[], end: number): number | null {
  let at = end;
  while (['ADV', 'AUX'].includes(tokens[at]?.pos ?? '') && !copulas.has(tokens[at]?.lower ?? '')) at += 1;
  return copulas.has(tokens[at]?.lower ?? '') ? at : null;
}

/** Index of a form of "be" that stands before a candidate, its article skipped; null if none does. */
export function copulaBefore(tokens: readonly Token[], first: number): number | null {
  let at = first - 1;
  while (['DET', 'ADV'].includes(tokens[at]?.pos ?? '')) at -= 1;
  return copulas.has(tokens[at]?.lower ?? '') ? at : null;
}
