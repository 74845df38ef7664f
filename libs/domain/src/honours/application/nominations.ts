import type { Honour, JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Employee, employeeOfUser } from '../../personnel/index.js';
import { refuseHonour } from '../errors.js';
import { candidatesOf, teamsOf } from '../persistence/candidates.js';
import { AwardNominee, AwardRound } from '../persistence/entities.js';
import { collectSheets, dropSheets } from '../persistence/sheets.js';
import { AwardRounds } from './award-rounds.js';

const SUBJECT = 'AwardNominee';
/** Candidates put forward from the data at most: the best by their assessments. */
const PROPOSED_MOST = 60;

/** A nomination or a claim: who or which team, what is said, in the award's own form. */
export interface NewNomination {
  readonly roundId: string;
  readonly employeeId: string | null;
  readonly teamUnitId: string | null;
  readonly facts: JsonObject;
  readonly note: string;
}

interface Named {
  readonly employeeId: string | null;
  readonly userId: string | null;
  readonly teamUnitId: string | null;
  readonly label: string;
  readonly unitPath: string;
}

interface Proposal extends Named {
  readonly facts: JsonObject;
  readonly weight: number;
}

/** Who stands for an award: found in the data, nominated with material, or claiming for themselves. */
@Injectable()
export class Nominations {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly rounds: AwardRounds,
  ) {}

  /** @throws Refused `round-closed` once the round was counted. */
  private async openRound(m: EntityManager, ctx: RequestContext, id: string): Promise<{ round: AwardRound; honour: Honour }> {
    const round = await m.findOneBy(AwardRound, { id, tenantId: ctx.tenantId });
    if (!round) throw refuseHonour('round-unknown', { field: 'roundId' });
    if (round.computedAt !== null) throw refuseHonour('round-closed', { field: 'roundId' });
    return { round, honour: await this.rounds.award(m, ctx, round.award) };
  }

  private async named(m: EntityManager, ctx: RequestContext, honour: Honour, input: NewNomination): Promise<Named> {
    if (honour.stands === 'team') {
      const unit = input.teamUnitId === null ? null : await m.findOneBy(OrgUnit, { id: input.teamUnitId });
      if (!unit) throw refuseHonour('unit-unknown', { field: 'teamUnitId' });
      return { employeeId: null, userId: null, teamUnitId: unit.id, label: unit.name, unitPath: unit.path };
    }
    const employee = input.employeeId === null ? await employeeOfUser(m, ctx.userId) : await m.findOneBy(Employee, { id: input.employeeId, tenantId: ctx.tenantId });
    if (!employee) throw refuseHonour('employee-unknown', { field: 'employeeId' });
    return { employeeId: employee.id, userId: employee.userId, teamUnitId: null, label: employee.name, unitPath: employee.unitPath };
  }

  /** Only what people claim for themselves is entered by themselves. @throws Refused `claimed-only`. */
  private requireDepartment(ctx: RequestContext, round: AwardRound, { stands }: Honour): void {
    if (stands !== 'claim' && !this.access.can(ctx, 'update', 'AwardRound', round)) throw refuseHonour('claimed-only', { field: 'roundId' });
  }

  /** Whoever stands once assessors are asked is put before them as well. */
  private async ask(m: EntityManager, ctx: RequestContext, round: AwardRound, honour: Honour): Promise<void> {
    const rules = await this.rounds.rules(m, ctx);
    if (rules.sheetStates.includes(round.state)) await collectSheets(m, ctx, { round, honour, rules });
  }

  /** Nominates somebody, or claims for oneself; a proposal from the data becomes a nomination. */
  nominate(ctx: RequestContext, key: string, input: NewNomination): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'nominateForAward', input }, async (m) => {
      const { round, honour } = await this.openRound(m, ctx, input.roundId);
      const who = await this.named(m, ctx, honour, input);
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: who.userId, unitPath: who.unitPath });
      this.requireDepartment(ctx, round, honour);
      const standing = honour.stands === 'claim' ? null : await m.findOneBy(AwardNominee, { roundId: round.id, ...(who.employeeId === null ? { teamUnitId: who.teamUnitId ?? '' } : { employeeId: who.employeeId }), state: Not('withdrawn') });
      if (standing?.state === 'nominated') throw refuseHonour('nominee-stands', { field: 'employeeId', values: { name: who.label } });
      const row = standing ?? m.create(AwardNominee, { ...who, roundId: round.id, source: 'nomination', score: null, scoreResultId: null, resultId: null, outcome: null, words: null, amount: null, payMonth: null, decidedReason: null, decidedBy: null });
      const saved = await m.save(Object.assign(row, { facts: { ...row.facts, ...input.facts }, note: input.note.trim().slice(0, 1000), state: 'nominated', nominatedBy: ctx.userId }));
      await this.ask(m, ctx, round, honour);
      this.trail.write(m, ctx, { action: 'nominate-for-award', subject: 'AwardRound', subjectId: round.id, unitPath: who.unitPath, after: { name: who.label } });
      return { id: saved.id };
    });
  }

  /** Changes what is said of an entry before the round is counted. */
  amend(ctx: RequestContext, key: string, input: { readonly id: string; readonly facts: JsonObject; readonly note: string; readonly stand: boolean }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'amendAwardNomination', input }, async (m) => {
      const row = await m.findOne(AwardNominee, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'create', SUBJECT, row)) throw refuseHonour('nominee-unknown', { field: 'id' });
      const { round, honour } = await this.openRound(m, ctx, row.roundId);
      this.requireDepartment(ctx, round, honour);
      await m.save(Object.assign(row, { facts: input.facts, note: input.note.trim().slice(0, 1000), state: input.stand ? 'nominated' : 'withdrawn', nominatedBy: ctx.userId }));
      if (input.stand) await this.ask(m, ctx, round, honour);
      else await dropSheets(m, ctx, round.id, row.id);
      this.trail.write(m, ctx, { action: input.stand ? 'amend-award-nomination' : 'withdraw-award-nomination', subject: 'AwardRound', subjectId: row.roundId, unitPath: row.unitPath, after: { name: row.label } });
      return { id: row.id };
    });
  }

  private async found(m: EntityManager, ctx: RequestContext, round: AwardRound, honour: Honour): Promise<Proposal[]> {
    const { performance } = await this.rounds.rules(m, ctx);
    const seen = { year: round.year, settings: round.settings };
    if (honour.proposeTeam) {
      const { proposeTeam } = honour;
      return (await teamsOf(m, round.year, performance)).flatMap(({ unitId, unitPath, name, team }) => {
        const facts = proposeTeam(team, seen);
        return facts ? [{ employeeId: null, userId: null, teamUnitId: unitId, label: name, unitPath, facts, weight: Number(team.score ?? 0) }] : [];
      });
    }
    const { propose } = honour;
    if (!propose) return [];
    const all: Proposal[] = [];
    for await (const batch of candidatesOf(m, round.year, round.award, performance)) {
      all.push(...batch.flatMap(({ employeeId, userId, name, unitPath, candidate }) => {
        const facts = propose(candidate, seen);
        return facts ? [{ employeeId, userId, teamUnitId: null, label: name, unitPath, facts, weight: Number(candidate.performance?.total ?? 0) }] : [];
      }));
    }
    return all;
  }

  /** Puts forward who may stand by what the house knows; whoever is listed already is left alone. @returns how many are new. */
  propose(ctx: RequestContext, key: string, roundId: string): Promise<{ proposed: number }> {
    return this.database.once(ctx, { key, operation: 'proposeForAward', input: { roundId } }, async (m) => {
      await this.rounds.get(m, ctx, roundId, 'update');
      const { round, honour } = await this.openRound(m, ctx, roundId);
      const listed = await m.findBy(AwardNominee, { roundId });
      const known = new Set(listed.map((row) => row.employeeId ?? row.teamUnitId));
      const found = (await this.found(m, ctx, round, honour)).filter((one) => !known.has(one.employeeId ?? one.teamUnitId)).sort((a, b) => b.weight - a.weight).slice(0, PROPOSED_MOST);
      await m.save(found.map(({ weight: _order, ...one }) => m.create(AwardNominee, {
        ...one, roundId, source: 'data', note: '', state: 'proposed', nominatedBy: null, score: null, scoreResultId: null, resultId: null, outcome: null, words: null, amount: null, payMonth: null, decidedReason: null, decidedBy: null,
      })));
      this.trail.write(m, ctx, { action: 'propose-for-award', subject: 'AwardRound', subjectId: roundId, unitPath: round.unitPath, after: { proposed: found.length } });
      return { proposed: found.length };
    });
  }

  /** Lets proposals stand as they are. @returns how many. */
  stand(ctx: RequestContext, key: string, input: { readonly roundId: string; readonly ids: readonly string[] }): Promise<{ standing: number }> {
    return this.database.once(ctx, { key, operation: 'standForAward', input }, async (m) => {
      const { round, honour } = await this.openRound(m, ctx, input.roundId);
      const rows = await m.findBy(AwardNominee, { roundId: round.id, id: In([...input.ids]), state: 'proposed', outcome: IsNull() });
      for (const row of rows) if (!this.access.can(ctx, 'create', SUBJECT, row)) throw refuseHonour('nominee-unknown', { field: 'ids' });
      await m.save(rows.map((row) => Object.assign(row, { state: 'nominated', nominatedBy: ctx.userId })));
      await this.ask(m, ctx, round, honour);
      this.trail.write(m, ctx, { action: 'stand-for-award', subject: 'AwardRound', subjectId: round.id, unitPath: round.unitPath, after: { standing: rows.length } });
      return { standing: rows.length };
    });
  }
}
