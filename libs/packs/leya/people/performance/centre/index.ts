// 第三章四 第一节 社综、康就适用.
import { chapter } from '@gongqiao/kernel';
import { parameterList } from '../../rules/parameters.js';
import { centreDuties, centreRecords, logisticsReview } from './declarations.js';
import { centreDirector, centreFunctions, centreIndicator, directorIndicator, directorWeights, fewPoints, meetingPoints, reductionLine, sharePoints, yearPoints } from './director.js';
import { centreArticlePoints, centreShowcase, extraCaps, extraPointsCentre, fundPoints, longTraining, partnerPoints, projectPoints, servicePoints, shortTraining } from './extra-points.js';
import { CENTRE_PROVISIONS } from './provisions.js';
import { zeroLine } from './rates.js';
import { assistantSample, centreSample, socialWorkerSample } from './sample.js';
import { hoursPerHalfDay, projectHours } from './training-hours.js';
import { assistantYears, caseLimits, centreAssistant, centreSocialWorker, logistics, workerWeights } from './workers.js';

export const centreChapter = chapter({
  title: '第三章四 第一节 社综、康就', provisions: CENTRE_PROVISIONS,
  decisions: [centreDirector, centreFunctions, centreIndicator, extraPointsCentre, projectHours, centreSocialWorker, centreAssistant, logistics, centreSample],
  workflows: [logisticsReview], duties: centreDuties, records: centreRecords,
});

export const CENTRE_PARAMETERS = parameterList(
  zeroLine, directorWeights, meetingPoints, fewPoints, sharePoints, directorIndicator, reductionLine, yearPoints, extraCaps, projectPoints, centreArticlePoints, longTraining, shortTraining,
  servicePoints, fundPoints, partnerPoints, centreShowcase, hoursPerHalfDay, workerWeights, caseLimits, assistantYears, socialWorkerSample, assistantSample,
);
