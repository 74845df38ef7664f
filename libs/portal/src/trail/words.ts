import { words } from '../ui/language.js';

export const trailWords = words({
  title: '审计留痕', seq: '序号', at: '时间', user: '操作人', ip: '来源地址', action: '操作', subject: '对象', unit: '单位', provision: '依据', change: '变更内容', hash: '链哈希', from: '起始日', to: '截止日', subjectId: '对象编号',
  verify: '校验全链', intact: '全链 {count} 条，逐条校验一致。链首哈希 {hash}', broken: '第 {seq} 条起不一致，留痕可能被改动，请立即报告。', field: '字段', before: '变更前', after: '变更后', system: '系统', nothing: '所选条件下没有留痕', details: '查看变更',
}, {
  title: 'Trail', seq: 'No.', at: 'Time', user: 'Who', ip: 'From', action: 'Act', subject: 'Subject', unit: 'Unit', provision: 'Provision', change: 'Change', hash: 'Hash', from: 'From day', to: 'To day', subjectId: 'Subject id',
  verify: 'Verify the chain', intact: 'All {count} entries agree. Head hash {hash}', broken: 'From entry {seq} on the chain does not agree: the trail may have been altered. Report it at once.', field: 'Field', before: 'Before', after: 'After', system: 'system', nothing: 'No entries fit', details: 'Show the change',
});
