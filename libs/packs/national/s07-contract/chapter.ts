// 七 劳动合同: NT-CON-1 to 27.
import { chapter, date, duty, oneOf, pattern, recordKind, text } from '@gongqiao/kernel';
import * as P from '../provisions/contract.js';
import { dispatch } from './dispatch.js';
import { notice, severance } from './ending.js';
import { labourContract, probation, renewal } from './forming.js';

const SEXES = { male: '男', female: '女' } as const;

export const contractChapter = chapter({
  title: '七 劳动合同',
  provisions: [
    P.CON1, P.CON2, P.CON3, P.CON4, P.CON5, P.CON6, P.CON7, P.CON8, P.CON9, P.CON10, P.CON11, P.CON12, P.CON13, P.CON14, P.CON15, P.CON16, P.CON17, P.CON18, P.CON19,
    P.CON20, P.CON21, P.CON22, P.CON23, P.CON24, P.CON25, P.CON26, P.CON27,
  ],
  decisions: [labourContract, probation, renewal, dispatch, notice, severance],
  duties: [
    duty({ id: 'NT-D-CON-1', zh: '订立书面劳动合同', provisions: [P.CON1], who: ['personnel'], period: 'event', event: 'employment-started', due: { daysAfter: 30 }, remindDays: 10 }),
    duty({ id: 'NT-D-CON-7', zh: '第二次固定期限合同届满提醒', provisions: [P.CON7], who: ['personnel'], period: 'event', event: 'second-fixed-term-ends', due: { daysAfter: -90 }, remindDays: 0 }),
    duty({ id: 'NT-D-CON-25a', zh: '出具解除终止证明', provisions: [P.CON25], who: ['personnel'], period: 'event', event: 'labour-contract-ended', due: { daysAfter: 0 } }),
    duty({ id: 'NT-D-CON-25b', zh: '转移档案和社会保险关系', provisions: [P.CON25], who: ['personnel'], period: 'event', event: 'labour-contract-ended', due: { daysAfter: 15 } }),
    duty({ id: 'NT-D-CON-25c', zh: '已终止合同归档保存两年', provisions: [P.CON25], who: ['archivist'], period: 'event', event: 'labour-contract-ended', due: { daysAfter: 15 } }),
  ],
  records: [
    recordKind('staff-register', '职工名册', [P.CON26], {
      name: text().zh('姓名'), sex: oneOf(SEXES).zh('性别'), identityNumber: pattern(/^\d{17}[\dX]$/, '十八位身份号码', 'an identity number of eighteen characters').zh('公民身份号码'),
      registeredAddress: text().zh('户籍地址'), presentAddress: text().zh('现住址'), contact: text().zh('联系方式'), employmentForm: text().zh('用工形式'), startsOn: date().zh('用工起始日'), term: text().zh('劳动合同期限'),
    }),
    recordKind('dismissal-for-fault', '过错解除', [P.CON27], { worker: text().zh('劳动者'), ground: text().zh('事由'), evidence: text().zh('证据'), unionOpinion: text().zh('工会意见'), endsOn: date().zh('解除日') }),
  ],
});
