import type { RequestContext } from '@gongqiao/platform/context';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractTransfers, type ContractHandover, type ContractSuccession } from '../../procurement/index.js';
import { refuseWorkforce } from '../errors.js';
import { tellProvider } from './provider-todo.js';

/** Lets the people of a contract pass with it: same posts, same file, same history; only their employer is another. */
@Injectable()
export class PeopleHandover implements ContractSuccession, OnModuleInit {
  constructor(
    private readonly transfers: ContractTransfers,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.transfers.follow(this);
  }

  async contractHandedOver(m: EntityManager, ctx: RequestContext, { from, to, effectiveOn }: ContractHandover): Promise<void> {
    const moved: [{ id: string; worker_id: string; unit_path: string }[], number] = await m.query(
      `update assignment set contract_id = $2, provider_tenant_id = $3, updated_at = now(), version = version + 1
        where contract_id = $1 and (end_on is null or end_on >= $4::date) returning id, worker_id, unit_path::text`, [from.id, to.id, to.providerTenantId, effectiveOn]);
    const [rows] = moved;
    if (from.providerTenantId && to.providerTenantId && rows.length > 0) await this.moveFiles(m, from.providerTenantId, to.providerTenantId, rows.map((row) => row.worker_id));
    for (const row of rows) {
      this.trail.write(m, ctx, { action: 'hand-over-assignment', subject: 'Assignment', subjectId: row.id, unitPath: row.unit_path, before: { contractId: from.id }, after: { contractId: to.id, effectiveOn } });
    }
    const title = `合同 ${from.number} 转移：${effectiveOn} 起由贵机构承接，${rows.length} 人随岗转入`;
    if (to.providerTenantId) await tellProvider(m, ctx, { providerTenantId: to.providerTenantId, subject: 'Contract', subjectId: to.id, title, kind: 'copy' });
  }

  /** The files change their tenant as they are; a number that the successor uses already gets an addition, the account is opened anew. */
  private async moveFiles(m: EntityManager, from: string, to: string, workerIds: readonly string[]): Promise<void> {
    await m.query(`select set_config('app.handover_from', $1, true), set_config('app.handover_to', $2, true)`, [from, to]);
    const [clash]: { name: string }[] = await m.query(
      `select w.name from worker w join worker held on held.identity_hash = w.identity_hash and held.tenant_id = $2 and held.employed_to is null where w.id = any($1::uuid[]) and w.tenant_id <> $2 limit 1`, [workerIds, to]);
    if (clash) throw refuseWorkforce('person-employed-there', { field: 'successorId', values: clash });
    await m.query(
      `update worker set tenant_id = $3, user_id = null, updated_at = now(), version = version + 1,
              number = case when exists (select 1 from worker held where held.tenant_id = $3 and held.number = worker.number) then worker.number || '-' || right(worker.id::text, 6) else worker.number end
        where id = any($1::uuid[]) and tenant_id = $2`, [workerIds, from, to]);
    for (const table of ['worker_private', 'worker_certificate', 'other_job']) {
      await m.query(`update ${table} set tenant_id = $3 where worker_id = any($1::uuid[]) and tenant_id = $2`, [workerIds, from, to]);
    }
    await m.query(`select set_config('app.handover_from', '', true), set_config('app.handover_to', '', true)`);
  }
}
