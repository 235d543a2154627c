/** Why a file or a declaration as a whole was not taken in, as in `en-stored.ts`. */
export const sentencesOfRefusals: readonly (readonly [kept: RegExp, said: string])[] = [
  [
    /^“(.+)”列自第 (.+) 行起疑似有身份证号码，文件未收下，内容没有保存，请删去该列后重新报送$/,
    'Column “$1” seems to hold identity-card numbers from line $2 on; the file was not taken and nothing of it kept: delete the column and hand it in again',
  ],
  [
    /^“(.+)”列自第 (.+) 行起疑似有(?:手机|电话)号码，文件未收下，内容没有保存，请删去该列后重新报送$/,
    'Column “$1” seems to hold telephone numbers from line $2 on; the file was not taken and nothing of it kept: delete the column and hand it in again',
  ],
  [
    /^第 (.+) 列自第 (.+) 行起疑似有身份证号码，文件未收下，内容没有保存，请删去该列后重新报送$/,
    'Column $1 seems to hold identity-card numbers from line $2 on; the file was not taken and nothing of it kept: delete the column and hand it in again',
  ],
  [
    /^第 (.+) 列自第 (.+) 行起疑似有(?:手机|电话)号码，文件未收下，内容没有保存，请删去该列后重新报送$/,
    'Column $1 seems to hold telephone numbers from line $2 on; the file was not taken and nothing of it kept: delete the column and hand it in again',
  ],
  [
    /^此行疑似有(?:身份证|电话)号码，文件未收下，内容没有保存，请删去后重新报送$/,
    'This line seems to hold an identity-card or telephone number; the file was not taken and nothing of it kept: delete it and hand the file in again',
  ],
  [
    /^疑似含有身份证号码或(?:手机|电话)号码，未予接收$/,
    'seems to hold identity-card or telephone numbers; not taken',
  ],
  [
    /^此文件曾作为 (L\d+) 收到，其内容已清除，不再接收，原因：(.+)；确需入库请加 --again。$/,
    'This file came before as $1 and its content is not kept ($2); it is not taken again. If it must be, an operator adds --again.',
  ],
  [
    /^此文件已作为 (L\d+) 入库，没有变化；确需重新入库请加 --again。$/,
    'This file was taken in as $1; nothing changes. If it must be taken in again, an operator adds --again.',
  ],
  [
    /^此文件已作为 (L\d+) 入库，其中 (\d+) 行仍在隔离中，没有变化；确需重新入库请加 --again。$/,
    'This file was taken in as $1, of which $2 lines are still set aside; nothing changes. If it must be taken in again, an operator adds --again.',
  ],
  [
    /^此文件已作为 (L\d+) 入库，(\d+) 个数值后来由 (.+) 更新；确需重新入库请加 --again。$/,
    'This file was taken in as $1; $2 of its figures were revised since, by $3*. If it must be taken in again, an operator adds --again.',
  ],
  [
    /^此文件已作为 (L\d+) 入库，其中 (\d+) 行仍在隔离中，(\d+) 个数值后来由 (.+) 更新；确需重新入库请加 --again。$/,
    'This file was taken in as $1, of which $2 lines are still set aside; $3 of its figures were revised since, by $4*. If it must be taken in again, an operator adds --again.',
  ],
  [/^没有报表 (.+)，请核对$/, 'There is no form $1; check it'],
  [
    /^数据期截至 (.+)，还没有结束，不能作零报告(?:或无变化的声明)?$/,
    'The period ends on $1 and is not over: it cannot be declared yet',
  ],
  [
    /^本期已报送数据，不能再作零报告(?:或无变化的声明)?$/,
    'Figures of this period were handed in already: it cannot be declared empty',
  ],
];
