import { AccessService } from '@gongqiao/platform/access';
import { type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { employeeOfUser } from '../../personnel/index.js';
import { refusePay } from '../errors.js';
import { BONUS_WAYS, PayBonusChoice, type BonusWay } from '../persistence/files.js';
import { readBonus } from '../persistence/read-leaving.js';
import { PayFiles } from './pay-files.js';

const [FIRST_YEAR, LAST_YEAR] = [2019, 2100];

export interface BonusChoice {
  /** Null for oneself. */
  readonly employeeId?: string | null;
  readonly year: number;
  readonly way: string;
}

function isWay(way: string): way is BonusWay {
  return (BONUS_WAYS as readonly string[]).includes(way);
}

/** Which way each wants the bonus of a year taxed, where the law leaves the choice: said by the person, or entered as the person said. */
@Injectable()
export class BonusChoices {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly files: PayFiles,
    private readonly trail: Trail,
  ) {}

  /**
   * Chooses for a year, until a bonus was taxed apart in it. A payroll that is computed already has to be computed again.
   *
   * @throws Refused `bonus-way`, `bonus-used`, `employee-unknown`.
   */
  choose(ctx: RequestContext, key: string, input: BonusChoice): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'chooseBonusWay', input }, async (m) => {
      const { way, year } = input;
      if (!isWay(way)) throw refusePay('bonus-way', { field: 'way' });
      if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) throw refusePay('count-invalid', { field: 'year' });
      const own = await employeeOfUser(m, ctx.userId);
      const forOther = input.employeeId !== null && input.employeeId !== undefined && input.employeeId !== own?.id;
      if (forOther) this.access.require(ctx, 'update', 'PayInput');
      else this.access.require(ctx, 'ask', 'PaySlip');
      const employee = forOther && input.employeeId ? await this.files.getEmployee(m, ctx, input.employeeId) : own;
      if (!employee) throw refusePay('employee-unknown', { field: 'employeeId' });
      const used = (await readBonus(m, [employee.id], `${year + 1}-01`, year)).get(employee.id);
      if (used?.used) throw refusePay('bonus-used', { field: 'year', values: { year } });
      const before = await m.findOneBy(PayBonusChoice, { employeeId: employee.id, year });
      const row = before ?? m.create(PayBonusChoice, { employeeId: employee.id, userId: employee.userId, year });
      const saved = await m.save(Object.assign(row, { way, chosenBy: ctx.userId, chosenAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'choose-bonus-way', subject: 'PayProfile', subjectId: saved.id, unitPath: employee.unitPath, before: used?.choice ? { way: used.choice } : null, after: { year, way, name: employee.name } });
      return { id: saved.id };
    });
  }
}
