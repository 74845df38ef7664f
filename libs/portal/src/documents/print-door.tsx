import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useQuery } from 'urql';
import { useWords, words } from '../ui/language.js';
import { PrintedFormsDocument } from './printing.operations.js';

const printWords = words({ print: '打印表单' }, { print: 'Print a form' });

/** Address of a paper as PDF. */
function paperAt(subject: string, id: string, form: string): string {
  return `/files/form/${encodeURIComponent(subject)}/${encodeURIComponent(id)}/${encodeURIComponent(form)}.pdf`;
}

/** The papers that the document asks for on a thing, each as a PDF; nothing where there are none. */
export function PrintDoor({ subject, id }: { readonly subject: string; readonly id: string }) {
  const t = useWords(printWords);
  const [{ data }] = useQuery({ query: PrintedFormsDocument, variables: { subject, id } });
  const forms = data?.printedForms ?? [];
  if (forms.length === 0) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items: forms.map((form) => ({
      key: form.id, label: <a href={paperAt(subject, id, form.id)} target="_blank" rel="noreferrer"><div>{form.title}</div><div className="gq-quiet" style={{ fontSize: 12, maxWidth: 280, whiteSpace: 'normal' }}>{form.basis}</div></a>,
    })) }}>
      <Button icon={<PrinterOutlined />}>{t('print')}</Button>
    </Dropdown>
  );
}
