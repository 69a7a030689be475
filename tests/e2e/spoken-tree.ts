/** The tree that a screen reader meets in a page, as text, without what differs between two runs. */
import type { Page } from 'puppeteer-core';
import { call, chromeContext, connectionOf } from '@/scripts/browser/firefox';
import type { Session } from '@/scripts/browser/session';

/** Of the page in front. */
export async function spokenTree(session: Session, page: Page): Promise<string> {
  const tree = await (session.name === 'firefox' ? treeInFirefox(session) : treeInChromium(page));
  return JSON.stringify(tree).replaceAll(/127\.0\.0\.1:\d+/gu, '');
}

export interface SpokenLine {
  role: string;
  name: string;
}

/** What is met in the page in front when it is read from its beginning, closed roots and all. */
export async function spokenLines(session: Session, page: Page): Promise<SpokenLine[]> {
  if (session.name === 'firefox') return linesOf((await treeInFirefox(session)) as FirefoxNode);
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): SpokenLine[] => {
    const node = byId.get(id);
    const below = (node?.childIds ?? []).flatMap(read);
    if (!node || node.ignored) return below;
    const line = { role: String(node.role?.value), name: String(node.name?.value ?? '') };
    return [line, ...below];
  };
  return read(nodes[0]?.nodeId ?? '');
}

interface FirefoxNode {
  role: string;
  said: string | null;
  children: FirefoxNode[];
}

function linesOf({ role, said, children }: FirefoxNode): SpokenLine[] {
  return [{ role, name: said ?? '' }, ...children.flatMap(linesOf)];
}

async function treeInChromium(page: Page): Promise<unknown> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes.map(({ role, name: said, description, properties, ignored }) => ({
    role: role?.value,
    said: said?.value,
    description: description?.value,
    ignored,
    properties: properties?.map(({ name: property, value }) => `${property} ${value.value}`),
  }));
}

/** Runs in Firefox's window, where the service that screen readers use is asked, and takes its time. */
const WALK = `async () => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const walk = (node) => ({
    role: service.getStringRole(node.role),
    said: node.name,
    description: node.description,
    attributes: node.attributes ? [...node.attributes.enumerate()].map(({ key, value }) => key + ' ' + value) : [],
    children: Array.from({ length: node.childCount }, (_, index) => walk(node.getChildAt(index))),
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const page = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
    if (page?.childCount > 0) return JSON.stringify(walk(page));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Firefox gives no accessibility tree.');
}`;

async function treeInFirefox({ browser }: Session): Promise<unknown> {
  const connection = connectionOf(browser);
  return call(connection, await chromeContext(connection), WALK);
}
