import { Switch } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { OwnParametersDocument } from './administration.operations.js';
import { PackParameters, ValueDialog, type Parameter } from './pack-parameters.js';
import { administrationWords } from './words.js';

/** The tenant's own dated values for what its documents leave open. */
export default function ParametersPage() {
  const t = useWords(administrationWords);
  const may = useMay();
  const [all, setAll] = useState(false);
  const [setting, setSetting] = useState<Parameter | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: OwnParametersDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('parameters')} acts={<label><Switch size="small" checked={all} onChange={setAll} /> {t('showAll')}</label>} />
      <p className="gq-quiet">{t('parametersHint')}</p>
      <Answered data={data?.policyPacks} fetching={fetching} error={error} onRetry={refresh}>
        {(packs) => packs.filter((p) => p.current).map((pack) => <Panel key={pack.id} title={pack.title}><PackParameters pack={pack} all={all} mayChange={may('create', 'TenantOverride')} onSet={setSetting} onChanged={refresh} /></Panel>)}
      </Answered>
      {setting && <ValueDialog parameter={setting} onClose={() => setSetting(null)} onSet={() => { setSetting(null); refresh(); }} />}
    </>
  );
}
