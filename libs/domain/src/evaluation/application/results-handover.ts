import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractTransfers, type ContractHandover, type ContractSuccession } from '../../procurement/index.js';

/** Results follow the people of a transferred contract: from then on the successor sees them and carries out what is still to be done. */
@Injectable()
export class ResultsHandover implements ContractSuccession, OnModuleInit {
  constructor(private readonly transfers: ContractTransfers) {}

  onModuleInit(): void {
    this.transfers.follow(this);
  }

  async contractHandedOver(m: EntityManager, _ctx: RequestContext, { from, to }: ContractHandover): Promise<void> {
    // Whichever follower comes first: a person who passes over stands under the one contract or the other.
    const passed = `select a.id from assignment a where a.contract_id = any($1::uuid[]) and (a.end_on is null or a.end_on >= $3::date)`;
    await m.query(`update appraisal_result set provider_tenant_id = $2, updated_at = now(), version = version + 1 where assignment_id in (${passed})`, [[from.id, to.id], to.providerTenantId, to.startOn]);
    for (const table of ['appraisal_request', 'appraisal_correction']) {
      await m.query(`update ${table} set provider_tenant_id = $2, updated_at = now(), version = version + 1 where result_id in (select r.id from appraisal_result r where r.assignment_id in (${passed}))`, [[from.id, to.id], to.providerTenantId, to.startOn]);
    }
  }
}
