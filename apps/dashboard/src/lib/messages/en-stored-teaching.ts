/** What the ledger and checks say in Chinese of what a person taught of a file's columns, as in `en-stored.ts`. */
export const sentencesOfTeaching: readonly (readonly [kept: RegExp, said: string])[] = [
  [/^按报送人 (.+) 教的对应关系$/, 'as the submitter taught it on $1'],
  [/^按(.+) (\d{4}-\d\d-\d\d) 教的对应关系$/, 'as $1 taught it on $2'],
  // Why something said of columns cannot be so.
  [
    /^说明各列是什么时须一并指定数据管道，请选定数据管道，或用 --pipeline 指定。$/,
    'Who says what the columns are must name the pipeline: choose it, or give it with --pipeline.',
  ],
  [/^文件中没有“(.+)”列，请核对列名。$/, 'The file has no column “$1”; check its name.'],
  [
    /^指标目录内没有“(.+)”，请从列表中选择指标（命令行写指标代码）。$/,
    'No indicator has the id “$1”; choose one from the list (on the command line by its id).',
  ],
  [
    /^此表没有表头，无法逐栏说明，请先在数据上方加一行，写明各列的名称，再重新选择文件。$/,
    'The table has no header: add a line above the data that names the columns, and choose the file again.',
  ],
  [
    /^有几列都叫“(.+)”，无法分别说明，请先在表头给各列不同的名称，再重新选择文件。$/,
    'Several columns are called “$1”: give each a name of its own in the header, and choose the file again.',
  ],
  [
    /^“(.+)”列没有写明计量单位，请在指标后说明（目录单位为(.+)）。$/,
    'The column “$1” has no unit: say it with the indicator (in the plan it is $2).',
  ],
  [
    /^计量单位“(.+)”无法识别，请写成 万人、公顷、% 这样的形式。$/,
    '“$1” is no unit; write 万人, 公顷 or %.',
  ],
  [
    /^“(.+)”列的单位“(.+)”不能换算为“(.+)”的单位(.+)，请核对指标和单位。$/,
    'The unit “$2” of the column “$1” cannot be converted to $4, the unit of “$3”; check both.',
  ],
  [
    /^“(.+)”列的表头写明单位为(.+)，与所说的“(.+)”不一致，请核对。$/,
    'The header of the column “$1” says $2, not “$3”; check the unit.',
  ],
  [
    /^没有说明哪一列是指标的数值，请至少指定一列。$/,
    'No column was said to hold the figures of an indicator; name at least one.',
  ],
  [
    /^只写时间或地区的数值列须同属一个指标，且表上方须有标题，否则下次无法认出，请核对。$/,
    'Columns that say only a period or an area must be of one indicator, below a title, or the next file could not be recognised.',
  ],
  [/^名称“(.+)”有几种意思：(.+)。$/, 'The name “$1” was said to be several things: $2*.'],
];
