// Every number that the document fixes. It bears no date, so each holds from the beginning; a new number is a new row.
import { ALWAYS, count, date, parameter, type Parameter, type Provision } from '@gongqiao/kernel';
import { SM11b, SM11d, SM11e, SM12e, SM23d, SM5a, SM7a, SM9c } from './provisions.js';
import { hours, squareMetres, yuan } from './vocabulary.js';

const figure = <T>(id: string, zh: string, provision: Provision, type: Parameter<T>['type'], value: string | number): Parameter<T> =>
  parameter(`shenmu.${id}`, { zh, provision, type, values: [{ from: ALWAYS, value }] });

export const trainingHoursMin = figure('trainingHoursMin', '社会工作者的培训时数', SM5a, hours, '120');
export const trainingSince = figure('trainingSince', '培训时数的起算日', SM5a, date(), '2016-01-01');
export const headStationFloor = figure('headStationFloor', '社工总站每年的预算下限', SM7a, yuan, '300000');
export const officeAreaMin = figure('officeAreaMin', '办公用房面积下限', SM9c, squareMetres, '27');
export const practiceMonthsMin = figure('practiceMonthsMin', '主要负责人的实务月数', SM11b, count({ min: 1 }), 24);
export const certifiedWorkersMin = figure('certifiedWorkersMin', '社工室的持证社工人数', SM11d, count({ min: 1 }), 1);
export const volunteerTeamsMin = figure('volunteerTeamsMin', '志愿服务队伍数', SM11e, count({ min: 1 }), 1);
export const annualClassHours = figure('annualClassHours', '每年日常业务培训学时', SM12e, hours, '30');
export const retentionYearsMin = figure('retentionYearsMin', '服务项目档案保存年限', SM23d, count({ min: 1 }), 3);

export const PARAMETERS: readonly Parameter<never>[] = [
  trainingHoursMin, trainingSince, headStationFloor, officeAreaMin, practiceMonthsMin, certifiedWorkersMin, volunteerTeamsMin, annualClassHours, retentionYearsMin,
] as readonly unknown[] as readonly Parameter<never>[];
