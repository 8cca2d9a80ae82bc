/// Frequent characters that China and Singapore write in a simpler form than Taiwan and Hong Kong.
enum HanForms {
    /// 1 for a simplified form, -1 for a traditional one, 0 for what both write, or is rare.
    static func form(_ scalar: UInt32) -> Int8 {
        let index = Int(scalar) - 0x4E00
        return index >= 0 && index < forms.count ? forms[index] : 0
    }

    private static let forms: [Int8] = {
        var forms = [Int8](repeating: 0, count: 0x5200)
        for (index, scalar) in pairs.unicodeScalars.filter({ $0 != " " }).enumerated() {
            forms[Int(scalar.value) - 0x4E00] = index.isMultiple(of: 2) ? 1 : -1
        }
        return forms
    }()

    /// Simplified, traditional.
    private static let pairs = """
        们們 这這 个個 国國 来來 时時 为為 会會 对對 说說 没沒 还還 过過 学學 发發 开開 样樣 经經 问問 现現 动動 两兩 长長 种種 实實 \
        进進 与與 头頭 点點 从從 业業 产產 关關 总總 东東 车車 见見 马馬 书書 电電 门門 间間 话話 语語 认認 让讓 请請 谁誰 谈談 网網 \
        万萬 亿億 区區 义義 习習 乐樂 买買 卖賣 战戰 报報 环環 线線 结結 给給 统統 继繼 续續 维維 将將 导導 军軍 农農 决決 况況 则則 \
        创創 办辦 务務 劳勞 势勢 华華 协協 单單 卫衛 厂廠 历歷 压壓 县縣 参參 双雙 变變 号號 员員 响響 团團 围圍 图圖 场場 坏壞 块塊 \
        声聲 处處 备備 够夠 妇婦 孙孫 宁寧 宝寶 审審 宪憲 层層 岁歲 岛島 币幣 师師 带帶 广廣 庆慶 应應 张張 归歸 录錄 态態 惊驚 愿願 \
        户戶 扩擴 护護 担擔 择擇 据據 挥揮 损損 换換 断斷 无無 权權 标標 构構 极極 树樹 检檢 欧歐 毕畢 气氣 汉漢 济濟 测測 满滿 热熱 \
        爱愛 状狀 独獨 证證 评評 识識 设設 访訪 论論 该該 误誤 调調 负負 责責 败敗 质質 货貨 贸貿 费費 资資 赛賽 转轉 达達 运運 远遠 \
        连連 选選 边邊 银銀 错錯 镇鎮 队隊 际際 陆陸 难難 须須 预預 领領 题題 风風 飞飛 验驗 鱼魚 龙龍
        """
}
