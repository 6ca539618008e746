import { z } from 'zod';
import { isoDate } from '../ingest/front-matter.js';
import { mostRoles } from '../model/kept-briefing.js';
import { briefingIdPattern } from './ids.js';
import type { Notice } from '../model/notice.js';

/*
 * What was done to a server's briefings, one line of a log each: what is there now is what these make when they are gone
 * through in order. A line is written as a whole or not at all, so a change of many documents is, too.
 */

const id = z.string().regex(briefingIdPattern);
const handle = z.string().regex(/^[0-9a-z]{8,16}$/u);
const at = z.iso.datetime();
const by = z.string().max(64).nullable();
const line = z.string().max(500);
const date = line.refine((value) => isoDate(value) === value);
const certainty = z.enum(['stated', 'found', 'assumed']).nullable();

const labelSchema = z.object({
  roles: z
    .array(z.string().regex(/^\d{17,20}$/u))
    .max(mostRoles)
    .readonly(),
  embargo: at.nullable(),
});

const correctionsSchema = z
  .object({ title: line, origin: line.nullable(), author: line.nullable(), published: date.nullable() })
  .partial();

/** What was told when a document was read. Whoever shows it copes with a key that only a later version has. */
const keptNotice = z.custom<Notice>(
  (value) =>
    z.object({ key: z.string(), params: z.record(z.string(), z.unknown()) }).safeParse(value).success,
);

const documentShape = {
  file: z.string().max(300),
  bytes: z.int().min(0),
  /** SHA-256 of the bytes, the document's id in the store. */
  document: z.string().regex(/^[0-9a-f]{64}$/u),
  stated: z.object({
    title: z.string(),
    origin: z.string().nullable(),
    author: z.string().nullable(),
    published: z.string().nullable(),
  }),
  certainty: z.object({ title: certainty, origin: certainty, author: certainty, published: certainty }),
  warnings: z.array(z.object({ code: z.string(), message: keptNotice })).readonly(),
  sketch: z.string().regex(/^\d+:[A-Za-z0-9+/=]*$/u),
};

const newcomer = z.object({ id, ...documentShape, corrections: correctionsSchema, label: labelSchema });
const titled = z.object({ id, title: z.string() });

export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('added'),
    /** For taking it back. */
    addition: handle,
    at,
    by,
    briefings: z.array(newcomer),
    /** Kept aside for their likeness to a briefing. */
    offers: z.array(newcomer.extend({ offer: handle, similar: id, likeness: z.number() })),
    /** The offer that this settles. */
    settles: handle.nullable(),
  }),
  z.object({
    kind: z.literal('replaced'),
    addition: handle,
    at,
    by,
    briefing: id,
    ...documentShape,
    corrections: correctionsSchema,
    settles: handle.nullable(),
  }),
  z.object({
    kind: z.literal('edited'),
    at,
    by,
    briefing: id,
    corrections: correctionsSchema,
    label: labelSchema,
  }),
  z.object({ kind: z.literal('removed'), at, by, briefings: z.array(titled).readonly() }),
  z.object({ kind: z.literal('undone'), at, by, addition: handle, briefings: z.array(titled).readonly() }),
  z.object({ kind: z.literal('dropped'), at, by, offer: handle }),
]);

export type Event = z.infer<typeof eventSchema>;
export type Newcomer = z.infer<typeof newcomer>;
export type KeptDocument = Pick<Newcomer, keyof typeof documentShape>;
