/** Where some words fit best in a longer list of words. */
export interface Alignment {
  /** Half-open range of the list. */
  readonly start: number;
  readonly end: number;
  /** Three for each word met, less one for each changed, left out or put in. */
  readonly score: number;
}

const met = 3;
const edit = -1;

/**
 * The stretch of `text` that `asked`, taken whole, fits best (semi-global alignment: Smith and Waterman 1981, with
 * only the ends of the text free). Of equal ones the first. Time: the product of the two lengths.
 * @param asked Word numbers; a negative one fits nothing.
 */
export function align(asked: Int32Array, text: Int32Array): Alignment {
  const width = text.length + 1;
  let scores = new Int32Array(width);
  let starts = Int32Array.from({ length: width }, (_, at) => at);
  let nextScores = new Int32Array(width);
  let nextStarts = new Int32Array(width);
  for (let i = 1; i <= asked.length; i += 1) {
    const word = asked[i - 1] ?? -1;
    nextScores[0] = i * edit;
    nextStarts[0] = 0;
    let left = i * edit;
    let leftStart = 0;
    for (let j = 1; j < width; j += 1) {
      const same = word >= 0 && word === text[j - 1];
      let score = (scores[j - 1] ?? 0) + (same ? met : edit);
      let start = starts[j - 1] ?? 0;
      const added = (scores[j] ?? 0) + edit;
      // A gap that is left out late keeps the stretch short.
      if (added > score) {
        score = added;
        start = starts[j] ?? 0;
      }
      if (left + edit > score) {
        score = left + edit;
        start = leftStart;
      }
      nextScores[j] = score;
      nextStarts[j] = start;
      left = score;
      leftStart = start;
    }
    [scores, nextScores] = [nextScores, scores];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) {
    const gain = (scores[j] ?? 0) - (scores[end] ?? 0);
    // A last word that was changed belongs to the stretch as well as one that was put in behind it.
    if (gain > 0 || (gain === 0 && j === end + 1 && end > 0 && starts[j] === starts[end])) end = j;
  }
  return { start: starts[end] ?? 0, end, score: scores[end] ?? 0 };
}
