import { shelf, store } from "./shelf";

/** Home, scent, garden, stationery and light. */
export const STORES_HOME = [
  store(
    {
      key: "st-chengli",
      platformId: "S-31877",
      name: "橙里生活馆",
      ownerKey: "chengli",
      staffKeys: ["chengli-cs"],
      operatorKey: "op-chengli",
      category: "家居百货",
      openedAt: "2025-03-03",
      depositYuan: 20000,
    },
    shelf(
      77120431,
      `
      橙花蜡烛 200g 89 4120
      亚麻收纳篮 大号 59 2904
      陶瓷香薰石 36 1877
      原木相框 6寸 42 1260
      扩香木 替换装 19.9 986
      手工羊毛杯垫 15 742
      玻璃花瓶 高颈 68 1533
      棉麻桌布 140x200 99 811
      藤编面包筐 45 1290
      搪瓷牛奶锅 128 467
      北欧挂钟 静音 139 390
      懒人沙发 豆袋 299 208`,
    ),
  ),
  store(
    {
      key: "st-chengliyard",
      platformId: "S-36120",
      name: "橙里小院",
      ownerKey: "chengli",
      staffKeys: ["chengli-cs"],
      operatorKey: "op-chengli",
      category: "园艺",
      openedAt: "2024-12-10",
      depositYuan: 10000,
    },
    shelf(
      77121900,
      `
      红陶花盆 6寸 18 3320
      长嘴浇水壶 39 1408
      多肉组合盆栽 58 920
      园艺手套 防刺 12.9 4011
      铁线莲爬藤架 66 512
      营养土 10L 22 2874`,
    ),
  ),
  store(
    {
      key: "st-chengzijia",
      platformId: "S-39981",
      name: "橙子家香薰",
      ownerKey: "chengzijia",
      operatorKey: "op-chengzijia",
      category: "家居香氛",
      openedAt: "2024-02-01",
      depositYuan: 10000,
    },
    shelf(
      77123310,
      `
      无火香薰 桂花乌龙 79 2604
      大豆蜡烛 乌木 109 1370
      车载香薰片 白茶 29.9 5122
      衣柜香包 6只 19.8 3309
      香薰机 400ml 168 744
      手作蜡片 干花 25 1580
      线香礼盒 十二味 138 622`,
    ),
  ),
  store(
    {
      key: "st-shiguang",
      platformId: "S-35418",
      name: "拾光旧物店",
      ownerKey: "shiguang",
      operatorKey: "op-shiguang",
      category: "中古杂货",
      openedAt: "2023-12-08",
      depositYuan: 20000,
    },
    shelf(
      77118204,
      `
      昭和玻璃杯 一对 128 206
      老式收音机 能响 360 41
      中古胸针 孔雀 158 187
      搪瓷托盘 牡丹 66 523
      木质相机摆件 88 310
      旧书签 铜制 29 1404
      法国中古烛台 420 28
      黑胶唱片 盲盒 59 977`,
    ),
  ),
  store(
    {
      key: "st-mianmian",
      platformId: "S-40377",
      name: "棉棉家居",
      ownerKey: "mianmian",
      operatorKey: "op-mianmian",
      category: "家纺",
      openedAt: "2024-06-06",
      depositYuan: 20000,
    },
    shelf(
      77130128,
      `
      水洗棉四件套 1.8m 239 3710
      新疆棉花被 6斤 328 1208
      乳胶枕 护颈 139 2416
      纱布毛巾 3条装 29.9 6720
      儿童睡袋 四季 119 958
      夹棉床笠 1.5m 98 1644
      珊瑚绒毯 双人 89 2033`,
    ),
  ),
  store(
    {
      key: "st-jiuli",
      platformId: "S-37059",
      name: "九里花艺",
      ownerKey: "jiuli",
      operatorKey: "op-jiuli",
      category: "鲜花绿植",
      openedAt: "2024-02-06",
      depositYuan: 10000,
    },
    shelf(
      77126640,
      `
      斗南玫瑰 20枝 昆明直发 39.9 12040
      小雏菊混搭花束 29.9 7316
      绣球 无尽夏 盆栽 58 1905
      永生花玻璃罩 128 816
      婚礼手捧花 预定 268 133
      尤加利叶 5枝 15 4402
      包月鲜花 4束 99 2210`,
    ),
  ),
  store(
    {
      key: "st-lumen",
      platformId: "S-43120",
      name: "Lumen 灯具",
      ownerKey: "lumen",
      operatorKey: "op-lumen",
      category: "灯具",
      openedAt: "2025-04-01",
      depositYuan: 20000,
    },
    shelf(
      77170550,
      `
      Bauhaus 台灯 258 430
      云朵吊灯 三头 599 176
      磁吸轨道灯 1m 88 2115
      床头阅读灯 USB 69 1840
      Tripod 落地灯 459 209
      感应橱柜灯 39.9 5033
      智能灯泡 E27 45 3602`,
    ),
  ),
  store(
    {
      key: "st-wenju",
      platformId: "S-38590",
      name: "文具研究所",
      ownerKey: "wenju",
      operatorKey: "op-wenju",
      category: "文具",
      openedAt: "2024-01-12",
      depositYuan: 10000,
    },
    shelf(
      77124415,
      `
      按动中性笔 0.5 10支 19.9 15204
      活页本 B5 60孔 15.8 9870
      错题打印机 迷你 129 2218
      莫兰迪荧光笔 6色 12.9 11340
      钢笔 EF尖 学生款 39 4120
      手帐本 自填式 45 2706
      桌面收纳盒 抽屉式 36 3319
      儿童护眼书写垫 29 1490`,
    ),
  ),
  store(
    {
      key: "st-yunqiware",
      platformId: "S-36673",
      name: "云栖器物",
      ownerKey: "yunqi",
      operatorKey: "op-yunqi",
      category: "茶具",
      openedAt: "2023-04-15",
      depositYuan: 20000,
    },
    shelf(
      77116090,
      `
      柴烧公道杯 168 332
      汝窑主人杯 128 1106
      竹制茶盘 小号 139 507
      旅行茶具套装 159 1820
      锡茶叶罐 268 144
      棉麻茶席 78 615`,
    ),
  ),
  store(
    {
      key: "st-taotao",
      platformId: "S-40951",
      name: "桃桃选品",
      ownerKey: "taotao",
      operatorKey: "op-taotao",
      category: "百货",
      openedAt: "2024-05-13",
      depositYuan: 10000,
    },
    shelf(
      77133007,
      `
      桌面小风扇 可折叠 29.9 6210
      便携榨汁杯 89 2077
      免打孔置物架 19.9 8102
      卡通保温杯 500ml 49 3361
      粘毛器 12卷 15.8 10230
      旅行收纳七件套 35 4412
      硅胶折叠水壶 26 1875
      LED化妆镜 59 2290
      懒人拖把 45 3054`,
    ),
  ),
];
