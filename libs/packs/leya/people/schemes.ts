// 第三章 绩效管理: the schemes as they are run, round by round: who is scored, who gives what, and what follows.
import type { ScoringScheme } from '@gongqiao/kernel';
import { centreScheme, logisticsScheme } from './schemes/centre.js';
import { homeCareScheme } from './schemes/home-care.js';
import { incentiveScheme } from './schemes/service-incentive.js';
import { leaderScheme } from './schemes/leader.js';
import { officeScheme } from './schemes/office.js';
import { quarterScheme } from './schemes/quarter.js';
import { serviceScheme } from './schemes/service.js';

export const SCHEMES: readonly ScoringScheme[] = [serviceScheme, incentiveScheme, quarterScheme, homeCareScheme, centreScheme, logisticsScheme, officeScheme, leaderScheme];
