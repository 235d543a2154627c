create schema history;

create table main.plan_version (
  plan_version integer not null,
  hash varchar not null,
  recorded_at timestamp not null
);
comment on table main.plan_version is '方案版本：发布过的每一版方案数据 / Plan versions: every version of the plan data that was published';
comment on column main.plan_version.plan_version is '版本序号，从 1 起 / Version number, from 1';
comment on column main.plan_version.hash is '方案数据的内容哈希（SHA-256） / Content hash of the plan data (SHA-256)';
comment on column main.plan_version.recorded_at is '首次发布时间（UTC） / First published at (UTC)';

create table history.setting (
  plan_version integer not null,
  product_zh varchar not null,
  product_en varchar not null,
  home_area_id varchar not null,
  time_zone varchar not null,
  demonstration_mark varchar,
  comparison_area_ids varchar,
  report_day integer not null,
  report_hour integer not null,
  report_notebook varchar
);
comment on table history.setting is '县级设定 / County settings';
comment on column history.setting.plan_version is '方案版本 / Plan version';
comment on column history.setting.product_zh is '产品中文名 / Product name in Chinese';
comment on column history.setting.product_en is '产品英文名 / Product name in English';
comment on column history.setting.home_area_id is '本县 / The county itself';
comment on column history.setting.time_zone is '时区 / Time zone';
comment on column history.setting.demonstration_mark is '演示数据标记 / Mark of demonstration data';
comment on column history.setting.comparison_area_ids is '默认对比地区，逗号分隔 / Default comparison areas, comma separated';
comment on column history.setting.report_day is '次月几日编制月报 / Day of the next month on which the report is due';
comment on column history.setting.report_hour is '几时编制月报（本县时间） / Hour at which the report is due, on the county’s clock';
comment on column history.setting.report_notebook is '编入月报的笔记本，没有则为空 / Notebook that is part of the report, or null';

create table history.assessment_setting (
  plan_version integer not null,
  behind double not null,
  far_behind double not null,
  ahead double not null,
  start_up double not null,
  near_light varchar not null,
  as_of_warning_days integer not null,
  projection_points integer not null,
  interval_points integer not null
);
comment on table history.assessment_setting is '评定设定 / Assessment settings';
comment on column history.assessment_setting.plan_version is '方案版本 / Plan version';
comment on column history.assessment_setting.behind is '滞后阈值（百分点） / Behind, from this gap (percentage points)';
comment on column history.assessment_setting.far_behind is '严重滞后阈值（百分点） / Far behind, beyond this gap (percentage points)';
comment on column history.assessment_setting.ahead is '超序时阈值（百分点，负数） / Ahead, up to this gap (percentage points, negative)';
comment on column history.assessment_setting.start_up is '起步期：时间进程低于此份额不评定 / Start-up: not assessed below this elapsed share';
comment on column history.assessment_setting.near_light is '接近序时的灯色：green 或 yellow / Light of "near": green or yellow';
comment on column history.assessment_setting.as_of_warning_days is '评估日距今超过此天数时提示 / Warn when the assessment day lies further back';
comment on column history.assessment_setting.projection_points is '预测所用的最近观测个数 / Latest observations used for a projection';
comment on column history.assessment_setting.interval_points is '给出预测区间所需的最少观测个数 / Observations needed for a projection interval';

create table history.plan (
  plan_version integer not null,
  plan_id varchar not null,
  annex integer not null,
  name_zh varchar not null,
  name_en varchar not null,
  short_name_zh varchar not null,
  short_name_en varchar not null,
  lead_department_id varchar,
  issued date not null,
  basis varchar
);
comment on table history.plan is '专项行动方案 / Action plans';
comment on column history.plan.plan_version is '方案版本 / Plan version';
comment on column history.plan.plan_id is '方案编号 / Plan';
comment on column history.plan.annex is '附件序号 / Annex number';
comment on column history.plan.name_zh is '中文名称 / Chinese name';
comment on column history.plan.name_en is '英文名称 / English name';
comment on column history.plan.short_name_zh is '中文简称 / Short Chinese name';
comment on column history.plan.short_name_en is '英文简称 / Short English name';
comment on column history.plan.lead_department_id is '牵头部门 / Lead department';
comment on column history.plan.issued is '印发日期 / Date of issue';
comment on column history.plan.basis is '依据文件 / Basis document';

create table history.department (
  plan_version integer not null,
  department_id varchar not null,
  name_zh varchar not null,
  name_en varchar not null,
  short_name_zh varchar
);
comment on table history.department is '部门 / Departments';
comment on column history.department.plan_version is '方案版本 / Plan version';
comment on column history.department.department_id is '部门编号 / Department';
comment on column history.department.name_zh is '中文名称 / Chinese name';
comment on column history.department.name_en is '英文名称 / English name';
comment on column history.department.short_name_zh is '中文简称 / Short Chinese name';

create table history.area (
  plan_version integer not null,
  area_id varchar not null,
  code varchar not null,
  name_zh varchar not null,
  name_en varchar not null,
  level varchar not null,
  parent_id varchar,
  part varchar,
  grid_column integer,
  grid_row integer,
  position integer
);
comment on table history.area is '地区：国家、省、市、县、镇及建成区等分区 / Reference areas: country to town, and parts such as the built-up area';
comment on column history.area.plan_version is '方案版本 / Plan version';
comment on column history.area.area_id is '地区编号 / Area';
comment on column history.area.code is '行政区划代码 / Administrative code';
comment on column history.area.name_zh is '中文名称 / Chinese name';
comment on column history.area.name_en is '英文名称 / English name';
comment on column history.area.level is '层级：country、province、prefecture、county、town、part / Level';
comment on column history.area.parent_id is '上级地区 / Parent area';
comment on column history.area.part is '分区：builtup、urban、rural / Part: builtup, urban, rural';
comment on column history.area.grid_column is '示意地图列 / Column on the tile map';
comment on column history.area.grid_row is '示意地图行 / Row on the tile map';
comment on column history.area.position is '在方案数据中的顺序 / Order in the plan data';
