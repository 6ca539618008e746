import { bucket, codeAt, codesOf, empty, pairOf, runOf } from '../linear/codes.js';
import type { Sink } from '../linear/linear-model.js';
import type { Stretch } from './stretches.js';
import type { View } from './view.js';

/** A token that may head a cue. */
export interface Head {
  /** Index of its sentence among the document's. */
  readonly sentence: number;
  readonly token: number;
  /** 0 to 1: how likely it does. */
  readonly chance: number;
}

/** A stretch that looks for its cue. */
export interface Linking {
  readonly views: readonly View[];
  readonly stretch: Stretch;
  /** The stretch before, and the head its words were given to; null for the first. */
  readonly previous: { readonly stretch: Stretch; readonly head: Head | null } | null;
}

/** How many sentences before and behind a stretch may hold its cue. */
const [sentencesBefore, sentencesBehind] = [2, 1];
/** How many heads of one sentence, those nearest to the stretch, may be its cue. */
const nearest = 6;

/**
 * The heads that a stretch may belong to: of its own and neighbouring sentences, outside it, and that of the stretch
 * before.
 * @param heads By sentence, in order.
 */
export function linkable({ views, stretch, previous }: Linking, heads: readonly (readonly Head[])[]): Head[] {
  const found: Head[] = [];
  const blockOf = (at: number): number => views[at]?.block ?? -9;
  for (let at = Math.max(0, stretch.first - sentencesBefore); at <= stretch.first; at += 1) {
    if (blockOf(stretch.first) - blockOf(at) > 1) continue;
    const here = heads[at] ?? [];
    const end = at === stretch.first ? firstFrom(here, stretch.firstToken) : here.length;
    found.push(...here.slice(Math.max(0, end - nearest), end));
  }
  for (let at = stretch.last; at <= stretch.last + sentencesBehind; at += 1) {
    if (blockOf(at) !== blockOf(stretch.last)) continue;
    const here = heads[at] ?? [];
    const from = at === stretch.last ? firstFrom(here, stretch.endToken) : 0;
    found.push(...here.slice(from, from + nearest));
  }
  const carried = previous?.head;
  if (carried != null && !found.includes(carried)) found.push(carried);
  return found;
}

/** Index of the first head at or behind a token. */
function firstFrom(heads: readonly Head[], token: number): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.token ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const s = codesOf(
  'before',
  'after',
  'next',
  'previous',
  'long',
  'sure',
  'likely',
  'maybe',
  'hardly',
  'end',
  'start',
  'first',
  'again',
  'other',
  'none',
  'linked',
  'closed',
  'open',
);
const previousSides = [1, 2, 3].map((back) => pairOf(s.previous, bucket(back)));

/** Where a head stands, seen from a stretch, in codes. */
interface Place {
  readonly side: number;
  /** How many tokens off. */
  readonly gap: number;
  /** Side and gap together. */
  readonly sideGap: number;
  /** The tags between, if they are few. */
  readonly run: number;
  /** Side and run together. */
  readonly sideRun: number;
}

function placeOf({ stretch }: Linking, { codes, tokens }: View, head: Head): Place {
  const place = (side: number, from: number, to: number): Place => {
    const gap = bucket(to - from);
    const isLong = to - from > 4;
    return {
      side,
      gap,
      sideGap: pairOf(side, gap),
      run: isLong ? s.long : runOf(codes.tags, from, to),
      sideRun: isLong ? pairOf(side, s.long) : runOf(codes.tags, from, to, side),
    };
  };
  if (head.sentence === stretch.last && head.token >= stretch.endToken)
    return place(s.after, stretch.endToken, head.token);
  if (head.sentence > stretch.last) return place(s.next, 0, head.token);
  if (head.sentence === stretch.first) return place(s.before, head.token + 1, stretch.firstToken);
  const back = Math.min(3, stretch.first - head.sentence);
  return place(previousSides[back - 1] ?? s.previous, head.token + 1, tokens.length);
}

const chanceCode = (chance: number): number =>
  chance > 0.8 ? s.sure : chance > 0.5 ? s.likely : chance > 0.25 ? s.maybe : s.hardly;

const t = codesOf(
  'side',
  'side+gap',
  'side+class',
  'side+tag',
  'side+lemma',
  'side+chance',
  'side+block',
  'run',
  'run+final',
  'gap+chance',
  'final',
  'final+gap',
  'words',
  'words+chance',
  'opens',
  'opens+final',
  'opens+gap',
  'capital',
  'next',
  'block',
  'colon',
  'again',
  'previous',
  'again+between',
  'again+opens',
  'again+words',
  'again+closed',
  'again+final',
);

/** Puts what speaks for a stretch being what the cue of a head reports; for null, being nobody's or part of a longer report. */
export function describeLink(linking: Linking, head: Head | null, sink: Sink): void {
  if (head === null) {
    describeNoLink(linking, sink);
    return;
  }
  const { views, stretch, previous } = linking;
  const view = views[head.sentence];
  if (view === undefined) return;
  const { tags, codes } = view;
  const { final, words, opens, capital } = stretch.signs;
  const { side, gap, sideGap, run, sideRun } = placeOf(linking, view, head);
  const chance = chanceCode(head.chance);
  const apart = bucket(Math.abs((views[stretch.first]?.block ?? 0) - view.block));
  sink.put(t.side, side);
  sink.put(t['side+gap'], side, gap);
  sink.put(t['side+class'], side, codeAt(codes.classes, head.token));
  sink.put(t['side+tag'], side, codeAt(codes.tags, head.token));
  sink.put(t['side+lemma'], side, codeAt(codes.lemmas, head.token));
  sink.put(t['side+chance'], side, chance);
  sink.put(t['side+block'], side, apart);
  sink.put(t.run, side, run);
  sink.put(t['run+final'], sideRun, final);
  sink.put(t['gap+chance'], sideGap, chance);
  sink.put(t.final, side, final);
  sink.put(t['final+gap'], sideGap, final);
  sink.put(t.words, side, words);
  sink.put(t['words+chance'], pairOf(side, chance), words);
  sink.put(t.opens, side, opens);
  sink.put(t['opens+final'], pairOf(side, opens), final);
  sink.put(t['opens+gap'], pairOf(side, opens), gap);
  sink.put(t.capital, side, capital);
  sink.put(t.next, side, codeAt(codes.tags, head.token + 1, s.end));
  sink.put(t.block, side, view.kind);
  if (tags[tags.length - 1] === 'colon') sink.put(t.colon, side, apart);
  if (previous === null) return;
  const again = previous.head === head;
  const since = bucket((views[stretch.first]?.block ?? 0) - (views[previous.stretch.last]?.block ?? 0));
  sink.put(t.again, again ? s.again : s.other, pairOf(side, since));
  sink.put(t.previous, previous.head === null ? s.none : s.linked, side);
  if (!again) return;
  sink.put(t['again+between'], bucket(stretch.first - previous.stretch.last), since);
  sink.put(t['again+opens'], opens, since);
  sink.put(t['again+words'], words, since);
  sink.put(t['again+closed'], previous.stretch.closed ? s.closed : s.open, since);
  sink.put(t['again+final'], previous.stretch.signs.final, final);
}

const noneTemplates = codesOf(
  'none',
  'none+final',
  'none+words',
  'none+words+final',
  'none+capital',
  'none+lead',
  'none+lead+words',
  'none+next',
  'none+next+final',
  'none+lead+next',
  'none+block',
  'none+previous',
);

function describeNoLink({ views, stretch, previous }: Linking, sink: Sink): void {
  const t = noneTemplates;
  const { final, words, opens, capital } = stretch.signs;
  const [first, last] = [views[stretch.first], views[stretch.last]];
  const lead = first === undefined ? s.start : codeAt(first.codes.tags, stretch.firstToken - 1, s.start);
  const next = last === undefined ? s.end : codeAt(last.codes.tags, stretch.endToken, s.end);
  sink.put(t.none, empty);
  sink.put(t['none+final'], final, opens);
  sink.put(t['none+words'], words, opens);
  sink.put(t['none+words+final'], words, final);
  sink.put(t['none+capital'], capital, final);
  sink.put(t['none+lead'], lead);
  sink.put(t['none+lead+words'], lead, words);
  sink.put(t['none+next'], next);
  sink.put(t['none+next+final'], next, final);
  sink.put(t['none+lead+next'], lead, next);
  sink.put(t['none+block'], first?.kind ?? empty);
  sink.put(
    t['none+previous'],
    previous === null ? s.first : previous.head === null ? s.none : s.linked,
    opens,
  );
}
