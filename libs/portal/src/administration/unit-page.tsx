import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { useNames } from '../ui/names.js';
import { Panel } from '../ui/page-head.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { UnitDocument, UnitsDocument } from './administration.operations.js';
import { Moves } from './move-unit-dialog.js';
import { administrationWords } from './words.js';

function Below({ id }: { readonly id: string }) {
  const t = useWords(administrationWords);
  const names = useNames();
  const [{ data, fetching, error }] = useQuery({ query: UnitsDocument, variables: { parentId: id } });
  return (
    <Answered data={data?.organisationUnits} fetching={fetching} error={error}>
      {(units) => (units.length === 0 ? <p className="gq-quiet">{t('noneBelow')}</p> : (
        <table className="gq-facts gq-facts-head" aria-label={t('below')}>
          <thead><tr><th>{t('unitName')}</th><th>{t('unitKind')}</th><th>{t('division')}</th><th className="gq-num">{t('children')}</th></tr></thead>
          <tbody>{units.map((u) => <tr key={u.id}><td><Link to={`/units/${u.id}`}>{u.name}</Link></td><td>{names.unitKind(u.kind)}</td><td>{u.divisionCode ?? '—'}</td><td className="gq-num">{u.childCount}</td></tr>)}</tbody>
        </table>
      ))}
    </Answered>
  );
}

/** A unit of the tree: what it is, what stands above and below it, and the moves that it made. */
export default function UnitPage() {
  const t = useWords(administrationWords);
  const names = useNames();
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }] = useQuery({ query: UnitDocument, variables: { id } });
  if (data && !data.organisationUnit) return <Alert type="warning" showIcon title={t('unitGone')} />;
  return (
    <Answered data={data?.organisationUnit} fetching={fetching} error={error}>
      {(u) => (
        <ThingPage title={u.name} beside={names.unitKind(u.kind)} tabs={[
          { key: 'facts', label: t('unit'), children: (
            <>
              <Panel><FactSheet rows={[
                [t('parent'), u.parentId && u.parentName ? <Link key="parent" to={`/units/${u.parentId}`}>{u.parentName}</Link> : '—'], [t('unitCode'), u.code], [t('division'), u.divisionCode ?? '—'], [t('validFrom'), u.validFrom], [t('validTo'), u.validTo ?? '—'],
                ...(may('read', 'Post') ? [[t('postsHere'), <Link key="posts" to={`/posts?unit=${u.id}`}>{t('postsHere')}</Link>] as const] : []),
              ]} /></Panel>
              <Panel title={t('below')}><Below id={u.id} /></Panel>
            </>
          ) },
          { key: 'moves', label: t('moves'), children: <Panel><Moves unitId={u.id} /></Panel> },
        ]} />
      )}
    </Answered>
  );
}
