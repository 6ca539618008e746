import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { isoDate, noMetadata, type Metadata } from '../front-matter.js';
import { factLine } from './extracted.js';

/** What programs write where nobody gave a title or a name. */
const emptyTitle =
  /^(?:untitled|document ?\d*|microsoft (?:word|powerpoint|excel)(?: -.*)?|(?:powerpoint )?presentation ?\d*|template|print|slide \d+|.*\.(?:docx?|pdf|rtf|odt|pages|indd|qxd|pptx?|html?|txt|tex|dvi))$/iu;
const emptyName =
  /^(?:(?:microsoft )?(?:office )?user|owner|admin(?:istrator)?|author|unknown|default|root|guest|windows|anonymous|python-docx|libreoffice|openoffice(?:\.org)?|hp|dell|lenovo|pc|\w+\\.*|.*@.*)$/iu;

/** A title as somebody gave it; null for what a program put there. */
export function givenTitle(value: string | null | undefined): string | null {
  const title = factLine(value);
  return title === null || emptyTitle.test(title) ? null : title;
}

/** A writer's name as somebody gave it; null for what a program put there. */
export function givenName(value: string | null | undefined): string | null {
  const name = factLine(value);
  return name === null || emptyName.test(name) ? null : name;
}

const words = z
  .union([z.string(), z.object({ '#text': z.string() }).transform((one) => one['#text'])])
  .optional()
  .catch(undefined);
const properties = z.object({
  title: words,
  creator: words,
  'initial-creator': words,
  publisher: words,
  created: words,
  'creation-date': words,
});

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  removeNSPrefix: true,
  htmlEntities: true,
});

/** Title, writer and day of making from an Office document's `docProps/core.xml` or an OpenDocument's `meta.xml`. */
export function readProperties(xml: string | null): {
  readonly stated: Metadata;
  readonly made: string | null;
} {
  const none = { stated: noMetadata, made: null };
  if (xml === null || xml.includes('<!DOCTYPE')) return none;
  const root = z
    .object({ coreProperties: z.unknown(), 'document-meta': z.object({ meta: z.unknown() }).optional() })
    .partial()
    .safeParse(parser.parse(xml));
  if (!root.success) return none;
  const read = properties.safeParse(root.data.coreProperties ?? root.data['document-meta']?.meta);
  if (!read.success) return none;
  const { title, creator, publisher, created } = read.data;
  return {
    stated: {
      title: givenTitle(title),
      origin: givenName(publisher),
      author: givenName(read.data['initial-creator'] ?? creator),
      published: null,
    },
    made: isoDate((created ?? read.data['creation-date'] ?? '').slice(0, 10)),
  };
}
