/**
 * What of other people's code ships, gathered from the bundles themselves: a package of which
 * nothing is left after the build is not named, and none that ships is forgotten.
 *
 * From it come the notices inside the extension and the software bill of materials beside it.
 * The build fails for a package without a licence, or with one that we have not read.
 */
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';

/** Licences under which code may ship with ours. MPL-2.0 covers its own files only. */
const ALLOWED = '(MIT OR ISC OR 0BSD OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR MPL-2.0)';

export interface ThirdParties {
  /** For every bundle of the build. */
  plugin(): Plugin;
  /** Plain text: each package with its licence, in order of names. */
  notices(): string;
  /** CycloneDX 1.6 as JSON, without date or serial number, so that the same build gives the same file. */
  billOfMaterials(version: string): string;
}

export function gatherThirdParties(): ThirdParties {
  const found = new Map<string, Dependency>();
  const inOrder = () => [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return {
    // Typed for Rollup; the hooks that it has are the same in the Rolldown of Vite 8.
    plugin: () =>
      license({
        thirdParty: {
          allow: { test: ALLOWED, failOnUnlicensed: true, failOnViolation: true },
          output: (dependencies) => {
            for (const one of dependencies) found.set(`${one.name}@${one.version}`, one);
          },
        },
      }) as unknown as Plugin,
    notices: () => [INTRODUCTION, ...inOrder().map(noticeOf)].join(RULE),
    billOfMaterials: (version) => billOf(inOrder(), version),
  };
}

const RULE = `\n${'-'.repeat(72)}\n\n`;
const INTRODUCTION = `Hälsonot is built with the work of others. Hälsonot bygger på andras arbete.

The packages below are part of this extension, each under its own licence.
`;

function noticeOf({
  name,
  version,
  license: id,
  author,
  homepage,
  repository,
  licenseText,
}: Dependency): string {
  const place = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  const lines = [
    `${name} ${version}`,
    `Licence: ${id}`,
    ...(author ? [`Author: ${author.text()}`] : []),
    ...(place ? [`Source: ${place}`] : []),
  ];
  return `${lines.join('\n')}\n\n${(licenseText ?? '').trim()}\n`;
}

function billOf(dependencies: readonly Dependency[], version: string): string {
  const product = componentOf('halsonot', version, Enums.ComponentType.Application);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: product }) });
  for (const { name, version: theirs, license: id } of dependencies) {
    const component = componentOf(name ?? '', theirs ?? '', Enums.ComponentType.Library);
    if (id) component.licenses.add(new Models.SpdxLicense(id));
    product.dependencies.add(component.bomRef);
    bom.components.add(component);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(name: string, version: string, type: Enums.ComponentType): Models.Component {
  const scope = /^@[^/]+(?=\/)/u.exec(name)?.[0];
  return new Models.Component(type, scope ? name.slice(scope.length + 1) : name, {
    version,
    ...(scope ? { group: scope } : {}),
    // As the package URL specification writes npm's scopes: `pkg:npm/%40scope/name@version`.
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    bomRef: `${name}@${version}`,
  });
}
