import type { Type } from '@nestjs/common';

/** The school's procedure, module by module; the API and the worker load the same ones. */
export const featureModules: Type[] = [];
