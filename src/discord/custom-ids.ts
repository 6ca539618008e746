import type { Action } from '../interface/reply.js';
import { limits } from './limits.js';

/** What a pressed button says: which command's button it is, what it does, and with what. */
export type Press = Pick<Action, 'command' | 'name' | 'argument'>;

/**
 * The id of a button: its number in the message, which makes it unique there, then command, name and
 * argument. Throws a RangeError where the action breaks the bounds it is documented to keep, since Discord
 * would refuse the whole message.
 */
export function customIdOf(action: Action, index: number): string {
  const id = [index, action.command, action.name, action.argument].join(':');
  if (id.length > limits.button.customId) throw new RangeError(`a button's id is too long: ${id}`);
  return id;
}

/** Reads an id back; null for one this version does not write. */
export function readCustomId(id: string): Press | null {
  const [, command, name, argument] = /^\d+:([^:]+):([^:]+):(.*)$/su.exec(id) ?? [];
  return command === undefined || name === undefined || argument === undefined
    ? null
    : { command, name, argument };
}
