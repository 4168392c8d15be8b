package org.dajuan.papers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.spine.answers.Reason;

/** Words for the demo's reasons; the engine's own bundle speaks in the product. */
final class DemoReasons {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            e(
                    "pace",
                    "截至10月为{0}，达到目标的{3}%，按目前进度年底可以达到{1}。",
                    "{0} by October, {3}% of the target; at this pace {1} is reached by the end of the year."),
            e(
                    "behind",
                    "截至10月为{0}，距目标{1}还差{2}，按目前进度年底达不到。",
                    "{0} by October, {2} short of {1}; at this pace the target is not reached."),
            e(
                    "far",
                    "截至10月为{0}，仅为目标的{3}%，今后两个月须完成此前十个月的工作量。",
                    "{0} by October, only {3}% of the target; two months would have to bring what ten did."),
            e("reached", "已达{0}，目标为{1}，提前完成。", "{0} reached against a target of {1}, ahead of time."),
            e("late", "期限已过，项目未达约定阶段。", "The deadline has passed and the agreed stage is not reached."),
            e("short", "期限已过，实际{0}，比目标{1}少{2}。", "The deadline has passed; {0} is {2} less than {1}."),
            e("over", "截至10月为{0}，高于上限{1}，超出{2}。", "{0} by October, {2} above the limit of {1}."),
            e("under", "截至10月为{0}，在上限{1}之内。", "{0} by October, within the limit of {1}."),
            e("zero", "截至10月未发生，每月均有报告。", "None by October; every month was reported."),
            e("notdue", "尚未到期，目前没有可供判断的数据。", "Not yet due; nothing can be said today."),
            e("noindicator", "没有约定用什么指标衡量，请责任部门提出。", "No indicator is agreed; the department should propose one."),
            e("nofact", "约定了指标，但没有收到任何证据。", "An indicator is agreed but no fact has arrived."),
            e("claimed", "年中报告称“取得积极进展”，没有给出数字。", "The mid-year report speaks of progress but gives no figure."),
            e("silent", "上年承诺，此后的报告再未提及。", "Promised last year and never mentioned again."),
            e(
                    "odd-total",
                    "重点项目总投资{0}跨多个年度，不能与当年固定资产投资{1}相加。",
                    "Total investment of {0} spans years and must not be added to this year''s {1}."),
            e("odd-below", "目标{0}低于上年实绩{1}。", "The target of {0} is below last year''s {1}."));

    private DemoReasons() {}

    static String render(Reason reason, Locale locale) {
        List<String> words = WORDS.get(reason.code());
        if (words == null) {
            return String.join(" ", reason.args());
        }
        String text = words.get(locale.getLanguage().equals("zh") ? 0 : 1).replace("''", "'");
        for (int i = 0; i < reason.args().size(); i++) {
            text = text.replace("{" + i + "}", reason.args().get(i));
        }
        return text;
    }

    private static Map.Entry<String, List<String>> e(String code, String zh, String en) {
        return Map.entry(code, List.of(zh, en));
    }
}
