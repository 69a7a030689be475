/** Which sites a frame belongs to, for turning Hälsonot off on them. */

/**
 * Host names (`example.se`) of a frame and of the pages that it lies in, nearest first, as far as
 * the browser tells: Firefox names those above only when they are of the same origin.
 */
export function sitesOf(frame: Window): string[] {
  const origins = frame.location.ancestorOrigins;
  const above = origins ? [...origins].map(hostOf) : [reachableTop(frame)];
  return [...new Set([frame.location.hostname, ...above])].filter((site) => site !== '');
}

function hostOf(origin: string): string {
  return URL.parse(origin)?.hostname ?? '';
}

function reachableTop(frame: Window): string {
  try {
    return frame.top?.location.hostname ?? '';
  } catch {
    return '';
  }
}
