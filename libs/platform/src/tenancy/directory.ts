import type { DataSource } from 'typeorm';
import type { TenantKind } from './persistence/entities.js';

/** What all may know of a tenant: that it is there, its name and kind, and which pack it works by. */
export interface DirectoryEntry {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: TenantKind;
  readonly packId: string;
  readonly closed: boolean;
}

/** The tenants of the platform, kept in memory and read again when an unknown one turns up. */
export class TenantDirectory {
  private readonly entries = new Map<string, DirectoryEntry>();

  constructor(private readonly dataSource: DataSource) {}

  /** Reads the directory anew. */
  async refresh(): Promise<void> {
    const rows: { id: string; slug: string; name: string; kind: TenantKind; pack_id: string; closed_on: string | null }[] =
      await this.dataSource.query('select * from tenant_directory()');
    this.entries.clear();
    for (const row of rows) {
      this.entries.set(row.id, { id: row.id, slug: row.slug, name: row.name, kind: row.kind, packId: row.pack_id, closed: row.closed_on !== null });
    }
  }

  /** Makes sure that a tenant is known; undefined for one that does not exist. */
  async find(id: string): Promise<DirectoryEntry | undefined> {
    if (!this.entries.has(id)) await this.refresh();
    return this.entries.get(id);
  }

  /** The pack of a tenant known so far. */
  packOf(id: string): string | undefined {
    return this.entries.get(id)?.packId;
  }

  get all(): readonly DirectoryEntry[] {
    return [...this.entries.values()];
  }
}
