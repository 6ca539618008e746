/** Something that goes wrong with requests on purpose. */
export type Fault =
  /** The connection is closed before anything is done. */
  | { readonly kind: 'close' }
  /** The request is carried out, and the connection is closed before the answer. */
  | { readonly kind: 'close-after' }
  /** Half of an attached file is sent, and then nothing more. */
  | { readonly kind: 'stall' }
  /** Half of an attached file is sent, and the connection is closed. */
  | { readonly kind: 'cut' }
  /** The request is answered so, and nothing is done. */
  | { readonly kind: 'status'; readonly status: number }
  /** The request is sent elsewhere. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** A rate limit, to be waited out. */
  | { readonly kind: 'limit'; readonly retryAfter: number }
  /** The request is carried out late. */
  | { readonly kind: 'delay'; readonly ms: number };

interface Planned {
  readonly matches: RegExp;
  readonly fault: Fault;
  times: number;
}

/** What is to go wrong, and how often. */
export class Faults {
  #planned: Planned[] = [];

  /** The next `times` requests whose "METHOD /path" matches meet the fault. */
  plan(matches: RegExp, fault: Fault, times = 1): void {
    this.#planned.push({ matches, fault, times });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fault that this request meets, used up by it. */
  take(request: string): Fault | null {
    const found = this.#planned.find(({ matches, times }) => times > 0 && matches.test(request));
    if (found === undefined) return null;
    found.times -= 1;
    return found.fault;
  }
}
