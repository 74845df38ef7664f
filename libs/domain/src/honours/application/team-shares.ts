import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseHonour } from '../errors.js';
import { AwardNominee, AwardRound, AwardShare } from '../persistence/entities.js';
import { AwardRounds } from './award-rounds.js';

const YUAN = /^\d{1,7}(\.\d{1,2})?$/;

/** What one of a team is to get, in yuan. */
export interface GivenShare {
  readonly employeeId: string;
  readonly amount: string;
}

/** Somebody of a team, with what was recorded for the person. */
export interface TeamMember {
  readonly employeeId: string;
  readonly name: string;
  readonly amount: string | null;
}

/** A team's award divided among its people by whoever leads it; the list adds up to the cent and is what payroll pays by. */
@Injectable()
export class TeamShares {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly rounds: AwardRounds,
    private readonly trail: Trail,
  ) {}

  /** Whether the caller may divide the money of a team now. */
  async may(m: EntityManager, ctx: RequestContext, round: AwardRound, nominee: AwardNominee): Promise<boolean> {
    const { shares } = await this.rounds.rules(m, ctx);
    return nominee.teamUnitId !== null && nominee.outcome === 'won' && nominee.amount !== null && shares.states.includes(round.state) && this.access.can(ctx, 'share', 'AwardNominee', nominee);
  }

  /** Employees of a team, with what each gets so far. */
  async people(m: EntityManager, nominee: AwardNominee): Promise<TeamMember[]> {
    return m.query(
      `select e.id as "employeeId", e.name, s.amount::text as amount from employee e left join award_share s on s.employee_id = e.id and s.nominee_id = $1
        where e.tenant_id = current_tenant_id() and e.unit_path <@ $2::ltree and (e.state <> 'left' or s.id is not null) order by e.name, e.id limit 200`, [nominee.id, nominee.unitPath]);
  }

  /**
   * Records who of a team gets how much; an earlier list is replaced.
   *
   * @throws Refused `nominee-unknown`, `not-shared-now`, `share-amount-invalid`, `share-not-of-team`, `shares-differ`.
   */
  share(ctx: RequestContext, key: string, input: { readonly nomineeId: string; readonly shares: readonly GivenShare[] }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'shareTeamAward', input }, async (m) => {
      const nominee = await m.findOne(AwardNominee, { where: { id: input.nomineeId }, lock: { mode: 'pessimistic_write' } });
      if (!nominee || !this.access.can(ctx, 'share', 'AwardNominee', nominee)) throw refuseHonour('nominee-unknown', { field: 'nomineeId' });
      const round = await m.findOneByOrFail(AwardRound, { id: nominee.roundId });
      if (!(await this.may(m, ctx, round, nominee))) throw refuseHonour('not-shared-now', { field: 'nomineeId' });
      const amount = nominee.amount ?? new Decimal(0);
      const given = this.read(input.shares, await this.people(m, nominee));
      const sum = given.reduce((all, one) => all.plus(one.amount), new Decimal(0));
      if (!sum.eq(amount)) throw refuseHonour('shares-differ', { field: 'shares', values: { given: sum.toFixed(2), amount: amount.toFixed(2), difference: sum.minus(amount).abs().toFixed(2) } });
      await m.delete(AwardShare, { nomineeId: nominee.id });
      await m.save(given.map((one) => m.create(AwardShare, { ...one, unitPath: nominee.unitPath, roundId: round.id, nomineeId: nominee.id, enteredBy: ctx.userId, enteredAt: ctx.at })));
      await this.rounds.sharesRecorded(m, ctx, round, nominee);
      this.trail.write(m, ctx, { action: 'share-team-award', subject: 'AwardRound', subjectId: round.id, unitPath: nominee.unitPath, after: { team: nominee.label, amount: amount.toFixed(2), people: given.length, on: dayInChina(ctx.at) } });
      return { id: nominee.id };
    });
  }

  private read(shares: readonly GivenShare[], people: readonly TeamMember[]): { employeeId: string; employeeName: string; amount: Decimal }[] {
    const ids = shares.map((one) => one.employeeId);
    if (new Set(ids).size !== ids.length) throw refuseHonour('share-amount-invalid', { field: 'shares' });
    return shares.map(({ employeeId, amount }, i) => {
      const who = people.find((one) => one.employeeId === employeeId);
      if (!who) throw refuseHonour('share-not-of-team', { field: `shares[${i}].employeeId` });
      if (!YUAN.test(amount) || new Decimal(amount).isZero()) throw refuseHonour('share-amount-invalid', { field: `shares[${i}].amount` });
      return { employeeId, employeeName: who.name, amount: new Decimal(amount) };
    });
  }
}
