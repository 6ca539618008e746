/** What has a meaning in Discord's Markdown or mentions wherever it stands. */
const special = /[\\`*_~|<>[\]()#:@+-]/gu;

/** The number and dot that begin an ordered list. */
const listNumber = /^([^\S\n]*\d+)\./gmu;

/** Every way a text can break a line; Discord knows the first alone. */
export const lineBreak = /\r\n|[\n\r\u2028\u2029\u0085]/gu;

/**
 * Control characters besides tab and line feed, and halves of surrogate pairs: the API refuses or drops them.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu;

/**
 * The text as Discord's Markdown shows it word for word: no formatting, mention, link, emoji or time stamp
 * comes alive. Lines stay lines; what cannot be shown becomes U+FFFD. At most twice as long as the text.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(special, String.raw`\$&`)
    .replace(listNumber, String.raw`$1\.`);
}

/** Text with line feeds alone for its line breaks, and U+FFFD for what cannot be shown; nothing is escaped. */
export function printable(text: string): string {
  return text.replace(lineBreak, '\n').replace(unprintable, '\uFFFD');
}

/**
 * Characters that turn the direction of writing; in a line of several fields, one field could rearrange the
 * others.
 */
const directional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The same for a title, a name or a label: one line, white space single, nothing that rearranges what stands
 * beside it.
 */
export function escapeLine(text: string): string {
  return escapeMarkdown(oneLine(text));
}

/**
 * Text on one line, unescaped: for places where Discord reads no Markdown, such as a button or a suggestion.
 */
export function oneLine(text: string): string {
  return text
    .replace(directional, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(unprintable, '\uFFFD')
    .trim();
}
