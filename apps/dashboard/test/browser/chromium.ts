/** A name under which the dashboard is reached as over an intranet: plain http, no loopback. */
export const INTRANET = 'monitor.test';

/** How every browser of the tests is started. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // One process draws all tabs: a tenth less work, and none of what is tested depends on more.
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`,
];
