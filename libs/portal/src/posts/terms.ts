import { words, useWords } from '../ui/language.js';

/** Words for the codes that the API gives for posts, applications, people, contracts and money. */
export const termWords = words({
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
}, {
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
});

type Term = keyof (typeof termWords)['zh'];

/** Gives the word for a code of a list: `term('grade', 'junior')`; a code without a word stands as it is. */
export function useTerm(): (list: string, code: string | null | undefined) => string {
  const t = useWords(termWords);
  return (list, code) => {
    if (!code) return '—';
    const key = `${list}.${code}`;
    return key in termWords.zh ? t(key as Term) : code;
  };
}

/** The options of a list of codes, for filters and fields. */
export function useTermOptions(): (list: string) => { readonly value: string; readonly label: string }[] {
  const t = useWords(termWords);
  return (list) => (Object.keys(termWords.zh) as Term[]).filter((key) => key.startsWith(`${list}.`)).map((key) => ({ value: key.slice(list.length + 1), label: t(key) }));
}
