import type { Measure } from '@monitor/ingest';

/** Health and education. */
export const socialSeries: readonly Measure[] = [
  { indicator: 'health-institutions', names: ['医疗卫生机构数', '卫生机构数'], unit: '个' },
  { indicator: 'hospitals', names: ['医院数', '医院'], unit: '个' },
  {
    indicator: 'primary-care-institutions',
    names: ['基层医疗卫生机构', '基层医疗卫生机构数'],
    unit: '个',
  },
  { indicator: 'township-health-centres', names: ['乡镇卫生院数', '乡镇卫生院'], unit: '个' },
  { indicator: 'village-clinics', names: ['村卫生室数', '村卫生室'], unit: '个' },
  {
    indicator: 'health-institution-beds',
    names: ['卫生机构床位数', '医疗卫生机构床位数'],
    unit: '万张',
  },
  { indicator: 'hospital-beds', names: ['医院床位数'], unit: '万张' },
  {
    indicator: 'health-institution-beds-per-1000',
    names: [
      '每万人医疗机构床位数',
      '每万人医疗卫生机构床位数',
      '每万人口医疗卫生机构床位数',
      '每万人拥有医疗卫生机构床位数',
    ],
    unit: '张/万人',
  },
  {
    indicator: 'health-institution-beds-per-1000',
    names: ['每千人口医疗卫生机构床位数', '每千人口医疗卫生机构床位'],
    unit: '张/千人',
  },
  { indicator: 'health-staff', names: ['卫生人员数', '卫生人员'], unit: '万人' },
  { indicator: 'under-five-mortality', names: ['5岁以下儿童死亡率'], unit: '‰' },
  { indicator: 'infant-mortality', names: ['婴儿死亡率'], unit: '‰' },
  { indicator: 'newborn-mortality', names: ['新生儿死亡率'], unit: '‰' },
  { indicator: 'maternal-mortality', names: ['孕产妇死亡率'], unit: '人/十万人' },

  { indicator: 'net-primary-enrolment', names: ['学龄儿童净入学率', '小学净入学率'], unit: '%' },
  { indicator: 'primary-progression', names: ['小学升学率'], unit: '%' },
  { indicator: 'junior-progression', names: ['初中升学率', '初中毕业生升学率'], unit: '%' },
  { indicator: 'senior-progression', names: ['高中升学率', '普通高中升学率'], unit: '%' },
  {
    indicator: 'compulsory-retention',
    names: ['九年义务教育巩固率', '义务教育巩固率'],
    unit: '%',
  },
  {
    indicator: 'preschool-gross-enrolment',
    names: ['学前教育毛入园率', '学前三年毛入园率'],
    unit: '%',
  },
  {
    indicator: 'kindergarten-children',
    names: ['学前教育在校学生数', '学前教育在校生数', '幼儿园在园幼儿数', '学前教育在园幼儿数'],
    unit: '万人',
  },
  {
    indicator: 'primary-pupils',
    names: ['普通小学在校学生数', '小学在校学生数', '普通小学在校生数', '小学在校生数'],
    unit: '万人',
  },
  { indicator: 'junior-pupils', names: ['初中在校学生数', '初中在校生数'], unit: '万人' },
  {
    indicator: 'senior-pupils',
    names: ['高中在校学生数', '普通高中在校学生数', '普通高中在校生数'],
    unit: '万人',
  },
  {
    indicator: 'special-education-pupils',
    names: ['特殊教育学校在校学生数', '特殊教育在校学生数', '特殊教育在校生数'],
    unit: '万人',
  },
  { indicator: 'primary-pupil-teacher-ratio', names: ['小学生师比', '普通小学生师比'], unit: '1' },
  { indicator: 'junior-pupil-teacher-ratio', names: ['初中生师比'], unit: '1' },
  {
    indicator: 'senior-pupil-teacher-ratio',
    names: ['普通高中生师比', '高中生师比'],
    unit: '1',
  },
  {
    indicator: 'kindergarten-children-per-100000',
    names: ['每十万人口幼儿园平均在校生数', '每十万人口学前教育平均在校生数'],
    unit: '人/十万人',
  },
  {
    indicator: 'primary-pupils-per-100000',
    names: ['每十万人口小学平均在校生数'],
    unit: '人/十万人',
  },
];
