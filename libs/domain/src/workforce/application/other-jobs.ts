import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseWorkforce } from '../errors.js';
import { Assignment, OtherJob, Worker } from '../persistence/entities.js';

/** Consents to a job that a worker holds beside the post, and their ends. */
@Injectable()
export class OtherJobs {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** The purchaser consents to another job of a worker on one of its posts, today. The note lies in the employer's tenant. */
  async consent(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'consentToOtherJob', input: { id } }, async (m) => {
      const job = await m.findOneBy(OtherJob, { id });
      const assignment = job ? await this.findAssignment(m, ctx, job.workerId) : null;
      if (!job || !assignment) throw refuseWorkforce('other-job-unknown', { field: 'id' });
      if (job.consentBy === 'union') throw refuseWorkforce('consent-given', { field: 'id', values: { day: job.consentOn ?? '' } });
      const consentOn = dayInChina(ctx.at);
      await visitTenant(m, ctx, job.tenantId, async () => {
        await m.update(OtherJob, { id }, { consentOn, consentBy: 'union' });
      });
      this.trail.write(m, ctx, { action: 'consent-to-other-job', subject: 'Assignment', subjectId: assignment.id, unitPath: assignment.unitPath, before: { consentOn: job.consentOn, consentBy: job.consentBy }, after: { job: job.description, consentOn } });
      return { id: job.workerId };
    });
  }

  private async findAssignment(m: EntityManager, ctx: RequestContext, workerId: string): Promise<Assignment | null> {
    const rows = await m.find(Assignment, { where: { workerId }, order: { startOn: 'DESC' }, take: 5 });
    return rows.find((row) => this.access.can(ctx, 'consent', 'Assignment', row)) ?? null;
  }

  /** The employer notes the last day of another job. */
  async end(ctx: RequestContext, key: string, input: { readonly id: string; readonly endedOn: string }): Promise<{ id: string }> {
    const endedOn = requireDay(input.endedOn, 'endedOn');
    return this.database.once(ctx, { key, operation: 'endOtherJob', input }, async (m) => {
      const job = await m.findOneBy(OtherJob, { id: input.id });
      const worker = job ? await m.findOneBy(Worker, { id: job.workerId }) : null;
      if (!job || !worker || !this.access.can(ctx, 'update', 'Worker', worker)) throw refuseWorkforce('other-job-unknown', { field: 'id' });
      if (endedOn < job.startedOn) throw refuseWorkforce('end-before-start', { field: 'endedOn', values: { day: job.startedOn } });
      const before = { ...job };
      await m.save(Object.assign(job, { endedOn }));
      this.trail.write(m, ctx, { action: 'end-other-job', subject: 'Worker', subjectId: worker.id, before, after: job });
      return { id: worker.id };
    });
  }
}
