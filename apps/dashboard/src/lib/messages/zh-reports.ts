/** Wording of the pages on monthly reports. */
export const zhReports = {
  reports: {
    title: '月报',
    lead: '每月的监测月报，各种文件内容一致。数据更正后不改旧版，另存新版；纸上每个数的溯源码可在搜索框中查它的来历。',
    none: '还没有月报。到期会自动编制，也可在服务器上打开本页，或运行 monitor report 月份。',
    make: '编制',
    makeHint: '按现在所知编制该月月报，约需几秒；内容没有变化时不另存新版。',
    noMonth: '请选择要编制的月份。',
    inTheMaking: (month: string, ready: readonly (string | undefined)[]) =>
      ready.length === 0
        ? `正在编制${month}月报……`
        : `正在编制${month}月报，已完成 ${ready.join('、')}……`,
    languages: { zh: '中文', en: '英文' },
    delivery: {
      channels: { webhook: '网络回调', mail: '电子邮件' },
      delivered: (channel: string, at: string, but: string | null) =>
        `${channel}：${at} 已送达${but === null ? '' : `（${but}）`}`,
      waiting: (channel: string) => `${channel}：待送`,
      failed: (channel: string, count: number, reason: string, over: boolean) =>
        `${channel}：${count} 次没有送达（${reason}），${over ? '不再重试' : '每小时重试'}`,
    },
    all: '全部月报',
    of: (month: string) => `${month}监测月报`,
    edition: (edition: number) => `第 ${edition} 版`,
    knownAt: (instant: string) => `按 ${instant} 所知编制`,
    first: '首版',
    differing: (count: number) => `${count} 处`,
    columns: {
      month: '月份',
      edition: '版次',
      known: '所知时刻',
      differing: '与上一版不同',
      files: '下载',
    },
    formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: '网页' } as Readonly<
      Record<string, string>
    >,
    against: '与另一份对照',
    compare: '对照',
    comparedWith: (now: string, before: string) => `${now}与${before}的不同`,
    same: '两份内容完全一致。',
    where: '位置',
    absent: '（无）',
    unknown: (name: string) => `没有月报 ${name}，请到“月报”页查看已编制的各版。`,
  },
};
