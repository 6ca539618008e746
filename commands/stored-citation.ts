import type { App } from '../src/app.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Citation } from '../src/model/answer.js';
import { pageAt, type Block, type Briefing } from '../src/model/briefing.js';
import type { CitedPassage } from '../src/model/records.js';
import { fail, succeed, type Result } from '../src/model/result.js';
import { contains, slice } from '../src/model/span.js';

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

/** A block of a briefing as a citation, whole. */
export function blockCitation(block: Block, briefing: Briefing): Citation {
  const { id, title, origin, published, file, text } = briefing;
  return {
    briefing: id,
    title,
    origin,
    published,
    file,
    paragraph: block.number,
    ...pageOf(briefing, block.start),
    start: block.start,
    end: block.end,
    quote: slice(text, block),
    answer: null,
  };
}

/** A passage that still stands where it was cited, as a citation. */
export function toCitation(cited: CitedPassage, briefing: Briefing): Citation {
  const block = briefing.blocks.find((one) => contains(one, cited)) ?? briefing.blocks[0];
  const { id, title, origin, published, file } = briefing;
  const { start, end, quote, answer } = cited;
  return {
    briefing: id,
    title,
    origin,
    published,
    file,
    paragraph: block?.number ?? 1,
    ...pageOf(briefing, start),
    start,
    end,
    quote,
    answer,
  };
}

function pageOf(briefing: Briefing, offset: number): Pick<Citation, 'page'> {
  const page = pageAt(briefing, offset);
  return page === null ? {} : { page };
}
