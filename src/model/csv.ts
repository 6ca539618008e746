/**
 * A table as comma-separated values (RFC 4180): fields in quotation marks where they need them, lines that end in CR LF.
 * It begins with a byte-order mark, without which spreadsheets take UTF-8 for something else.
 * @param most UTF-16 units that it may have. Rows that do not fit, and all behind them, are left out.
 * @returns The text, and how many rows it has beside the titles.
 */
export function csvOf(
  titles: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
  most: number,
): { readonly text: string; readonly rows: number } {
  const lines = [`\uFEFF${line(titles)}`];
  let length = lines.join('').length;
  for (const row of rows) {
    const next = line(row);
    length += next.length;
    if (length > most) break;
    lines.push(next);
  }
  return { text: lines.join(''), rows: lines.length - 1 };
}

function line(fields: readonly (string | number)[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/**
 * Spreadsheets run what begins with one of these as a formula, which could send away what stands beside it; an
 * apostrophe before it makes it words (OWASP, "CSV injection").
 */
const formula = /^[=+\-@\t\r\n]/u;

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const whole = formula.test(value) ? `'${value}` : value;
  // In much of Europe spreadsheets part the fields by a semicolon, and begin a new one behind it.
  const harmless = whole.replace(/[;\t](?=[=+\-@])/gu, "$&'");
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
