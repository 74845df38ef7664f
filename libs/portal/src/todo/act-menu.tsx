import { Button, Dropdown } from 'antd';

/** The acts of a line behind three dots. */
export default function ActMenu({ label, items }: { readonly label: string; readonly items: readonly { readonly key: string; readonly label: string; readonly onClick: () => void }[] }) {
  return <Dropdown trigger={['click']} menu={{ items: [...items] }}><Button size="small" type="text" aria-label={label}>···</Button></Dropdown>;
}
