import type { PlainDate } from '@gongqiao/kernel';
import { Refused, SYSTEM_USER_ID, dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, calendarTodoId } from '@gongqiao/platform/policy';
import { TENANT_ADMINISTRATOR } from '@gongqiao/platform/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const SUBJECT = 'WorkCalendar';
const DECEMBER = '-12-01';

/** Next year's holidays: asked for in December, and as soon as a leave reaches into a year that nobody has entered. */
@Injectable()
export class CalendarWatch {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
  ) {}

  /** Asks for next year's calendar from December on, where it is not there. Safe to run twice. */
  async watch(ctx: RequestContext): Promise<void> {
    const today = dayInChina(ctx.at);
    const year = Number(today.slice(0, 4));
    if (today < `${year}${DECEMBER}`) return;
    await this.database.run(ctx, (m) => this.ask(m, ctx, year + 1, null));
  }

  /** Runs work that may need a year that is not entered; where it does, those who enter it have it to do, and the refusal stands. */
  async asking<T>(ctx: RequestContext, days: readonly string[], work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'no-calendar') throw error;
      const years = [...new Set(days.map((on) => Number(on.slice(0, 4))).flatMap((year) => [year, year + 1]))];
      await this.database.run(ctx, async (m) => {
        const { calendar } = (await this.policy.judge(m, ctx)).environment;
        const missing = years.find((year) => !calendar.holds(`${year}-01-01` as PlainDate));
        if (missing !== undefined) await this.ask(m, ctx, missing, '有人请假到这一年');
      });
      throw error;
    }
  }

  /** Puts a year's calendar before those whom the tenant's document lets enter it, else before its administrators. */
  private async ask(m: EntityManager, ctx: RequestContext, year: number, why: string | null): Promise<void> {
    const judge = await this.policy.judge(m, ctx);
    if (judge.environment.calendar.holds(`${year}-01-01` as PlainDate)) return;
    const rights = this.policy.index.findPack(judge.packId)?.rights ?? [];
    const parties = rights.filter((right) => right.verb === 'create' && right.subject === SUBJECT).flatMap((right) => [...right.who]);
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on)
         select 'act', $1, $2, $3, seat.unit_path, seat.role, $4, $5, $6
           from (select distinct on (role) role, unit_path from membership where role = any($7::text[]) and valid_from <= $8 and (valid_to is null or valid_to > $8) order by role, nlevel(unit_path)) seat
          where not exists (select 1 from todo t where t.subject = $1 and t.subject_id = $2 and t.party = seat.role and t.finished_at is null)`,
      [SUBJECT, calendarTodoId(year), `录入 ${year} 年放假安排${why ? `（${why}）` : ''}`, SYSTEM_USER_ID, ctx.at, `${year - 1}-12-31`, parties.length > 0 ? parties : [TENANT_ADMINISTRATOR], dayInChina(ctx.at)]);
  }
}
