import { Button, Form, Select } from 'antd';
import { useId } from 'react';
import { useLanguage, useWords } from '../language.js';
import type { Value } from '../reasons/reason.js';
import { uiWords } from '../words.js';
import type { Fault, Faults } from './check.js';
import { Field } from './field.js';
import { emptyDraft, fieldsOf, fitsRow, labelOf, type Draft, type SchemaNode } from './schema.js';

/** Messages by path, from the browser's check and from the API; both name fields as `items[0].date`. */
export type Messages = Readonly<Record<string, string>>;

interface Shared {
  readonly messages: Messages;
  readonly disabled: boolean;
  /** Fields that are known already and only shown: the form asks for nothing that the platform knows. */
  readonly known: ReadonlySet<string>;
}

interface PartProps extends Shared {
  readonly name: string;
  readonly node: SchemaNode;
  readonly path: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

function asRecord(value: Value | undefined): Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Draft) : {};
}

function Rows({ node, path, value, onChange, ...shared }: PartProps) {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  const list: readonly Value[] = Array.isArray(value) ? value : [];
  const item = node.items ?? {};
  const fields = fieldsOf(item);
  const replace = (index: number, next: Value): void => onChange(list.map((held, i) => (i === index ? next : held)));
  const remove = (index: number): void => onChange(list.filter((_, i) => i !== index));
  const add = <Button size="small" disabled={shared.disabled} onClick={() => onChange([...list, item.type === 'object' ? emptyDraft(item) : null])}>+ {t('add')}</Button>;
  if (!fitsRow(item)) {
    return (
      <div>
        {list.map((held, index) => (
          <div className="gq-panel" key={index}>
            <div className="gq-panel-head"><strong>{index + 1}</strong><Button size="small" type="text" disabled={shared.disabled} onClick={() => remove(index)}>{t('remove')}</Button></div>
            {item.type === 'object'
              ? <Fields {...shared} node={item} path={`${path}[${index}].`} value={asRecord(held)} onChange={(next) => replace(index, next)} />
              : <Field node={item} id={`${path}[${index}]`} label={`${index + 1}`} value={held} disabled={shared.disabled} invalid={`${path}[${index}]` in shared.messages} onChange={(next) => replace(index, next)} />}
          </div>
        ))}
        {add}
      </div>
    );
  }
  return (
    <div className="gq-table-scroll">
      {list.length > 0 && (
        <table className="gq-facts gq-facts-head">
          <thead><tr>{fields.map(([key, field]) => <th key={key} scope="col">{labelOf(key, field, language)}</th>)}<th /></tr></thead>
          <tbody>
            {list.map((held, index) => (
              <tr key={index}>
                {fields.map(([key, field]) => {
                  const at = `${path}[${index}].${key}`;
                  return (
                    <td key={key} style={{ minWidth: 110 }}>
                      <Field node={field} id={at} label={labelOf(key, field, language)} value={asRecord(held)[key]} disabled={shared.disabled} invalid={at in shared.messages}
                        onChange={(next) => replace(index, { ...asRecord(held), [key]: next })} />
                      {shared.messages[at] && <div className="ant-form-item-explain-error" role="alert">{shared.messages[at]}</div>}
                    </td>
                  );
                })}
                <td><Button size="small" type="text" disabled={shared.disabled} onClick={() => remove(index)}>{t('remove')}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div style={{ marginTop: 6 }}>{add}</div>
    </div>
  );
}

function Part(props: PartProps) {
  const { node, name, path, value, onChange, messages, disabled, known } = props;
  const { language } = useLanguage();
  const t = useWords(uiWords);
  const label = labelOf(name, node, language);
  const message = messages[path];
  const extra = node['x-when'] ? t('onlyWhen', { when: node['x-when'] }) : undefined;
  const shown = node['x-presence'] || node['x-when'] ? <>{label}<span className="gq-quiet">（{t('optional')}）</span></> : label;
  const item = { label: shown, required: !node['x-presence'] && !node['x-when'], extra, ...(message ? { validateStatus: 'error' as const, help: message } : {}) };
  if (node.type === 'object') {
    return <fieldset className="gq-record"><legend>{label}</legend><Fields {...props} path={`${path}.`} value={asRecord(value)} /></fieldset>;
  }
  if (node.type === 'array' && node.items?.enum) {
    const terms = node.items['x-terms'] ?? {};
    return (
      <Form.Item {...item} htmlFor={path}>
        <Select id={path} mode="multiple" disabled={disabled || known.has(path)} value={Array.isArray(value) ? [...value] as string[] : []} onChange={(next: string[]) => onChange(next)}
          options={node.items.enum.map((code) => ({ value: code, label: language === 'zh' ? terms[code] ?? code : code }))} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    );
  }
  if (node.type === 'array') return <Form.Item {...item} style={{ gridColumn: '1 / -1' }}><Rows {...props} disabled={disabled || known.has(path)} /></Form.Item>;
  return (
    <Form.Item {...item} htmlFor={path}>
      <Field node={node} id={path} label={label} value={value} invalid={message !== undefined} disabled={disabled || known.has(path)} onChange={onChange} />
    </Form.Item>
  );
}

function Fields({ node, path, value, onChange, ...shared }: Shared & { readonly node: SchemaNode; readonly path: string; readonly value: Draft; readonly onChange: (value: Draft) => void }) {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))', columnGap: 16 }}>
      {fieldsOf(node).map(([name, field]) => (
        <Part key={name} {...shared} name={name} node={field} path={`${path}${name}`} value={value[name]} onChange={(next) => onChange({ ...value, [name]: next })} />
      ))}
    </div>
  );
}

export interface SchemaFormProps {
  /** JSON Schema of a decision's or record's facts. */
  readonly schema: SchemaNode;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  readonly messages?: Messages;
  readonly disabled?: boolean;
  readonly known?: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * A form made from the schema of a decision or record: labels and terms in the document's words, its order kept, lists of small
 * records as tables. Controlled; messages stand beside their fields.
 */
export function SchemaForm({ schema, value, onChange, messages = {}, disabled = false, known = NONE }: SchemaFormProps) {
  const id = useId();
  return (
    <Form layout="vertical" component="div" data-form={id}>
      <Fields node={schema} path="" value={value} onChange={onChange} messages={messages} disabled={disabled} known={new Set(known)} />
    </Form>
  );
}

/** Turns the browser's faults into messages in the language now. */
export function useFaultMessages(): (faults: Faults, schema: SchemaNode) => Messages {
  const t = useWords(uiWords);
  const { language } = useLanguage();
  return (faults, schema) => Object.fromEntries(Object.entries(faults).map(([path, fault]: [string, Fault]) => {
    const node = nodeAt(schema, path);
    const name = path.split(/[.[]/).filter((p) => !/^\d+\]$/.test(p)).at(-1) ?? path;
    return [path, t(fault.key, { label: labelOf(name, node ?? {}, language), ...fault.values })];
  }));
}

/** The schema of the field at a path such as `items[0].date`. */
export function nodeAt(schema: SchemaNode, path: string): SchemaNode | undefined {
  return path.split(/[.[]/).reduce<SchemaNode | undefined>((node, part) => (/^\d+\]$/.test(part) ? node?.items : node?.properties?.[part]), schema);
}
