// 第四章 制度建设: articles 23 to 26, archives, confidentiality, volunteers and further systems.
import { bool, chapter, count, date, decision, duty, integer, list, oneOf, pastDate, record, recordKind, right, text } from '@gongqiao/kernel';
import { retentionYearsMin } from './parameters.js';
import { SM23a, SM23b, SM23c, SM23d, SM24, SM25, SM26, SM30c } from './provisions.js';
import { ACCESS_BLOCKERS, ARCHIVE_TYPES, READER_ROLES, READ_MATERIALS } from './vocabulary.js';
import { daysAfter, eachOnce, yearsAfter } from './common.js';
import { archiveFlow } from './c4-workflows.js';

// 第二十三条：归档
export const register = decision('shenmu.archive.register', {
  zh: '档案管理状况',
  applies: [SM23a, SM23b],
  facts: record(
    {
      custodianId: text().optional().zh('档案管理专人'),
      codePrefix: text().zh('编码前缀'),
      filingDays: count().zh('存档天数'),
      files: list(record({ code: text().zh('编码'), category: text().optional().zh('类别'), closedOn: pastDate().zh('办结日'), filedOn: pastDate().optional().zh('归档日') })).zh('档案'),
    },
    ({ files }) => {
      const i = files.findIndex((f) => f.filedOn !== null && f.filedOn < f.closedOn);
      return i < 0 ? undefined : { field: `files[${i}].filedOn`, code: 'inconsistent', zh: '归档日不得早于办结日', en: 'A file cannot be filed before it is closed' };
    },
  ),
  answer: {
    custodianNamed: bool().zh('已指定专人'), duplicateCodes: list(text()).zh('重复的编码'), offSchemeCodes: list(text()).zh('不合规则的编码'), uncategorised: list(text()).zh('未分类'),
    lateFiled: list(text()).zh('逾期归档'), unfiled: list(text()).zh('逾期未归档'), compliant: bool().zh('符合'),
  },
}).by(({ custodianId, codePrefix, filingDays, files }, at) => {
  const codes = files.map((f) => f.code);
  const dated = files.map((f) => ({ ...f, dueOn: daysAfter(f.closedOn, filingDays, 'filingDays') }));
  const duplicateCodes = eachOnce(codes.filter((code, i) => codes.indexOf(code) !== codes.lastIndexOf(code) && codes.indexOf(code) === i));
  const offSchemeCodes = eachOnce(codes.filter((code) => !code.startsWith(codePrefix)));
  const uncategorised = files.filter((f) => f.category === null).map((f) => f.code);
  const lateFiled = dated.filter((f) => f.filedOn !== null && f.filedOn > f.dueOn).map((f) => f.code);
  const unfiled = dated.filter((f) => f.filedOn === null && at.asOf > f.dueOn).map((f) => f.code);
  const grounds = [
    at.condition(SM23b, '指定专人管理档案', custodianId !== null),
    at.condition(SM23a, '编码不重复', duplicateCodes.length === 0, { 重复者: duplicateCodes }),
    at.condition(SM23a, '编码符合统一规则', offSchemeCodes.length === 0, { 前缀: codePrefix, 不合: offSchemeCodes }),
    at.condition(SM23a, '档案都已分类', uncategorised.length === 0, { 未分: uncategorised }),
    at.condition(SM23a, '办结后在存档天数内归档', unfiled.length === 0, { 存档天数: filingDays, 未归: unfiled }),
  ];
  if (lateFiled.length > 0) at.step(SM23a, '已归档但曾逾期（只作报告）', lateFiled);
  return { custodianNamed: custodianId !== null, duplicateCodes, offSchemeCodes, uncategorised, lateFiled, unfiled, compliant: grounds.every(Boolean) };
});

// 第二十三条：保存
export const retention = decision('shenmu.archive.retention', {
  zh: '档案保存期限',
  applies: [SM23d],
  facts: {
    archiveType: oneOf(ARCHIVE_TYPES).zh('档案类别'),
    closedOn: pastDate().zh('办结日'),
    tenantRetentionYears: integer({ min: 1 }).optional().zh('本地规定年限'),
  },
  answer: { retentionYears: integer({ min: 1 }).orNull().zh('保存年限'), retainUntil: date().orNull().zh('保存至'), mayDestroy: bool().zh('可以销毁') },
}).by(({ archiveType, closedOn, tenantRetentionYears }, at) => {
  const least = at.value(retentionYearsMin);
  const project = archiveType === 'service-project';
  const retentionYears = project ? Math.max(least, tenantRetentionYears ?? 0) : tenantRetentionYears;
  at.step(SM23d, project ? '保存年限 ＝ 规定年限与本地规定中较长者' : '保存年限 ＝ 本地规定（没有的一直保存）', retentionYears, { 规定年限: project ? least : null, 本地规定: tenantRetentionYears });
  const retainUntil = retentionYears === null ? null : yearsAfter(closedOn, retentionYears, 'tenantRetentionYears');
  at.step(SM23d, '保存至 ＝ 办结日后满保存年限之日', retainUntil, { 办结日: closedOn });
  const mayDestroy = at.condition(SM23d, '保存期已过，可以销毁', retainUntil !== null && at.asOf > retainUntil, { 基准日: at.asOf });
  return { retentionYears, retainUntil, mayDestroy };
});

const OUTSIDE = ['volunteer', 'public'] as const;
const ASSIGNED_ONLY = ['service-worker', 'project-lead', 'supervisor', 'bureau'] as const;
const isOneOf = (roles: readonly string[], role: string): boolean => roles.includes(role);

// 第二十三条、第二十四条、第三十条：查阅
export const access = decision('shenmu.archive.access', {
  zh: '档案查阅',
  applies: [SM23c, SM24, SM30c],
  facts: {
    role: oneOf(READER_ROLES).zh('身份'),
    material: oneOf(READ_MATERIALS).zh('材料'),
    assigned: bool().zh('经指派'),
    undertaking: bool().zh('已签保密承诺'),
  },
  answer: { allowed: bool().zh('可以查阅'), blockers: list(oneOf(ACCESS_BLOCKERS)).zh('不能查阅的原因') },
}).by(({ role, material, assigned, undertaking }, at) => {
  if (material === 'service-guide') {
    at.condition(SM30c, '服务目录、服务指南对公众公开', true);
    return { allowed: true, blockers: [] };
  }
  const blockers: (keyof typeof ACCESS_BLOCKERS)[] = [];
  const inside = at.condition(SM24, '身份在可阅范围内', !isOneOf(OUTSIDE, role), { 身份类别: READER_ROLES[role] });
  if (!inside) blockers.push('role');
  if (isOneOf(ASSIGNED_ONLY, role) && !at.condition(SM24, '负责该个案、项目，或为正在进行的督导、评估所指派', assigned)) blockers.push('not-assigned');
  if (inside && !at.condition(SM23c, '已签保密承诺', undertaking)) blockers.push('no-undertaking');
  return { allowed: blockers.length === 0, blockers };
});

export const archiveRecord = recordKind('archive', '档案', [SM23a, SM23b, SM23c], {
  code: text().zh('编码'), category: text().zh('类别'), closedOn: date().zh('办结日'), filedOn: date().optional().zh('归档日'), place: text().zh('存放处'), custodian: text().zh('管理人'), supplements: list(text()).zh('补充材料'),
});

export const undertakingRecord = recordKind('undertaking', '保密承诺', [SM23c, SM24], { person: text().zh('人员'), signedOn: date().zh('签订日') });

export const readingRecord = recordKind('archive-reading', '查阅、借阅和导出记录', [SM23c, SM24], { person: text().zh('人员'), role: oneOf(READER_ROLES).zh('身份'), archive: text().zh('档案'), on: date().zh('日期'), purpose: text().zh('用途') });

export const chapter4Archives = chapter({
  title: '第四章 制度建设（第二十三条至第二十六条）',
  provisions: [SM23a, SM23b, SM23c, SM23d, SM24, SM25, SM26],
  decisions: [register, retention, access],
  workflows: [archiveFlow],
  records: [archiveRecord, undertakingRecord, readingRecord],
  duties: [
    duty({ id: 'SM-D-filing', zh: '办结后归档', provisions: [SM23a], who: ['custodian'], period: 'event', event: 'case-closed', due: { daysAfter: 30 }, open: true }),
    duty({ id: 'SM-D-retention', zh: '保存至期满', provisions: [SM23d], who: ['custodian'], period: 'event', event: 'retention-ended', due: { daysAfter: 0 } }),
  ],
  rights: [
    right({ provisions: [SM23b], who: ['custodian'], verb: 'update', subject: 'Archive', reach: 'unit', zh: '归档、借出、提请销毁' }),
    right({ provisions: [SM23c, SM24], who: ['station', 'station-head', 'supervisor', 'civil-affairs-bureau'], verb: 'read', subject: 'BeneficiaryFile', reach: 'own', zh: '只按查阅判定阅看服务对象档案和项目档案' }),
  ],
});
