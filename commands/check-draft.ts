import { z } from 'zod';
import type { App } from '../src/app.js';
import { draftLimits } from '../src/checking/open-draft.js';
import { isAttachedFile, type AttachedFile } from '../src/interface/attached-file.js';
import { defineCommand } from '../src/interface/command.js';
import { markdownDocument } from '../src/interface/document.js';
import { plain } from '../src/interface/plain.js';
import { errorReply } from '../src/interface/reply.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import { draftReply, draftSummary } from './draft-report.js';

/** Characters of a file's name that are repeated. */
const shownName = 80;

export const checkDraft = defineCommand({
  data: {
    name: 'check-draft',
    description: 'Check the quotations, figures and names of a draft: a Word, Markdown or text file',
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.attachment,
        name: 'draft',
        description: 'A .docx, .md or .txt file of at most 1 MB',
        required: true,
      },
    ],
  },
  options: z.strictObject({
    draft: z.custom<AttachedFile>(isAttachedFile, 'attach the draft as a file'),
  }),
  // A draft is not yet for others to see.
  visibility: () => 'private',
  execute: async ({ draft }, app: App) => {
    const bytes = await draft.read(draftLimits.bytes);
    if (!bytes.ok) return errorReply(bytes.failure.message);
    const checked = await app.checkDraft(bytes.value);
    if (!checked.ok) return errorReply(checked.failure.message);
    return {
      tone: 'information',
      parts: [
        { kind: 'heading', text: `Draft checked: ${draft.name.slice(0, shownName)}` },
        ...draftSummary(checked.value),
        {
          kind: 'file',
          name: 'draft-report.md',
          text: markdownDocument(plain(draftReply(checked.value), 'en')),
        },
      ],
      actions: [],
    };
  },
});
