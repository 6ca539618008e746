import { z } from 'zod';
import type { AskedQuestion, GivenAnswer, Vote } from '../model/records.js';
import type { Settings } from '../model/settings.js';

/* What the store holds, checked where it is read: a file may be of an older version, or changed by hand. */

const id = z.string().max(64);
const when = z.iso.datetime();
const span = { start: z.int().min(0), end: z.int().min(0) };

export const settingsSchema: z.ZodType<Settings> = z.object({
  isPrivate: z.boolean(),
  roles: z.array(id).max(25),
  channels: z.array(id).max(25),
  perMember: z.int().min(1).max(60),
  perServer: z.int().min(1).max(10_000),
  logChannel: id.nullable(),
  keepsNames: z.boolean(),
  keepsDays: z.int().min(1).max(3650),
});

export const givenAnswerSchema: z.ZodType<GivenAnswer> = z.object({
  question: z.string(),
  scope: z.object({
    briefing: z.string().nullable(),
    speaker: z.string().nullable(),
    since: z.string().nullable(),
    until: z.string().nullable(),
  }),
  previous: id.nullable(),
  at: when,
  asker: id,
  answer: z.string().nullable(),
  cited: z.array(
    z.object({ ...span, briefing: z.string(), quote: z.string(), answer: z.object(span).nullable() }),
  ),
});

export const voteSchema: z.ZodType<Vote> = z.object({
  isHelpful: z.boolean(),
  reason: z.string(),
  at: when,
});

export const questionSchema: z.ZodType<AskedQuestion> = z.object({
  id,
  at: when,
  asker: id,
  name: z.string().nullable(),
  question: z.string(),
  status: z.enum(['answered', 'declined']),
  reason: z.string().nullable(),
  missing: z.array(z.string()),
  confidence: z.number(),
  ms: z.number(),
});
