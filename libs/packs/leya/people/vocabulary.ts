// Enumerations that several chapters share; codes in the catalogue's words, terms in the handbook's.
import { day } from '@gongqiao/kernel';

/** 服务部绩效考评办法试行之日. */
export const SERVICE_SCHEME_FROM = day('2018-06-01');
/** 薪酬体系修订随 2023 年 2 月手册施行. */
export const NEW_PAY_FROM = day('2023-02-01');

export const CERTIFICATES = { none: '未持证', assistant: '助理社会工作师（初级）', intermediate: '社会工作师（中级）', senior: '高级社会工作师' } as const;
export type Certificate = keyof typeof CERTIFICATES;

export const EDUCATIONS = { secondary: '高中/中专', college: '大专', bachelor: '本科', postgraduate: '研究生' } as const;
export const MAJORS = { 'social-work': '社工专业', other: '非社工专业' } as const;
export const LEVELS = { city: '市级', province: '省级', nation: '国家级' } as const;
export type Level = keyof typeof LEVELS;

/** 荣誉级别, used by several awards. */
export const HONOUR_LEVELS = { 'city-or-above': '市级以上', district: '区级', town: '镇街级', none: '无' } as const;

export const OFFICE_POSITIONS = { 'director-general': '总干事/副总干事', 'department-head': '部长', staff: '职员' } as const;
