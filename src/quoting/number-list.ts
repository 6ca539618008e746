import type { Steps } from '../model/pause.js';

/** Room for so many more numbers is made at least. */
const leastRoom = 1024;
/** How much the room grows at a time: an eighth of itself, as so much of it may be empty. */
const growth = 8;
/** Numbers that are taken to a wider room at a stretch. */
const mostTaken = 50_000;

/** A wider room, and how many numbers have been taken there. */
interface Wider {
  readonly room: Int32Array;
  taken: number;
}

/** A list of whole numbers of 32 bits whose room grows with it: an ordinary array would take four times as much and more. */
export class NumberList {
  #room: Int32Array;
  /** While the room is being made wider. */
  #wider: Wider | undefined;
  length = 0;

  /** @param room How many numbers it is to take without growing. */
  constructor(room = 0) {
    this.#room = roomFor(room);
  }

  /** Makes room in small steps for so many more: without it, to grow takes as long at a stretch as the list is. */
  *makeRoom(more: number): Steps {
    while (this.length + more > this.#room.length) {
      this.#wider ??= { room: roomFor(this.length + more), taken: 0 };
      this.#takeSome(this.#wider, mostTaken);
      yield;
    }
  }

  push(value: number): void {
    if (this.length === this.#room.length)
      this.#takeSome({ room: roomFor(this.length), taken: 0 }, this.length);
    this.#room[this.length] = value;
    this.length += 1;
  }

  put(at: number, value: number): void {
    this.#room[at] = value;
    // It has been taken there already as it was.
    if (this.#wider !== undefined && at < this.#wider.taken) this.#wider.room[at] = value;
  }

  at(index: number): number {
    return this.#room[index] ?? -1;
  }

  /** All there are now, without a copy: what is put is seen until the room is another, what is pushed is not. */
  now(): Int32Array {
    return this.#room.subarray(0, this.length);
  }

  /** Moves to a wider room once all are there. */
  #takeSome(wider: Wider, most: number): void {
    const end = Math.min(this.length, wider.taken + most);
    wider.room.set(this.#room.subarray(wider.taken, end), wider.taken);
    wider.taken = end;
    if (end < this.length) return;
    [this.#room, this.#wider] = [wider.room, undefined];
  }
}

function roomFor(numbers: number): Int32Array {
  return new Int32Array(Math.ceil(numbers + Math.max(leastRoom, numbers / growth)));
}
