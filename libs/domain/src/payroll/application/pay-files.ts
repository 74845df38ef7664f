import { type Decimal, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { Trail } from '@gongqiao/platform/trail';
import { seatsOf } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BankAccounts, Employee, type BankAccountSource, type HeldAccount } from '../../personnel/index.js';
import { refusePay } from '../errors.js';
import { payLaw, schemeById } from '../model/rules-at-work.js';
import { PayAccount, PayProfile, PayStandard, STANDARD_KINDS, type StandardKind } from '../persistence/files.js';
import { figure, readFields, requireDay, requirePlace } from './read-input.js';

const SUBJECT = 'PayProfile';
const SHORTEST_REASON = 4;
const ACCOUNT = /^\d{12,25}$/;
const ACCOUNT_TODO = 'PayAccount';

/** A pay file from a day on, as it is entered. Figures are decimal strings. */
export interface NewProfile {
  readonly employeeId: string;
  readonly validFrom: string;
  readonly scheme: string;
  readonly terms: JsonObject;
  readonly insurancePlace: string;
  readonly insuranceBase: string;
  readonly insuredOn?: string | null;
  readonly fundBase: string;
  readonly fundEmployerRate: string;
  readonly fundWorkerRate: string;
  readonly fundOn?: string | null;
  readonly additionalDeduction: string;
  /** How the year's fixed deduction is taken; by months unless told. */
  readonly taxBasis?: string | null;
  /** Needed where the whole year's is taken at once. */
  readonly previousYearIncome?: string | null;
  readonly damageAgreed: boolean;
  readonly quarterMoney?: string | null;
  readonly reason: string;
}

export interface NewAccount {
  readonly employeeId: string;
  readonly bank: string;
  readonly account: string;
}

export interface NewStandard {
  readonly kind: StandardKind;
  readonly place: string;
  readonly validFrom: string;
  readonly body: JsonObject;
  readonly source: string;
}

/** What each kind of standard must say. */
const NEEDED: Readonly<Record<StandardKind, readonly string[]>> = {
  'minimum-wage': ['monthly'], 'average-wage': ['monthly'], guideline: ['monthly'], 'social-insurance': ['rows'], 'housing-fund': ['floor', 'ceiling', 'minRate', 'maxRate'],
};

/** What pay is made from: pay files, bank accounts that one enters and another approves, local standards. */
@Injectable()
export class PayFiles implements BankAccountSource {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly vault: IdentityVault,
    private readonly trail: Trail,
    private readonly accounts: BankAccounts,
  ) {}

  /** @throws Refused `employee-unknown`. */
  async getEmployee(m: EntityManager, ctx: RequestContext, id: string): Promise<Employee> {
    const employee = await m.findOneBy(Employee, { id: requireId(id, 'employeeId') });
    if (!employee || employee.tenantId !== ctx.tenantId) throw refusePay('employee-unknown', { field: 'employeeId' });
    return employee;
  }

  /**
   * Enters a pay file from the first of a month, or from the day of entry. Months paid already are settled with the next wages.
   *
   * @throws Refused `employee-unknown`, `profile-day`, `profile-exists`, `scheme-unknown`, `scheme-position`, `figure-invalid`, `place-invalid`, `tax-basis`, `reason-missing`, and by the fields of the standard.
   */
  setProfile(ctx: RequestContext, key: string, input: NewProfile): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'setPayProfile', input }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const employee = await this.getEmployee(m, ctx, input.employeeId);
      const validFrom = requireDay(input.validFrom, 'input.validFrom');
      if (!validFrom.endsWith('-01') && validFrom !== employee.hiredOn) throw refusePay('profile-day', { field: 'input.validFrom' });
      if (await m.existsBy(PayProfile, { employeeId: employee.id, validFrom })) throw refusePay('profile-exists', { field: 'input.validFrom', values: { day: validFrom } });
      if (input.reason.trim().length < SHORTEST_REASON) throw refusePay('reason-missing', { field: 'input.reason' });
      const { pay } = await payLaw(this.policy, m, ctx, ctx.at);
      const scheme = schemeById(pay, input.scheme);
      if (scheme.positions?.excluded.includes(employee.position)) {
        const other = pay.schemes.find((held) => held.positions?.proposed.includes(employee.position)) ?? pay.schemes.find((held) => !held.positions?.excluded.includes(employee.position));
        throw refusePay('scheme-position', { field: 'input.scheme', values: { scheme: scheme.zh, other: other?.zh ?? '' } });
      }
      const row = await m.save(m.create(PayProfile, {
        employeeId: employee.id, userId: employee.userId, validFrom, scheme: scheme.id, terms: readFields(scheme.terms, input.terms, 'input.terms', validFrom), ...figuresOf(input),
        insurancePlace: requirePlace(input.insurancePlace, 'input.insurancePlace'), insuredOn: dayOrNone(input.insuredOn, 'input.insuredOn'), fundOn: dayOrNone(input.fundOn, 'input.fundOn'),
        ...taxBasisOf(input), damageAgreed: input.damageAgreed, reason: input.reason.trim(), enteredBy: ctx.userId, enteredAt: ctx.at,
      }));
      const cited = scheme.provisions[0]?.id;
      this.trail.write(m, ctx, { action: 'set-pay-profile', subject: SUBJECT, subjectId: row.id, unitPath: employee.unitPath, after: { ...row, terms: input.terms }, ...(cited === undefined ? {} : { provision: cited }) });
      return { id: row.id };
    });
  }

  /** Proposes a bank account for somebody's wages; another person approves it. @throws Refused `account-invalid`, `employee-unknown`. */
  proposeAccount(ctx: RequestContext, key: string, input: NewAccount): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'proposePayAccount', input: { ...input, account: this.vault.hash(input.account).toString('hex') } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      return { id: await this.propose(m, ctx, await this.getEmployee(m, ctx, input.employeeId), input) };
    });
  }

  /** The account in force. */
  async current(m: EntityManager, employeeId: string): Promise<HeldAccount | null> {
    const row = await m.createQueryBuilder(PayAccount, 'account').addSelect('account.accountEncrypted').where(`account.employee_id = :employeeId and account.state = 'approved'`, { employeeId }).orderBy('account.decided_at', 'DESC').limit(1).getOne();
    return row && { bank: row.bank, masked: row.accountMasked, encrypted: row.accountEncrypted };
  }

  mask(account: string): string | null {
    return ACCOUNT.test(account) ? maskAccount(account) : null;
  }

  /** Puts an account forward in another use case, which answers for the right; whoever approves accounts has it as a to-do. */
  async propose(m: EntityManager, ctx: RequestContext, employee: Employee, input: { readonly bank: string; readonly account: string }): Promise<string> {
    const account = input.account.replaceAll(' ', '');
    if (!ACCOUNT.test(account)) throw refusePay('account-invalid', { field: 'input.account' });
    const [superseded]: [{ id: string }[], number] = await m.query(`update pay_account set state = 'refused', decided_at = $2, updated_at = now() where employee_id = $1 and state = 'proposed' returning id`, [employee.id, ctx.at]);
    for (const { id } of superseded) await this.accounts.decided(m, ctx, id, false);
    const row = await m.save(m.create(PayAccount, {
      employeeId: employee.id, userId: employee.userId, bank: input.bank.trim(), holder: employee.name, accountEncrypted: this.vault.encrypt(account), accountHash: this.vault.hash(account), accountMasked: maskAccount(account),
      state: 'proposed', enteredBy: ctx.userId, enteredAt: ctx.at, decidedBy: null, decidedAt: null,
    }));
    this.trail.write(m, ctx, { action: 'propose-pay-account', subject: SUBJECT, subjectId: row.id, unitPath: employee.unitPath, after: { employeeId: employee.id, bank: row.bank, account: row.accountMasked } });
    await this.tellApprover(m, ctx, employee);
    return row.id;
  }

  private async tellApprover(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<void> {
    const party = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.rights.find((right) => right.subject === SUBJECT && right.verb === 'approve')?.who[0];
    if (party === undefined) return;
    const places = [...new Set((await seatsOf(m, [party], employee.unitPath, dayInChina(ctx.at))).map((seat) => seat.path))];
    for (const path of places) {
      await m.query(
        `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) select 'act', $1, $2::uuid, $3, $4::ltree, $5, $6::uuid, $7::timestamptz where not exists (select 1 from todo t where t.subject = $1 and t.subject_id = $2::uuid and t.unit_path = $4::ltree and t.finished_at is null)`,
        [ACCOUNT_TODO, employee.id, `${employee.name} 工资卡变更待核准`, path, party, ctx.userId, ctx.at]);
    }
  }

  /** Approves or refuses a proposed account. @throws Refused `account-unknown`, `account-own-entry`. */
  decideAccount(ctx: RequestContext, key: string, input: { readonly id: string; readonly approve: boolean }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'decidePayAccount', input }, async (m) => {
      this.access.require(ctx, 'approve', SUBJECT);
      const row = await m.findOne(PayAccount, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (row?.state !== 'proposed' || row.tenantId !== ctx.tenantId) throw refusePay('account-unknown', { field: 'id' });
      if (row.enteredBy === ctx.userId) throw refusePay('account-own-entry', { field: 'id' });
      await m.update(PayAccount, { id: row.id }, { state: input.approve ? 'approved' : 'refused', decidedBy: ctx.userId, decidedAt: ctx.at });
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = $4 where subject = $5 and subject_id = $1 and finished_at is null`, [row.employeeId, ctx.at, ctx.userId, input.approve ? 'approved' : 'refused', ACCOUNT_TODO]);
      await this.accounts.decided(m, ctx, row.id, input.approve);
      this.trail.write(m, ctx, { action: input.approve ? 'approve-pay-account' : 'refuse-pay-account', subject: SUBJECT, subjectId: row.id, after: { account: row.accountMasked } });
      return { id: row.id };
    });
  }

  /** Enters a local standard with its document. @throws Refused `standard-invalid`, `standard-exists`, `day-invalid`. */
  enterStandard(ctx: RequestContext, key: string, input: NewStandard): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'enterPayStandard', input }, async (m) => {
      this.access.require(ctx, 'create', 'PayStandard');
      if (!STANDARD_KINDS.includes(input.kind)) throw refusePay('standard-invalid', { field: 'input.kind', values: { what: input.kind } });
      const validFrom = requireDay(input.validFrom, 'input.validFrom');
      const place = input.kind === 'guideline' ? requireId(input.place, 'input.place') : requirePlace(input.place, 'input.place');
      const missing = NEEDED[input.kind].filter((name) => input.body[name] === undefined || input.body[name] === null);
      if (missing.length > 0 || input.source.trim() === '') throw refusePay('standard-invalid', { field: 'input.body', values: { what: missing.join(', ') } });
      if (await m.existsBy(PayStandard, { kind: input.kind, place, validFrom, tenantId: ctx.tenantId })) throw refusePay('standard-exists', { field: 'input.validFrom' });
      const row = await m.save(m.create(PayStandard, { kind: input.kind, place, validFrom, body: input.body, source: input.source.trim(), enteredBy: ctx.userId, enteredAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'enter-pay-standard', subject: 'PayStandard', subjectId: row.id, after: row });
      return { id: row.id };
    });
  }
}

const TAX_BASES = ['monthly', 'first-job', 'full-year'] as const;

function taxBasisOf({ taxBasis, previousYearIncome }: NewProfile): Pick<PayProfile, 'taxBasis' | 'previousYearIncome'> {
  const basis = TAX_BASES.find((known) => known === (taxBasis ?? 'monthly'));
  const whole = basis === 'full-year';
  if (basis === undefined || (whole && !previousYearIncome)) throw refusePay('tax-basis', { field: 'input.taxBasis' });
  return { taxBasis: basis, previousYearIncome: whole && previousYearIncome ? figure(previousYearIncome, 'input.previousYearIncome') : null };
}

function dayOrNone(text: string | null | undefined, field: string): string | null {
  return text === null || text === undefined || text === '' ? null : requireDay(text, field);
}

function figuresOf(input: NewProfile): Record<'insuranceBase' | 'fundBase' | 'fundEmployerRate' | 'fundWorkerRate' | 'additionalDeduction', Decimal> & { quarterMoney: Decimal | null } {
  return {
    insuranceBase: figure(input.insuranceBase, 'input.insuranceBase'), fundBase: figure(input.fundBase, 'input.fundBase'), fundEmployerRate: figure(input.fundEmployerRate, 'input.fundEmployerRate'),
    fundWorkerRate: figure(input.fundWorkerRate, 'input.fundWorkerRate'), additionalDeduction: figure(input.additionalDeduction, 'input.additionalDeduction'),
    quarterMoney: input.quarterMoney === null || input.quarterMoney === undefined || input.quarterMoney === '' ? null : figure(input.quarterMoney, 'input.quarterMoney'),
  };
}

/** The first six and last four digits. */
export function maskAccount(account: string): string {
  return `${account.slice(0, 6)}${'*'.repeat(Math.max(0, account.length - 10))}${account.slice(-4)}`;
}
