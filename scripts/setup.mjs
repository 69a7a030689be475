/**
 * Makes a bare clone ready: npm packages, generated types and, on Debian as root, the browsers.
 *
 * Plain JavaScript without dependencies, because it runs before any is installed, on whatever
 * Node (20 or later) the machine has. Arguments are the browsers wanted: `chromium`, `firefox`.
 * Does nothing, fast, when all is in place. Exits with 1 and says what to do when something is
 * missing that it cannot install.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.halsonot-setup');
const NODE_MAJOR = '24';

/** Same names and variables as `scripts/browser/find.ts`, which tests hold against this. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    names: ['firefox-esr', 'firefox'],
    debian: 'firefox-esr',
  },
};

function say(text) {
  process.stdout.write(`set-up: ${text}\n`);
}

function fail(text) {
  process.stderr.write(`set-up: ${text}\n`);
  process.exit(1);
}

function run(command, args, environment = {}) {
  say([command, ...args].join(' '));
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return error ? 1 : (status ?? 1);
}

function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

function hasBrowser(browser) {
  const { variable, names } = BROWSERS[browser];
  const named = process.env[variable];
  return named ? existsSync(named) : names.some(onPath);
}

/** The lockfile that node_modules was installed from, so that a pull with new packages is noticed. */
function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function installPackages() {
  const wanted = lockHash();
  const have = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (have === wanted) return;
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    fail('npm ci failed. Check the connection to the npm registry and run the same command again.');
  }
  requireNode();
  if (run(join(ROOT, 'node_modules', '.bin', 'wxt'), ['prepare']) !== 0) {
    fail('wxt prepare failed; the lines above say why.');
  }
  writeFileSync(STAMP, wanted);
}

/** npm may be told not to run install scripts, and then the package `node` has no binary yet. */
function requireNode() {
  const binary = join(ROOT, 'node_modules', '.bin', 'node');
  const version = () => spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  if (version().startsWith(`v${NODE_MAJOR}.`)) return;
  run('npm', ['rebuild', 'node', 'esbuild', '--ignore-scripts=false', '--foreground-scripts']);
  if (!version().startsWith(`v${NODE_MAJOR}.`)) {
    fail(
      `The npm package "node" did not give Node ${NODE_MAJOR}. Allow install scripts for it ` +
        `(npm config set ignore-scripts false), or use Node ${NODE_MAJOR} yourself, and run again.`,
    );
  }
}

function installBrowsers(wanted) {
  const missing = wanted.filter((browser) => !hasBrowser(browser));
  if (missing.length === 0) return;
  const packages = missing.map((browser) => BROWSERS[browser].debian);
  const byHand = missing
    .map(
      (browser) => `${BROWSERS[browser].names.join(' or ')} (or set ${BROWSERS[browser].variable})`,
    )
    .join('; ');
  if (!onPath('apt-get')) fail(`Missing on this system: ${byHand}. Install it and run again.`);
  if (process.getuid?.() !== 0) {
    fail(
      `Missing: ${byHand}. Run: sudo apt-get install ${packages.join(' ')}, and then this again.`,
    );
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = [
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    ...packages,
    'fonts-liberation',
  ];
  if (run('apt-get', ['update', '-q'], quiet) !== 0 || run('apt-get', install, quiet) !== 0) {
    fail(`apt-get could not install ${packages.join(' ')}; the lines above say why.`);
  }
}

function requireMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or later.`);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((browser) => !(browser in BROWSERS));
if (unknown.length > 0) fail(`Unknown browser: ${unknown.join(', ')}. Known: chromium, firefox.`);
requireMachine();
installPackages();
installBrowsers(wanted);
