import type { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId } from '@gongqiao/platform/context';
import type { PolicyIndex } from '@gongqiao/platform/policy';
import type { SheetColumn, SheetRow } from '@gongqiao/platform/spreadsheet';
import { exportOnly, type TransferList } from '../transfer/index.js';
import { ProviderPayment, SettlementLine, SettlementUnit, WageObligation } from './persistence/entities.js';

type Row = SheetRow & { id: string };

const money = (key: string, zh: string, en: string): SheetColumn => ({ key, title: { zh, en }, kind: 'decimal', decimals: 2, width: 16 });
const text = (key: string, zh: string, en: string, width = 16): SheetColumn => ({ key, title: { zh, en }, kind: 'text', width });
const count = (key: string, zh: string, en: string): SheetColumn => ({ key, title: { zh, en }, kind: 'integer' });
const day = (key: string, zh: string, en: string): SheetColumn => ({ key, title: { zh, en }, kind: 'date' });

function payments(access: AccessService): TransferList {
  const states: Readonly<Record<string, string>> = { open: 'payment.paid_on is null', late: 'payment.paid_on is null and payment.due_on < :today', paid: 'payment.paid_on is not null' };
  return exportOnly({
    definition: {
      id: 'provider-payments', title: { zh: '支付承接主体', en: 'Payments to providers' }, keyColumn: 'contractNumber',
      columns: [
        count('year', '年度', 'Year'), count('quarter', '季度', 'Quarter'), text('contractNumber', '合同编号', 'Contract', 20), text('providerName', '承接主体', 'Provider', 30), count('months', '在岗月数', 'Months'),
        money('amount', '应付金额', 'Amount'), day('dueOn', '应付日', 'Due'), day('paidOn', '支付日期', 'Paid'),
      ],
    },
    subject: 'ProviderPayment',
    filters: ['year', 'quarter', 'state', 'contractId'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'ProviderPayment', 'payment');
      const qb = m.createQueryBuilder(ProviderPayment, 'payment').innerJoin('service_contract', 'contract', 'contract.id = payment.contract_id').leftJoin('provider', 'provider', 'provider.id = contract.provider_id')
        .where('payment.year = :year', { year: Number(filters['year'] ?? 0) }).andWhere(may.sql, may.parameters)
        .select(['payment.id as id', 'payment.year as year', 'payment.quarter as quarter', 'contract.number as "contractNumber"', 'provider.name as "providerName"', 'payment.months as months',
          'payment.amount::text as amount', 'payment.due_on::text as "dueOn"', 'payment.paid_on::text as "paidOn"']);
      if (filters['quarter']) qb.andWhere('payment.quarter = :quarter', { quarter: Number(filters['quarter']) });
      if (filters['contractId']) qb.andWhere('payment.contract_id = :contractId', { contractId: requireId(filters['contractId'], 'contractId') });
      const asked = states[filters['state'] ?? ''];
      if (asked) qb.andWhere(asked, { today: dayInChina(ctx.at) });
      if (after !== null) qb.andWhere('payment.id > :after::uuid', { after });
      return qb.orderBy('payment.id').limit(limit).getRawMany<Row>();
    },
  });
}

function units(access: AccessService): TransferList {
  return exportOnly({
    definition: {
      id: 'settlements', title: { zh: '年终清算', en: 'Settlement' }, keyColumn: 'payee',
      columns: [
        text('payer', '拨出单位', 'From', 26), text('payee', '收款单位', 'To', 26), money('provinceDue', '省级应补助', 'Province due'), money('provinceAdvanced', '省级已预拨', 'Province advanced'),
        money('cityDue', '市级应补助', 'City due'), money('cityAdvanced', '市级已预拨', 'City advanced'), money('difference', '应补（负数为应退）', 'Difference'), day('settledOn', '结清日期', 'Settled'),
      ],
    },
    subject: 'Settlement',
    filters: ['year'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'Settlement', 'settlement');
      const qb = m.createQueryBuilder(SettlementUnit, 'settlement').innerJoin('org_unit', 'payer', 'payer.id = settlement.payer_unit_id').innerJoin('org_unit', 'payee', 'payee.id = settlement.payee_unit_id')
        .where('settlement.year = :year', { year: Number(filters['year'] ?? 0) }).andWhere(may.sql, may.parameters)
        .select(['settlement.id as id', 'payer.name as payer', 'payee.name as payee', 'settlement.province_due::text as "provinceDue"', 'settlement.province_advanced::text as "provinceAdvanced"',
          'settlement.city_due::text as "cityDue"', 'settlement.city_advanced::text as "cityAdvanced"', 'settlement.difference::text as difference', 'settlement.settled_on::text as "settledOn"']);
      if (after !== null) qb.andWhere('settlement.id > :after::uuid', { after });
      return qb.orderBy('settlement.id').limit(limit).getRawMany<Row>();
    },
  });
}

function lines(access: AccessService): TransferList {
  return exportOnly({
    definition: {
      id: 'settlement-lines', title: { zh: '逐岗清算', en: 'Settlement of each post' }, keyColumn: 'postNumber',
      columns: [
        text('postNumber', '岗位编号', 'Post'), text('purchaserName', '购买主体', 'Purchaser', 26), count('monthsFilled', '在岗月数', 'Months filled'), money('actualTotal', '实际费用', 'Real cost'), money('sharedBase', '分担部分', 'Shared'),
        money('province', '省级', 'Province'), money('city', '市级', 'City'), money('county', '县级', 'County'), money('directCity', '直管市', 'Direct city'),
        money('advancedProvince', '已预拨省级', 'Province advanced'), money('advancedCity', '已预拨市级', 'City advanced'),
      ],
    },
    subject: 'Settlement',
    filters: ['year', 'unitId'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'Settlement', 'line');
      const qb = m.createQueryBuilder(SettlementLine, 'line').innerJoin('post', 'post', 'post.id = line.post_id').innerJoin('org_unit', 'unit', 'unit.id = line.purchaser_unit_id')
        .where('line.year = :year', { year: Number(filters['year'] ?? 0) }).andWhere(may.sql, may.parameters)
        .select(['line.id as id', 'post.number as "postNumber"', 'unit.name as "purchaserName"', 'line.months_filled as "monthsFilled"', 'line.actual_total::text as "actualTotal"', 'line.shared_base::text as "sharedBase"',
          'line.province::text as province', 'line.city::text as city', 'line.county::text as county', 'line.direct_city::text as "directCity"', 'line.advanced_province::text as "advancedProvince"', 'line.advanced_city::text as "advancedCity"']);
      if (filters['unitId']) qb.andWhere('line.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filters['unitId'], 'unitId') });
      if (after !== null) qb.andWhere('line.id > :after::uuid', { after });
      return qb.orderBy('line.id').limit(limit).getRawMany<Row>();
    },
  });
}

type SchemaNode = Readonly<Record<string, unknown>>;

function nodeOf(value: unknown): SchemaNode {
  return typeof value === 'object' && value !== null ? (value as SchemaNode) : {};
}

/** What the documents call the kinds of obligation, by their codes. */
function kindsOf(index: PolicyIndex): Readonly<Record<string, string>> {
  const kinds = index.packs.flatMap((pack) => pack.decisions).filter((decision) => decision.name.endsWith('.remediation.provider')).map((decision) => {
    const obligations = nodeOf(nodeOf(nodeOf(decision.facts.describe())['properties'])['obligations']);
    return nodeOf(nodeOf(nodeOf(nodeOf(obligations['items'])['properties'])['kind'])['x-terms']) as Readonly<Record<string, string>>;
  });
  return Object.assign({}, ...kinds) as Readonly<Record<string, string>>;
}

function wages(access: AccessService, index: PolicyIndex): TransferList {
  return exportOnly({
    definition: {
      id: 'wages', title: { zh: '薪酬和缴费申报', en: 'Wages and contributions' }, keyColumn: 'contractNumber',
      columns: [
        text('month', '月份', 'Month', 10), text('contractNumber', '合同编号', 'Contract', 20), text('workerName', '人员', 'Worker', 12), { key: 'kind', title: { zh: '项目', en: 'Kind' }, kind: 'enumeration', terms: kindsOf(index), width: 20 }, money('due', '应付', 'Due'), day('dueOn', '应付日', 'Due on'),
        money('paid', '已付', 'Paid'), day('paidOn', '付款日期', 'Paid on'),
      ],
    },
    subject: 'WageObligation',
    filters: ['contractId', 'month'],
    read: (m, ctx, filters, { after, limit }) => {
      const may = access.where(ctx, 'read', 'WageObligation', 'wage');
      const contract = access.where(ctx, 'read', 'Contract', 'contract');
      const qb = m.createQueryBuilder(WageObligation, 'wage').innerJoin('service_contract', 'contract', 'contract.id = wage.contract_id').leftJoin('worker', 'worker', 'worker.id = wage.worker_id')
        .where(may.sql, may.parameters).andWhere(contract.sql, contract.parameters)
        .select(['wage.id as id', 'wage.month as month', 'contract.number as "contractNumber"', 'worker.name as "workerName"', 'wage.kind as kind', 'wage.due::text as due', 'wage.due_on::text as "dueOn"',
          'wage.paid::text as paid', 'wage.paid_on::text as "paidOn"']);
      if (filters['contractId']) qb.andWhere('wage.contract_id = :contractId', { contractId: requireId(filters['contractId'], 'contractId') });
      if (filters['month']) qb.andWhere('wage.month = :month', { month: filters['month'] });
      if (after !== null) qb.andWhere('wage.id > :after::uuid', { after });
      return qb.orderBy('wage.id').limit(limit).getRawMany<Row>();
    },
  });
}

/** The lists of payment and settlement that go out as Excel, written by the server. */
export function settlementSheets(access: AccessService, index: PolicyIndex): readonly TransferList[] {
  return [payments(access), units(access), lines(access), wages(access, index)];
}
