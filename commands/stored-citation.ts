import type { App } from '../src/app.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Briefing } from '../src/model/briefing.js';
import type { CitedPassage } from '../src/model/records.js';
import { fail, succeed, type Result } from '../src/model/result.js';
import { slice } from '../src/model/span.js';

/** The briefing of a passage that was cited, as long as its words still stand there; `gone` or `changed` else. */
export function standsStill(cited: CitedPassage, app: App): Result<Briefing, Words> {
  const briefing = app.briefings.find(({ id }) => id === cited.briefing);
  if (briefing === undefined) {
    return fail('gone', say('context.gone'));
  }
  if (slice(briefing.text, cited) !== cited.quote) {
    return fail('changed', say('context.changed', { title: briefing.title }));
  }
  return succeed(briefing);
}
