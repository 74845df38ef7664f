import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { useNarrow } from '../ui/use-narrow.js';
import { HouseUnitsDocument, type HouseUnitsQuery } from './personnel.operations.js';
import { personnelWords } from './words.js';

type Unit = HouseUnitsQuery['houseUnits'][number];

function Positions({ unit }: { readonly unit: Unit }) {
  return <>{unit.positions.map((p) => <span key={p.position} style={{ marginInlineEnd: 10, whiteSpace: 'nowrap' }}>{p.name} {p.people}</span>)}</>;
}

function Cards({ units }: { readonly units: readonly Unit[] }) {
  const t = useWords(personnelWords);
  return (
    <div className="gq-panel" style={{ padding: 0 }}>
      {units.map((u) => (
        <Link className="gq-card" key={u.id} to={`/personnel?unitId=${u.id}`} style={{ paddingInlineStart: 14 + (u.level - (units[0]?.level ?? 0)) * 14 }}>
          <strong>{u.name}</strong>　{u.people}
          <div className="gq-quiet"><Positions unit={u} />{u.heads.length > 0 && <span>{t('heads')}：{u.heads.join('、')}</span>}</div>
        </Link>
      ))}
    </div>
  );
}

/** Departments, teams and roles of the house with head counts; each count leads to its people. */
export default function OrganisationPage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const narrow = useNarrow();
  const [{ data, fetching, error }, ask] = useQuery({ query: HouseUnitsDocument });
  const units = data?.houseUnits ?? [];
  const top = units[0];
  return (
    <>
      <PageHead title={t('organisation')} beside={top ? t('total', { count: top.people }) : null} />
      <Answered data={data?.houseUnits} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(found) => (narrow ? <Cards units={found} /> : (
          <div className="gq-table-scroll gq-table-box">
            <table className="gq-table" aria-label={t('organisation')}>
              <thead><tr>
                <th scope="col">{t('unitName')}</th><th scope="col">{t('kind')}</th><th scope="col" className="gq-num">{t('people')}</th><th scope="col" className="gq-num">{t('ownPeople')}</th>
                <th scope="col" className="gq-num">{t('onProbation')}</th><th scope="col" className="gq-num">{t('leaving')}</th><th scope="col" className="gq-num">{t('wanted')}</th><th scope="col">{t('heads')}</th><th scope="col">{t('roles')}</th>
              </tr></thead>
              <tbody>{found.map((u) => (
                <tr key={u.id}>
                  <td style={{ paddingInlineStart: 10 + (u.level - (top?.level ?? 0)) * 20 }}>{u.name}</td><td style={{ whiteSpace: 'nowrap' }}>{u.kindName}</td>
                  <td className="gq-num"><Link to={`/personnel?unitId=${u.id}`}>{u.people}</Link></td><td className="gq-num">{u.own || t('noPeople')}</td><td className="gq-num">{u.onProbation || t('noPeople')}</td>
                  <td className="gq-num">{u.leaving || t('noPeople')}</td><td className="gq-num">{u.wanted > 0 ? (may('read', 'Vacancy') ? <Link to="/personnel/vacancies">{u.wanted}</Link> : u.wanted) : t('noPeople')}</td>
                  <td>{u.heads.join('、')}</td><td><Positions unit={u} /></td>
                </tr>
              ))}</tbody>
            </table>
          </div>
        ))}
      </Answered>
    </>
  );
}
