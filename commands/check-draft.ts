import { z } from 'zod';
import type { App } from '../src/app.js';
import { draftLimits } from '../src/checking/open-draft.js';
import { isAttachedFile, type AttachedFile } from '../src/interface/attached-file.js';
import { defineCommand } from '../src/interface/command.js';
import { markdownDocument } from '../src/interface/document.js';
import { plain } from '../src/interface/plain.js';
import { errorReply } from '../src/interface/reply.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say } from '../src/messages/phrase.js';
import { languageOf } from '../src/messages/write.js';
import { draftReply, draftSummary } from './draft-report.js';
import { olderNotes } from './earlier-versions.js';

/** Characters of a file's name that are repeated. */
const shownName = 80;

export const checkDraft = defineCommand({
  data: {
    name: 'check-draft',
    description: en['command.check-draft.description'],
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.attachment,
        name: 'draft',
        description: en['command.check-draft.option.draft'],
        required: true,
      },
    ],
  },
  options: z.strictObject({
    draft: z.custom<AttachedFile>(isAttachedFile, 'attach the draft as a file'),
  }),
  // A draft is not yet for others to see.
  visibility: () => 'private',
  execute: async ({ draft }, app: App, { locale, briefings }) => {
    const language = languageOf(locale);
    const bytes = await draft.read(draftLimits.bytes);
    if (!bytes.ok) return errorReply(bytes.failure.message);
    const checked = await app.checkDraft(bytes.value);
    if (!checked.ok) return errorReply(checked.failure.message);
    const older = await olderNotes(checked.value.quotations.items, app, briefings);
    return {
      tone: 'information',
      parts: [
        { kind: 'heading', text: say('draft.checked', { name: draft.name.slice(0, shownName) }) },
        ...draftSummary(checked.value, older),
        {
          kind: 'file',
          name: 'draft-report.md',
          text: markdownDocument(plain(draftReply(checked.value, older), language), language),
        },
      ],
      actions: [],
    };
  },
});
