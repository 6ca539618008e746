import { z } from 'zod';
import { noMetadata, type Metadata } from '../front-matter.js';
import { writtenDay } from '../metadata.js';
import type { DomDocument } from './dom.js';
import { factLine as line } from './extracted.js';

/** Larger blocks of JSON-LD are not about the page. */
const longestData = 200_000;
const deepestData = 4;

function firstOf<Value>(values: Iterable<Value | null>): Value | null {
  for (const value of values) if (value !== null) return value;
  return null;
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const people = z.union([named.transform((one) => [one]), z.array(named)]).transform((all) => all.join(', '));
const articleData = z.object({
  '@type': z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: people.optional().catch(undefined),
  publisher: named.optional().catch(undefined),
});
const articleType = /(?:Article|BlogPosting|Report|LiveBlog|Review|WebPage)$/u;

/** The objects of a JSON-LD block, wherever lists and graphs put them. */
function* objectsIn(value: unknown, depth = 0): Generator {
  if (depth > deepestData || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one, depth + 1);
  else {
    yield value;
    if ('@graph' in value) yield* objectsIn(value['@graph'], depth + 1);
  }
}

function parsed(json: string): unknown {
  try {
    return json.length > longestData ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/** What a page's JSON-LD says of the article (https://schema.org/Article). */
function linkedData(document: DomDocument): Metadata {
  let { title, origin, author, published } = noMetadata;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const object of objectsIn(parsed(script.textContent ?? ''))) {
      const read = articleData.safeParse(object);
      if (!read.success || !read.data['@type'].some((type) => articleType.test(type))) continue;
      const { headline, datePublished, publisher } = read.data;
      title ??= line(headline);
      author ??= line(read.data.author);
      origin ??= line(publisher);
      published ??= writtenDay(datePublished ?? '');
    }
  }
  return { title, origin, author, published };
}

/** Contents of the page's `meta` elements by name or property, in lower case; the first of each. */
function metaOf(document: DomDocument): (...wanted: readonly string[]) => string | null {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = line(meta.getAttribute('content'));
    if (name !== null && content !== null && !found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), content);
  }
  return (...wanted) => firstOf(wanted.map((name) => found.get(name) ?? null));
}

/** "Ministers agree | Example News" without the site's name. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' · ']) {
    if (title.endsWith(mark + site) && title.length > (mark + site).length)
      return title.slice(0, -(mark + site).length);
  }
  return title;
}

/** What a page's markup says of it: JSON-LD, Open Graph and the older `meta` names, `time` elements, `title`. */
export function htmlMetadata(document: DomDocument): Metadata {
  const data = linkedData(document);
  const meta = metaOf(document);
  const attribute = (selector: string, name: string): string | null =>
    line(document.querySelector(selector)?.getAttribute(name));
  const words = (selector: string): string | null => line(document.querySelector(selector)?.textContent);
  const origin = data.origin ?? meta('og:site_name', 'publisher', 'dc.publisher', 'citation_journal_title');
  const isName = (value: string | null): string | null =>
    value === null || /^https?:/u.test(value) ? null : value;
  const dates = [
    meta('article:published_time', 'datepublished', 'og:published_time'),
    meta(
      'date',
      'pubdate',
      'publish-date',
      'publishdate',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'citation_publication_date',
    ),
    attribute('time[itemprop="datePublished"], time[pubdate]', 'datetime'),
    attribute('article time[datetime], main time[datetime]', 'datetime'),
  ];
  return {
    title: withoutSite(
      data.title ?? meta('og:title', 'twitter:title', 'dc.title') ?? words('h1') ?? words('title'),
      origin,
    ),
    origin,
    author:
      data.author ??
      isName(meta('author', 'dc.creator', 'citation_author')) ??
      isName(meta('article:author')) ??
      words('[itemprop="author"], [rel="author"]'),
    published: data.published ?? firstOf(dates.map((date) => (date === null ? null : writtenDay(date)))),
  };
}
