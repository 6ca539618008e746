import { notice, type Notice } from '../model/notice.js';
import { RecordsError } from '../model/records.js';
import { succeed, type Result } from '../model/result.js';
import { Queues } from '../stores/queues.js';
import type { Store } from '../stores/store.js';
import { Catalogue } from './catalogue.js';
import { eventSchema, type Event } from './events.js';

/** The log of a server's scope that its briefings are made of. */
export const logName = 'library';

/** What somebody decides to do, once it is known what there is. */
export interface Decision<Value> {
  /** Null where nothing is to be done. */
  readonly event: Event | null;
  /** Documents that the event speaks of and the store has not got yet, by id. */
  readonly documents?: ReadonlyMap<string, Uint8Array>;
  /** What the caller gets, made once it is done. */
  readonly value: (after: Catalogue) => Value;
}

/** Told of ids; the change is acknowledged once all who are told have dealt with it. */
export type OnGuildChange = (changed: readonly string[], removed: readonly string[]) => Promise<void>;

/**
 * The briefings of one server as the store has them, kept in mind once they were asked for. Changes run one after another,
 * over all processes; each begins with what the others have done.
 *
 * Documents are written before the line that makes them count and removed after the line that makes them go, so that
 * whatever moment the process ends at, nothing that counts is missing. What counts for nobody is swept.
 */
export class GuildLog {
  readonly #store: Store;
  readonly #guild: string;
  readonly #now: () => Date;
  readonly #onChange: OnGuildChange;
  readonly #turns = new Queues();
  /** Briefings that were changed and nobody has been told of yet. */
  readonly #untold = new Set<string>();
  #known: Catalogue | null = null;

  constructor(store: Store, guild: string, now: () => Date, onChange: OnGuildChange) {
    this.#store = store;
    this.#guild = guild;
    this.#now = now;
    this.#onChange = onChange;
  }

  /** What there is. */
  async current(): Promise<Catalogue> {
    return this.#known ?? this.#turns.run('store', () => this.#open());
  }

  /** Looks what others have changed, if anything is kept in mind that could be out of date. */
  async refresh(): Promise<void> {
    await this.#turns.run('store', async () => {
      if (this.#known !== null) await this.#catchUp();
    });
    await this.#tell();
  }

  /** Does what is decided by what there is. A failed decision changes nothing. */
  async change<Value>(
    decide: (before: Catalogue, at: string) => Result<Decision<Value>, Notice>,
  ): Promise<Result<Value, Notice>> {
    try {
      return await this.#turns.run('store', () =>
        this.#store.exclusively(this.#guild, async () => this.#decide(await this.#catchUp(), decide)),
      );
    } finally {
      // What others did before it is to be told of, also where it failed.
      await this.#tell();
    }
  }

  async #decide<Value>(
    catalogue: Catalogue,
    decide: (before: Catalogue, at: string) => Result<Decision<Value>, Notice>,
  ): Promise<Result<Value, Notice>> {
    const decided = decide(catalogue, this.#now().toISOString());
    if (!decided.ok) return decided;
    const { event, documents = new Map<string, Uint8Array>(), value } = decided.value;
    if (event !== null) {
      // What could not be read back would leave the whole list unreadable.
      await this.#commit(eventSchema.parse(event), documents);
      const { events } = catalogue;
      // By the log rather than by what was just written: where the lock was lost, since the process stood still or its
      // connection broke, another process may have written before it.
      await this.#sweep(documents);
      // It is done, and must be told of, also where it cannot be read back.
      if (catalogue.events === events) this.#apply(event, catalogue);
    }
    return succeed(value(catalogue));
  }

  async #open(): Promise<Catalogue> {
    const catalogue = await this.#catchUp();
    const wanted = catalogue.documents(this.#now());
    const isLeft = (await this.#store.documents(this.#guild)).some((id) => !wanted.has(id));
    // Another process may be about to make them count.
    if (isLeft) {
      await quietly(() => this.#store.exclusively(this.#guild, () => this.#sweep()));
    }
    return catalogue;
  }

  /** What is known, with what the log has more than that. */
  async #catchUp(): Promise<Catalogue> {
    const entries = await this.#store.entries(this.#guild, logName);
    const before = this.#known;
    // Fewer than before: somebody has put an older state in its place.
    const known = before !== null && before.events <= entries.length ? before : new Catalogue();
    for (const entry of entries.slice(known.events)) this.#apply(eventOf(entry), known);
    if (before !== null && known !== before) {
      const gone = before.briefings.flatMap(({ id }) => (known.find(id) === null ? [id] : []));
      for (const id of gone) this.#untold.add(id);
    }
    this.#known = known;
    return known;
  }

  #apply(event: Event, catalogue: Catalogue): void {
    for (const id of catalogue.apply(event)) if (this.#known !== null) this.#untold.add(id);
  }

  /** In turn, so that whoever hears of two changes has dealt with the first. */
  async #tell(): Promise<void> {
    await this.#turns.run('listeners', async () => {
      const [touched, known] = [[...this.#untold], this.#known];
      this.#untold.clear();
      if (known === null || touched.length === 0) return;
      const isThere = (id: string): boolean => known.find(id) !== null;
      await this.#onChange(
        touched.filter(isThere),
        touched.filter((id) => !isThere(id)),
      );
    });
  }

  async #commit(event: Event, documents: ReadonlyMap<string, Uint8Array>): Promise<void> {
    try {
      for (const [id, bytes] of documents) await this.#store.keepDocument(this.#guild, id, bytes);
      await this.#store.append(this.#guild, logName, event);
    } catch (error) {
      // On a full disk every document that counts for nothing is in the way. Whether they do, the log alone can tell.
      await this.#sweep();
      throw error;
    }
  }

  /**
   * Goes on by the log, and removes documents that count for nothing by what it says after they were listed.
   * @param written Documents that have just come to count: another process may have swept them the moment before.
   */
  async #sweep(written: ReadonlyMap<string, Uint8Array> = new Map()): Promise<void> {
    await quietly(async () => {
      const listed = new Set(await this.#store.documents(this.#guild));
      const wanted = (await this.#catchUp()).documents(this.#now());
      for (const [id, bytes] of written) {
        if (wanted.has(id) && !listed.has(id)) await this.#store.keepDocument(this.#guild, id, bytes);
      }
      for (const id of listed) {
        if (!wanted.has(id)) await this.#store.removeDocument(this.#guild, id);
      }
    });
  }
}

function eventOf(entry: unknown): Event {
  const parsed = eventSchema.safeParse(entry);
  if (parsed.success) return parsed.data;
  // To go on without it might bring back a briefing that was withdrawn.
  throw new RecordsError(notice('records.wrong-list'));
}

/** Tidying up that can be done later as well must not fail what was asked for. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
  }
}
