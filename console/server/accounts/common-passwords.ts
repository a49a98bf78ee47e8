/** Passwords of twelve characters and more that are tried first: words and rows that people lengthen to reach a limit. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789123 1234567890qwe 123qweasdzxc 1q2w3e4r5t6y 1q2w3e4r5t6y7u
  1qaz2wsx3edc 1qaz@wsx3edc 1qazxsw23edc a123456789012 aa1234567890 abc123456789 abcd12345678 abcdef123456 admin1234567
  admin12345678 administrator administrator1 administrator123 adminadmin12 asdfghjkl123 asdfghjkl;'\\ asdf1234asdf
  changeme1234 changemenow1 correcthorsebatterystaple dragon123456 football1234 iloveyou1234 iloveyouforever
  letmein12345 letmeinplease liverpool123 manchester123 master123456 michael12345 monkey123456 p@ssw0rd1234 p@ssword1234
  pa$$w0rd1234 passw0rd1234 password1234 password12345 password123456 password1234! passwordpassword princess1234
  qazwsxedc123 qazwsxedcrfv qq1234567890 qwe123456789 qweasdzxc123 qwer1234qwer qwert1234567 qwerty123456 qwerty1234567
  qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopas secret123456 september2024 september2025 september2026
  spring2026!! starwars1234 summer2025!! summer2026!! sunshine1234 superman1234 trustno1trustno1 wangyi123456
  welcome12345 welcome123456 welcome1234! winter2025!! winter2026!! woaini123456 woaini1314520 woaini5201314 wojiushiwo123
  woaiwojia123 zhangwei1234 zhang1234567 wang12345678 li1234567890 zaq12wsxcde3 zxcvbnm12345 zxcvbnm,./12 5201314woaini
  asd123456789 as1234567890 zz1234567890 woshishei123 nihao1234567 jiayou123456 beijing12345 shanghai1234 zhongguo1234
  `
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
