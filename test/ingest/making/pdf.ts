/** Type that a page is set in: the standard fonts, of which Courier's signs are all 0.6 of its size wide. */
export type Font = 'Helvetica' | 'Helvetica-Bold' | 'Times-Roman' | 'Courier' | 'Courier-Bold';

const fonts: readonly Font[] = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Courier', 'Courier-Bold'];

export interface PdfLine {
  /** Points from the left edge of an A4 page, and from its top. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size?: number;
  readonly font?: Font;
  /** In degrees, against the clock. */
  readonly turned?: number;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  /** Operators besides, such as a picture's. */
  readonly more?: string;
}

export interface PdfOptions {
  /** Entries of the information dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  /** With a password that nobody knows. */
  readonly encrypted?: boolean;
  /** How often the pages come, one copy of each serving for all; once unless told otherwise. */
  readonly times?: number;
}

const height = 842;

/** Signs of Windows-1252 as the fonts here are encoded. */
const western: Readonly<Record<string, number>> = {
  '“': 0x93,
  '”': 0x94,
  '‘': 0x91,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
  '•': 0x95,
  '€': 0x80,
};

const literal = (words: string): string =>
  Array.from(words)
    .map((sign) => String.fromCharCode(western[sign] ?? sign.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/gu, '\\$&');

function drawn({ x, y, words, size = 10, font = 'Courier', turned = 0 }: PdfLine): string {
  const angle = (turned * Math.PI) / 180;
  const matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)].map((one) =>
    one.toFixed(4),
  );
  return `BT /F${fonts.indexOf(font)} ${size} Tf ${matrix.join(' ')} ${x} ${height - y} Tm (${literal(words)}) Tj ET`;
}

/** A PDF of these pages, written by hand, with nothing in it compressed. */
export function pdfOf(
  pages: readonly PdfPage[],
  { info = {}, encrypted = false, times = 1 }: PdfOptions = {},
): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push('');
  const resources = fonts
    .map(
      (name, at) =>
        `/F${at} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)} 0 R`,
    )
    .join(' ');
  const kids = pages.map(({ lines, more = '' }) => {
    const content = [...lines.map(drawn), more].join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Resources << /Font << ${resources} >> >> /Contents ${stream} 0 R >>`,
    );
  });
  const all = Array.from({ length: times }, () => kids.map((one) => `${one} 0 R`)).flat();
  objects[1] = `<< /Type /Pages /Count ${all.length} /Kids [${all.join(' ')}] >>`;
  const facts = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${literal(value)})`)
      .join(' ')} >>`,
  );
  const key = `<${'5a'.repeat(32)}>`;
  const lock = encrypted
    ? ` /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`)} 0 R /ID [<00><00>]`
    : '';
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${facts} 0 R${lock} >>`;
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Lines of a paragraph below one another, as many signs a line as fit; words are never broken. */
export function setParagraph(
  words: string,
  x: number,
  y: number,
  signs: number,
  more: Partial<PdfLine> = {},
): PdfLine[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > signs) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return setLines(lines, x, y, more);
}

/** Lines as given, below one another. */
export function setLines(
  lines: readonly string[],
  x: number,
  y: number,
  more: Partial<PdfLine> = {},
): PdfLine[] {
  return lines.map((words, at) => ({ x, y: y + at * 1.2 * (more.size ?? 10), words, ...more }));
}
