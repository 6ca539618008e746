import { PassThrough, pipeline, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { csvOf } from '../model/csv.js';
import type { KeptBriefing, KeptVersion } from '../model/kept-briefing.js';
import { distinctNames } from './file-names.js';

/** UTF-16 units of the table. */
const longestTable = 10_000_000;

interface Placed {
  readonly briefing: KeptBriefing;
  readonly version: KeptVersion;
  readonly path: string;
}

/**
 * A zip file of briefings: in `documents` the current versions as they were given, in `earlier` those before, and what is
 * known of them in `briefings.json` and, for spreadsheets, `briefings.csv`. Documents are read one after another, as the
 * file is. It breaks off with an error where one is gone by then.
 */
export function zipOf(
  briefings: readonly KeptBriefing[],
  bytesOf: (version: KeptVersion) => Promise<Uint8Array | null>,
): Readable {
  const placed = placesOf(briefings);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(listOf(briefings, placed), null, 2)}\n`), 'briefings.json');
  zip.addBuffer(Buffer.from(tableOf(placed)), 'briefings.csv');
  for (const { version, path } of placed) {
    zip.addReadStreamLazy(path, { mtime: new Date(version.at) }, (pass) => {
      bytesOf(version).then(
        (bytes) => {
          if (bytes === null) pass(new Error(`a document is gone: ${path}`), Readable.from([]));
          else pass(null, Readable.from([bytes]));
        },
        (error: unknown) => {
          pass(error, Readable.from([]));
        },
      );
    });
  }
  const output = new PassThrough();
  zip.on('error', (error: Error) => output.destroy(error));
  // What breaks is the reader's to hear of.
  pipeline(zip.outputStream, output, () => undefined);
  zip.end();
  return output;
}

function placesOf(briefings: readonly KeptBriefing[]): Placed[] {
  const all = briefings.flatMap((briefing) =>
    briefing.versions.map((version) => ({
      briefing,
      version,
      isCurrent: version.number === briefing.versions.length,
    })),
  );
  const current = all.filter(({ isCurrent }) => isCurrent);
  const earlier = all.filter(({ isCurrent }) => !isCurrent);
  const named = (
    some: typeof all,
    folder: string,
    prefix: (one: (typeof all)[number]) => string,
  ): Placed[] => {
    const names = distinctNames(some.map((one) => prefix(one) + one.version.file));
    return some.map(({ briefing, version }, at) => ({
      briefing,
      version,
      path: `${folder}/${names[at] ?? ''}`,
    }));
  };
  return [
    ...named(current, 'documents', () => ''),
    ...named(earlier, 'earlier', ({ briefing, version }) => `${briefing.id.slice(1)} ${version.number} `),
  ];
}

function listOf(briefings: readonly KeptBriefing[], placed: readonly Placed[]): object[] {
  const paths = new Map(placed.map(({ version, path }) => [version, path]));
  return briefings.map(({ versions, file: _, bytes: __, ...known }) => ({
    ...known,
    versions: versions.map((version) => ({ ...version, path: paths.get(version) })),
  }));
}

function tableOf(placed: readonly Placed[]): string {
  const titles = [
    'id',
    'title',
    'origin',
    'author',
    'published',
    'roles',
    'embargo',
    'version',
    'given',
    'file',
  ];
  const rows = placed.map(({ briefing, version, path }) => [
    briefing.id,
    briefing.title,
    briefing.origin ?? '',
    briefing.author ?? '',
    briefing.published ?? '',
    briefing.label.roles.join(' '),
    briefing.label.embargo ?? '',
    version.number,
    version.at,
    path,
  ]);
  return csvOf(titles, rows, longestTable).text;
}
