import type { Collection } from '../answering/evidence/collection.js';
import type { Warning } from '../model/briefing.js';
import type { Bounded, CheckedQuotation, DraftReport, StatementEvidence } from '../model/checking.js';
import { findEvidence } from './evidence.js';
import { FigureIndex } from './figure-index.js';
import { checkFigures } from './figures.js';
import { NameIndex } from './name-index.js';
import { checkNames } from './names.js';
import type { OpenedDraft } from './open-draft.js';
import { Pause } from '../model/pause.js';
import { checkQuotations, type QuotationRecord } from './quotations.js';
import { readDraft, readMessage } from './reading.js';

/** Most things of a kind that are looked at in a message, and in a draft. */
const mostInMessage = { quotations: 60, statements: 40 } as const;
const mostInDraft = { quotations: 400, figures: 600, names: 600 } as const;

/** Each warning once: the parts of a draft have the same. */
function unrepeated(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
}

interface Indexes {
  readonly figures: FigureIndex;
  readonly names: NameIndex;
}

/** Reads the figures and names of a collection; the time is linear in its text. */
async function indexesOf({ briefings }: Collection): Promise<Indexes> {
  const pause = new Pause();
  const [figures, names] = [new FigureIndex(), new NameIndex()];
  for (const briefing of briefings) {
    await pause.breathe();
    figures.add(briefing);
    names.add(briefing);
  }
  return { figures, names };
}

/** Checks messages and drafts against a collection. What it needs to look up, it reads once. */
export class Checks {
  readonly #collection: Collection;
  readonly #record: QuotationRecord;
  #indexes: Promise<Indexes> | undefined;

  constructor(collection: Collection, quote: QuotationRecord['quote']) {
    this.#collection = collection;
    this.#record = { people: collection.people, quote };
  }

  /** The quotations of a message, each checked; the first sixty. */
  async quotations(message: string): Promise<Bounded<CheckedQuotation>> {
    return checkQuotations([readMessage(message)], this.#record, mostInMessage.quotations, new Pause());
  }

  /** For each statement of a message the passages nearest to it; the first forty. */
  async evidence(message: string): Promise<Bounded<StatementEvidence>> {
    return findEvidence(readMessage(message), this.#collection, mostInMessage.statements, new Pause());
  }

  /** Every quotation, figure and name of a draft; the first some hundred of each. */
  async draft(draft: OpenedDraft): Promise<DraftReport> {
    const pause = new Pause();
    const readings = await readDraft(draft, pause);
    const collection = this.#collection;
    this.#indexes ??= indexesOf(collection);
    const { figures, names } = await this.#indexes;
    return {
      quotations: await checkQuotations(readings, this.#record, mostInDraft.quotations, pause),
      figures: await checkFigures(readings, figures, collection, mostInDraft.figures, pause),
      names: await checkNames(readings, names, collection, mostInDraft.names, pause),
      warnings: unrepeated([...draft.warnings, ...readings.flatMap(({ warnings }) => warnings)]),
    };
  }
}
