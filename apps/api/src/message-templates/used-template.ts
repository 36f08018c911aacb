import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Min } from 'class-validator';
import type { TemplateUse } from './message-templates.js';

/** With a message: the template after which its text was written. */
export class TemplateUseBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  id: string;

  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export class UsedTemplateView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ description: 'As it was called then.' })
  name: string;
}

/** What a body says of a template, as a message keeps it. */
export function templateUseOf(template: TemplateUseBody | undefined): TemplateUse {
  return { templateId: template?.id ?? null, templateVersion: template?.version ?? null };
}

/** @param name what the version was called; null where none was used */
export function viewUsedTemplate(
  { templateId, templateVersion }: TemplateUse,
  name: string | null,
): UsedTemplateView | null {
  if (templateId === null || templateVersion === null || name === null) return null;
  return { id: templateId, version: templateVersion, name };
}
