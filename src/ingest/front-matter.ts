import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { z } from 'zod';
import type { Warning } from '../model/briefing.js';
import { notice, type Notice, type NoticeKey } from '../model/notice.js';

/** What a document says of itself; null where it does not. */
export interface Metadata {
  readonly title: string | null;
  readonly origin: string | null;
  readonly author: string | null;
  /** ISO 8601 date, possibly reduced to a month or a year. */
  readonly published: string | null;
}

export const noMetadata: Metadata = { title: null, origin: null, author: null, published: null };

/** The parser is loaded by the first front matter that is read: most starts bring their briefings back from the cache. */
const load = createRequire(import.meta.url);

const longestFrontMatter = 64 * 1024;
const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const line = text.refine((value) => value !== '' && value.length <= 500 && !/[\r\n]/u.test(value));
const names = z.union([
  line,
  z
    .array(line)
    .min(1)
    .transform((all) => all.join(', ')),
]);
const date = text.transform((value, context) => {
  const known = isoDate(value);
  if (known === null) context.addIssue({ code: 'custom', message: 'not an ISO date' });
  return known ?? '';
});

const schemas = { title: line, origin: names, author: names, published: date };

/** What each field should be, as a warning tells. */
const wanted = {
  title: 'front-matter.line',
  origin: 'front-matter.names',
  author: 'front-matter.names',
  published: 'front-matter.date',
} as const satisfies Record<keyof typeof schemas, NoticeKey>;

/** The date of an ISO 8601 date or date and time, possibly reduced; null for anything else and for days that never were. */
export function isoDate(value: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.{0,20})?)?)?$/u.exec(value);
  if (!parts) return null;
  const [, year = '', month, day] = parts;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${month}`;
  const iso = `${year}-${month}-${day}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}

/** Reads the YAML between the dashes. What is wrong becomes a warning, and the field stays empty: nothing is guessed. */
export function readFrontMatter(yaml: string): { metadata: Metadata; warnings: Warning[] } {
  const unreadable = (why: Notice): { metadata: Metadata; warnings: Warning[] } => ({
    metadata: noMetadata,
    warnings: [{ code: 'front-matter-unreadable', message: notice('read.front-matter', { why }) }],
  });
  if (yaml.length > longestFrontMatter)
    return unreadable(notice('front-matter.too-long', { kilobytes: longestFrontMatter / 1024 }));
  let value: unknown;
  try {
    const { parseDocument } = load('yaml') as typeof Yaml;
    const document = parseDocument(yaml, { logLevel: 'silent' });
    const [fault] = document.errors;
    if (fault) {
      const [what = ''] = fault.message.split('\n');
      return unreadable(notice('front-matter.not-yaml', { fault: what }));
    }
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    // Aliases that multiply, or nesting deeper than the stack.
    return unreadable(notice('front-matter.tangled'));
  }
  if (value === null || value === undefined) return { metadata: noMetadata, warnings: [] };
  const fields = z.record(z.string(), z.unknown()).safeParse(value);
  if (!fields.success) return unreadable(notice('front-matter.no-fields'));
  const warnings: Warning[] = [];
  const field = (name: keyof typeof schemas): string | null => {
    const given = fields.data[name];
    if (given === undefined || given === null) return null;
    const parsed = schemas[name].safeParse(given);
    if (parsed.success) return parsed.data;
    warnings.push({ code: 'front-matter-field', message: notice(wanted[name], { field: name }) });
    return null;
  };
  const metadata = {
    title: field('title'),
    origin: field('origin'),
    author: field('author'),
    published: field('published'),
  };
  return { metadata, warnings };
}
