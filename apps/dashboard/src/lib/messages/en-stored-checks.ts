/** What was asked about figures beside others and beside those before, as in en-stored.ts. */
export const sentencesOfChecks: readonly (readonly [kept: RegExp, said: string])[] = [
  [
    /^(.+)为 (\S+ \S+)，应在 (\S+) 至 (\S+) 之间，疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)$/,
    '$1 is $2; it must be from $3 to $4; perhaps the column says $5 and the figure is in $6: let both be $7',
  ],
  [
    /^(.+)为 (\S+ \S+)，不能(小|大)于 (\S+)，疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)$/,
    '$1 is $2, which is impossible (the bound is $4); perhaps the column says $5 and the figure is in $6: let both be $7',
  ],
  [
    /^(.+)为 (\S+ \S+)，一般在 (\S+) 至 (\S+) 之间，疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)，已收下，请核实$/,
    '$1 is $2, and from $3 to $4 as a rule; perhaps the column says $5 and the figure is in $6: let both be $7; taken, to be verified',
  ],
  [
    /^(.+)为 (.+)，超出可能的范围（(.+) 至 (.+)），疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)$/,
    '$1 is $2, which is impossible (from $3 to $4); perhaps the column says $5 and the figure is in $6: let both be $7',
  ],
  [
    /^(.+)为 (.+)，不在常见范围（(.+) 至 (.+)）内，疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)，已收下，请核实$/,
    '$1 is $2, which is unusual (from $3 to $4); perhaps the column says $5 and the figure is in $6: let both be $7; taken, to be verified',
  ],
  [
    /^(.+)为 (.+)，应为整数，已收下，请核实$/,
    '$1 is $2, which should be a whole number; taken, to be verified',
  ],
  [
    /^(.+)为 (\S+ \S+)，应在 (\S+) 至 (\S+) 之间，疑为(.+)，应填(.+)$/,
    '$1 is $2; it must be from $3 to $4; perhaps given in $5 instead of $6',
  ],
  [
    /^(.+)为 (\S+ \S+)，不能(小|大)于 (\S+)，疑为(.+)，应填(.+)$/,
    '$1 is $2, which is impossible (the bound is $4); perhaps given in $5 instead of $6',
  ],
  [
    /^(.+)为 (\S+ \S+)，一般在 (\S+) 至 (\S+) 之间，疑为(.+)，应填(.+)，已收下，请核实$/,
    '$1 is $2, and from $3 to $4 as a rule; perhaps given in $5 instead of $6; taken, to be verified',
  ],
  // As ledgers of before have it.
  [
    /^(.+)为 (.+)，超出可能的范围（(.+) 至 (.+)），疑为(.+)，应填(.+)$/,
    '$1 is $2, which is impossible (from $3 to $4); perhaps given in $5 instead of $6',
  ],
  [
    /^(.+)为 (.+)，不在常见范围（(.+) 至 (.+)）内，疑为(.+)，应填(.+)，已收下，请核实$/,
    '$1 is $2, which is unusual (from $3 to $4); perhaps given in $5 instead of $6; taken, to be verified',
  ],
  // What figures say of each other.
  [
    /^(.+)填报为 (.+)，按(.+) ÷ (.+)计算为 (.+)，相差 (.+)，请核对三者$/,
    '$1 is stated as $2, but $3 ÷ $4 gives $5, a difference of $6; check all three',
  ],
  [
    /^(.+)填报为 (.+)，按(.+) ÷ (.+)计算为 (.+)，相差 (.+)，可能为凑整，请核对$/,
    '$1 is stated as $2, but $3 ÷ $4 gives $5, a difference of $6, perhaps to make shares add up; check it',
  ],
  [
    /^(.+)为 (.+)，疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)：按此计算，(.+)为 (.+)，而填报为 (.+)$/,
    '$1 is $2; perhaps the column says $3 and the figure is in $4: let both be $5; by it $6 would be $7, but $8 is stated',
  ],
  [
    /^(.+)为 (.+)，疑为(.+)，应填(.+)：按此计算，(.+)为 (.+)，而填报为 (.+)$/,
    '$1 is $2, perhaps given in $3 instead of $4: by it $5 would be $6, but $7 is stated',
  ],
  [/^(.+)（(.+)）大于(.+)（(.+)），请核对二者$/, '$1 ($2) is more than $3 ($4); check both'],
  [
    /^(.+)（(.+)）超过(.+)（(.+)）所允许的 (.+)，请核对二者$/,
    '$1 ($2) is more than $5, the most that $3 ($4) allows; check both',
  ],
  [
    /^(.+) ÷ (.+)，即(.+)，为 (.+)，不在常见范围（(.+) 至 (.+)）内，请核对二者$/,
    '$1 ÷ $2 ($3) is $4, which is unusual (from $5 to $6); check both',
  ],
  [
    /^(.+)相加为 (.+)，与(.+) (\S+ \S+) 相差 (.+)，请核对$/,
    '$1 add up to $2, $5 from $3, which is $4; check them',
  ],
  [
    /^(.+) (\S+) 至 (\S+) 为 (.+)，而截至 (.+) 的 (.+) 加其后的 (.+) 为 (.+)，请核对$/,
    '$1 from $2 to $3 is $4, but $6 up to $5 and $7 after it make $8; check them',
  ],
  [
    /^(.+) (\S+) 至 (\S+) 为 (.+)，而其间 (\d+) 段（(.+)）相加为 (.+)，请核对$/,
    '$1 from $2 to $3 is $4, but its $5 parts ($6) make $7; check them',
  ],
  [
    /^汇总行的(.+)为 (.+)，各行相加为 (.+)，相差 (.+)，请核对各行和汇总行$/,
    'The total of $1 is $2, but the lines add up to $3, a difference of $4; check lines and total',
  ],
  [
    /^(.+)的(.+)为 (.+)，所辖 (.+) 个地区相加为 (.+)，相差 (.+)，请核对$/,
    '$2 of $1 is $3, but its $4 areas add up to $5, a difference of $6; check them',
  ],
  // What they say beside those before.
  [
    /^(.+)为 (.+)，(?:上期|此前)（(.+)）为 (.+)，疑为栏目单位写作(.+)而所填为(.+)，应统一为(.+)，已收下，请核实$/,
    '$1 is $2 and was $4 on $3; perhaps the column says $5 and the figure is in $6: let both be $7; taken, to be verified',
  ],
  [
    /^(.+)为 (.+)，(?:上期|此前)（(.+)）为 (.+)，疑为(.+)，应填(.+)，已收下，请核实$/,
    '$1 is $2 and was $4 on $3; perhaps given in $5 instead of $6; taken, to be verified',
  ],
  [
    /^(.+)为 (.+)，明显偏离以往（(.+) 期的中位数为 (.+)，上期为 (.+)），已收下，请核实$/,
    '$1 is $2, far from the $3 periods’ median of $4 and from $5 the period before; taken, to be verified',
  ],
  [
    /^(.+)为 (.+)，明显偏离以往（(.+) 期的中位数为 (.+)，此前为 (.+)），已收下，请核实$/,
    '$1 is $2, far from the $3 periods’ median of $4 and from $5 before; taken, to be verified',
  ],
  [
    /^(.+)为 (.+)，明显偏离以往（(.+) 期的中位数为 (.+)），已收下，请核实$/,
    '$1 is $2, far from the $3 periods’ median of $4; taken, to be verified',
  ],
  [
    /^(.+)由上期（(.+)）的 (.+) 变为 (.+)，减少 (.+)，累计数不应减少，请说明原因$/,
    '$1 went from $3 on $2 to $4, down by $5; what is counted from the beginning does not fall; say why',
  ],
  [
    /^(.+)由上期（(.+)）的 (.+) 变为 (.+)，减少 (.+)，超过 (.+)，请说明原因$/,
    '$1 went from $3 on $2 to $4, down by $5, more than $6; say why',
  ],
  [
    /^(.+)由上期（(.+)）的 (.+) 变为 (.+)，变动 (\S+) (.+)，超过 (.+)，请说明原因$/,
    '$1 went from $3 on $2 to $4, by $5 $6, more than $7; say why',
  ],
  [
    /^截至 (.+) 的 (.+) 个数值与上期（(.+)）完全相同，请核实是否误报上期数据$/,
    'All $2 values of the period that ended on $1 are those of the one before, which ended on $3; was it handed in once more?',
  ],
  // As ledgers of before have it.
  [
    /^本期 (.+) 个数值与上期（(.+)）完全相同，请核实是否误报上期数据$/,
    'All $1 values are those of the period before, which ended on $2; was it handed in once more?',
  ],
  [
    /^(.+)（(.+)）在 (L\d+) 第 (.+) 行为 (.+)，本文件为 (.+)；(.+)都以它为分母，请核实用哪一个$/,
    '$1 ($2) is $5 in line $4 of $3 and $6 here; it is the denominator of $7*; which is right?',
  ],
  [
    /^数值较多（(.+) 个），没有逐一与其他指标和以往各期对照$/,
    'With $1 values, they were not held one by one against other indicators and the periods before',
  ],
];
