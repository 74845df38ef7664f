import type { DivisionRow } from './organisation.js';

function levelOf(code: string): DivisionRow['level'] {
  return code.length === 2 ? 'province' : code.length === 4 ? 'city' : code.length === 6 ? 'county' : 'township';
}

/** Divisions below a province out of the division table's own text (code, name, parent, level), without the NBS pseudo-counties. */
export function demoDivisions(csv: string, province: string): DivisionRow[] {
  return csv
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))
    .filter(([code]) => code?.startsWith(province))
    .map(([code = '', name = '', parent = '']) => ({ code, name, parentCode: parent || null, level: levelOf(code) }));
}
