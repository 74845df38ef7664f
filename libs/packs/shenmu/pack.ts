// 《神木市社工站（室）服务管理办法》, carried out article by article.
import { definePack } from '@gongqiao/kernel';
import { chapter1 } from './c1-general.js';
import { chapter2Contract } from './c2-contract.js';
import { chapter2Premises } from './c2-premises.js';
import { chapter2Staffing } from './c2-staffing.js';
import { chapter3Process } from './c3-process.js';
import { chapter3Services } from './c3-services.js';
import { chapter4Archives } from './c4-archives.js';
import { chapter4Systems } from './c4-systems.js';
import { chapter5 } from './c5-advocacy.js';
import { chapter6, chapter7 } from './c6-evaluation.js';
import { CONTRIBUTIONS } from './combination.js';
import { PARAMETERS } from './parameters.js';
import { BODIES, LEVELS } from './vocabulary.js';

const STATIONS = Object.keys(LEVELS);

export const pack = definePack({
  id: 'shenmu',
  prefix: 'SM-',
  title: '神木市社工站（室）服务管理办法',
  documentNumber: '印发通知附件2（文本未载文号）',
  issuer: '神木市民政局',
  inForceFrom: null,
  version: '1.0.0',
  side: 'purchaser',
  provisionCount: 91,
  parties: {
    'civil-affairs-bureau': { zh: BODIES['civil-affairs-bureau'], en: 'Civil-affairs bureau', unitKinds: ['civil-affairs-bureau'] },
    township: { zh: BODIES.township, en: 'Township', unitKinds: ['township'] },
    village: { zh: BODIES.village, en: 'Village or community', unitKinds: ['village'] },
    station: { zh: '站（室）工作人员', en: 'Station staff', unitKinds: STATIONS },
    'station-head': { zh: '站（室）负责人', en: 'Head of the station', unitKinds: STATIONS },
    custodian: { zh: '档案管理专人', en: 'Custodian of archives', unitKinds: STATIONS },
    accountant: { zh: '财务人员', en: 'Accountant', unitKinds: STATIONS },
    contractor: { zh: '承接机构', en: 'Contractor', unitKinds: [] },
    supervisor: { zh: '督导团队', en: 'Supervision team', unitKinds: ['civil-affairs-bureau'] },
    department: { zh: '有关部门（单位）', en: 'Department', unitKinds: [] },
    public: { zh: '群众', en: 'The public', unitKinds: [] },
  },
  unitKinds: { 'civil-affairs-bureau': '市民政局', 'head-station': LEVELS['head-station'], township: '镇街', 'township-station': LEVELS['township-station'], village: '村（社区）', 'village-room': LEVELS['village-room'] },
  chapters: [chapter1, chapter2Premises, chapter2Staffing, chapter2Contract, chapter3Services, chapter3Process, chapter4Systems, chapter4Archives, chapter5, chapter6, chapter7],
  parameters: PARAMETERS,
  contributions: CONTRIBUTIONS,
});
