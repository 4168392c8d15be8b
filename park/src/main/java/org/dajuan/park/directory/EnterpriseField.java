package org.dajuan.park.directory;

import java.util.List;

/** The fields of an enterprise that a table may hold, with the titles they usually stand under. */
public enum EnterpriseField {
    CREDIT_CODE("creditCode", "统一社会信用代码", "社会信用代码", "信用代码", "credit_code", "creditcode", "uscc"),
    NAME("name", "企业名称", "单位名称", "公司名称", "企业全称", "单位全称", "机构名称", "名称", "企业", "公司", "name"),
    ALIASES("aliases", "企业简称", "简称", "曾用名", "别名", "aliases"),
    INDUSTRY("industry", "所属行业", "行业类别", "行业名称", "行业", "主营业务", "industry"),
    ZONE("zoneId", "所在片区", "所属片区", "片区", "功能区", "所在区域", "区域", "zone"),
    ADDRESS("address", "企业地址", "注册地址", "经营地址", "生产地址", "详细地址", "厂址", "住所", "地址", "address"),
    PHONE("phone", "联系电话", "企业电话", "办公电话", "固定电话", "联系方式", "电话", "phone", "tel"),
    EMAIL("email", "电子邮箱", "电子邮件", "邮箱", "e-mail", "email");

    /** As in {@link EnterpriseData}, and so in its refusals. */
    public final String word;

    private final List<String> titles;

    EnterpriseField(String word, String... titles) {
        this.word = word;
        this.titles = List.of(titles);
    }

    /** What our own template calls it. */
    public String title() {
        return titles.getFirst();
    }

    /** 1000 and more for a title as it stands, the length of the longest known title within it otherwise; 0 for none. */
    int likeness(String title) {
        String key = titleKey(title);
        int best = 0;
        for (String known : titles) {
            String knownKey = NameKey.of(known);
            if (key.equals(knownKey)) {
                return 1000 + knownKey.length();
            }
            if (knownKey.length() > 1 && key.contains(knownKey)) {
                best = Math.max(best, knownKey.length());
            }
        }
        return best;
    }

    /** A title without blanks, remarks and units in brackets, and signs at its end. */
    static String titleKey(String title) {
        return NameKey.of(title).replaceAll("[(\\[【].*?[)\\]】]", "").replaceAll("[*:：、,/]+$", "");
    }
}
