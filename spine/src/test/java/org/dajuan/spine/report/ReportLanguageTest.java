package org.dajuan.spine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.junit.jupiter.api.Test;

/** The language of work reports, one numbered phenomenon a test; sentences are made up, expectations are worked by hand. */
class ReportLanguageTest {

    @Test
    void t01_aValueAndItsGrowthAreOneItemAndAFallIsNegative() {
        assertThat(Reading.review("地区生产总值150亿元,同比增长2%。").measures()).containsExactly("地区生产总值 150亿元 = 2%");
        assertThat(Reading.plan("地区生产总值增长7%。").measures()).containsExactly("地区生产总值 7% growth 7%");
        assertThat(Reading.review("单位产值能耗下降3.2%。").measures()).containsExactly("单位产值能耗 3.2% growth -3.2%");
    }

    @Test
    void t02_respectivelyZipsAListAndATrailingAboutCoversIt() {
        assertThat(Reading.review("化肥、农药亩均用量分别下降5%和3%。").measures())
                .containsExactly("化肥亩均用量 5% growth -5%", "农药亩均用量 3% growth -3%");
        assertThat(Reading.plan("城乡居民人均可支配收入分别增长6%和8%左右。").measures())
                .containsExactly("城镇居民人均可支配收入 6% ~ 6%", "农村居民人均可支配收入 8% ~ 8%");
        assertThat(Reading.review("热线响应率、办结率、满意率分别达到100%、98%、95%。").measures())
                .containsExactly("热线响应率 100% =", "热线办结率 98% =", "热线满意率 95% =");
    }

    @Test
    void t03_equallyGivesOneValueToSeveralSubjects() {
        assertThat(Reading.review("生产总值150亿元,固定资产投资90亿元,均占全盟30%。").measures())
                .containsExactly("生产总值 150亿元 =", "固定资产投资 90亿元 =", "生产总值占全盟 30% =", "固定资产投资占全盟 30% =");
        assertThat(Reading.review("金融机构存贷款余额均突破200亿元。").measures())
                .containsExactly("金融机构存款余额 200亿元 >=", "金融机构贷款余额 200亿元 >=");
    }

    @Test
    void t04_anElidedSubjectIsTheOneBefore() {
        assertThat(Reading.review("签约项目18个、总投资85亿元,其中新材料项目7个。").measures())
                .containsExactly("签约项目 18个 =", "签约项目总投资 85亿元 =", "新材料项目 7个 =");
    }

    @Test
    void t05_counterChainsKeepEachCounterButClassesOnlyClassify() {
        assertThat(Reading.review("供地12宗29.5公顷。").measures()).containsExactly("供地 12宗 =", "供地 29.5公顷 =");
        Reading classes = Reading.plan("紧盯7大领域18个类别134个项目。");
        assertThat(classes.indicators()).hasSize(1);
        assertThat(Reading.measure(classes.indicators().getFirst()).quantity()).isEqualTo(Quantity.of("134", "个"));
        assertThat(classes.fates()).contains("18个:LIST_COUNT");
        assertThat(Reading.review("创新平台建成31大类141家。").measures()).containsExactly("创新平台 31大类 =", "创新平台 141家 =");
    }

    @Test
    void t06_wordsAroundAValueSayHowItCompares() {
        assertThat(Reading.review("到位资金突破100亿元。").measures()).containsExactly("到位资金 100亿元 >=");
        assertThat(Reading.review("招聘工人1500余人。").measures()).containsExactly("招聘工人 1500人 >=");
        assertThat(Reading.plan("绿电占比不低于50%。").measures()).containsExactly("绿电占比 50% >=");
        assertThat(Reading.plan("登记失业率控制在4%以内。").measures()).containsExactly("登记失业率 4% <=");
        assertThat(Reading.review("改造管网近30公里。").measures()).containsExactly("改造管网 30公里 <=");
        assertThat(Reading.plan("粮食产量稳定在11万吨左右。").measures()).containsExactly("粮食产量 11万吨 ~");
    }

    @Test
    void t06_aValuePassedOnTheWayIsAThreshold() {
        Item item = Reading.review("工业总产值首次突破500亿元,达到502亿元。").indicators().getFirst();
        assertThat(Reading.line(item)).isEqualTo("工业总产值 502亿元 =");
        assertThat(Reading.measure(item).threshold()).isEqualTo(Quantity.of("500", "亿元"));
    }

    @Test
    void t07_hedgesAreKeptAndAStretchTargetIsASecondItem() {
        assertThat(Reading.review("预计全年生产总值150亿元。").indicators().getFirst().hedge())
                .isEqualTo("预计");
        assertThat(Reading.plan("生产总值增长6%左右,力争6.5%以上。").measures()).containsExactly("生产总值 6% ~ 6%", "生产总值 6.5% >=");
    }

    @Test
    void t08_yearAndDeadlineCarryOverToLaterClauses() {
        List<Item> items = Reading.plan("力争到2025年装机规模达到500万千瓦,绿电占比不低于50%。").indicators();
        assertThat(items)
                .extracting(Item::deadline)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31));
        Item plan = Reading.plan("力争“十四五”末培育百亿企业2家。").indicators().getFirst();
        assertThat(plan.deadline()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Reading.line(plan)).endsWith("2家 >=");
    }

    @Test
    void t09_fromToHasABaselineAndMeanGrowthIsNotYearOnYear() {
        Item item = Reading.plan("再生水利用率由32%提高到55%。").indicators().getFirst();
        assertThat(Reading.line(item)).isEqualTo("再生水利用率 55% >=");
        assertThat(Reading.measure(item).baseline()).isEqualTo(Quantity.of("32", "%"));
        assertThat(Reading.measure(
                                Reading.review("国家级小巨人企业实现“破零”。").indicators().getFirst())
                        .baseline())
                .isEqualTo(Quantity.of("0", "个"));
        assertThat(Reading.plan("氢能产值翻一番。").measures()).containsExactly("氢能产值 100% growth 100%");
        List<Item> two = Reading.review("税收收入12亿元,增长5%,五年年均增长8%。").indicators();
        assertThat(two).hasSize(2);
        assertThat(Reading.line(two.getFirst())).isEqualTo("税收收入 12亿元 = 5%");
        assertThat(two.getLast().flags()).contains("annual-mean");
    }

    @Test
    void t10_aRankBelongsToTheMeasureBefore() {
        List<Item> items = Reading.review("到位资金100亿元,位列全盟第一。").indicators();
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().rank()).isEqualTo(new Rank(1, "全盟", false));
        assertThat(Reading.review("交易水指标450万立方米,居全区第2位。")
                        .indicators()
                        .getFirst()
                        .rank())
                .isEqualTo(new Rank(2, "全区", false));
        assertThat(Reading.review("工业项目投资稳居全盟第一。").measures()).containsExactly("工业项目投资 1位 rank");
    }

    @Test
    void t11_claimsToBeFirstCarryTheirScope() {
        Item item = Reading.review("率先在自治区推行一业一证。").indicators().getFirst();
        assertThat(item.rank()).isEqualTo(new Rank(1, "自治区", true));
        assertThat(Reading.review("投用全区首套干熄焦装置。").indicators().getFirst().rank())
                .isEqualTo(new Rank(1, "全区", true));
    }

    @Test
    void t12_aThresholdInsideASubjectIsNoItem() {
        assertThat(Reading.review("集体经济收入超100万元达到4个。").measures())
                .hasSize(1)
                .first()
                .asString()
                .contains("4个 =");
        assertThat(Reading.plan("培育百亿企业2家。").measures()).containsExactly("培育百亿企业 2家 =");
        assertThat(Reading.review("新增1000万元以上增资项目36个。").fates()).contains("1000万元以上:THRESHOLD", "36个:VALUE");
    }

    @Test
    void t13_allMeansAHundredPercentAndSymbolicTargetsNameTheirReference() {
        assertThat(Reading.review("审计发现问题全部整改。").measures()).containsExactly("审计发现问题整改 100% =");
        Item tied = Reading.plan("居民收入与经济增长同步。").indicators().getFirst();
        assertThat(Reading.measure(tied).reference()).isEqualTo("经济增长");
        assertThat(Reading.measure(tied).quantity()).isNull();
        Item limit = Reading.plan("各项约束性指标控制在上级下达范围以内。").indicators().getFirst();
        assertThat(Reading.measure(limit).comparator()).isEqualTo(Comparator.AT_MOST);
    }

    @Test
    void t14_anElidedUnitIsFlaggedAndTenthsAreTenPercent() {
        Item item = Reading.review("这是两区5万干部群众辛勤付出的结果。").indicators().getFirst();
        assertThat(Reading.measure(item).quantity()).isEqualTo(Quantity.of("5", "万"));
        assertThat(item.flags()).contains("unit-elided");
        assertThat(Reading.review("本地采购占比超过三成。").measures()).containsExactly("本地采购占比 30% >=");
        assertThat(Reading.review("园区产值增长百分之七。").measures()).containsExactly("园区产值 7% growth 7%");
    }

    @Test
    void t15_numbersInProjectNamesAreCapacityAndMentionsAreLinked() {
        Reading r = Reading.review("远山能源40万吨甲醇、长河集团10万吨甲胺等12个项目建成投产。");
        assertThat(r.measures()).hasSize(1).first().asString().contains("12个");
        assertThat(r.fates()).contains("40万吨:CAPACITY", "10万吨:CAPACITY");
        assertThat(r.of(ItemKind.PROJECT)).extracting(Item::subject).containsExactly("远山能源40万吨甲醇", "长河集团10万吨甲胺");
        Reading two = Reading.whole("一、2023年工作回顾\n实施白鹭洲湿地修复工程。\n二、2024年重点工作\n加快推进白鹭洲湿地修复工程。\n");
        assertThat(two.of(ItemKind.PROJECT))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.parts()).hasSize(1));
    }

    @Test
    void t16_codesNamesAndYearsAreNoQuantities() {
        Reading r = Reading.review("推进G1817改造和S315大修,建成5G应用,PM2.5浓度下降,形成1+N+X体系,庆祝建校75周年,入选“2023年优势企业”。");
        assertThat(r.indicators()).isEmpty();
        assertThat(r.fates()).extracting(f -> f.substring(f.indexOf(':') + 1)).containsOnly("NAME", "DATE");
    }

    @Test
    void t17_commandsAreTasksAndLookAlikesAreNot() {
        Reading r = Reading.plan("要强化用地供给,以标准地为抓手,推进节约集约利用。大力发展先进高分子产业,加快引进下游企业。主要原因是市场需求不足。我们要看到机遇大于挑战。");
        assertThat(r.of(ItemKind.TASK))
                .extracting(t -> r.words(t.span()))
                .containsExactly("要强化用地供给,以标准地为抓手,推进节约集约利用", "大力发展先进高分子产业,加快引进下游企业");
        assertThat(r.of(ItemKind.TASK).getFirst().parts()).extracting(r::words).containsExactly("要强化用地供给", "推进节约集约利用");
    }

    @Test
    void t18_fullWidthFormsReadTheSameAndOffsetsStay() {
        Reading r = Reading.review("地区生产总值１５０．５亿元，同比增长２％。");
        Item item = r.indicators().getFirst();
        assertThat(Reading.line(item)).isEqualTo("地区生产总值 150.5亿元 = 2%");
        assertThat(r.words(Reading.measure(item).span())).isEqualTo("１５０．５亿元");
        assertThat(Reading.review("减免税费7.1亿元,惠及企业1,250家。").measures()).containsExactly("减免税费 7.1亿元 =", "惠及企业 1250家 =");
    }

    @Test
    void t19_aChangedBasisIsFlagged() {
        assertThat(Reading.review("一般公共预算收入同口径增长4.3%。").indicators().getFirst().flags())
                .contains("basis-changed");
        assertThat(Reading.review("财政收入可比增长4%。").measures()).containsExactly("财政收入 4% growth 4%");
    }

    @Test
    void t20_chineseNumeralsReadRight() {
        assertThat(ChineseNumber.parse("两")).isEqualByComparingTo("2");
        assertThat(ChineseNumber.parse("十二")).isEqualByComparingTo("12");
        assertThat(ChineseNumber.parse("一百零五")).isEqualByComparingTo("105");
        assertThat(ChineseNumber.parse("三千二百万")).isEqualByComparingTo("32000000");
        assertThat(ChineseNumber.parse("零点五")).isEqualByComparingTo("0.5");
        assertThat(ChineseNumber.parse("百分之七")).isEqualByComparingTo("7");
        assertThat(ChineseNumber.parse("三成")).isEqualByComparingTo("30");
        assertThat(ChineseNumber.parse("两万五千")).isEqualByComparingTo("25000");
        assertThat(ChineseNumber.parse("企业")).isNull();
    }

    @Test
    void t21_aNounBehindAValueIsNoPartOfTheNextName() {
        assertThat(Reading.plan("建设3个社区食堂、12个物流驿站。").measures()).containsExactly("建设社区食堂 3个 =", "物流驿站 12个 =");
        assertThat(Reading.plan("完成供水管线更新80公里和路灯改造600盏。").measures()).containsExactly("供水管线更新 80公里 =", "路灯改造 600盏 =");
        assertThat(Reading.plan("签约18个项目、总投资85亿元。").measures()).containsExactly("签约项目 18个 =", "签约项目总投资 85亿元 =");
    }

    @Test
    void t22_aShortFormInBracketsDoesNotCutAName() {
        assertThat(Reading.review("化学需氧量(COD)排放量下降4%。").measures()).containsExactly("化学需氧量(COD)排放量 4% growth -4%");
        assertThat(Reading.plan("力争并网容量20万千瓦。").measures()).containsExactly("并网容量 20万千瓦 >=");
    }

    @Test
    void t23_descriptionsAndSuppositionsInAPlanAreNoTargets() {
        assertThat(Reading.plan("我市65岁以上老年人30万,要办好养老服务。").of(ItemKind.INDICATOR_TARGET))
                .isEmpty();
        assertThat(Reading.plan("青河流经全市120公里。").of(ItemKind.INDICATOR_TARGET)).isEmpty();
        assertThat(Reading.plan("把入园率提高到60%,就会带动5万人就业。").of(ItemKind.INDICATOR_TARGET))
                .isEmpty();
        assertThat(Reading.plan("要服务好这8万游客。").of(ItemKind.INDICATOR_TARGET)).isEmpty();
        assertThat(Reading.plan("我市新建住房3000套。").of(ItemKind.INDICATOR_TARGET)).hasSize(1);
        assertThat(Reading.plan("要把安全摆在首位。").of(ItemKind.INDICATOR_TARGET)).isEmpty();
    }

    @Test
    void t24_aPlanNamedAfterDoublingPromisesThePlan() {
        Item named = Reading.plan("实施企业“双倍增”行动。").indicators().getFirst();
        assertThat(named.subject()).isEqualTo("企业“双倍增”行动");
        assertThat(Reading.measure(named).quantity()).isNull();
        assertThat(Reading.plan("企业数量实现倍增。").measures()).containsExactly("企业数量 100% growth 100%");
        Item debt = Reading.plan("绝不新增隐性债务。").indicators().getFirst();
        assertThat(Reading.measure(debt).quantity()).isEqualTo(Quantity.of("0", "元"));
    }

    @Test
    void t25_anAnnexThatExplainsWordsPromisesNothing() {
        Reading r = Reading.whole("""
                一、2023年工作回顾
                建成泵站4座。
                二、2024年工作安排
                建设泵站6座。
                有关名词解释
                “三站”工程:建设泵站、水站、电站9座。
                """);
        assertThat(r.measures()).containsExactly("建成泵站 4座 =", "建设泵站 6座 =");
        assertThat(r.fates()).contains("9座:NAME");
    }
}
