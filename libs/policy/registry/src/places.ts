import { decisionsOfPay, type Pack } from '@gongqiao/kernel';

/** A place of the portal; without an address where a provision shows on more than one page. */
export interface Place {
  readonly zh: string;
  readonly address: string | null;
}

const POSTS: Place = { zh: '岗位', address: '/posts' };
const PEOPLE: Place = { zh: '人员', address: '/people' };
const PROVIDERS: Place = { zh: '采购', address: '/providers' };
const APPRAISAL: Place = { zh: '年度评价', address: '/appraisal' };
const FUNDING: Place = { zh: '经费', address: '/funding' };
const PAY: Place = { zh: '薪酬', address: '/pay' };

/**
 * Areas of work that ask a decision of the tenant's pack, by its name without the pack, beside the explorer, which has every
 * decision. The same for every pack: a new one touches nothing here.
 */
const AREAS: Readonly<Record<string, Place>> = {
  'establishment.quota': POSTS, 'establishment.request': POSTS,
  'eligibility.basic': PEOPLE, 'eligibility.grade': PEOPLE, 'eligibility.concurrentJob': PEOPLE,
  'procurement.provider': PROVIDERS, 'contract.check': { zh: '采购 › 合同', address: '/contracts' },
  'evaluation.tierLimit': APPRAISAL, 'evaluation.cityReview': APPRAISAL, 'evaluation.appeal': APPRAISAL, 'compensation.bonus': APPRAISAL,
  'compensation.allowanceStep': APPRAISAL, 'remediation.followUp': APPRAISAL,
  'funding.split': FUNDING, 'funding.budget': FUNDING, 'funding.prepayment': FUNDING, 'procurement.costEstimate': FUNDING,
  'compensation.withholding': PAY, 'compensation.socialInsurance': PAY, 'compensation.housingFund': PAY, 'compensation.minimumWage': PAY, 'compensation.overtime': PAY, 'compensation.deduction': PAY,
};

function areaOf(decision: string): Place | undefined {
  const name = decision.slice(decision.indexOf('.') + 1);
  return Object.hasOwn(AREAS, name) ? AREAS[name] : undefined;
}

/** Every place of a pack's provisions in the portal, by provision: who looks for an article finds where it is carried out. */
export function placesOf(pack: Pack): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Map<string, Place>>();
  const put = (provisions: readonly { readonly id: string }[], ...places: readonly (Place | undefined)[]): void => {
    for (const { id } of provisions) {
      const held = found.get(id) ?? new Map<string, Place>();
      for (const place of places) if (place) held.set(place.zh, place);
      found.set(id, held);
    }
  };
  for (const d of pack.decisions) put(d.applies, areaOf(d.name), { zh: `政策文件 › ${d.zh}`, address: `/policy/${pack.id}/decisions/${d.name}` });
  if (pack.pay) {
    for (const d of decisionsOfPay(pack.pay)) put(d.applies, PAY);
    for (const { provision } of pack.pay.guards) put([provision], { zh: '薪酬 › 核对问题', address: '/pay' });
  }
  for (const w of pack.workflows) {
    const acts = w.transitions.flatMap((t) => [...(t.provisions ?? []), ...(t.guards ?? []).map((g) => g.provision)]);
    const terms = Object.values(w.states).flatMap((s) => (s.term ? [s.term.provision] : []));
    put([...w.provisions, ...acts, ...terms], { zh: `待办 › ${w.zh}`, address: '/' });
  }
  for (const d of pack.duties) put(d.provisions, { zh: `待办 › ${d.zh}`, address: '/' });
  for (const r of pack.records) put(r.provisions, { zh: `登记簿 › ${r.zh}`, address: `/registers/${r.id}` });
  for (const p of pack.parameters) {
    put([p.provision], p.open ? { zh: `系统管理 › 参数 › ${p.zh}`, address: '/administration/parameters' } : { zh: `政策文件 › 参数 › ${p.zh}`, address: `/policy/${pack.id}` });
  }
  for (const r of pack.rights) put(r.provisions, { zh: `权限 › ${r.zh}`, address: `/policy/${pack.id}` });
  for (const p of pack.provisions) {
    if (p.shows) put([p], { zh: p.shows, address: null });
    else if (!found.has(p.id)) put([p], { zh: '政策文件', address: `/policy/${pack.id}` });
  }
  return new Map([...found].map(([id, places]) => [id, [...places.values()]]));
}
