// When the parent of this process is gone, by SIGKILL or by npm ending only the shell between them,
// the process ends too instead of staying behind as an orphan that holds the port.
import process from 'node:process';

const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
