import type { Area } from './shell/area.js';
import { accountArea } from './account/area.js';
import { administrationArea, unitArea } from './administration/area.js';
import { explorerArea } from './explorer/area.js';
import { attendanceArea } from './attendance/area.js';
import { appraisalArea, myAppraisalArea } from './appraisal/area.js';
import { fundingArea } from './funding/area.js';
import { leaveArea } from './leave/area.js';
import { honoursArea } from './honours/area.js';
import { matterArea } from './matter/area.js';
import { myPayArea, payrollArea } from './payroll/area.js';
import { peopleArea } from './people/area.js';
import { ownFileArea, personnelArea, placedArea } from './personnel/area.js';
import { planArea } from './plan/area.js';
import { postsArea } from './posts/area.js';
import { providersArea } from './providers/area.js';
import { registerArea } from './register/area.js';
import { overviewArea } from './overview/area.js';
import { settlementArea } from './settlement/area.js';
import { scoringArea } from './scoring/area.js';
import { serviceArea } from './service/area.js';
import { todoArea } from './todo/area.js';
import { transferArea } from './transfer/area.js';
import { trailArea } from './trail/area.js';

/** Every area of work, in the order of the menu. An area is a folder beside this file and one line here. */
export const areas: readonly Area[] = [
  todoArea,
  attendanceArea,
  leaveArea,
  serviceArea,
  overviewArea,
  postsArea,
  planArea,
  providersArea,
  personnelArea,
  peopleArea,
  placedArea,
  appraisalArea,
  myAppraisalArea,
  ownFileArea,
  fundingArea,
  honoursArea,
  scoringArea,
  payrollArea,
  myPayArea,
  registerArea,
  explorerArea,
  trailArea,
  administrationArea,
  accountArea,
  matterArea,
  transferArea,
  settlementArea,
  unitArea,
];
