// 第三部分 第一章 人员招聘. 解聘 (二) stands with 第五章 among the operations.
import { chapter } from '@gongqiao/kernel';
import { parameterList } from '../rules/parameters.js';
import { application, codeRecords, codeRights, crisis, recruitmentRecords } from './application.js';
import { hire, leastAge } from './hire.js';
import { CODE_PROVISIONS, RECRUITMENT_PROVISIONS } from './provisions.js';
import { leastPhotos, onboardingDocuments } from './sign-on.js';

export const recruitmentChapters = [
  chapter({ title: '第三部分 第一章一 招聘', provisions: RECRUITMENT_PROVISIONS, decisions: [hire, onboardingDocuments], workflows: [application], records: recruitmentRecords }),
  chapter({ title: '第三部分 第一章三 社会工作者守则', provisions: CODE_PROVISIONS, workflows: [crisis], records: codeRecords, rights: codeRights }),
];

export const RECRUITMENT_PARAMETERS = parameterList(leastAge, leastPhotos);
