import { createHmac, randomBytes } from 'node:crypto';
import { notice } from '../model/notice.js';
import { RecordsError, type AskedQuestion, type GivenAnswer, type Records } from '../model/records.js';
import { usualSettings, type Settings } from '../model/settings.js';
import { ledgerOf } from './ledger.js';
import { marksOf } from './marks.js';
import {
  callSchema,
  givenAnswerSchema,
  ownedSchema,
  questionSchema,
  settingsSchema,
  voteSchema,
} from './schemas.js';
import type { Store } from './store.js';
import { watchesOf } from './watches.js';

const privateScope = 'private';
/** Of the bot itself, and of no server. */
const botScope = 'bot';
const settingsKind = 'settings';

const day = 86_400_000;

/** The records of each server; null stands for those of private messages. */
export type RecordsFor = (guildId: string | null) => Records;

/**
 * Opens the records of a store. Persons are known there by a keyed hash of their id (HMAC-SHA256, RFC 2104), whose key is
 * made with the first start and kept in the store.
 */
export async function openRecords(store: Store): Promise<RecordsFor> {
  const secret = await secretOf(store);
  const opened = new Map<string, Records>();
  const settingsOf = rememberedSettings(store);
  return (guildId) => {
    const scope = guildId ?? privateScope;
    let records = opened.get(scope);
    if (records === undefined) {
      records = recordsOf(store, scope, secret, () => settingsOf(scope));
      opened.set(scope, records);
    }
    return records;
  };
}

/** The servers that something is kept of, and null where it is of private messages. */
export async function keptGuilds(store: Store): Promise<readonly (string | null)[]> {
  const scopes = await store.scopes();
  return scopes.flatMap((scope) => (scope === botScope ? [] : [scope === privateScope ? null : scope]));
}

async function secretOf(store: Store): Promise<string> {
  const kept = await keptSecret(store);
  if (kept !== null) return kept;
  // Of several processes that start for the first time, one makes it.
  return store.exclusively(botScope, async () => {
    const made = await keptSecret(store);
    if (made !== null) return made;
    const secret = randomBytes(32).toString('base64url');
    await store.write(botScope, 'keys', 'people', secret);
    return secret;
  });
}

async function keptSecret(store: Store): Promise<string | null> {
  const kept = await store.read(botScope, 'keys', 'people');
  return typeof kept === 'string' ? kept : null;
}

/** The settings by scope, read once and then kept in mind until they are changed, here or in another process. */
function rememberedSettings(store: Store): (scope: string) => Promise<Settings> {
  const known = new Map<string, Promise<Settings>>();
  store.onChange(({ scope, name }) => {
    if (name === settingsKind) known.delete(scope);
  });
  return (scope) => {
    const remembered = known.get(scope);
    if (remembered !== undefined) return remembered;
    const reading = readSettings(store, scope).catch((error: unknown) => {
      if (known.get(scope) === reading) known.delete(scope);
      throw error;
    });
    known.set(scope, reading);
    return reading;
  };
}

async function readSettings(store: Store, scope: string): Promise<Settings> {
  const kept = await store.read(scope, settingsKind, 'current');
  if (kept === null) return usualSettings;
  const parsed = settingsSchema.safeParse(kept);
  // The usual ones in their place might let ask who must not.
  if (!parsed.success) throw new RecordsError(notice('records.wrong-settings'));
  return parsed.data;
}

const answerId = /^[0-9a-f]{18}$/u;

function recordsOf(store: Store, scope: string, secret: string, settings: () => Promise<Settings>): Records {
  const votes = marksOf(store, scope, 'votes', voteSchema);
  const calls = marksOf(store, scope, 'calls', callSchema);

  const ledger = ledgerOf(store, scope);

  const questions = async (): Promise<AskedQuestion[]> =>
    (await store.entries(scope, 'questions')).flatMap((entry) => {
      const parsed = questionSchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });

  const answer = async (id: string): Promise<GivenAnswer | null> => {
    if (!answerId.test(id)) return null;
    const parsed = givenAnswerSchema.safeParse(await store.read(scope, 'answers', id));
    return parsed.success ? parsed.data : null;
  };

  /** Removes what somebody asked, or what was asked before some time, with all that belongs to it. */
  const remove = async (
    isGone: (one: Pick<GivenAnswer, 'asker' | 'at'>) => boolean,
    isGonePerson: (person: string) => boolean,
  ): Promise<number> => {
    const asked = await questions();
    // In this order: a vote that is listed has its answer listed, unless that is gone.
    const marked = new Set([...(await votes.answers()), ...(await calls.answers())]);
    const answers = new Set(await store.ids(scope, 'answers'));
    const gone = new Set(asked.filter(isGone).map(({ id }) => id));
    const goneQuestions = gone.size;

    // An answer whose question was not logged any more, since the process died between the two.
    const logged = new Set(asked.map(({ id }) => id));
    for (const id of answers) {
      if (logged.has(id)) continue;
      const stray = await answer(id);
      if (stray === null || isGone(stray)) gone.add(id);
    }

    const isStray = (id: string): boolean => marked.has(id) && !answers.has(id);
    for (const id of gone) await store.remove(scope, 'answers', id);
    for (const marks of [votes, calls]) {
      await marks.remove((id, person) => gone.has(id) || isStray(id) || isGonePerson(person));
    }
    await ledger.remove(isGone);
    // Last, so that what is interrupted is found again.
    await store.revise(scope, 'questions', (entry) => {
      const parsed = ownedSchema.safeParse(entry);
      return parsed.success && !isGone(parsed.data) ? entry : null;
    });
    return goneQuestions;
  };

  const removeNames = (): Promise<number> =>
    store.revise(scope, 'questions', (entry) => {
      const parsed = questionSchema.safeParse(entry);
      return parsed.success && parsed.data.name !== null ? { ...parsed.data, name: null } : entry;
    });

  return {
    settings,
    change: (changed) =>
      store.exclusively(scope, async () => {
        // As they are now: another process may have changed them a moment ago.
        const before = await readSettings(store, scope);
        const whole = settingsSchema.parse({ ...before, ...changed });
        await store.write(scope, settingsKind, 'current', whole);
        if (before.keepsNames && !whole.keepsNames) await removeNames();
        return whole;
      }),
    keepAnswer: async (given) => {
      const id = randomBytes(9).toString('hex');
      await store.write(scope, 'answers', id, given);
      return id;
    },
    answer,
    vote: votes.set,
    voteOf: votes.get,
    votes: votes.all,
    callAdmins: (answer, caller, call) =>
      store.exclusively(scope, async () => {
        const before = await calls.get(answer, caller);
        const wasPosted = before?.isPosted ?? false;
        await calls.set(answer, caller, { ...call, isPosted: call.isPosted || wasPosted });
        return before === null || (call.isPosted && !wasPosted);
      }),
    markUnposted: (answer, caller) =>
      store.exclusively(scope, async () => {
        const call = await calls.get(answer, caller);
        if (call !== null) await calls.set(answer, caller, { ...call, isPosted: false });
      }),
    calls: calls.all,
    logQuestion: (question) => store.append(scope, 'questions', question),
    questions,
    counts: async () => ({
      questions: (await questions()).length,
      answers: (await store.ids(scope, 'answers')).length,
      votes: await votes.count(),
    }),
    ledger,
    watches: watchesOf(store, scope),
    forget: (person) =>
      remove(
        ({ asker }) => asker === person,
        (one) => one === person,
      ),
    expire: async (now) => {
      const { keepsDays, keepsNames } = await settings();
      // Of a question that was on its way when names were no longer to be kept.
      if (!keepsNames) await removeNames();
      const oldest = now.getTime() - keepsDays * day;
      return remove(
        ({ at }) => Date.parse(at) < oldest,
        () => false,
      );
    },
    keyOf: (userId) => createHmac('sha256', secret).update(`${scope}:${userId}`).digest('hex').slice(0, 24),
  };
}
