// 第三章 一、绩效管理制度, 二、办公室绩效考核.
import { chapter } from '@gongqiao/kernel';
import { parameterList } from '../../rules/parameters.js';
import { officeDeadlines, officeTerms } from '../office/deadlines.js';
import { officeEvaluation, officeSample, samplePercents } from '../office/scores.js';
import { answerDays, appeal, incentiveAnswerDays, incentiveFilingDays, serviceFilingDays } from './appeal.js';
import { appealCourse, generalDuties, generalRecords, generalRights, houseRound, officeDuties, officeRecords, officeRights, officeRound, round } from './declarations.js';
import { GENERAL_PROVISIONS, OFFICE_PROVISIONS } from './provisions.js';

export const generalChapters = [
  chapter({ title: '第三章一 绩效管理制度', provisions: GENERAL_PROVISIONS, decisions: [appeal], workflows: [round, houseRound, appealCourse], duties: generalDuties, records: generalRecords, rights: generalRights }),
  chapter({
    title: '第三章二 办公室绩效考核', provisions: OFFICE_PROVISIONS,
    decisions: [officeSample, officeEvaluation, officeDeadlines], workflows: [officeRound], duties: officeDuties, records: officeRecords, rights: officeRights,
  }),
];

export const GENERAL_PARAMETERS = parameterList(serviceFilingDays, incentiveFilingDays, answerDays, incentiveAnswerDays, officeTerms, samplePercents);
