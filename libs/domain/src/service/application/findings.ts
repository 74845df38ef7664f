import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../errors.js';
import { periodOf } from '../model/period.js';
import { ServiceFinding, ServiceRecord, type FindingRule } from '../persistence/entities.js';
import { checkMonths } from '../persistence/findings.js';
import { retally } from '../persistence/tallies.js';
import { openTodo } from '../persistence/todos.js';
import { requireReason } from './staff.js';

const SUBJECT = 'ServiceFinding';
const WORDS: Readonly<Record<FindingRule, string>> = { overlap: '时间重叠', 'photo-twice': '附件重复使用', 'last-day': '月末集中补录' };

/** What a supervisor does with a finding: lets it stand with the reason, or gives the record back. */
export type FindingAct = 'accept' | 'return';

/** Records that a supervisor is to look at. */
@Injectable()
export class ServiceFindings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Looks through a month of the caller's part of the house. @returns how many findings are new. */
  async check(ctx: RequestContext, key: string, year: number, month: number): Promise<{ found: number }> {
    const { from, to } = periodOf('month', year, month);
    return this.database.once(ctx, { key, operation: 'checkServices', input: { year, month } }, async (m) => {
      this.access.require(ctx, 'update', SUBJECT, { tenantId: ctx.tenantId, unitPath: ctx.unitPath });
      const found = await checkMonths(m, { from, to, unitPath: ctx.unitPath, at: ctx.at });
      this.trail.write(m, ctx, { action: 'check-services', subject: SUBJECT, subjectId: ctx.unitId, unitPath: ctx.unitPath, after: { from, to, found } });
      return { found };
    });
  }

  /** Accepts a finding with the reason, or returns its record to the worker, who has it in the to-do list. */
  async decide(ctx: RequestContext, key: string, input: { readonly id: string; readonly act: FindingAct; readonly reason: string }): Promise<{ id: string }> {
    const reason = requireReason(input.reason);
    return this.database.once(ctx, { key, operation: 'decideServiceFinding', input }, async (m) => {
      const finding = await m.findOne(ServiceFinding, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!finding || !this.access.can(ctx, 'update', SUBJECT, finding)) throw refuseService('finding-unknown', { field: 'id' });
      if (finding.userId === ctx.userId) throw refuseService('own-finding', { field: 'id' });
      if (finding.state !== 'open') throw refuseService('finding-decided', { field: 'id' });
      const state = input.act === 'accept' ? 'accepted' as const : 'returned' as const;
      await m.save(Object.assign(finding, { state, reason, decidedBy: ctx.userId, decidedAt: ctx.at }));
      if (state === 'returned') {
        const record = await m.findOneByOrFail(ServiceRecord, { id: finding.recordId });
        await m.save(Object.assign(record, { state: 'returned', changedAt: ctx.at }));
        await retally(m, record.employeeId, [record.heldOn.slice(0, 7)]);
        await openTodo(m, ctx, { recordId: record.id, userId: record.userId, party: 'employee', unitPath: record.unitPath, title: `服务记录被退回（${WORDS[finding.rule]}）：${reason}` });
      }
      this.trail.write(m, ctx, { action: `${input.act}-service-finding`, subject: SUBJECT, subjectId: finding.id, unitPath: finding.unitPath, after: { rule: finding.rule, recordId: finding.recordId, reason } });
      return { id: finding.id };
    });
  }
}
