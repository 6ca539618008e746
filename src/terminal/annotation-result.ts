import type { DocumentAnnotation } from '../model/annotation.js';
import type { Span } from '../model/span.js';
import type { ResultId } from './results.js';

const spanResult = ({ start, end }: Span): Span => ({ start, end });
const optionalSpan = (span: Span | null): Span | null => span && spanResult(span);

/** What `annotate --json` prints for one text. Scripts read it: fields may be added, none renamed or dropped. */
export function annotationResult(id: ResultId, text: string, found: DocumentAnnotation): object {
  return {
    id,
    sentences: found.sentences.map(spanResult),
    quotations: found.attributions.map((one) => ({
      kind: one.kind,
      content: one.content.map(spanResult),
      cue: optionalSpan(one.cue),
      source: optionalSpan(one.source),
      speaker: one.speaker,
      resolved: one.resolved,
      confidence: hundredths(one.confidence),
    })),
    people: found.people.map(({ name, roles, mentions, pronouns }) => ({
      name,
      roles,
      mentions: mentions.map((mention) => ({ ...spanResult(mention), kind: mention.kind })),
      pronouns: pronouns.map(spanResult),
    })),
    figures: found.figures.map((figure) => ({
      ...spanResult(figure),
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      qualifier: figure.qualifier,
      measure: figure.measure && text.slice(figure.measure.start, figure.measure.end).replace(/\s+/gu, ' '),
    })),
    dates: found.dates.map(({ start, end, value, certainty }) => ({ start, end, value, certainty })),
  };
}

function hundredths(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
