// 九 政府采购: NT-PROC-1 to 54.
import { bool, chapter, count, date, dateTime, duty, list, recordKind, right, setOf, text, workflow } from '@gongqiao/kernel';
import * as T from '../provisions/procurement-terms.js';
import * as P from '../provisions/procurement-ways.js';
import { abnormalPrice } from './abnormal-price.js';
import { addition, bonds, supplier } from './bonds.js';
import { committee } from './committee.js';
import { deadlines } from './deadlines.js';
import { procurementMethod } from './method.js';
import { priceScore, procurementWeights } from './scoring.js';
import { totalScore } from './total-score.js';

/** NT-PROC-50: those served take part in the acceptance, and its result is published. */
const acceptance = workflow({
  id: 'NT-PROC-50', zh: '公共服务项目验收', subject: 'procurement-acceptance', provisions: [T.PROC50], initial: 'opened',
  states: {
    opened: { zh: '验收开始', holders: ['purchaser'] }, 'people-heard': { zh: '已听取服务对象意见', holders: ['purchaser'] },
    concluded: { zh: '已出验收意见', holders: ['purchaser'] }, published: { zh: '结果已公告', final: true },
  },
  transitions: [
    { id: 'hearPeople', zh: '服务对象填写意见', from: ['opened'], to: 'people-heard', actors: ['people-served', 'purchaser'] },
    { id: 'conclude', zh: '出具验收意见', from: ['people-heard'], to: 'concluded', actors: ['purchaser'] },
    { id: 'publish', zh: '公告验收结果', from: ['concluded'], to: 'published', actors: ['purchaser'] },
  ],
});

export const procurementChapter = chapter({
  title: '九 政府采购',
  provisions: [
    P.PROC1, P.PROC2, P.PROC3, P.PROC4, P.PROC5, P.PROC6, P.PROC7, P.PROC8, P.PROC9, P.PROC10, P.PROC11, P.PROC12, P.PROC13, P.PROC14, P.PROC15, P.PROC16, P.PROC17, P.PROC18, P.PROC19,
    P.PROC20, P.PROC21, P.PROC22, P.PROC23, P.PROC24, P.PROC25, P.PROC26, P.PROC27, P.PROC28,
    T.PROC29, T.PROC30, T.PROC31, T.PROC32, T.PROC33, T.PROC34, T.PROC35, T.PROC36, T.PROC37, T.PROC38, T.PROC39, T.PROC40, T.PROC41, T.PROC42, T.PROC43, T.PROC44, T.PROC45, T.PROC46,
    T.PROC47, T.PROC48, T.PROC49, T.PROC50, T.PROC51, T.PROC52, T.PROC53, T.PROC54,
  ],
  decisions: [procurementMethod, procurementWeights, priceScore, totalScore, committee, abnormalPrice, deadlines, bonds, addition, supplier],
  workflows: [acceptance],
  duties: [duty({ id: 'NT-D-PROC-52', zh: '核对全年同类采购合计', provisions: [T.PROC52], who: ['purchaser'], period: 'event', event: 'procurement-planned', due: { daysAfter: 0 }, remindDays: 0 })],
  records: [
    recordKind('expert-draw', '专家抽取', [P.PROC22], { pool: text().zh('专家库'), seed: text().zh('随机种子'), drawnAt: dateTime().zh('抽取时间'), present: list(text(), { nonEmpty: true }).zh('在场人员'), drawn: setOf(text(), { nonEmpty: true }).zh('抽取结果') }),
    recordKind('abnormal-price-review', '异常低价审查', [P.PROC28], { bid: text().zh('报价'), triggers: setOf(text()).zh('触发情形'), papers: text().zh('证明材料'), opinion: text().zh('委员会意见'), result: text().zh('结果'), webLookups: text().optional().zh('网上查询') }),
    recordKind('result-notice', '成交结果公告', [T.PROC51], { winner: text().zh('中标成交供应商'), publishedOn: date().zh('公告日'), experts: setOf(text(), { nonEmpty: true }).zh('评审专家名单') }),
    recordKind('emergency-procurement', '紧急采购', [T.PROC53], { marked: bool().zh('紧急采购'), ground: text().zh('事由'), budgetYear: count().zh('预算年度') }),
  ],
  rights: [
    right({ provisions: [T.PROC49], who: ['purchaser'], verb: 'review', subject: 'ProcurementFactor', reach: 'tenant', zh: '发布前复核被标出的条件' }),
    right({ provisions: [T.PROC54], who: ['head'], verb: 'reopen', subject: 'ProcurementScore', reach: 'tenant', zh: '有法定事由并报告财政部门后重开评审' }),
  ],
});
