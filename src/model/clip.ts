const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How much of the text fits into `most` units without cutting a word; a word longer than that is cut between
 * characters.
 */
export function cutLength(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const at = wordSegmenter.segment(text).containing(most);
  const edge = at?.index ?? 0;
  if (text.slice(0, edge).trim() !== '') return edge;
  const halvesPair =
    /[\uD800-\uDBFF]/u.test(text.charAt(most - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(most));
  return halvesPair ? most - 1 : most;
}

/**
 * Text that quotes nobody, cut at a word's edge with an ellipsis. At most `most` units, which is 2 or more.
 */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, cutLength(text, most - 1)).trimEnd()}…`;
}
