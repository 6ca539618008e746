/** Milliseconds at the median for each size. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [passages: number, milliseconds: number])[];
}

const [width, height] = [680, 420] as const;
const margin = { left: 64, right: 190, top: 24, bottom: 48 } as const;
/** Told apart with weak colour sight (Okabe and Ito 2008). */
const colours = ['#0072b2', '#56b4e9', '#d55e00', '#e69f00', '#009e73', '#cc79a7', '#000000'] as const;

/** Latency against size, both by powers of ten: a drawing, one line each. */
export function latencyChart(lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const tens = (values: readonly number[]): readonly [low: number, high: number] => {
    const logs = values.map((value) => Math.log10(Math.max(value, 0.001)));
    const low = Math.floor(Math.min(...logs));
    return [low, Math.max(low + 1, Math.ceil(Math.max(...logs)))];
  };
  const [left, right] = tens(points.map(([size]) => size));
  const [bottom, top] = tens(points.map(([, time]) => time));
  const x = (size: number): string =>
    (
      margin.left +
      ((Math.log10(size) - left) / (right - left)) * (width - margin.left - margin.right)
    ).toFixed(1);
  const y = (time: number): string =>
    (
      margin.top +
      ((top - Math.log10(Math.max(time, 0.001))) / (top - bottom)) * (height - margin.top - margin.bottom)
    ).toFixed(1);
  const rule = (low: number, high: number): number[] =>
    Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>Median time of a search by number of passages</title>`,
    `<rect width="100%" height="100%" fill="white"/>`,
    ...rule(bottom, top).flatMap((time) => [
      `<path d="M${x(10 ** left)},${y(time)} H${x(10 ** right)}" stroke="#ddd"/>`,
      `<text x="${margin.left - 8}" y="${Number(y(time)) + 4}" text-anchor="end">${time} ms</text>`,
    ]),
    ...rule(left, right).map(
      (size) =>
        `<text x="${x(size)}" y="${height - margin.bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    `<text x="${(width - margin.right) / 2}" y="${height - 10}" text-anchor="middle">passages</text>`,
    ...lines.flatMap(({ name, points: own }, place) => {
      const colour = colours[place % colours.length] ?? '#000000';
      return [
        `<polyline points="${own.map(([size, time]) => `${x(size)},${y(time)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...own.map(([size, time]) => `<circle cx="${x(size)}" cy="${y(time)}" r="3" fill="${colour}"/>`),
        `<text x="${width - margin.right + 12}" y="${margin.top + 12 + 18 * place}" fill="${colour}">${name}</text>`,
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}
