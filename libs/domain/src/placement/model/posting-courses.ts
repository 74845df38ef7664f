import type { JsonObject } from '@gongqiao/kernel';
import type { PostingAnswer, PostingKind, PostingMatter } from '../persistence/posting-matter.js';

/** What an act of a course asks of whoever does it. */
export type ActAsks = 'agreement' | 'approval' | 'day' | 'facts' | 'nothing';

/** A course by the capability words of its document: what it is about, its first act, the decision behind it, what its acts ask for. */
export interface PostingCourse {
  readonly subject: string;
  readonly begin: string;
  readonly decision: string;
  readonly acts: Readonly<Record<string, ActAsks>>;
  /** The act by which parties agree one by one, and the fact that says that the last has. */
  readonly agrees: { readonly act: string; readonly completes: string } | null;
  /** The act after which the assignment changes. */
  readonly effects: string | null;
}

export const POSTING_COURSES: Readonly<Record<PostingKind, PostingCourse>> = {
  transfer: {
    subject: 'transfer', begin: 'proposeTransfer', decision: 'assignment.transfer', agrees: { act: 'agreeTransfer', completes: 'completesAgreement' }, effects: 'effectTransfer',
    acts: { agreeTransfer: 'agreement', submitTransfer: 'nothing', decideTransfer: 'approval', effectTransfer: 'day', withdrawTransfer: 'nothing' },
  },
  swap: {
    subject: 'swap', begin: 'proposeSwap', decision: 'assignment.swap', agrees: { act: 'answerSwap', completes: 'completesConsent' }, effects: 'effectSwap',
    acts: { answerSwap: 'agreement', effectSwap: 'day', withdrawSwap: 'nothing' },
  },
  'duty-absence': {
    subject: 'duty-absence', begin: 'requestDutyAbsence', decision: 'training.absence', agrees: null, effects: null,
    acts: { examineDutyAbsence: 'approval', decideDutyAbsence: 'approval', decideDutyAbsenceSupervising: 'approval', decideDutyAbsenceDistrict: 'approval', recordFalseGround: 'facts' },
  },
};

/** The party of the employer in a purchaser's document, and that of the person on the post. */
export const EMPLOYER = 'ngo';
export const WORKER = 'worker';
export const HOST = 'host-unit';
export const SUPERVISING = 'supervising-unit';
export const RECEIVING = 'receiving-';
const DISTRICT = 'district';

/** What the purchaser's tree and contract say of a matter. */
export interface PostingGround {
  readonly contractStartOn: string;
  readonly contractEndOn: string;
  /** Place of the supervising unit above the post; null where there is none. */
  readonly supervisor: string | null;
  readonly receivingSupervisor: string | null;
  readonly outgoingPosted: boolean;
}

const spoken = (answers: readonly PostingAnswer[], act: string): JsonObject[] => answers.filter((one) => one.act === act).map(({ party, outcome, on }) => ({ party, outcome, on }));

/** Facts of a matter as the document's decision and guards ask for them. */
export function postingFacts(row: Pick<PostingMatter, 'kind' | 'said' | 'answers' | 'targetUnitPath' | 'unitPath'>, ground: PostingGround): JsonObject {
  const { kind, said, answers } = row;
  const district = answers.findLast((one) => one.act === 'decideTransfer');
  const hasSupervisingUnit = ground.supervisor !== null;
  switch (kind) {
    case 'transfer': {
      const need = typeof said['serviceNeedText'] === 'string' ? said['serviceNeedText'] : '';
      return {
        contractStartOn: ground.contractStartOn, contractEndOn: ground.contractEndOn, plannedOn: said['plannedOn'] ?? null, serviceNeed: need.trim() !== '', serviceNeedText: need, hasSupervisingUnit,
        changesHost: row.targetUnitPath !== null && row.targetUnitPath !== row.unitPath, receivingHasSupervisingUnit: ground.receivingSupervisor !== null, agreements: spoken(answers, 'agreeTransfer'),
        districtOutcome: district?.outcome ?? 'none', districtDecidedOn: district?.on ?? null,
      };
    }
    case 'swap':
      return { reason: said['reason'] ?? null, plannedOn: said['plannedOn'] ?? null, hasSupervisingUnit, consents: spoken(answers, 'answerSwap'), outgoingPosted: ground.outgoingPosted, incomingFiled: answers.some((one) => one.party === DISTRICT && one.filed === true) };
    case 'duty-absence':
      return {
        purpose: said['purpose'] ?? null, upperUnionWork: said['upperUnionWork'] === true, hasSupervisingUnit, groundFoundFalse: answers.some((one) => one.act === 'recordFalseGround'),
        approvals: answers.filter((one) => one.act !== 'recordFalseGround').map(({ party, outcome, on }) => ({ party, outcome, on })),
      };
  }
}

/** Parties that the decision still wants, by the name under which its answer lists them. */
export function wantedParties(kind: PostingKind, output: JsonObject): { readonly required: readonly string[]; readonly missing: readonly string[] } {
  const listed = (field: string): string[] => (Array.isArray(output[field]) ? (output[field] as string[]) : []);
  if (kind === 'transfer') return { required: listed('requiredAgreements'), missing: listed('missingAgreements') };
  if (kind === 'swap') return { required: listed('requiredConsents'), missing: [...listed('missingConsents'), ...listed('refusedBy')] };
  return { required: listed('chain'), missing: listed('missing') };
}
