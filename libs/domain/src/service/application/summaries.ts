import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseService } from '../errors.js';
import { writeSummaries } from '../persistence/summaries.js';

const SUBJECT = 'ServiceSummary';

/** What purchasers are told, month by month: counts and samples of each project, nobody who was served. */
@Injectable()
export class ServiceSummaries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Reports a month to the purchasers. @throws Refused `month-invalid`, `summary-empty`. */
  async send(ctx: RequestContext, key: string, month: string): Promise<{ sent: number }> {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > dayInChina(ctx.at).slice(0, 7)) throw refuseService('month-invalid', { field: 'month' });
    return this.database.once(ctx, { key, operation: 'sendServiceSummary', input: { month } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const sent = await writeSummaries(m, month, ctx.at);
      if (sent === 0) throw refuseService('summary-empty', { field: 'month', values: { month } });
      this.trail.write(m, ctx, { action: 'send-service-summary', subject: SUBJECT, subjectId: ctx.unitId, unitPath: ctx.unitPath, after: { month, sent } });
      return { sent };
    });
  }
}
