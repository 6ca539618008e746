import { wordEntries, zipOf, type Entry } from '../../checking/word-file.js';

export const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a Word document may have beside its body. */
export interface WordParts {
  /** Words of the notes, numbered from 1. */
  readonly notes?: readonly string[];
  /** Elements of `docProps/core.xml`. */
  readonly properties?: string;
}

const styleNames: Readonly<Record<string, string>> = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Quote: 'Quote',
  Caption: 'caption',
};

/** A Word document with styles, two lists (bullets 1, numbers 2), notes and properties, as Word lays it out. */
export function styledWordFile(body: string, { notes = [], properties = '' }: WordParts = {}): Buffer {
  const [types, main, document] = wordEntries(body);
  if (types === undefined || main === undefined || document === undefined) throw new Error('no entries');
  const styles = Object.entries(styleNames).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const level = (at: number, format: string): string =>
    `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`;
  const list = (id: number, format: string): string =>
    `<w:abstractNum w:abstractNumId="${id}">${level(0, format)}${level(1, format)}</w:abstractNum>`;
  const note = (text: string, at: number): string =>
    `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${escapeXml(text)}</w:t></w:r></w:p></w:footnote>`;
  const part = (name: string, root: string, inner: string): Entry => ({
    name: `word/${name}.xml`,
    content: `<?xml version="1.0"?><w:${root} xmlns:w="${word}">${inner}</w:${root}>`,
  });
  const relation = (name: string): string =>
    `<Relationship Id="${name}" Type="${relations}/${name}" Target="${name}.xml"/>`;
  return zipOf([
    types,
    main,
    document,
    part('styles', 'styles', styles.join('')),
    part(
      'numbering',
      'numbering',
      `${list(1, 'bullet')}${list(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
    ),
    part('footnotes', 'footnotes', notes.map(note).join('')),
    {
      name: 'word/_rels/document.xml.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes'].map(relation).join('')}</Relationships>`,
    },
    {
      name: 'docProps/core.xml',
      content: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties}</cp:coreProperties>`,
    },
  ]);
}

/** A paragraph of a Word document; in `inner`, plain words or runs. */
export function wordParagraph(
  inner: string,
  style = '',
  list?: readonly [id: number, level: number],
): string {
  const numbering =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`;
  const properties =
    style === '' && numbering === ''
      ? ''
      : `<w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>`;
  return `<w:p>${properties}${inner.startsWith('<w:') ? inner : wordRun(inner)}</w:p>`;
}

export const wordRun = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const wordNote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const namespaces = ['office', 'text', 'table', 'style', 'draw', 'meta', 'manifest'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const allNamespaces = `${namespaces.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** An OpenDocument text of this body, as LibreOffice lays it out. */
export function openDocument(body: string, meta = '', automaticStyles = ''): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
    {
      name: 'content.xml',
      content: `${xml}<office:document-content ${allNamespaces}><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'meta.xml',
      content: `${xml}<office:document-meta ${allNamespaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `${xml}<manifest:manifest ${allNamespaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    },
  ]);
}
