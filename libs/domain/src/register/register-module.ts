import { AccessService } from '@gongqiao/platform/access';
import { FrontPage } from '@gongqiao/platform/search';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Registers } from './application/registers.js';
import { RegisterResolver } from './graphql/register-resolver.js';
import { RegisterWatch } from './register-watch.js';

/** Registers: every record that a document wants kept has its list, form and history. */
@Module({ providers: [Registers, RegisterResolver] })
export class RegisterModule implements OnModuleInit {
  constructor(
    private readonly frontPage: FrontPage,
    private readonly access: AccessService,
  ) {}

  onModuleInit(): void {
    this.frontPage.watch(new RegisterWatch(this.access));
  }
}
