import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Documents } from '../../documents/index.js';
import { refuseService } from '../errors.js';
import { CaseDisclosure, DISCLOSURE_GROUNDS } from '../persistence/disclosure-entity.js';
import { ServiceMatter } from '../persistence/entities.js';
import { finishTodosOf, openTodoOf } from '../persistence/todos.js';
import { requireReason } from './staff.js';

const SUBJECT = 'CaseDisclosure';

/** What of a case is to be made known, as its worker asks. */
export interface DisclosureInput {
  readonly matterId: string;
  readonly purpose: string;
  readonly recipient: string;
  readonly ground: string;
  readonly legalGround?: string | null;
  readonly masked: string;
}

/** What of a case may leave the house: with the consent of the person and of the house, or by law, and with nobody to be known by it. */
@Injectable()
export class CaseDisclosures {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly documents: Documents,
  ) {}

  /** The worker asks; whoever the document names decides. @throws Refused by what is lacking. */
  async ask(ctx: RequestContext, key: string, input: DisclosureInput): Promise<{ id: string }> {
    const ground = DISCLOSURE_GROUNDS.find((each) => each === input.ground);
    if (!ground) throw refuseService('disclosure-ground', { field: 'ground' });
    const words = (value: string, field: string): string => {
      const text = value.trim();
      if (text.length < 2 || text.length > 300) throw refuseService('disclosure-words', { field });
      return text;
    };
    const [purpose, recipient, masked] = [words(input.purpose, 'purpose'), words(input.recipient, 'recipient'), words(input.masked, 'masked')];
    const legalGround = ground === 'law' ? words(input.legalGround ?? '', 'legalGround') : '';
    return this.database.once(ctx, { key, operation: 'askCaseDisclosure', input }, async (m) => {
      const matter = await m.findOneBy(ServiceMatter, { id: input.matterId, userId: ctx.userId });
      if (!matter) throw refuseService('matter-unknown', { field: 'matterId' });
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: matter.unitPath });
      if (ground === 'consent') await this.requireConsents(m, matter.id);
      const row = await m.save(m.create(CaseDisclosure, { unitPath: matter.unitPath, matterId: matter.id, userId: ctx.userId, purpose, recipient, ground, legalGround, masked, state: 'asked', askedAt: ctx.at, decidedBy: null, decidedAt: null, note: '' }));
      const judge = await this.policy.judge(m, ctx);
      const rights = (this.policy.index.findPack(judge.packId)?.rights ?? []).filter((right) => right.verb === 'approve' && right.subject === SUBJECT);
      for (const right of rights) for (const party of right.who) {
        await openTodoOf(m, ctx, { subject: SUBJECT, subjectId: row.id, userId: null, party, unitPath: matter.unitPath, title: `公开个案资料：${matter.number} 提供给${recipient}`, dueProvision: right.provisions[0]?.id ?? null });
      }
      this.trail.write(m, ctx, { action: 'ask-disclosure', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { matter: matter.number, purpose, recipient, ground, legalGround, masked } });
      return { id: row.id };
    });
  }

  /** Everybody whom the case serves, or their guardian, has signed; a case without people on file needs one paper at least. */
  private async requireConsents(m: EntityManager, matterId: string): Promise<void> {
    const papers = (await this.documents.of(m, 'ServiceMatter', [matterId])).filter((paper) => paper.kind === 'disclosure-consent' && paper.withdrawnAt === null);
    const members: { id: string; alias: string }[] = await m.query('select b.id, b.alias from service_matter_member mm join beneficiary b on b.id = mm.beneficiary_id where mm.matter_id = $1 order by b.code', [matterId]);
    const lacking = members.filter(({ id }) => !papers.some((paper) => paper.about === id));
    if (papers.length === 0 || (lacking.length > 0 && members.length > 1) || (members.length === 1 && lacking.length === 1 && !papers.some((paper) => paper.about === null))) {
      throw refuseService('disclosure-consent', { field: 'matterId', values: { who: lacking.map(({ alias }) => alias).join('、') || '服务对象' } });
    }
  }

  /** Agrees for the house, or refuses with the reason. Acts once per key. */
  decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly agree: boolean; readonly note: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decideCaseDisclosure', input }, async (m) => {
      const row = await m.findOne(CaseDisclosure, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'approve', SUBJECT, row)) throw refuseService('disclosure-unknown', { field: 'id' });
      if (row.userId === ctx.userId) throw refuseService('disclosure-own', { field: 'id' });
      if (row.state !== 'asked') throw refuseService('disclosure-decided', { field: 'id' });
      const note = input.agree ? input.note.trim().slice(0, 500) : requireReason(input.note);
      await m.save(Object.assign(row, { state: input.agree ? 'approved' as const : 'refused' as const, decidedBy: ctx.userId, decidedAt: ctx.at, note }));
      await finishTodosOf(m, ctx, { subject: SUBJECT, subjectId: row.id }, row.state);
      this.trail.write(m, ctx, { action: 'decide-disclosure', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { state: row.state, note } });
      return { id: row.id };
    });
  }
}
