// 《龙岗区工会社工服务项目及人员管理办法（试行）》, carried out article by article.
import { definePack } from '@gongqiao/kernel';
import { chapter1 } from './c1-general.js';
import { chapter2 } from './c2-management.js';
import { chapter3Absence } from './c3-absence.js';
import { chapter3Appraisal } from './c3-appraisal.js';
import { chapter3Attendance } from './c3-attendance.js';
import { chapter3Leave } from './c3-leave.js';
import { chapter3Overtime } from './c3-overtime.js';
import { chapter3Posting } from './c3-posting.js';
import { chapter3Recruitment } from './c3-recruitment.js';
import { chapter3Remediation } from './c3-remediation.js';
import { chapter4Acceptance } from './c4-acceptance.js';
import { chapter4Assessment } from './c4-assessment.js';
import { chapter4Plan } from './c4-plan.js';
import { chapter4Reports } from './c4-reports.js';
import { chapter5 } from './c5-supplement.js';
import { CONTRIBUTIONS } from './combination.js';
import { PARAMETERS } from './parameters.js';
import { HOST_UNIT_TYPES, IN_FORCE, PARTIES } from './vocabulary.js';

export const pack = definePack({
  id: 'longgang',
  prefix: 'LG-',
  title: '龙岗区工会社工服务项目及人员管理办法（试行）',
  documentNumber: '深龙工〔2023〕58号',
  issuer: '深圳市龙岗区总工会',
  inForceFrom: IN_FORCE,
  version: '1.0.0',
  side: 'purchaser',
  provisionCount: 79,
  parties: {
    district: { zh: PARTIES.district, en: 'District union', unitKinds: ['district-union'] },
    'supervising-unit': { zh: PARTIES['supervising-unit'], en: 'Supervising unit', unitKinds: ['street-union', 'industry-federation'] },
    'host-unit': { zh: PARTIES['host-unit'], en: 'Host unit', unitKinds: Object.keys(HOST_UNIT_TYPES) },
    ngo: { zh: PARTIES.ngo, en: 'Social-work agency', unitKinds: [] },
    worker: { zh: PARTIES.worker, en: 'Worker', unitKinds: [] },
  },
  unitKinds: { 'district-union': '区总工会', ...HOST_UNIT_TYPES },
  chapters: [
    chapter1, chapter2, chapter3Recruitment, chapter3Posting, chapter3Remediation, chapter3Attendance, chapter3Leave, chapter3Overtime,
    chapter3Absence, chapter3Appraisal, chapter4Plan, chapter4Reports, chapter4Assessment, chapter4Acceptance, chapter5,
  ],
  parameters: PARAMETERS,
  calendarYears: [2023, 2024, 2025],
  contributions: CONTRIBUTIONS,
});
