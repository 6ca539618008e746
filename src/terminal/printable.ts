/*
 * What text from outside may not do to a terminal. Every replacement is one UTF-16 unit for one, so that offsets into
 * the text still hold in the printable one.
 */

/** C0 and DEL have pictures of their own; C1 (CSI in one character) and the bidirectional overrides have none. */
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const controls = /[\u0000-\u001F\u007F]/gu;
const noPicture = /[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/gu;

const tabulation = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const deletion = 0x7f;

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code === lineFeed) return character;
  if (code === tabulation || code === carriageReturn) return ' ';
  return String.fromCharCode(code === deletion ? 0x2421 : 0x2400 + code);
}

/**
 * The text with everything replaced that a terminal would obey instead of showing: control characters by their
 * pictures (ESC is ␛), C1 controls and bidirectional overrides by �, tabs by a space. Line feeds stay.
 */
export function printable(text: string): string {
  return text
    .replace(controls, picture)
    .replace(noPicture, '\uFFFD')
    .replace(/[\u2028\u2029]/gu, ' ');
}

/** The same on one line: also line feeds become spaces. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/**
 * A value as JSON on one line. The bytes of the text are kept: characters that a terminal might obey, or a reader of
 * lines take for a line's end, are written as `\uXXXX`, which reads back as the same character.
 */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
