// 第四章 一、二 as standards of monthly pay: what a person's file says, what each month says, and which decision answers.
import { bool, count, list, oneOf, pastDate, record, type JsonObject, type Json, type PayAppointment, type PayPart, type PayScheme, type PayStanding } from '@gongqiao/kernel';
import { dec4, points100, yes, yuan } from '../rules/types.js';
import { APPROVED_FIELDS, monthlyApproved } from '../talent/approved-pay.js';
import { leaderAllowance } from '../talent/leaders.js';
import { TALENT } from '../talent/provisions.js';
import { EDUCATIONS, MAJORS } from '../vocabulary.js';
import { GRADE_FIELDS, monthlyNew } from './grade.js';
import { BENEFITS, monthlyOld, otherBenefits } from './monthly.js';
import { projectSubsidy, SUBSIDY_FIELDS } from './project-subsidy.js';
import { NEW_PAY, OLD_PAY } from './provisions.js';
import { FAILED_QUARTERS, SENIORITY_FIELDS } from './seniority.js';

const QUARTERS = 4;
const ROLES = { assistant: '社区助理', 'social-worker': '一线社工' } as const;

function recordIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function money(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

const NEW_PARTS = { base: ['基本工资', 'base-wage'], projectSubsidy: ['项目补贴', 'allowance'], seniority: ['年资补贴', 'allowance'], grade: ['职级补贴', 'allowance'] } as const;
const OLD_PARTS = {
  base: ['基本工资', 'base-wage'], education: ['学历补贴', 'allowance'], seniority: ['工龄工资', 'allowance'], qualification: ['职称、学历津贴', 'allowance'], leader: ['组长津贴', 'post-wage'], benefits: ['福利补贴', 'allowance'],
} as const;

function partsOf(words: Readonly<Record<string, readonly [string, PayPart['kind']]>>, output: JsonObject): PayPart[] {
  const parts = recordIn(output['parts']);
  return Object.entries(words).map(([id, [zh, kind]]) => ({ id, zh, kind, amount: money(parts[id]) }));
}

/** Heads of departments are no longer paid by the front line's standard (LY-TALENT-7.4); the handbook prints no other. */
const HEADS: readonly string[] = ['service-department', 'project-department', 'department-head', 'administration-head', 'director-general', 'deputy-director-general'];
/** Positions that the tables of the front line have no row for: their pay is approved by a paper. */
const APPROVED: readonly string[] = [...HEADS, 'care-worker'];
const LEADERS: readonly string[] = ['project-lead', 'centre-director'];

/** What a position is in the tables of seniority and grade. */
function roleOf(position: string): 'manager' | 'group-leader' | 'other' {
  return position === 'group-leader' ? 'group-leader' : LEADERS.includes(position) ? 'manager' : 'other';
}

function appointedNew(terms: JsonObject, { position }: PayAppointment): JsonObject | null {
  if (HEADS.includes(position)) return null;
  const role = roleOf(position);
  return { ...terms, seniority: { ...recordIn(terms['seniority']), role }, grade: { ...recordIn(terms['grade']), role } };
}

function appointedOld(terms: JsonObject, { position, approvedAmount }: PayAppointment): JsonObject | null {
  if (HEADS.includes(position)) return null;
  const isGroupLeader = position === 'group-leader';
  return { ...terms, isGroupLeader, approvedAmount: isGroupLeader ? approvedAmount : null };
}

/** Failed quarters, measures decided and long absence as they are on record; what was entered of earlier times stands beside them. */
function standingNew(terms: JsonObject, { failedRounds, measures, awayAllMonth }: PayStanding): JsonObject {
  const withRecords = (group: string, measure: string, field: string): JsonObject => {
    const held = recordIn(terms[group]);
    const failed = Math.max(failedRounds, Number(held['failedQuartersInYear'] ?? 0));
    return { ...held, failedQuartersInYear: Math.min(failed, QUARTERS), onLongLeave: held['onLongLeave'] === true || awayAllMonth, [field]: failed >= FAILED_QUARTERS && (held[field] === true || measures.includes(measure)) };
  };
  return { ...terms, seniority: withRecords('seniority', 'cut-seniority', 'institutionCancels'), grade: withRecords('grade', 'lower-grade-allowance', 'institutionLowers') };
}

export const newScheme: PayScheme = {
  id: 'new', zh: '新薪酬标准', en: 'New pay standard', provisions: [NEW_PAY['1'], NEW_PAY['2.3']], positions: { proposed: [], excluded: APPROVED },
  terms: record({ basePay: yuan().zh('基本工资'), projectSubsidyAmount: yuan().zh('项目补贴金额'), seniority: record(SENIORITY_FIELDS).zh('年资补贴认定'), grade: record(GRADE_FIELDS).zh('职级补贴认定') }),
  monthly: record({ projectSubsidy: record(SUBSIDY_FIELDS).zh('项目补贴要求') }),
  steps: [{
    id: 'projectSubsidyMet', zh: '项目补贴', decision: projectSubsidy,
    facts: (_person, _terms, monthly) => recordIn(monthly['projectSubsidy']),
    take: (output) => output?.['entitled'] === true,
  }],
  decision: monthlyNew,
  facts: (_person, terms, _monthly, taken) => ({ ...terms, ...taken }),
  parts: (output) => partsOf(NEW_PARTS, output),
  standing: standingNew,
  appointed: appointedNew,
};

export const oldScheme: PayScheme = {
  id: 'old', zh: '旧薪酬标准', en: 'Old pay standard', provisions: [OLD_PAY['5.1'], TALENT['12.1'], TALENT['12.2'], TALENT['12.3']], positions: { proposed: [], excluded: APPROVED },
  terms: record({
    role: oneOf(ROLES).zh('岗位'), education: oneOf(EDUCATIONS).zh('学历'), major: oneOf(MAJORS).zh('专业'), fullTimeStudy: yes('全日制'), graduated: yes('已毕业拿证'), postgraduate: yes('社工研究生学历'), postSince: pastDate().zh('到岗日期'),
    fromAssistant: yes('由本机构助理转任'), experienceYears: count().zh('工作经验年数'), assessmentScore: points100().optional().zh('考核分'),
    isGroupLeader: bool().zh('担任组长'), approvedAmount: dec4({ min: '100', max: '200', unit: 'yuan' }).optional().zh('组长津贴批准金额'), juniorSupervisorAllowance: dec4({ unit: 'yuan' }).optional().zh('初级督导津贴'),
    benefits: list(record({ kind: oneOf(BENEFITS).zh('项目'), amount: yuan().zh('金额'), boardApproved: yes('理事会已决定') }), { unique: (row) => row.kind, uniqueField: 'kind' }).zh('其他福利'),
  }),
  monthly: null,
  steps: [
    {
      id: 'leaderAllowance', zh: '组长津贴', decision: leaderAllowance,
      facts: (_person, terms) => ({ isGroupLeader: terms['isGroupLeader'] === true, approvedAmount: terms['approvedAmount'] ?? null, juniorSupervisorAllowance: terms['juniorSupervisorAllowance'] ?? null }),
      take: (output) => money(output?.['payable']) ?? '0.00',
    },
    {
      id: 'benefits', zh: '其他福利', decision: otherBenefits,
      facts: (_person, terms) => (Array.isArray(terms['benefits']) && terms['benefits'].length > 0 ? { items: terms['benefits'] } : null),
      take: (output) => money(output?.['total']) ?? '0.00',
    },
  ],
  decision: monthlyOld,
  facts: (person, terms, _monthly, taken): JsonObject => ({
    ...terms, ...taken, assessmentScore: terms['assessmentScore'] ?? null, hiredOn: person.hiredOn, certificate: person.certificate,
  }),
  parts: (output) => partsOf(OLD_PARTS, output),
  probation: (output) => output['stage'] === 'probation',
  appointed: appointedOld,
};

const APPROVED_PARTS = {
  approved: ['核定月薪', 'base-wage'], management: ['机构管理人员津贴', 'post-wage'], supervision: ['督导津贴', 'post-wage'], seniority: ['工龄工资', 'allowance'], qualification: ['职称、学历补贴', 'allowance'],
} as const;

/** Whom the paper was made for, by the position that somebody takes up or gives up. */
function appointedApproved(terms: JsonObject, { position }: PayAppointment): JsonObject | null {
  const post = HEADS.includes(position) ? 'manager' : position === 'care-worker' ? 'care-worker' : ['supervisor', 'trainee-supervisor'].includes(position) ? 'supervisor' : null;
  return post === terms['post'] ? terms : null;
}

/** Managers, supervisors and care workers, for whom the handbook prints no amounts: each amount has its paper, and what is printed is added by its decision. */
export const approvedScheme: PayScheme = {
  id: 'approved', zh: '核定标准（管理人员、督导、护工）', en: 'Approved pay (managers, supervisors, care workers)', provisions: [TALENT['7.4'], TALENT['12.6'], TALENT['12.7']],
  positions: { proposed: [...APPROVED, 'supervisor', 'trainee-supervisor'], excluded: ['frontline-social-worker', 'community-assistant'] },
  terms: record(APPROVED_FIELDS), monthly: null, steps: [], decision: monthlyApproved,
  facts: (person, terms): JsonObject => ({ ...terms, hiredOn: person.hiredOn, certificate: person.certificate }),
  parts: (output) => partsOf(APPROVED_PARTS, output),
  appointed: appointedApproved,
};
