import { createHash } from 'node:crypto';
import { dec, type Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refusePay } from '../errors.js';
import { Payroll } from '../persistence/entities.js';

/** `csv`: comma-separated with a heading, for the bank's import; `txt`: fields parted by bars, as older terminals take it. */
export type BankForm = 'csv' | 'txt';

export interface BankFile {
  readonly name: string;
  readonly content: string;
  readonly count: number;
  readonly total: Decimal;
  /** SHA-256 of the content: what was handed over can be shown to be what was approved. */
  readonly check: string;
}

interface Transfer {
  readonly number: string;
  readonly holder: string;
  readonly bank: string;
  readonly net: string;
  readonly account: Buffer;
}

/** What would end a field or begin a formula does not get into the file. */
function plain(text: string): string {
  return text.replaceAll(/[",|\r\n\t]/g, ' ').replace(/^[=+\-@]/, ' ');
}

function lineOf(form: BankForm, fields: readonly string[]): string {
  return fields.map((field) => plain(field)).join(form === 'csv' ? ',' : '|');
}

/** The file by which the bank pays an approved payroll: a line a person, with sums and a check. */
@Injectable()
export class BankFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly vault: IdentityVault,
    private readonly trail: Trail,
  ) {}

  /** Makes the file; that it was taken out stands in the trail. @throws Refused `payroll-unknown`, `payroll-not-approved`. */
  make(ctx: RequestContext, id: string, form: BankForm): Promise<BankFile> {
    return this.database.run(ctx, async (m) => {
      this.access.require(ctx, 'disburse', 'Payroll');
      const payroll = await m.findOneBy(Payroll, { id: requireId(id, 'id') });
      if (!payroll || !this.access.can(ctx, 'disburse', 'Payroll', payroll)) throw refusePay('payroll-unknown', { field: 'id' });
      if (payroll.state !== 'approved' && payroll.state !== 'paid') throw refusePay('payroll-not-approved', { field: 'id' });
      const transfers: Transfer[] = await m.query(
        `select s.number, a.holder, a.bank, s.net::text as net, a.account_encrypted as account from pay_slip s join pay_account a on a.id = s.account_id where s.payroll_id = $1 and s.net > 0 order by s.number`, [payroll.id]);
      const purpose = payroll.kind === 'final' ? '离职结算' : '工资';
      const total = transfers.reduce((sum, transfer) => sum.plus(transfer.net), dec(0));
      const lines = transfers.map(({ number, holder, bank, net, account }, i) => lineOf(form, [String(i + 1), this.vault.decrypt(account), holder, bank, net, `${payroll.month}${purpose}`, number]));
      const heading = form === 'csv' ? ['序号,收款账号,户名,开户行,金额,用途,工号'] : [];
      const ending = [lineOf(form, form === 'csv' ? ['合计', '', '', '', total.toFixed(2), `${transfers.length}笔`, ''] : ['TOTAL', String(transfers.length), total.toFixed(2)])];
      // The mark at the beginning has Excel and the bank's tools read it as UTF-8.
      const content = `\uFEFF${[...heading, ...lines, ...ending].join('\r\n')}\r\n`;
      const check = createHash('sha256').update(content).digest('hex');
      this.trail.write(m, ctx, { action: 'make-bank-file', subject: 'Payroll', subjectId: payroll.id, unitPath: payroll.unitPath, after: { form, count: transfers.length, total: total.toFixed(2), check } });
      return { name: `payroll-${payroll.month}${payroll.kind === 'final' ? `-${transfers[0]?.number ?? 'final'}` : ''}.${form}`, content, count: transfers.length, total, check };
    });
  }
}
