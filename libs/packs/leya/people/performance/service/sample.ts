// 第十节1（4）（5）: how many recipients, stakeholders and papers are drawn.
import { count, decision, record, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { wholePoints } from '../../rules/types.js';
import { SERVICE } from './provisions.js';

const KINDS = record({ casework: count().zh('个案'), group: count().zh('小组'), activity: count().zh('活动'), other: count().zh('其他') });
const DRAW = record({ casework: count().zh('个案'), group: count().zh('小组'), activity: count().zh('活动'), substitutes: count().zh('替补'), total: count().zh('合计') });
const QUOTA = record({ casework: wholePoints().zh('个案'), group: wholePoints().zh('小组'), activity: wholePoints().zh('活动') });
type Quota = Infer<typeof QUOTA>;

export const recipientQuota = printed('serviceSample.recipients', '服务对象抽取人数', SERVICE['10.1.4'], QUOTA, { casework: 3, group: 2, activity: 2 });
export const documentQuota = printed('serviceSample.documents', '文书抽取份数', SERVICE['10.1.5'], QUOTA, { casework: 1, group: 1, activity: 1 });
export const stakeholderQuota = printed('serviceSample.stakeholders', '利益相关方抽取人数', SERVICE['10.1.4'], wholePoints(), 2);

function drawOf(at: Judgement, cited: (typeof SERVICE)['10.1.4'], words: string, present: Infer<typeof KINDS>, quota: Quota): Infer<typeof DRAW> {
  const casework = Math.min(present.casework, quota.casework);
  const group = Math.min(present.group, quota.group);
  const activity = Math.min(present.activity, quota.activity);
  const drawn = casework + group + activity;
  const wanted = quota.casework + quota.group + quota.activity;
  const rest = present.casework + present.group + present.activity + present.other - drawn;
  const substitutes = at.step(cited, `${words}：不足部分从未抽者中等量抽取`, Math.min(wanted - drawn, rest), { 应抽: wanted, 已抽: drawn, 未抽者: rest });
  return { casework, group, activity, substitutes, total: at.step(cited, `${words}抽取合计`, drawn + substitutes) };
}

export const serviceSample = decision('leya.evaluation.serviceSample', {
  zh: '服务部抽查方案',
  applies: [SERVICE['10.1.4'], SERVICE['10.1.5']],
  facts: { recipients: KINDS.zh('服务对象'), stakeholders: count().zh('利益相关方'), documents: KINDS.zh('文书') },
  answer: { recipients: DRAW.zh('服务对象'), stakeholders: count().zh('利益相关方'), documents: DRAW.zh('文书') },
}).by(({ recipients, stakeholders, documents }, at) => ({
  recipients: drawOf(at, SERVICE['10.1.4'], '服务对象', recipients, at.value(recipientQuota)),
  stakeholders: at.step(SERVICE['10.1.4'], '利益相关方抽取人数，至多为规定人数', Math.min(stakeholders, at.value(stakeholderQuota)), { 名册人数: stakeholders }),
  documents: drawOf(at, SERVICE['10.1.5'], '文书', documents, at.value(documentQuota)),
}));
