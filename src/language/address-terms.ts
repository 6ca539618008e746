const scheme = /(?:[a-z]{2,8}:\/\/)?(?:www\.)?/y;
const host = /[a-z\d-]+(?:\.[a-z\d-]+)+/y;
const email = /[a-z\d_%+-]+(?:\.[a-z\d_%+-]+)*@[a-z\d-]+(?:\.[a-z\d-]+)+/y;
const addressEnd = /[\s"'<>()[\]{}|\\^`]/g;
const longestLocalPart = 64;
const longestScheme = 8;

/** A web or mail address in a text. */
export interface Address {
  /** The host, or the whole mail address. */
  readonly start: number;
  readonly end: number;
  /** Where everything that belongs to it ends, a path as well. */
  readonly wholeEnd: number;
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where a sign stands next, looked up once for all places before it. */
class NextPlace {
  private place = -1;

  constructor(
    private readonly text: string,
    private readonly sign: string,
  ) {}

  from(at: number): number {
    if (this.place < at) {
      const found = this.text.indexOf(this.sign, at);
      this.place = found < 0 ? Infinity : found;
    }
    return this.place;
  }
}

/** Finds addresses in one text, read from left to right. */
export class AddressReader {
  private readonly nextAt: NextPlace;
  private readonly nextScheme: NextPlace;
  private readonly nextWww: NextPlace;

  /** @param lower The text in lower case. */
  constructor(private readonly lower: string) {
    this.nextAt = new NextPlace(lower, '@');
    this.nextScheme = new NextPlace(lower, '://');
    this.nextWww = new NextPlace(lower, 'www.');
  }

  /** The address that begins at `at`, or null. */
  read(at: number): Address | null {
    if (this.nextAt.from(at) - at <= longestLocalPart) {
      const length = matchLength(email, this.lower, at);
      if (length > 0) return { start: at, end: at + length, wholeEnd: at + length };
    }
    if (this.nextScheme.from(at) - at > longestScheme && this.nextWww.from(at) > at) return null;
    const start = at + matchLength(scheme, this.lower, at);
    const length = start > at ? matchLength(host, this.lower, start) : 0;
    if (length === 0) return null;
    addressEnd.lastIndex = start;
    return { start, end: start + length, wholeEnd: addressEnd.exec(this.lower)?.index ?? this.lower.length };
  }
}
