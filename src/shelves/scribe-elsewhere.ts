import { annotatedAnew, annotatedBy, type Annotation } from '../annotate/packed-briefing.js';
import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { People } from '../annotate/people.js';
import { isStillTold, toldToday } from '../annotate/told.js';
import { packTokens, type PackedTokens } from '../language/packed-tokens.js';
import type { Briefing } from '../model/briefing.js';
import type { Kept } from '../model/kept.js';
import type { Numbered } from '../retrieval/numbered.js';
import type { Reading } from '../retrieval/reading.js';
import { recall, type Annotated, type Recalled } from './recall.js';
import { ScribeHere, type Draft, type Scribe } from './scribe.js';
import type { Answers, TaskKind, Tasks } from './scribe-tasks.js';

/** Has a task done where the scribe is. */
export type Ask = <Kind extends TaskKind>(kind: Kind, task: Tasks[Kind]) => Promise<Answers[Kind]>;

/** Proposals that are put right before a briefing is annotated here: each learns what the one before supposed wrongly. */
const mostProposals = 6;

/**
 * A scribe that works where it does not hold up whoever asks it, and does not know the other briefings either. What it
 * supposes of people is checked here, which takes far less time than to annotate.
 */
export class ScribeElsewhere implements Scribe {
  readonly #ask: Ask;
  readonly #kept: Kept;

  /** @param kept Where annotations are kept: what is there is brought back here, sooner than somebody else is asked. */
  constructor(ask: Ask, kept: Kept) {
    this.#ask = ask;
    this.#kept = kept;
  }

  recall(briefing: Briefing, numbered: Numbered | null): Recalled | null {
    return recall(briefing, numbered, this.#kept.of(briefing.id));
  }

  async read(briefing: Briefing): Promise<Draft> {
    const { names, packed, proposal } = await this.#ask('read', { briefing: bare(briefing) });
    return {
      briefing,
      names,
      annotate: async (people) => {
        const settled = await this.#settle(briefing, proposal, people);
        return settled === null
          ? this.#annotateHere(briefing, people)
          : { annotated: annotatedBy(briefing, packed, settled), people: settled.people };
      },
    };
  }

  async anew(annotated: AnnotatedBriefing, people: () => People): Promise<Annotated> {
    const { briefing } = annotated;
    const before = await this.#ask('annotate', { briefing: bare(briefing), told: null });
    const settled = await this.#settle(briefing, before, people);
    if (settled === null) return this.#annotateHere(briefing, people);
    const anew = annotatedAnew(annotated, settled) ?? annotatedBy(briefing, packedOf(annotated), settled);
    return { annotated: anew, people: settled.people };
  }

  terms(briefing: Briefing): Promise<Reading> {
    return this.#ask('terms', { briefing: bare(briefing) });
  }

  /** A proposal that supposes what people tell; null where none is found. */
  async #settle(briefing: Briefing, first: Annotation, people: () => People): Promise<Annotation | null> {
    let proposal = first;
    for (let round = 1; !isStillTold(proposal.told, people()); round += 1) {
      if (round === mostProposals) return null;
      const told = toldToday(proposal.told, people());
      proposal = await this.#ask('annotate', { briefing: bare(briefing), told });
    }
    return proposal;
  }

  async #annotateHere(briefing: Briefing, people: () => People): Promise<Annotated> {
    return (await new ScribeHere().read(briefing)).annotate(people);
  }
}

/** What reading goes by: the rest need not be copied. */
function bare(briefing: Briefing): Briefing {
  return { ...briefing, warnings: [], pages: [] };
}

function packedOf({ sentences }: AnnotatedBriefing): PackedTokens {
  return packTokens(
    sentences,
    sentences.map(({ tokens }) => tokens),
  );
}
