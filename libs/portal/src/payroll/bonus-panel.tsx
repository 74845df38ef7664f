import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { ChooseBonusWayDocument, MyPayBonusesDocument, type MyPayBonusesQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Bonus = MyPayBonusesQuery['myPayBonuses'][number];
type Way = 'separate' | 'combined';

/** One way of taxing a bonus: what the year's tax comes to, whether it is used, and the choice. */
function WayRow({ bonus, way, tax, busy, onChoose }: { readonly bonus: Bonus; readonly way: Way; readonly tax: string; readonly busy: boolean; readonly onChoose: (way: Way) => void }) {
  const t = useWords(payWords);
  const other = way === 'separate' ? bonus.combined : bonus.separate;
  const cheaper = other !== null && Number(tax) < Number(other);
  return (
    <tr>
      <th scope="row" style={{ width: '40%' }}>{t(way === 'separate' ? 'separateWay' : 'combinedWay')} {bonus.way === way && <Tag color="blue">{t('used')}</Tag>}{bonus.choice === way && <Tag>{t('chosen')}</Tag>}</th>
      <td className="gq-num"><Figure value={formatMoney(tax)} explanation={explanationOf(bonus.basis)} />{cheaper && <div className="gq-quiet">{t('cheaper', { amount: formatMoney(bonus.saving ?? '0') })}</div>}</td>
      <td style={{ textAlign: 'right' }}>{bonus.open && bonus.separate !== null && bonus.choice !== way && <Button loading={busy} onClick={() => onChoose(way)}>{t('choose')}</Button>}</td>
    </tr>
  );
}

function BonusPanel({ bonus, onChanged }: { readonly bonus: Bonus; readonly onChanged: () => void }) {
  const t = useWords(payWords);
  const act = useAct(ChooseBonusWayDocument);
  const [noted, setNoted] = useState(false);
  const choose = (way: Way): void => { void act.run({ year: bonus.year, way }).then((outcome) => { if (outcome.ok) { setNoted(true); onChanged(); } }); };
  return (
    <Panel title={`${bonus.month} ${t('bonusTitle')}`}>
      <p style={{ marginTop: 0 }}><strong>{t('bonusAmount', { amount: formatMoney(bonus.amount) })}</strong></p>
      <RefusalList refusals={act.refusals} />
      <table className="gq-facts"><tbody>
        {bonus.separate !== null && <WayRow bonus={bonus} way="separate" tax={bonus.separate} busy={act.running} onChoose={choose} />}
        <WayRow bonus={bonus} way="combined" tax={bonus.combined} busy={act.running} onChoose={choose} />
      </tbody></table>
      <p className="gq-quiet">{noted ? t('recompute2') : bonus.separate === null ? t('bonusUsed') : bonus.open ? t('bonusHint') : t('bonusClosed')}</p>
    </Panel>
  );
}

/** Bonuses for the year that one may still choose the tax of, and those settled. */
export function MyBonuses() {
  const [{ data }, ask] = useQuery({ query: MyPayBonusesDocument, requestPolicy: 'cache-and-network' });
  return <>{(data?.myPayBonuses ?? []).map((bonus) => <BonusPanel key={bonus.id} bonus={bonus} onChanged={() => ask({ requestPolicy: 'network-only' })} />)}</>;
}
