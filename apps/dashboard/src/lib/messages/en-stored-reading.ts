/** On what the reading of a file was decided, as in `en-stored.ts`. */
export const sentencesOfReading: readonly (readonly [kept: RegExp, said: string])[] = [
  [/^由提交人指定$/, 'given by the submitter'],
  [/^由使用者指定$/, 'given by the user'],
  [/^由使用者或文件首行的 sep= 指定$/, 'given by the user or by sep= in the first line'],
  [
    /^按标题、表头说明或数据管道的口径$/,
    'from the title, the notes above the table or the pipeline',
  ],
  [/^文件未写明，按数据管道的口径$/, 'not in the file; from the pipeline'],
  [/^按表的标题$/, 'from the title of the table'],
  [
    /^每组只在第一行写明，组内各行同属一项$/,
    'written in the first row of each group and holding for all of it',
  ],
  [/^栏目与口径相符$/, 'the columns are those of the form'],
  [
    /^按制表符拆分时各行字段数最一致，单元格最完整$/,
    'split at tabs, the lines have the most even and the cells the most complete fields',
  ],
  [
    /^按.+拆分时各行字段数最一致，单元格最完整$/,
    'split at it, the lines have the most even and the cells the most complete fields',
  ],
  [/^没有发现分隔符，按单列处理$/, 'no separator found; read as one column'],
  [
    /^字段以引号开头和结尾，引号内的分隔符和换行不拆分$/,
    'fields begin and end with it; separators and line breaks inside do not split',
  ],
  [/^没有加引号的字段$/, 'no field is quoted'],
  [/^文件开头有字节顺序标记$/, 'the file begins with a byte order mark'],
  [/^文件中零字节的位置符合 UTF-16$/, 'its zero bytes stand as in UTF-16'],
  [/^全部字节都是有效的 UTF-8$/, 'all bytes are valid UTF-8'],
  [/^除个别损坏的字节外都是有效的 UTF-8$/, 'all but a few damaged bytes are valid UTF-8'],
  [
    /^不是有效的 UTF-8，双字节多落在常用汉字区$/,
    'not valid UTF-8; its pairs of bytes are mostly common characters',
  ],
  [
    /^不是有效的 UTF-8，也不像中文编码，按西文处理$/,
    'neither valid UTF-8 nor like a Chinese encoding; read as Western',
  ],
  [/^第一行就是数据，没有表头，列名按序号编排$/, 'the first line is data: columns are numbered'],
  [
    /^数据上方连续几行是表头，合并的单元格向右补齐，各行用“\/”连接$/,
    'the lines above the data; merged cells are filled to the right, lines joined by “/”',
  ],
  [/^这些字段没有列名也没有数据，不作为列$/, 'fields with neither name nor data are no columns'],
  [
    /^多数行省略了行尾的空单元格，按空值处理$/,
    'most lines leave out empty cells at their end; read as empty',
  ],
  [/^标签列写着合计、总计或小计的汇总行不作为数据$/, 'lines labelled as totals are no data'],
];
