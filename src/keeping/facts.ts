import type { Certainty } from '../model/briefing.js';
import { facts, type Corrections, type Fact, type Facts } from '../model/kept-briefing.js';

type Certainties = Readonly<Record<Fact, Certainty | null>>;

/** What is known once corrections come before what a document states. */
export interface Known extends Facts {
  readonly certainty: Certainties;
}

export function corrected(
  stated: Facts,
  certainty: Certainties,
  { title, origin, author, published }: Corrections,
): Known {
  const sure = (fact: string | null | undefined, before: Certainty | null): Certainty | null =>
    fact === undefined ? before : fact === null ? null : 'stated';
  return {
    title: title ?? stated.title,
    origin: origin === undefined ? stated.origin : origin,
    author: author === undefined ? stated.author : author,
    published: published === undefined ? stated.published : published,
    certainty: {
      title: sure(title, certainty.title),
      origin: sure(origin, certainty.origin),
      author: sure(author, certainty.author),
      published: sure(published, certainty.published),
    },
  };
}

/** Corrections as they were before a version came with others, but for those that were made since. */
export function correctionsBefore(
  now: Corrections,
  { before, given }: { readonly before: Corrections; readonly given: Corrections },
): Corrections {
  const kept = facts.flatMap((fact): [Fact, string | null][] => {
    const value = now[fact] === given[fact] ? before[fact] : now[fact];
    return value === undefined ? [] : [[fact, value]];
  });
  return Object.fromEntries(kept);
}

/** Corrections over earlier ones, without those that are taken back. */
export function mergeCorrections(
  before: Corrections,
  after: Corrections,
  withdrawn: readonly Fact[] = [],
): Corrections {
  const given = facts.flatMap((fact): [Fact, string | null][] => {
    const value = after[fact] ?? (after[fact] === null ? null : before[fact]);
    return value === undefined || withdrawn.includes(fact) ? [] : [[fact, value]];
  });
  return Object.fromEntries(given);
}
