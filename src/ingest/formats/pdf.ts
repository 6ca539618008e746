import { Unreadable, type Extract } from './extracted.js';

export function readPdf(): Extract {
  throw new Unreadable('format-unknown', 'PDFs are not read yet: save its text.');
}
