/** Brackets as the Penn Treebank writes them. */
const brackets: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-LSB-', '['],
  ['-LCB-', '{'],
  ['-RRB-', ')'],
  ['-RSB-', ']'],
  ['-RCB-', '}'],
]);

/** What belongs to the word before it: closing signs, endings cut off ("do n't", "Haas 's"), parts behind a hyphen. */
const belongsBefore = /^(?:[,;:.?!%)\]}”’]+|n['’]t|['’](?:s|re|ve|ll|d|m)?|-\p{L}[\p{L}-]*)$/iu;
/** What belongs to the word behind it. */
const belongsBehind = /^[([{“‘$€£#]$/u;

/** A longer word is left as it is: no ending and no sign is. In UTF-16 units. */
const longestJoined = 40;

/**
 * The words of a text that was cut into tokens ("the U.S. 's", "`` ... ''", "-LRB-"), written as people write them.
 * A text that is written so already keeps its words and signs. For comparing only: offsets do not carry over.
 */
export function untokenized(text: string): string {
  const parts: string[] = [];
  let joined = true;
  let open = false;
  for (const [token] of text.matchAll(/\S+/gu)) {
    let word = brackets.get(token) ?? token;
    if (word === '``' || word === "''" || word === '"') {
      // Tokenizers that cannot tell the opening mark write the closing one for both.
      open = word === '``' || !open;
      word = open ? '“' : '”';
    }
    const joins = word.length <= longestJoined && belongsBefore.test(word);
    parts.push(joined || joins ? word : ` ${word}`);
    joined = belongsBehind.test(word);
  }
  return parts.join('');
}
