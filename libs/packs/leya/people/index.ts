// 第一部分 至 第三部分第四章: recruitment, talent, performance, pay and awards, in the handbook's order.
import type { Chapter, Parameter } from '@gongqiao/kernel';
import { AWARD_PARAMETERS, awardsChapter } from './awards/index.js';
import { introductionChapter } from './introduction/index.js';
import { PAY_PARAMETERS, payChapters } from './pay/index.js';
import { CENTRE_PARAMETERS, centreChapter } from './performance/centre/index.js';
import { GENERAL_PARAMETERS, generalChapters } from './performance/general/index.js';
import { HOME_PARAMETERS, homeCareChapter } from './performance/home-care/index.js';
import { QUARTER_PARAMETERS, quarterChapter } from './performance/quarter/index.js';
import { SERVICE_PARAMETERS, serviceChapter } from './performance/service/index.js';
import { RECRUITMENT_PARAMETERS, recruitmentChapters } from './recruitment/index.js';
import { TALENT_PARAMETERS, talentChapter } from './talent/index.js';

export const peopleChapters: readonly Chapter[] = [
  introductionChapter, ...recruitmentChapters, talentChapter, ...generalChapters, serviceChapter, centreChapter, homeCareChapter, quarterChapter, ...payChapters, awardsChapter,
];
export const PEOPLE_PARAMETERS: readonly Parameter<never>[] = [...RECRUITMENT_PARAMETERS, ...TALENT_PARAMETERS, ...GENERAL_PARAMETERS, ...SERVICE_PARAMETERS, ...CENTRE_PARAMETERS, ...HOME_PARAMETERS, ...QUARTER_PARAMETERS, ...PAY_PARAMETERS, ...AWARD_PARAMETERS];
/** Provisions counted in the handbook, headings and rows alike. */
export const PEOPLE_PROVISION_COUNT = 503;
