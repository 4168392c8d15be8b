package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A definition that the server has never seen is dropped into its folder, works at once, and keeps strangers out. */
class UnseenRegisterIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("firm", firm.toString());
        values.put("subject", "聚合釜试车废水");
        values.put("flow", "120.5");
        values.put("toxic", false);
        values.put("filed_on", "2024-02-07");
        return values;
    }

    @Test
    void aDefinitionDroppedIntoTheFolderWorksAtOnce() throws Exception {
        Dropped.drop(park, "works.yaml", Dropped.unseen("works"));
        Browser enterprise = staff.browser("enterprise", null, firm);
        Browser stranger = staff.browser("enterprise", null, other);
        Browser inspector = staff.browser("inspector", null, null);
        Browser department = staff.browser("department", staff.department("生态"), null);
        Browser leader = park.browserOf("leader");
        String register = "/api/v1/registers/trial_works";
        assertThat(Dropped.await(leader, register).status()).isEqualTo(200);

        Reply refused = inspector.post(register + "/records", Map.of("values", values()));
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        Reply wrong = enterprise.post(
                register + "/records",
                Map.of("values", Map.of("subject", "x", "flow", "-3", "toxic", true, "filed_on", "2024-02-07")));
        assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
        assertThat(wrong.text()).contains("values.flow").contains("-3");

        Reply made = enterprise.post(register + "/records", Map.of("values", values()), "Idempotency-Key", "one");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Reply again = enterprise.post(register + "/records", Map.of("values", values()), "Idempotency-Key", "one");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(made.json());
        String id = made.json().at("/record/id").asString();
        String number = made.json().at("/record/number").asString();
        assertThat(number).matches("[A-Z]{4}-\\d{4}-000001");
        assertThat(made.json().at("/record/values/yearly").asString()).isEqualTo("43982.5");
        String path = "/api/v1/records/" + id;

        // The other enterprise: nothing by list, by id, by number, by search.
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/records/" + number).status()).isEqualTo(404);
        assertThat(stranger.get(register + "/records").json().path("items").size())
                .isZero();
        assertThat(stranger.get(register + "/records?search=sczx")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(visible("enterprise", other)).isZero();
        assertThat(visible("enterprise", firm)).isPositive();
        // The owner and the park find it by characters and by the initials of their sounds.
        for (String search : new String[] {"%E8%81%9A%E5%90%88", "jhf", "fscfs", number}) {
            assertThat(leader.get(register + "/records?search=" + search)
                            .json()
                            .path("count")
                            .asInt())
                    .as(search)
                    .isEqualTo(1);
        }

        // Submitted before the Spring Festival of 2024: 10–17 February are off, Sunday the 18th is worked.
        Reply early = enterprise.post(
                path + "/transitions/submit", Map.of("at", "2024-02-07T02:00:00Z"), "If-Match", made.header("ETag"));
        assertThat(early.status()).as(early.text()).isEqualTo(403);
        Reply missing = enterprise.post(path + "/transitions/submit", Map.of());
        assertThat(missing.status()).isEqualTo(428);
        Reply submitted = enterprise.post(path + "/transitions/submit", Map.of(), "If-Match", made.header("ETag"));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.json().at("/record/values/level").asString()).isEqualTo("LOW");
        assertThat(submitted.json().at("/record/values/level_rule").asString()).isEqualTo("L3");
        assertThat(submitted.json().at("/clocks/0/state").asString()).isEqualTo("running");

        // A stale command is told who, when and what.
        Reply stale = enterprise.post(path + "/transitions/submit", Map.of(), "If-Match", made.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("submit").contains("\"state\":\"review\"");

        // Three sign; one returns to another, whose signature alone is lost.
        Reply first =
                inspector.post(path + "/sign-off", Map.of("action", "sign"), "If-Match", submitted.header("ETag"));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        Reply not = stranger.post(path + "/sign-off", Map.of("action", "sign"), "If-Match", first.header("ETag"));
        assertThat(not.status()).isEqualTo(404);
        Reply enterpriseSigns =
                enterprise.post(path + "/sign-off", Map.of("action", "sign"), "If-Match", first.header("ETag"));
        assertThat(enterpriseSigns.status()).as(enterpriseSigns.text()).isEqualTo(403);
        Reply second = department.post(path + "/sign-off", Map.of("action", "sign"), "If-Match", first.header("ETag"));
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        Reply returned = leader.post(
                path + "/sign-off",
                Map.of("action", "return", "to", "ecology", "reason", "排放量请复核"),
                "If-Match",
                second.header("ETag"));
        assertThat(returned.status()).as(returned.text()).isEqualTo(200);
        assertThat(returned.json().at("/signOff/signers").toString()).contains("\"signer\":\"safety\"");
        assertThat(returned.json().at("/signOff/signers/0/person").asString()).isNotEmpty();
        assertThat(returned.json().at("/signOff/signers/1/person").isNull()).isTrue();
        Reply third =
                department.post(path + "/sign-off", Map.of("action", "sign"), "If-Match", returned.header("ETag"));
        Reply done = leader.post(path + "/sign-off", Map.of("action", "sign"), "If-Match", third.header("ETag"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().at("/record/state").asString()).isEqualTo("granted");
        assertThat(done.json().at("/clocks/0/state").asString()).isEqualTo("stopped");

        // The indicator, at once, the same for everybody, and as a fact in the ledger.
        for (Browser b : new Browser[] {leader, stranger}) {
            Reply indicators = b.get(register + "/indicators");
            assertThat(indicators.json().at("/items/0/value").asString())
                    .as(indicators.text())
                    .isEqualTo("120.5");
        }
        String fact = done.json().at("/facts/0/factId").asString();
        assertThat(leader.get("/api/v1/facts/" + fact).status()).isEqualTo(200);

        Reply grounds = leader.post(path + "/transitions/file", Map.of(), "If-Match", done.header("ETag"));
        assertThat(grounds.status()).isEqualTo(409);
        Reply filed = leader.post(path + "/transitions/file", Map.of("reason", "办结"), "If-Match", done.header("ETag"));
        assertThat(filed.json().at("/record/ended").asBoolean())
                .as(filed.text())
                .isTrue();
        assertThat(filed.json().path("timeline").size()).isEqualTo(9);
    }

    @Test
    void workingDaysRunOverTheSpringFestivalAndItsMakeUpSunday() throws Exception {
        // Started on Wednesday 7 February 2024: the 8th and 9th, then the make-up Sunday 18th, the 19th, the 20th.
        Dropped.drop(
                park,
                "clock.yaml",
                Dropped.unseen("clock").replace("{role: enterprise, own_enterprise: firm}", "{role: inspector}"));
        Browser inspector = staff.browser("inspector", null, null);
        String register = "/api/v1/registers/trial_clock";
        Dropped.await(inspector, register);
        Map<String, Object> values = values();
        values.put("firm", "01900000-0000-7000-8000-00000000e001");
        Reply made = inspector.post(register + "/records", Map.of("values", values, "at", "2024-02-07T01:00:00Z"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/record/number").asString()).contains("-2024-");
        Reply submitted = inspector.post(
                "/api/v1/records/" + made.json().at("/record/id").asString() + "/transitions/submit",
                Map.of("at", "2024-02-07T02:00:00Z"),
                "If-Match",
                made.header("ETag"));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.json().at("/clocks/0/dueDay").asString()).isEqualTo("2024-02-20");
        assertThat(submitted.json().at("/clocks/0/overdue").asBoolean()).isTrue();
        assertThat(submitted.json().at("/timeline/1/enteredLater").asBoolean()).isTrue();
        // The clock had run out long ago: the leader is told and an order goes to the department that keeps the
        // register.
        assertThat(submitted.json().path("notices").toString()).contains("escalated");
        String order = "";
        for (int i = 0; i < 50 && order.isEmpty(); i++) {
            Thread.sleep(100);
            order = inspector
                    .get("/api/v1/records/" + made.json().at("/record/id").asString())
                    .json()
                    .at("/orders/0/orderNumber")
                    .asString("");
        }
        assertThat(order).startsWith("DB-");
        assertThat(park.browserOf("leader").get("/api/v1/orders/" + order).text())
                .contains(made.json().at("/record/number").asString());
    }

    @Test
    void aBrokenFileIsToldAndTakesNothingDown() throws Exception {
        Dropped.drop(
                park, "broken.yaml", Dropped.unseen("broken").replace("formula: flow * 365", "formula: flwo * 365"));
        Dropped.drop(park, "sound.yaml", Dropped.unseen("sound"));
        Browser leader = park.browserOf("leader");
        assertThat(Dropped.await(leader, "/api/v1/registers/trial_sound").status())
                .isEqualTo(200);
        assertThat(leader.get("/api/v1/registers/trial_broken").status()).isEqualTo(404);
        String troubles =
                leader.get("/api/v1/registers").json().path("troubles").toString();
        assertThat(troubles)
                .contains("unseen/broken.yaml")
                .contains("flwo")
                .contains("\"line\":20")
                .contains("flow");
        Files.delete(Dropped.folder(park).resolve("broken.yaml"));
    }

    @Test
    void aVersionThatWouldStrandRecordsIsRefusedWithTheirNumbers() throws Exception {
        String text = Dropped.unseen("strand");
        Dropped.drop(park, "strand.yaml", text);
        Browser enterprise = staff.browser("enterprise", null, firm);
        Browser leader = park.browserOf("leader");
        Dropped.await(leader, "/api/v1/registers/trial_strand");
        Reply made = enterprise.post("/api/v1/registers/trial_strand/records", Map.of("values", values()));
        String number = made.json().at("/record/number").asString();
        Dropped.drop(
                park,
                "strand.yaml",
                text.replace("version: 1\n", "version: 2\n").replace("draft", "sketch"));
        String troubles = "";
        for (int i = 0; i < 50 && !troubles.contains(number); i++) {
            Thread.sleep(100);
            troubles = leader.get("/api/v1/registers").json().path("troubles").toString();
        }
        assertThat(troubles).contains(number).contains("draft");
        assertThat(leader.get("/api/v1/registers/trial_strand")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        // One that only adds comes into force; what was made before lives on by its own version.
        Dropped.drop(
                park,
                "strand.yaml",
                text.replace("version: 1\n", "version: 2\n").replace("reason: true", "reason: false"));
        int version = 1;
        for (int i = 0; i < 50 && version == 1; i++) {
            Thread.sleep(100);
            version = leader.get("/api/v1/registers/trial_strand")
                    .json()
                    .path("version")
                    .asInt();
        }
        assertThat(version).isEqualTo(2);
        assertThat(enterprise
                        .get("/api/v1/records/" + number)
                        .json()
                        .at("/record/version")
                        .asInt())
                .isEqualTo(1);
        Reply next = enterprise.post("/api/v1/registers/trial_strand/records", Map.of("values", values()));
        assertThat(next.json().at("/record/version").asInt()).isEqualTo(2);
    }

    private int visible(String role, UUID enterprise) {
        Caller caller =
                new Caller(UUID.randomUUID(), "test", java.util.Set.of(Role.of(role)), null, enterprise, null, false);
        return CurrentCaller.as(
                caller,
                () -> Objects.requireNonNull(
                        new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class))
                                .execute(s -> park.bean("policyJdbcClient", JdbcClient.class)
                                        .sql("select count(*) from register.record where register = 'trial_works'")
                                        .query(Integer.class)
                                        .single())));
    }
}
