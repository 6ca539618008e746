import { wantsColor, type Io } from './io.js';

/** How kinds of text look. Without colour every function gives its text back, except `highlight`, which marks it. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly answer: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly caution: (text: string) => string;
  readonly error: (text: string) => string;
  /** Whether a highlight is shown by colour; if not, it is marked in the text. */
  readonly colored: boolean;
}

/** Select Graphic Rendition (ECMA-48, 8.3.117): on and off. Bold goes with colour, so that colour is never the only sign. */
function graphic(...codes: readonly (readonly [on: number, off: number])[]): (text: string) => string {
  const on = codes.map(([code]) => `\u001B[${code}m`).join('');
  const off = codes.map(([, code]) => `\u001B[${code}m`).join('');
  return (text) => (text === '' ? '' : on + text + off);
}

const bold = [1, 22] as const;
const dim = [2, 22] as const;
const red = [31, 39] as const;
const green = [32, 39] as const;
const yellow = [33, 39] as const;

export const colored: Style = {
  heading: graphic(bold),
  answer: graphic(bold, green),
  faint: graphic(dim),
  caution: graphic(bold, yellow),
  error: graphic(bold, red),
  colored: true,
};

const asIs = (text: string): string => text;

export const plain: Style = {
  heading: asIs,
  answer: asIs,
  faint: asIs,
  caution: asIs,
  error: asIs,
  colored: false,
};

/** The style that suits where the output goes. */
export function styleFor(io: Io): Style {
  return wantsColor(io) ? colored : plain;
}
