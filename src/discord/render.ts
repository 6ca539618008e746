import {
  ComponentType,
  SeparatorSpacingSize,
  type APIComponentInContainer,
  type APIContainerComponent,
} from 'discord.js';
import type { ArchivePart, FilePart, PartIn, PlainReply, Reply, ReplyIn } from '../interface/reply.js';
import { plain } from '../interface/plain.js';
import { say } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import { cutLength } from '../model/clip.js';
import { allOf, controlsOf } from './controls.js';
import { limits } from './limits.js';
import { markdownOf, type Allowance } from './markdown.js';

/** Bright enough for Discord's dark theme and dark enough for its light one. */
export const accents = {
  answer: 0x3ba55d,
  decline: 0xd9a13b,
  information: 0x5865f2,
  error: 0xd83c3e,
} as const;

/** The words that say what the colour says, for a reply without a heading of its own. */
const labels = {
  answer: 'tone.answer',
  decline: 'tone.decline',
  information: null,
  error: 'tone.error',
} as const;

/** Tried in turn until the reply fits; past the last one, whole units are left out, and the reply says so. */
const allowances: readonly Allowance[] = [
  { quote: 1200, text: 1200 },
  { quote: 700, text: 700 },
  { quote: 450, text: 300 },
  { quote: 300, text: 200 },
];

/** The longest text to be copied that a message shows, in UTF-16 units: it has room for a few, whatever the script. */
const longestCopy = 800;

/** Text that stands together in one text display, apart from its neighbours. */
interface Group {
  /** A line is drawn above it. */
  readonly ruled: boolean;
  /** Markdown; none of them may be cut. */
  readonly units: readonly string[];
}

/**
 * A reply as one Components V2 container that keeps within every limit of a message, whatever the reply
 * holds.
 */
export function render(words: Reply, language: Language = 'en'): APIContainerComponent[] {
  const reply = withFiles(plain(words, language));
  const controls = controlsOf(reply);
  const files = fileParts(reply);
  const texts = layOut(reply, language, {
    components: allOf(controls) + (controls.length === 0 ? 0 : 1) + files.length + 1,
    texts: controls.flatMap((control) => ('content' in control ? [control.content] : [])),
  });
  const components: APIComponentInContainer[] = texts.flatMap(({ ruled, units }, index) => [
    ...(ruled && index > 0 ? [separator()] : []),
    { type: ComponentType.TextDisplay as const, content: units.join('\n') },
  ]);
  components.push(
    ...files.map(({ name }): APIComponentInContainer => ({
      type: ComponentType.File,
      file: { url: `attachment://${name}` },
    })),
  );
  if (controls.length > 0) components.push(separator(), ...controls);
  return [{ type: ComponentType.Container, accent_color: accents[reply.tone], components }];
}

/** A file that is sent along with the components that `render` gives. */
export interface SentFile {
  readonly name: string;
  readonly attachment: Buffer;
}

/** The reply's files. One that is too large ends behind a line, and says so. */
export function filesOf(reply: Reply, language: Language = 'en'): SentFile[] {
  return fileParts(withFiles(reply)).map((part) => ({
    name: part.name,
    attachment: Buffer.from(part.kind === 'file' ? bounded(part.text, language) : part.bytes),
  }));
}

function fileParts<Text>(reply: ReplyIn<Text>): (FilePart | ArchivePart)[] {
  return reply.parts.filter((part) => part.kind === 'file' || part.kind === 'archive');
}

/**
 * The reply with whatever is to be copied whole: what is too long for a message, or holds what ends a code block, becomes
 * a file. No command has more of both than the ten files that a message takes.
 */
function withFiles<Text>(reply: ReplyIn<Text>): ReplyIn<Text> {
  let number = 0;
  const parts = reply.parts.map((part): PartIn<Text> => {
    if (part.kind !== 'copy' || (part.text.length <= longestCopy && !part.text.includes('```'))) return part;
    number += 1;
    return { kind: 'file', name: `to-copy-${number}.txt`, text: part.text };
  });
  return { ...reply, parts };
}

function bounded(text: string, language: Language): string {
  const most = limits.file.characters;
  if (text.length <= most) return text;
  const cutNote = `\n\n${write(say('reply.cut'), language)}\n`;
  const end = text.lastIndexOf('\n', most - cutNote.length);
  return text.slice(0, end === -1 ? cutLength(text, most - cutNote.length) : end) + cutNote;
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

/** What a message holds beside the reply's texts. */
interface Others {
  readonly components: number;
  /** Of other text displays. */
  readonly texts: readonly string[];
}

/** The reply's texts at the largest allowance at which they fit beside the others. */
function layOut(reply: PlainReply, language: Language, others: Others): readonly Group[] {
  let groups: readonly Group[] = [];
  for (const allowed of allowances) {
    groups = group(reply, language, allowed);
    if (fits(groups, others)) return groups;
  }
  return fill(groups, language, others);
}

function group(reply: PlainReply, language: Language, allowed: Allowance): readonly Group[] {
  const groups: { ruled: boolean; units: string[] }[] = [{ ruled: false, units: toneLine(reply, language) }];
  let section: 'opening' | 'answer' | 'heading' = 'opening';
  let previous: PartIn<string>['kind'] | null = null;
  for (const part of reply.parts) {
    const units = markdownOf(part, allowed, language);
    if (units.length === 0) continue;
    const { kind } = part;
    // The first heading stands with the question above it; each passage stands alone, and so does what
    // follows it.
    const apart =
      kind === 'passage' ||
      previous === 'passage' ||
      (kind === 'table' && previous === 'note') ||
      (kind === 'heading' && section !== 'opening');
    const ruled =
      kind === 'heading' || (kind === 'passage' && section === 'answer' && previous !== 'passage');
    const current = groups.at(-1);
    if (current === undefined || apart) groups.push({ ruled, units: [...units] });
    else current.units.push(...units);
    if (kind === 'answer' || kind === 'heading') section = kind;
    previous = kind;
  }
  const filled = groups.filter(({ units }) => units.length > 0);
  // Discord refuses a container with nothing in it.
  return filled.length > 0
    ? filled
    : [{ ruled: false, units: [`-# ${write(say('reply.empty'), language)}`] }];
}

/** What kind of reply it is, in words, unless a heading or a note of its own is the first thing it says. */
function toneLine(reply: PlainReply, language: Language): string[] {
  const label = labels[reply.tone];
  const first = reply.parts[0]?.kind;
  return label === null || first === 'heading' || first === 'note'
    ? []
    : [`-# ${write(say(label), language)}`];
}

/** What the groups take of each limit, once they stand as components. */
function fits(groups: readonly Group[], others: Others): boolean {
  const { message } = limits;
  const contents = [...others.texts, ...groups.map(({ units }) => units.join('\n'))];
  const characters = contents.reduce((sum, content) => sum + content.length, 0);
  const bytes = contents.reduce(
    (sum, content) => sum + Buffer.byteLength(content) + message.bytesPerDisplay,
    0,
  );
  const components = groups.reduce(
    (sum, { ruled }, index) => sum + (ruled && index > 0 ? 2 : 1),
    others.components,
  );
  return characters <= message.characters && bytes <= message.bytes && components <= message.components;
}

/** As many units as fit, in order, and a last line that counts those left out. */
function fill(groups: readonly Group[], language: Language, others: Others): readonly Group[] {
  const all = groups.reduce((sum, { units }) => sum + units.length, 0);
  let kept: readonly Group[] = [];
  let number = 0;
  for (const { ruled, units } of groups) {
    for (const [index, unit] of units.entries()) {
      const grown =
        index === 0
          ? [...kept, { ruled, units: [unit] }]
          : [...kept.slice(0, -1), { ruled, units: units.slice(0, index + 1) }];
      if (!fits([...grown, omission(all, language)], others))
        return [...kept, omission(all - number, language)];
      kept = grown;
      number += 1;
    }
  }
  return kept;
}

function omission(count: number, language: Language): Group {
  return { ruled: false, units: [`-# ${write(say('reply.left-out', { count }), language)}`] };
}
