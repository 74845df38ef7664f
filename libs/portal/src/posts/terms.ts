import { words, useWords } from '../ui/language.js';

/** Words for the codes that the API gives for posts, applications, people, contracts and money. */
export const termWords = words({
  'other.professional-social-worker': '专业社工', 'other.auxiliary': '辅助人员', 'other.district-department': '区总部室', 'other.street-union': '街道总工会', 'other.industry-federation': '行业工联合会', 'other.community-federation': '社区工联合会', 'other.park-federation': '园区工联合会', 'other.building-federation': '楼宇工联合会', 'other.other-union': '其他工会组织',
  'breach.breach-found': '发现欠付', 'breach.ordered': '已责令改正', 'breach.rectified': '已改正', 'breach.refused': '拒不改正', 'breach.terminated': '合同已解除', 'breach.disqualified': '全省取消资格', 'breach.lifted': '已解除取消',
  'grade.junior': '初级岗', 'grade.third': '三级岗', 'grade.second': '二级岗', 'grade.first': '一级岗',
  'kind.township-union': '乡镇（街道）工会', 'kind.zone-union': '开发区（园区）工会', 'kind.county-union-office': '县级总工会机关', 'kind.city-union-office': '市级总工会机关', 'kind.county-service-centre': '县级职工服务中心', 'kind.city-service-centre': '市级职工服务中心',
  'jurisdiction.ordinary': '设区市及其所辖县', 'jurisdiction.direct': '省直管市',
  'post.unrecognised': '未核定', 'post.approved': '已核定', 'post.abolished': '已取消',
  'action.establish': '新增', 'action.abolish': '取消', 'action.adjust': '调整', 'action.adjust-grade': '等级调整',
  'application.draft': '草拟', 'application.city-review': '市级初审', 'application.province-review': '省级核定', 'application.approved': '已核定', 'application.refused': '不予核定', 'application.returned': '已退回', 'application.withdrawn': '已撤回',
  'rating.up-to-standard': '规范达标型', 'rating.model': '示范型',
  'level.province': '省级', 'level.city': '市级', 'level.county': '县级', 'level.direct-city': '直管市',
  'postKind.county-post': '县级岗位', 'postKind.city-post': '市级岗位', 'postKind.direct-post': '直管市岗位',
  'year.draft': '待测算', 'year.computed': '已测算，待批准', 'year.approved': '已批准',
  'advance.planned': '待拨', 'advance.paid': '已拨，待确认', 'advance.received': '已确认收到', 'advance.passed-on': '已下拨',
  'provider.social-organisation': '社会组织', 'provider.hr-agency': '人力资源服务机构', 'contract.draft': '草拟', 'contract.signed': '履行中', 'contract.terminated': '已解除', 'contract.ended': '已到期', 'contract.transferred': '已转移', 'clause.service-content': '服务内容', 'clause.service-period': '服务期限', 'clause.payment-method': '资金支付方式', 'clause.rights-and-duties': '权利义务', 'clause.breach-liability': '违约责任', 'education.below-associate': '大专以下', 'education.associate': '大专', 'education.bachelor': '本科', 'education.master': '硕士', 'education.doctorate': '博士', 'sex.female': '女', 'sex.male': '男', 'certificate.labour-relations-coordinator-3': '劳动关系协调员', 'certificate.hr-administrator': '人力资源管理员', 'certificate.psychological-counsellor-3': '心理咨询师三级', 'certificate.assistant-social-worker': '助理社会工作师', 'certificate.labour-relations-coordinator-2': '劳动关系协调师', 'certificate.hr-manager': '人力资源管理师', 'certificate.assistant-hr-manager': '助理人力资源管理师', 'certificate.psychological-counsellor-2': '心理咨询师二级', 'certificate.social-worker': '社会工作师', 'certificate.labour-relations-coordinator-1': '高级劳动关系协调师', 'certificate.senior-hr-manager': '高级人力资源管理师', 'certificate.psychological-counsellor-1': '心理咨询师一级', 'certificate.senior-social-worker': '高级社会工作师', 'duty.organising-and-rights': '组织建设与权益维护', 'duty.legal-aid': '普法与法律援助', 'duty.labour-protection': '劳动保护与后勤保障', 'duty.hardship-aid': '困难帮扶与就业服务', 'duty.counselling': '人文关怀与心理疏导', 'duty.digital-service': '“互联网+”普惠服务', 'duty.migrant-integration': '新市民与农民工服务', 'duty.assigned-work': '上级和同级工会交办工作', 'tier.excellent': '优秀', 'tier.qualified': '合格', 'tier.basic-qualified': '基本合格', 'tier.unqualified': '不合格', 'follow.continue': '继续履职', 'follow.retrain': '上岗再培训', 'follow.replace': '更换人员', 'retraining.passed': '合格', 'retraining.failed': '不合格', 'round.planned': '待启动', 'round.open': '评价中', 'round.suggested': '建议已齐', 'round.settled': '等次已定', 'round.handed-over': '已交承接主体', 'round.closed': '已落实', 'request.draft': '草拟', 'request.lodged': '待答复', 'request.answered-upheld': '维持', 'request.answered-changed': '改变', 'request.withdrawn': '已撤回', 'requestKind.review': '复核', 'requestKind.appeal': '申诉', 'authority.city': '市级工会', 'authority.province': '省总工会', 'severity.lesser': '情节较轻', 'severity.grave': '情节严重', 'ground.unqualified': '评价不合格', 'ground.two-consecutive-basic': '连续两年基本合格', 'ground.retraining-failed': '再培训不合格', 'ground.resigned': '辞职', 'ground.post-abolished': '岗位取消', 'ground.contract-ended': '合同到期',
}, {
  'other.professional-social-worker': 'professional social worker', 'other.auxiliary': 'auxiliary', 'other.district-department': 'district department', 'other.street-union': 'street union', 'other.industry-federation': 'industry federation', 'other.community-federation': 'community federation', 'other.park-federation': 'park federation', 'other.building-federation': 'building federation', 'other.other-union': 'other union',
  'breach.breach-found': 'arrears found', 'breach.ordered': 'ordered to rectify', 'breach.rectified': 'rectified', 'breach.refused': 'refused', 'breach.terminated': 'contract terminated', 'breach.disqualified': 'barred from the province', 'breach.lifted': 'bar lifted',
  'grade.junior': 'junior', 'grade.third': 'third', 'grade.second': 'second', 'grade.first': 'first',
  'kind.township-union': 'township union', 'kind.zone-union': 'zone union', 'kind.county-union-office': 'county union office', 'kind.city-union-office': 'city union office', 'kind.county-service-centre': 'county service centre', 'kind.city-service-centre': 'city service centre',
  'jurisdiction.ordinary': 'city with its counties', 'jurisdiction.direct': 'directly reporting city',
  'post.unrecognised': 'not approved', 'post.approved': 'approved', 'post.abolished': 'abolished',
  'action.establish': 'new posts', 'action.abolish': 'abolition', 'action.adjust': 'adjustment', 'action.adjust-grade': 'another grade',
  'application.draft': 'draft', 'application.city-review': 'with the city', 'application.province-review': 'with the province', 'application.approved': 'approved', 'application.refused': 'refused', 'application.returned': 'returned', 'application.withdrawn': 'withdrawn',
  'rating.up-to-standard': 'up to standard', 'rating.model': 'model',
  'level.province': 'province', 'level.city': 'city', 'level.county': 'county', 'level.direct-city': 'direct city',
  'postKind.county-post': 'county post', 'postKind.city-post': 'city post', 'postKind.direct-post': 'direct city’s post',
  'year.draft': 'to be computed', 'year.computed': 'computed, to be approved', 'year.approved': 'approved',
  'advance.planned': 'to be paid', 'advance.paid': 'paid, to be confirmed', 'advance.received': 'received', 'advance.passed-on': 'passed on',
  'provider.social-organisation': 'social organisation', 'provider.hr-agency': 'hr agency', 'contract.draft': 'draft', 'contract.signed': 'signed', 'contract.terminated': 'terminated', 'contract.ended': 'ended', 'contract.transferred': 'transferred', 'clause.service-content': 'service content', 'clause.service-period': 'service period', 'clause.payment-method': 'payment method', 'clause.rights-and-duties': 'rights and duties', 'clause.breach-liability': 'breach liability', 'education.below-associate': 'below associate', 'education.associate': 'associate', 'education.bachelor': 'bachelor', 'education.master': 'master', 'education.doctorate': 'doctorate', 'sex.female': 'female', 'sex.male': 'male', 'certificate.labour-relations-coordinator-3': 'labour relations coordinator 3', 'certificate.hr-administrator': 'hr administrator', 'certificate.psychological-counsellor-3': 'psychological counsellor 3', 'certificate.assistant-social-worker': 'assistant social worker', 'certificate.labour-relations-coordinator-2': 'labour relations coordinator 2', 'certificate.hr-manager': 'hr manager', 'certificate.assistant-hr-manager': 'assistant hr manager', 'certificate.psychological-counsellor-2': 'psychological counsellor 2', 'certificate.social-worker': 'social worker', 'certificate.labour-relations-coordinator-1': 'labour relations coordinator 1', 'certificate.senior-hr-manager': 'senior hr manager', 'certificate.psychological-counsellor-1': 'psychological counsellor 1', 'certificate.senior-social-worker': 'senior social worker', 'duty.organising-and-rights': 'organising and rights', 'duty.legal-aid': 'legal aid', 'duty.labour-protection': 'labour protection', 'duty.hardship-aid': 'hardship aid', 'duty.counselling': 'counselling', 'duty.digital-service': 'digital service', 'duty.migrant-integration': 'migrant integration', 'duty.assigned-work': 'assigned work', 'tier.excellent': 'excellent', 'tier.qualified': 'qualified', 'tier.basic-qualified': 'basic qualified', 'tier.unqualified': 'unqualified', 'follow.continue': 'continue', 'follow.retrain': 'retrain', 'follow.replace': 'replace', 'retraining.passed': 'passed', 'retraining.failed': 'failed', 'round.planned': 'planned', 'round.open': 'open', 'round.suggested': 'suggested', 'round.settled': 'settled', 'round.handed-over': 'handed over', 'round.closed': 'closed', 'request.draft': 'draft', 'request.lodged': 'lodged', 'request.answered-upheld': 'answered upheld', 'request.answered-changed': 'answered changed', 'request.withdrawn': 'withdrawn', 'requestKind.review': 'review', 'requestKind.appeal': 'appeal', 'authority.city': 'city', 'authority.province': 'province', 'severity.lesser': 'lesser', 'severity.grave': 'grave', 'ground.unqualified': 'unqualified', 'ground.two-consecutive-basic': 'two consecutive basic', 'ground.retraining-failed': 'retraining failed', 'ground.resigned': 'resigned', 'ground.post-abolished': 'post abolished', 'ground.contract-ended': 'contract ended',
});

type Term = keyof (typeof termWords)['zh'];

/** Gives the word for a code of a list: `term('grade', 'junior')`; a code without a word stands as it is. */
export function useTerm(): (list: string, code: string | null | undefined) => string {
  const t = useWords(termWords);
  return (list, code) => {
    if (!code) return '—';
    const key = `${list}.${code}`;
    // Kinds and grades of other documents stand under one name, so that they are words everywhere and options nowhere.
    const other = `other.${code}`;
    return key in termWords.zh ? t(key as Term) : other in termWords.zh ? t(other as Term) : code;
  };
}

/** The options of a list of codes, for filters and fields. */
export function useTermOptions(): (list: string) => { readonly value: string; readonly label: string }[] {
  const t = useWords(termWords);
  return (list) => (Object.keys(termWords.zh) as Term[]).filter((key) => key.startsWith(`${list}.`)).map((key) => ({ value: key.slice(list.length + 1), label: t(key) }));
}
