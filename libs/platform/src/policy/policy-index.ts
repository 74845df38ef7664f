import type { AnyDecision, Pack } from '@gongqiao/kernel';

/** A row of the table provision → code → cases. */
export interface PolicyCoverage {
  readonly provision: string;
  readonly article: string;
  readonly kind: string;
  readonly code: readonly string[];
  readonly shows: string | null;
  readonly cases: number;
  /** Where in the portal it is carried out or shows. */
  readonly where?: readonly { readonly zh: string; readonly address: string | null }[];
  readonly gap: string | null;
}

/** All packs of a process, handed in by the apps: the platform names none. */
export interface PolicyIndex {
  readonly packs: readonly Pack[];
  findPack(id: string): Pack | undefined;
  findDecision(name: string): { readonly pack: Pack; readonly decision: AnyDecision } | undefined;
  /** The coverage table of a pack. */
  coverage(packId: string): readonly PolicyCoverage[];
}

/** Injection token of the index. */
export const POLICY_INDEX = Symbol('PolicyIndex');
