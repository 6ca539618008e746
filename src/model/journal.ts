/** Changes that are remembered, unless told otherwise. */
const mostRemembered = 10_000;

/** Keys of what has changed, for those who follow at their own pace. What is too long ago is forgotten. */
export class Journal {
  readonly #most: number;
  #keys: string[] = [];
  #forgotten = 0;

  constructor(most = mostRemembered) {
    this.#most = most;
  }

  /** Stands for now. */
  get mark(): number {
    return this.#forgotten + this.#keys.length;
  }

  note(key: string): void {
    if (this.#keys.length >= 2 * this.#most) {
      this.#forgotten += this.#most;
      this.#keys = this.#keys.slice(this.#most);
    }
    this.#keys.push(key);
  }

  /** What was noted since a mark, in order; null where that is forgotten, and anything may have changed. */
  since(mark: number): readonly string[] | null {
    return mark < this.#forgotten ? null : this.#keys.slice(mark - this.#forgotten);
  }
}
