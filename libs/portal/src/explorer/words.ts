import { words } from '../ui/language.js';

export const explorerWords = words({
  title: '政策文件', ours: '本单位适用', document: '文件', number: '文号', issuer: '制定机关', inForce: '施行日期', undated: '文件未注明', version: '规则版本', provisions: '条文', decisions: '判定', side: '适用一方',
  national: '国家法律法规', purchaser: '购买主体', employer: '用人机构', readings: '理解说明', parameters: '参数', coverage: '覆盖情况',
  article: '条款', says: '内容（本系统表述）', kind: '类别', code: '由谁落实', cases: '核对案例', where: '体现之处', gap: '缺口', noGap: '无缺口', gaps: '有 {count} 条缺口', reading: '采用的理解', noReadings: '本文件没有需要说明的条文。', find: '查找条文、判定',
  decision: '判定', kindDecision: '判定', kindWorkflow: '流程', kindRecord: '记录', kindDuty: '定期义务', kindRight: '权限', kindPrinciple: '原则', noCode: '未落实', noDecision: '没有判定', noCase: '没有案例',
  carriedRecord: '记录：{id}', carriedDuty: '定期义务：{id}', carriedRight: '权限：{id}', carriedParameter: '参数：{id}', carriedWorkflow: '流程 {id}',
  asOf: '基准日', facts: '事实', answer: '结论与依据', versions: '自 {days} 起施行', always: '施行起', compare: '并排对比', compareWith: '同样的事实，换一个', otherDate: '日期', otherPack: '文件', noOther: '没有其他文件作同类判定', stopCompare: '取消对比',
  link: '复制链接', copied: '链接已复制，同事打开即是同样的事实和日期。', clear: '清空', value: '数值', since: '自', source: '来源', ofDocument: '文件规定', ofTenant: '本单位规定', openToTenant: '可由本单位另定', differs: '结论不同', same: '结论相同', notThere: '没有这份文件，或者没有这个判定。', left: '左', right: '右',
}, {
  title: 'Policies', ours: 'ours', document: 'Document', number: 'Number', issuer: 'Issuer', inForce: 'In force since', undated: 'undated', version: 'Rules', provisions: 'Provisions', decisions: 'Decisions', side: 'Binds',
  national: 'national law', purchaser: 'the purchaser', employer: 'the employer', readings: 'Readings', parameters: 'Parameters', coverage: 'Coverage',
  article: 'Article', says: 'What it says (our words)', kind: 'Kind', code: 'Carried out by', cases: 'Cases', where: 'Where it shows', gap: 'Gap', noGap: 'no gaps', gaps: '{count} gaps', reading: 'The reading taken', noReadings: 'Nothing in this document needed a reading.', find: 'Find provisions and decisions',
  decision: 'Decision', kindDecision: 'decision', kindWorkflow: 'workflow', kindRecord: 'record', kindDuty: 'duty', kindRight: 'right', kindPrinciple: 'principle', noCode: 'not carried out', noDecision: 'no decision', noCase: 'no case',
  carriedRecord: 'record {id}', carriedDuty: 'duty {id}', carriedRight: 'right {id}', carriedParameter: 'parameter {id}', carriedWorkflow: 'workflow {id}',
  asOf: 'As of', facts: 'Facts', answer: 'Answer and reasons', versions: 'in force from {days}', always: 'the start', compare: 'Compare', compareWith: 'The same facts under another', otherDate: 'date', otherPack: 'document', noOther: 'No other document decides this', stopCompare: 'Stop comparing',
  link: 'Copy link', copied: 'Copied: a colleague opens the same facts and date.', clear: 'Clear', value: 'Value', since: 'Since', source: 'Source', ofDocument: 'the document', ofTenant: 'our own', openToTenant: 'open to our own values', differs: 'different answers', same: 'the same answer', notThere: 'There is no such document or decision.', left: 'left', right: 'right',
});
