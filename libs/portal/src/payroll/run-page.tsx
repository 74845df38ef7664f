import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { RunPage } from '../ui/run/run-page.js';
import { PayrollDocument } from './payroll.operations.js';
import { payWords } from './words.js';

/** What came of a computation: sums, and how much stands in the way. */
function Outcome({ id }: { readonly id: string }) {
  const t = useWords(payWords);
  const [{ data }] = useQuery({ query: PayrollDocument, variables: { id }, requestPolicy: 'network-only' });
  const roll = data?.payroll;
  if (!roll) return null;
  const open = roll.standing?.open ?? 0;
  const rows: readonly (readonly [string, string])[] = [[t('people'), `${roll.people}`], [t('income'), formatMoney(roll.income)], [t('deducted'), formatMoney(roll.deducted)], [t('net'), formatMoney(roll.net)]];
  return (
    <table className="gq-facts"><tbody>
      {rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}
      <tr><th scope="row">{t('findings')}</th><td>{open === 0 ? t('noFindings') : <Link to={`/pay/${id}?tab=findings`}><strong className="gq-step-no">{open}</strong></Link>}</td></tr>
    </tbody></table>
  );
}

/** A computation of a payroll, live; what it found is worked through on the payroll. */
export default function PayrollRunPage() {
  const { id = '', run = '' } = useParams();
  const t = useWords(payWords);
  return <RunPage id={run} intent={t('intent')} acts={<Link to={`/pay/${id}?tab=findings`}><Button type="primary">{t('back')}</Button></Link>} outcome={() => <Outcome id={id} />} />;
}
