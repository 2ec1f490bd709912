import { shelf, store } from "./shelf";

/** Food, tea, pets, sport and the rest. */
export const STORES_TASTE = [
  store(
    {
      key: "st-yunqi",
      platformId: "S-32218",
      name: "云栖茶事",
      ownerKey: "yunqi",
      operatorKey: "op-yunqi",
      category: "茶叶",
      openedAt: "2022-11-12",
      depositYuan: 30000,
    },
    shelf(
      77102640,
      `
      正山小种 一级 125g 98 5410
      肉桂 岩茶 50g 168 2033
      水仙 老枞 100g 239 1105
      大红袍 礼盒 388 904
      白牡丹 饼 300g 199 1360
      茉莉花茶 袋泡 39.9 8820
      口粮岩茶 500g 158 3017
      金骏眉 试饮装 29.9 7206`,
    ),
  ),
  store(
    {
      key: "st-shanye",
      platformId: "S-38117",
      name: "山野慢煮",
      ownerKey: "shanye",
      operatorKey: "op-shanye",
      category: "咖啡",
      openedAt: "2024-03-22",
      depositYuan: 10000,
    },
    shelf(
      77127350,
      `
      云南小粒 日晒 227g 68 4102
      挂耳咖啡 12包 59 7710
      手冲壶 细嘴 129 1340
      意式拼配 454g 98 2904
      冷萃咖啡液 10条 69 3602
      陶瓷滤杯 V60 78 980`,
    ),
  ),
  store(
    {
      key: "st-guoguo",
      platformId: "S-33846",
      name: "果果家水果",
      ownerKey: "guoguo",
      operatorKey: "op-guoguo",
      category: "生鲜",
      openedAt: "2023-05-28",
      depositYuan: 10000,
    },
    shelf(
      77111908,
      `
      平和蜜柚 红心 2只 29.9 18040
      六鳌蜜薯 5斤 25.8 21300
      百香果 12个大果 19.9 16402
      枇杷 特级 3斤 69 5210
      妃子笑荔枝 5斤 79 8033
      水仙芒 10斤 59 4906`,
    ),
  ),
  store(
    {
      key: "st-guoguodry",
      platformId: "S-45113",
      name: "果果家干货",
      ownerKey: "guoguo",
      operatorKey: "op-guoguo",
      category: "零食",
      openedAt: "2024-11-20",
      depositYuan: 10000,
    },
    shelf(
      77112770,
      `
      桂圆干 500g 32 3310
      柚子茶 1kg 39.9 2708
      芒果干 无添加 25 5104
      银耳 古田 150g 45 1960
      莲子 去芯 500g 49 1422
      香菇 厚肉 250g 38 2015`,
    ),
  ),
  store(
    {
      key: "st-meow",
      platformId: "S-36288",
      name: "喵星口粮局",
      ownerKey: "meow",
      operatorKey: "op-meow",
      category: "宠物",
      openedAt: "2023-03-15",
      depositYuan: 20000,
    },
    shelf(
      77107781,
      `
      冻干双拼猫粮 2kg 139 9210
      主食罐头 85g*12 118 6604
      豆腐猫砂 6L*4 79 12870
      猫条 鸡肉味 20支 19.9 15033
      猫抓板 立式 45 3902
      自动饮水机 129 2217
      猫薄荷玩具 9.9 8104`,
    ),
  ),
  store(
    {
      key: "st-woof",
      platformId: "S-44018",
      name: "汪星口粮局",
      ownerKey: "meow",
      operatorKey: "op-meow",
      category: "宠物",
      openedAt: "2024-12-16",
      depositYuan: 10000,
    },
    shelf(
      77108650,
      `
      无谷狗粮 5kg 239 2603
      牛肉粒零食 300g 39.9 4410
      洁齿骨 30支 29 5218
      宠物尿垫 100片 45 6702
      牵引绳 反光 35 3120
      狗狗雨衣 49 1207`,
    ),
  ),
  store(
    {
      key: "st-haiwei",
      platformId: "S-32771",
      name: "海味阿强",
      ownerKey: "haiwei",
      operatorKey: "op-haiwei",
      category: "生鲜",
      openedAt: "2023-01-12",
      depositYuan: 10000,
    },
    shelf(
      77106229,
      `
      湛江生蚝 5斤 59 9033
      干瑶柱 250g 128 2105
      虾干 淡晒 500g 89 3340
      鱿鱼干 大号 78 1904
      鲜冻带鱼段 4斤 69 2760
      沙虫干 100g 158 410`,
    ),
  ),
  store(
    {
      key: "st-miaosha",
      platformId: "S-43905",
      name: "秒杀仓库君",
      ownerKey: "miaosha",
      operatorKey: "op-miaosha",
      category: "百货",
      openedAt: "2025-02-15",
      depositYuan: 10000,
    },
    shelf(
      77147790,
      `
      抽纸 40包整箱 39.9 22104
      垃圾袋 200只 12.9 18730
      洗衣凝珠 100颗 29.9 13022
      不锈钢饭盒 25 6104
      加厚衣架 20个 15.9 9880
      拖鞋 防滑 9.9 16340
      牙刷 10支 13.8 11902`,
    ),
  ),
  store(
    {
      key: "st-kiko",
      platformId: "S-44391",
      name: "Kiko Vintage",
      ownerKey: "kiko",
      operatorKey: "op-kiko",
      category: "中古服饰",
      openedAt: "2024-05-30",
      depositYuan: 20000,
    },
    shelf(
      77166008,
      `
      90s Denim Jacket 329 88
      Vintage Silk Scarf 128 264
      古着碎花连衣裙 189 340
      Leather Saddle Bag 469 57
      Y2K Baby Tee 79 903
      做旧皮带 铜扣 99 412
      格纹羊毛西装 359 120`,
    ),
  ),
  store(
    {
      key: "st-yiyun",
      platformId: "S-40802",
      name: "一云瑜伽",
      ownerKey: "yiyun",
      operatorKey: "op-yiyun",
      category: "运动",
      openedAt: "2024-04-03",
      depositYuan: 10000,
    },
    shelf(
      77131446,
      `
      天然橡胶瑜伽垫 5mm 229 2710
      高腰瑜伽裤 裸感 129 6032
      瑜伽砖 一对 39 4210
      弹力带 3条 29.9 7108
      空中瑜伽吊床 199 560
      普拉提圈 35 1933`,
    ),
  ),
];
