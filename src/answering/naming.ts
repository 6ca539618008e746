/** Most words named in one message, and the longest a word is shown, in UTF-16 units. */
const mostNamed = 5;
const longestNamed = 40;

/** Words in quotation marks for a message to a person: the first few, each of a readable length. */
export function naming(words: readonly string[]): string {
  const named = words.slice(0, mostNamed).map((word) => `“${clipped(word)}”`);
  return words.length > mostNamed
    ? `${named.join(', ')} and ${words.length - mostNamed} more`
    : named.join(', ');
}

/** A word or phrase of a readable length. */
export function clipped(words: string): string {
  return words.length > longestNamed ? `${words.slice(0, longestNamed - 1)}…` : words;
}
