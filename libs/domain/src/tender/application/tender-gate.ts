import type { RequestContext } from '@gongqiao/platform/context';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { Contracts, type ContractGate, type ContractIntent, type ServiceContract } from '../../procurement/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseTender } from '../errors.js';
import { EstimateFiling, EstimateLine, Procurement } from '../persistence/entities.js';
import { unsignedPurchasers } from '../persistence/posts-to-buy.js';

const SIGN = 'signContract';

/**
 * Stands before every contract where the tenant's document buys by tender: only the provider that was chosen signs, for the
 * posts that were filed; the last contract closes the procurement. Elsewhere it lets everything pass.
 */
@Injectable()
export class TenderGate implements ContractGate, OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly contracts: Contracts,
  ) {}

  onModuleInit(): void {
    this.contracts.guardBy(this);
  }

  async before(m: EntityManager, _ctx: RequestContext, judge: Judge, intent: ContractIntent): Promise<string | null> {
    const flow = findFlow(this.policy, judge, 'procurement', SIGN);
    if (!flow) return null;
    const provision = flow.transitions.filter((t) => t.id === SIGN).flatMap((t) => t.guards ?? []).find((g) => g.code === 'provider-not-awarded')?.provision.id;
    const filings = await m.findBy(EstimateFiling, { purchaserUnitId: intent.purchaserUnitId, state: 'filed' });
    const found = filings.length === 0 ? null : await m.findOne(Procurement, {
      where: { id: In(filings.map((f) => f.procurementId)), state: In(['awarded', 'contracting']), awardedProviderId: intent.providerId }, order: { awardedOn: 'DESC' },
    });
    if (!found) throw refuseTender('not-awarded', { field: 'providerId', ...(provision ? { provision } : {}) });
    const filing = filings.find((f) => f.procurementId === found.id);
    const lines = await m.findBy(EstimateLine, { filingId: filing?.id ?? '' });
    const foreign = intent.postIds.find((id) => !lines.some((line) => line.postId === id));
    if (foreign) {
      const post = await m.findOneBy(Post, { id: foreign });
      throw refuseTender('posts-not-tendered', { field: 'lines', values: { post: post?.number ?? foreign } });
    }
    return found.id;
  }

  async signed(m: EntityManager, ctx: RequestContext, judge: Judge, contract: ServiceContract, check: Decided): Promise<void> {
    if (contract.procurementId === null) return;
    const row = await m.findOneByOrFail(Procurement, { id: contract.procurementId });
    await this.workflow.actFor(m, ctx, row.workflowInstanceId ?? '', ctx.roles, {
      transition: SIGN, note: contract.number,
      facts: {
        bidderId: contract.providerId, awardedBidderId: row.awardedProviderId, contractsOutstanding: (await unsignedPurchasers(m, row.id)).length, [judge.fullName('contract.check')]: check.output,
      },
    });
  }
}
