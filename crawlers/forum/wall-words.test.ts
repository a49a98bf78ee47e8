import { describe, expect, it } from 'vitest';
import { wallOfMessage } from './wall-words.ts';

describe('wallOfMessage', () => {
  it.each([
    '主题不存在',
    '很抱歉，该贴已被删除。',
    '该主题正在审核',
    'The requested topic does not exist.',
    'Invalid Thread specified. If you followed a valid link, please notify the administrator',
    'No Thread specified.',
    'The topic or board you are looking for appears to be either missing or off limits to you.',
    'The specified thread does not exist.',
    'There are no topics or posts in this forum.',
    '',
  ])('takes "%s" for no wall', (message) => {
    expect(wallOfMessage(200, message)).toBeNull();
  });

  it.each([
    ['请输入验证码', 'WALL_CAPTCHA'],
    ['百度安全验证', 'WALL_CAPTCHA'],
    ['Please prove that you are not a robot.', 'WALL_CAPTCHA'],
    ['您所在的用户组无权访问该板块', 'WALL_LOGIN'],
    ['当前站点设置状态：会员可读写', 'WALL_LOGIN'],
    ['抱歉，您没有权限访问该版块', 'WALL_LOGIN'],
    ['You must be logged in to do that.', 'WALL_LOGIN'],
    ['You are not logged in or you do not have permission to access this page.', 'WALL_LOGIN'],
    ['Only registered members are allowed to access this section.', 'WALL_LOGIN'],
    ['您的操作过于频繁，请稍后再试', 'HOST_RATE_LIMITED'],
    ['Too many requests', 'HOST_RATE_LIMITED'],
  ])('takes "%s" for %s', (message, code) => {
    expect(wallOfMessage(200, message)).toBe(code);
  });

  it.each([
    [401, 'WALL_LOGIN'],
    [403, 'PAGE_FORBIDDEN'],
    [429, 'HOST_RATE_LIMITED'],
    [404, null],
    [200, null],
  ])('takes %i without a word of its own for %s', (status, code) => {
    expect(wallOfMessage(status, 'Oops')).toBe(code);
  });

  it('believes words before the number', () => {
    expect(wallOfMessage(403, '主题不存在')).toBeNull();
    expect(wallOfMessage(404, '请登录后查看')).toBe('WALL_LOGIN');
  });
});
