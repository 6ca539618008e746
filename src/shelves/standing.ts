import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Rejection } from '../model/briefing.js';

/** Bytes that a character of a briefing comes to, with its annotations and its places in the indexes. */
const bytesPerCharacter = 100;

/** What stands on a shelf as questions see it: the briefings, and those that could not be read. */
export class Standing {
  readonly #annotated = new Map<string, AnnotatedBriefing>();
  readonly #rejections = new Map<string, Rejection>();
  #inOrder: readonly AnnotatedBriefing[] | undefined;
  #memory = 0;

  /** In the order of their ids. */
  get briefings(): readonly AnnotatedBriefing[] {
    return (this.#inOrder ??= [...this.#annotated.values()].sort((a, b) =>
      a.briefing.id < b.briefing.id ? -1 : 1,
    ));
  }

  /** In the order of the names. */
  get rejections(): readonly Rejection[] {
    return [...this.#rejections.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** How much the briefings take, in bytes, as far as that can be told. */
  get memory(): number {
    return this.#memory;
  }

  find(id: string): AnnotatedBriefing | undefined {
    return this.#annotated.get(id);
  }

  isRejected(id: string): boolean {
    return this.#rejections.has(id);
  }

  /** Puts a briefing there, in place of what stood there under its id. */
  put(annotated: AnnotatedBriefing): void {
    const { id } = annotated.briefing;
    this.take(id);
    this.#annotated.set(id, annotated);
    this.#memory += bytesOf(annotated);
    this.#inOrder = undefined;
  }

  /** Takes away what stands there under an id. */
  take(id: string): AnnotatedBriefing | undefined {
    this.#rejections.delete(id);
    const annotated = this.#annotated.get(id);
    if (annotated === undefined) return undefined;
    this.#annotated.delete(id);
    this.#memory -= bytesOf(annotated);
    this.#inOrder = undefined;
    return annotated;
  }

  reject(name: string, rejection: Rejection): void {
    this.#rejections.set(name, rejection);
  }
}

function bytesOf({ briefing }: AnnotatedBriefing): number {
  return bytesPerCharacter * briefing.text.length;
}
