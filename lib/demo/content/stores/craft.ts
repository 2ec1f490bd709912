import { shelf, store } from "./shelf";

/** Handmade, silver and jewellery. */
export const STORES_CRAFT = [
  store(
    {
      key: "st-qinghe",
      platformId: "S-40218",
      name: "青禾手作的店",
      ownerKey: "qinghe",
      staffKeys: ["qinghe-cs"],
      operatorKey: "op-qinghe",
      category: "手工饰品",
      openedAt: "2025-03-04",
      depositYuan: 20000,
    },
    shelf(
      77140210,
      `
      山茶手链 925银 168 1320
      刻字名牌项链 239 884
      小麦粒耳钉 79 2410
      四叶草脚链 98 655
      情侣素圈对戒 刻字 299 1043
      竹节手镯 足银 520 216
      铃兰发簪 88 731
      手作编绳 转运珠 56 1902
      银饰养护套装 29.9 3108`,
    ),
  ),
  store(
    {
      key: "st-qingheyin",
      platformId: "S-43377",
      name: "青禾银铺",
      ownerKey: "qingheyin",
      operatorKey: "op-qingheyin",
      category: "手工饰品",
      openedAt: "2025-05-22",
      depositYuan: 10000,
    },
    shelf(
      77140900,
      `
      古法银戒 开口款 188 402
      云纹手镯 实心 680 97
      平安扣吊坠 149 528
      儿童长命锁 刻名 366 241
      银筷一双 纪念款 459 63
      祥云耳坠 128 310`,
    ),
  ),
  store(
    {
      key: "st-yinxing",
      platformId: "S-39025",
      name: "银杏首饰",
      ownerKey: "yinxing",
      operatorKey: "op-yinxing",
      category: "手工饰品",
      openedAt: "2024-02-26",
      depositYuan: 10000,
    },
    shelf(
      77151130,
      `
      银杏叶胸针 118 903
      小金豆项链 金包银 139 1204
      珍珠耳夹 无耳洞 69 2210
      拼色串珠手链 45 1788
      月光石吊坠 259 334
      叠戴戒指三件套 99 1056
      贝母花耳环 58 890`,
    ),
  ),
  store(
    {
      key: "st-xiaolu",
      platformId: "S-41133",
      name: "小鹿定制手作",
      ownerKey: "xiaolu",
      operatorKey: "op-xiaolu",
      category: "手工饰品",
      openedAt: "2025-01-20",
      depositYuan: 10000,
      paidYuan: 8000,
    },
    shelf(
      77152006,
      `
      宠物画像吊坠 定制 269 187
      手写体名字项链 219 264
      星座刻字手链 129 410
      照片锁骨链 199 355
      情侣钥匙扣 刻日期 39.9 1270
      毕业季纪念徽章 25 906`,
    ),
  ),
  store(
    {
      key: "st-amay",
      platformId: "S-42877",
      name: "阿May手作",
      ownerKey: "amay",
      operatorKey: "op-amay",
      category: "手工饰品",
      openedAt: "2024-12-28",
      depositYuan: 10000,
    },
    shelf(
      77153344,
      `
      热缩片耳环 港风 35 780
      滴胶干花书签 19.9 2304
      复古丝绒发圈 12.8 5120
      手钩向日葵挂件 28 1466
      毛毡小柯基 65 302
      奶油色玛瑙手串 88 415
      粤语祝福手机链 32 998`,
    ),
  ),
  store(
    {
      key: "st-hemu",
      platformId: "S-37764",
      name: "禾木银饰",
      ownerKey: "hemu",
      operatorKey: "op-hemu",
      category: "手工饰品",
      openedAt: "2024-04-12",
      depositYuan: 20000,
    },
    shelf(
      77154471,
      `
      雪花银手镯 598 288
      扎染布艺耳环 36 720
      錾刻蝴蝶吊坠 218 199
      藏式绿松石戒指 328 154
      银匠手作体验券 168 93
      苗银项圈 仿古 458 71
      银质茶则 239 118
      梅花素银耳钉 59 1340`,
    ),
  ),
  store(
    {
      key: "st-naiyou",
      platformId: "S-38842",
      name: "奶油胶工坊",
      ownerKey: "naiyou",
      operatorKey: "op-naiyou",
      category: "手工材料",
      openedAt: "2024-08-30",
      depositYuan: 10000,
    },
    shelf(
      77160023,
      `
      奶油胶 200g 原味白 18.9 8840
      草莓熊手机壳材料包 39.9 3021
      咕卡套装 甜品系 25.8 4417
      裱花嘴 12件 16.5 2960
      手账胶带 奶油系 9.9 6105
      儿童DIY冰淇淋盒 45 1183
      亮片珠珠混装 13.8 3544
      相框半成品 6寸 22 1092`,
    ),
  ),
  store(
    {
      key: "st-momo",
      platformId: "S-41560",
      name: "沫沫美甲工坊",
      ownerKey: "momo",
      operatorKey: "op-momo",
      category: "美甲",
      openedAt: "2024-11-06",
      depositYuan: 10000,
    },
    shelf(
      77161180,
      `
      手工穿戴甲 法式裸粉 49.9 2677
      猫眼甲油胶 6色 58 1940
      短款方形甲片 240枚 15.9 5302
      果冻胶双面贴 9.9 7713
      圣诞限定穿戴甲 66 812
      光疗灯 迷你款 79 640
      卸甲巾 200片 12.5 3388`,
    ),
  ),
  store(
    {
      key: "st-laozhou",
      platformId: "S-31402",
      name: "老周紫砂",
      ownerKey: "laozhou",
      operatorKey: "op-laozhou",
      category: "茶具",
      openedAt: "2022-07-25",
      depositYuan: 30000,
    },
    shelf(
      77101015,
      `
      西施壶 原矿紫泥 200cc 680 421
      石瓢壶 段泥 180cc 860 277
      仿古壶 全手工 2380 36
      品茗杯 单只 78 1504
      壶承 干泡台 156 690
      紫砂茶宠 三足金蟾 49 1873
      降坡泥 文旦壶 1280 88`,
    ),
  ),
  store(
    {
      key: "st-bosi",
      platformId: "S-39418",
      name: "波斯地毯铺",
      ownerKey: "bosi",
      operatorKey: "op-bosi",
      category: "家纺",
      openedAt: "2024-12-05",
      depositYuan: 20000,
    },
    shelf(
      77158802,
      `
      手工羊毛毯 120x180 1680 52
      真丝挂毯 石榴纹 3260 14
      玄关地垫 防滑 129 806
      复古做旧客厅毯 899 143
      床边毯 60x120 239 318
      圆形茶几毯 459 177`,
    ),
  ),
];
