import { Button, Checkbox, Popover } from 'antd';
import { useWords } from '../language.js';
import { uiWords } from '../words.js';

/** Chooses which columns a list shows; at least one stays. */
export default function ColumnChooser({ columns, shown, onChange }: { readonly columns: readonly { readonly key: string; readonly title: string }[]; readonly shown: readonly string[]; readonly onChange: (shown: string[]) => void }) {
  const t = useWords(uiWords);
  return (
    <Popover trigger={['click']} placement="bottomRight" content={(
      <Checkbox.Group style={{ flexDirection: 'column' }} value={[...shown]} onChange={(next) => { if (next.length > 0) onChange(next as string[]); }}
        options={columns.map((c) => ({ value: c.key, label: c.title }))} />
    )}>
      <Button>{t('columns')}</Button>
    </Popover>
  );
}
