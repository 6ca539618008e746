import { deserialize, serialize } from 'node:v8';
import { packTokens, TokenReader, type PackedTokens } from '../language/packed-tokens.js';
import { tokensOf, type Token } from '../language/tokens.js';
import type { Briefing } from '../model/briefing.js';
import type { NameMention } from '../model/annotation.js';
import { nameFor, nothingKept, type Kept } from '../model/kept.js';
import { slice } from '../model/span.js';
import { nameKey } from './name-kind.js';
import { findNames } from './names.js';
import { nobody } from './parts.js';
import { useOf, type NameUse } from './people.js';
import { peopleByUse } from './promotion.js';

/** A name that is a person's here, or is one where another briefing tells that it is. */
export interface PossibleUse extends NameUse {
  /** Null where it is a person's by itself; else the name as `peopleByUse` lists it. */
  readonly key: string | null;
}

/** What a briefing tells by itself, whatever others stand beside it. */
export interface Alone {
  /** Of each sentence. */
  tokens(): readonly (readonly Token[])[];
  packed(): PackedTokens;
  /** In reading order. */
  readonly uses: readonly PossibleUse[];
  /** Whole names that only their use here tells to be people's. */
  readonly people: readonly string[];
}

/** What is kept: numbers as they are, and the rest as JSON. */
interface Stored extends Pick<PackedTokens, 'bytes' | 'bounds'> {
  readonly rest: string;
}

type Rest = Pick<PackedTokens, 'lemmas'> & Pick<Alone, 'uses' | 'people'>;

/** A briefing's words and the names among them, as they are kept; null where they are not. */
export function keptAlone(briefing: Briefing, kept: Kept): Alone | null {
  const known = kept.get(nameFor('words', briefing));
  if (known === null) return null;
  const { text, sentences } = briefing;
  const { bytes, bounds, rest } = deserialize(known) as Stored;
  const { lemmas, uses, people } = JSON.parse(rest) as Rest;
  // Copied: the rest of the file is not to stay in memory with them.
  const packed = { bytes: bytes.slice(), bounds: bounds.slice(), lemmas };
  return { tokens: () => new TokenReader(text, packed).all(sentences), packed: () => packed, uses, people };
}

/** Reads a briefing's words and the names among them, or brings them back from where they are kept. */
export function readAlone(briefing: Briefing, kept: Kept): Alone {
  const known = keptAlone(briefing, kept);
  if (known !== null) return known;
  const { text, sentences } = briefing;
  const tokens = sentences.map((sentence) => tokensOf(slice(text, sentence), sentence.start));
  const found = tokens.map((own) => ({ tokens: own, names: findNames(own, nobody) }));
  const uses = found.flatMap((one) => one.names.flatMap((name) => possibleUse(text, one.tokens, name) ?? []));
  const people = [...peopleByUse(found)];
  let ready: PackedTokens | undefined;
  const packed = (): PackedTokens => (ready ??= packTokens(sentences, tokens));
  if (kept !== nothingKept) {
    const { lemmas, ...numbers } = packed();
    const rest = JSON.stringify({ lemmas, uses, people } satisfies Rest);
    kept.put(nameFor('words', briefing), serialize({ ...numbers, rest } satisfies Stored));
  }
  return { tokens: () => tokens, packed, uses, people };
}

function possibleUse(text: string, tokens: readonly Token[], mention: NameMention): PossibleUse | null {
  if (mention.kind !== 'person' && mention.kind !== 'other') return null;
  const { words, roles, gender } = useOf(text, tokens, mention);
  const key = mention.kind === 'person' ? null : nameKey(tokens, mention.firstToken, mention.endToken);
  return { words, roles, gender, key };
}
