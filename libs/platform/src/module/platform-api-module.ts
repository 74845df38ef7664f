import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionResolver } from '../auth/graphql/session-resolver.js';
import { ViewerService } from '../auth/viewer.js';
import { DutyResolver } from '../duty/graphql/duty-resolver.js';
import { AccessGuard } from '../graphql/access-guard.js';
import { PolicyResolver } from '../policy/graphql/policy-resolver.js';
import { TenantParameters } from '../policy/tenant-parameters.js';
import { SearchResolver } from '../search/search-resolver.js';
import { SearchService } from '../search/search-service.js';
import { UnitMoves } from '../tenancy/application/move-unit.js';
import { Memberships } from '../tenancy/application/memberships.js';
import { StandIns } from '../tenancy/application/stand-ins.js';
import { Users } from '../tenancy/application/users.js';
import { MembershipResolver } from '../tenancy/graphql/membership-resolver.js';
import { StandInResolver } from '../tenancy/graphql/stand-in-resolver.js';
import { UnitResolver } from '../tenancy/graphql/unit-resolver.js';
import { UserResolver } from '../tenancy/graphql/user-resolver.js';
import { TrailResolver } from '../trail/graphql/trail-resolver.js';
import { MatterResolver } from '../workflow/graphql/matter-resolver.js';
import { TodoResolver } from '../workflow/graphql/todo-resolver.js';
import { Matters } from '../workflow/matters.js';
import { TodoList } from '../workflow/todo-list.js';

const resolvers = [SessionResolver, UnitResolver, UserResolver, MembershipResolver, StandInResolver, TrailResolver, PolicyResolver, TodoResolver, MatterResolver, DutyResolver, SearchResolver];

/** The platform's own part of the API. */
@Module({
  providers: [...resolvers, ViewerService, Users, Memberships, UnitMoves, StandIns, TenantParameters, TodoList, Matters, SearchService, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class PlatformApiModule {}
