import { createHmac, randomBytes } from 'node:crypto';
import type { AskedQuestion, Records, Vote } from '../model/records.js';
import { usualSettings, type Settings } from '../model/settings.js';
import { givenAnswerSchema, questionSchema, settingsSchema, voteSchema } from './schemas.js';
import { StoreError, type Store } from './store.js';

const privateScope = 'private';

/**
 * Opens the records of a store. Persons are known there by a keyed hash of their id (HMAC-SHA256, RFC 2104), whose key is
 * made with the first start and kept in the store.
 */
export async function openRecords(store: Store): Promise<(guildId: string | null) => Records> {
  const secret = await secretOf(store);
  const opened = new Map<string, Records>();
  return (guildId) => {
    const scope = guildId ?? privateScope;
    let records = opened.get(scope);
    if (records === undefined) {
      records = recordsOf(store, scope, secret);
      opened.set(scope, records);
    }
    return records;
  };
}

async function secretOf(store: Store): Promise<string> {
  const kept = await store.read('bot', 'keys', 'people');
  if (typeof kept === 'string') return kept;
  const secret = randomBytes(32).toString('base64url');
  await store.write('bot', 'keys', 'people', secret);
  return secret;
}

async function readSettings(store: Store, scope: string): Promise<Settings> {
  const kept = await store.read(scope, 'settings', 'current');
  if (kept === null) return usualSettings;
  const parsed = settingsSchema.safeParse(kept);
  // The usual ones in their place might let ask who must not.
  if (!parsed.success) throw new StoreError('The settings cannot be read: mend or remove their file.');
  return parsed.data;
}

const answerId = /^[0-9a-f]{18}$/u;

function recordsOf(store: Store, scope: string, secret: string): Records {
  let known: Promise<Settings> | null = null;
  const settings = (): Promise<Settings> =>
    (known ??= readSettings(store, scope).catch((error: unknown) => {
      known = null;
      throw error;
    }));

  const questions = async (): Promise<AskedQuestion[]> =>
    (await store.entries(scope, 'questions')).flatMap((entry) => {
      const parsed = questionSchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });

  const removeVotes = async (isGone: (answer: string, voter: string) => boolean): Promise<void> => {
    for (const id of await store.ids(scope, 'votes')) {
      const [answer = '', voter = ''] = id.split('.');
      if (isGone(answer, voter)) await store.remove(scope, 'votes', id);
    }
  };

  /** Takes questions out, the answers to them and the votes on these. */
  const remove = async (isGone: (question: AskedQuestion) => boolean): Promise<number> => {
    const gone = new Set((await questions()).filter(isGone).map(({ id }) => id));
    for (const id of gone) await store.remove(scope, 'answers', id);
    await removeVotes((answer) => gone.has(answer));
    await store.prune(scope, 'questions', (entry) => {
      const parsed = questionSchema.safeParse(entry);
      return parsed.success && !gone.has(parsed.data.id);
    });
    return gone.size;
  };

  return {
    settings,
    change: (changed) => {
      const before = settings();
      const next = before.then(async (current) => {
        const whole = settingsSchema.parse({ ...current, ...changed });
        await store.write(scope, 'settings', 'current', whole);
        return whole;
      });
      // Whoever changes them meanwhile goes on from here; where it failed, the old ones stand.
      known = next.catch(() => before);
      return next;
    },
    keepAnswer: async (answer) => {
      const id = randomBytes(9).toString('hex');
      await store.write(scope, 'answers', id, answer);
      return id;
    },
    answer: async (id) => {
      if (!answerId.test(id)) return null;
      const parsed = givenAnswerSchema.safeParse(await store.read(scope, 'answers', id));
      return parsed.success ? parsed.data : null;
    },
    vote: (answer, voter, vote) => store.write(scope, 'votes', `${answer}.${voter}`, vote),
    voteOf: async (answer, voter) => {
      const parsed = voteSchema.safeParse(await store.read(scope, 'votes', `${answer}.${voter}`));
      return parsed.success ? parsed.data : null;
    },
    votes: async () => {
      const votes = new Map<string, Vote[]>();
      for (const id of await store.ids(scope, 'votes')) {
        const [answer = ''] = id.split('.');
        const parsed = voteSchema.safeParse(await store.read(scope, 'votes', id));
        if (parsed.success) votes.set(answer, [...(votes.get(answer) ?? []), parsed.data]);
      }
      return votes;
    },
    logQuestion: (question) => store.append(scope, 'questions', question),
    questions,
    forget: async (person) => {
      const number = await remove(({ asker }) => asker === person);
      await removeVotes((_, voter) => voter === person);
      return number;
    },
    expire: async (now) => {
      const { keepsDays } = await settings();
      const oldest = new Date(now.getTime() - keepsDays * 86_400_000).toISOString();
      return remove(({ at }) => at < oldest);
    },
    keyOf: (userId) => createHmac('sha256', secret).update(`${scope}:${userId}`).digest('hex').slice(0, 24),
  };
}
