import type { CombinedError } from 'urql';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { Line } from './file-view.js';
import type { MyAdvancementQuery } from './personnel.operations.js';
import { talentWords } from './talent-words.js';
import { personnelWords } from './words.js';

type Advancement = MyAdvancementQuery['myAdvancement'][number];
const FEE = 'purchaseFeePerPost';

function Step({ of }: { readonly of: Advancement }) {
  const t = useWords(personnelWords);
  const lacking = useWords(talentWords);
  if (of.missingField !== null) return <Line title={of.name} beside={<span className="gq-light gq-light-soon">{lacking('missing')}</span>}>{lacking('lacking', { name: of.missingZh ?? of.missingField })}{of.missingField === FEE && ` ${lacking('lackingFee')}`}</Line>;
  const value = of.amount !== null ? t('perMonth', { amount: formatMoney(of.amount) }) : of.eligible === null ? '—' : of.eligible ? t('eligibleNow') : t('stillUnmet');
  return (
    <Line title={of.name} beside={<Figure value={value} explanation={explanationOf(of.basis)} />}>
      {of.unmet.length > 0 && <ul style={{ margin: 0, paddingInlineStart: 20 }}>{of.unmet.map((words) => <li key={words}>{words}</li>)}</ul>}
      {of.steps.map((s) => <div key={s.certificate ?? s.on}>{s.certificate !== null ? t('withCertificate', { name: s.certificate, amount: formatMoney(s.amount) }) : t('withMonths', { months: s.months ?? 0, day: s.on ?? '', amount: formatMoney(s.amount) })}</div>)}
      {of.amount !== null && of.steps.length === 0 && t('topped')}
    </Line>
  );
}

/** What the document gives today, what is missing for more, and which fact is not on record. */
export function AdvancementPanel({ title, found, fetching, error }: { readonly title: string; readonly found: readonly Advancement[] | undefined; readonly fetching: boolean; readonly error: CombinedError | undefined }) {
  const t = useWords(personnelWords);
  return (
    <Panel title={title}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('advancementHint')}</p>
      <Answered data={found} fetching={fetching} error={error}>
        {(all) => (all.length === 0 ? <p className="gq-quiet">{t('noAdvancement')}</p> : <>{all.map((of) => <Step key={of.decision} of={of} />)}</>)}
      </Answered>
    </Panel>
  );
}
