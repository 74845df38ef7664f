import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { employeeOfUser } from '../../personnel/index.js';
import { finishTodosOf, openTodoOf } from '../persistence/todos.js';
import { HomeVisit } from '../persistence/visit-entity.js';
import { VISIT, VISIT_ALARM } from './visits.js';

const MINUTE_MS = 60_000;
/** Minutes after the time of return at which those above are told too; the platform's own, no document fixes them. */
const ABOVE_AFTER = 30;
const BATCH = 200;
/** Verbs of the document's rights on a visit: who is told first, and who after them. */
const TOLD = ['alarm', 'escalate'] as const;

/** Looks for those who are out and should have reported that they are back. */
@Injectable()
export class VisitAlarms {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** Raises the alarms that are due. Safe to run twice: each level is raised once a visit. @returns how many were raised. */
  look(ctx: RequestContext): Promise<number> {
    return this.database.run(ctx, async (m) => {
      const above = new Date(ctx.at.getTime() - ABOVE_AFTER * MINUTE_MS);
      const late = await m.createQueryBuilder(HomeVisit, 'visit')
        .where('visit.tenant_id = current_tenant_id() and visit.left_at is not null and visit.returned_at is null')
        .andWhere('((visit.alarm_level = 0 and visit.return_by < :now) or (visit.alarm_level = 1 and visit.return_by < :above))', { now: ctx.at, above })
        .orderBy('visit.return_by').limit(BATCH).setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
      for (const visit of late) await this.raise(m, ctx, visit);
      return late.length;
    });
  }

  private async raise(m: EntityManager, ctx: RequestContext, visit: HomeVisit): Promise<void> {
    const minutes = Math.floor((ctx.at.getTime() - visit.returnBy.getTime()) / MINUTE_MS);
    const [who]: { name: string }[] = await m.query('select name from employee where id = $1', [visit.employeeId]);
    const title = `${who?.name ?? ''} 家访逾期 ${minutes} 分钟未报平安（${visit.destination}），请立即联系`;
    const level = visit.alarmLevel + 1;
    const judge = await this.policy.judge(m, ctx);
    const verb = TOLD[level - 1];
    const rights = (this.policy.index.findPack(judge.packId)?.rights ?? []).filter((right) => right.verb === verb && right.subject === VISIT);
    const parties = [...new Set(rights.flatMap((right) => right.who))];
    await finishTodosOf(m, ctx, { subject: VISIT_ALARM, subjectId: visit.id }, 'raised-again');
    for (const party of parties) await openTodoOf(m, ctx, { subject: VISIT_ALARM, subjectId: visit.id, userId: null, party, unitPath: visit.unitPath, title });
    for (const userId of [visit.userId, visit.companionUserId]) {
      const one = userId === null ? null : await employeeOfUser(m, userId);
      if (userId !== null) await openTodoOf(m, ctx, { subject: VISIT_ALARM, subjectId: visit.id, userId, party: one?.position ?? 'employee', unitPath: visit.unitPath, title: `家访已过返回时间 ${minutes} 分钟，请立即报平安` });
    }
    await m.update(HomeVisit, { id: visit.id }, { alarmLevel: level, alarmedAt: ctx.at });
    this.trail.write(m, ctx, { action: 'alarm-home-visit', subject: VISIT, subjectId: visit.id, unitPath: visit.unitPath, after: { level, minutes, told: parties } });
    await this.workflow.todos.tell(m, ctx, visit.unitPath);
  }
}
