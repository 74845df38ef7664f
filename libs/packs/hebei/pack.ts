// 河北省工会社会工作岗位管理办法（试行）, carried out whole.
import { chapter, definePack } from '@gongqiao/kernel';
import { concurrentJob } from './c1-general/concurrent-job.js';
import { PROVISIONS_1 } from './c1-general/provisions.js';
import { basic, grade, ranking } from './c2-posts/eligibility.js';
import { approvalRoute, gradeMix, quota, request } from './c2-posts/establishment.js';
import { PROVISIONS_2 } from './c2-posts/provisions.js';
import { contractCheck, costEstimate, onboarding } from './c3-purchase/contract.js';
import { method, provider, scoring } from './c3-purchase/procurement.js';
import { responsibility } from './c3-purchase/responsibility.js';
import { PROVISIONS_3 } from './c3-purchase/provisions.js';
import { providerRemediation } from './c4-evaluation/provider-remediation.js';
import { allowanceStep, bonus, followUp } from './c4-evaluation/results.js';
import { appeal, cityReview, excellentCap, reporting, tierLimit } from './c4-evaluation/tiers.js';
import { PROVISIONS_4 } from './c4-evaluation/provisions.js';
import { bearer, budget, prepayment, split } from './c5-pay/funding.js';
import { annualPay, monthlyPay } from './c5-pay/pay.js';
import { trainingCompliance } from './c5-pay/training.js';
import { PROVISIONS_5 } from './c5-pay/provisions.js';
import { PROVISIONS_6 } from './c6-closing/provisions.js';
import { PARAMETERS } from './parameters.js';
import { IN_FORCE, TREE_KINDS } from './vocabulary.js';

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
  },
  unitKinds: TREE_KINDS,
  chapters: [
    chapter({ title: '第一章 总则', provisions: PROVISIONS_1, decisions: [concurrentJob] }),
    chapter({ title: '第二章 岗位开发管理', provisions: PROVISIONS_2, decisions: [quota, request, approvalRoute, gradeMix, basic, grade, ranking] }),
    chapter({ title: '第三章 岗位购买', provisions: PROVISIONS_3, decisions: [responsibility, provider, method, scoring, costEstimate, contractCheck, onboarding] }),
    chapter({ title: '第四章 岗位服务质量评价', provisions: PROVISIONS_4, decisions: [tierLimit, excellentCap, cityReview, appeal, reporting, bonus, allowanceStep, followUp, providerRemediation] }),
    chapter({ title: '第五章 岗位薪酬、社会保险及相关待遇', provisions: PROVISIONS_5, decisions: [monthlyPay, annualPay, split, prepayment, bearer, budget, trainingCompliance] }),
    chapter({ title: '第六章 附则', provisions: PROVISIONS_6 }),
  ],
  parameters: PARAMETERS,
});
