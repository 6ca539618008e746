import { codeOf } from '../linear/codes.js';

/** A noun phrase without what hangs on its head: "Trump's former campaign manager", "he", "a new poll". */
export interface Chunk {
  /** Its place among the sentence's. */
  readonly index: number;
  /** Half-open range of tokens. */
  readonly first: number;
  readonly end: number;
  /**
   * What kind of thing its head names: the head's tag ("person", "speaker", "noun", "he", "who"), "some" for a word of
   * quantity alone, or "owner" for the possessor inside another phrase ("Trump" of "Trump's former manager", "his").
   */
  readonly kind: string;
  /** Code of `kind`. */
  readonly code: number;
}

const heads = new Set(['noun', 'speaker', 'name', 'person', 'organization', 'place', 'num', 'time']);
const inside = new Set([...heads, 'det', 'adj', 'hyphen', "'s", 'no', 'this', 'these', 'those']);
const pronouns = new Set(
  'i he she they we you it who which whom what him them me us this these those there pron that'.split(' '),
);
const owners = new Set('his her their its my our your whose'.split(' '));
/** What may stand for a phrase whose noun is left out: "some", "many", "both". */
const quantities = new Set(['det', 'adj']);
/** What an adverb may stand before inside a phrase: "nearly all officials", "only two of them". */
const afterAdverb = new Set(['det', 'num', 'his', 'her', 'their', 'my', 'our']);
/** Longest a noun phrase may be, in tokens. */
const longest = 20;

/** The noun phrases of a sentence, in order of their first tokens; a possessor comes before the phrase it opens. */
export function chunksOf(tags: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  const add = (first: number, end: number, kind: string): void => {
    chunks.push({ index: chunks.length, first, end, kind, code: codeOf(kind) });
  };
  let at = 0;
  while (at < tags.length) {
    const tag = tags[at] ?? '';
    const end = phraseEnd(tags, at);
    if (owners.has(tag)) add(at, at + 1, 'owner');
    if (end === at) {
      if (quantities.has(tag)) add(at, at + 1, 'some');
      else if (pronouns.has(tag)) add(at, at + 1, tag);
      at += 1;
      continue;
    }
    const mark = tags.slice(at, end).indexOf("'s");
    if (mark > 0 && at + mark < end - 1) add(at, at + mark, 'owner');
    add(at, end, tags[end - 1] ?? '');
    at = end;
  }
  return chunks;
}

/** End of the noun phrase that begins at a token, or the token's own index. */
function phraseEnd(tags: readonly string[], first: number): number {
  let at = first;
  let end = first;
  if (owners.has(tags[at] ?? '') || (tags[at] === 'adv' && afterAdverb.has(tags[at + 1] ?? ''))) at += 1;
  while (at < tags.length && at - first < longest) {
    const tag = tags[at] ?? '';
    if (!inside.has(tag) && !(at > first && isModifier(tags, at))) break;
    if ((tag === 'det' || tag === 'no') && end > first) break;
    if ((tag === "'s" || tag === 'hyphen') && at === first) break;
    at += 1;
    if (heads.has(tag) || (tag === "'s" && end === at - 1)) end = at;
  }
  // A phrase does not end on the mark of a possessor that owns nothing: "Trump's, he said".
  while (end > first && tags[end - 1] === "'s") end -= 1;
  return end;
}

/** "the leading candidate", "a related case", "a very senior official": a participle or an adverb before a noun. */
function isModifier(tags: readonly string[], at: number): boolean {
  const [before, tag, next] = [tags[at - 1] ?? '', tags[at] ?? '', tags[at + 1] ?? ''];
  if (tag === 'adv') return ['det', "'s"].includes(before) && next === 'adj';
  return (tag === 'ving' || tag === 'ved') && ['det', 'adj', "'s"].includes(before) && heads.has(next);
}
