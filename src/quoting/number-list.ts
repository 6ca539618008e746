/** Room for so many more numbers is made at least. */
const leastRoom = 1024;
/** How much the room grows at a time: an eighth of itself, as so much of it may be empty. */
const growth = 8;

/** A list of whole numbers of 32 bits whose room grows with it: an ordinary array would take four times as much and more. */
export class NumberList {
  #room: Int32Array;
  length = 0;

  /** @param room How many numbers it is to take without growing. */
  constructor(room = 0) {
    this.#room = new Int32Array(NumberList.#wider(room));
  }

  static #wider(room: number): number {
    return Math.ceil(room + Math.max(leastRoom, room / growth));
  }

  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new Int32Array(NumberList.#wider(this.length));
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
