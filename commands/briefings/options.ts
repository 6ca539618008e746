import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { isAttachedFile, type AttachedFile } from '../../src/interface/attached-file.js';
import { channelKinds, optionKind } from '../../src/interface/slash-command.js';
import { en } from '../../src/messages/en.js';
import type { MessageKey } from '../../src/messages/phrase.js';

/** What one addition takes by options; a form takes as many. */
const fileNames = [
  ...(['file', 'file2', 'file3', 'file4', 'file5'] as const),
  ...(['file6', 'file7', 'file8', 'file9', 'file10'] as const),
];
const audienceNames = ['audience', 'audience2', 'audience3'] as const;

/** Words to watch for have as many characters, and names and dates. */
const [longestTerm, longestText, longestDate, longestMoment] = [80, 300, 10, 40];

type Subcommand =
  'add' | 'list' | 'show' | 'edit' | 'remove' | 'history' | 'export' | 'watch' | 'unwatch' | 'watches';

/** A description from the table. Options that are one of several of a kind share theirs. */
function described(subcommand: Subcommand, name: string): string {
  const key = `command.briefings.option.${subcommand}.option.${name.replace(/\d+$/u, '-more')}`;
  if (!isKey(key)) throw new RangeError(`no words for ${key}`);
  return en[key];
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

type Option = (subcommand: Subcommand) => APIApplicationCommandBasicOption;

const text =
  (name: string, most: number, required = false): Option =>
  (subcommand) => ({
    ...{
      type: optionKind.string,
      name,
      description: described(subcommand, name),
      max_length: most,
      required,
    },
  });

const briefing =
  (required: boolean): Option =>
  (subcommand) => ({
    ...{ type: optionKind.string, name: 'briefing', description: described(subcommand, 'briefing') },
    ...{ required, autocomplete: true },
  });

const replaced: Option = (subcommand) => ({
  ...{ type: optionKind.string, name: 'replace', description: described(subcommand, 'replace') },
  autocomplete: true,
});

const files: readonly Option[] = fileNames.map((name) => (subcommand) => ({
  ...{ type: optionKind.attachment, name, description: described(subcommand, name) },
}));

const audiences: readonly Option[] = audienceNames.map((name) => (subcommand) => ({
  ...{ type: optionKind.role, name, description: described(subcommand, name) },
}));

const facts: readonly Option[] = [
  text('title', longestText),
  text('origin', longestText),
  text('author', longestText),
  text('date', longestDate),
];

const embargo = text('embargo', longestMoment);

const page: Option = (subcommand) => ({
  ...{ type: optionKind.integer, name: 'page', description: described(subcommand, 'page'), min_value: 1 },
});

const term: Option = text('term', longestTerm, true);

const channel: Option = (subcommand) => ({
  ...{ type: optionKind.channel, name: 'channel', description: described(subcommand, 'channel') },
  channel_types: [...channelKinds],
});

const watched: Option = (subcommand) => ({
  ...{ type: optionKind.string, name: 'term', description: described(subcommand, 'term') },
  ...{ required: true, autocomplete: true },
});

const bySubcommand: Readonly<Record<Subcommand, readonly Option[]>> = {
  add: [...files, ...facts, ...audiences, embargo, replaced],
  list: [page],
  show: [briefing(true)],
  edit: [briefing(true), ...facts, ...audiences, embargo],
  remove: [briefing(true)],
  history: [briefing(false)],
  export: [briefing(false)],
  watch: [term, channel],
  unwatch: [watched],
  watches: [],
};

/** The subcommands as Discord takes them. */
export const subcommands: APIApplicationCommandSubcommandOption[] = (
  Object.keys(bySubcommand) as Subcommand[]
).map((name) => ({
  type: optionKind.subcommand,
  name,
  description: en[`command.briefings.option.${name}`],
  options: bySubcommand[name].map((option) => option(name)),
}));

const file = z.custom<AttachedFile>(isAttachedFile, 'attach a file').optional();
const words = z.string().max(longestText).optional();
const role = z.string().max(64).optional();
const id = z.string().max(longestText);

const factOptions = {
  title: words,
  origin: words,
  author: words,
  date: z.string().max(longestDate).optional(),
};
const labelOptions = {
  ...{ audience: role, audience2: role, audience3: role },
  embargo: z.string().max(longestMoment).optional(),
};

const addOptions = z.strictObject({
  subcommand: z.literal('add'),
  ...{ file, file2: file, file3: file, file4: file, file5: file },
  ...{ file6: file, file7: file, file8: file, file9: file, file10: file },
  ...factOptions,
  ...labelOptions,
  replace: id.optional(),
});

const editOptions = z.strictObject({
  ...{ subcommand: z.literal('edit'), briefing: id, ...factOptions, ...labelOptions },
});

/** The options of each subcommand, as they arrive. */
export const briefingOptions = z.discriminatedUnion('subcommand', [
  addOptions,
  editOptions,
  z.strictObject({ subcommand: z.literal('list'), page: z.int().min(1).default(1) }),
  z.strictObject({ subcommand: z.literal('show'), briefing: id }),
  z.strictObject({ subcommand: z.literal('remove'), briefing: id }),
  z.strictObject({ subcommand: z.literal('history'), briefing: id.optional() }),
  z.strictObject({ subcommand: z.literal('export'), briefing: id.optional() }),
  z.strictObject({
    ...{ subcommand: z.literal('watch'), term: z.string().max(longestTerm) },
    channel: z.string().max(64).optional(),
  }),
  z.strictObject({ subcommand: z.literal('unwatch'), term: z.string().max(longestText) }),
  z.strictObject({ subcommand: z.literal('watches') }),
]);

export type BriefingOptions = z.infer<typeof briefingOptions>;
export type AddOptions = z.infer<typeof addOptions>;
export type EditOptions = z.infer<typeof editOptions>;
