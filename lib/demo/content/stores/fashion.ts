import { shelf, store } from "./shelf";

/** Clothes, shoes, outdoor, electronics. */
export const STORES_FASHION = [
  store(
    {
      key: "st-nanyu",
      platformId: "S-30561",
      name: "南屿户外旗舰",
      ownerKey: "nanyu",
      staffKeys: ["nanyu-cs"],
      operatorKey: "op-nanyu",
      category: "运动户外",
      openedAt: "2023-06-20",
      depositYuan: 30000,
    },
    shelf(
      77104418,
      `
      三合一冲锋衣 男女同款 599 5208
      软壳裤 防风 269 2910
      徒步鞋 低帮 429 1877
      速干T恤 99 8405
      登山杖 碳纤维 一对 239 1304
      40L 登山包 459 1120
      抓绒内胆 189 3340
      防晒渔夫帽 69 6017
      头灯 充电款 89 2486
      羊毛徒步袜 3双 79 4100`,
    ),
  ),
  store(
    {
      key: "st-nanyucamp",
      platformId: "S-41907",
      name: "南屿露营",
      ownerKey: "nanyu",
      staffKeys: ["nanyu-cs"],
      operatorKey: "op-nanyu",
      category: "运动户外",
      openedAt: "2024-04-08",
      depositYuan: 20000,
      paidYuan: 15000,
    },
    shelf(
      77105820,
      `
      双人帐篷 三季 499 842
      天幕 六角 3x4 239 1533
      蛋卷桌 90cm 189 2204
      月亮椅 铝合金 119 3918
      鹅绒睡袋 0度 699 407
      户外炊具套装 159 1260
      营地灯 复古 98 2065`,
    ),
  ),
  store(
    {
      key: "st-xiaoman",
      platformId: "S-42260",
      name: "小满的衣橱",
      ownerKey: "xiaoman",
      operatorKey: "op-xiaoman",
      category: "女装",
      openedAt: "2025-02-18",
      depositYuan: 20000,
    },
    shelf(
      77163902,
      `
      法式衬衫 奶白 159 2040
      高腰阔腿裤 灰 189 3316
      针织开衫 雾蓝 229 1702
      小香风短外套 359 614
      缎面半裙 169 1255
      羊毛大衣 驼色 899 240
      条纹T恤 99 4108`,
    ),
  ),
  store(
    {
      key: "st-shengye",
      platformId: "S-33190",
      name: "声野旗舰店",
      ownerKey: "shengye",
      operatorKey: "op-shengye",
      category: "数码",
      openedAt: "2023-04-18",
      depositYuan: 20000,
    },
    shelf(
      77109933,
      `
      VX2024 降噪耳机 石墨 699 3120
      VX2024 降噪耳机 月白 699 2417
      VX-mini 真无线 299 5102
      SW-7 桌面音箱 459 880
      K歌麦克风 M1 199 1560
      降噪耳塞 旅行装 59 4420`,
    ),
  ),
  store(
    {
      key: "st-shengyeparts",
      platformId: "S-45006",
      name: "声野配件",
      ownerKey: "shengye",
      operatorKey: "op-shengye",
      category: "数码配件",
      openedAt: "2024-10-21",
      depositYuan: 10000,
    },
    shelf(
      77110870,
      `
      VX2024 替换耳罩 一对 89 2205
      Type-C 编织线 1.5m 29.9 6310
      耳机收纳盒 39 3012
      3.5mm 音频线 25 1980
      桌面耳机支架 59 1174
      快充头 35W 79 2660`,
    ),
  ),
  store(
    {
      key: "st-yemao",
      platformId: "S-44702",
      name: "夜猫仓",
      ownerKey: "yemao",
      operatorKey: "op-yemao",
      category: "鞋靴",
      openedAt: "2025-01-09",
      depositYuan: 10000,
    },
    shelf(
      77168120,
      `
      厚底老爹鞋 169 1304
      复古德训鞋 139 2210
      高帮板鞋 黑白 129 1877
      透气网面跑鞋 99 3041
      加绒雪地靴 119 960
      洞洞鞋 厚底 49.9 5120`,
    ),
  ),
  store(
    {
      key: "st-chaoxie",
      platformId: "S-34410",
      name: "潮鞋一手仓",
      ownerKey: "chaoxie",
      operatorKey: "op-chaoxie",
      category: "鞋靴",
      openedAt: "2024-08-02",
      depositYuan: 20000,
    },
    shelf(
      77135502,
      `
      城市通勤运动鞋 219 1630
      篮球鞋 缓震 269 1204
      复古跑鞋 灰银 199 2418
      联名感板鞋 179 1902
      儿童魔术贴运动鞋 129 2770
      鞋垫 加厚 19.9 8033`,
    ),
  ),
  store(
    {
      key: "st-beibei",
      platformId: "S-35902",
      name: "贝贝童装屋",
      ownerKey: "beibei",
      operatorKey: "op-beibei",
      category: "童装",
      openedAt: "2023-10-18",
      depositYuan: 10000,
    },
    shelf(
      77117715,
      `
      儿童加绒卫衣 79 6120
      女童公主裙 119 2844
      男童工装裤 69 3907
      婴儿连体衣 纯棉 49.9 5018
      亲子装 条纹 89 1630
      防晒衣 儿童 59 4203
      小学生校服白衬衫 39.9 7214`,
    ),
  ),
  store(
    {
      key: "st-lanting",
      platformId: "S-34977",
      name: "兰亭汉服",
      ownerKey: "lanting",
      operatorKey: "op-lanting",
      category: "汉服",
      openedAt: "2023-11-15",
      depositYuan: 20000,
    },
    shelf(
      77119260,
      `
      马面裙 织金 云鹤 269 4302
      宋制褙子 三件套 329 1508
      明制长袄 冬 399 1120
      对襟短衫 月白 149 2640
      儿童汉服 小将军 189 976
      发簪流苏 套装 58 3317
      披风 毛领 299 840`,
    ),
  ),
  store(
    {
      key: "st-qishi",
      platformId: "S-42015",
      name: "骑士机车装备",
      ownerKey: "qishi",
      operatorKey: "op-qishi",
      category: "摩托装备",
      openedAt: "2024-09-24",
      depositYuan: 20000,
    },
    shelf(
      77146077,
      `
      全盔 碳纤维 双镜片 1280 310
      骑行服 四季 899 247
      护膝 硅胶款 159 1203
      机车手套 碳壳 139 1866
      防水尾包 45L 269 540
      蓝牙耳机 头盔专用 329 702
      油箱包 磁吸 119 915`,
    ),
  ),
];
