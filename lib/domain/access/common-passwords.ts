import { LISTED } from "./common-passwords-list";

/**
 * What a desk like this adds to the list of what most people choose, without the digits and signs they hang on.
 * Compared with the bare form of a password
 * (see password-rules.ts), so `P@ssw0rd2024!!` is found by `password`.
 */
const WORDS = `
password passwort passw0rd passphrase mypassword yourpassword thepassword newpassword oldpassword changeme
changemenow changeit letmein letmeinnow letmeinplease openup opensesame welcome welcomehome welcometo iloveyou
iloveyousomuch ilovemyself loveyou loveme iloveu lovely lover beautiful sunshine mysunshine princess prince
princesa queen king monkey monkeys dragon dragons master mastermind superman batman spiderman ironman wonderwoman
starwars startrek pokemon pikachu naruto minecraft fortnite football footballer baseball basketball soccer hockey
softball volleyball tennis golf cricket liverpool arsenal chelsea manchester barcelona realmadrid juventus
qwerty qwertyuiop qwertyuiopasdf qwertyasdf asdfghjkl asdfgh asdfasdf zxcvbnm zxcvbn qazwsx qazwsxedc qazwsxedcrfv
wsxedc poiuytrewq lkjhgfdsa mnbvcxz qweasd qweasdzxc qweqwe asdqwe azerty azertyuiop qwertz qwertzuiop
abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abcdefghijklm alphabet
admin admins administrator adminadmin administrador root rootroot toor superuser sysadmin system manager
supervisor operator user username guest visitor test tester testing testtest testpassword demo demonstration
sample example default defaultpassword temp temporary temppassword temporarypassword secret topsecret mysecret
secretpassword private hidden access accessgranted login loginlogin logon signin enter entrance hello helloworld
hellohello hellothere goodbye thankyou please whatever nothing something anything everything forever forgotten
remember rememberme trustno trustnoone nobody somebody freedom liberty justice peace happy happiness smile
friend friends bestfriend family mother father sister brother daughter son baby babygirl babyboy mommy daddy
grandma grandpa angel angels heaven jesus jesuschrist jesuslovesme god godisgood godislove blessed faith hope
christ church bible money dollar dollars million millionaire rich success winner champion lucky fortune
summer winter spring autumn january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday holiday vacation birthday christmas newyear
michael jordan michelle jessica jennifer ashley amanda daniel andrew joshua matthew anthony william robert
thomas charlie george harry nicole hannah samantha elizabeth victoria alexander alexandra benjamin christopher
jonathan nicholas patrick richard stephanie stephen steven taylor tyler maggie buster ginger pepper cookie
cookies chocolate banana orange apple strawberry cherry peach lemon coffee pizza burger cheese butter
flower flowers butterfly rainbow unicorn diamond crystal silver golden gold purple yellow green blue red
black white shadow thunder lightning storm hurricane fire water earth wind ocean river mountain forest
tiger lion eagle falcon phoenix panther cheetah elephant dolphin horse horses kitten kitty puppy doggy
computer internet google facebook twitter instagram youtube whatsapp microsoft windows apple iphone samsung
android linux ubuntu oracle cisco server database network security firewall developer programmer software
hardware keyboard mouse monitor laptop desktop mobile telephone telefon nintendo playstation xbox gaming gamer
mustang ferrari porsche mercedes corvette camaro harley yamaha toyota honda lamborghini bugatti
america american australia canada england london paris berlin tokyo beijing shanghai shenzhen guangzhou
hongkong taiwan singapore china japan india newyork california texas florida chicago boston denver
killer hunter ranger sniper soldier warrior ninja samurai pirate wizard merlin gandalf hogwarts harrypotter
matrix neo trinity morpheus zelda mario luigi sonic tetris metallica nirvana eminem beatles slipknot
correcthorsebatterystaple thisismypassword thisisapassword nopassword password123password iamthebest
weir weirweir weiradmin weirpassword reviewer moderator moderation trustandsafety contentreview xiaohongshu
woaini woaiwo woaizhongguo wodemima mima mimamima nihao nihaoma zhongguo zhongguoren beijinghuanying
tiankong taobao alibaba tencent weixin wechat woaininimen xiaoming xiaohong zhangsan lisi wangwu
zaijian xiexie gongxifacai wuyu aini ainiyiwannian yisheng woaijia mimashi chaojiguanliyuan guanliyuan
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  [WORDS, LISTED].flatMap((words) => words.split(/\s+/).filter((word) => word !== "")),
);
