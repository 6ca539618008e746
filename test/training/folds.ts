import { fitChoice, namedWeights, scoresOf, type Example, type FeatureNames } from './model.js';

/** What comes of the questions of the project's own table, and of further files that have texts of their own. */
export interface Own<Value> {
  readonly table: readonly Value[];
  readonly further: readonly Value[];
}

/**
 * How many times the questions of the own table and of further files count: at four times, 868 over news cost the reading
 * sets a point or two.
 */
export const repeats = { table: 4, further: 2 };

/** Examples that a feature must be met in. */
const leastMet = 12;

/** Prints a line with the time since the start. */
export function said(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

/** What is made of both, each as many times as it counts. */
function repeated<Value>({ table, further }: Own<Value>): Value[] {
  const rounds = Array.from({ length: Math.max(repeats.table, repeats.further) }, (_, at) => at);
  return rounds.flatMap((at) => [
    ...(at < repeats.table ? table : []),
    ...(at < repeats.further ? further : []),
  ]);
}

/** Which half a question belongs to. */
export function foldOf(id: string): 0 | 1 {
  let sum = 7;
  for (const sign of id) sum = (sum * 31 + sign.charCodeAt(0)) >>> 0;
  return sum % 2 === 0 ? 0 : 1;
}

/** The public examples with others spread evenly among them. */
function mixed(examples: readonly Example[], own: readonly Example[]): Example[] {
  if (own.length === 0) return [...examples];
  const every = Math.max(1, Math.floor(examples.length / own.length));
  return examples.flatMap((example, at) => {
    const added = own[Math.floor(at / every) % own.length];
    return at % every === 0 && added !== undefined ? [example, added] : [example];
  });
}

function chosenRight(examples: readonly Example[], weights: Float64Array): string {
  let right = 0;
  for (const example of examples) {
    const scores = scoresOf(example, weights);
    const chosen = scores.indexOf(Math.max(...scores));
    right += (example.worth[chosen] ?? 0) >= 0.5 ? 1 : 0;
  }
  return `${((100 * right) / Math.max(1, examples.length)).toFixed(1)} % of ${examples.length}`;
}

/** Fits on each half and tells how it does on the other, then on all. */
export function fitFolds(
  stage: string,
  examples: readonly Example[],
  { table, further }: Own<Example>,
  names: FeatureNames,
  decay: number,
) {
  const own = repeated({ table, further });
  const halves = ([0, 1] as const).map((fold) => {
    const inside = (example: Example): boolean => foldOf(example.id) === fold;
    const weights = fitChoice(mixed(examples.filter(inside), own.filter(inside)), names, decay, leastMet / 2);
    const rest = (list: readonly Example[]): Example[] => list.filter((example) => !inside(example));
    said(
      `${stage}, fold ${fold}: ${chosenRight(rest(examples), weights)}; ` +
        `own ${chosenRight(rest(table), weights)}, further ${chosenRight(rest(further), weights)}`,
    );
    return namedWeights(names, weights);
  });
  return { halves, all: namedWeights(names, fitChoice(mixed(examples, own), names, decay, leastMet)) };
}
