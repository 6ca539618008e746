import type { TraceStep } from '../model/answer.js';
import { widthOf, type Io } from './io.js';
import { pad, wrapText } from './layout.js';
import { styleFor } from './style.js';

const nameColumns = 10;

/** The steps from the question to the answer, for `--explain`. */
export function renderTrace(trace: readonly TraceStep[], io: Io): string {
  const style = styleFor(io);
  const width = widthOf(io) - nameColumns;
  const lines = trace.flatMap(({ step, lines: texts }) =>
    texts
      .flatMap((text) => wrapText(text, width))
      .map((line, at) => (style.heading(pad(at === 0 ? step : '', nameColumns)) + line).trimEnd()),
  );
  return ['', style.heading('How it was found'), ...lines].map((line) => `${line}\n`).join('');
}
