import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { kindTerms } from '../../leave/index.js';
import { declaredForm, entriesOf, type DeclaredForm, type FormProvider, type PrintedThing, type SheetContent } from '../../printing/index.js';
import { AttendanceSheet } from '../persistence/counterpart-entities.js';

const FORM = 'attendance-sheet';
const IN_BRIEF = 8;

/** The month of a placed person on paper, as the purchaser's document has it, with the place for the host unit's seal. */
@Injectable()
export class SheetForms implements FormProvider {
  readonly subject = 'AttendanceSheet';

  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  async find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null> {
    const row = await m.findOneBy(AttendanceSheet, { id });
    if (!row || !this.access.can(ctx, 'read', this.subject, row)) return null;
    const tenants: { id: string; name: string; pack: string }[] = await m.query('select id, name, pack_id as pack from tenant_directory() where id = any($1::uuid[])', [[row.purchaserTenantId, row.tenantId]]);
    // The sheet is the purchaser's; the employer prints it for its people.
    const form = declaredForm(this.policy.index.findPack(tenants.find((tenant) => tenant.id === row.purchaserTenantId)?.pack ?? ''), FORM);
    return { unitPath: row.unitPath, version: row.version, forms: form ? [form] : [], sheet: (asked) => this.sheet(m, ctx, row, asked, tenants.find((tenant) => tenant.id === row.tenantId)) };
  }

  private async sheet(m: EntityManager, ctx: RequestContext, row: AttendanceSheet, form: DeclaredForm, employer: { name: string; pack: string } | undefined): Promise<SheetContent> {
    const kinds = employer && this.policy.index.findPack(employer.pack) ? kindTerms(this.policy.index, await this.policy.judge(m, ctx, ctx.at, employer.pack)) : {};
    const leave = Object.entries(row.leaveByKind).map(([kind, days]) => `${kinds[kind] ?? kind} ${String(days)} 天`).join('、');
    const known = {
      worker: row.personName, hostUnit: row.hostUnitName, month: row.month, daysRequired: String(row.daysRequired), daysPresent: row.daysPresent.toFixed(), leaveDays: leave || '无', overtimeHours: row.overtimeHours.toFixed(), appraisal: row.sealNote ?? '', sealedBy: row.sealedBy ?? '', version: String(row.sheetVersion),
    };
    return {
      title: form.title, number: `${row.month.replace('-', '')}-${row.id.slice(-IN_BRIEF).toUpperCase()}`, issuer: employer?.name ?? '', basis: form.basis, filledOn: row.sealedOn ?? '', addressee: null, paragraphs: [], lists: [], signatures: [`${employer?.name ?? ''}经办人`],
      entries: entriesOf(form, known), opinions: [{ unit: row.hostUnitName, words: row.sealedOn === null ? '' : (row.sealNote ?? '情况属实。'), by: row.sealedBy ?? '', on: row.sealedOn ?? '' }],
    };
  }
}
