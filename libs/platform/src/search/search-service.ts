import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access-service.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { AppUser, OrgUnit } from '../tenancy/persistence/entities.js';
import { FrontPage } from './front-page.js';
import type { SearchHit, WatchFigure } from './search-registry.js';

/** The search and the watched figures of the portal's top: what the contexts contribute, and the platform's own units and users. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly frontPage: FrontPage,
  ) {}

  /** Things whose name or number holds the text, a few of each kind. */
  find(ctx: RequestContext, text: string, limit: number): Promise<SearchHit[]> {
    const wanted = text.trim();
    if (wanted.length === 0) return Promise.resolve([]);
    return this.database.run(ctx, async (m) => {
      const hits: SearchHit[] = [];
      for (const source of this.frontPage.searches) hits.push(...(await source.find(m, ctx, wanted, limit)));
      const letters = wanted.toLowerCase();
      const start = `${wanted.replaceAll(/[%_\\]/g, '')}%`;
      const units = this.access.where(ctx, 'read', 'OrganisationUnit', 'unit');
      const foundUnits = await m.createQueryBuilder(OrgUnit, 'unit').where(units.sql, units.parameters)
        .andWhere(`(position(:wanted in unit.name) > 0 or position(:letters in unit.name_initials) > 0 or unit.code like :start)`, { wanted, letters, start }).orderBy('unit.path').limit(limit).getMany();
      hits.push(...foundUnits.map((unit) => ({ kind: 'OrganisationUnit', id: unit.id, title: unit.name, subtitle: unit.code, address: `/administration/units?unit=${unit.id}` })));
      const people = this.access.where(ctx, 'read', 'User', 'person');
      const foundPeople = await m.createQueryBuilder(AppUser, 'person').where(people.sql, people.parameters)
        .andWhere('(position(:wanted in person.name) > 0 or position(:letters in person.name_initials) > 0)', { wanted, letters }).orderBy('person.name').limit(limit).getMany();
      hits.push(...foundPeople.map((user) => ({ kind: 'User', id: user.id, title: user.name, subtitle: user.signInName, address: `/administration/users?text=${encodeURIComponent(user.signInName)}` })));
      return hits.slice(0, limit);
    });
  }

  /** The figures that the caller watches. */
  figures(ctx: RequestContext): Promise<WatchFigure[]> {
    return this.database.run(ctx, async (m) => {
      const all: WatchFigure[] = [];
      for (const source of this.frontPage.watches) all.push(...(await source.figures(m, ctx)));
      return all;
    });
  }
}
