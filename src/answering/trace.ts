import type { Citation, TraceStep } from '../model/answer.js';
import { slice } from '../model/span.js';
import type { Analysis } from './question/analyse.js';
import type { AnswerGroup, Choice } from './decision/decide.js';
import type { EvidenceSentence } from './candidates/evidence-sentence.js';
import type { Evidence } from './evidence/evidence.js';
import { sharesByTrees, treesOf } from './learned/trees.js';
import { weightsOf, type Feature, type Weights } from './learned/weights.js';

const shown = 5;
const figure = (value: number): string => value.toFixed(2);

function words({ source, sentence }: EvidenceSentence): string {
  const text = slice(source.briefing.text, sentence).replace(/\s+/gu, ' ');
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

/** What each feature adds to a linear model's score. */
function sharesOf(features: readonly Feature[], weights: Weights): Feature[] {
  return features.map(([name, value]) => [name, value * (weights.get(name) ?? 0)]);
}

/** The features that counted most, heaviest first. */
function heaviest(shares: readonly Feature[]): string {
  return shares
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, 8)
    .map(([name, part]) => `${name} ${part < 0 ? '' : '+'}${figure(part)}`)
    .join(', ');
}

/** What each step of the way tells of itself, for `--explain`. */
export const traceOf = {
  analyse(analysis: Analysis): TraceStep {
    const { asked, missing, corrections, quoted } = analysis;
    return {
      step: 'analyse',
      lines: [
        `asks for: ${asked.type}${asked.anyFigure ? ' (any figure)' : ''}, put as ${asked.form}${asked.wh === '' ? '' : ` with “${asked.wh}”`}`,
        ...(asked.focus.length > 0 ? [`about: ${asked.focus.join(' ')}`] : []),
        `words: ${analysis.words.map((word) => `${word.surface} (${word.kind}, ${figure(word.weight)})`).join(', ') || 'none'}`,
        ...(quoted.length > 0 ? [`quoted: ${quoted.join(' | ')}`] : []),
        ...corrections.map(({ asked: from, read }) => `read “${from}” as “${read}”`),
        ...(missing.length > 0 ? [`in no briefing: ${missing.join(', ')}`] : []),
      ],
    };
  },
  retrieve(sentences: readonly EvidenceSentence[]): TraceStep {
    const briefings = new Set(sentences.map((one) => one.source.briefing.id));
    return { step: 'retrieve', lines: [`${sentences.length} sentences of ${briefings.size} briefings`] };
  },
  rerank(evidence: readonly Evidence[]): TraceStep {
    return {
      step: 'rerank',
      lines: evidence
        .slice(0, shown)
        .map(
          (one) =>
            `${figure(one.score)} coverage ${figure(one.coverage)}, with context ${figure(one.contextCoverage)}, names ${figure(one.nameCoverage)}: ${words(one)}`,
        ),
    };
  },
  extract(groups: readonly AnswerGroup[]): TraceStep {
    const best = groups[0]?.best;
    return {
      step: 'extract',
      lines: [
        ...groups
          .slice(0, shown)
          .map(
            (group) =>
              `${figure(group.probability)} ${group.key} (${group.best.candidate.kind}, ${group.members.length} places)`,
          ),
        ...(best === undefined
          ? []
          : [
              `first one’s score ${figure(best.score)}: ${heaviest(sharesOf(best.features, weightsOf('spans')))}`,
            ]),
      ],
    };
  },
  decide({ confidence, refusal }: Choice, least: number): TraceStep {
    const lines = refusal === null ? [] : [`declined: ${refusal.reason} (${refusal.message.key})`];
    if (confidence !== undefined) {
      const side = confidence.value < least ? 'under' : 'at least';
      lines.unshift(`confidence ${figure(confidence.value)}, ${side} ${figure(least)}`);
      lines.push(heaviest(sharesByTrees(treesOf('confidence'), confidence.features)));
    }
    return { step: 'decide', lines };
  },
  cite(citations: readonly Citation[]): TraceStep {
    return {
      step: 'cite',
      lines: citations.map((one) => `${one.briefing}, paragraph ${one.paragraph}, ${one.start}–${one.end}`),
    };
  },
} as const;
