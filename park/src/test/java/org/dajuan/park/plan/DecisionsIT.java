package org.dajuan.park.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.directory.Codes;
import org.dajuan.park.directory.EnterpriseData;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.plan.store.NowStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Decisions over HTTP, kept through a corrected text. */
class DecisionsIT {

    private static final String TEXT = """
            砾泉园区工作报告
            一、2024年工作回顾
            2024年,全年招商到位资金65亿元。
            二、2025年工作安排
            地区生产总值增长6%。招商到位资金突破80亿元。新增高新技术企业12家。
            加快推进园区污水管网改造,完善雨污分流设施,推进智慧水务平台应用。
            """;

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser leader = park.browserOf("leader");
    private final Staff staff = new Staff(park);
    private final TransactionTemplate transaction =
            new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
    private final JdbcClient sql = park.bean("policyJdbcClient", JdbcClient.class);

    private final int reportYear = PlanIT.freshYear();
    private final String plan = "/api/v1/plans/" + (reportYear + 1);

    private Reply upload(String text) {
        return leader.upload(
                "/api/v1/plans",
                "报告.txt",
                text.getBytes(StandardCharsets.UTF_8),
                "reportYear",
                String.valueOf(reportYear),
                "reason",
                "更正");
    }

    private JsonNode find(String subject, String kind) {
        List<JsonNode> found = leader.get(plan + "/promises")
                .json()
                .path("items")
                .valueStream()
                .filter(p -> p.path("kind").asString().equals(kind)
                        && p.path("words").asString().contains(subject)
                        && p.path("inForce").asBoolean())
                .toList();
        assertThat(found).as(subject).hasSize(1);
        return found.getFirst();
    }

    private String code(String subject, String kind) {
        return find(subject, kind).path("code").asString();
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> out = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            out.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return out;
    }

    private Reply decide(Browser who, String code, String what, Object body, int version) {
        return who.post(plan + "/promises/" + code + "/" + what, body, "If-Match", "\"v" + version + "\"");
    }

    /** What is stored for lists equals the fold of everything that was decided. */
    private void assertFoldHolds() {
        Caller system = Caller.system("test");
        CurrentCaller.as(
                system,
                () -> transaction.execute(status -> {
                    PlanHead head = park.bean(Plans.class).head(reportYear + 1);
                    List<PromiseNow> kept = park.bean(NowStore.class).list(head.id());
                    assertThat(kept)
                            .containsExactlyInAnyOrderElementsOf(
                                    park.bean(PlanHistory.class).at(head.id(), head.version()));
                    return true;
                }));
    }

    @Test
    void aCorrectionKeepsWhatWasReadBesideIt() {
        upload(TEXT);
        String code = code("招商到位资金", "indicator-target");
        Reply corrected = decide(
                leader,
                code,
                "correct",
                map("fields", List.of(map("field", "value", "value", "82")), "accept", true, "reason", "笔误"),
                0);
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.field("value")).isEqualTo("82");
        assertThat(corrected.field("status")).isEqualTo("accepted");
        JsonNode beside = corrected.json().path("corrections").get(0);
        assertThat(beside.path("read").asString()).isEqualTo("80");
        assertThat(beside.path("applies").asBoolean()).isTrue();
        JsonNode decision = leader.get(plan + "/promises/" + code + "/decisions")
                .json()
                .path("items")
                .get(0);
        assertThat(decision.path("byName").asString()).isEqualTo("demo-leader");
        assertThat(decision.path("reason").asString()).isEqualTo("笔误");
        assertThat(decide(leader, code, "reject", map("reason", "x"), 0).status())
                .isEqualTo(412);
        assertThat(leader.post(plan + "/promises/" + code + "/reject", map("reason", "x"))
                        .status())
                .isEqualTo(428);
        for (String[] bad : new String[][] {
            {"value", "-3"}, {"value", "1e999999999"}, {"kind", "indicator-result"}, {"deadline", "2025-02-30"},
            {"comparator", "?"}, {"subject", ""}, {"words", "x"}, {"nothing", "x"}
        }) {
            Reply refused = decide(
                    leader,
                    code,
                    "correct",
                    map("fields", List.of(map("field", bad[0], "value", bad[1])), "accept", false, "reason", "x"),
                    1);
            assertThat(refused.status()).as(bad[0] + bad[1] + refused).isEqualTo(422);
        }
        assertFoldHolds();
    }

    @Test
    void aCorrectedTextAsksAgainOnlyWhatChanged() {
        upload(TEXT);
        UUID department = staff.department("投促局");
        List<Map<String, @Nullable Object>> all = leader.get(plan + "/promises")
                .json()
                .path("items")
                .valueStream()
                .map(p -> map("code", p.path("code").asString(), "version", 0))
                .toList();
        assertThat(leader.post(plan + "/acceptances", map("promises", all)).status())
                .isEqualTo(200);
        String capital = code("招商到位资金", "indicator-target");
        Reply assigned =
                decide(leader, capital, "assign", map("ownerId", department, "weight", 2, "deadline", "2025-11-30"), 1);
        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(200);
        String growth = code("地区生产总值", "indicator-target");

        Reply taken = upload(TEXT.replace("突破80亿元", "突破90亿元").replace("地区生产总值", "\n今年开局良好。地区生产总值"));
        assertThat(taken.json().path("changed").valueStream().map(JsonNode::asString))
                .as(taken.toString())
                .contains(capital)
                .doesNotContain(growth);
        JsonNode asked = leader.get(plan + "/promises/" + capital).json();
        assertThat(asked.path("asked").asBoolean()).isTrue();
        assertThat(asked.path("value").asString()).isEqualTo("90");
        assertThat(asked.path("ownerId").asString()).isEqualTo(department.toString());
        assertThat(asked.path("deadline").asString()).isEqualTo("2025-11-30");
        JsonNode kept = leader.get(plan + "/promises/" + growth).json();
        assertThat(kept.path("asked").asBoolean()).isFalse();
        assertThat(kept.path("status").asString()).isEqualTo("accepted");

        JsonNode difference = leader.get(plan + "/differences?from=2").json();
        JsonNode changed = difference
                .path("changed")
                .valueStream()
                .filter(c -> c.path("code").asString().equals(capital))
                .findFirst()
                .orElseThrow();
        assertThat(changed.path("fields").valueStream().map(f -> f.path("field").asString()))
                .contains("value", "owner", "accepted");
        assertThat(leader.get(plan + "/differences?from=999").status()).isEqualTo(422);
        assertFoldHolds();
    }

    @Test
    void aDroppedPromiseKeepsItsDecisionsAndMayGoOnInAnother() {
        upload(TEXT);
        UUID department = staff.department("科技局");
        String code = code("高新技术企业", "indicator-target");
        decide(leader, code, "assign", map("ownerId", department), 0);
        upload(TEXT.replace("新增高新技术企业12家", "净增国家级科技型企业15家"));
        JsonNode gone = leader.get(plan + "/promises/" + code).json();
        assertThat(gone.path("inText").asBoolean()).isFalse();
        assertThat(gone.path("asked").asBoolean()).isTrue();
        assertThat(gone.path("ownerId").asString()).isEqualTo(department.toString());
        JsonNode heir = find("科技型企业", "indicator-target");
        Reply goesOn = decide(
                leader,
                heir.path("code").asString(),
                "continue",
                map("earlier", map("code", code, "version", 1), "reason", "改了名称"),
                0);
        assertThat(goesOn.status()).as(goesOn.toString()).isEqualTo(200);
        assertThat(goesOn.field("ownerId")).isEqualTo(department.toString());
        assertThat(goesOn.field("continues")).isEqualTo(code);
        Reply third = upload(TEXT.replace("新增高新技术企业12家", "净增国家级科技型企业15家") + "新增就业5000人。\n");
        assertThat(third.json().path("dropped").size()
                        + third.json().path("doubtful").size())
                .as("what was settled is not asked about once more: " + third)
                .isZero();
        assertFoldHolds();
    }

    @Test
    void splitPartsKeepTheirPlaceAndMergesCanBeTakenBack() {
        upload(TEXT);
        JsonNode task = find("污水管网", "task");
        String code = task.path("code").asString();
        String words = task.path("words").asString();
        int cut = words.indexOf("推进智慧");
        Reply split = decide(
                leader,
                code,
                "split",
                map(
                        "parts",
                        List.of(
                                map("start", 0, "end", cut - 1),
                                map(
                                        "start",
                                        cut,
                                        "end",
                                        words.length(),
                                        "fields",
                                        List.of(map("field", "subject", "value", "智慧水务")))),
                        "reason",
                        "两件事"),
                0);
        assertThat(split.status()).as(split.toString()).isEqualTo(200);
        JsonNode part = leader.get(plan + "/promises/" + code + ".2").json();
        assertThat(part.path("subject").asString()).isEqualTo("智慧水务");
        assertThat(part.path("start").asInt()).isEqualTo(task.path("start").asInt() + cut);
        upload(TEXT.replace("二、2025", "新的一段话。\n二、2025"));
        JsonNode moved = leader.get(plan + "/promises/" + code + ".2").json();
        assertThat(moved.path("start").asInt()).isEqualTo(part.path("start").asInt() + 7);
        assertThat(moved.path("words").asString()).isEqualTo(words.substring(cut));
        assertThat(leader.get(plan + "/promises/" + code).json().path("status").asString())
                .isEqualTo("split");

        Reply merged = decide(
                leader,
                code + ".1",
                "merge",
                map("others", List.of(map("code", code + ".2", "version", 0)), "reason", "还是一件"),
                0);
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(leader.get(plan + "/promises/" + code + ".2").field("mergedInto"))
                .isEqualTo(code + ".1");
        Reply reopened = decide(leader, code + ".2", "reopen", map("reason", "不合并了"), 1);
        assertThat(reopened.field("status")).as(reopened.toString()).isEqualTo("proposed");
        assertThat(leader.get(plan + "/promises/" + code + ".1")
                        .json()
                        .path("absorbed")
                        .size())
                .isZero();
        assertFoldHolds();
    }

    @Test
    void aDepartmentDividesItsOwnAndNothingElse() {
        upload(TEXT);
        UUID department = staff.department("招商局");
        UUID stranger = staff.department("旁局");
        String code = code("招商到位资金", "indicator-target");
        decide(leader, code, "assign", map("ownerId", department), 0);
        Browser own = staff.browser("department", department, null);
        Map<String, @Nullable Object> shares = map(
                "shares",
                List.of(
                        map("teamId", department, "period", "2025-Q1", "value", 30, "unit", "亿元"),
                        map("teamId", stranger, "period", "2025-Q1", "value", "400000", "unit", "万元")));
        String path = plan + "/promises/" + code + "/division";
        assertThat(staff.browser("department", stranger, null)
                        .put(path, shares, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(403);
        Reply divided = own.put(path, shares, "If-Match", "\"v1\"");
        assertThat(divided.status()).as(divided.toString()).isEqualTo(200);
        JsonNode division = divided.json().path("division");
        assertThat(division.path("sum").asString()).isEqualTo("70");
        assertThat(division.path("difference").asString()).isEqualTo("-10");
        assertThat(division.path("adds").asBoolean()).isFalse();
        assertThat(own.put(
                                plan + "/promises/" + code + "/milestones",
                                map("milestones", List.of(map("period", "2025-Q2", "value", 40))),
                                "If-Match",
                                "\"v2\"")
                        .status())
                .isEqualTo(200);
        assertThat(own.put(
                                path,
                                map("shares", List.of(map("period", "2025-Q1", "value", 3, "unit", "吨"))),
                                "If-Match",
                                "\"v3\"")
                        .status())
                .isEqualTo(422);
        assertThat(decide(own, code, "reject", map("reason", "x"), 3).status()).isEqualTo(403);
        assertFoldHolds();
    }

    @Test
    void anIndicatorMustFitThePromise() {
        upload(TEXT);
        String code = code("高新技术企业", "indicator-target");
        Reply unknown = decide(leader, code, "assign", map("indicator", "no_such_thing"), 0);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.field("hint")).contains("Nearest");
        Reply wrongUnit = decide(leader, code, "assign", map("indicator", "gdp"), 0);
        assertThat(wrongUnit.status()).as(wrongUnit.toString()).isEqualTo(422);
        JsonNode headline = leader.get(plan + "/headline").json();
        JsonNode group = headline.path("park");
        long unmeasured = leader.get(plan + "/promises?inForce=true&measured=false")
                .json()
                .path("items")
                .size();
        assertThat(group.path("unmeasured").asLong()).isEqualTo(unmeasured);
        assertThat(group.path("unaccepted").asLong())
                .isEqualTo(group.path("promises").asLong());
        assertThat(group.path("withoutOwner").asLong())
                .isEqualTo(group.path("promises").asLong());
    }

    @Test
    void theShortfallAgainstAnUpperLevelIsShown() {
        upload(TEXT);
        String capital = code("招商到位资金", "indicator-target");
        String growth = code("地区生产总值", "indicator-target");
        Reply entered = leader.post(
                plan + "/upper-targets",
                map(
                        "targets",
                        List.of(
                                map(
                                        "level",
                                        "league",
                                        "issuer",
                                        "岚泽盟",
                                        "subject",
                                        "招商到位资金",
                                        "comparator",
                                        ">=",
                                        "value",
                                        100,
                                        "unit",
                                        "亿元"),
                                map("level", "league", "issuer", "岚泽盟", "subject", "地区生产总值", "growthPct", 7),
                                map("level", "league", "issuer", "岚泽盟", "subject", "园区和产业提档升级工程"))));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        JsonNode ids = entered.json().path("items");
        Map<String, @Nullable Object> carries = map("number", 0, "carried", true);
        JsonNode amount = leader.put(
                        "/api/v1/upper-targets/" + ids.get(0).path("id").asString() + "/carriers/" + capital, carries)
                .json();
        assertThat(amount.path("state").asString()).as(amount.toString()).isEqualTo("short");
        assertThat(amount.path("shortfall").asString()).isEqualTo("20");
        JsonNode rate = leader.put(
                        "/api/v1/upper-targets/" + ids.get(1).path("id").asString() + "/carriers/" + growth, carries)
                .json();
        assertThat(rate.path("shortfall").asString()).isEqualTo("1");
        assertThat(rate.path("sum").isNull()).isTrue();
        JsonNode rows = leader.get(plan + "/upper-targets").json().path("items");
        assertThat(rows.valueStream().map(r -> r.path("state").asString()))
                .containsExactly("not-carried", "short", "short");
        assertThat(leader.put(
                                "/api/v1/upper-targets/" + ids.get(0).path("id").asString() + "/carriers/" + capital,
                                carries)
                        .status())
                .isEqualTo(412);
        JsonNode proposals = leader.upload(
                        plan + "/upper-targets/proposals",
                        "盟报告.txt",
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        "level",
                        "league",
                        "issuer",
                        "岚泽盟")
                .json()
                .path("items");
        assertThat(proposals
                        .valueStream()
                        .flatMap(p -> p.path("carriers").valueStream().map(JsonNode::asString)))
                .contains(capital, growth);
    }

    @Test
    void anEnterpriseSeesOnlyWhatNamesItThroughSqlToo() {
        upload(TEXT);
        Caller admin = new Caller(UUID.randomUUID(), "a", Set.of(Role.ADMIN), null, null, null, false);
        UUID named = CurrentCaller.as(
                admin,
                () -> park.bean(Enterprises.class)
                        .add(new EnterpriseData(
                                Codes.creditCode(), "某厂" + UUID.randomUUID(), null, null, null, null, null, null))
                        .id());
        String code = code("招商到位资金", "indicator-target");
        Reply assigned = decide(leader, code, "assign", map("enterpriseIds", List.of(named)), 0);
        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(200);
        Browser firm = staff.browser("enterprise", null, named);
        JsonNode seen = firm.get("/api/v1/promises-naming-us").json().path("items");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.get(0).path("code").asString()).isEqualTo(code);
        Browser other = staff.browser("enterprise", null, UUID.randomUUID());
        assertThat(other.get("/api/v1/promises-naming-us").json().path("items").size())
                .isZero();

        for (UUID enterprise : List.of(named, UUID.randomUUID())) {
            Caller caller = new Caller(UUID.randomUUID(), "e", Set.of(Role.ENTERPRISE), null, enterprise, null, false);
            CurrentCaller.as(
                    caller,
                    () -> transaction.execute(status -> {
                        for (String table : List.of(
                                "report_text",
                                "plan",
                                "revision",
                                "item",
                                "reading",
                                "decision",
                                "upper_target",
                                "upper_share")) {
                            assertThat(rows(table)).as(table).isZero();
                        }
                        assertThat(rows("promise_now")).isEqualTo(enterprise.equals(named) ? 1 : 0);
                        return true;
                    }));
        }
    }

    private int rows(String table) {
        return sql.sql("select count(*) from plan." + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void anExportedListComputesNothing() throws IOException {
        upload(TEXT);
        String code = code("污水管网", "task");
        decide(
                leader,
                code,
                "correct",
                map("fields", List.of(map("field", "subject", "value", "=1+1")), "accept", false, "reason", "x"),
                0);
        byte[] bytes = leader.get(plan + "/promises.xlsx").response().body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            boolean[] found = {false};
            book.getSheetAt(0).forEach(row -> {
                if (row.getCell(4) != null
                        && row.getCell(4).getStringCellValue().equals("=1+1")) {
                    found[0] = row.getCell(4).getCellStyle().getQuotePrefixed();
                }
            });
            assertThat(found[0]).isTrue();
        }
    }
}
