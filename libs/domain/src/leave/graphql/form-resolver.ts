import { Allow } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx } from '@gongqiao/platform/graphql';
import { PolicyService, provisionRefs, type Decided, type NotDecided } from '@gongqiao/platform/policy';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { employeeOfUser } from '../../personnel/index.js';
import { balanceOf } from '../application/judge-leave.js';
import { LeaveCases, signsOnPaper, type LeaveAsked, type LeaveCase } from '../application/leave-case.js';
import { LeaveProofs } from '../application/leave-proofs.js';
import { LeaveRequests } from '../application/leave-requests.js';
import { answerTerms, askedSchema, kindTerms, termsOf } from '../application/leave-terms.js';
import { refuseLeave } from '../errors.js';
import { BALANCED, KIND_RULES } from '../model/kinds.js';
import { OTHER_PROOFS, checkerOf } from '../model/proofs.js';
import { LeaveBalanceNode, LeaveFormNode, LeaveInput, LeavePreviewNode, LeaveTermNode } from './types.js';

const SUBJECT = 'LeaveRequest';
const NAMED_NEED: Readonly<Record<string, string>> = { accepted: '病假证明不符合要求', eligible: '不符合本类假的条件', allowed: '不能这样调休' };

function listed(terms: Readonly<Record<string, string>>): LeaveTermNode[] {
  return Object.entries(terms).map(([code, zh]) => ({ code, zh }));
}

/** The form of a request before there is one: what may be asked, how much is open, what it would need. */
@Resolver(() => LeaveFormNode)
export class LeaveFormResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly cases: LeaveCases,
    private readonly requests: LeaveRequests,
    private readonly proofs: LeaveProofs,
  ) {}

  private basisOf(by: Decided | NotDecided | null): unknown {
    if (by === null || !by.ok) return null;
    const found = this.policy.index.findDecision(by.decision);
    const provisions = by.provisions.map((id) => found?.pack.provisions.find((provision) => provision.id === id)).flatMap((p) => (p ? [{ id: p.id, article: p.article, says: p.says }] : []));
    return {
      decision: by.decision, decisionName: found?.decision.zh ?? by.decision, asOf: by.asOf, packId: by.packId, packTitle: found?.pack.title ?? by.packId, packVersion: by.packVersion, facts: by.facts,
      output: by.output, reasons: by.reasons, parameters: by.parameters, provisions, factsSchema: found?.decision.facts.describe() ?? null, answerSchema: found?.decision.answer.describe() ?? null,
    };
  }

  private balances(of: LeaveCase): LeaveBalanceNode[] {
    const kinds = kindTerms(this.policy.index, of.judge);
    return Object.entries(kinds).flatMap(([kind, zh]): LeaveBalanceNode[] => {
      const { open, used, entitled, by } = balanceOf(of, kind);
      if (!(BALANCED as readonly string[]).includes(kind) && used.isZero()) return [];
      return [{ kind, zh, entitled, used, open, basis: this.basisOf(by) }];
    });
  }

  @Query(() => LeaveFormNode, { description: '本人的请假单和假期余额' })
  @Allow('create', SUBJECT)
  leaveForm(@Ctx() ctx: RequestContext): Promise<LeaveFormNode> {
    return this.database.run(ctx, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refuseLeave('not-employed');
      const today = dayInChina(ctx.at);
      const blank: LeaveAsked = { kind: BALANCED[0], from: today, fromHalf: 'am', to: today, toHalf: 'pm', reason: '', documents: [], urgent: false, details: {}, takeover: '', handedOver: false, hostSignedBy: null, hostSignedOn: null, overtimeIds: [] };
      const of = await this.cases.gather(m, ctx, employee, blank);
      const request = of.judge.fullName('leave.request');
      return {
        kinds: listed(kindTerms(this.policy.index, of.judge)), documents: listed(termsOf(this.policy.index, request, 'documents')), otherProofs: listed(OTHER_PROOFS).filter((term) => term.code !== 'host-signature' || signsOnPaper(of)),
        details: Object.fromEntries(Object.entries(KIND_RULES).filter(([, rule]) => rule.asked.length > 0 && of.judge.knows(rule.decision)).map(([kind, rule]) => [kind, askedSchema(this.policy.index, of.judge.fullName(rule.decision), rule.asked)])),
        hostUnitName: of.posted ? (of.placement?.hostUnitName ?? null) : null, handsOver: of.posted, signsOnPaper: signsOnPaper(of), purchaserName: of.purchaser?.name ?? null, balances: this.balances(of),
        overtime: of.overtime.map(({ id, onDay, hours, useBy }) => ({ id, onDay, hours, useBy })),
      };
    });
  }

  @Query(() => LeavePreviewNode, { description: '这样请假是几天、由谁批、还缺什么；不写入' })
  @Allow('create', SUBJECT)
  previewLeave(@Ctx() ctx: RequestContext, @Args('input') input: LeaveInput): Promise<LeavePreviewNode> {
    return this.database.run(ctx, async (m) => {
      const { of, judged } = await this.requests.preview(m, ctx, { ...input, details: input.details ?? {}, hostSignedBy: input.hostSignedBy ?? null, hostSignedOn: input.hostSignedOn ?? null });
      const words = { ...answerTerms(this.policy.index, of.judge.fullName('leave.request'), 'blockers'), ...NAMED_NEED };
      const kindRule = KIND_RULES[input.kind];
      const legal = kindRule ? answerTerms(this.policy.index, of.judge.fullName(kindRule.decision), 'legalWarnings') : {};
      return {
        days: judged.days, reportBackOn: judged.reportBackOn,
        chain: (judged.combination?.chain ?? []).map((link) => ({ party: link.by, zh: link.zh, stage: link.stage, act: link.act, state: link.state, provisions: provisionRefs(this.policy.index, link.askedBy.map((asked) => asked.provision)).map((one) => one.article), byName: null, note: null, at: null })),
        blockers: judged.blockers.map((code) => ({ code, zh: words[code] ?? code })), warnings: judged.warnings.map((code) => ({ code, zh: legal[code] ?? code })),
        proofs: this.proofs.wanted(of), proofChecker: checkerOf(judged.combination?.chain ?? [])?.zh ?? null,
        faults: judged.faults.map((fault) => ({ field: fault.field, ...fault.message })),
        bases: Object.values(judged.answers).flatMap((answer) => (answer ? [this.basisOf(answer as Decided)] : [])),
      };
    });
  }
}
