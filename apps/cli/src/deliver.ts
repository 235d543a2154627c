import { recordAct } from '@monitor/ingest';
import { deliverWaiting, deliveryAct, destinations, type Delivery } from '@monitor/report';

/** Sends what waits to be sent, and says what came of it. */
export async function deliver(data: string, now: Date): Promise<readonly Delivery[]> {
  try {
    const tried = await deliverWaiting(data, destinations(process.env), now);
    for (const delivery of tried) {
      process.stderr.write(`${outcomeOf(delivery)}\n`);
      if (delivery.state !== 'waiting') await recordAct(data, deliveryAct(delivery));
    }
    return tried;
  } catch (error) {
    process.stderr.write(
      `月报没有送出：${error instanceof Error ? error.message : String(error)}\n`,
    );
    return [];
  }
}

const channels = { webhook: '网络回调', mail: '电子邮件' } as const;

function outcomeOf({ report, channel, state, failures, reason }: Delivery): string {
  const what = `${report} 月报（${channels[channel]}）`;
  if (state === 'delivered') return `${what}已送达${reason === null ? '' : `，${reason}`}。`;
  const why = `第 ${failures} 次没有送达：${reason ?? '原因不明'}`;
  return state === 'waiting' ? `${what}${why}；一小时后再试。` : `${what}${why}；不再重试。`;
}
