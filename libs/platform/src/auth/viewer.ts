import type { EntityManager } from 'typeorm';
import { AccessService } from '../access/access-service.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { POLICY_INDEX } from '../policy/policy-index.js';
import type { PolicyIndex } from '../policy/policy-index.js';
import { Inject, Injectable } from '@nestjs/common';
import { AppUser, OrgUnit, Tenant } from '../tenancy/persistence/entities.js';
import { roleName } from '../tenancy/role-names.js';
import { unitNode } from '../tenancy/graphql/unit-types.js';
import { Credential } from './entities.js';
import type { Viewer } from './graphql/session-types.js';
import { SessionStageName } from './graphql/session-types.js';
import { SignIn } from './sign-in.js';

/** Work of several roles as one list: the first of each, then the second, each once. */
export function mainWork(ofRoles: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...ofRoles.map((work) => work.length));
  const turns = Array.from({ length: longest }, (_, place) => ofRoles.flatMap((work) => work.slice(place, place + 1)));
  return [...new Set(turns.flat())];
}

/** Tells a signed-in person who they are here and what they may do. */
@Injectable()
export class ViewerService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  /** The viewer of a session that is whole. */
  whole(ctx: RequestContext, today: string): Promise<Viewer> {
    return this.database.run(ctx, async (m) => {
      const tenant = await m.findOneByOrFail(Tenant, { id: ctx.tenantId });
      const unit = await m.findOneByOrFail(OrgUnit, { id: ctx.unitId });
      const pack = this.index.findPack(tenant.packId);
      const { id, slug, name, kind, packId, demonstration } = tenant;
      return {
        ...(await this.person(m, ctx.userId)),
        stage: SessionStageName.full,
        tenant: { id, slug, name, kind, packId, demonstration },
        unit: unitNode(unit),
        roles: [...ctx.roles],
        roleNames: ctx.roles.map((role) => roleName(role, pack).zh),
        mainWork: mainWork(ctx.roles.map((role) => pack?.parties[role]?.work ?? [])),
        permissions: this.permissions(ctx),
        memberships: await this.memberships(m, ctx, tenant),
        today,
      };
    });
  }

  /** The viewer of a session that still wants a second factor or a new password: a name and nothing else. */
  half(tenantId: string, userId: string, stage: SessionStageName, today: string): Promise<Viewer> {
    return this.database.run({ tenantId, userId }, async (m) => ({
      ...(await this.person(m, userId)),
      stage, tenant: null, unit: null, roles: [], roleNames: [], mainWork: [], permissions: [], memberships: [], today,
    }));
  }

  private async person(m: EntityManager, userId: string): Promise<Pick<Viewer, 'userId' | 'name' | 'signInName' | 'totpEnrolled'>> {
    const user = await m.findOneByOrFail(AppUser, { id: userId });
    const credential = await m.findOneBy(Credential, { userId });
    return { userId, name: user.name, signInName: user.signInName, totpEnrolled: Boolean(credential?.totpConfirmedAt) };
  }

  private permissions(ctx: RequestContext): string[] {
    const rules = this.access.ability(ctx).rules.filter((rule) => !rule.inverted);
    const pairs = rules.flatMap((rule) => [rule.action].flat().map((verb) => `${verb}:${String(rule.subject)}`));
    return [...new Set(pairs)].sort();
  }

  private async memberships(m: EntityManager, ctx: RequestContext, tenant: Tenant): Promise<Viewer['memberships']> {
    const posts = await this.signIn.postsOf(m, ctx.userId);
    return Promise.all(posts.map(async (post) => ({
      unitId: post.unitId,
      unitName: (await m.findOneByOrFail(OrgUnit, { id: post.unitId })).name,
      tenantName: tenant.name,
      roles: post.roles,
      current: post.unitId === ctx.unitId,
    })));
  }
}
