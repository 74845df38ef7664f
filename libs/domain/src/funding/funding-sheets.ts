import type { AccessService } from '@gongqiao/platform/access';
import { requireId } from '@gongqiao/platform/context';
import type { SheetColumn, SheetRow } from '@gongqiao/platform/spreadsheet';
import { exportOnly, type TransferList } from '../transfer/index.js';
import { Advance, FundingBudget, FundingLine } from './persistence/entities.js';

type Row = SheetRow & { id: string };

const GRADES = { junior: '初级岗', third: '三级岗', second: '二级岗', first: '一级岗' };
const KINDS = { 'county-post': '县级岗位', 'city-post': '市级岗位', 'direct-post': '直管市岗位' };
const LEVELS = { province: '省级', city: '市级', county: '县级', 'direct-city': '直管市' };
const STATES = { planned: '待拨付', paid: '已拨付待确认', received: '已收到', 'passed-on': '已下拨' };

const money = (key: string, zh: string, en: string): SheetColumn => ({ key, title: { zh, en }, kind: 'decimal', decimals: 2, width: 16 });
const text = (key: string, zh: string, en: string, width = 14): SheetColumn => ({ key, title: { zh, en }, kind: 'text', width });
const count = (key: string, zh: string, en: string): SheetColumn => ({ key, title: { zh, en }, kind: 'integer' });
const term = (key: string, zh: string, en: string, terms: Readonly<Record<string, string>>): SheetColumn => ({ key, title: { zh, en }, kind: 'enumeration', terms });

function yearOf(filters: Readonly<Record<string, string>>): number {
  const year = Number(filters['year']);
  return Number.isInteger(year) ? year : 0;
}

/** Every post's cost of a year with its shares. */
function lines(access: AccessService): TransferList {
  return exportOnly({
    definition: {
      id: 'funding-lines', title: { zh: '逐岗费用', en: 'Cost of each post' }, keyColumn: 'postNumber',
      columns: [
        text('postNumber', '岗位编号', 'Post'), text('unitName', '所在单位', 'Unit', 30), term('postKind', '岗位类别', 'Kind', KINDS), term('grade', '等级', 'Grade', GRADES), count('step', '津贴档级', 'Step'), count('months', '月数', 'Months'),
        money('actualTotal', '全年费用', 'Cost'), money('sharedBase', '分担部分', 'Shared'), money('purchaserOnly', '购买主体自行承担', 'Purchaser alone'),
        money('province', '省级', 'Province'), money('city', '市级', 'City'), money('county', '县级', 'County'), money('directCity', '直管市', 'Direct city'),
      ],
    },
    subject: 'FundingLine',
    filters: ['year', 'unitId'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'FundingLine', 'line');
      const qb = m.createQueryBuilder(FundingLine, 'line').innerJoin('post', 'post', 'post.id = line.post_id').innerJoin('org_unit', 'unit', 'unit.id = post.unit_id')
        .where('line.year = :year', { year: yearOf(filters) }).andWhere(may.sql, may.parameters)
        .select(['line.id as id', 'post.number as "postNumber"', 'unit.name as "unitName"', 'line.post_kind as "postKind"', 'line.grade as grade', 'line.step as step', 'line.months as months',
          'line.actual_total::text as "actualTotal"', 'line.shared_base::text as "sharedBase"', 'line.purchaser_only::text as "purchaserOnly"', 'line.province::text as province', 'line.city::text as city',
          'line.county::text as county', 'line.direct_city::text as "directCity"']);
      if (filters['unitId']) qb.andWhere('line.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filters['unitId'], 'unitId') });
      if (after !== null) qb.andWhere('line.id > :after::uuid', { after });
      return qb.orderBy('line.id').limit(limit).getRawMany<Row>();
    },
  });
}

/** Budgets of the three levels. */
function budgets(access: AccessService): TransferList {
  return exportOnly({
    definition: {
      id: 'funding-budgets', title: { zh: '三级预算', en: 'Budgets' }, keyColumn: 'unitName',
      columns: [
        text('unitName', '单位', 'Unit', 30), term('level', '层级', 'Level', LEVELS), count('posts', '岗位数', 'Posts'), money('ownShare', '本级承担', 'Own share'),
        money('provinceSubsidy', '省级补助', 'From the province'), money('citySubsidy', '市级补助', 'From the city'), money('total', '合计', 'Total'),
      ],
    },
    subject: 'FundingBudget',
    filters: ['year'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'FundingBudget', 'budget');
      const qb = m.createQueryBuilder(FundingBudget, 'budget').innerJoin('org_unit', 'unit', 'unit.id = budget.unit_id')
        .where('budget.year = :year', { year: yearOf(filters) }).andWhere(may.sql, may.parameters)
        .select(['budget.id as id', 'unit.name as "unitName"', 'budget.level as level', 'budget.posts as posts', 'budget.own_share::text as "ownShare"', 'budget.province_subsidy::text as "provinceSubsidy"',
          'budget.city_subsidy::text as "citySubsidy"', 'budget.total::text as total']);
      if (after !== null) qb.andWhere('budget.id > :after::uuid', { after });
      return qb.orderBy('budget.id').limit(limit).getRawMany<Row>();
    },
  });
}

/** Advances by quarter. */
function advances(access: AccessService): TransferList {
  return exportOnly({
    definition: {
      id: 'advances', title: { zh: '季度预拨', en: 'Quarterly advances' }, keyColumn: 'payee',
      columns: [
        count('quarter', '季度', 'Quarter'), text('payer', '拨出单位', 'From', 26), text('payee', '收款单位', 'To', 26), { key: 'opensOn', title: { zh: '起拨日', en: 'Opens' }, kind: 'date' },
        money('provinceAmount', '省级补助', 'Province’s money'), money('cityAmount', '市级补助', 'City’s money'), term('state', '状态', 'State', STATES),
        { key: 'paidOn', title: { zh: '拨付日期', en: 'Paid' }, kind: 'date' }, { key: 'receivedOn', title: { zh: '确认收到', en: 'Received' }, kind: 'date' },
      ],
    },
    subject: 'Advance',
    filters: ['year', 'quarter', 'state'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'Advance', 'advance');
      const qb = m.createQueryBuilder(Advance, 'advance').innerJoin('org_unit', 'payer', 'payer.id = advance.payer_unit_id').innerJoin('org_unit', 'payee', 'payee.id = advance.payee_unit_id')
        .where('advance.year = :year', { year: yearOf(filters) }).andWhere(may.sql, may.parameters)
        .select(['advance.id as id', 'advance.quarter as quarter', 'payer.name as payer', 'payee.name as payee', 'advance.opens_on::text as "opensOn"', 'advance.province_amount::text as "provinceAmount"',
          'advance.city_amount::text as "cityAmount"', 'advance.state as state', 'advance.paid_on::text as "paidOn"', 'advance.received_on::text as "receivedOn"']);
      if (filters['quarter']) qb.andWhere('advance.quarter = :quarter', { quarter: Number(filters['quarter']) });
      if (filters['state']) qb.andWhere('advance.state = :state', { state: filters['state'] });
      if (after !== null) qb.andWhere('advance.id > :after::uuid', { after });
      return qb.orderBy('advance.id').limit(limit).getRawMany<Row>();
    },
  });
}

/** The money lists that go out as Excel, written by the server. */
export function fundingSheets(access: AccessService): readonly TransferList[] {
  return [lines(access), budgets(access), advances(access)];
}
