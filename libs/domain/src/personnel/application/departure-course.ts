import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { WorkflowInstance, WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusePersonnel } from '../errors.js';
import { Departure } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { Departures, DEPARTURE, FOR_CAUSE } from './departures.js';
import { Leaving } from './leaving.js';
import { forPersonOnly } from './own-todos.js';

/** States in which a departure came to nothing. */
const UNDONE = ['revoked', 'withdrawn', 'dropped'];

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Follows a departure through the document's course; with its last step the employment ends on the day that was set. */
@Injectable()
export class DepartureCourse {
  readonly subject = DEPARTURE;

  constructor(
    private readonly policy: PolicyService,
    private readonly departures: Departures,
    private readonly leaving: Leaving,
  ) {}

  /** What the guards look at; the decisions of the document read what they ask out of the same facts. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const row = await m.findOneByOrFail(Departure, { id: instance.subjectId });
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    const today = dayInChina(ctx.at);
    const warnings = Array.isArray(row.answer['legalWarnings']) ? row.answer['legalWarnings'].length : 0;
    const mayLeaveFrom = textOf(row.answer['mayLeaveFrom']);
    return {
      ...(await this.departures.factsOf(m, await this.policy.judge(m, ctx), row, employee, today)), evidenceAttached: (row.evidence ?? '').trim() !== '', openHolds: row.holdGround === null ? warnings : 0,
      signedByBoth: row.signedByEmployeeAt !== null && row.signedByEmployerAt !== null, noticeExpired: row.ground === FOR_CAUSE || (mayLeaveFrom !== null && today >= mayLeaveFrom),
    };
  }

  /** Keeps the departure in step with its matter: the day that was set, what the union was told, when notice was served, the end. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Departure, { id: event.instance.subjectId });
    const employee = await m.findOneByOrFail(Employee, { id: row.employeeId });
    const today = dayInChina(ctx.at);
    row.state = event.to;
    const lastDay = textOf(event.form?.['lastDay']) ?? textOf(event.form?.['effectiveOn']);
    if (lastDay !== null) row.proposedLastDay = lastDay;
    const told = textOf(event.form?.['informedOn']);
    const served = textOf(event.form?.['servedOn']);
    row.facts = { ...row.facts, ...(told === null ? {} : { unionNotifiedOn: told }), ...(served === null ? {} : { noticeOn: served }) };
    await this.departures.judge(m, ctx, await this.policy.judge(m, ctx), row, employee);
    if (row.answer['proposedTooLate'] === true) throw refusePersonnel('last-day-too-late', { field: 'form.lastDay', values: { day: textOf(row.answer['centreLatestDate']) ?? '' } });
    if (!event.final) {
      await m.save(row);
      await forPersonOnly(m, event.instance.id, employee);
      return;
    }
    row.closedOn = today;
    if (UNDONE.includes(event.to)) {
      await m.save(row);
      if (employee.state === 'leaving') await m.save(Object.assign(employee, { state: employee.confirmedOn === null ? 'probation' : 'active' }));
      return;
    }
    row.lastDay = this.lastDayOf(row, today);
    await m.save(row);
    await this.leaving.plan(m, ctx, employee, row.lastDay);
  }

  private lastDayOf(row: Departure, today: string): string {
    const agreed = textOf(row.answer['agreedLastDay']) ?? row.proposedLastDay;
    if (row.kind !== 'dismissal') return agreed ?? today;
    const earliest = textOf(row.answer['earliestEnd']);
    const end = earliest ?? today;
    return end < today ? today : end;
  }
}
