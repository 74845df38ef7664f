import { refuser } from '@gongqiao/platform/context';

export const refuseHonour = refuser({
  'awards-not-ruled': { zh: '适用的文件没有规定奖项。', en: 'The document has no awards.' },
  'award-unknown': { zh: '适用的文件没有「{award}」这一奖项。', en: 'The document has no award {award}.' },
  'round-exists': { zh: '{year} 年的「{award}」评选已经开始。', en: 'The {year} round of {award} has been opened.' },
  'round-unknown': { zh: '没有这一轮评选，或者不在您的管辖范围。', en: 'There is no such round within your reach.' },
  'round-closed': { zh: '评选已经汇总，不能再提名或更改。要更改的，请由部门退回。', en: 'The round has been counted; nothing can be nominated or changed.' },
  'round-not-scored': { zh: '评选还没有汇总，或者已经确定。', en: 'The round has not been counted, or is settled.' },
  'round-not-public': { zh: '只有在公示期内可以提出异议。', en: 'Objections are lodged while the round is public.' },
  'nominee-unknown': { zh: '没有这名候选人，或者不由您提名。', en: 'There is no such candidate of yours.' },
  'nominee-stands': { zh: '「{name}」已经是候选人。', en: '{name} stands already.' },
  'employee-unknown': { zh: '没有这名员工。', en: 'There is no such employee.' },
  'unit-unknown': { zh: '没有这个团队。', en: 'There is no such team.' },
  'stands-otherwise': { zh: '这一奖项不评这类对象。', en: 'The award is not for these.' },
  'nobody-stands': { zh: '还没有人被提名，不能汇总。', en: 'Nobody stands yet.' },
  'facts-missing': { zh: '「{name}」的材料不全：{what}', en: 'The material of {name} is not complete: {what}' },
  'not-claimant': { zh: '这一项由本人申报，请用本人账号。', en: 'This is claimed by the person; use the own account.' },
  'not-tied': { zh: '只有并列或金额待定的可以由机构决定。', en: 'Only what is tied or without an amount is decided.' },
  'amount-invalid': { zh: '金额须为大于 0、至多两位小数的元数。', en: 'An amount in yuan above 0 with at most two decimals.' },
  'reason-missing': { zh: '请写明理由，至少 4 个字。', en: 'Give a reason of at least four characters.' },
  'undecided': { zh: '还有并列或金额未定的获奖人：{names}。请先决定。', en: 'Still undecided: {names}.' },
  'objection-unknown': { zh: '没有这项异议，或者已经答复。', en: 'There is no such open objection.' },
});
