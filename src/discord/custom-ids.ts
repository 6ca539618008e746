import type { Target } from '../interface/reply.js';
import { limits } from './limits.js';

/**
 * The id of a button, menu or form: its number in the message, which makes it unique there, then command, name and
 * argument. Throws a RangeError where the target breaks the bounds it is documented to keep, since Discord
 * would refuse the whole message.
 */
export function customIdOf(target: Target, index: number): string {
  const id = [index, target.command, target.name, target.argument].join(':');
  if (id.length > limits.button.customId) throw new RangeError(`a button's id is too long: ${id}`);
  return id;
}

/** Reads an id back; null for one this version does not write. */
export function readCustomId(id: string): Target | null {
  const [, command, name, argument] = /^\d+:([^:]+):([^:]+):(.*)$/su.exec(id) ?? [];
  return command === undefined || name === undefined || argument === undefined
    ? null
    : { command, name, argument };
}
