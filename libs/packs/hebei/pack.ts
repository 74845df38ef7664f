// 河北省工会社会工作岗位管理办法（试行）, carried out whole.
import { chapter, definePack } from '@gongqiao/kernel';
import { concurrentJob } from './c1-general/concurrent-job.js';
import { PROVISIONS_1 } from './c1-general/provisions.js';
import { basic, grade, ranking } from './c2-posts/eligibility.js';
import { approvalRoute, gradeMix, quota, request } from './c2-posts/establishment.js';
import { directGradeAdjustment, postApplication } from './c2-posts/workflows.js';
import { PROVISIONS_2 } from './c2-posts/provisions.js';
import { contractCheck, costEstimate, onboarding } from './c3-purchase/contract.js';
import { method, provider, scoring } from './c3-purchase/procurement.js';
import { responsibility } from './c3-purchase/responsibility.js';
import { contractTransfer, procurement, recruitment } from './c3-purchase/workflows.js';
import { PROVISIONS_3 } from './c3-purchase/provisions.js';
import { providerRemediation } from './c4-evaluation/provider-remediation.js';
import { allowanceStep, bonus, followUp } from './c4-evaluation/results.js';
import { appeal, cityReview, excellentCap, reporting, tierLimit } from './c4-evaluation/tiers.js';
import { annualEvaluation, rectification, replacement, retraining, reviewAndAppeal } from './c4-evaluation/workflows.js';
import { PROVISIONS_4 } from './c4-evaluation/provisions.js';
import { bearer, budget, prepayment, split } from './c5-pay/funding.js';
import { annualPay, monthlyPay } from './c5-pay/pay.js';
import { trainingCompliance } from './c5-pay/training.js';
import { budgetAndSubsidies, honourNomination, inspection, quarterlyPrepayment } from './c5-pay/workflows.js';
import { PROVISIONS_5 } from './c5-pay/provisions.js';
import { PROVISIONS_6 } from './c6-closing/provisions.js';
import { CONTRIBUTIONS } from './combination.js';
import { evaluationDuties, generalDuties, payDuties, postDuties, purchaseDuties } from './duties.js';
import { PARAMETERS } from './parameters.js';
import { portalRights } from './portal-rights.js';
import { tenderRights } from './tender-rights.js';
import { closingRecords, evaluationRecords, generalRecords, payRecords, postRecords, purchaseRecords } from './records.js';
import { closingRights, evaluationRights, generalRights, payRights, postRights, purchaseRights } from './rights.js';
import { IN_FORCE, TREE_KINDS, UNIT_KINDS } from './vocabulary.js';

export const pack = definePack({
  id: 'hebei',
  prefix: 'HB-',
  title: '河北省工会社会工作岗位管理办法（试行）',
  documentNumber: '冀工发〔2017〕30号',
  issuer: '河北省总工会',
  inForceFrom: IN_FORCE,
  version: '1.0.0',
  side: 'purchaser',
  provisionCount: 155,
  parties: {
    province: { zh: '省总工会', en: 'Province union', unitKinds: ['province-union'] },
    city: { zh: '市级工会', en: 'City union', unitKinds: ['city-union'] },
    county: { zh: '县级工会', en: 'County union', unitKinds: ['county-union'] },
    'direct-city': { zh: '定州、辛集市总工会', en: 'Direct city union', unitKinds: ['direct-city-union'] },
    'host-unit': { zh: '岗位所在单位', en: 'Host unit', unitKinds: Object.keys(UNIT_KINDS) },
    provider: { zh: '承接主体', en: 'Provider', unitKinds: [] },
    worker: { zh: '工会社工', en: 'Worker', unitKinds: [] },
  },
  unitKinds: TREE_KINDS,
  chapters: [
    chapter({
      title: '第一章 总则', provisions: PROVISIONS_1, decisions: [concurrentJob],
      records: generalRecords, rights: [...generalRights, ...portalRights, ...tenderRights], duties: generalDuties,
    }),
    chapter({
      title: '第二章 岗位开发管理', provisions: PROVISIONS_2, decisions: [quota, request, approvalRoute, gradeMix, basic, grade, ranking],
      workflows: [postApplication, directGradeAdjustment], records: postRecords, rights: postRights, duties: postDuties,
    }),
    chapter({
      title: '第三章 岗位购买', provisions: PROVISIONS_3, decisions: [responsibility, provider, method, scoring, costEstimate, contractCheck, onboarding],
      workflows: [procurement, recruitment, contractTransfer], records: purchaseRecords, rights: purchaseRights, duties: purchaseDuties,
    }),
    chapter({
      title: '第四章 岗位服务质量评价', provisions: PROVISIONS_4,
      decisions: [tierLimit, excellentCap, cityReview, appeal, reporting, bonus, allowanceStep, followUp, providerRemediation],
      workflows: [annualEvaluation, reviewAndAppeal, replacement, rectification, retraining],
      records: evaluationRecords, rights: evaluationRights, duties: evaluationDuties,
    }),
    chapter({
      title: '第五章 岗位薪酬、社会保险及相关待遇', provisions: PROVISIONS_5,
      decisions: [monthlyPay, annualPay, split, prepayment, bearer, budget, trainingCompliance],
      workflows: [budgetAndSubsidies, quarterlyPrepayment, inspection, honourNomination],
      records: payRecords, rights: payRights, duties: payDuties,
    }),
    chapter({ title: '第六章 附则', provisions: PROVISIONS_6, records: closingRecords, rights: closingRights }),
  ],
  parameters: PARAMETERS,
  contributions: CONTRIBUTIONS,
});
