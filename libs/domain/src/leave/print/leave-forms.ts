import type { Pack } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { dayInWords, declaredForm, entriesOf, type DeclaredForm, type FormProvider, type Opinion, type PrintedThing, type SheetContent } from '../../printing/index.js';
import { kindTerms, termsOf } from '../application/leave-terms.js';
import { LeaveApproval, LeaveRequest } from '../persistence/entities.js';
import { LeaveProof } from '../persistence/proof-entity.js';

const REPORT = 'leave-report';
const LETTER = 'leave-letter';
const HALVES = { am: '上午', pm: '下午' } as const;
const IN_BRIEF = 8;

/** From when to when, as papers write it. */
export function spanInWords(of: Pick<LeaveRequest, 'fromOn' | 'fromHalf' | 'toOn' | 'toHalf'>): string {
  return `${dayInWords(of.fromOn)}${HALVES[of.fromHalf]}至${dayInWords(of.toOn)}${HALVES[of.toHalf]}`;
}

/** The papers of a leave: the report that all who approve sign, and the letter to the host unit. */
@Injectable()
export class LeaveForms implements FormProvider {
  readonly subject = 'LeaveRequest';

  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  async find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null> {
    const row = await m.findOneBy(LeaveRequest, { id });
    if (!row || !this.access.can(ctx, 'read', this.subject, row)) return null;
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    // A letter goes to a host unit, so there is none where nobody is posted.
    const forms = [declaredForm(pack, REPORT), ...(row.hostUnitName === null ? [] : [declaredForm(pack, LETTER)])].flatMap((form) => (form ? [form] : []));
    return { unitPath: row.unitPath, version: row.version, forms, sheet: (form) => this.sheet(m, ctx, row, form, pack) };
  }

  private async sheet(m: EntityManager, ctx: RequestContext, row: LeaveRequest, form: DeclaredForm, pack: Pack | undefined): Promise<SheetContent> {
    const [root] = await m.find(OrgUnit, { order: { level: 'ASC' }, take: 1 });
    const known = await this.known(m, ctx, row, pack);
    const number = `${row.appliedOn.replaceAll('-', '')}-${row.id.slice(-IN_BRIEF).toUpperCase()}`;
    const base = { title: form.title, number, issuer: root?.name ?? '', basis: form.basis, lists: [], signatures: [] };
    if (form.id === REPORT) return { ...base, filledOn: row.appliedOn, addressee: null, paragraphs: [], entries: entriesOf(form, known), opinions: await this.opinions(m, row) };
    // The letter names the kind and the days; why somebody is ill is nobody's but the house's.
    return {
      ...base, filledOn: dayInChina(ctx.at), addressee: row.hostUnitName ?? '', opinions: [], entries: entriesOf(form, known),
      paragraphs: [`派驻贵单位的社工${row.employeeName}，拟于${spanInWords(row)}请${known['kind'] ?? ''}，共${row.days.toFixed()}天。请假期间的工作已作安排，${row.takeover === '' ? '' : `由${row.takeover}接手，`}详见下表。`, '特此函告，请予支持。'],
    };
  }

  private async known(m: EntityManager, ctx: RequestContext, row: LeaveRequest, pack: Pack | undefined): Promise<Record<string, string>> {
    const judge = await this.policy.judge(m, ctx);
    const employee = await m.findOneBy(Employee, { id: row.employeeId });
    const unit = await m.findOneBy(OrgUnit, { path: row.unitPath });
    const terms = termsOf(this.policy.index, judge.fullName('leave.request'), 'documents');
    const owed = await m.findBy(LeaveProof, { requestId: row.id, state: 'owed' });
    const papers = [...row.documents.map((code) => terms[code] ?? code), ...owed.map((proof) => `${terms[proof.code] ?? proof.code}（后补${proof.dueOn ? `，${dayInWords(proof.dueOn)}前` : ''}）`)];
    return {
      person: row.employeeName, number: employee?.number ?? '', unit: unit?.name ?? '', position: pack?.parties[row.position]?.zh ?? row.position, kind: kindTerms(this.policy.index, judge)[row.kind] ?? row.kind, days: row.days.toFixed(), span: spanInWords(row),
      reportBack: row.reportBackOn === null ? '' : dayInWords(row.reportBackOn), reason: row.reason, papers: papers.join('、') || '无', hostUnit: row.hostUnitName ?? '—', takeover: row.takeover === '' ? '—' : `${row.takeover}${row.handedOver ? '，已交接' : '，待交接'}`,
    };
  }

  /** What each of the chain said, in order; who has not spoken yet has an empty place. */
  private async opinions(m: EntityManager, row: LeaveRequest): Promise<Opinion[]> {
    const said = await m.findBy(LeaveApproval, { requestId: row.id });
    return row.chain.map((link) => {
      const by = said.find((held) => held.party === link.by);
      return { unit: link.zh, words: by ? (by.note ?? (by.outcome === 'given' ? '同意。' : '不同意。')) : '', by: by?.givenByName ?? '', on: by ? dayInChina(by.at) : '' };
    });
  }
}
