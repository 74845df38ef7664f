import type { Draft, SchemaNode } from '../ui/schema-form/schema.js';

/** What is filled in before an application exists; kept on the device. */
export interface ApplicationDraft {
  readonly unitId: string | null;
  readonly unitName: string;
  /** Kind of the organisation unit, as the API names it. */
  readonly orgKind: string;
  readonly action: 'establish' | 'abolish' | 'adjust' | 'adjust-grade';
  readonly postId: string | null;
  readonly grade: string | null;
  /** For an adjustment: where the post is to stand, and what it is to do; null and empty leave it as it is. */
  readonly newUnitId: string | null;
  readonly newUnitName: string;
  readonly newDutyCodes: readonly string[];
  readonly requestedPosts: number;
  readonly bargainingPosts: number;
  readonly factors: Draft;
  readonly statements: Draft;
  readonly workNeed: string;
}

export const EMPTY_DRAFT: ApplicationDraft = {
  unitId: null, unitName: '', orgKind: '', action: 'establish', postId: null, grade: null, newUnitId: null, newUnitName: '', newDutyCodes: [], requestedPosts: 1, bargainingPosts: 0, factors: {}, statements: {}, workNeed: '',
};

const OFFICES: Readonly<Record<string, string>> = { 'city-union': 'city-union-office', 'county-union': 'county-union-office', 'direct-city-union': 'county-union-office' };

/** The kind of place that a post at a unit has: a union's own office is a kind of its own. */
export function unitKindOf(orgKind: string): string {
  return OFFICES[orgKind] ?? orgKind;
}

const isOffice = (kind: string): boolean => kind.endsWith('-union-office');

/** Whether an application asks for a grade and so for the base figures: a new post, or another grade. */
export function asksForFigures(draft: Pick<ApplicationDraft, 'action'>): boolean {
  return draft.action === 'establish' || draft.action === 'adjust-grade';
}

const whole = (title: string, english: string): SchemaNode => ({ type: 'integer', minimum: 0, title, 'x-title-en': english });
const text = (title: string, english: string): SchemaNode => ({ type: 'string', title, 'x-title-en': english });

/** The base figures of the application form; two of them only where the number of posts hangs on them. */
export function factorsSchema(orgKind: string): SchemaNode {
  const kind = unitKindOf(orgKind);
  return {
    type: 'object',
    properties: {
      legalPersonUnits: whole('法人单位数', 'Legal-person units'), enterprisesAboveSize: whole('规模以上企业数', 'Enterprises above designated size'),
      employees: whole('职工数', 'Employees'), members: whole('会员数', 'Members'), grassrootsUnions: whole('基层工会数', 'Grassroots unions'),
      ...(isOffice(kind) ? { establishmentStaffShort: { type: 'boolean', title: '正式在编人员不足', 'x-title-en': 'Established staff short' } as const } : {}),
      ...(kind === 'county-service-centre' ? { centreRating: { type: 'string', title: '服务中心评级', 'x-title-en': 'Centre rating', enum: ['up-to-standard', 'model'], 'x-terms': { 'up-to-standard': '规范达标型', model: '示范型' } } as const } : {}),
      labourRelations: text('劳动关系状况', 'Labour relations'), difficulty: text('岗位难易程度', 'Difficulty of the post'),
    },
  };
}

/** The statements of the application form. */
export const STATEMENTS_SCHEMA: SchemaNode = {
  type: 'object',
  properties: { duties: text('岗位职责', 'Duties'), staffUse: text('在编人员使用情况', 'Use of established staff'), finances: text('财务状况', 'Finances') },
};

/** The facts of the quota and of the request, as far as the draft has them. */
export function quotaFacts(draft: ApplicationDraft, existing: { readonly posts: number; readonly bargaining: number }): Draft {
  const kind = unitKindOf(draft.orgKind);
  const inArea = kind === 'township-union' || kind === 'zone-union';
  return {
    unitKind: kind, existingPosts: existing.posts, requestedPosts: draft.requestedPosts,
    ...(inArea ? { employees: draft.factors['employees'] ?? null } : {}),
    ...(isOffice(kind) ? { establishmentStaffShort: draft.factors['establishmentStaffShort'] === true, existingBargainingPosts: existing.bargaining, requestedBargainingPosts: draft.bargainingPosts } : {}),
    ...(kind === 'county-service-centre' ? { centreRating: draft.factors['centreRating'] ?? null } : {}),
    ...(draft.workNeed.trim() === '' ? {} : { workNeed: draft.workNeed.trim() }),
  };
}

const KEPT_AS = 'gongqiao.draft.post-application';

/** The draft that this device keeps for a person; an empty one where there is none or it cannot be read. */
export function keptDraft(userId: string): ApplicationDraft {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(`${KEPT_AS}.${userId}`) ?? 'null');
    return typeof held === 'object' && held !== null ? { ...EMPTY_DRAFT, ...held } : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps or, with null, forgets a person's draft. */
export function keepDraft(userId: string, draft: ApplicationDraft | null): void {
  if (draft) localStorage.setItem(`${KEPT_AS}.${userId}`, JSON.stringify(draft));
  else localStorage.removeItem(`${KEPT_AS}.${userId}`);
}
