import { vietnameseNetworks, type VietnameseNetwork } from '@lien-lac/domain';
import type { BrandnameTemplate } from '../../components/brandname-check/brandname-templates-query.js';

/** One text with every network that carries it, as a person thinks of it. */
export interface RegisteredText {
  key: string;
  brandname: string;
  content: string;
  templates: BrandnameTemplate[];
}

export function registeredTexts(templates: readonly BrandnameTemplate[]): RegisteredText[] {
  const texts = new Map<string, RegisteredText>();
  for (const template of templates) {
    const { brandname, content } = template;
    const key = JSON.stringify([brandname, content]);
    const text = texts.get(key) ?? { key, brandname, content, templates: [] };
    text.templates.push(template);
    texts.set(key, text);
  }
  return [...texts.values()];
}

export const networkName = (network: VietnameseNetwork): string => vietnameseNetworks[network];
