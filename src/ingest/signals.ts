import type { BlockKind } from '../model/briefing.js';

/** A sign at the head of a line that says what the line is, with the white space behind it. */
export interface Marker {
  readonly kind: Extract<BlockKind, 'list-item' | 'quotation' | 'heading'>;
  readonly length: number;
}

/** Whether a line or block ends like a sentence, closing marks aside. */
export function isTerminated(words: string): boolean {
  return /[.!?…:;]["”’'»)\]*_]{0,4}$/u.test(words);
}

/** Whether the first word, opening marks aside, is in lower case: such a line goes on from another. */
export function beginsLower(words: string): boolean {
  return /^["“‘'([]?\p{Ll}/u.test(words);
}

/** The sign at the head of a line, or null. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, 12);
  const marker =
    /^(?<heading>#{1,6})[ \t]+/u.exec(head) ??
    /^(?<quotation>>)[ \t]*/u.exec(head) ??
    /^(?:[-*+•·▪◦‣●■–]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+/u.exec(head);
  if (!marker) return null;
  const kind = marker.groups?.heading ? 'heading' : marker.groups?.quotation ? 'quotation' : 'list-item';
  return { kind, length: marker[0].length };
}

/** Whether the line below underlines these words, which makes them a heading. */
export function isUnderline(words: string, below: string): boolean {
  if (words.length > 200 || below.length > 200) return false;
  return /^={3,}$/u.test(below) || (/^[-~]{3,}$/u.test(below) && !isTerminated(words));
}

/** The first joint between two columns, and any further one behind it: each is tried once for a run of spaces or tabs. */
const tabs = { first: /\S\t+\S/u, further: /(?<!\t)\t+\S/u } as const;
const bars = { first: /\S +\| +\S/u, further: /(?<! ) +\| +\S/u } as const;

/** Columns set with tabs or bars: three at least, or between two bars. */
export function isTabular(line: string): boolean {
  if (line.length > 1000) return false;
  if (line.length > 1 && line.startsWith('|') && line.endsWith('|')) return true;
  return [tabs, bars].some(({ first, further }) => {
    const joint = first.exec(line);
    return joint !== null && further.test(line.slice(joint.index + joint[0].length));
  });
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const days = 'mon|tues?|wed(?:nes)?|thurs?|thu|fri|sat(?:ur)?|sun';
const timeWord = new RegExp(
  `^(?:${months}|(?:${days})(?:day)?|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}[.:h]\\d{2}(?::\\d{2})?(?:[ap]m)?|\\d{1,2}[ap]m|[ap]m|gmt|utc|[ecmp][sd]?t|ce?st|bst|ist|eet|` +
    `\\d{4}-\\d{2}-\\d{2}(?:t[\\d:.]+(?:z|[+-]\\d{2}:?\\d{2})?)?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|first|last|published|updated|posted|modified|issued|date|dated|on|at|of|the|ago|min(?:ute)?s?|hours?|days?|read|time|local|edt|pdt)$`,
  'iu',
);
const clockTime = /\d[:.]\d{2}|\d ?[ap]\.?m\b|\bago\b|\bread\b/iu;
const fullDate = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\b(?:${months})\\.? \\d{1,2}(?!\\d)|\\d(?:st|nd|rd|th)? (?:${months})\\b|\\b(?:${days})(?:day)?\\b.*\\d`,
  'iu',
);

/** A line of nothing but time: "08:20", "Updated 3 March 2025, 14:05 GMT", "4 min read". */
export function isTimestamp(words: string): boolean {
  if (words.length > 120 || !/\d/u.test(words)) return false;
  if (!clockTime.test(words) && !fullDate.test(words)) return false;
  const parts = words.split(/[\s,;|()•·/]+|\s[-–—]\s/u).filter((part) => part !== '');
  return parts.every(
    (part) =>
      timeWord.test(
        part
          .replace(/[.:]+$/u, '')
          .replaceAll('.m.', 'm')
          .replace('.m', 'm'),
      ) || /^[-–—]$/u.test(part),
  );
}

/** A time stamp that may as well be a heading: a day, no time of day, and nothing said of publishing. */
export function isBareDate(words: string): boolean {
  return (
    fullDate.test(words) && !clockTime.test(words) && !/publish|updat|post|modif|issue|date/iu.test(words)
  );
}

/** The name behind "By": up to a comma, a bar or the like. */
const by = /^(?:(?:written|reported|text|story|words|analysis|report)\s+)?by\b[\s:]+/iu;
const authorField = /^(?:authors?|written by|reporter|correspondent)\s*:\s*/iu;

/** Names of a line that says who wrote the text: "By: Jane Doe, Reuters" → "Jane Doe"; null for any other line. */
export function authorsOf(words: string): string | null {
  if (words.length > 140 || (/[.!?]["”’]?$/u.test(words) && !/\b(?:Jr|Sr)\.$/u.test(words))) return null;
  const opening = by.exec(words) ?? authorField.exec(words);
  if (!opening) return null;
  const names = /^[^,|•·/(–—]+/u.exec(words.slice(opening[0].length))?.[0].trim() ?? '';
  const parts = names.split(/\s+/u);
  const isName = (part: string): boolean =>
    /^\p{Lu}[\p{L}.'’-]*$/u.test(part) ||
    /^(?:and|&|de|van|von|der|den|del|la|al|bin|da|di|with|in)$/u.test(part);
  return parts.length > 0 && parts.length <= 14 && /^\p{Lu}/u.test(names) && parts.every(isName)
    ? names
    : null;
}

const trade =
  '(?:writer|reporter|journalist|correspondent|editor|columnist|producer|contributor|author|fellow|analyst|photographer|commentator|freelancer|professor|intern|host|anchor)';
const authorNote = new RegExp(
  `^(?<name>(?:\\p{Lu}[\\p{L}.'’-]*\\s+){2,5})(?:(?:is|was|has been) (?:(?:a|an|the)\\s)?[^.,]{0,60}\\b${trade}s?\\b|(?:covers|reports|writes)\\s.{0,60}\\b(?:for|from|about|at)\\b)`,
  'u',
);

/** The surname in a note on the author, "Jane Doe is a writer at …", or null. Elsewhere than last, such words are news. */
export function authorNoted(words: string): string | null {
  if (words.length > 300 || /["“]/u.test(words)) return null;
  const name = authorNote.exec(words)?.groups?.name;
  return name?.trim().split(/\s+/u).at(-1) ?? null;
}

const credits =
  /^\(?(?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Tt]ranslated) by \p{Lu}|Contributing ?: ?\p{Lu})|\bcontributed to this (?:report|story|article)\b|^(?:Follow|Contact|Reach) (?:him|her|them|the (?:author|reporter|writer))\b|^From [\p{L} ]{0,40}\breports$/u;
/** "Contact Jane Doe at …", "— Jane Doe, Agency", "New York Agency —": case matters. */
const signature =
  /^(?:Follow|Contact|Reach|Email) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|^[—–-] ?\p{Lu}[^.!?"“”]{2,60}$|^\p{Lu}[^.!?"“”]{1,50} [—–]$/u;

/** A line about who wrote: a byline, a signature, the credits of a news agency. */
export function isByline(words: string): boolean {
  if (authorsOf(words) !== null) return true;
  if (words.length > 300) return false;
  return credits.test(words) || signature.test(words);
}

/** Who a byline without "By" wrote for: "Special to …", "Associated Press", "CNBC". */
export function isAgency(words: string): boolean {
  return (
    words.length <= 60 &&
    (/^\p{Lu}{2,6}$/u.test(words) ||
      /^special (?:to|for)\b|\b(?:press|news|post|times|journal|herald|tribune|reuters|afp|ap|today|network|agency|correspondent|reporter|editor|writer|staff)\b/iu.test(
        words,
      ))
  );
}

const photo =
  '(?:photo(?:graph|s)?|image|picture|pic|credit|illustration|graphic|file|screenshot|screengrab|video)';
const captionHead = new RegExp(
  `^\\(?(?:${photo}s?(?: (?:credit|by|caption))?|caption|photo credit)\\s*:\\s|^\\(?${photo} (?:by|courtesy)\\b|^FILE\\s?[-–—]`,
  'iu',
);
/** "Photograph: Jane Doe/Agency", "© Agency", a credit in brackets that names a picture. */
const creditWords = new RegExp(
  `\\b${photo}(?: credit| by)?: [^.!?]{2,80}$|©[^.!?]{2,60}$|[([][^()[\\]]{0,60}\\b${photo}\\b[^()[\\]]{0,60}[)\\]] ?[)\\]]{0,2}$`,
  'iu',
);
/** "(Jane Doe/Agency)", "[Jane Doe/Agency]", "(Agency via Agency)"; case tells it from "(and/or)". */
const creditNames =
  /[([][^()[\]/]{0,60}(?:\p{L} ?\/ ?\p{Lu}|\bvia \p{Lu}|\b(?:Images|Reuters|REUTERS|AFP|EPA|Shutterstock)\b)[^()[\]]{0,60}[)\]]{1,3}$/u;
/** The same behind the caption's last full stop, or as a line of its own: "Jane Doe/Agency", "Courtesy Jane Doe". */
const bareCredit =
  /^(?:REUTERS|AP|AFP|EPA)$|(?:^|[.!?]["”’]? )(?:(?:REUTERS|AP|AFP|EPA)\/[^.!?]{0,60}|(?:\p{Lu}[\p{L}.'’-]* ){0,4}\p{Lu}[\p{L}.'’-]*(?:\/\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}){1,3}|Courtesy (?:of )?\p{Lu}.{2,60})$|\S Courtesy (?:of )?\p{Lu}[^.!?]{2,60}$/u;

/** A photo's words: with its credit in brackets, behind "Photograph:", or with "Photo:" at the head. */
export function isCaption(words: string): boolean {
  if (words.length > 700) return false;
  const tail = words.slice(-160);
  return (
    captionHead.test(words.slice(0, 60)) ||
    creditWords.test(tail) ||
    creditNames.test(tail) ||
    bareCredit.test(tail)
  );
}

/** Words that only lead elsewhere or belong to the page and not to the text; the whole line must be made of them. */
const furniture = new RegExp(
  '^(?:(?:click|tap) (?:here|to)\\b.{0,60}|read (?:more|also|next|on|the (?:full|rest)\\b.{0,40})|(?:show|see|view|learn|load|find out) (?:more|all)|more (?:on|from|about|stories)\\b.{0,40}|' +
    'share(?: (?:this|on|via)\\b.{0,30})?|(?:copy|permanent) link|print(?: this\\b.{0,20})?|e-?mail(?: this\\b.{0,20})?|save|tweet|facebook|twitter|x|whatsapp|linkedin|instagram|telegram|reddit|' +
    'zoom|enlarge(?: image)?|expand|play(?: video)?|listen(?: to\\b.{0,30})?|watch(?: (?:live|now))?|subscribe(?: (?:now|to)\\b.{0,40})?|sign (?:up|in)(?: (?:for|to)\\b.{0,40})?|log ?in|register|' +
    'newsletters?|advertisement|advertising|ad|sponsored(?: content)?|promoted|story continues below\\b.{0,30}|continue reading|article continues\\b.{0,30}|skip (?:to|past)\\b.{0,30}|' +
    'comments?|leave a (?:comment|reply)|\\d+ (?:comments?|shares?|views|likes)|related(?: (?:stories|articles|topics|content))?|most (?:read|popular|viewed)|trending(?: now)?|recommended|tags?|topics?|back to top|home|menu|search|follow(?: us)?(?: on\\b.{0,20})?|support us|donate(?: now)?)$',
  'iu',
);
const address = /^(?:https?:\/\/|www\.)\S+$/iu;

/** A page's own controls and links: "Read more", "Share", a bare address. */
export function isLink(words: string): boolean {
  if (words.length > 200) return false;
  const bare = words.replace(/^[\W_]+|[\W_]+$/gu, '');
  return address.test(words) || (bare.length <= 90 && furniture.test(bare));
}

const teaserHead =
  /^(?:read (?:more|also|next)|also read|see also|related(?: \p{L}+)?|watch|listen|more|don['’]t miss|recommended|must read|up next|next up|in pictures|explainer|opinion)\s?[:|»>–—-]\s?\S/iu;

/** A label run into a headline without a space, as lists of links leave it when they are copied: "Opinion:Why …". */
const runInLabel = /^[^.:"“]{2,60}:\p{Lu}/u;

/** The shouted or announced headline of another story. `shouting`: whether capitals mean anything in this file. */
export function isTeaser(words: string, shouting: boolean): boolean {
  if (words.length > 250) return false;
  return (
    teaserHead.test(words) ||
    (runInLabel.test(words) && !isTerminated(words)) ||
    (shouting && isShouted(words) && words.split(/\s+/u).length >= 6)
  );
}

/** Nearly all letters are capitals, over at least three words. */
function isShouted(words: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < words.length; at += 1) {
    // Plain letters are told by their codes: every line is asked.
    const code = words.charCodeAt(at);
    if (code < 128) {
      if (code >= 65 && code <= 90) upper += 1;
      else if (code >= 97 && code <= 122) lower += 1;
    } else if (/\p{Lu}/u.test(words.charAt(at))) upper += 1;
    else if (/\p{Ll}/u.test(words.charAt(at))) lower += 1;
  }
  return upper >= 8 && upper >= 9 * lower && /\S\s+\S+\s+\S/u.test(words);
}

/** What capitals mean in a text. */
export interface Casing {
  /** Nothing is in lower case, so that no line can be seen to go on. */
  readonly caseless: boolean;
  /** Capitals stand out: a line in capitals is shouted. */
  readonly shouting: boolean;
}

/** What capitals mean in a text, told from the text itself. */
export function casingOf(text: string): Casing {
  return { caseless: !/\p{Ll}/u.test(text), shouting: !isShouted(text.slice(0, 20_000)) };
}

/** Lines that neither take on the next line nor join the one before, however long they are. */
export function standsAlone(line: string): boolean {
  return isTimestamp(line) || isLink(line) || authorsOf(line) !== null || isCaption(line);
}
