/** Whether rights `verb:Subject` allow an act; `manage` stands for every verb and `all` for every subject. */
export function allows(permissions: readonly string[], verb: string, subject: string): boolean {
  return permissions.some((permission) => {
    const [v, s] = permission.split(':');
    return (v === verb || v === 'manage') && (s === subject || s === 'all');
  });
}
