package org.dajuan.spine.indicators;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of measures as reports write them, brought to one form so that they can be compared. */
public final class Subjects {
    private static final Pattern NOISE = Pattern.compile("[\\s“”\"‘’'「」『』《》·、,,]");
    private static final Pattern BARE_PRODUCT = Pattern.compile("(?<!地区)(国内)?生产总值");
    private static final List<String> NEUTRAL = List.of(
            "全市", "全区", "全盟", "全县", "全旗", "全省", "全国", "全年", "全园区", "全园", "年度", "今年", "我市", "我区", "我盟", "盟级", "市级", "园区",
            "两区", "本地区", "累计", "实现", "完成", "力争", "确保", "预计");

    private Subjects() {}

    /** The one form: full-width folded, quotes and blanks dropped, common short forms written out. */
    public static String normal(String subject) {
        String s = Normalizer.normalize(subject, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        s = NOISE.matcher(s).replaceAll("");
        s = s.replace("规上", "规模以上").replace("gdp", "地区生产总值").replace("固投", "固定资产投资");
        s = s.replace("r&d", "研发").replace("研究与试验发展(研发)", "研发").replace("研究与试验发展", "研发");
        s = s.replace("一般公共财政预算", "一般公共预算").replace("cpi", "居民消费价格");
        return BARE_PRODUCT.matcher(s).replaceAll("地区生产总值");
    }

    /** The normal form without words at its head that do not change what is measured. */
    public static String core(String subject) {
        String s = normal(subject);
        s = s.endsWith("年均") && s.length() > 3 ? s.substring(0, s.length() - 2) : s;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String head : NEUTRAL) {
                if (s.startsWith(head) && s.length() > head.length() + 1) {
                    s = s.substring(head.length());
                    cut = true;
                }
            }
        }
        return s;
    }
}
