import { addDays, day } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { TodoBook } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { Ballots } from './ballots.js';
import { ContractEndings } from './contract-endings.js';
import { HostProbations } from './host-probations.js';
import { Leaving } from './leaving.js';
import { OWN_PARTY } from './own-todos.js';
import { StaffMoves } from './staff-moves.js';

/** Days before the end from which a certificate is warned of. The documents give no lead time; this is the platform's. */
const CERTIFICATE_DAYS = 60;

const INTO_TODO = `insert into todo (kind, subject, subject_id, title, state, unit_path, party, user_id, received_at, due_on)
  select 'act', case when w.user_id is null then 'Employee' else 'PersonnelFile' end, w.employee_id, w.title, w.state, w.unit_path, w.party, w.user_id, $1, w.due_on from warned w
   where not exists (select 1 from todo t where t.subject in ('Employee', 'PersonnelFile') and t.subject_id = w.employee_id and t.state = w.state and t.party = w.party and t.due_on = w.due_on)`;

/** Each morning: what runs out soon becomes a to-do; moves, departures and votes whose day has come are carried out. */
@Injectable()
export class PersonnelWatch {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly todos: TodoBook,
    private readonly moves: StaffMoves,
    private readonly leaving: Leaving,
    private readonly endings: ContractEndings,
    private readonly ballots: Ballots,
    private readonly hosts: HostProbations,
  ) {}

  /** Does the morning's round of one tenant. Safe to run twice. */
  run(ctx: RequestContext): Promise<void> {
    return this.database.run(ctx, async (m) => {
      const [employs]: { yes: boolean }[] = await m.query('select exists (select 1 from employee where tenant_id = current_tenant_id()) as yes');
      if (!employs?.yes) return;
      await this.moves.carryOutDue(m, ctx);
      await this.leaving.close(m, dayInChina(ctx.at));
      await this.endings.openDue(m, ctx);
      await this.ballots.openDue(m, ctx);
      await this.hosts.askDue(m, ctx);
      await this.warn(m, ctx);
    });
  }

  /** Writes the to-dos of certificates that run out soon: for those who keep the files, and for the person concerned. */
  async warn(m: EntityManager, ctx: RequestContext): Promise<void> {
    const today = dayInChina(ctx.at);
    const judge = await this.policy.judge(m, ctx);
    const flow = findFlow(this.policy, judge, 'application', 'signOn');
    const keeper = flow?.states[flow.initial]?.holders?.[0];
    if (keeper === undefined) return;
    const until = (days: number): string => addDays(day(today), days);
    await m.query(`with latest as (
        select distinct on (c.worker_id, c.name) c.worker_id, c.name, c.valid_to from worker_certificate c order by c.worker_id, c.name, c.valid_to desc nulls first),
      warned as (
        select e.id as employee_id, case when p.mine then '您' else e.name end || '的证书 ' || l.valid_to || ' 到期，请办理续登' as title, '证书到期' as state, e.unit_path,
               case when p.mine then $5::text else $2::text end as party, case when p.mine then e.user_id end as user_id, l.valid_to as due_on
          from latest l join employee e on e.worker_id = l.worker_id cross join (values (false), (true)) as p (mine)
         where e.state in ('probation', 'active') and l.valid_to between $3::date and $4::date and (not p.mine or e.user_id is not null)) ${INTO_TODO}`,
    [ctx.at, keeper, today, until(CERTIFICATE_DAYS), OWN_PARTY]);
    await this.todos.tell(m, ctx, ctx.unitPath);
  }
}
