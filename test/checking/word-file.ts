import { deflateRawSync } from 'node:zlib';

/** One file of an archive, with what the archive says of it where that is not the truth. */
export interface Entry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly method?: number;
  readonly packed?: Buffer;
}

/** A plain zip archive. Checksums are left at 0, which nobody here looks at. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, method = 8, packed } of entries) {
    const plain = Buffer.from(content);
    const data = packed ?? (method === 8 ? deflateRawSync(plain) : plain);
    const common = Buffer.alloc(22);
    common.writeUInt16LE(method, 0);
    common.writeUInt32LE(data.length, 10);
    common.writeUInt32LE(plain.length, 14);
    common.writeUInt16LE(Buffer.byteLength(name), 18);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004\u0014\0\0\0', 'latin1'),
      common,
      Buffer.from(name),
      data,
    ]);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002\u0014\0\u0014\0\0\0', 'latin1');
    common.copy(central, 10);
    central.writeUInt32LE(offset, 42);
    directory.push(central, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The files of a Word document with this body. */
export function wordEntries(body: string): Entry[] {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: document },
  ];
}

/** A Word document of these paragraphs. */
export function wordFile(...paragraphs: readonly string[]): Buffer {
  const escaped = paragraphs.map((text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
  return zipOf(wordEntries(escaped.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')));
}
