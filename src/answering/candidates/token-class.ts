import type { PartOfSpeech, Token } from '../../language/tokens.js';

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

const contentTags = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);

/** Whether a word has a meaning of its own. */
export function isContent({ pos }: Token): boolean {
  return contentTags.has(pos);
}

/** Whether a sign parts two clauses. */
export function isStop({ word }: Token): boolean {
  return word === ',' || word === ';' || word === ':';
}

const smallTags = new Set<PartOfSpeech>(['DET', 'ADP', 'AUX', 'ADV', 'SCONJ', 'PRON', 'ADJ']);

/** Whether nothing but articles, prepositions and auxiliaries stand between two tokens. */
export function onlySmall(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && !smallTags.has(token.pos)) return false;
  }
  return true;
}

const copulas = new Set(['is', 'are', 'was', 'were', 'be', "'s", 'became', 'remains']);

/** Index of a form of "be" right behind a candidate, an adverb or bracket between them or not; null if there is none. */
export function copulaBehind(tokens: readonly Token[], end: number): number | null {
  let at = end;
  for (; ; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (copulas.has(token.lower)) return at;
    if (token.pos !== 'ADV' && token.pos !== 'AUX') return null;
  }
}

/** Index of a form of "be" that stands before a candidate, its article skipped; null if none does. */
export function copulaBefore(tokens: readonly Token[], first: number): number | null {
  let at = first - 1;
  while (tokens[at]?.pos === 'DET' || tokens[at]?.pos === 'ADV') at -= 1;
  return copulas.has(tokens[at]?.lower ?? '') ? at : null;
}
