import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { ReadRow, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { checkRows, textOf, type CheckedSheet, type Filters, type ListPage, type TransferList } from '../../transfer/index.js';
import { LeaveStandings } from '../application/leave-standings.js';
import { LeaveStanding } from '../persistence/entities.js';

const PAGE = 1_000;

/** The sheet of ranks for leave: whoever is employed, with the rank that holds; a new day begins a new row. */
export const leaveRanksSheet: SheetDefinition = {
  id: 'leave-ranks',
  title: { zh: '请假职级', en: 'Ranks for leave' },
  keyColumn: 'number',
  columns: [
    { key: 'number', title: { zh: '员工编号', en: 'Number' }, kind: 'text', required: true, maxLength: 30 },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', hint: '只供核对，导入时不改' },
    { key: 'rank', title: { zh: '请假职级', en: 'Rank' }, kind: 'text', required: true, maxLength: 40, hint: '按制度中的职级名称填写，如“一线社工”' },
    { key: 'posted', title: { zh: '派驻用人单位', en: 'At a host unit' }, kind: 'yes-no', required: true },
    { key: 'special', title: { zh: '特殊岗位', en: 'Special post' }, kind: 'yes-no', required: true },
    { key: 'careerStart', title: { zh: '首次参加工作', en: 'First employed' }, kind: 'date', hint: '在本机构首次就业的留空' },
    { key: 'validFrom', title: { zh: '自何日起', en: 'From' }, kind: 'date', hint: '留空即自导入当天起；不能早于现有一行的起始日' },
    { key: 'source', title: { zh: '依据', en: 'By' }, kind: 'text', maxLength: 100, hint: '任命文件或通知' },
  ],
};

/** Ranks for leave out and in as Excel. */
@Injectable()
export class LeaveRanksList implements TransferList {
  readonly definition = leaveRanksSheet;
  readonly subject = 'LeaveRequest';
  readonly filters = ['text'];

  constructor(
    private readonly access: AccessService,
    private readonly standings: LeaveStandings,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', this.subject);
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = this.access.where(ctx, 'update', this.subject, 'employee');
    const ranks = await this.standings.ranks(m, ctx);
    const qb = m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters).andWhere('employee.left_on is null');
    if (filters['text']) qb.andWhere('employee.name like :part', { part: `%${filters['text'].replaceAll(/[%_\\]/g, '')}%` });
    if (after !== null) qb.andWhere('employee.number > :after', { after });
    const found = await qb.orderBy('employee.number').limit(PAGE).getMany();
    const held = await standingsOn(m, found.map((e) => e.id), dayInChina(ctx.at));
    const rows = found.map((e): SheetRow => {
      const row = held.get(e.id);
      return { number: e.number, name: e.name, rank: row ? (ranks[row.rank] ?? row.rank) : null, posted: row?.postedAtHostUnit ?? null, special: row?.specialPost ?? null, careerStart: row?.careerStart ?? null, validFrom: row?.validFrom ?? null, source: row?.source ?? null };
    });
    return { rows, after: found.length < PAGE ? null : (found.at(-1)?.number ?? null) };
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const ranks = await this.standings.ranks(m, ctx);
    const people = new Map((await m.findBy(Employee, { tenantId: ctx.tenantId, number: In(rows.map((row) => textOf(row.value['number']))) })).map((e) => [e.number, e]));
    const today = dayInChina(ctx.at);
    const held = await standingsOn(m, [...people.values()].map((e) => e.id), '9999-12-31');
    return checkRows(leaveRanksSheet, rows, (row) => {
      const employee = people.get(textOf(row.value['number']));
      const rank = Object.entries(ranks).find(([code, zh]) => zh === textOf(row.value['rank']) || code === textOf(row.value['rank']))?.[0];
      if (!employee || !this.access.can(ctx, 'update', this.subject, employee)) return ['number', '没有这名员工，请填员工名册中的编号', 'no such employee; give the number on file'];
      if (rank === undefined) return ['rank', `制度中没有这个职级，可以填：${Object.values(ranks).join('、')}`, `one of: ${Object.values(ranks).join(', ')}`];
      const known = held.get(employee.id);
      const input = { employeeId: employee.id, rank, postedAtHostUnit: row.value['posted'] === true, specialPost: row.value['special'] === true, careerStart: textOf(row.value['careerStart']) || null, validFrom: textOf(row.value['validFrom']) || null, source: textOf(row.value['source']) };
      if (known && known.validFrom > (input.validFrom ?? today)) return ['validFrom', `不能早于现有一行的起始日 ${known.validFrom}`, `not before ${known.validFrom}, when the present row begins`];
      if (known && known.validTo === null && known.rank === rank && known.postedAtHostUnit === input.postedAtHostUnit && known.specialPost === input.specialPost && known.careerStart === input.careerStart) return null;
      return { act: known ? 'update' : 'create', write: async (inside) => { await this.standings.write(inside, ctx, employee, input); } };
    });
  }
}

/** The newest standing of each of some people that has begun by a day. */
export async function standingsOn(m: EntityManager, employeeIds: readonly string[], on: string): Promise<Map<string, LeaveStanding>> {
  const rows = employeeIds.length === 0 ? [] : await m.createQueryBuilder(LeaveStanding, 'standing').where('standing.employee_id = any(:ids::uuid[]) and standing.valid_from <= :on', { ids: [...employeeIds], on }).orderBy('standing.valid_from').getMany();
  return new Map(rows.map((row) => [row.employeeId, row]));
}
