import { Form } from 'antd';
import { Field } from '../ui/schema-form/field.js';
import { useLanguage } from '../ui/language.js';
import { SchemaForm, type Messages } from '../ui/schema-form/schema-form.js';
import { fieldsOf, labelOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';

interface CodeFieldsProps {
  /** A field for each code. */
  readonly schema: SchemaNode;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  /** By code. */
  readonly messages: Messages;
}

/** A score beside each code that was drawn. Whoever has some of them gives those: none is marked as needed or optional. */
export function CodeFields({ schema, value, onChange, messages }: CodeFieldsProps) {
  const { language } = useLanguage();
  const fields = fieldsOf(schema);
  if (fields.some(([, node]) => node.type === 'object' || node.type === 'array')) return <SchemaForm schema={schema} value={value} onChange={onChange} messages={messages} />;
  return (
    <Form layout="vertical" component="div" style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))', columnGap: 16 }}>
      {fields.map(([code, node]) => {
        const message = messages[code];
        return (
          <Form.Item key={code} label={labelOf(code, node, language)} htmlFor={code} style={{ marginBottom: 12 }} {...(message ? { validateStatus: 'error' as const, help: message } : {})}>
            <Field node={node} id={code} label={labelOf(code, node, language)} value={value[code]} invalid={message !== undefined} disabled={false} onChange={(next) => onChange({ ...value, [code]: next })} />
          </Form.Item>
        );
      })}
    </Form>
  );
}
