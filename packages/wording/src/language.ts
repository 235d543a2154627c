/** The languages of pages and reports; the county's own comes first. */
export type Language = 'zh' | 'en';
