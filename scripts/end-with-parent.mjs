// Preloaded into the server by start.mjs: when its parent is gone, even by SIGKILL, the channel
// between them closes, and the server ends instead of staying behind as an orphan.
import process from 'node:process';

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
