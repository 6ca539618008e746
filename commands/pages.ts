import type { Action } from '../src/interface/reply.js';
import { say } from '../src/messages/phrase.js';

/** Buttons that lead to the page before and the page after, by its number. */
export function pageActions({
  command,
  page,
  pages,
}: {
  readonly command: string;
  readonly page: number;
  readonly pages: number;
}): Action[] {
  const turn = (name: 'previous' | 'next', to: number): Action => ({
    command,
    name,
    argument: String(Math.min(pages, Math.max(1, to))),
    label: say(`button.${name}`),
    disabled: to < 1 || to > pages,
  });
  return [turn('previous', page - 1), turn('next', page + 1)];
}
