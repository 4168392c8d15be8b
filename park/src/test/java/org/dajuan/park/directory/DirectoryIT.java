package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;

/** The directory over HTTP, by those who may and those who may not. */
class DirectoryIT {

    private static final String BASE = "/api/v1/directory/";
    private static final String OWN = BASE + "enterprises/01900000-0000-7000-8000-00000000e001";

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser admin = park.browserOf("admin");

    private static String fresh(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> firm(String code) {
        return Map.of("creditCode", code, "name", fresh("企业"));
    }

    private Reply addFirm() {
        Reply made = admin.post(BASE + "enterprises", firm(Codes.creditCode()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    @Test
    void aRecordIsAddedReadChangedAndTakenOutOfUse() {
        String name = fresh("部门");
        Reply made = admin.post(BASE + "departments", Map.of("name", name, "aliases", List.of(name + "甲")));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String path = made.header("Location");
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"v1\"");
        assertThat(admin.get(path).field("name")).isEqualTo(name);

        assertThat(admin.put(path, Map.of("name", name)).status()).isEqualTo(428);
        assertThat(admin.put(path, Map.of("name", name), "If-Match", "\"v7\"").status())
                .isEqualTo(412);
        Reply changed = admin.put(path, Map.of("name", name + "乙"), "If-Match", "\"v1\"");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("aliases").size()).isZero();

        Reply ended = admin.put(path + "/active", Map.of("active", false), "If-Match", "\"v2\"");
        assertThat(ended.json().path("active").asBoolean()).isFalse();
        assertThat(admin.get(path).header("ETag")).isEqualTo("\"v3\"");
        assertThat(park.browserOf("department")
                        .post(BASE + "departments", Map.of("name", fresh("x")))
                        .status())
                .isEqualTo(403);
        assertThat(park.browserOf("enterprise").get(path).status()).isEqualTo(200);
    }

    @Test
    void aWrongCodeIsRefusedWithTheValueAndTheDigitItShouldHave() {
        Reply reply = admin.post(BASE + "enterprises", firm("90000000000000000M"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/values/field").asString()).isEqualTo("creditCode");
        assertThat(reply.json().at("/values/value").asString()).isEqualTo("90000000000000000M");
        assertThat(reply.field("detail")).contains("must be \"N\"");
        String code = Codes.creditCode();
        admin.post(BASE + "enterprises", firm(code));
        assertThat(admin.post(BASE + "enterprises", firm(code)).status()).isEqualTo(409);
        Reply cas = admin.post(BASE + "substances", Map.of("cas", "7732-18-4", "name", "水"));
        assertThat(cas.field("detail")).contains("it must be 5");
    }

    @Test
    void anEnterpriseReadsItselfAloneAndKeepsItsContact() {
        String other = addFirm().header("Location");
        Browser enterprise = park.browserOf("enterprise");
        Reply list = enterprise.get(BASE + "enterprises");
        assertThat(list.json().path("items").size()).isEqualTo(1);
        assertThat(OWN).endsWith(list.json().at("/items/0/id").asString());

        Reply foreign = enterprise.get(other);
        Reply none = enterprise.get(BASE + "enterprises/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.field("title")).isEqualTo(none.field("title"));
        assertThat(foreign.text()).doesNotContain("企业");

        String tag = enterprise.get(OWN).header("ETag");
        Reply kept = enterprise.put(OWN + "/contact", Map.of("phone", "0990-8000001"), "If-Match", tag);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.field("phone")).isEqualTo("0990-8000001");
        assertThat(enterprise
                        .put(OWN, firm(Codes.creditCode()), "If-Match", kept.header("ETag"))
                        .status())
                .isEqualTo(403);
        assertThat(enterprise
                        .put(other + "/contact", Map.of(), "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPersonIsErasedAndWritesNeverEchoWhoItIs() {
        String firm = addFirm().field("id");
        Map<String, Object> person = new HashMap<>();
        person.put("enterpriseId", firm);
        person.put("duty", "安全总监");
        person.put("personal", Map.of("name", "王一一", "phone", "13800000000"));
        Reply made = admin.post(BASE + "people", person, "Idempotency-Key", "person-" + UUID.randomUUID());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.text()).doesNotContain("王一一", "13800000000");
        String path = made.header("Location");
        assertThat(admin.get(path).text()).contains("王一一");
        assertThat(park.browserOf("leader").get(path).text()).contains("王一一");
        assertThat(park.browserOf("auditor").get(path).text()).contains("安全总监").doesNotContain("王一一");
        assertThat(park.browserOf("enterprise").get(path).status()).isEqualTo(404);

        Reply erased = admin.delete(path + "/personal-data", "If-Match", "\"v1\"");
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        assertThat(erased.json().path("erased").asBoolean()).isTrue();
        Reply after = admin.get(path);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("personal").isNull()).isTrue();
        assertThat(after.field("duty")).isEqualTo("安全总监");
        assertThat(admin.get("/api/v1/audit").text()).doesNotContain("王一一");
    }

    @Test
    void theDemoIsThere() {
        Reply first = admin.get(BASE + "enterprises?limit=100");
        assertThat(first.json().path("items").size()).isGreaterThanOrEqualTo(81);
        assertThat(admin.get(BASE + "departments").text()).contains("应急管理局", "\"安监\"");
    }

    @Test
    void termsOfWorkingDaysCrossHolidaysAndYears() {
        Browser leader = park.browserOf("leader");
        String term = BASE + "calendars/term?start=";
        assertThat(leader.get(term + "2024-02-07&workdays=5").field("day")).isEqualTo("2024-02-20");
        Reply next = leader.get(term + "2026-12-31&workdays=1");
        assertThat(next.field("day")).isEqualTo("2027-01-04");
        assertThat(next.json().path("provisional").asBoolean()).isTrue();
        assertThat(leader.get(term + "2024-02-07&workdays=-1").status()).isEqualTo(422);
        assertThat(leader.get(term + "+999999999-01-01&workdays=5").status()).isBetween(400, 499);
        assertThat(leader.get(BASE + "calendars").json().path("items").size()).isEqualTo(5);
    }

    @Test
    void beingTurnedAwayByRoleOrForgeryStandsInTheAuditTrail() {
        Browser inspector = park.browserOf("inspector");
        String marker = UUID.randomUUID().toString();
        assertThat(inspector.get("/api/v1/users/" + marker).status()).isEqualTo(403);
        assertThat(inspector
                        .send("DELETE", "/api/v1/me/sessions/" + marker, null)
                        .status())
                .isEqualTo(403);
        List<String> entries = new java.util.ArrayList<>();
        admin.get("/api/v1/audit?limit=200").json().path("items").forEach(entry -> {
            if (entry.path("subject").asString().contains(marker)) {
                entries.add(entry.path("actor").asString() + " "
                        + entry.path("outcome").asString() + " "
                        + entry.path("status").asInt() + " "
                        + entry.path("detail").asString());
            }
        });
        assertThat(entries)
                .containsExactlyInAnyOrder(
                        "demo-inspector refused 403 role", "demo-inspector refused 403 no token against forgery");
    }
}
