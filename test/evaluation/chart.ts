import { riskCoverage, type Tried } from './metrics/coverage.js';

/** The answers to one set. */
export interface Curve {
  readonly name: string;
  readonly tries: readonly Tried[];
}

const [width, height] = [640, 400] as const;
const margin = { left: 56, right: 16, top: 24, bottom: 48 } as const;
/** Dark enough on white, and told apart with weak colour sight (Okabe and Ito 2008). */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000'] as const;
const lineHeight = 18;
const percents = Array.from({ length: 100 }, (_, at) => (at + 1) / 100);

const x = (coverage: number): number => margin.left + coverage * (width - margin.left - margin.right);
const y = (right: number): number => margin.top + (1 - right) * (height - margin.top - margin.bottom);
const at = (coverage: number, right: number): string => `${x(coverage).toFixed(1)},${y(right).toFixed(1)}`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function gridLine(share: number): string[] {
  const label = `${String(share * 100)} %`;
  return [
    `<path d="M${at(0, share)} L${at(1, share)}" stroke="#ddd"/>`,
    `<text x="${String(margin.left - 8)}" y="${(y(share) + 4).toFixed(1)}" text-anchor="end">${label}</text>`,
    `<text x="${x(share).toFixed(1)}" y="${String(height - margin.bottom + 18)}" text-anchor="middle">${label}</text>`,
  ];
}

function curveLines({ name, tries }: Curve, place: number): string[] {
  const colour = colours[place % colours.length] ?? '#000000';
  const points = riskCoverage(tries, percents)
    .filter(({ count }) => count > 0)
    .map(({ coverage, right }) => at(coverage, right));
  const legend = height - margin.bottom - 10 - lineHeight * place;
  return [
    `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    `<text x="${String(margin.left + 10)}" y="${String(legend)}" fill="${colour}">${escaped(name)}</text>`,
  ];
}

/** How accuracy falls as more of the questions are answered, the most confident first: a drawing, one line a set. */
export function coverageChart(curves: readonly Curve[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="sans-serif" font-size="12">`,
    `<title>Share of right answers by share of questions answered, the most confident first</title>`,
    `<rect width="100%" height="100%" fill="white"/>`,
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap(gridLine),
    `<text x="${x(0.5).toFixed(1)}" y="${String(height - 10)}" text-anchor="middle">questions answered</text>`,
    `<text x="${String(margin.left)}" y="${String(margin.top - 10)}" text-anchor="start">answers that are right</text>`,
    ...curves.flatMap(curveLines),
    `</svg>`,
    '',
  ].join('\n');
}
