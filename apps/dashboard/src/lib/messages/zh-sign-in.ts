/** Wording of signing in. */
export const zhSignIn = {
  signIn: {
    title: '登录',
    lead: '浏览不需要登录。报送文件、运行查询和笔记本、编制月报时，用本部门的令牌登录；令牌由运维人员用 monitor token new 生成。',
    as: (department: string) => `已登录：${department}。`,
    itself: '这是服务器本机，不需要登录。',
    token: '令牌',
    in: '登录',
    out: '退出登录',
  },
};
