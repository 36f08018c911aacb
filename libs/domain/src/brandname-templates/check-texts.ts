import { matchTemplate, type TemplateMismatch } from './match-template.js';
import type { VietnameseNetwork } from './vietnamese-networks.js';

/** A text that a network carries under a sender's name, with what may stand in it. */
export interface RegisteredTemplate {
  readonly brandname: string;
  readonly network: VietnameseNetwork;
  readonly content: string;
}

/** What some networks may refuse under a sender's name. */
export interface UnregisteredTexts {
  readonly brandname: string;
  /** Networks for which the same templates are registered. */
  readonly networks: readonly VietnameseNetwork[];
  /** How many of the texts none of those templates allows. */
  readonly texts: number;
  /** The first of these texts against the template that it comes closest to. */
  readonly closest: { readonly template: string; readonly mismatch: TemplateMismatch };
}

/**
 * For which networks some of these texts match no registered template. Nothing is said of a network for
 * which none is registered under that name: whether it needs one, nobody told.
 *
 * @param texts exactly as they leave, each once
 */
export function unregisteredTexts(
  texts: readonly string[],
  templates: readonly RegisteredTemplate[],
): UnregisteredTexts[] {
  return groupNetworks(templates).flatMap(({ brandname, networks, contents }) => {
    const refused = texts.filter((text) =>
      contents.every((content) => matchTemplate(text, content) !== null),
    );
    const [first] = refused;
    if (first === undefined) return [];
    return [{ brandname, networks, texts: refused.length, closest: closestTo(first, contents) }];
  });
}

/** Most schools register the same templates everywhere; then their networks are told of in one breath. */
function groupNetworks(
  templates: readonly RegisteredTemplate[],
): { brandname: string; networks: VietnameseNetwork[]; contents: string[] }[] {
  const byNetwork = new Map<string, { template: RegisteredTemplate; contents: string[] }>();
  for (const template of templates) {
    const key = `${template.network} ${template.brandname}`;
    const found = byNetwork.get(key);
    if (found === undefined) byNetwork.set(key, { template, contents: [template.content] });
    else found.contents.push(template.content);
  }
  const groups = new Map<string, ReturnType<typeof groupNetworks>[number]>();
  for (const { template, contents } of byNetwork.values()) {
    const { brandname, network } = template;
    const key = JSON.stringify([brandname, ...contents.toSorted()]);
    const group = groups.get(key) ?? { brandname, networks: [], contents };
    group.networks.push(network);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function closestTo(text: string, contents: readonly string[]): UnregisteredTexts['closest'] {
  const [closest] = contents
    .map((template) => ({ template, mismatch: matchTemplate(text, template)! }))
    .toSorted((one, other) => followed(other.mismatch) - followed(one.mismatch));
  return closest!;
}

/** How far a text follows a template: to its very end where only a parameter is too long. */
function followed(mismatch: TemplateMismatch): number {
  return mismatch.kind === 'too-long' ? Infinity : mismatch.matched.length;
}
