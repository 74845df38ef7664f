import { KeyFigures, Question, TileGrid } from '../ui/dashboard/dashboard.js';
import { formatNumber, formatPercent } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { GRADES, shareOf, type Place, type Sum } from './figures.js';
import type { OverviewPlanQuery } from './overview.operations.js';
import { overviewWords } from './words.js';

type Plan = OverviewPlanQuery['yearPlans'][number];

function GradeMix({ sum, plan }: { readonly sum: Sum; readonly plan: Plan | null }) {
  const t = useWords(overviewWords);
  const planned = { junior: plan?.juniorPercent, third: plan?.thirdPercent, second: plan?.secondPercent, first: plan?.firstPercent };
  const verdict = (now: string | null, target: string | undefined): string => {
    if (now === null || target === undefined) return '—';
    const points = Math.round((parseFloat(now) - parseFloat(target)) * 10) / 10;
    if (points === 0) return t('within');
    return points > 0 ? t('over', { points: points.toFixed(1) }) : t('under', { points: (-points).toFixed(1) });
  };
  return (
    <table className="gq-facts gq-facts-head" aria-label={t('grades')}>
      <thead><tr><th scope="col">{t('grade')}</th><th scope="col" className="gq-num">{t('count')}</th><th scope="col" className="gq-num">{t('now')}</th><th scope="col" className="gq-num">{t('planned')}</th><th scope="col">{t('difference')}</th></tr></thead>
      <tbody>
        {GRADES.map((grade) => {
          const now = shareOf(sum.grades[grade], sum.posts);
          return (
            <tr key={grade}>
              <td style={{ whiteSpace: 'nowrap' }}>{t(grade)}</td><td className="gq-num">{formatNumber(sum.grades[grade])}</td><td className="gq-num">{formatPercent(now)}</td>
              <td className="gq-num">{formatPercent(planned[grade])}</td><td>{verdict(now, planned[grade])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export interface PostsSectionProps {
  readonly places: readonly Place[];
  readonly sum: Sum;
  /** The year's total, where the whole tenant is looked at. */
  readonly plan: Plan | null;
  /** The year's grade mix, for comparison at any level. */
  readonly mix: Plan | null;
  readonly hereId: string;
  readonly onPick?: (id: string) => void;
}

/** 岗位用到哪了？ Approved, filled and vacant posts, the grade mix against the plan, and every place below. */
export function PostsSection({ places, sum, plan, mix, hereId, onPick }: PostsSectionProps) {
  const t = useWords(overviewWords);
  const vacant = sum.posts - sum.filled;
  const address = (more = ''): string => `/posts?status=approved${more}`;
  return (
    <Question ask={t('askPosts')} beside={plan ? plan.sourceDocument : undefined}>
      <div className="gq-columns-even" style={{ gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)' }}>
        <div>
          <KeyFigures figures={[
            { name: t('posts'), value: formatNumber(sum.posts), unit: t('unit'), address: address(), ...(plan ? { comparison: t('ofTotal', { total: formatNumber(plan.postTotal), share: shareOf(sum.posts, plan.postTotal) ?? '—' }) } : {}) },
            { name: t('filled'), value: formatNumber(sum.filled), unit: t('people'), address: address('&vacant=false'), comparison: t('filledShare', { share: shareOf(sum.filled, sum.posts) ?? '—' }) },
            { name: t('vacant'), value: formatNumber(vacant), unit: t('unit'), address: address('&vacant=true'), comparison: t('vacantShare', { share: shareOf(vacant, sum.posts) ?? '—' }) },
          ]} />
        </div>
        <GradeMix sum={sum} plan={mix} />
      </div>
      <h3 style={{ margin: '14px 0 8px', fontSize: 14 }}>{t('byPlace')}</h3>
      <TileGrid tiles={places.map((p) => ({
        key: p.unitId, name: p.unitId === hereId ? `${p.name}（${t('itself')}）` : p.name, value: formatNumber(p.posts),
        beside: p.posts === 0 ? t('noPosts') : t('tile', { filled: p.filled, vacant: p.posts - p.filled }), ...(p.posts > 0 ? { share: (p.filled * 100) / p.posts } : {}),
        ...(onPick && p.unitId !== hereId ? {} : { address: `/posts?unit=${p.unitId}` }),
      }))} {...(onPick ? { onPick } : {})} />
    </Question>
  );
}
