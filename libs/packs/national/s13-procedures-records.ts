// 十三 办理流程（part C）, continued: NT-W5 to 8, on archives, requests, incidents and reports.
import { dateTime, record, text, workflow, type ActFacts } from '@gongqiao/kernel';
import { ARC12, ARC4, REP1, REP2 } from './provisions/archives.js';
import { PRI18, PRI24 } from './provisions/privacy.js';
import * as S from './provisions/security.js';

const mayNotDestroy = (f: ActFacts): boolean => {
  const held = f['national.archive.retention'];
  return typeof held !== 'object' || held === null || (held as Readonly<Record<string, unknown>>)['mayDestroy'] !== true;
};
const oneInTwoRoles = (f: ActFacts): boolean => {
  // Archivist, head and the two who watch: four people, none of them twice.
  const people = (f['people'] as readonly string[] | undefined) ?? [];
  return people.length === 0 || new Set(people).size < people.length;
};

export const retentionEnd = workflow({
  id: 'NT-W5', zh: '保管期满', subject: 'retention-end', provisions: [S.W5, ARC4, ARC12], initial: 'listed',
  states: {
    listed: { zh: '已列出', holders: ['archivist'] }, appraised: { zh: '已鉴定', holders: ['head'] }, approved: { zh: '已批准', holders: ['archivist', 'finance'] },
    destroyed: { zh: '已销毁', final: true }, 'term-extended': { zh: '已延长期限', final: true },
  },
  transitions: [
    { id: 'appraise', zh: '鉴定', from: ['listed'], to: 'appraised', actors: ['archivist'], form: record({ report: text().zh('鉴定报告') }) },
    { id: 'approve', zh: '批准销毁', from: ['appraised'], to: 'approved', actors: ['head'], provisions: [ARC4] },
    {
      id: 'destroy', zh: '两方监销', from: ['approved'], to: 'destroyed', actors: ['archivist', 'finance'], form: record({ firstWatcher: text().zh('监销人一'), secondWatcher: text().zh('监销人二') }),
      guards: [
        { code: 'not-expired', provision: ARC12, decision: 'national.archive.retention', message: { zh: '未到期或有未了事项，不得销毁', en: 'The term runs or something is unsettled' }, refuses: mayNotDestroy },
        { code: 'one-person-two-roles', provision: ARC4, message: { zh: '同一人不得兼任两个角色', en: 'One person cannot hold two roles' }, refuses: oneInTwoRoles },
      ],
    },
    { id: 'extend', zh: '延长期限', from: ['appraised', 'approved'], to: 'term-extended', actors: ['archivist', 'head'], reason: true, provisions: [ARC12] },
  ],
});

export const personRequestFlow = workflow({
  id: 'NT-W6', zh: '个人信息申请', subject: 'privacy-request', provisions: [S.W6, PRI18], initial: 'received',
  states: {
    received: { zh: '已收到', holders: ['data-officer'] }, checked: { zh: '已核查', holders: ['data-officer'] }, granted: { zh: '已准予', final: true }, restricted: { zh: '已限制处理', final: true }, refused: { zh: '已拒绝', final: true },
  },
  transitions: [
    { id: 'check', zh: '核查', from: ['received'], to: 'checked', actors: ['data-officer'] },
    { id: 'grant', zh: '准予', from: ['checked'], to: 'granted', actors: ['data-officer'] },
    { id: 'restrict', zh: '限制处理', from: ['checked'], to: 'restricted', actors: ['data-officer'], reason: true },
    { id: 'refuse', zh: '拒绝', from: ['checked'], to: 'refused', actors: ['data-officer'], reason: true, provisions: [PRI18] },
  ],
});

const INCIDENT_FIELDS = { kinds: '信息种类', cause: '原因', harm: '可能的危害', measures: '补救措施', contact: '联系方式' } as const;

export const incident = workflow({
  id: 'NT-W7', zh: '安全事件', subject: 'security-incident', provisions: [S.W7, PRI24, S.SEC16], initial: 'found',
  states: {
    found: { zh: '已发现', holders: ['security-head'] }, contained: { zh: '已遏制', holders: ['security-head', 'data-officer'] }, reported: { zh: '已报告主管部门', holders: ['data-officer'] },
    'persons-told': { zh: '已告知本人', holders: ['security-head'] }, 'not-told-with-reason': { zh: '说明理由不告知', holders: ['security-head'] }, closed: { zh: '已结案', final: true },
  },
  transitions: [
    { id: 'contain', zh: '启动预案并遏制', from: ['found'], to: 'contained', actors: ['security-head'], provisions: [S.SEC16] },
    { id: 'report', zh: '报告主管部门', from: ['contained'], to: 'reported', actors: ['data-officer', 'security-head'] },
    { id: 'tellPersons', zh: '告知本人', from: ['reported'], to: 'persons-told', actors: ['data-officer'] },
    { id: 'doNotTell', zh: '不告知本人', from: ['reported'], to: 'not-told-with-reason', actors: ['data-officer'], reason: true },
    {
      id: 'close', zh: '结案', from: ['persons-told', 'not-told-with-reason'], to: 'closed', actors: ['security-head'],
      form: record(Object.fromEntries(Object.entries(INCIDENT_FIELDS).map(([key, zh]) => [key, text().zh(zh)]))),
      guards: [{
        code: 'incomplete', provision: PRI24, message: { zh: '须写明信息种类、原因、危害、措施和联系方式', en: 'Kinds of data, cause, harm, measures and contact are needed' },
        refuses: (f) => Object.keys(INCIDENT_FIELDS).some((key) => !f[key]),
      }],
    },
  ],
});

const everyDutyReported = (f: ActFacts): boolean => {
  const duties = f['dutiesReported'] as readonly { readonly to?: string; readonly at?: string }[] | undefined;
  return duties !== undefined && duties.every((d) => Boolean(d.to) && Boolean(d.at));
};

export const mandatoryReporting = workflow({
  id: 'NT-W8', zh: '强制报告', subject: 'mandatory-report', provisions: [S.W8, REP1, REP2], initial: 'opened',
  states: {
    opened: { zh: '已开立', holders: ['finder', 'head'] }, reported: { zh: '已报告', holders: ['head'] }, answered: { zh: '已获答复', holders: ['head'] }, closed: { zh: '已结案', final: true },
  },
  transitions: [
    { id: 'report', zh: '报告', from: ['opened'], to: 'reported', actors: ['finder', 'head'], form: record({ to: text().zh('报告对象'), at: dateTime().zh('报告时间') }) },
    { id: 'answer', zh: '登记答复', from: ['reported'], to: 'answered', actors: ['head', 'finder'] },
    {
      id: 'close', zh: '结案', from: ['answered'], to: 'closed', actors: ['head'],
      guards: [{ code: 'duty-open', provision: REP1, decision: 'national.archive.mandatoryReport', message: { zh: '每项报告义务都须写明时间和对象', en: 'Each duty needs a time and an addressee' }, refuses: (f) => !everyDutyReported(f) }],
    },
  ],
});
