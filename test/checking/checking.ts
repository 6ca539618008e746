import { appOf, type App, type PlainDocument } from '../../src/app.js';
import type { CheckedFigure, CheckedName, CheckedQuotation, DraftReport } from '../../src/model/checking.js';
import { english } from '../../src/terminal/english.js';

/** An app over one text, or several. */
export function over(...texts: readonly (string | PlainDocument)[]): App {
  return appOf(texts.map((text, index) => (typeof text === 'string' ? { id: `b${index}`, text } : text)));
}

/** The report on a draft of this text. */
export async function reportOn(draft: string, app: App): Promise<DraftReport> {
  const report = await app.checkDraft(Buffer.from(draft));
  if (!report.ok) throw new Error(english(report.failure.message));
  return report.value;
}

export async function quotationsOf(message: string, app: App): Promise<readonly CheckedQuotation[]> {
  return (await app.checkQuotations(message)).items;
}

export async function figuresOf(draft: string, app: App): Promise<readonly CheckedFigure[]> {
  return (await reportOn(draft, app)).figures.items;
}

export async function namesOf(draft: string, app: App): Promise<readonly CheckedName[]> {
  return (await reportOn(draft, app)).names.items;
}
