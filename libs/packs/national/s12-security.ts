// 十二 平台安全: NT-SEC-1 to 17, grade three of GB/T 22239-2019. Most of it is the platform's own build; `shows` says where.
import { bool, chapter, count, date, dateTime, duty, recordKind, right, text } from '@gongqiao/kernel';
import * as P from './provisions/security.js';

export const securityChapter = chapter({
  title: '十二 平台安全',
  provisions: [
    P.SEC1, P.SEC2, P.SEC3, P.SEC4, P.SEC5, P.SEC6, P.SEC7, P.SEC8, P.SEC9, P.SEC10, P.SEC11, P.SEC12, P.SEC13, P.SEC14, P.SEC15, P.SEC16, P.SEC17,
  ],
  duties: [
    duty({ id: 'NT-D-SEC-5', zh: '列出九十日未使用的账号', provisions: [P.SEC5], who: ['security-head'], period: 'monthly', due: { day: 1 }, remindDays: 3 }),
    duty({ id: 'NT-D-SEC-9', zh: '报告各来源最早日志', provisions: [P.SEC9], who: ['operator'], period: 'monthly', due: { day: 1 }, remindDays: 3 }),
    duty({ id: 'NT-D-SEC-10', zh: '核对组件已知漏洞与修补期限', provisions: [P.SEC10], who: ['operator'], period: 'monthly', due: { day: 1 }, remindDays: 3, open: true }),
    duty({ id: 'NT-D-SEC-12', zh: '恢复演练', provisions: [P.SEC12], who: ['operator'], period: 'half-yearly', due: { month: 6, day: 0 }, open: true, remindDays: 30 }),
    duty({ id: 'NT-D-SEC-17', zh: '等级保护测评', provisions: [P.SEC17], who: ['operator'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
  ],
  records: [
    recordKind('audit-entry', '审计记录', [P.SEC7, P.SEC8], {
      at: dateTime().zh('日期和时间'), user: text().zh('用户'), kind: text().zh('事件类型'), subject: text().zh('对象'), succeeded: bool().zh('是否成功'), previousHash: text().zh('前一条摘要'), hash: text().zh('本条摘要'),
    }),
    recordKind('restore-drill', '恢复演练', [P.SEC12], { drilledOn: date().zh('演练日'), minutes: count().zh('恢复用时（分钟）'), result: text().zh('结果') }),
    recordKind('grade-protection', '等级保护', [P.SEC17], { grade: count({ min: 1, max: 5 }).zh('级别'), filingNumber: text().zh('备案号'), assessedOn: date().zh('最近测评日') }),
  ],
  rights: [
    right({ provisions: [P.SEC15, P.SEC5], who: ['security-head'], verb: 'update', subject: 'Permission', reach: 'tenant', zh: '安全管理员调整权限（与系统、审计管理员分设）' }),
    right({ provisions: [P.SEC15, P.SEC7], who: ['head'], verb: 'read', subject: 'Trail', reach: 'tenant', zh: '审计管理员查看留痕' }),
  ],
});
