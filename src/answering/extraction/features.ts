import { contains } from '../../model/span.js';
import type { Candidate } from '../candidates/candidates.js';
import { attributionFeatures } from './features/attribution.js';
import { gapFeatures } from './features/gap.js';
import { nearnessFeatures, repetitionFeatures } from './features/overlap.js';
import { placeFeatures } from './features/place.js';
import { roleFeatures } from './features/role.js';
import type { Put, Setting } from './features/setting.js';
import { focusFeatures, neighbourFeatures, verbFeatures } from './features/syntax.js';
import { bucket } from '../candidates/token-class.js';
import type { Feature } from '../learned/weights.js';

/** What of a candidate decides by itself whether it may be an answer. */
export interface Telling {
  /** Share of its words that are the question's, 0 to 1. */
  readonly repeated: number;
  /** Share of the question's words that the briefing gives to it as a speaker, 0 to 1. */
  readonly spoken: number;
}

/** The features of one candidate; `fits` tells whether it is of the kind asked for. */
export function featuresOf(setting: Setting, candidate: Candidate, fits: boolean): Feature[] {
  const features: Feature[] = [];
  describe(setting, candidate, fits, (value, ...name) => {
    features.push([name.join(':'), value]);
  });
  return features;
}

/** Puts the features of one candidate, always in the same order. */
export function describe(setting: Setting, candidate: Candidate, fits: boolean, put: Put): Telling {
  const { questionClass: qc, analysis, quoted } = setting;
  const length = candidate.endToken - candidate.firstToken;
  put(1, 'kind', qc, candidate.kind);
  const { asked } = analysis;
  put(1, 'asked', asked.focus.at(-1) ?? asked.wh, candidate.kind);
  if (!fits) put(1, 'unfit', qc);
  put(1, 'length', qc, bucket(length));
  if (asked.plural) put(1, 'plural', candidate.kind);
  const repeated = repetitionFeatures(setting, candidate, put);
  nearnessFeatures(setting, candidate, put);
  if (length > 0) verbFeatures(setting, candidate, put);
  gapFeatures(setting, candidate, put);
  if (length > 0) {
    focusFeatures(setting, candidate, put);
    const rarity = rarityOf(setting, candidate);
    if (rarity !== null) put(rarity, 'rarity');
    neighbourFeatures(setting, candidate, put);
    roleFeatures(setting, candidate, put);
    placeFeatures(setting, candidate, put);
  }
  if (quoted.some((one) => contains(one, candidate))) put(1, 'in-quotes', qc);
  return { repeated, spoken: attributionFeatures(setting, candidate, put) };
}

/** Candidates longer than this are not weighed by their words, in tokens. */
const longestWeighed = 11;

/** How rare a candidate's words are on average, 0 to 1; null for a long one and for one without any. */
function rarityOf({ content, rarityAt }: Setting, { firstToken, endToken }: Candidate): number | null {
  if (endToken - firstToken > longestWeighed) return null;
  let words = 0;
  let sum = 0;
  for (let at = firstToken; at < endToken; at += 1) {
    if (content[at] !== true) continue;
    words += 1;
    sum += rarityAt(at);
  }
  return words === 0 ? null : sum / words;
}
