// 第二章第七条（4）、第十二条（六）（七）: monthly pay of managers, supervisors and others for whom the handbook prints no table.
import { decision, oneOf, pastDate, record, sum, text, ZERO } from '@gongqiao/kernel';
import { seniorityOld } from '../pay/seniority.js';
import { yes, yuan } from '../rules/types.js';
import { CERTIFICATES } from '../vocabulary.js';
import { TALENT } from './provisions.js';
import { qualificationAllowance } from './qualification.js';

const POSTS = { manager: '机构管理人员', supervisor: '督导', 'care-worker': '护工' } as const;
export const SUPERVISOR_GRADES = { junior: '初级督导', intermediate: '中级督导', senior: '高级督导' } as const;

const of = (post: keyof typeof POSTS) => (f: Readonly<Record<string, unknown>>): boolean => f['post'] === post;

/** What a pay file says: amounts that the handbook does not print, each with the paper that fixes it. */
export const APPROVED_FIELDS = {
  post: oneOf(POSTS).zh('岗位'), approvedPay: yuan({ above: '0' }).zh('核定月薪'), paper: text().zh('核定月薪的文件（名称、文号）'), approvedOn: pastDate().zh('核定日期'),
  managementAllowance: yuan().when(of('manager'), '仅管理人员').zh('机构管理人员津贴'),
  supervisorGrade: oneOf(SUPERVISOR_GRADES).when(of('supervisor'), '仅督导').zh('督导级别'), supervisorAllowance: yuan().when(of('supervisor'), '仅督导').zh('督导津贴（按市规定）'),
  allowancePaper: text().when((f) => f['post'] !== 'care-worker', '管理人员、督导').zh('津贴的文件（名称、文号）'),
  seniorityApart: yes('工龄工资另计'), qualificationApart: yes('职称、学历补贴另计'), postgraduate: yes('研究生学历'),
} as const;

export const monthlyApproved = decision('leya.compensation.monthlyApproved', {
  zh: '核定标准月薪',
  applies: [TALENT['7.4'], TALENT['12.6'], TALENT['12.7'], TALENT['12.8'], TALENT['12.9']],
  facts: { ...APPROVED_FIELDS, hiredOn: pastDate().zh('入职日期'), certificate: oneOf(CERTIFICATES).zh('证书') },
  answer: {
    parts: record({ approved: yuan().zh('核定月薪'), management: yuan().zh('机构管理人员津贴'), supervision: yuan().zh('督导津贴'), seniority: yuan().zh('工龄工资'), qualification: yuan().zh('职称、学历补贴') }).zh('各项'),
    gross: yuan().zh('月薪合计'),
  },
}).by((facts, at) => {
  const { post, approvedPay, paper, approvedOn, managementAllowance, supervisorGrade, supervisorAllowance, allowancePaper } = facts;
  const approved = at.step(TALENT['7.4'], '手册未列此岗位的标准，按核定文件的月薪', approvedPay, { 岗位: POSTS[post], 文件: paper, 核定日期: approvedOn });
  const management = managementAllowance === null ? ZERO : at.step(TALENT['12.7'], '机构管理人员津贴按登记的文件', managementAllowance, { 文件: allowancePaper ?? '' });
  const supervision = supervisorGrade === null || supervisorAllowance === null ? ZERO : at.step(TALENT['12.6'], '督导津贴按市规定的级别金额', supervisorAllowance, { 级别: SUPERVISOR_GRADES[supervisorGrade], 文件: allowancePaper ?? '' });
  const seniority = facts.seniorityApart ? at.call(seniorityOld, { hiredOn: facts.hiredOn }).amount : ZERO;
  const qualification = facts.qualificationApart ? at.call(qualificationAllowance, { certificate: facts.certificate, postgraduate: facts.postgraduate }).total : ZERO;
  const parts = { approved, management, supervision, seniority, qualification };
  return { parts, gross: at.step(TALENT['7.4'], '月薪合计 ＝ 核定月薪 ＋ 管理津贴 ＋ 督导津贴 ＋ 工龄工资 ＋ 职称、学历补贴', sum(Object.values(parts)), { 核定月薪: approved, 工龄工资: seniority, '职称、学历补贴': qualification }) };
});
