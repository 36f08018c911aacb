import { mayDo, type Role } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Gateways } from '../delivery/channels/gateways.js';
import type { BrandnameTemplateListView } from './brandname-template-views.js';
import { BrandnameTemplatesRepository } from './brandname-templates.repository.js';
import { knowingGateways } from './knowing-gateways.js';

@Injectable()
export class ReadBrandnameTemplates {
  constructor(
    private readonly templates: BrandnameTemplatesRepository,
    private readonly gateways: Gateways,
  ) {}

  async run(role: Role): Promise<BrandnameTemplateListView> {
    const change = mayDo(role, 'gateway.manage') !== null;
    const templates = await this.templates.list();
    if (change) await this.gateways.refreshIfOld();
    return {
      templates: templates.map(({ id, brandname, network, content, source, keptAt }) => ({
        ...{ id, brandname, network, content, source, keptAt: keptAt.toISOString() },
      })),
      can: {
        change,
        fetch: change && knowingGateways(this.gateways).length > 0,
      },
    };
  }
}
