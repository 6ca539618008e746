import type { App } from '../src/app.js';
import type { Given } from '../src/interface/command.js';
import { errorReply, type Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { say } from '../src/messages/phrase.js';
import type { GivenAnswer } from '../src/model/records.js';

/** What a button does with the answer it stands under, whose id is `id`. */
export type Work = (given: GivenAnswer, id: string, app: App, request: Request) => Reply | Promise<Reply>;

/** Does something with the answer that the button's argument names first. */
export function withAnswer(work: Work): (given: Given, app: App, request: Request) => Promise<Reply> {
  return async ({ argument }, app, request) => {
    const [id = ''] = argument.split('~');
    const given = await request.records.answer(id);
    return given === null ? forgotten : work(given, id, app, request);
  };
}

/** The reply where an answer is no longer kept. */
export const forgotten = errorReply(say('ask.forgotten'));
