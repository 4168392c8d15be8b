package org.dajuan.spine.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of minutes that command. A sentence commands when it addresses somebody (由…牵头, 请…, 责成…, 各部门要…, …局负责) or gives a
 * day by which something is to be done; what only tells (听取了, 已完成, 会议认为), asks, or lets off (暂不, 无需) does not.
 */
public final class MinutesReader {
    private static final String ENDS = "。；;！!？?\n\r";
    private static final Pattern LEAD = Pattern.compile(
            "^[\\s　]*(?:(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[、.．)）]|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]|[一二三四五六七八九十]是|"
                    + "[①-⑳])?[\\s　]*(?:会议(?:决定|要求|明确|强调|确定|议定|同意)[，,：:]?|要求[，,：:])?[\\s　]*");

    private static final Pattern TELLS = Pattern.compile(
            "听取了?|汇报了|通报了|传达了|学习了|审议了|研究了|讨论了|会议(?:认为|指出)|出席|列席|主持(?:会议|召开)|参加(?:会议|人员)|(?:已|已经)(?:于|在|经|全部|基本|按期|如期)?"
                    + ".{0,14}(?:完成|建成|整改|办结|落实|印发|报送|提交|启动|到位)|完成了|取得了|同比|上年|去年|前三季度");
    private static final Pattern LETS_OFF = Pattern.compile("暂不|暂缓|无需|无须|不再|不必|不需|可不|不作要求|不予|待.{1,20}后(?:再|另行)");
    private static final Pattern ASKS = Pattern.compile("[？?]|是否|能否|有无|可否|为何|如何是好");

    private static final String ALL = "各(?:有关|相关|责任)?(?:部门|单位|局办|企业|科室)|(?:有关|相关|责任|牵头)(?:部门|单位|企业)";
    private static final Pattern EVERYBODY = Pattern.compile(ALL);
    private static final Pattern DUTY = Pattern.compile(
            "^[^，,。]{0,4}?(?:牵头|负责|要|应|须|需|务必|会同|配合|承办|承担|抓好|抓紧|尽快|于|在|将|把|按|加快|组织|落实|做好|完成|制定|报送|提交|开展)");
    private static final Pattern LEADS = Pattern.compile("^(?:同志)?(?:要|应|须|需)?(?:牵头|总?负责|承办|为(?:牵头|责任)单位)");
    private static final Pattern GIVEN = Pattern.compile("(?:由|请|责成|要求|交由?|委托)$");
    private static final Pattern DOES =
            Pattern.compile("完成|报送|上报|提交|印发|落实|整改|建成|开工|制定|拿出|启动|报|办结|销号|投用|验收|清零|开展|反馈|提出|梳理|排查|组织");

    /** 由园区公司牵头: somebody the directory does not know. */
    private static final Pattern GIVES_OTHERS =
            Pattern.compile("(?:由|请|责成)([\\p{IsHan}A-Za-z0-9]{2,12}?)(?:牵头|负责|承担|承办|会同|组织|尽快|抓紧|于|在)");

    private final Map<String, String> names;
    private final LocalDate today;

    /**
     * @param names names and aliases of departments with their ids
     * @param today the day on which the text is read
     */
    public MinutesReader(Map<String, String> names, LocalDate today) {
        this.names = Map.copyOf(names);
        this.today = today;
    }

    /** The commands of a text in its order. */
    public List<Command> read(String text) {
        List<Command> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0) {
                boolean asks = i < text.length() && "？?".indexOf(text.charAt(i)) >= 0;
                Command c = asks ? null : sentence(text.substring(start, i), start);
                if (c != null) {
                    out.add(c);
                }
                start = i + 1;
            }
        }
        return out;
    }

    /** True for a sentence that only tells, asks or lets off, whatever it names. */
    public static boolean tells(String sentence) {
        return TELLS.matcher(sentence).find()
                || LETS_OFF.matcher(sentence).find()
                || ASKS.matcher(sentence).find();
    }

    /** Ids of the departments that words name, in their order. */
    public List<String> named(String words) {
        return Named.in(words, names).stream().map(Named::id).distinct().toList();
    }

    private @Nullable Command sentence(String whole, int offset) {
        Matcher lead = LEAD.matcher(whole);
        int skip = lead.find() ? lead.end() : 0;
        String s = whole.substring(skip).stripTrailing();
        if (s.length() < 6 || tells(s)) {
            return null;
        }
        List<Named> named = Named.in(s, names);
        Deadline due = Deadline.of(s, today);
        Matcher all = EVERYBODY.matcher(s);
        boolean everybody = all.find();
        boolean addresses = named.stream().anyMatch(n -> isAddressed(s, n.start(), n.end()))
                || everybody && isAddressed(s, all.start(), all.end());
        boolean byADay = due != null && DOES.matcher(s).find();
        if (!addresses && !byADay && !GIVES_OTHERS.matcher(s).find()) {
            return null;
        }
        String addressed = named.isEmpty()
                ? everybody ? all.group() : other(s)
                : s.substring(named.getFirst().start(), named.getLast().end());
        return new Command(
                new Span(offset + skip, offset + skip + s.length()),
                leading(s, named),
                addressed,
                due == null ? null : due.day(),
                due == null ? null : due.workdays());
    }

    private static String other(String s) {
        Matcher m = GIVES_OTHERS.matcher(s);
        return m.find() ? m.group(1) : "";
    }

    private static boolean isAddressed(String s, int start, int end) {
        // Between names of one list nothing is said yet: the duty follows the last.
        String after = s.substring(end)
                .replaceFirst("^(?:[、和与及]|会同)[\\p{IsHan}]{2,10}?(?=(?:牵头|负责|要|应|须|需|于|在|务必|配合|按|将|、))", "");
        return GIVEN.matcher(s.substring(0, start)).find()
                || DUTY.matcher(after).find()
                || DUTY.matcher(s.substring(end)).find();
    }

    /** Each once; who leads comes first, the others in the order of the sentence. */
    private static List<String> leading(String s, List<Named> named) {
        List<String> out = new ArrayList<>();
        named.stream()
                .filter(n -> LEADS.matcher(s.substring(n.end())).find())
                .findFirst()
                .ifPresent(n -> out.add(n.id()));
        named.stream().map(Named::id).filter(id -> !out.contains(id)).forEach(out::add);
        return out.stream().distinct().toList();
    }
}
