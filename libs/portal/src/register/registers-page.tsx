import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { RegisterKindsDocument } from './register.operations.js';
import { registerWords } from './words.js';

/** Every kind of record that the tenant's document wants kept, with how many entries there are. */
export default function RegistersPage() {
  const t = useWords(registerWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: RegisterKindsDocument });
  return (
    <>
      <PageHead title={t('title')} beside={t('hint')} />
      <Answered data={data?.registerKinds} fetching={fetching} error={error} onRetry={() => ask()}>
        {(kinds) => kinds.length === 0 ? <div className="gq-panel gq-empty">{t('noKinds')}</div> : (
          <div className="gq-table-scroll gq-table-box">
            <table className="gq-table">
              <thead><tr><th scope="col">{t('record')}</th><th scope="col">{t('provisions')}</th><th scope="col" className="gq-num">{t('entries')}</th></tr></thead>
              <tbody>{kinds.map((kind) => (
                <tr key={kind.id}><td><Link to={`/registers/${kind.id}`}>{kind.zh}</Link></td><td>{kind.provisions.join('、')}</td><td className="gq-num">{kind.entries}</td></tr>
              ))}</tbody>
            </table>
          </div>
        )}
      </Answered>
    </>
  );
}
