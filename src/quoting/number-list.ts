/** A list of whole numbers of 32 bits that doubles its room: an ordinary array would take eight times as much. */
export class NumberList {
  #room = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length] = value;
    this.length += 1;
  }

  put(at: number, value: number): void {
    this.#room[at] = value;
  }

  at(index: number): number {
    return this.#room[index] ?? -1;
  }

  /** All there are now, without a copy: what is put is seen, what is pushed is not. */
  now(): Int32Array {
    return this.#room.subarray(0, this.length);
  }
}
