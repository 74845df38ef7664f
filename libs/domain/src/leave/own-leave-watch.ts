import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { FrontPage, type WatchFigure, type WatchSource } from '@gongqiao/platform/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { employeeOfUser } from '../personnel/index.js';
import { balanceOf } from './application/judge-leave.js';
import { LeaveCases } from './application/leave-case.js';
import { kindTerms } from './application/leave-terms.js';
import { BALANCED } from './model/kinds.js';

/** What is left of the viewer's own annual leave, on the first page. */
@Injectable()
export class OwnLeaveWatch implements WatchSource, OnModuleInit {
  constructor(
    private readonly access: AccessService,
    private readonly front: FrontPage,
    private readonly policy: PolicyService,
    private readonly cases: LeaveCases,
  ) {}

  onModuleInit(): void {
    this.front.watch(this);
  }

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'create', 'LeaveRequest')) return [];
    const employee = await employeeOfUser(m, ctx.userId);
    if (!employee) return [];
    const today = dayInChina(ctx.at);
    const [kind] = BALANCED;
    const of = await this.cases.gather(m, ctx, employee, { kind, from: today, fromHalf: 'am', to: today, toHalf: 'pm', reason: '', documents: [], urgent: false, details: {}, takeover: '', handedOver: false, hostSignedBy: null, hostSignedOn: null, overtimeIds: [] });
    const { open, used } = balanceOf(of, kind);
    if (open === null) return [];
    const zh = kindTerms(this.policy.index, of.judge)[kind] ?? '';
    return [{ key: 'own-leave', name: { zh: `可休${zh}（天）`, en: 'Days of leave left' }, value: open.toFixed(), unit: null, comparison: { zh: `本年已休 ${used.toFixed()} 天`, en: `${used.toFixed()} days taken this year` }, address: '/mine/leave', resultId: null }];
  }
}
