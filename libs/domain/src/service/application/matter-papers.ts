import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentOwner, Opening, Place, StoredDocument } from '../../documents/index.js';
import { refuseService } from '../errors.js';
import { BeneficiaryLook, ServiceMatter, ServiceMatterMember } from '../persistence/entities.js';
import { requireReason } from './staff.js';

const SUBJECT = 'ServiceMatter';
const LOOK = 'look-at-case-papers';
const HOUR_MS = 3_600_000;
const MOST = 40;

/** Papers of a case or group: consent to be served, consent to disclose by the person and by the house, and what the work itself leaves. */
export const MATTER_PAPERS = ['consent', 'disclosure-consent', 'assessment', 'service-plan', 'sign-in-sheet', 'closing', 'other'] as const;
export type MatterPaper = (typeof MATTER_PAPERS)[number];

/**
 * Papers of cases and groups. They bear names: whoever does not serve the case opens them for an hour after saying why, which stands
 * among the looks at each person served.
 */
@Injectable()
export class MatterPapers implements DocumentOwner {
  readonly subject = SUBJECT;
  readonly most = MOST;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Only who serves a case adds papers to it. @throws Refused `matter-unknown`, `matter-paper`, `beneficiary-unknown`. */
  async attach(m: EntityManager, ctx: RequestContext, { subjectId, kind, about }: Place): Promise<{ readonly unitPath: string }> {
    const matter = await m.findOneBy(ServiceMatter, { id: subjectId, userId: ctx.userId });
    if (!matter || !this.access.can(ctx, 'update', SUBJECT, matter)) throw refuseService('matter-unknown', { field: 'subjectId' });
    if (!MATTER_PAPERS.some((paper) => paper === kind)) throw refuseService('matter-paper', { field: 'kind' });
    if (about !== null && !(await m.existsBy(ServiceMatterMember, { matterId: subjectId, beneficiaryId: requireId(about, 'about') }))) throw refuseService('beneficiary-unknown', { field: 'about' });
    return { unitPath: matter.unitPath };
  }

  async opening(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<Opening | null> {
    const matter = document.subjectId === null ? null : await m.findOneBy(ServiceMatter, { id: document.subjectId });
    if (!matter) return null;
    if (matter.userId === ctx.userId) return { own: true, reason: null };
    if (!this.access.can(ctx, 'read', SUBJECT, matter)) return null;
    const reason = await this.reasonOf(m, ctx, matter.id);
    if (reason === null) throw refuseService('paper-reason', { field: 'id' });
    return { own: false, reason };
  }

  async mayWithdraw(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<boolean> {
    return document.subjectId !== null && (await m.existsBy(ServiceMatter, { id: document.subjectId, userId: ctx.userId }));
  }

  /** Why the caller looks at a case's papers, as said within the hour; null where nothing was said. */
  async reasonOf(m: EntityManager, ctx: RequestContext, matterId: string): Promise<string | null> {
    const [found]: { reason: string }[] = await m.query(
      `select after->>'reason' as reason from trail_entry where tenant_id = current_tenant_id() and subject = $1 and subject_id = $2 and action = $3 and user_id = $4 and at > $5 order by seq desc limit 1`,
      [SUBJECT, matterId, LOOK, ctx.userId, new Date(ctx.at.getTime() - HOUR_MS)]);
    return found?.reason ?? null;
  }

  /** Says why the caller looks; the papers open for an hour, and the look stands with each person served. */
  async look(ctx: RequestContext, key: string, matterId: string, reason: string): Promise<{ id: string }> {
    const why = requireReason(reason);
    return this.database.once(ctx, { key, operation: 'lookAtCasePapers', input: { matterId, reason: why } }, async (m) => {
      const matter = await m.findOneBy(ServiceMatter, { id: matterId });
      if (!matter || !this.access.can(ctx, 'read', SUBJECT, matter)) throw refuseService('matter-unknown', { field: 'id' });
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      const members = await m.findBy(ServiceMatterMember, { matterId });
      await m.save(members.map(({ beneficiaryId }) => m.create(BeneficiaryLook, { unitPath: matter.unitPath, beneficiaryId, userId: ctx.userId, userName: user?.name ?? '', lookedAt: ctx.at, reason: `查看个案材料：${why}` })));
      this.trail.write(m, ctx, { action: LOOK, subject: SUBJECT, subjectId: matterId, unitPath: matter.unitPath, after: { reason: why } });
      return { id: matterId };
    });
  }
}
