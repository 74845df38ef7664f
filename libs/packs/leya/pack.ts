// 乐雅员工手册（2023年2月修订）: the agency's own rules for its people and its operations.
import { definePack } from '@gongqiao/kernel';
import { CONTRIBUTIONS } from './combination.js';
import { ENGLISH } from './english.js';
import { OPERATIONS_PARAMETERS, OPERATIONS_PROVISION_COUNT, operationsChapters } from './operations/index.js';
import { HOLDERS, PARTIES, UNIT_KINDS } from './parties.js';
import { PAY } from './pay.js';
import { PEOPLE_PARAMETERS, PEOPLE_PROVISION_COUNT, peopleChapters } from './people/index.js';
import { HONOURS } from './people/honours.js';
import { SCHEMES } from './people/schemes.js';

export const pack = definePack({
  id: 'leya',
  prefix: 'LY-',
  title: '乐雅员工手册',
  documentNumber: '员工手册（2023年2月修订）',
  issuer: '东莞市乐雅社会工作服务中心',
  inForceFrom: null,
  version: '1.0.0',
  side: 'employer',
  provisionCount: PEOPLE_PROVISION_COUNT + OPERATIONS_PROVISION_COUNT,
  parties: PARTIES,
  holders: HOLDERS,
  unitKinds: UNIT_KINDS,
  chapters: [...peopleChapters, ...operationsChapters],
  parameters: [...PEOPLE_PARAMETERS, ...OPERATIONS_PARAMETERS],
  calendarYears: [2023, 2024, 2025],
  contributions: CONTRIBUTIONS,
  schemes: SCHEMES,
  pay: PAY,
  honours: HONOURS,
  english: ENGLISH,
});
