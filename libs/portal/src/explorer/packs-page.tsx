import { Table } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { PolicyPacksDocument, type PolicyPacksQuery } from './explorer.operations.js';
import { explorerWords } from './words.js';

type Pack = PolicyPacksQuery['policyPacks'][number];

/** Every policy document that the platform carries out; the tenant's own first. */
export default function PacksPage() {
  const t = useWords(explorerWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: PolicyPacksDocument });
  const side = (s: string): string => (s === 'national' ? t('national') : s === 'employer' ? t('employer') : t('purchaser'));
  return (
    <>
      <PageHead title={t('title')} acts={<Link to="/policy/combine">{t('combine')}</Link>} />
      <Answered data={data?.policyPacks} fetching={fetching} error={error} onRetry={() => ask()}>
        {(packs) => (
          <Table<Pack> rowKey="id" size="middle" pagination={false} scroll={{ x: 'max-content' }} dataSource={[...packs].sort((a, b) => Number(b.current) - Number(a.current))} columns={[
            { title: t('document'), render: (_, p) => <><Link to={`/policy/${p.id}`}>{p.title}</Link> {p.current && <span className="gq-label gq-label-accent">{t('ours')}</span>}</> },
            { title: t('number'), render: (_, p) => p.documentNumber },
            { title: t('issuer'), render: (_, p) => p.issuer },
            { title: t('inForce'), render: (_, p) => p.inForceFrom ?? t('undated') },
            { title: t('side'), render: (_, p) => side(p.side) },
            { title: t('provisions'), align: 'right', render: (_, p) => p.provisionCount },
            { title: t('decisions'), align: 'right', render: (_, p) => p.decisionCount },
            { title: t('version'), render: (_, p) => p.version },
          ]} />
        )}
      </Answered>
    </>
  );
}
