select product_zh, product_en, as_of_warning_days
from setting, assessment_setting
