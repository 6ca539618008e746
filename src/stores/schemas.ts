import { z } from 'zod';
import type { AskedQuestion, Call, GivenAnswer, Vote } from '../model/records.js';
import { mostPlaces, settingRanges, type Settings } from '../model/settings.js';

/* What the store holds, checked where it is read: a file may be of an older version, or changed by hand. */

const id = z.string().max(64);
const when = z.iso.datetime();
const span = { start: z.int().min(0), end: z.int().min(0) };

const within = ({ least, most }: { readonly least: number; readonly most: number }): z.ZodInt =>
  z.int().min(least).max(most);

export const settingsSchema: z.ZodType<Settings> = z.object({
  isPrivate: z.boolean(),
  roles: z.array(id).max(mostPlaces),
  channels: z.array(id).max(mostPlaces),
  perMember: within(settingRanges.perMember),
  perServer: within(settingRanges.perServer),
  logChannel: id.nullable(),
  keepsNames: z.boolean(),
  keepsDays: within(settingRanges.keepsDays),
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
  speaker: z.string().nullable(),
  cited: z.array(
    z.object({ ...span, briefing: z.string(), quote: z.string(), answer: z.object(span).nullable() }),
  ),
});

export const voteSchema: z.ZodType<Vote> = z.object({
  isHelpful: z.boolean(),
  reason: z.string(),
  at: when,
});

/** Of calls kept without a word of it, none is to be posted again. */
export const callSchema: z.ZodType<Call> = z.object({ at: when, isPosted: z.boolean().default(true) });

/** Whose an entry is and of when, whatever else a later version keeps with it. */
export const ownedSchema = z.object({ at: when, asker: id });

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
