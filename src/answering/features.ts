import { termsOf } from '../language/terms.js';
import { contains } from '../model/span.js';
import type { Candidate } from './candidates.js';
import { attributionFeatures } from './features/attribution.js';
import { gapFeatures } from './features/gap.js';
import { nearnessFeatures, repetitionFeatures } from './features/overlap.js';
import type { Setting } from './features/setting.js';
import { focusFeatures, neighbourFeatures, verbFeatures } from './features/syntax.js';
import { bucket, isContent } from './features/tokens.js';
import { everydayRarity } from './rarity.js';
import type { Feature } from './weights.js';

/** The features of one candidate; `fits` tells whether it is of the kind asked for. */
export function featuresOf(setting: Setting, candidate: Candidate, fits: boolean): Feature[] {
  const { questionClass: qc, analysis, evidence } = setting;
  const features: Feature[] = [];
  const put = (name: string, value = 1): void => {
    features.push([name, value]);
  };
  const length = candidate.endToken - candidate.firstToken;
  put(`kind:${qc}:${candidate.kind}`);
  const { asked } = analysis;
  put(`asked:${asked.focus.at(-1) ?? asked.wh}:${candidate.kind}`);
  if (!fits) put(`unfit:${qc}`);
  put(`length:${qc}:${bucket(length)}`);
  if (asked.plural) put(`plural:${candidate.kind}`);
  repetitionFeatures(setting, candidate, put);
  nearnessFeatures(setting, candidate, put);
  if (length > 0) verbFeatures(setting, candidate, put);
  gapFeatures(setting, candidate, put);
  if (length > 0) {
    focusFeatures(setting, candidate, put);
    const rarity = rarityOf(setting, candidate);
    if (rarity !== null) put('rarity', rarity);
    neighbourFeatures(setting, candidate, put);
  }
  if (evidence.source.quoted.some((quoted) => contains(quoted, candidate))) put(`in-quotes:${qc}`);
  attributionFeatures(setting, candidate, put);
  return features;
}

/** Candidates longer than this are not weighed by their words, in tokens. */
const longestWeighed = 11;

/** How rare a candidate's words are on average, 0 to 1; null for a long one and for one without any. */
function rarityOf({ tokens }: Setting, { firstToken, endToken }: Candidate): number | null {
  if (endToken - firstToken > longestWeighed) return null;
  const own = tokens.slice(firstToken, endToken).filter((token) => isContent(token));
  const sum = own.reduce(
    (total, token) => total + everydayRarity(termsOf(token.word)[0]?.term ?? token.lower),
    0,
  );
  return own.length === 0 ? null : sum / own.length;
}
