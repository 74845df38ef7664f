import type { ChainLink } from '../persistence/entities.js';

/** Papers that any leave may bring beside those that the document names. */
export const OTHER_PROOFS: Readonly<Record<string, string>> = { 'host-signature': '用人单位签字件', other: '其他证明材料' };

/** Papers that are records of the platform, by the kind of leave whose records they are: nobody uploads what is kept here. */
const KEPT_HERE: Readonly<Record<string, string>> = { 'time-in-lieu': 'overtime-register' };

/** Codes of papers that a request brings: those it names, those uploaded for it, and those that are kept here. */
export function papersOf(asked: { readonly kind: string; readonly documents: readonly string[]; readonly overtimeIds: readonly string[] }, uploaded: readonly string[]): string[] {
  const kept = KEPT_HERE[asked.kind];
  return [...new Set([...asked.documents, ...uploaded.filter((code) => !Object.hasOwn(OTHER_PROOFS, code)), ...(kept !== undefined && asked.overtimeIds.length > 0 ? [kept] : [])])];
}

/** Whether a paper is a record of the platform. */
export function isKeptHere(kind: string, code: string): boolean {
  return KEPT_HERE[kind] === code;
}

/** Who checks papers: whoever files the leave, else whoever has the last word in the employer's own line. */
export function checkerOf(chain: readonly ChainLink[]): Pick<ChainLink, 'by' | 'zh'> | null {
  return chain.find((link) => link.stage === 'filing') ?? chain.findLast((link) => link.stage === 'employer') ?? null;
}

/** Whether somebody stands in the employer's own line of a leave, whose papers they then may open. */
export function standsInLine(chain: readonly ChainLink[], roles: readonly string[], unitPath: string, place: string): boolean {
  const within = unitPath === place || unitPath.startsWith(`${place}.`);
  return within && chain.some((link) => link.stage === 'employer' && roles.includes(link.by));
}
