import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { Warning } from '../../model/briefing.js';
import { notice } from '../../model/notice.js';
import { isoDate, noMetadata } from '../front-matter.js';
import { Unreadable, type Extract } from './extracted.js';
import { withoutRunningHeads } from './pdf-furniture.js';
import { segmentsOf, type Page, type TextRun } from './pdf-lines.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { givenName, givenTitle } from './properties.js';

const mostPages = 2_000;

/** Where pdf.js keeps what it needs to know of fonts that a file names and does not bring along. */
const dataFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      cMapUrl: join(dataFolder, 'cmaps/'),
      standardFontDataUrl: join(dataFolder, 'standard_fonts/'),
    }).promise;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PasswordException') throw error;
    throw new Unreadable('document-encrypted', notice('read.encrypted'));
  }
}

const textItem = z.object({
  str: z.string(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  width: z.number(),
  fontName: z.string(),
});

/** Texts at this angle to one another, in radians, stand in the same direction. */
const sameDirection = 0.05;

interface Turned extends TextRun {
  readonly angle: number;
}

/**
 * The words of a page that run in its main direction, with places in points from its top left corner; stamps across it
 * and notes up its margin are not among them.
 */
async function readPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { items } = await page.getTextContent();
  page.cleanup();
  const runs = items.flatMap((item): Turned[] => {
    const read = textItem.safeParse(item);
    if (!read.success || read.data.str === '') return [];
    const { str, width, fontName, transform } = read.data;
    const [ia, ib, ic, id, ie, if_] = transform;
    const size = Math.hypot(a * ic + c * id, b * ic + d * id);
    const angle = Math.atan2(b * ia + d * ib, a * ia + c * ib);
    const x = a * ie + c * if_ + e;
    const y = b * ie + d * if_ + f;
    // Turned back, so that every text runs from left to right.
    const left = x * Math.cos(angle) + y * Math.sin(angle);
    const baseline = y * Math.cos(angle) - x * Math.sin(angle);
    if (![left, baseline, size, width].every(Number.isFinite) || size <= 0) return [];
    return [{ words: str, left, right: left + Math.abs(width), baseline, size, font: fontName, angle }];
  });
  return { number, segments: segmentsOf(inMainDirection(runs)) };
}

function inMainDirection(runs: readonly Turned[]): readonly Turned[] {
  const lengths = new Map<number, number>();
  for (const { angle, words } of runs) {
    const rounded = Math.round(angle / sameDirection);
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + words.trim().length);
  }
  const [main] = [...lengths].sort((one, other) => other[1] - one[1]);
  return runs.filter(({ angle }) => Math.abs(angle - (main?.[0] ?? 0) * sameDirection) <= sameDirection);
}

/** "3", "4–6", "1, 4–6, 9" */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function emptyPages(pages: readonly Page[]): Warning[] {
  const empty = pages.filter(({ segments }) => segments.length === 0).map(({ number }) => number);
  if (empty.length === 0) return [];
  if (empty.length === pages.length) {
    throw new Unreadable('document-scanned', notice('read.scanned'));
  }
  const message = notice('read.pages-empty', { count: empty.length, pages: rangesOf(empty) });
  return [{ code: 'pages-without-text', message }];
}

const info = z
  .object({ Title: z.string(), Author: z.string(), CreationDate: z.string() })
  .partial()
  .catch({});

/** "D:20250120080000+01'00'" → "2025-01-20" */
function dayMade(value: string | undefined): string | null {
  const { year, month, day } =
    /^(?:D:)?(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/u.exec(value ?? '')?.groups ?? {};
  return year === undefined ? null : isoDate(`${year}-${month ?? ''}-${day ?? ''}`);
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Pick<Extract, 'stated' | 'made'>> {
  const { info: given } = await document.getMetadata();
  const { Title, Author, CreationDate } = info.parse(given);
  return {
    stated: { ...noMetadata, title: givenTitle(Title), author: givenName(Author) },
    made: dayMade(CreationDate),
  };
}

/** Reads a PDF's text in reading order. Pictures, forms and notes laid over the pages are left out. */
export async function readPdf(bytes: Uint8Array): Promise<Extract> {
  const document = await open(bytes);
  try {
    if (document.numPages > mostPages) {
      const [count, most] = [document.numPages, mostPages];
      throw new Unreadable('document-too-long', notice('read.too-many-pages', { count, most }));
    }
    const read: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      read.push(await readPage(document, number));
    const pages = withoutRunningHeads(read);
    const warnings = emptyPages(pages);
    return { pieces: paragraphsOf(pages), ...(await propertiesOf(document)), warnings };
  } finally {
    await document.destroy();
  }
}
