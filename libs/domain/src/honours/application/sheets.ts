import { Decimal, Refusal, day, type Honour } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseHonour } from '../errors.js';
import { AwardNominee, AwardRound, AwardSheet } from '../persistence/entities.js';
import { finishGiven } from '../persistence/sheets.js';
import { AwardRounds, requireReason } from './award-rounds.js';

const SUBJECT = 'AwardScore';
/** Whose sheet it is: the named assessor's, or of whoever holds one of its parties over its place; never about oneself. */
const MINE = `(sheet.rater_id = :me or (sheet.rater_id is null and sheet.parties && :roles::text[] and sheet.rater_unit_path <@ :place::ltree and nominee.user_id is distinct from :me))`;
const mine = (ctx: RequestContext) => ({ me: ctx.userId, roles: [...ctx.roles], place: ctx.unitPath });

/** What an assessor says of somebody: a score as the sheet asks for it, and in words why. */
export interface GivenSheet {
  readonly id: string;
  readonly score: string;
  readonly comment: string;
}

/** Sheets of assessors: each gives their own, once; the department sees who is missing and may go on without, saying why. */
@Injectable()
export class AwardSheets {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly rounds: AwardRounds,
    private readonly trail: Trail,
  ) {}

  /** The caller's sheets of rounds that are not counted yet, those still to give first. */
  mine(ctx: RequestContext): Promise<AwardSheet[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(AwardSheet, 'sheet').innerJoin(AwardNominee, 'nominee', 'nominee.id = sheet.nominee_id').innerJoin(AwardRound, 'round', 'round.id = sheet.round_id')
      .where(`${MINE} and sheet.waived_at is null and nominee.state = 'nominated' and round.computed_at is null`, mine(ctx))
      .orderBy('(sheet.given_at is not null)').addOrderBy('sheet.round_id').addOrderBy('nominee.label').addOrderBy('sheet.id').limit(200).getMany());
  }

  /** All sheets of a round, for those who run it: what was given, and what is missing. */
  ofRound(ctx: RequestContext, round: AwardRound): Promise<AwardSheet[]> {
    if (!this.access.can(ctx, 'update', 'AwardRound', round)) return Promise.resolve([]);
    return this.database.run(ctx, (m) => m.createQueryBuilder(AwardSheet, 'sheet').innerJoin(AwardNominee, 'nominee', 'nominee.id = sheet.nominee_id')
      .where('sheet.round_id = :round', { round: round.id }).orderBy('(sheet.given_at is not null or sheet.waived_at is not null)').addOrderBy('nominee.label').addOrderBy('sheet.sheet').addOrderBy('sheet.id').limit(1000).getMany());
  }

  private async open(m: EntityManager, ctx: RequestContext, sheet: AwardSheet): Promise<{ round: AwardRound; honour: Honour }> {
    const round = await m.findOneByOrFail(AwardRound, { id: sheet.roundId });
    const { sheetStates } = await this.rounds.rules(m, ctx);
    if (round.computedAt !== null || !sheetStates.includes(round.state)) throw refuseHonour('sheets-closed', { field: 'id' });
    return { round, honour: await this.rounds.award(m, ctx, round.award) };
  }

  /**
   * Gives a sheet. What is given stays, as the means and the signatures rest on it.
   *
   * @throws Refused `sheet-unknown`, `sheet-given`, `sheets-closed`, `score-invalid`.
   */
  give(ctx: RequestContext, key: string, input: GivenSheet): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'giveAwardSheet', input }, async (m) => {
      const found = await m.createQueryBuilder(AwardSheet, 'sheet').innerJoin(AwardNominee, 'nominee', 'nominee.id = sheet.nominee_id')
        .where(`sheet.id = :id and ${MINE}`, { id: input.id, ...mine(ctx) }).setLock('pessimistic_write', undefined, ['sheet']).getOne();
      if (!found) throw refuseHonour('sheet-unknown', { field: 'id' });
      this.access.require(ctx, 'update', SUBJECT, found);
      if (found.givenAt !== null || found.waivedAt !== null) throw refuseHonour('sheet-given', { field: 'id' });
      const { round, honour } = await this.open(m, ctx, found);
      const score = readScore(honour, found.sheet, input.score, dayInChina(ctx.at));
      const nominee = await m.findOneByOrFail(AwardNominee, { id: found.nomineeId });
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      await m.save(Object.assign(found, { score, comment: input.comment.trim().slice(0, 1000), givenBy: ctx.userId, givenAt: ctx.at, raterName: found.raterName ?? user?.name ?? null }));
      await finishGiven(m, ctx, round.id);
      this.trail.write(m, ctx, { action: 'give-award-sheet', subject: 'AwardRound', subjectId: round.id, unitPath: found.unitPath, after: { nominee: nominee.label, sheet: found.sheet, score: score.toFixed() } });
      return { id: found.id };
    });
  }

  /** Goes on without sheets that nobody gives, saying why. @returns how many. @throws Refused `round-unknown`, `reason-missing`, `sheets-closed`. */
  async waive(ctx: RequestContext, key: string, input: { readonly roundId: string; readonly ids: readonly string[]; readonly reason: string }): Promise<{ waived: number }> {
    const reason = requireReason(input.reason);
    return this.database.once(ctx, { key, operation: 'waiveAwardSheets', input }, async (m) => {
      const round = await this.rounds.get(m, ctx, input.roundId, 'update');
      const { sheetStates } = await this.rounds.rules(m, ctx);
      if (round.computedAt !== null || !sheetStates.includes(round.state)) throw refuseHonour('sheets-closed', { field: 'roundId' });
      const [rows]: [{ id: string }[], number] = await m.query('update award_sheet set waived_at = $3, waived_reason = $4, waived_by = $5, updated_at = now(), version = version + 1 where round_id = $1 and id = any($2::uuid[]) and given_at is null and waived_at is null returning id', [round.id, [...input.ids], ctx.at, reason, ctx.userId]);
      await finishGiven(m, ctx, round.id);
      this.trail.write(m, ctx, { action: 'waive-award-sheets', subject: 'AwardRound', subjectId: round.id, unitPath: round.unitPath, after: { sheets: rows.length, reason } });
      return { waived: rows.length };
    });
  }
}

/** A score as the sheet asks for it. @throws Refused `score-invalid`. */
function readScore(honour: Honour, id: string, score: string, on: string): Decimal {
  const sheet = honour.sheets.find((one) => one.id === id);
  if (!sheet) throw refuseHonour('sheet-unknown', { field: 'id' });
  try {
    return new Decimal(String(sheet.value.writePresent(sheet.value.read(score.trim(), 'score', { asOf: day(on), siblings: {} }))));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refuseHonour('score-invalid', { field: 'score', values: { what: error.message.zh } });
  }
}
