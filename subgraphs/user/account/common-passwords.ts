/**
 * The most used passwords of eight characters or more in published breaches (NIST SP 800-63B, 5.1.1.2: refuse "commonly
 * used" ones). Short on purpose: with attempts limited, only the head of such a list is worth an attacker's tries.
 * Compared in lower case.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 0123456789 0987654321 87654321 987654321 9876543210 12341234 11223344 12121212 123123123
  123321123 1234567891 12345678910 123456789a a123456789 a12345678 abc12345 abcd1234 1234abcd abc123456 abcd12345 1q2w3e4r
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qazxsw2 zaq12wsx zaq1zaq1 q1w2e3r4 q1w2e3r4t5 qwer1234 qwert123 qwerty12 qwerty123
  qwerty1234 qwerty12345 qwerty123456 qwertyui qwertyuiop qwertzui qazwsx123 qazwsxedc asdf1234 asdfasdf asdfghjk asdfghjkl
  azertyui azertyuiop zxcvbnm1 zxcvbnm123 1234qwer 123qweasd 123qwe123 qweasdzxc poiuytrewq password password1 password2
  password12 password123 password1234 password12345 password! password1! passw0rd passw0rd1 p@ssw0rd p@ssword p@ssw0rd1
  p@ssw0rd123 p@ssword1 pa$$w0rd pa55word passwort passwort1 motdepasse contraseña mypassword newpassword yourpassword
  changeme changeme1 changeme123 changeit letmein1 letmein123 letmeinnow welcome1 welcome12 welcome123 welcome2024
  welcome2025 welcome2026 iloveyou iloveyou1 iloveyou2 iloveyou12 iloveyou123 trustno1 trustno1! whatever whatever1
  sunshine sunshine1 princess princess1 football football1 baseball baseball1 basketball superman superman1 starwars
  starwars1 pokemon1 michael1 jennifer jessica1 michelle charlie1 computer computer1 internet samsung1 corvette mercedes
  maverick marlboro midnight mountain metallica liverpool liverpool1 chelsea1 arsenal1 barcelona juventus yankees1
  steelers dolphins elephant dragon123 monkey123 master123 shadow123 killer123 hunter123 freedom1 blink182 babygirl1
  butterfly butterfly1 chocolate chocolate1 strawberry cupcake1 beautiful lovelove iloveme1 fuckyou1 fuckyou2 asshole1
  bullshit admin123 admin1234 admin12345 admin123456 administrator root1234 rootroot adminadmin test1234 test12345
  testtest testing1 testing123 guest123 default1 secret123 secretsecret temp1234 temporary user1234 username demo1234
  demodemo example1 tributary tributary1 tributary123 summer2023 summer2024 summer2025 summer2026 winter2023 winter2024
  winter2025 winter2026 spring2024 spring2025 autumn2024 autumn2025 january1 february september october1 november
  december monday123 friday123 sunday123 google123 facebook facebook1 linkedin instagram minecraft roblox123 fortnite
  nintendo playstation xbox1234 matrix123 hello123 hello1234 helloworld goodluck lovers123 family123 money123 jesus123
  jesuschrist christ123 blessed1 angel123 angels123 forever1 nothing1 anything something 1password qwerty!@# !@#$%^&*
  !qaz2wsx !qaz@wsx 1qaz@wsx 1q2w3e4r! asdf!@#$ aa123456 aa12345678 a1b2c3d4 a1s2d3f4 zxcv1234 asd12345 asd123456
  woaini1314 5201314520 147258369 147852369 159357159 159753159 789456123 741852963 963852741 321321321 456456456
  112233445566 11112222 13131313 10203040 19871987 19901990 20002000 20202020 69696969`.split(/\s+/),
);
