import type { Sink } from './linear.js';
import type { Stretch } from './stretches.js';
import { bucket, type View } from './view.js';

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

/** Where a head stands, seen from a stretch: on which side, how many tokens off, and which if they are few. */
function placeOf(
  { stretch }: Linking,
  view: View,
  head: Head,
): readonly [side: string, gap: string, run: string] {
  const place = (side: string, from: number, to: number) =>
    [side, bucket(to - from), to - from > 4 ? 'long' : view.tags.slice(from, to).join(' ')] as const;
  if (head.sentence === stretch.last && head.token >= stretch.endToken)
    return place('after', stretch.endToken, head.token);
  if (head.sentence > stretch.last) return place('next', 0, head.token);
  if (head.sentence === stretch.first) return place('before', head.token + 1, stretch.firstToken);
  const back = Math.min(3, stretch.first - head.sentence);
  return place(`previous ${back}`, head.token + 1, view.tokens.length);
}

const chanceWord = (chance: number): string =>
  chance > 0.8 ? 'sure' : chance > 0.5 ? 'likely' : chance > 0.25 ? 'maybe' : 'hardly';

/** Puts what speaks for a stretch being what the cue of a head reports; for null, being nobody's or part of a longer report. */
export function describeLink(linking: Linking, head: Head | null, sink: Sink): void {
  if (head === null) {
    describeNoLink(linking, sink);
    return;
  }
  const { views, stretch, previous } = linking;
  const view = views[head.sentence];
  if (view === undefined) return;
  const { final, words, opens } = stretch;
  const [side, gap, run] = placeOf(linking, view, head);
  const chance = chanceWord(head.chance);
  const apart = bucket(Math.abs((views[stretch.first]?.block ?? 0) - view.block));
  sink.put('side', side);
  sink.put('side+gap', side, gap);
  sink.put('side+class', side, view.classes[head.token] ?? '');
  sink.put('side+tag', side, view.tags[head.token] ?? '');
  sink.put('side+lemma', side, view.tokens[head.token]?.lemma ?? '');
  sink.put('side+chance', side, chance);
  sink.put('side+block', side, apart);
  sink.put('run', side, run);
  sink.put('run+final', `${side} ${run}`, final);
  sink.put('gap+chance', `${side} ${gap}`, chance);
  sink.put('final', side, final);
  sink.put('final+gap', `${side} ${gap}`, final);
  sink.put('words', side, words);
  sink.put('words+chance', `${side} ${chance}`, words);
  sink.put('opens', side, opens);
  sink.put('opens+final', `${side} ${opens}`, final);
  sink.put('opens+gap', `${side} ${opens}`, gap);
  sink.put('capital', side, stretch.capital);
  sink.put('next', side, view.tags[head.token + 1] ?? 'end');
  sink.put('block', side, view.kind);
  if (view.tags[view.tags.length - 1] === 'colon') sink.put('colon', side, apart);
  if (previous === null) return;
  const again = previous.head === head;
  const since = bucket((views[stretch.first]?.block ?? 0) - (views[previous.stretch.last]?.block ?? 0));
  sink.put('again', again ? 'again' : 'other', `${side} ${since}`);
  sink.put('previous', previous.head === null ? 'none' : 'linked', side);
  if (!again) return;
  sink.put('again+between', bucket(stretch.first - previous.stretch.last), since);
  sink.put('again+opens', opens, since);
  sink.put('again+words', words, since);
  sink.put('again+closed', previous.stretch.closed ? 'closed' : 'open', since);
  sink.put('again+final', previous.stretch.final, final);
}

function describeNoLink({ views, stretch, previous }: Linking, sink: Sink): void {
  const { final, words, opens, capital } = stretch;
  const lead = views[stretch.first]?.tags[stretch.firstToken - 1] ?? 'start';
  const next = views[stretch.last]?.tags[stretch.endToken] ?? 'end';
  sink.put('none', '');
  sink.put('none+final', final, opens);
  sink.put('none+words', words, opens);
  sink.put('none+words+final', words, final);
  sink.put('none+capital', capital, final);
  sink.put('none+lead', lead);
  sink.put('none+lead+words', lead, words);
  sink.put('none+next', next);
  sink.put('none+next+final', next, final);
  sink.put('none+lead+next', lead, next);
  sink.put('none+block', views[stretch.first]?.kind ?? '');
  sink.put('none+previous', previous === null ? 'first' : previous.head === null ? 'none' : 'linked', opens);
}
