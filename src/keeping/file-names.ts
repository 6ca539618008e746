/** UTF-16 units that a name keeps; with its signs of up to three bytes each it fits every file system. */
const longest = 80;
/** What is longer is no extension. */
const longestExtension = 12;

/** Marks that turn the direction of a text, join and part without being seen, and the like. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;
/** What Windows forbids in names. */
const forbidden = /[<>:"|?*]/gu;
/** Devices of Windows, which no file may be called, whatever its extension. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu;

const nameless = 'document';

/**
 * A file's name as it may be shown, and used on every system: no folders, nothing unseen, no sign that some system
 * forbids, no device's name, no dots or blanks at either end, of bounded length with its extension kept.
 */
export function harmlessName(given: string): string {
  // A name of a million signs is not worth a look at each of them.
  const name = given.length > 4096 ? given.slice(0, 2048) + given.slice(-2048) : given;
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const seen = last.normalize('NFC').replace(/\s/gu, ' ').replace(unseen, '').replace(forbidden, '_');
  const bare = trimmed(seen);
  const dot = bare.lastIndexOf('.');
  const extension = dot > 0 && bare.length - dot <= longestExtension ? bare.slice(dot) : '';
  const stem = trimmed(whole(bare.slice(0, bare.length - extension.length), longest - extension.length));
  const short = stem === '' ? `${nameless}${extension}` : stem + extension;
  return device.test(short) ? `_${short}` : short;
}

function trimmed(name: string): string {
  return name.replace(/^[. ]+/u, '').replace(/(?<![. ])[. ]+$/u, '');
}

/** The first units of a text, with no sign cut in two. */
function whole(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut;
}

/** Names in order, each made another where it is taken, also in other case: "Budget.pdf", "budget (2).pdf". */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let distinct = name;
    for (let n = 2; taken.has(distinct.toLowerCase()); n += 1) distinct = `${stem} (${n})${extension}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
