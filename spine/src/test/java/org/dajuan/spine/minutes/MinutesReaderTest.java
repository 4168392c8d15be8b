package org.dajuan.spine.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sentences of minutes, labelled by hand: whom they command and by when, or that they do not command. Read on 24 November 2026, a Tuesday. */
class MinutesReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        Map.of(
                        "应急", "应急管理局 应急局 应急",
                        "环境", "生态环境分局 生态环境局 生态环境 环保",
                        "财政", "财政局 财政",
                        "建设", "建设局 住建局 建设",
                        "统计", "统计中心 统计局 统计",
                        "发改", "发展改革局 发改局 发改",
                        "水务", "水务局 水务",
                        "督查", "督查室 督办室 督查")
                .forEach((id, all) -> {
                    for (String name : all.split(" ")) {
                        NAMES.put(name, id);
                    }
                });
    }

    /** Sentence | who, leading first | last day, or working days. */
    private static final String COMMANDS = """
            由应急管理局牵头，12月20日前完成全部重大危险源企业的一次隐患排查。|应急|2026-12-20
            请生态环境局于11月底前提交异味溯源方案。|环境|2026-11-30
            财政局、建设局要在2027年1月15日前落实管网改造资金。|财政 建设|2027-01-15
            由水务局会同生态环境分局、财政局制定中水回用价格方案，年底前报管委会。|水务 环境 财政|2026-12-31
            各部门要在5个工作日内报送明年重点任务清单。|各部门|5
            1.责成建设局本周五前完成南环路破损路面修补。|建设|2026-11-27
            会议要求，发改、统计要抓紧核对三季度投资数据。|发改 统计|
            （二）12月10日前完成污水处理厂二期验收。||2026-12-10
            由财政局配合，督查室牵头，下周三前形成督查通报。|督查 财政|2026-12-02
            请园区投资公司抓紧办理蒸汽管线用地手续。|园区投资公司|
            一是应急局负责，对3家停产企业逐一开展复产验收；|应急|
            各有关单位务必于1月底前完成液氨储罐检测。|各有关单位|2027-01-31
            请水务局十日内反馈管线迁改意见。|水务|2026-12-04
            """;

    private static final String NOT = """
            会议听取了应急管理局关于三季度安全生产形势的汇报。
            财政局已于10月底前完成资金拨付。
            生态环境局局长参加会议。
            会议认为，统计数据总体真实。
            请示事项是否由建设局牵头办理？
            管网改造暂不由建设局负责。
            11月18日召开主任办公会。
            今年应急演练开展了12次，同比增加3次。
            水务局无需另行报送。
            会议于上午9时结束。
            """;

    private static List<Command> read(String text) {
        return new MinutesReader(NAMES, TODAY).read(text);
    }

    @Test
    void sentencesThatCommandNameWhomAndByWhen() {
        List<String> differ = new ArrayList<>();
        COMMANDS.lines().forEach(line -> {
            String[] c = line.split("\\|", -1);
            List<Command> found = read(c[0]);
            String got = found.size() != 1
                    ? found.size() + " commands"
                    : who(found.getFirst()) + "|" + when(found.getFirst());
            if (!got.equals(c[1] + "|" + c[2])) {
                differ.add(line + " but read " + got);
            }
        });
        assertThat(differ).isEmpty();
    }

    @Test
    void sentencesThatOnlyTellAskOrLetOffAreNoCommands() {
        assertThat(NOT.lines().filter(line -> !read(line).isEmpty())).isEmpty();
    }

    @Test
    void eachCommandHasItsOwnWordsInTheText() {
        String text = COMMANDS.replaceAll("\\|.*", "");
        List<Command> found = read("会议纪要\n" + text + NOT);
        assertThat(found).hasSize((int) COMMANDS.lines().count());
        for (Command c : found) {
            String words = c.span().of("会议纪要\n" + text + NOT);
            assertThat(words).doesNotContain("\n").doesNotContain("。").doesNotStartWith("1.");
        }
    }

    @Test
    void hostileTextIsReadWithoutHarm() {
        assertThat(read("")).isEmpty();
        assertThat(read("。。；\n\r\n？")).isEmpty();
        assertThat(read("由".repeat(20_000))).isEmpty();
        assertThat(read("请应急管理局于2月30日前完成整改。").getFirst().dueOn()).isNull();
        assertThat(read("请应急管理局于99月99日前完成整改。").getFirst().dueOn()).isNull();
        assertThat(read("请应急管理局于0000年1月1日前完成整改。")).hasSize(1);
    }

    private static String who(Command c) {
        return c.addressees().isEmpty() ? c.addressed() : String.join(" ", c.addressees());
    }

    private static String when(Command c) {
        return c.dueOn() != null ? c.dueOn().toString() : c.workdays() != null ? String.valueOf(c.workdays()) : "";
    }
}
